/**
 * Where the visitor has been, and going back and forth: the buttons and keys of undo and redo, and the trail of what was
 * selected. The frame (explorer/interface/frame.py) has their place; the browser's own history has their content.
 */
(function (root) {
  "use strict";

  const address = root.explorerAddress;

  function titleOf(name) {
    const mark = root.explorerPage.map && root.explorerPage.map.marks.get(name);
    return mark && mark.node.title;
  }

  function step(name, current) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = address.href("?node=" + name);
    link.dataset.go = `node=${name}&edge=`;
    link.textContent = link.title = titleOf(name);
    link.lang = root.explorerPage.map.marks.get(name).node.titleLang || "";
    if (name === current) link.setAttribute("aria-current", "true");
    item.append(link);
    return item;
  }

  /** Let the beginning of a list fade that is scrolled, so that it does not look cut. */
  function fade({ target }) {
    target.classList.toggle("scrolled", target.scrollLeft > 0);
  }

  function show() {
    const place = document.getElementById("trail");
    if (!place) return;
    const current = root.explorerLogic.query.read(address.search()).node;
    const known = address.entry().trail.filter(titleOf);
    const list = place.querySelector("ol");
    const held = list.contains(document.activeElement) && document.activeElement.dataset.go;
    list.replaceChildren(...known.map((name) => step(name, current)));
    place.querySelector("nav").hidden = known.length < 2;
    list.scrollLeft = list.scrollWidth;
    if (held) [...list.querySelectorAll("a")].find((link) => link.dataset.go === held)?.focus();
    list.addEventListener("scroll", fade);
    fade({ target: list });
    place.querySelector('[data-action="undo"]').setAttribute("aria-disabled", String(!address.canUndo()));
    place.querySelector('[data-action="redo"]').setAttribute("aria-disabled", String(!address.canRedo()));
  }

  address.onChange(show);

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.matches("input, textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key === "z") (event.shiftKey ? address.redo : address.undo)();
    else if (key === "y" && !event.shiftKey) address.redo();
    else return;
    event.preventDefault();
  });

  root.explorerTrail = { show };
})(globalThis);
