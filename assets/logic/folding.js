/**
 * What is away from the map because something above it is folded, and the links that are carried to what stands for it:
 * the browser's half of explorer/competencies/folding.py. Both halves are compared in the tests. Pure.
 */
(function (root) {
  "use strict";

  /** The outermost folded node above each node that is hidden, as a Map; `parents` maps ids to ids. */
  function hiddenBy(parents, folds) {
    const found = new Map();
    for (const name of parents.keys()) {
      let outermost = null;
      for (let above = parents.get(name); above !== undefined; above = parents.get(above)) {
        if (folds.has(above)) outermost = above;
      }
      if (outermost !== null) found.set(name, outermost);
    }
    return found;
  }

  /**
   * What folding does: `hidden` as above, `counts` of how many nodes each visible fold hides, and the `carried` links,
   * {source, target, count, relations, places} with the places of their links in the scene, each pair of ends once. Only links for which `open` is true are carried.
   */
  function folded(scene, folds, open) {
    if (!folds.size) return { hidden: new Map(), counts: new Map(), carried: [] };
    const parents = new Map(scene.nodes.filter((node) => node.under).map((node) => [node.id, node.under]));
    const hidden = hiddenBy(parents, folds);
    const counts = new Map();
    for (const standIn of hidden.values()) counts.set(standIn, (counts.get(standIn) || 0) + 1);
    const carried = new Map();
    scene.links.forEach((link, place) => {
      if (!open(place) || !(hidden.has(link.source) || hidden.has(link.target))) return;
      const ends = [hidden.get(link.source) || link.source, hidden.get(link.target) || link.target].sort();
      if (ends[0] === ends[1]) return;
      const name = ends.join("~");
      const known = carried.get(name) || { source: ends[0], target: ends[1], count: 0, relations: [], places: [] };
      known.count += 1;
      known.places.push(place);
      if (!known.relations.includes(link.relation)) known.relations.push(link.relation);
      carried.set(name, known);
    });
    return { hidden, counts, carried: [...carried.values()] };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { folded });
})(globalThis);
