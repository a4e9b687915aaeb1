/** What is away from a drawn map: folded into something else, or without a place in the layout; and what that carries. */
(function (root) {
  "use strict";

  const OUTSTANDING = ["related", "selected"];
  const { make, set } = root.explorerMap;
  const { bows, folded, query } = root.explorerLogic;

  /** Follow a query: fold what it names. Comes after the places, which say what has none. */
  function follow(map, values) {
    const foldable = map.scene.choices.fold;
    // What does not match hides nothing: it might not be there to stand for it.
    const closed = (name) => foldable.includes(name) && map.matching.nodes.has(name);
    const folds = new Set(query.members(values, "fold").filter(closed));
    // Nothing folded, as before, in the same layout: nothing to do, which in a framework of thousands is a lot.
    const open = folds.size === 0 && map.openIn === map.layout;
    if (open) return;
    map.openIn = folds.size === 0 ? map.layout : null;
    map.folded = folded(map.scene, folds, (place) => map.matching.links[place]);
    const { hidden, counts } = map.folded;
    for (const [id, mark] of map.marks) {
      mark.away = hidden.has(id) ? "folded" : mark.elsewhere ? "elsewhere" : null;
      set(mark.group, "data-away", mark.away);
      if (mark.away && mark.label) set(mark.label, "data-shown", "no");
      badge(mark, mark.away ? 0 : counts.get(id) || 0);
    }
    for (const link of map.scene.links) {
      const away = map.marks.get(link.source).away || map.marks.get(link.target).away;
      set(link.path, "data-away", away);
    }
    drawCarried(map);
    map.placeLabels();
  }

  function badge(mark, count) {
    mark.count = count;
    if (!mark.badge && !count) return;
    const { r } = mark.node;
    mark.badge = mark.badge || make("text", { class: "badge", x: r * 0.8, y: -r * 0.8 }, mark.group);
    mark.badge.textContent = count ? "+" + count : "";
    set(mark.group, "data-folded", count ? String(count) : null);
  }

  function drawCarried(map) {
    const { followed } = map;
    if (followed && followed.link.places) root.explorerMap.links[followed.mark.away ? "leave" : "back"](map);
    map.layers.carried.replaceChildren();
    const seen = map.folded.carried.filter(({ source, target }) => !map.marks.get(source).away && !map.marks.get(target).away);
    map.carried = seen.map((carried) => ({ ...carried, path: line(map, carried), text: text(map, carried) }));
    redraw(map);
  }

  function line(map, { source, target, count, relations }) {
    const path = make(
      "path",
      {
        class: "link carried",
        "data-source": source,
        "data-target": target,
        "data-relation": "carried",
        "data-relations": relations.join(","),
        "data-count": count,
        "data-state": "normal",
      },
      map.layers.carried,
    );
    path.style.setProperty("--thick", `${Math.min(1 + Math.log2(count) * 0.8, 5)}px`);
    return path;
  }

  function text(map, { count }) {
    const element = make("text", { class: "carried-count", dy: "0.35em" }, map.layers.carried);
    element.textContent = count > 1 ? String(count) : "";
    return element;
  }

  /** Draw what is carried from where the nodes stand now. */
  function redraw(map) {
    for (const carried of map.carried || []) {
      const { source, target, path, text: label } = carried;
      carried.bow = bows.bow(map.marks.get(source).node, map.marks.get(target).node);
      const middle = bows.pointAt(carried.bow, 0.5);
      path.setAttribute("d", bows.path(carried.bow));
      label.setAttribute("x", middle.x.toFixed(1));
      label.setAttribute("y", middle.y.toFixed(1));
    }
  }

  /** Let what is folded stand out through what stands for it; `nodes` and `links` are the states of all of them. */
  function emphasise(map, nodes, links) {
    for (const [name, standIn] of map.folded.hidden) {
      const faded = (nodes.get(standIn) ?? "faded") === "faded";
      if (faded && OUTSTANDING.includes(nodes.get(name))) nodes.set(standIn, "related");
    }
    for (const { places, path, text: label } of map.carried) {
      const states = places.map((place) => links[place]);
      const outstanding = states.some((state) => OUTSTANDING.includes(state));
      const state = outstanding ? "related" : states.includes("normal") ? "normal" : "faded";
      set(path, "data-state", state);
      set(label, "data-state", state);
    }
  }

  root.explorerMap.folds = { follow, redraw, emphasise };
})(globalThis);
