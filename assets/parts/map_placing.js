/**
 * Moving what is selected without dragging it: press its button, then click or tap where it should stand. While that is
 * asked for, a line over the map says so; the button beside it, Escape and any other view end it.
 */
(function (root) {
  "use strict";

  const parts = root.explorerMap;
  const button = () => document.getElementById("place");
  const line = () => document.getElementById("placing");

  function escape(event) {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopPropagation();
    end(root.explorerPage.map);
  }

  /** Offer it for what is selected, if it can be seen. */
  function follow(map) {
    end(map);
    const mark = map.marks.get(map.selected);
    const hidden = map.values.unmatched === "hide" && !map.matching.nodes.has(map.selected);
    const offered = Boolean(mark) && !mark.away && !hidden;
    const held = document.activeElement === button();
    button().hidden = !offered;
    if (held && !offered) root.explorerPage.actions.map();
  }

  function begin(map) {
    map.placing = map.marks.get(map.selected);
    root.explorerOver.close();
    map.host.classList.add("placing");
    line().hidden = false;
    line().querySelector("button").focus();
    root.explorerPage.say(line().querySelector("p").textContent);
    document.addEventListener("keydown", escape, true);
  }

  /** Ask for no place any more. */
  function end(map) {
    if (!map.placing) return;
    map.placing = null;
    document.removeEventListener("keydown", escape, true);
    map.host.classList.remove("placing");
    const held = line().contains(document.activeElement);
    line().hidden = true;
    if (held) button().focus();
  }

  /** Let what is placed stand at a point of the window, in pixels. */
  function put(map, { x, y }) {
    const mark = map.placing;
    const { node } = mark;
    parts.places.drag(map, mark, x - map.camera.x - map.scale * node.x, y - map.camera.y - map.scale * node.y);
    parts.places.keep(map, mark);
    end(map);
    button().focus();
    root.explorerPage.say(button().dataset.done);
  }

  /** Ask for a place, or do so no longer: what the button does. */
  function toggle(map) {
    if (map.placing) end(map);
    else begin(map);
  }

  parts.placing = { follow, put, toggle, end };
})(globalThis);
