/**
 * What comes up over a narrow screen: the filters, and under "More" the other views and what is in the header of wide
 * ones; and the bar from which they come. While one is up, only it and the bar can be reached. On wide screens all of it
 * stands where it always was, and nothing here has anything to do.
 */
(function (root) {
  "use strict";

  const { narrow, query } = root.explorerLogic;
  const page = root.explorerPage;
  const address = root.explorerAddress;
  const small = matchMedia(narrow.SCREEN);
  const html = document.documentElement;
  const COUNTED = ["intasc", "domain", "kind", "relation", "status", "type", "foundational"];
  const ON_THE_MAP = ["map", "path", "compare"];
  const BEHIND = ".skips, .brand, #finder, #stage, #panel, #unfold";
  const byId = (id) => document.getElementById(id);
  const buttons = () => document.querySelectorAll("#bar button");

  const opened = () => html.dataset.over && byId(html.dataset.over);

  /** Bring one up, or none. It is a dialog for as long as it is the only thing that can be reached, beside the bar. */
  function set(name) {
    const before = opened();
    if (before) for (const each of ["role", "aria-labelledby"]) before.removeAttribute(each);
    if (name) {
      byId(name).setAttribute("role", "dialog");
      byId(name).setAttribute("aria-labelledby", name + "-title");
    }
    if (name) html.dataset.over = name;
    else delete html.dataset.over;
    document.querySelector(".backdrop").hidden = !name;
    for (const each of document.querySelectorAll(BEHIND)) each.inert = Boolean(name);
    for (const each of buttons()) each.setAttribute("aria-expanded", String(each.dataset.bar === name));
  }

  function open(button) {
    if (button.dataset.bar === html.dataset.over) return close();
    set(button.dataset.bar);
    opened().scrollTop = 0;
    const list = document.querySelector("#trail ol");
    list.scrollLeft = list.scrollWidth;
    opened().querySelector("h2").focus({ preventScroll: true });
  }

  /** Close what is up and give the focus back to its button; true if something was up. */
  function close() {
    const name = html.dataset.over;
    if (!name) return false;
    set(null);
    [...buttons()].find((each) => each.dataset.bar === name).focus({ preventScroll: true });
    return true;
  }

  Object.assign(page.actions, { over: open, "close-over": close });

  /** Mark in the bar what is looked at, and how many filters are on. */
  function mark(search) {
    const bar = byId("bar");
    if (!bar) return;
    const values = query.read(search);
    const { view = "map" } = values;
    const place = ON_THE_MAP.includes(view) ? "map" : view === "outline" ? view : "more";
    for (const each of bar.children) {
      if (each.dataset.bar === place) each.setAttribute("aria-current", place === view ? "page" : "true");
      else each.removeAttribute("aria-current");
    }
    const count = COUNTED.reduce((sum, key) => sum + query.members(values, key).length, 0);
    byId("filters-on").textContent = count;
    byId("filters-on").hidden = !count;
  }

  address.onChange((search, cause) => {
    mark(search);
    const turned = cause instanceof Element && cause.closest("#views, #bar, .adder");
    if (!html.dataset.over || !turned) return;
    set(null);
    byId("stage").focus({ preventScroll: true });
  });

  /**
   * What stands elsewhere on a narrow screen: the trail under "More", the active filters with the filters. They are moved
   * and not only shown there, so that keyboards and readers come to them in the order in which they are seen.
   */
  function arrange() {
    const panel = byId("panel");
    const [trail, active] = [byId("trail"), byId("active")];
    if (small.matches) {
      byId("views").before(trail);
      byId("filters").before(active);
    } else {
      byId("sheet-head").after(trail);
      byId("notices").after(active);
      set(null);
      for (const button of document.querySelectorAll('[data-action="expand"][aria-expanded="true"]')) page.actions.expand(button);
    }
    panel.scrollTop = 0;
  }

  /** A table that is wider than its place can be moved there by keyboard too. */
  function reachSideways() {
    for (const each of document.querySelectorAll("#table .sideways")) {
      if (each.scrollWidth > each.clientWidth + 1) each.tabIndex = 0;
      else each.removeAttribute("tabindex");
    }
  }

  function begin() {
    arrange();
    mark(address.search());
    small.addEventListener("change", arrange);
    new ResizeObserver(reachSideways).observe(byId("stage"));
    if (byId("table")) new MutationObserver(reachSideways).observe(byId("table"), { childList: true });
  }

  root.explorerOver = { begin, close, opened };
})(globalThis);
