/** The keys of who presents: as reveal.js and clickers send them. They come before the page's and the map's own. */
(function (root) {
  "use strict";

  const { present: logic } = root.explorerLogic;
  const { actions } = root.explorerPage;
  const present = root.explorerPresent;
  const MODIFIERS = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"];
  const STEPS = ["next", "previous", "first", "last"];
  const OVER = { overview: "overview", join: "join", keys: "present-keys" };

  // Who came to the map by keyboard walks there; a click on it leaves the arrows to who presents.
  let walks = false;
  document.addEventListener("focusin", ({ target }) => (walks = target.matches("#map *:focus-visible")));

  /** Where the keyboard is. */
  function placeOf(target) {
    if (target.matches("input, textarea, select, [contenteditable]")) return "field";
    if (target.closest("#map")) return walks ? "map" : "";
    if (target.matches("button, a[href], summary")) return "button";
    return target.closest(".page, .sideways") ? "page" : "";
  }

  /** What a key does while a dialog lies over the wall; a clicker goes on with the talk, whatever lies there. */
  function over(dialog, deed) {
    if (OVER[deed] === dialog.id) dialog.close();
    else if (STEPS.includes(deed) && dialog.id !== "overview") {
      dialog.close();
      actions["present-" + deed]();
    } else return false;
    return true;
  }

  function does(event) {
    const lettered = root.explorerPreferences.singleKeys();
    if (present.isBlank()) {
      present.blank(false);
      return true;
    }
    const deed = logic.deedOf(event, placeOf(event.target), lettered);
    const dialog = document.querySelector("dialog[open]");
    // Escape closes a dialog by itself.
    if (!deed || (dialog && deed === "back")) return false;
    if (dialog) return over(dialog, deed);
    actions["present-" + deed]();
    return true;
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (!present.active() || event.altKey || event.ctrlKey || event.metaKey || MODIFIERS.includes(event.key)) return;
      if (!does(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
})(globalThis);
