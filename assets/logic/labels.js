/** Which labels fit on the map. Pure. */
(function (root) {
  "use strict";

  const CELL = 64;

  /**
   * The ids of the labels to show: in the order of the list, each that touches none already shown and no obstacle.
   * A label is {id, left, top, right, bottom, must}; those with `must` are shown in any case. Boxes are in pixels.
   */
  function fitting(labels, obstacles = []) {
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
    const free = (box) => cells(box).every((cell) => !(grid.get(cell) || []).some((other) => touches(box, other)));
    obstacles.forEach(put);
    const shown = new Set();
    for (const label of labels) {
      if (label.must || free(label)) {
        put(label);
        shown.add(label.id);
      }
    }
    return shown;
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { fitting });
})(globalThis);
