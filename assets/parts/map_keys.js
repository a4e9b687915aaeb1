/** What keys do on a drawn map. */
(function (root) {
  "use strict";

  const { camera, nextGroup, nextOfKind } = root.explorerLogic;
  const parts = root.explorerMap;
  const ARROWS = { ArrowRight: [-1, 0], ArrowLeft: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
  const STRIDE = 80;
  const NUDGE = 16;

  /** Move the node that the keyboard is on; where it ends is kept when the key is let go, as one step to undo. */
  function nudge(map, way, name) {
    map.nudged = map.marks.get(name);
    parts.places.drag(map, map.nudged, -way[0] * NUDGE * map.scale, -way[1] * NUDGE * map.scale);
  }

  function keepNudged(map) {
    if (map.nudged) parts.places.keep(map, map.nudged);
    map.nudged = null;
  }

  /** Whether keys that are letters and digits are wanted; a visitor who dictates may have switched them off. */
  function lettered() {
    return document.documentElement.dataset.keys !== "off";
  }

  /** Go to where a step by the structure leads from a node; true, since the key is taken either way. */
  function leap(map, find, way) {
    const open = ({ id }) => map.canReach(map.marks.get(id));
    const to = find(map.reachable.node, map.scene.nodes, way, open);
    if (to) map.focus(map.marks.get(to.id));
    return true;
  }

  /** Show what is on screen, in words, and say it once; or put it away. Asked for by its key or by its button. */
  function tellSummary() {
    const card = document.getElementById("summary");
    card.hidden = !card.hidden;
    document.querySelector("[aria-controls=summary]").setAttribute("aria-expanded", String(!card.hidden));
    document.getElementById("announcer-now").textContent = card.hidden ? "" : card.textContent;
    return true;
  }

  function putAway() {
    return !document.getElementById("summary").hidden && tellSummary();
  }

  /** What a key does on a node; true if it did something. */
  function onNode(map, event, name) {
    const way = ARROWS[event.key];
    if (way && name && (event.ctrlKey || event.metaKey)) nudge(map, way, name);
    else if (event.ctrlKey || event.metaKey) return false;
    else if (way && event.shiftKey) map.look(camera.pan(map.camera, way[0] * STRIDE, way[1] * STRIDE));
    else if (way || event.key === "Home" || event.key === "End") map.step(event.key);
    else if ((event.key === "Enter" || event.key === " ") && name) {
      parts.choice.choose(map, name, "map-key");
      root.explorerPage.openDetails(name);
    } else if (event.key === "l" || event.key === "L") return parts.links.step(map, event.key === "l" ? 1 : -1);
    else if (event.key === "PageDown" || event.key === "PageUp") return leap(map, nextGroup, event.key === "PageDown" ? 1 : -1);
    else if (lettered() && (event.key === "n" || event.key === "N")) return leap(map, nextOfKind, event.key === "n" ? 1 : -1);
    else if (lettered() && (event.key === "s" || event.key === "S")) return tellSummary();
    else if (event.key === "Escape") return putAway() || parts.choice.letGo(map);
    else if (event.key === "+" || event.key === "=") map.zoom(1.3);
    else if (event.key === "-") map.zoom(1 / 1.3);
    else if (event.key === "0") map.fit();
    else return false;
    return true;
  }

  /** What a key does on a link; true if it did something. */
  function onLink(map, event) {
    if (event.ctrlKey || event.metaKey) return false;
    const { link } = map.followed;
    const steps = { l: 1, L: -1, ArrowDown: 1, ArrowUp: -1 };
    const ends = { ArrowLeft: "source", ArrowRight: "target" };
    if (event.key in steps) return parts.links.step(map, steps[event.key]);
    if (lettered() && /^[0-9]$/.test(event.key)) return parts.links.jump(map, event.key);
    if (lettered() && (event.key === "s" || event.key === "S")) return tellSummary();
    if (event.key in ends) parts.links.cross(map, ends[event.key]);
    else if (event.key === "Escape") parts.links.back(map);
    else if (event.key === "Enter" || event.key === " ") {
      parts.links.choose(map, link, "map-key");
      if (link.id) root.explorerPage.openEdge(link.id);
    } else return false;
    return true;
  }

  /**
   * On a node, arrows, Home and End walk, Page Down and Page Up go from group to group and N within one, arrows with
   * Shift move the map and with Ctrl the node, L goes to its links, Enter and Space open, Escape lets go, plus, minus
   * and 0 zoom. On a link, L and the arrows up and down go to the node's next one, digits to the one with that number,
   * left and right to its ends, Enter and Space open it, or unfold what it is carried for, Escape goes back to the node. S
   * tells what is on screen.
   */
  function keys(map) {
    map.svg.addEventListener("keydown", (event) => {
      if (event.altKey) return;
      const did = map.followed ? onLink(map, event) : onNode(map, event, parts.choice.nodeAt(event.target));
      if (did) event.preventDefault();
    });
    root.explorerPage.actions.summary = tellSummary;
    document.querySelector("[aria-controls=summary]").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && putAway()) event.preventDefault();
    });
    // Not on the SVG itself: Chromium makes an SVG element that listens to focus a tab stop of its own.
    map.host.addEventListener("focusin", (event) => {
      map.focused = map.marks.get(parts.choice.nodeAt(event.target)) || null;
      if (map.focused) map.makeReachable(map.focused);
      map.placeLabels();
    });
    map.svg.addEventListener("keyup", () => keepNudged(map));
    map.host.addEventListener("focusout", (event) => {
      keepNudged(map);
      map.focused = null;
      if (map.followed && event.target === map.followed.link.path) parts.links.leave(map);
      map.placeLabels();
    });
  }

  parts.keys = keys;
})(globalThis);
