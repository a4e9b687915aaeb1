/**
 * A panel as the server wrote it, drawn as one piece. Dash wraps each element of `children` in machinery that callbacks
 * need; nothing inside a panel is wired to a callback, and a table of 146 rows took 20 s to draw that way.
 */
(function (root) {
  "use strict";

  function element(part, key) {
    if (part === null || part === undefined || typeof part !== "object") return part;
    if (Array.isArray(part)) return part.map(element);
    const { children, ...attributes } = part.props;
    const inner = Array.isArray(children) ? children.map(element) : element(children);
    return root.React.createElement(part.type.toLowerCase(), { ...attributes, key: attributes.id || key }, inner);
  }

  /** The Dash component: `tree` is made of dash.html components, `element` names the tag around them. */
  function Tree({ id, element: tag, className, label, live, role, node, hidden, tree }) {
    const attributes = { id, className, role, hidden, "aria-label": label, "aria-live": live, "data-node": node, key: node };
    return root.React.createElement(tag || "div", attributes, element(tree || []));
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { Tree });
})(globalThis);
