/**
 * What stands out on the map: the browser's half of explorer/drawing/emphasis.py, for everything that has to be seen at
 * once. Paths and comparisons are answered by the server. Both halves are compared in the tests. Pure.
 */
(function (root) {
  "use strict";

  const WAYS = { in: [false, true], out: [true, false], both: [true, true] };

  /** The links of each node: a Map from its id to the places of its links in the scene. */
  function linksByNode(scene) {
    const found = new Map(scene.nodes.map((node) => [node.id, []]));
    scene.links.forEach((link, place) => {
      found.get(link.source).push(place);
      if (link.target !== link.source) found.get(link.target).push(place);
    });
    return found;
  }

  /** The nodes within some steps of a node, itself among them, over the links for which `open` is true. */
  function reached(scene, byNode, start, steps, direction, open) {
    const [onward, back] = WAYS[direction];
    const found = new Set([start]);
    let edge = [start];
    for (let step = 0; step < steps && edge.length; step += 1) {
      const next = [];
      for (const name of edge) {
        for (const place of byNode.get(name)) {
          const link = scene.links[place];
          const other = link.source === name ? link.target : link.source;
          const along = link.source === name ? onward : back;
          if (along && open(place) && !found.has(other)) {
            found.add(other);
            next.push(other);
          }
        }
      }
      edge = next;
    }
    return found;
  }

  function between(scene, nodes, open) {
    return new Set(
      scene.links.flatMap((link, place) => (open(place) && nodes.has(link.source) && nodes.has(link.target) ? [place] : [])),
    );
  }

  /** What a chain of leading links passes: up to the foundations, down to what rests on the node, or both. */
  function chained(scene, byNode, start, direction, matching) {
    const kinds = new Map(scene.nodes.map((node) => [node.id, node.kind]));
    const leads = (place) => {
      const link = scene.links[place];
      const pairwise = kinds.get(link.source) === "competency" && kinds.get(link.target) === "competency";
      return matching.links[place] && pairwise && scene.leads.includes(link.relation);
    };
    const nodes = new Set([start]);
    const links = new Set();
    for (const way of direction === "both" ? ["in", "out"] : [direction]) {
      const side = reached(scene, byNode, start, Infinity, way, leads);
      for (const name of side) nodes.add(name);
      for (const place of between(scene, side, leads)) links.add(place);
    }
    return { nodes, links };
  }

  /** The nodes and links beside what is selected that a query asks to look at; null if it asks for everything. */
  function lookedAt(scene, byNode, values, matching) {
    const open = (place) => matching.links[place];
    const { node, focus } = values;
    const direction = values.direction in WAYS ? values.direction : "both";
    const edge = scene.links.findIndex((link) => link.id === values.edge);
    if (edge >= 0) {
      const { source, target } = scene.links[edge];
      return { nodes: new Set([source, target]), links: new Set(), edge };
    }
    if (!byNode.has(node)) return null;
    if (focus === "chain") return chained(scene, byNode, node, direction, matching);
    if (["1", "2", "3"].includes(focus)) {
      const nodes = reached(scene, byNode, node, Number(focus), direction, open);
      return { nodes, links: between(scene, nodes, open) };
    }
    const places = byNode.get(node);
    const nodes = new Set(places.flatMap((place) => [scene.links[place].source, scene.links[place].target]));
    return { nodes, links: new Set(places.filter(open)) };
  }

  /** The state of every node (a Map) and of every link (a list) in a query, given what matches its filters. */
  function emphasis(scene, byNode, search, matching) {
    const values = root.explorerLogic.query.read(search);
    const looked = lookedAt(scene, byNode, values, matching);
    const selected = byNode.has(values.node) ? values.node : null;
    const nodes = new Map();
    for (const { id } of scene.nodes) {
      const match = matching.nodes.has(id);
      const ofEdge = looked && looked.edge !== undefined && looked.nodes.has(id);
      if (id === selected) nodes.set(id, "selected");
      else if (ofEdge) nodes.set(id, "related");
      else if (!match) nodes.set(id, "faded");
      else nodes.set(id, !looked ? "normal" : looked.nodes.has(id) ? "related" : "faded");
    }
    const links = scene.links.map((link, place) => {
      if (looked && looked.edge === place) return "selected";
      if (!matching.links[place]) return "faded";
      return !looked ? "normal" : looked.links.has(place) ? "related" : "faded";
    });
    return { nodes, links };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { linksByNode, emphasis });
})(globalThis);
