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
    const ours = part.namespace === "competency_explorer" && root.competency_explorer[part.type];
    if (part.type === "Select") return select(attributes, key, inner);
    return root.React.createElement(ours || part.type.toLowerCase(), { ...attributes, key: attributes.id || attributes.key || key }, inner);
  }

  /** A list to choose from: what is chosen comes from the server; until it answers, the visitor's own choice stands. */
  function select(attributes, key, options) {
    const choose = (list) => {
      if (list) list.value = attributes["data-value"];
    };
    return root.React.createElement("select", { ...attributes, key: attributes.id || key, ref: choose }, options);
  }

  /** The Dash component: `tree` is made of dash.html components, `element` names the tag around them. */
  function Tree({ id, element: tag, className, label, live, role, node, edge, hidden, tree }) {
    const attributes = { id, className, role, hidden, "aria-label": label, "aria-live": live };
    const shown = { "data-node": node, "data-edge": edge, key: `${node} ${edge}` };
    return root.React.createElement(tag || "div", { ...attributes, ...shown }, element(tree || []));
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { Tree });
})(globalThis);
