/** The lines of links: where they run, and which of them lies nearest to a point. Pure. */
(function (root) {
  "use strict";

  const PIECES = 12;

  /**
   * The curve of a link from one node's rim to another's: a gentle bow, always to the same side, so that two links
   * between the same nodes lie apart. Nodes are {x, y, r}; a curve is [x1, y1, mx, my, x2, y2] about its middle m.
   */
  function bow(from, to) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = Math.hypot(dx, dy) || 1;
    const bend = Math.min(0.12 * length, 46);
    const mx = (from.x + to.x) / 2 + (dy / length) * bend;
    const my = (from.y + to.y) / 2 - (dx / length) * bend;
    const rim = (node) => {
      const reach = Math.hypot(mx - node.x, my - node.y) || 1;
      const step = Math.min(node.r + 3, reach);
      return [node.x + ((mx - node.x) / reach) * step, node.y + ((my - node.y) / reach) * step];
    };
    const [x1, y1] = rim(from);
    const [x2, y2] = rim(to);
    return [x1, y1, mx, my, x2, y2].map((value) => Math.round(value * 10) / 10);
  }

  /** A curve as SVG path data. */
  function path([x1, y1, mx, my, x2, y2]) {
    return `M${x1} ${y1}Q${mx} ${my} ${x2} ${y2}`;
  }

  /** The point of a curve at a part of its way from 0 to 1. */
  function pointAt([x1, y1, mx, my, x2, y2], part) {
    const rest = 1 - part;
    return {
      x: rest * rest * x1 + 2 * rest * part * mx + part * part * x2,
      y: rest * rest * y1 + 2 * rest * part * my + part * part * y2,
    };
  }

  function toSegment(point, a, b) {
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
    const part = Math.max(0, Math.min(1, along));
    return Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy);
  }

  /** How far a point lies from a curve. */
  function distance(point, curve) {
    let least = Infinity;
    let before = pointAt(curve, 0);
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const after = pointAt(curve, piece / PIECES);
      least = Math.min(least, toSegment(point, before, after));
      before = after;
    }
    return least;
  }

  /** The link of a list, each with its `bow`, that passes nearest to a point and within a reach; or undefined. */
  function nearestLink(point, links, reach) {
    let best;
    let least = reach;
    for (const link of links) {
      const [x1, y1, mx, my, x2, y2] = link.bow;
      if (point.x < Math.min(x1, mx, x2) - reach || point.x > Math.max(x1, mx, x2) + reach) continue;
      if (point.y < Math.min(y1, my, y2) - reach || point.y > Math.max(y1, my, y2) + reach) continue;
      const away = distance(point, link.bow);
      if (away < least) {
        best = link;
        least = away;
      }
    }
    return best;
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { bows: { bow, path, pointAt, nearestLink } });
})(globalThis);
