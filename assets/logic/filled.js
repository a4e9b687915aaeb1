/** Filling in a text of the catalogue. Pure. */
(function (root) {
  "use strict";

  /** A text with its {…} filled in; where a text has a form for one and another for more, `count` chooses. */
  function filled(text, details = {}) {
    const form = typeof text === "string" ? text : details.count === 1 ? text.one : text.other;
    return form.replace(/\{(\w+)\}/g, (blank, name) => (Object.hasOwn(details, name) ? String(details[name]) : blank));
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { filled });
})(globalThis);
