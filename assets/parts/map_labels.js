/** The labels of a drawn map: what each says and where, and which of them fit at the present zoom. */
(function (root) {
  "use strict";

  const ALL_LABELS_FROM = 1.9;
  const CROWDED = 0.8;
  const LINE = 1.2;
  const RANK = { selected: 0, related: 2, normal: 3, faded: 5 };
  const { make, set } = root.explorerMap;
  const { fitting } = root.explorerLogic;

  /** Write a node's label; done when it is first shown, and again when it changes sides. */
  function draw(map, mark) {
    const { node } = mark;
    const { lines, size, side } = node.label;
    mark.label = make(
      "g",
      {
        class: "label " + side,
        "data-for": node.id,
        "data-kind": node.kind,
        "data-state": mark.group.dataset.state,
        "data-match": mark.group.dataset.match || "yes",
        ...(node.titleLang && { lang: node.titleLang }),
        transform: `translate(${node.x} ${node.y})`,
      },
      map.layers.labels,
    );
    const text = make("text", { "font-size": size }, mark.label);
    const step = size * LINE;
    const beside = -((lines.length - 1) / 2) * step + size * 0.35;
    const tops = {
      left: beside,
      right: beside,
      below: node.r + 4 + size * 0.97,
      above: -node.r - 4 - size * 0.25 - (lines.length - 1) * step,
    };
    const x = { left: -node.r - 7, right: node.r + 7 }[side] || 0;
    lines.forEach((line, place) => {
      make("tspan", { x, y: tops[side] + place * step }, text).textContent = line;
    });
  }

  /** The room that a node takes, in pixels from the map's own corner. */
  function nodeBox(map, node) {
    const reach = node.r * map.scale * 0.8;
    const x = node.x * map.scale;
    const y = node.y * map.scale;
    return { owner: node.id, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  }

  /** The room that a node's label would take, in pixels from the map's own corner. */
  function box(map, { node }) {
    const k = map.scale;
    const s = map.labelScale();
    const { lines, size, width, side } = node.label;
    const high = lines.length * size * LINE * s * k;
    const wide = width * 0.92 * s * k;
    const x = node.x * k;
    const y = node.y * k;
    const named = { id: node.id, owner: node.id };
    if (side === "left" || side === "right") {
      const near = (node.r + 7) * s * k;
      const left = side === "left" ? x - near - wide : x + near;
      return { ...named, left, right: left + wide, top: y - high / 2, bottom: y + high / 2 };
    }
    const top = side === "above" ? y - (node.r + 4) * s * k - high : y + (node.r + 4) * s * k;
    return { ...named, left: x - wide / 2, right: x + wide / 2, top, bottom: top + high };
  }

  /** Show the labels that fit: what is pointed at, selected and related first, then by kind. */
  function place(map) {
    if (!map.scale || root.explorerMap.present.place(map)) return;
    const wanted = [];
    for (const [id, mark] of map.marks) {
      const state = mark.group.getAttribute("data-state");
      const pointed = !mark.away && (id === map.pointed || mark === map.focused);
      const stands = state === "selected" || state === "related";
      const matters = !mark.away && (mark.node.primary || stands || map.scale >= ALL_LABELS_FROM);
      if (!pointed && !matters) {
        if (mark.label) set(mark.label, "data-shown", "no");
        continue;
      }
      const order = pointed ? 1 : RANK[state] + (mark.node.primary ? (mark.node.kind === "domain" ? -0.6 : -0.5) : 0);
      const over = mark.node.primary && map.scale < CROWDED;
      wanted.push({ mark, order, box: { ...box(map, mark), over, must: pointed || state === "selected" || (map.page === "path" && stands) } });
    }
    wanted.sort((a, b) => a.order - b.order);
    const stands = ({ node, group, away }) =>
      !away && (node.primary || ["related", "selected"].includes(group.dataset.state));
    const obstacles = [...map.marks.values()].filter(stands).map((mark) => nodeBox(map, mark.node));
    const fit = fitting(wanted.map((each) => each.box), obstacles);
    for (const { mark } of wanted) {
      const fits = fit.has(mark.node.id);
      if (fits && !mark.label) draw(map, mark);
      if (!mark.label) continue;
      set(mark.label, "data-shown", fits ? "yes" : "no");
      mark.label.classList.toggle("pointed", mark.node.id === map.pointed || mark === map.focused);
    }
  }

  root.explorerMap.labels = { box, place };
})(globalThis);
