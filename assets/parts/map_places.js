/**
 * Where things stand on a drawn map. A layout comes from the server as {key, field, places: {id: [x, y, side]}}, the
 * first one with the scene; what a visitor drags is kept with the address as a distance from there. node.x and node.y
 * are where a node stands now.
 */
(function (root) {
  "use strict";

  const MOVE = 520;
  const MOST_MOVING = 1000;
  const FOCUSES = ["1", "2", "3", "chain"];
  const { set } = root.explorerMap;
  const { bows } = root.explorerLogic;

  function begin(map) {
    const places = Object.fromEntries(
      map.scene.nodes.map(({ id, x, y, label }) => [id, [x, y, label.side]]),
    );
    map.designed = { key: "map", field: map.scene.field, places };
    map.layout = map.designed;
    map.offered = null;
    map.field = map.scene.field;
  }

  /** The key of the layout that a query asks for, as explorer/drawing/placements.py writes it. */
  function wanted(map, values) {
    if (values.layout === "layers" || values.layout === "standards") return values.layout;
    if (values.layout !== "around" || !map.marks.has(values.node)) return "map";
    const focus = FOCUSES.includes(values.focus) ? values.focus : "";
    const direction = values.direction === "in" || values.direction === "out" ? values.direction : "";
    return ["around", values.node, focus, direction].join("|");
  }

  /** Go to the layout that a query asks for, as soon as it is there, and to what was dragged in it. */
  function follow(map, values) {
    const key = wanted(map, values);
    const known = [map.layout, map.designed, map.offered].find((layout) => layout && layout.key === key);
    const other = Boolean(known) && known !== map.layout;
    if (known) map.layout = known;
    map.field = map.layout.field;
    settle(map, other);
  }

  function moved(map) {
    return root.explorerAddress.entry().moved[map.layout.key] || {};
  }

  /** How far a node was dragged: itself, and as a small thing with whatever it stands around. */
  function dragged(map, node, offsets) {
    const [dx, dy] = offsets[node.id] || [0, 0];
    const host = !node.primary && map.marks.get(node.under);
    if (!host) return [dx, dy];
    const [hx, hy] = dragged(map, host.node, offsets);
    return [dx + hx, dy + hy];
  }

  /** Where a node belongs: its place in the layout, and how far it was dragged from there. */
  function goal(map, node, offsets) {
    const place = map.layout.places[node.id];
    if (!place) return null;
    const [dx, dy] = dragged(map, node, offsets);
    return { x: place[0] + dx, y: place[1] + dy, side: place[2] };
  }

  function put(map, mark, x, y) {
    mark.node.x = x;
    mark.node.y = y;
    const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
    mark.group.setAttribute("transform", transform);
    if (mark.label) mark.label.setAttribute("transform", transform);
  }

  function redrawLinks(map, nodes) {
    const names = new Set(nodes.map((node) => node.id));
    for (const link of map.scene.links) {
      if (!names.has(link.source) && !names.has(link.target)) continue;
      link.bow = bows.bow(map.marks.get(link.source).node, map.marks.get(link.target).node);
      link.path.setAttribute("d", bows.path(link.bow));
    }
    root.explorerMap.folds.redraw(map);
  }

  function takeSide(mark, side) {
    if (mark.node.label.side === side) return;
    mark.node.label = { ...mark.node.label, side };
    if (mark.label) mark.label.remove();
    mark.label = null;
  }

  /** Bring everything to where it belongs; smoothly where that is wanted and can be followed. */
  function settle(map, otherLayout) {
    const offsets = moved(map);
    const unmoved = !otherLayout && !Object.keys(offsets).length && !map.anyMoved;
    if (unmoved && map.settled) return;
    map.settled = true;
    map.anyMoved = Object.keys(offsets).length > 0;
    const journeys = [];
    for (const mark of map.marks.values()) {
      const to = goal(map, mark.node, offsets);
      mark.elsewhere = !to;
      set(mark.group, "data-moved", to && offsets[mark.node.id] ? "yes" : null);
      if (!to) continue;
      takeSide(mark, to.side);
      const { x, y } = mark.node;
      if (x !== to.x || y !== to.y) journeys.push({ mark, from: { x, y }, to });
    }
    const reset = document.querySelector('[data-action="put-back"]');
    if (reset) reset.hidden = !Object.keys(offsets).length;
    if (!journeys.length && !otherLayout) return;
    if (otherLayout && map.camera && !map.presenting) map.heading = map.starting();
    travel(map, journeys);
  }

  /** Move nodes, and the camera to where it is heading, which a change on the way does not make it forget. */
  function travel(map, journeys) {
    cancelAnimationFrame(map.moving);
    const from = map.camera;
    const nodes = journeys.map(({ mark }) => mark.node);
    const at = (part) => {
      for (const { mark, from: a, to: b } of journeys) {
        put(map, mark, part === 1 ? b.x : a.x + (b.x - a.x) * part, part === 1 ? b.y : a.y + (b.y - a.y) * part);
      }
      redrawLinks(map, nodes);
      const to = map.heading;
      if (!to) return;
      const mix = (name) => from[name] + (to[name] - from[name]) * part;
      map.look(part === 1 ? to : { x: mix("x"), y: mix("y"), k: mix("k") }, true);
    };
    const arrive = () => {
      map.moving = 0;
      at(1);
      map.heading = null;
      map.placeLabels();
    };
    if (root.explorerPreferences.reducedMotion() || !map.camera || journeys.length > MOST_MOVING) return arrive();
    const began = performance.now();
    const frame = (now) => {
      const part = Math.min(1, Math.max(0, now - began) / MOVE);
      if (part === 1) return arrive();
      at(part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2);
      map.moving = requestAnimationFrame(frame);
    };
    map.moving = requestAnimationFrame(frame);
  }

  /** Whether a node is another, or a small thing that stands around it or around what does. */
  function goesWith(map, node, host) {
    if (node === host) return true;
    const under = !node.primary && map.marks.get(node.under);
    return Boolean(under) && goesWith(map, under.node, host);
  }

  /** Drag a node by pixels, with what stands around it. */
  function drag(map, mark, dx, dy) {
    const together = [...map.marks.values()].filter((each) => goesWith(map, each.node, mark.node));
    for (const each of together) put(map, each, each.node.x + dx / map.scale, each.node.y + dy / map.scale);
    redrawLinks(map, together.map((each) => each.node));
    map.placeLabels();
  }

  /** Keep a node where it was dragged to. */
  function keep(map, mark) {
    const { [mark.node.id]: before, ...others } = moved(map);
    const to = goal(map, mark.node, others);
    if (!to) return;
    const { x, y } = to;
    const away = [mark.node.x - x, mark.node.y - y].map((value) => Math.round(value * 10) / 10);
    const { moved: all } = root.explorerAddress.entry();
    root.explorerAddress.move({ ...all, [map.layout.key]: { ...others, [mark.node.id]: away } });
  }

  /** Put back everything that was dragged in this layout. */
  function putBack(map) {
    const { [map.layout.key]: gone, ...others } = root.explorerAddress.entry().moved;
    if (gone) root.explorerAddress.move(others);
  }

  /** Where a node stands once everything has arrived; null for what has no place in the layout. */
  function arrived(map, { node }) {
    return goal(map, node, moved(map));
  }

  root.explorerMap.places = { begin, wanted, follow, arrived, drag, keep, putBack };
})(globalThis);
