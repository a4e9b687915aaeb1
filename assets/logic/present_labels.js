/**
 * Names for a room: few and large, each on whichever side of its node there is room, in one of the ways to break it into
 * lines. Pure; boxes are in pixels of the window.
 */
(function (root) {
  "use strict";

  const MOST = 25;
  const NARROW = 12;
  const MOST_LINES = 4;
  const CORNER = 0.7;
  // Where a name stands: which way it goes from its node, across and down.
  const SIDES = {
    below: [0, 1],
    above: [0, -1],
    right: [1, 0],
    left: [-1, 0],
    "below-right": [CORNER, CORNER],
    "below-left": [-CORNER, CORNER],
    "above-right": [CORNER, -CORNER],
    "above-left": [-CORNER, -CORNER],
  };

  /** A text in lines of so many letters, longer ones only for a longer word. */
  function wrapped(text, letters) {
    const lines = [];
    for (const word of text.split(" ")) {
      const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
      if (lines.length && longer.length <= letters) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  /** The ways to break a name into lines: as on the map, and narrower. */
  function breaks(lines) {
    const narrow = wrapped(lines.join(" "), NARROW);
    return narrow.length > lines.length && narrow.length <= MOST_LINES ? [lines, narrow] : [lines];
  }

  /** The box of a text of a size beside a node at (x, y) of radius r. */
  function boxAt({ x, y, r }, gap, { width, height }, side) {
    const [across, down] = SIDES[side];
    const edge = r + gap;
    const left = across > 0 ? x + across * edge : across < 0 ? x + across * edge - width : x - width / 2;
    const top = down > 0 ? y + down * edge : down < 0 ? y + down * edge - height : y - height / 2;
    return { left, top, right: left + width, bottom: top + height };
  }

  /** The room that what is drawn takes itself, with as much around it as keeps other names from seeming to be its own. */
  function nodeBox({ id, x, y, r, clear, small }) {
    const reach = r + clear;
    return { owner: id, firm: !small, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  }

  /**
   * Where each name stands that is shown, by its id: {side, text, left, top, right, bottom}. Names come in the order in
   * which they matter, each {id, x, y, r, gaps, side, texts: [{lines, width, height}]}, and keep the side on which they
   * are used to stand if they can; `gaps` are how far they may be from their node, the nearest first. None lies on
   * another, on a node {id, x, y, r, clear, small} or over the edge of the window; but one with `over` covers small ones
   * before it is left out.
   */
  function standing(names, nodes, view, most = MOST) {
    const inside = ({ left, right, top, bottom }) => left >= 0 && top >= 0 && right <= view.width && bottom <= view.height;
    const boxes = names.flatMap((name) => {
      const sides = [name.side, ...Object.keys(SIDES).filter((side) => side !== name.side)];
      const free = name.gaps.flatMap((gap) => name.texts.flatMap((text) => sides.map((side) => ({ gap, text, side }))));
      const tried = name.over ? [...free, ...free.map((way) => ({ ...way, over: true }))] : free;
      return tried
        .map((way, place) => ({ ...way, id: `${place} ${name.id}`, owner: name.id, ...boxAt(name, way.gap, way.text, way.side) }))
        .filter(inside);
    });
    const shown = root.explorerLogic.fitting(boxes, nodes.map(nodeBox), most);
    return new Map(boxes.filter(({ id }) => shown.has(id)).map((box) => [box.owner, box]));
  }

  /** Which small nodes lie under the name of another. */
  function covered(standing, nodes) {
    const boxes = [...standing.values()];
    const under = ({ id, x, y, r }) => boxes.some(({ owner, left, right, top, bottom }) => owner !== id && x + r > left && x - r < right && y + r > top && y - r < bottom);
    return new Set(nodes.filter((node) => node.small && under(node)).map(({ id }) => id));
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { presentLabels: { MOST, breaks, standing, covered } });
})(globalThis);
