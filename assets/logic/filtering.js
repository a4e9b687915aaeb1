/**
 * Which nodes and links match the filters of a query: the browser's half of explorer/competencies/filters.py, so that
 * the map answers at once. Both halves are compared in the tests.
 */
(function (root) {
  "use strict";

  const LISTS = ["intasc", "domain", "kind", "relation", "status", "type"];
  const STANDARDS = ["standard", "category"];

  /** The filters in a query: known values only, as sets; an empty set asks for everything. */
  function filters(search, choices) {
    const { read, members } = root.explorerLogic.query;
    const values = read(search);
    const asked = { match: values.match === "all" ? "all" : "any", foundational: values.foundational === "1" };
    for (const key of LISTS) asked[key] = new Set(members(values, key).filter((each) => choices[key].includes(each)));
    return asked;
  }

  function competencyFits(node, asked) {
    if (asked.domain.size && !asked.domain.has(node.domain)) return false;
    if (asked.foundational && !node.foundation) return false;
    if (!asked.intasc.size) return true;
    const aligned = [...asked.intasc].filter((number) => node.intasc.includes(number));
    return asked.match === "all" ? aligned.length === asked.intasc.size : aligned.length > 0;
  }

  function fitsItself(node, asked) {
    return (
      (!asked.kind.size || asked.kind.has(node.kind)) &&
      (!asked.status.size || asked.status.has(node.status)) &&
      (!asked.type.size || node.kind !== "resource" || asked.type.has(node.type))
    );
  }

  /** What matches: a set of node ids, and for each link of the scene whether it does. */
  function shown(scene, search) {
    const asked = filters(search, scene.choices);
    const byCompetency = asked.intasc.size > 0 || asked.domain.size > 0 || asked.foundational;
    const competencies = new Set(
      scene.nodes.filter((node) => node.kind === "competency" && competencyFits(node, asked)).map((node) => node.id),
    );
    function standsWith(node) {
      if (!byCompetency) return true;
      if (STANDARDS.includes(node.kind) && asked.intasc.size) return node.intasc.some((each) => asked.intasc.has(each));
      return node.belongs.some((name) => competencies.has(name));
    }
    const nodes = new Set(
      scene.nodes.filter((node) => standsWith(node) && fitsItself(node, asked)).map((node) => node.id),
    );
    const links = scene.links.map(
      (link) =>
        nodes.has(link.source) &&
        nodes.has(link.target) &&
        (!asked.relation.size || asked.relation.has(link.relation)) &&
        (!asked.status.size || asked.status.has(link.status)),
    );
    return { nodes, links };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { shown });
})(globalThis);
