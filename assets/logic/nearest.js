/** Walking the map with the arrow keys. Pure. */
(function (root) {
  "use strict";

  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  /**
   * The node of a list that lies nearest from another in the way of an arrow key, or undefined. A node counts if it
   * lies within 45° of the way at most; straying to the side costs twice.
   */
  function nearest(from, nodes, key) {
    const [wx, wy] = WAYS[key];
    let best;
    let least = Infinity;
    for (const node of nodes) {
      const dx = node.x - from.x;
      const dy = node.y - from.y;
      const along = dx * wx + dy * wy;
      const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
      const cost = along + 2 * aside;
      if (node !== from && along > 0 && aside <= along * 1.001 && cost < least) {
        best = node;
        least = cost;
      }
    }
    return best;
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { nearest });
})(globalThis);
