/**
 * The map before a room: whatever stands out fills the window, with few and large names; what has stepped back shows only
 * where the large things are. Each step moves the camera there, slowly enough to follow.
 */
(function (root) {
  "use strict";

  const parts = root.explorerMap;
  const { make, set } = parts;
  const { camera, presentLabels } = root.explorerLogic;
  // Names are at least 1/36 of the height of a projector's window; on a phone its width counts.
  const OF_HEIGHT = 1 / 35;
  const OF_WIDTH = 1 / 46;
  const SMALLEST = 14;
  const TYPE = 11.5; // the size that map.labelScale() brings to map.smallest
  const LINE = 1.18;
  const BASE = 0.9; // of a line, from its top to the foot of its letters
  const GAPS = [0.25, 1.2, 2.4, 3.6];
  const CLEAR = 0.22;
  const HALO = 2;
  const MARGIN = 0.6;
  const CLOSEST = 2.4;
  const MOVE = 600;
  const RANK = { selected: 0, related: 1, normal: 2, faded: 8 };
  const KINDS = ["domain", "framework", "set", "competency", "standard", "category"];
  const SMALL = ["indicator", "resource", "idea", "question"];

  /** How large a name is, in pixels. */
  function size() {
    return Math.max(SMALLEST, Math.min(root.innerHeight * OF_HEIGHT, root.innerWidth * OF_WIDTH));
  }

  /** Take up or leave the large names. */
  function follow(map, values) {
    const presenting = values.present === "1";
    if (presenting === Boolean(map.presenting)) return;
    map.presenting = presenting;
    if (presenting) map.before = { camera: map.camera, fitted: map.fitted, layout: map.layout.key };
    map.going = null;
    cancelAnimationFrame(map.flying);
    for (const mark of map.marks.values()) {
      forget(mark);
      set(mark.group, "data-covered", null);
    }
    map.measure();
    // What is not displayed has no size: then this waits until it is.
    if (!presenting && map.view.width > 1) resume(map);
  }

  /** Look at the map as before it was presented, if it is laid out like that; else as at the start. */
  function resume(map) {
    const { before } = map;
    map.before = null;
    if (before && before.camera && !before.fitted && before.layout === map.layout.key) map.look(before.camera);
    else map.start();
  }

  function forget(mark) {
    if (mark.label) mark.label.remove();
    mark.label = null;
    mark.written = null;
  }

  const stateOf = (mark) => mark.group.dataset.state;
  const isSmall = ({ node }) => SMALL.includes(node.kind);

  /** Whether a thing is drawn: small ones step back altogether, so that the wall stays calm. */
  function isDrawn(map, mark) {
    const hidden = map.values.unmatched === "hide" && mark.group.dataset.match === "no";
    return !mark.away && !hidden && !(stateOf(mark) === "faded" && isSmall(mark));
  }

  /** What the room is to look at: what stands out; else what is not faded; else all. */
  function lookedAt(map) {
    const drawn = [...map.marks.values()].filter((mark) => isDrawn(map, mark));
    const out = drawn.filter((mark) => ["selected", "related"].includes(stateOf(mark)));
    if (out.length) return out;
    const left = drawn.filter((mark) => stateOf(mark) === "normal");
    return left.length ? left : drawn;
  }

  const ruler = document.createElement("canvas").getContext("2d");

  function widthOf(line, type) {
    ruler.font = `700 ${type}px ${getComputedStyle(document.body).fontFamily}`;
    return ruler.measureText(line).width;
  }

  /** The ways to write a name, in pixels: as on the map, and in narrower lines. */
  function texts(map, mark) {
    const type = size();
    if (mark.texts && mark.texts.type === type) return mark.texts;
    const ways = presentLabels.breaks(mark.node.label.lines).map((lines) => ({
      lines,
      width: Math.max(...lines.map((line) => widthOf(line, type))) + 2 * HALO,
      height: lines.length * type * LINE,
    }));
    mark.texts = Object.assign(ways, { type });
    return mark.texts;
  }

  /** How far a node reaches from its middle, its ring included, in units of the map. */
  function reach(mark) {
    return mark.node.r + (mark.node.foundation ? 6 : stateOf(mark) === "selected" ? 5 : 2);
  }

  /** What the camera is to keep around a node: room in pixels beyond its reach, for large ones that of their names. */
  function around(map, mark) {
    const edge = size() * MARGIN;
    const r = reach(mark);
    if (isSmall(mark)) return { r, room: { left: edge, right: edge, top: edge, bottom: edge } };
    const ways = texts(map, mark);
    const { width, height } = ways[0];
    // What is selected is named in any case, so there is room for its name on any side.
    const aside = edge / 2 + (stateOf(mark) === "selected" ? GAPS[0] * size() + ways.at(-1).width : 0);
    return { r, across: width / 2 + edge / 2, room: { left: aside, right: aside, top: edge / 2, bottom: height + edge } };
  }

  /** The camera that shows what is looked at, as close as it can be. */
  function goal(map) {
    const points = lookedAt(map).flatMap((mark) => {
      const at = parts.places.arrived(map, mark);
      return at ? [{ x: at.x, y: at.y, ...around(map, mark) }] : [];
    });
    return points.length ? camera.closest(points, map.view, 0, CLOSEST) : null;
  }

  /** Bring what is looked at before the room; true while presenting. */
  function frame(map) {
    if (!map.presenting) return false;
    const to = map.camera && map.view.width > 1 && goal(map);
    if (!to) return true;
    map.going = to;
    if (root.explorerPreferences.reducedMotion()) arrive(map);
    else fly(map);
    map.placeLabels();
    return true;
  }

  function arrive(map) {
    map.look(map.going, true);
    map.going = null;
  }

  /** Move the camera to where it is going. Every point moves in a straight line, so that eyes can follow any of them. */
  function fly(map) {
    cancelAnimationFrame(map.flying);
    const { going: to, camera: from } = map;
    const began = performance.now();
    const step = (now) => {
      const part = Math.min(1, Math.max(0, now - began) / MOVE);
      if (part === 1) return arrive(map);
      const eased = part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2;
      const mix = (name) => from[name] + (to[name] - from[name]) * eased;
      map.look({ x: mix("x"), y: mix("y"), k: mix("k") }, true);
      map.flying = requestAnimationFrame(step);
    };
    map.flying = requestAnimationFrame(step);
  }

  /** The marks whose names are wanted, in the order in which they matter. */
  function wanted(map) {
    const out = lookedAt(map).some((mark) => stateOf(mark) !== "normal");
    const order = (mark) => {
      if (mark.node.id === map.pointed || mark === map.focused) return 0.5;
      const kind = KINDS.indexOf(mark.node.kind);
      return RANK[stateOf(mark)] + (kind < 0 ? KINDS.length : kind) / 10;
    };
    const named = (mark) => {
      const asked = mark.node.id === map.pointed || mark === map.focused;
      return asked || (out ? stateOf(mark) !== "faded" || mark.node.kind === "domain" : stateOf(mark) !== "faded" && !isSmall(mark));
    };
    return [...map.marks.values()].filter((mark) => isDrawn(map, mark) && named(mark)).sort((a, b) => order(a) - order(b));
  }

  /** Write a name where it stands, for a camera. */
  function write(map, mark, box, at) {
    const { node } = mark;
    const { type } = texts(map, mark);
    const key = [box.id, at.k.toFixed(3), type].join(" ");
    if (mark.written === key) return;
    forget(mark);
    mark.written = key;
    const anchor = ["left", "right"].find((side) => box.side.endsWith(side)) || "";
    mark.label = make(
      "g",
      {
        class: "label " + anchor,
        "data-for": node.id,
        "data-kind": node.kind,
        "data-state": stateOf(mark),
        "data-match": mark.group.dataset.match,
        ...(node.kind === "domain" && { "data-domain": node.id }),
        ...(node.titleLang && { lang: node.titleLang }),
        transform: mark.group.getAttribute("transform"),
      },
      map.layers.labels,
    );
    const unit = size() / TYPE; // pixels in one of the text's own units
    const from = parts.places.arrived(map, mark) || node;
    const edge = { left: box.right - HALO, right: box.left + HALO }[anchor] ?? (box.left + box.right) / 2;
    const x = (edge - at.x - at.k * from.x) / unit;
    const top = box.top - at.y - at.k * from.y;
    const plate = { x: (box.left - at.x - at.k * from.x) / unit, y: top / unit, width: box.text.width / unit, height: box.text.height / unit };
    make("rect", { class: "plate", rx: 3, ...plate }, mark.label);
    const text = make("text", { "font-size": type / unit }, mark.label);
    box.text.lines.forEach((line, place) => {
      make("tspan", { x, y: (top + (place + BASE / LINE) * type * LINE) / unit }, text).textContent = line;
    });
  }

  /** Show the names that a room can read, where the camera is or is going to; true while presenting. */
  function place(map) {
    if (!map.presenting) return false;
    const at = map.going || map.camera;
    const seen = (mark) => {
      const { x, y, side } = parts.places.arrived(map, mark) || { ...mark.node, side: mark.node.label.side };
      return { id: mark.node.id, side, x: at.x + at.k * x, y: at.y + at.k * y, r: reach(mark) * at.k };
    };
    const names = wanted(map).map((mark) => {
      const ways = texts(map, mark);
      const matters = stateOf(mark) === "selected" || mark.node.kind === "domain";
      const over = matters ? stateOf(mark) !== "faded" : stateOf(mark) === "related" && !isSmall(mark);
      return { ...seen(mark), texts: ways, over, gaps: (matters ? GAPS : GAPS.slice(0, 1)).map((gap) => gap * ways.type) };
    });
    const clear = CLEAR * size();
    const givesWay = (mark) => (isSmall(mark) && stateOf(mark) !== "selected") || stateOf(mark) === "faded";
    const nodes = [...map.marks.values()].filter((mark) => isDrawn(map, mark)).map((mark) => ({ ...seen(mark), clear, small: givesWay(mark) }));
    const standing = presentLabels.standing(names, nodes, map.view);
    const covered = presentLabels.covered(standing, nodes);
    for (const [id, mark] of map.marks) {
      const box = standing.get(id);
      set(mark.group, "data-covered", covered.has(id) ? "yes" : null);
      if (box) write(map, mark, box, at);
      if (mark.label) set(mark.label, "data-shown", box ? "yes" : "no");
    }
    return true;
  }

  parts.present = { follow, resume, frame, place, size };
})(globalThis);
