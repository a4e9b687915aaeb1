/** What a press on the map can mean: a fingertip covers more than a node, and what has no room is no target. Pure. */
(function (root) {
  "use strict";

  // Half of 44 pixels; and the least radius at which a node counts as large, so that small ones get their share.
  const TIP = 22;
  const LARGE = 8;

  /**
   * The node that a finger at a point means, as {id, sure}: the nearest one for its size within a fingertip. `sure` says
   * that the finger was on it, not just beside it. Nodes are {id, x, y, r}, all in pixels; null if none is near enough.
   */
  function touched(point, nodes) {
    let best = null;
    for (const { id, x, y, r } of nodes) {
      const away = Math.hypot(x - point.x, y - point.y);
      if (away > Math.max(TIP, r + 6)) continue;
      const share = away / Math.max(r, LARGE);
      if (!best || share < best.share) best = { id, share };
    }
    return best && { id: best.id, sure: best.share <= 1.25 };
  }

  /** The nodes whose middles are nearer to that of another than a distance. Nodes are {id, x, y}. */
  function crowding({ id, x, y }, nodes, distance) {
    return nodes.filter((node) => {
      const dx = node.x - x;
      const dy = node.y - y;
      return dx * dx + dy * dy < distance * distance && node.id !== id;
    });
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { touched, crowding });
})(globalThis);
