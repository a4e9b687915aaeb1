/** Walking the map with keys: by place, and by structure. Pure. */
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

  const HEADS = ["framework", "domain", "set", "category"];

  /** The first node of a list, going on (1) or back (-1) from a place in it, for which `open` is true. */
  function from(list, place, way, open) {
    for (let at = place + way; at >= 0 && at < list.length; at += way) {
      if (open(list[at])) return list[at];
    }
    return undefined;
  }

  /**
   * The head of the next (1) or previous (-1) group, of all nodes in reading order: a framework, a domain, the set or a
   * category. Going back from within a group leads to its own head first.
   */
  function nextGroup(node, nodes, way, open) {
    const heads = nodes.filter((each) => HEADS.includes(each.kind));
    const known = new Map(nodes.map((each) => [each.id, each]));
    let own = node;
    while (own && !HEADS.includes(own.kind)) own = known.get(own.under);
    const at = own ? heads.indexOf(own) : way > 0 ? -1 : heads.length;
    return from(heads, own !== node && own && way < 0 ? at + 1 : at, way, open);
  }

  /** The next (1) or previous (-1) node of the same kind in the same group; after the last comes the first. */
  function nextOfKind(node, nodes, way, open) {
    const alike = nodes.filter((each) => each.kind === node.kind && each.under === node.under);
    const round = [...alike, ...alike, ...alike];
    return from(round, alike.length + alike.indexOf(node), way, (each) => each !== node && open(each));
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { nearest, nextGroup, nextOfKind });
})(globalThis);
