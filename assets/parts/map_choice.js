/** What choosing a node or a link of a drawn map changes in the view, and how a choice is taken back. */
(function (root) {
  "use strict";

  // In these views, a click names the other end; the first one is in the panel.
  const OTHER_END = { path: "to", compare: "with" };

  function nodeAt(target) {
    const element = target.closest && target.closest("[data-node],[data-for]");
    return element ? element.dataset.node || element.dataset.for : null;
  }

  function namesOther(map) {
    return map.page in OTHER_END;
  }

  /** The change that ends a focus. */
  function unfocusing(map) {
    return "focus=&direction=" + (map.values.layout === "around" ? "&layout=" : "");
  }

  /** The change that lets go of what is selected, with all that is about it alone. */
  function letting(map) {
    return "node=&edge=&" + unfocusing(map);
  }

  /** Choose a node; null for none. */
  function choose(map, name, cause) {
    const other = namesOther(map) && map.selected && name && name !== map.selected;
    if (other) root.explorerAddress.go(`${OTHER_END[map.page]}=${name}&edge=&route=`, cause);
    else if (name) root.explorerAddress.go(`node=${name}&edge=`, cause);
    else root.explorerAddress.go(letting(map), cause);
  }

  function openLink(link, cause) {
    root.explorerAddress.go("edge=" + link.id, cause);
  }

  /** One step back from whatever stands out: an open link, then a focus, then what is selected. False if nothing does. */
  function letGo(map) {
    const { edge, focus } = map.values;
    if (edge) root.explorerAddress.go("edge=", "map-key");
    else if (focus) root.explorerAddress.go(unfocusing(map), "map-key");
    else if (map.selected) root.explorerAddress.go(letting(map), "map-key");
    else return false;
    return true;
  }

  root.explorerMap.choice = { nodeAt, namesOther, choose, letting, openLink, letGo };
})(globalThis);
