/** Which labels fit on the map. Pure. */
(function (root) {
  "use strict";

  const CELL = 64;

  /**
   * The ids of the labels to show, at most so many: in the order of the list, each that touches none already shown and no
   * obstacle. A label is {id, owner, left, top, right, bottom, must, over}; those with `must` are shown in any case, those
   * with `over` may cover obstacles that are not `firm`. Nothing is in the way of what has the same owner, and each owner has one label, the
   * first that fits. Boxes are in pixels.
   */
  function fitting(labels, obstacles = [], most = Infinity) {
    const grid = new Map();
    const cells = (box) => {
      const found = [];
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
        for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1) {
          found.push(column + ":" + row);
        }
      }
      return found;
    };
    const touches = (a, b) =>
      a.owner !== b.owner && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const put = (box) => cells(box).forEach((cell) => grid.set(cell, [...(grid.get(cell) || []), box]));
    const blocks = (other, box) => touches(box, other) && !(box.over && other.obstacle);
    const free = (box) => cells(box).every((cell) => !(grid.get(cell) || []).some((other) => blocks(other, box)));
    obstacles.forEach((box) => put({ ...box, obstacle: !box.firm }));
    const shown = new Set();
    const named = new Set();
    for (const label of labels) {
      if (shown.size >= most) break;
      if (!named.has(label.owner) && (label.must || free(label))) {
        put(label);
        shown.add(label.id);
        named.add(label.owner);
      }
    }
    return shown;
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { fitting });
})(globalThis);
