/**
 * The address is the view, and this is its only writer. Anything on the page changes the view by carrying
 * data-go="key=value", data-toggle="key=member" (with data-universe where an empty list means all) or
 * data-drop="key,key", or data-become="?whole=query"; a <select> names its key in data-key; scripts call
 * explorerAddress.change(). Everyone who draws listens with onChange; the server hears of it through the Dash component
 * Address. Every change is an entry of the browser's history: undo is Back, and redo is Forward.
 *
 * On a narrow screen an address without a view is the list (assets/logic/narrow.js says why). Everyone who draws gets
 * the query that the address means there, from explorerAddress.search() and with every change.
 *
 * In a map that was saved as a file (data-address="hash" on <html>) the query stands after the #: a browser lets a page
 * that it opened from a disk change no other part of its address.
 */
(function (root) {
  "use strict";

  const { narrow, query, trailed } = root.explorerLogic;
  const screen = root.matchMedia(narrow.SCREEN);
  const listeners = new Set();
  const watchers = new Set();
  const inHash = document.documentElement.dataset.address === "hash";
  let order = [];

  /** The query that the address carries. */
  function carried() {
    if (!inHash) return location.search;
    return location.hash.startsWith("#?") ? location.hash.slice(1) : "";
  }

  /**
   * What this entry of the browser's history knows beside the query: its place among ours, where the visitor has been,
   * and what was moved on the map. Kept there, so that Back, undo and a reload bring all of it back.
   */
  function entry() {
    return (history.state && history.state.explorer) || { place: 0, trail: [], moved: {} };
  }

  // How far redo goes; kept for the tab, since a page that is loaded again cannot ask the history. Where a browser
  // keeps nothing, redo ends with the page.
  const LAST = "explorer-last";

  function remembered() {
    try {
      return history.state ? Number(sessionStorage.getItem(LAST)) : 0;
    } catch {
      return 0;
    }
  }

  function remember(place) {
    try {
      sessionStorage.setItem(LAST, place);
    } catch {
      // As said above.
    }
  }

  let last = Math.max(entry().place, remembered());
  const selectedIn = (search) => query.read(search).node;

  if (!history.state) {
    const trail = trailed([], selectedIn(carried()));
    history.replaceState({ explorer: { ...entry(), trail } }, "");
  }

  /** The query that the address means on this screen. */
  function meant() {
    return narrow.meant(carried(), screen.matches);
  }

  function tell(cause) {
    for (const listener of listeners) listener(meant(), cause);
  }

  function push(search, moved, cause) {
    const { place, trail } = entry();
    last = place + 1;
    remember(last);
    const explorer = { place: last, trail: trailed(trail, selectedIn(search)), moved };
    history.pushState({ explorer }, "", inHash ? "#" + search : location.pathname + search);
    tell(cause);
  }

  /** Show another query. `cause` is the element or word that asked for it. */
  function change(search, cause) {
    if (search !== carried()) push(search, entry().moved, cause);
    for (const watcher of watchers) watcher(cause);
  }

  /** The present query with some keys changed; a view is written as this screen needs it. */
  function changed(search, changes) {
    const next = query.go(search, changes, order);
    return new URLSearchParams(changes).has("view") ? narrow.written(next, screen.matches, order) : next;
  }

  /** A whole query as the server writes it: without a view, it leaves the map where the map is seen. */
  function whole(search) {
    const onMap = query.read(carried()).view === "map" && !query.read(search).view;
    return onMap ? changed(search, "view=") : search;
  }

  /** A tour that is made on the page of tours is not followed elsewhere because that page is left. */
  function letGo(search) {
    const leaves = query.read(carried()).view === "tours" && query.read(search).view !== "tours";
    return leaves ? query.drop(search, ["tour", "step"], order) : search;
  }

  function changeFrom(element) {
    const { become, go, toggle, universe, drop } = element.dataset;
    let search = become === undefined ? carried() : whole(become);
    if (drop !== undefined) search = query.drop(search, drop.split(","), order);
    if (toggle !== undefined) {
      const [key, member] = toggle.split("=");
      search = query.toggle(search, key, member, universe && universe.split(","), order);
    }
    if (go !== undefined) search = changed(search, go);
    change(become === undefined ? letGo(search) : search, element);
  }

  root.explorerAddress = {
    /** Take the order in which a query carries its keys. */
    begin(keys) {
      order = keys;
    },
    /** Where a link to a query leads. */
    href: (search) => (inHash ? "#" + search : search || "?"),
    change,
    go: (changes, cause) => change(letGo(changed(carried(), changes)), cause),
    search: meant,
    /** The order in which a query carries its keys. */
    order: () => order,
    entry,
    /** Note what stands elsewhere on the map than it was laid out: {layout: {id: [dx, dy]}}. */
    move: (moved) => push(carried(), moved, "moved"),
    canUndo: () => entry().place > 0,
    canRedo: () => entry().place < last,
    undo: () => entry().place > 0 && history.back(),
    redo: () => entry().place < last && history.forward(),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Hear of everything that is asked for, also where it is what is seen already. */
    onAsked: (watcher) => watchers.add(watcher),
  };

  document.addEventListener("click", (event) => {
    const element = event.target.closest("[data-go],[data-toggle],[data-drop],[data-become]");
    if (!element || event.defaultPrevented || event.button) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    changeFrom(element);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches("select[data-key]")) {
      change(changed(carried(), `${target.dataset.key}=${target.value}&route=`), target);
    }
  });
  window.addEventListener("popstate", () => tell("history"));
  screen.addEventListener("change", () => tell("screen"));

  /**
   * The Dash side: tells the server the query (`search`), what was shown before it (`before`; nothing when the page
   * has just come), repeats it after a failure (`attempt`), and takes the page's title (`title`) and the last query
   * that was answered (`answered`). `keys` is the order of the query keys.
   */
  function Address({ keys, title, answered, setProps }) {
    const { useEffect, useRef } = root.React;
    const shown = useRef();
    shown.current = answered;
    useEffect(() => {
      root.explorerAddress.begin(keys);
      let attempt = 0;
      let told = null;
      const first = carried();
      const send = (search, cause) => {
        if (search === told && cause !== "retry") return;
        const before = told === null ? null : shown.current ?? first;
        told = search;
        setProps(cause === "retry" ? { search, before, attempt: ++attempt } : { search, before });
      };
      send(meant());
      return root.explorerAddress.onChange(send);
    }, []);
    useEffect(() => {
      if (title) document.title = title;
    }, [title]);
    return null;
  }
  root.explorerAddress.retry = () => tell("retry");
  root.competency_explorer = Object.assign(root.competency_explorer || {}, { Address });
})(globalThis);
