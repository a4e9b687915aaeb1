/**
 * Whether the views of a tour can be shown on this framework: the browser's half of `misfits` in explorer/tours/tours.py,
 * for tours that the server never sees. Both halves are compared in the tests. Pure.
 */
(function (root) {
  "use strict";

  // As in explorer/view/state.py.
  const ONE_OF = {
    view: ["map", "path", "compare", "crosswalk", "report", "outline", "table", "tours", "glossary", "about"],
    focus: ["1", "2", "3", "chain"],
    direction: ["in", "out", "both"],
    layout: ["map", "layers", "standards", "around"],
    match: ["any", "all"],
    unmatched: ["fade", "hide"],
    theme: ["system", "light", "dark", "contrast"],
    foundational: ["1"],
    present: ["1"],
    embed: ["1"],
  };
  const ROUTE = /^([1-9]|[1-4]\d|50)$/;
  const SORT = /^-?(title|kind|domain|foundational|intasc|links|status)$/;
  const ORDERS = ["framework", "title", "total"];
  const NODES = ["node", "to", "with"];
  const LISTS = ["fold", "intasc", "domain", "kind", "relation", "status", "type"];

  /** What of a view a framework does not have: pairs of a key and a value. `keys` are those that an address may have. */
  function misfits(view, scene, keys) {
    const { read, members } = root.explorerLogic.query;
    const values = read(view);
    const names = new Set(scene.nodes.map(({ id }) => id));
    const found = Object.keys(values).filter((key) => !keys.includes(key)).map((key) => [key, values[key]]);
    for (const [key, known] of Object.entries(ONE_OF)) {
      if (key in values && !known.includes(values[key])) found.push([key, values[key]]);
    }
    for (const key of NODES) if (key in values && !names.has(values[key])) found.push([key, values[key]]);
    const isEdge = ({ source, relation, target }) => [source, relation, target].join("~") === values.edge;
    if ("edge" in values && !scene.links.some(isEdge)) found.push(["edge", values.edge]);
    const written = { route: ROUTE, sort: SORT, order: [...ORDERS, ...scene.choices.intasc] };
    for (const [key, known] of Object.entries(written)) {
      const isKnown = (value) => (known instanceof RegExp ? known.test(value) : known.includes(value));
      if (key in values && !isKnown(values[key])) found.push([key, values[key]]);
    }
    for (const key of LISTS) {
      for (const each of members(values, key)) if (!scene.choices[key].includes(each)) found.push([key, each]);
    }
    return found;
  }

  /** A tour with the steps that can be shown, and the others, numbered from 1 and each with what is missing. */
  function fitting(tour, scene, keys) {
    const missing = tour.steps.map(({ view }) => misfits(view, scene, keys));
    const left = tour.steps
      .map(({ title }, place) => ({ number: place + 1, title, missing: missing[place] }))
      .filter((each) => each.missing.length);
    return { tour: { ...tour, steps: tour.steps.filter((_, place) => !missing[place].length) }, left };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { tourFitting: { fitting, misfits } });
})(globalThis);
