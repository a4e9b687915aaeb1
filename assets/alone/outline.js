/** The outline of a saved file: only what matches, with what is selected in sight; and the links between its places. */
(function (root) {
  "use strict";

  const ITEM = "item-";
  const PLACE = /^(item|source|term)-|^_/;
  const address = root.explorerAddress;
  const outline = document.getElementById("outline");
  const entries = root.explorerTold.scene.nodes.map(({ id }) => ({ id, entry: root.explorerWords.entryOf(id) }));

  /** Leave out what does not match, unless something stands under it that does. */
  function narrow(nodes) {
    const kept = new Set(entries.filter(({ id }) => nodes.has(id)).map(({ entry }) => entry));
    for (const { entry } of entries) {
      entry.hidden = !kept.has(entry) && !entries.some(({ id, entry: other }) => nodes.has(id) && entry.contains(other));
    }
    for (const link of outline.querySelectorAll(".alone-contents a")) {
      const goal = document.getElementById(link.hash.slice(1));
      link.parentElement.hidden = goal.closest("[hidden]:not(#outline)") !== null;
    }
  }

  /** Mark what is selected, and bring it into sight where it has just been selected. */
  function mark(name, fresh) {
    for (const each of outline.querySelectorAll("[aria-current]")) each.removeAttribute("aria-current");
    const anchor = name && document.getElementById(ITEM + name);
    if (!anchor) return;
    anchor.setAttribute("aria-current", "true");
    if (fresh && !outline.hidden) anchor.scrollIntoView({ block: "start" });
  }

  let before = null;

  /** Follow a query in which so many nodes match and one is selected, which may just have happened. */
  function follow(name, nodes, fresh) {
    const key = [...nodes].join();
    if (key !== before) narrow(nodes);
    before = key;
    mark(name, fresh);
  }

  /** Show an item on the map, with the filters as they are. */
  function showOnMap(event, link) {
    event.preventDefault();
    event.stopPropagation();
    const { node } = root.explorerLogic.query.read(link.hash.slice(1));
    address.go(`node=${node}&edge=&view=`, link);
    root.explorerPage.openDetails(node);
  }

  /** A link to a place of the outline: an item is selected; for a source or a heading the outline is opened. */
  function leap(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.button) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      // The browser's own: another tab, in which this file opens at that place.
      event.stopPropagation();
      return;
    }
    if (link.matches(".to-map")) return showOnMap(event, link);
    const goal = link.hash.slice(1);
    const place = PLACE.test(goal) && document.getElementById(goal);
    if (!place) return;
    event.preventDefault();
    event.stopPropagation();
    const name = goal.startsWith(ITEM) && goal.slice(ITEM.length);
    address.go(name ? `node=${name}&edge=` : "view=outline", link);
    if (name && outline.hidden) return root.explorerPage.openDetails(name);
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "start" });
  }

  document.addEventListener("click", leap, true);

  root.explorerOutline = { follow };
})(globalThis);
