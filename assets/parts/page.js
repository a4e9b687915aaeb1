/**
 * The page around the map: where focus goes, shortcuts, the dialogs, the theme, copying the link. Elements ask
 * for an action with data-action; what they say afterwards is in their data-done and data-failed.
 */
(function (root) {
  "use strict";

  const page = { map: null };
  let awaited = null;
  let sought = isListed(root.explorerAddress.search());
  let pressed = null;
  let over = null;
  let copied = 0;

  /** Whether a query shows its nodes in a list, where what is selected may be out of sight. */
  function isListed(search) {
    return ["outline", "table"].includes(root.explorerLogic.query.read(search).view);
  }

  function typing(target) {
    return target.matches("input, textarea, select, [contenteditable]");
  }

  function focusDetails() {
    const details = document.getElementById("details");
    const heading = details && details.querySelector("h2");
    if (!awaited || !heading || details.dataset[awaited.kind] !== awaited.name) return;
    awaited = null;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "nearest" });
    details.closest("aside").scrollTop = 0;
  }

  /** Move focus to the heading of the details as soon as they show this node. */
  page.openDetails = function (name) {
    awaited = { kind: "node", name };
    focusDetails();
  };

  /** The same for a link. */
  page.openEdge = function (name) {
    awaited = { kind: "edge", name };
    focusDetails();
  };

  function backToMap() {
    const map = page.map;
    const mark = map && map.reachable;
    if (mark && map.host.offsetParent) map.focus(mark);
    else document.getElementById("stage").focus();
  }

  /** Put back what was dragged; the button goes away with it, so the map takes the focus. */
  function putBack() {
    root.explorerMap.places.putBack(page.map);
    backToMap();
  }

  /** Open a dialog; its heading takes the focus, which goes back to where it was when the dialog is closed. */
  function open(name) {
    const dialog = document.getElementById(name);
    root.explorerPreferences.mark();
    dialog.showModal();
    dialog.scrollTop = 0;
    dialog.querySelector("h2").focus();
  }

  /** Where a link in a dialog led: the dialog gives way, and the focus goes to what is now shown. */
  function leave(dialog) {
    dialog.close();
    root.explorerOver.close();
    const { view = "map" } = root.explorerLogic.query.read(root.explorerAddress.search());
    reach(["map", "path", "compare"].includes(view) ? "panel" : "stage");
  }

  /** Say something at once to who listens. */
  page.say = function (text) {
    document.getElementById("announcer-now").textContent = text;
  };

  /** Copy a text, and let the button that asked for it say whether that worked. */
  async function copy(button, text) {
    const said = button.querySelector("[data-said]");
    const label = (button.dataset.label ??= said.textContent);
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = button.dataset.done;
    } catch {
      said.textContent = button.dataset.failed;
    }
    page.say(said.textContent);
    clearTimeout(copied);
    copied = setTimeout(() => {
      said.textContent = label;
      page.say("");
    }, 2500);
  }

  const ACTIONS = {
    copy: (button) => copy(button, location.href),
    "copy-text": (button) => copy(button, button.closest("details").querySelector("textarea").value),
    print: () => root.print(),
    undo: () => root.explorerAddress.undo(),
    redo: () => root.explorerAddress.redo(),
    "put-back": putBack,
    place: () => root.explorerMap.placing.toggle(page.map),
    help: () => open("help"),
    display: () => open("display"),
    "close-dialog": (button) => button.closest("dialog").close(),
    retry: () => root.explorerAddress.retry(),
    reload: () => location.reload(),
    "zoom-in": () => page.map.zoom(1.4),
    "zoom-out": () => page.map.zoom(1 / 1.4),
    fit: () => page.map.fit(),
    map: backToMap,
    expand(button) {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      document.getElementById(button.getAttribute("aria-controls")).classList.toggle("expanded", open);
    },
  };

  function followTheme(search) {
    const { theme } = root.explorerLogic.query.read(search);
    if (["light", "dark", "contrast"].includes(theme)) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }

  followTheme(root.explorerAddress.search());

  function closePopovers(except) {
    for (const open of document.querySelectorAll("details.popover[open]")) {
      if (!open.contains(except)) open.open = false;
    }
  }

  root.explorerAddress.onChange((search, cause) => {
    followTheme(search);
    sought = isListed(search) && !(cause instanceof Element && cause.closest("#outline, #table"));
    const from = cause instanceof Element ? cause : null;
    pressed = from;
    over = from && from.closest("#controls, #more");
    const { node, edge } = root.explorerLogic.query.read(search);
    const leads = from && from.matches("[data-node], [data-edge]");
    if (edge && leads) page.openEdge(edge);
    else if (node && leads && from.closest("#details, #resources")) page.openDetails(node);
  });

  root.explorerAddress.onAsked((cause) => {
    if (cause instanceof Element && cause.matches("dialog a")) leave(cause.closest("dialog"));
  });

  /** Bring the focus to a part of the page, if need be by opening it. */
  function reach(name) {
    const goal = document.getElementById(name);
    if (name === "panel" && !goal.checkVisibility({ visibilityProperty: true })) root.explorerSheet.open();
    else goal.focus();
    if (goal.closest("dialog")) goal.scrollIntoView();
  }

  /** A skip link moves the focus and nothing else: a "#" in the address would be one more step to undo. */
  function skip(event, link) {
    event.preventDefault();
    reach(link.getAttribute("href").slice(1));
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && !event.defaultPrevented) return skip(event, link);
    const button = event.target.closest("[data-action]");
    closePopovers(event.target);
    if (button) ACTIONS[button.dataset.action](button);
    else if (event.target.matches("dialog")) event.target.close();
  });

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || !page.map) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      const popover = event.target.closest("details.popover[open]");
      if (popover) {
        popover.open = false;
        popover.querySelector("summary").focus();
      } else if (root.explorerOver.close() || root.explorerSheet.escape()) event.preventDefault();
      else if (event.target.closest("#panel")) backToMap();
      else if (typing(event.target) || !page.map.host.offsetParent || !root.explorerMap.choice.letGo(page.map)) return;
      event.preventDefault();
    } else if (!typing(event.target) && root.explorerPreferences.singleKeys()) {
      const { node, edge, view = "map" } = root.explorerLogic.query.read(root.explorerAddress.search());
      if (event.key === "/") document.querySelector("#finder input").focus();
      else if (node && !edge && view === "map" && ["1", "2", "3"].includes(event.key)) {
        root.explorerAddress.go("focus=" + event.key, "key");
      }
      else if (event.key === "?") open("help");
      else return;
      event.preventDefault();
    }
  });

  /** Bring what is selected into sight in the outline or the table, once, when it was selected elsewhere. */
  function revealSelected() {
    const current = sought && document.querySelector("#outline :is(h3, h4, h5, h6, :not(.told) > li) > [aria-current], #table th [aria-current]");
    if (!current) return;
    sought = false;
    current.scrollIntoView({ block: "center" });
  }

  const GOALS = { search: "#finder input", guide: "#guide h2", tours: "#tours h2" };

  /** Where focus goes when what was pressed is no longer there, so that it does not fall to the top of the page. */
  function keepFocus() {
    if (!pressed || pressed.isConnected) return;
    const { then } = pressed.dataset;
    pressed = null;
    if (document.activeElement !== document.body) return;
    const inside = over && root.explorerOver.opened() === over;
    if (inside) over.querySelector("h2").focus({ preventScroll: true });
    else if (then === "map") backToMap();
    else [GOALS[then] ?? "#details h2", "#details h2"].map((each) => document.querySelector(each)).find(Boolean).focus({ preventScroll: true });
  }

  let begun = false;

  function begin() {
    begun = Boolean(document.getElementById("bar"));
    if (!begun) return;
    root.explorerOver.begin();
    root.explorerSheet.begin();
  }

  function settle() {
    if (!begun) begin();
    focusDetails();
    keepFocus();
    revealSelected();
  }

  new MutationObserver(settle).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ["data-node", "data-edge"],
  });

  page.actions = ACTIONS;
  Object.assign(page, { copy, open });
  root.explorerPage = page;
})(globalThis);
