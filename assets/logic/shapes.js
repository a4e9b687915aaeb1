/** The outline of each kind of node, as SVG path data about its own middle. Pure. */
(function (root) {
  "use strict";

  function polygon(radius, corners, turn, inner) {
    const points = [];
    const steps = inner ? corners * 2 : corners;
    for (let step = 0; step < steps; step += 1) {
      const reach = inner && step % 2 ? radius * inner : radius;
      const angle = turn + (2 * Math.PI * step) / steps;
      points.push((reach * Math.cos(angle)).toFixed(2) + " " + (reach * Math.sin(angle)).toFixed(2));
    }
    return "M" + points.join("L") + "Z";
  }

  function circle(r) {
    return `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
  }

  function square(r, corner) {
    const side = 2 * (r - corner);
    return (
      `M${-r + corner} ${-r}h${side}q${corner} 0 ${corner} ${corner}v${side}q0 ${corner} ${-corner} ${corner}` +
      `h${-side}q${-corner} 0 ${-corner} ${-corner}v${-side}q0 ${-corner} ${corner} ${-corner}Z`
    );
  }

  const up = -Math.PI / 2;
  const SHAPES = {
    framework: (r) => polygon(r * 1.06, 8, Math.PI / 8),
    domain: (r) => square(r * 0.95, r * 0.35),
    competency: circle,
    set: (r) => polygon(r * 1.15, 12, up, 0.74),
    indicator: (r) => polygon(r * 1.25, 3, up),
    category: (r) => polygon(r * 1.05, 5, up),
    standard: (r) => polygon(r * 1.1, 6, 0),
    resource: (r) => square(r * 0.92, 1),
    idea: (r) => polygon(r * 1.45, 4, up, 0.42),
    question: (r) => polygon(r * 1.25, 4, up),
  };

  /** The path of a kind at a radius; an unknown kind is a circle. */
  function shape(kind, radius) {
    return (SHAPES[kind] || circle)(radius);
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { shape });
})(globalThis);
