/**
 * Back and Forward put the focus where it was when a view was left, if that was in the panel, which is written anew:
 * without this it would fall to the top of the page.
 */
(function (root) {
  "use strict";

  const WRITTEN = "#details, #resources";
  const NAMES = ["data-edge", "data-node", "data-go", "data-toggle", "data-action"];
  const left = new Map();
  let place = root.explorerAddress.entry().place;
  let wanted = null;

  /** How to find something again when the panel has been written anew. */
  function trace(element) {
    const part = element.closest(WRITTEN);
    if (!part) return null;
    const name = NAMES.find((each) => element.hasAttribute(each));
    return `#${part.id} ` + (name ? `[${name}="${CSS.escape(element.getAttribute(name))}"]` : "h2");
  }

  /** Whether the panel shows what the address says. */
  function isWritten() {
    const { node, edge } = root.explorerLogic.query.read(location.search);
    const { dataset } = document.getElementById("details");
    return edge ? dataset.edge === edge : (dataset.node || "") === (node || "") && !dataset.edge;
  }

  function restore() {
    if (!wanted || !isWritten()) return;
    const active = document.activeElement;
    const lost = active === document.body || active.closest(WRITTEN);
    const goal = lost && (document.querySelector(wanted) || document.querySelector("#details h2"));
    if (goal && goal !== active) {
      goal.focus({ preventScroll: true });
      goal.scrollIntoView({ block: "nearest" });
    }
  }

  // The panel can be written more than once for one step; whoever does something then has the focus where they want it.
  for (const deed of ["keydown", "pointerdown"]) root.addEventListener(deed, () => (wanted = null), true);

  root.explorerAddress.onChange((search, cause) => {
    const had = trace(cause instanceof Element ? cause : document.activeElement);
    left.set(place, had);
    place = root.explorerAddress.entry().place;
    wanted = cause === "history" && had ? left.get(place) || "#details h2" : null;
  });

  new MutationObserver(restore).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ["data-node", "data-edge"],
  });
})(globalThis);
