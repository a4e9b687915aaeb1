/**
 * The address is the view, and this is its only writer. Anything on the page changes the view by carrying
 * data-go="key=value", data-toggle="key=member" (with data-universe where an empty list means all) or
 * data-drop="key,key", or data-become="?whole=query"; scripts call explorerAddress.change(). Everyone who draws listens with onChange; the server
 * hears of it through the Dash component Address.
 */
(function (root) {
  "use strict";

  const { query } = root.explorerLogic;
  const listeners = new Set();
  let order = [];

  function tell(cause) {
    for (const listener of listeners) listener(location.search, cause);
  }

  /** Show another query. `cause` is the element or word that asked for it. */
  function change(search, cause) {
    if (search === location.search) return;
    history.pushState(null, "", location.pathname + search);
    tell(cause);
  }

  function changeFrom(element) {
    const { become, go, toggle, universe, drop } = element.dataset;
    let search = become === undefined ? location.search : become;
    if (drop !== undefined) search = query.drop(search, drop.split(","), order);
    if (toggle !== undefined) {
      const [key, member] = toggle.split("=");
      search = query.toggle(search, key, member, universe && universe.split(","), order);
    }
    if (go !== undefined) search = query.go(search, go, order);
    change(search, element);
  }

  root.explorerAddress = {
    change,
    go: (changes, cause) => change(query.go(location.search, changes, order), cause),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  document.addEventListener("click", (event) => {
    const element = event.target.closest("[data-go],[data-toggle],[data-drop],[data-become]");
    if (!element || event.defaultPrevented || event.button) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    changeFrom(element);
  });
  window.addEventListener("popstate", () => tell("history"));

  /**
   * The Dash side: tells the server the query (`search`), repeats it after a failure (`attempt`), and takes the
   * page's title (`title`). `keys` is the order of the query keys.
   */
  function Address({ keys, title, setProps }) {
    const { useEffect } = root.React;
    useEffect(() => {
      order = keys;
      let attempt = 0;
      const send = (search, cause) => setProps(cause === "retry" ? { search, attempt: ++attempt } : { search });
      send(location.search);
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
