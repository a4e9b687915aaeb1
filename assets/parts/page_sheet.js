/**
 * On a narrow screen the panel is a sheet over the list or the map: at a peek it shows its heading, then half of it, then
 * all. It comes up when something is selected or opened, is dragged by its head, and goes by a flick down, its × or Esc.
 * Its handle is a button that does the same by a tap, Enter, Space and the arrow keys. Closed otherwise than by its ×, it
 * leaves the view as it is, and a button with its heading brings it back. In a tour it stands where it stood from step to
 * step. Where the screen is wider than high it stands
 * beside what it is about, open or closed. On wide screens it is the panel, and nothing here has anything to do.
 */
(function (root) {
  "use strict";

  const { narrow, query, sheet } = root.explorerLogic;
  const page = root.explorerPage;
  const address = root.explorerAddress;
  const small = matchMedia(narrow.SCREEN);
  const beside = matchMedia(narrow.SIDE);
  const html = document.documentElement;
  const OF_TWO = ["path", "compare"];
  const WITH_HEADING = ["map", "outline", ...OF_TWO];
  const BEHIND = ".skips, .top, #controls, #stage, #bar, #unfold";
  const STARTS = 6;
  // What floats over the lower edge of the map: the legend and the zoom.
  const FLOATING = 64;
  const BUTTONS = 64;
  const RECENT = 90;
  const byId = (id) => document.getElementById(id);

  let stop = "closed";
  let about = { key: "", view: "" };
  let noticed = "";
  let opener = null;
  let stops = null;
  let drag = null;
  let dragged = false;

  /** What the panel is about in a view that gives it something to say, and in which view. */
  function subject(search) {
    const { view = "map", node, edge, to, with: other, q, tour, step } = query.read(search);
    const complete = view === "path" && Boolean(node && to);
    if (tour && view !== "tours") return { key: ["tour", tour, step, node, edge].join(" "), view, complete: false, tour };
    if (edge) return { key: "edge " + edge, view, complete: true };
    if (OF_TWO.includes(view)) return { key: [view, node, to, other].join(" "), view, complete };
    return { key: node ? "node " + node : q ? "q " + q : "", view, complete: view === "map" };
  }

  /** Where the sheet goes when the view has become another. */
  function next(now, cause) {
    if (!now.key) return "closed";
    if (["screen", "fold"].includes(cause)) return stop;
    if (now.tour && now !== about && now.tour === about.tour && cause !== "map") return stop;
    const turned = now.view !== about.view;
    if (turned && !WITH_HEADING.includes(now.view) && now.key === about.key) return "closed";
    if (cause === "map") return "peek";
    if (turned && now.key === about.key) return stop === "closed" ? "closed" : "peek";
    if (stop !== "closed" && !turned) return stop;
    return now.complete ? "peek" : "half";
  }

  /** What the sheet begins with: the step of a tour, else what is selected. */
  function headingOf() {
    return document.querySelector("#guide h2") || document.querySelector("#details h2");
  }

  /** How much of the panel its heading takes, from its upper edge. */
  function headingHeight() {
    const panel = byId("panel");
    const heading = headingOf();
    if (!heading) return 0;
    return heading.getBoundingClientRect().bottom - panel.getBoundingClientRect().top + panel.scrollTop + 16;
  }

  function measure() {
    const bar = byId("bar").getBoundingClientRect();
    const top = document.querySelector(".top").getBoundingClientRect().bottom;
    const room = beside.matches ? innerHeight : Math.max(0, bar.top - top);
    stops = sheet.heights({ room, whole: innerHeight, heading: headingHeight() });
  }

  /** Let the sheet stand where it is to stand, and the rest of the page know what it covers. */
  function place() {
    const panel = byId("panel");
    if (!panel) return;
    if (!small.matches) {
      delete html.dataset.sheet;
      behind(false);
      byId("unfold").hidden = true;
      cover(0, 0);
      return;
    }
    measure();
    if (!(stop in stops)) stop = "full";
    html.dataset.sheet = stop;
    panel.style.setProperty("--sheet", stops[stop] + "px");
    behind(stop === "full" && !beside.matches);
    const covered = beside.matches ? 0 : stops[stop === "full" ? "half" : stop] || 0;
    html.style.setProperty("--covered", covered + "px");
    byId("handle").setAttribute("aria-expanded", String(stop === "half" || stop === "full"));
    offer();
    // Above a sheet at half there is little room, of which the buttons of the map take the right side.
    if (stop === "half" && !beside.matches) cover(covered, BUTTONS);
    else cover(covered + FLOATING, 0);
  }

  function cover(bottom, right) {
    const { map } = page;
    const before = map && map.covered;
    if (map && (before.bottom !== bottom || before.right !== right)) map.cover({ left: 0, right, top: 0, bottom });
  }

  /** While the sheet is all there is to see, nothing behind it can be reached. */
  function behind(hidden) {
    for (const each of document.querySelectorAll(BEHIND)) each.inert = hidden;
  }

  /** Offer the closed sheet by the heading that it would show. */
  function offer() {
    const unfold = byId("unfold");
    const heading = headingOf();
    const { view } = subject(address.search());
    const filtered = document.querySelector("#active").childElementCount > 0;
    const wanted = heading && (about.key || (filtered && view === "map"));
    unfold.hidden = !small.matches || stop !== "closed" || !wanted;
    if (heading) unfold.lastElementChild.textContent = heading.textContent;
  }

  function go(to) {
    if (stop === "closed" && to !== "closed") {
      const from = document.activeElement;
      if (!from.closest("#panel")) opener = from;
      byId("panel").scrollTop = 0;
    }
    if (to === "peek") byId("panel").scrollTop = 0;
    stop = to;
    place();
  }

  /** Whether something can take the focus again. */
  function usable(element) {
    return element && element !== document.body && element.isConnected && element.checkVisibility({ visibilityProperty: true });
  }

  /** Close the sheet and give the focus back to where it came from. */
  function close() {
    const inside = byId("panel").contains(document.activeElement);
    go("closed");
    if (!inside) return;
    const current = document.querySelector("#outline [aria-current], #table [aria-current]");
    const back = [opener, byId("unfold"), current].find(usable);
    opener = null;
    if (back) back.focus({ preventScroll: true });
    else page.actions.map();
  }

  /** End what the panel is about, as its own × does on a wide screen; where it has none, and in a tour, only close. */
  function end() {
    const own = !about.tour && document.querySelector("#details > .details-bar .close, #details > header .close");
    const back = opener;
    if (own) own.click();
    stop = "closed";
    place();
    opener = null;
    if (usable(back)) back.focus({ preventScroll: true });
    else page.actions.map();
  }

  function step(way) {
    go(sheet.stepped(stop, way, stops));
    if (stop === "closed") close();
  }

  Object.assign(page.actions, {
    "step-sheet": () => go(stop === "full" ? "peek" : sheet.stepped(stop, 1, stops)),
    "open-sheet"() {
      go(WITH_HEADING.includes(about.view) && about.complete ? "peek" : "half");
      headingOf()?.focus({ preventScroll: true });
    },
    "close-sheet": end,
  });

  /** Esc: true if there was a sheet to close. */
  function escape() {
    if (!small.matches || stop === "closed") return false;
    close();
    return true;
  }

  address.onChange((search, cause) => {
    const now = subject(search);
    const to = next(now, cause);
    const another = now.key !== about.key;
    about = now;
    if (!byId("panel")) return;
    go(to);
    // Something else begins at its heading. Only now, since what is not displayed cannot be scrolled.
    if (another && small.matches) byId("panel").scrollTop = 0;
    const from = cause instanceof Element && small.matches && cause.closest("#stage") ? cause : null;
    if (!from || to === "closed") return;
    const { node, edge } = query.read(search);
    if (from.matches("[data-edge]")) page.openEdge(edge);
    else if (from.matches("[data-node]")) page.openDetails(node);
    if (!from.closest("svg")) from.scrollIntoView({ block: "nearest" });
  });

  /** What is asked for again, while its sheet is closed, brings that back. */
  address.onAsked((cause) => {
    const again = cause === "map" || (cause instanceof Element && cause.matches("#stage [data-node], #stage [data-edge]"));
    if (small.matches && again && stop === "closed" && about.key) go(about.complete ? "peek" : "half");
  });

  /** Follow what the server wrote into the panel: its heading, and a notice that wants to be read. */
  function follow() {
    const notices = byId("notices").textContent;
    if (notices && notices !== noticed && stop === "closed") stop = "half";
    noticed = notices;
    if (!drag) place();
  }

  // --- dragging

  function recent(now) {
    const past = drag.moves.filter(({ at }) => now - at < RECENT);
    const first = past[0];
    return first && now > first.at ? (first.y - drag.y) / (now - first.at) : 0;
  }

  const on = {
    pointerdown(event) {
      dragged = false;
      if (!small.matches || beside.matches || event.button || !event.isPrimary) return;
      const head = event.target.closest("#sheet-head, .details-bar");
      if (!head || event.target.closest("#sheet-close, .close, a")) return;
      const from = event.clientY;
      drag = { id: event.pointerId, from, y: from, height: stops[stop], moves: [{ at: event.timeStamp, y: from }] };
    },
    pointermove(event) {
      if (!drag || event.pointerId !== drag.id) return;
      drag.y = event.clientY;
      drag.moves.push({ at: event.timeStamp, y: event.clientY });
      if (!dragged && Math.abs(drag.y - drag.from) < STARTS) return;
      const panel = byId("panel");
      if (!dragged) panel.setPointerCapture(drag.id);
      dragged = true;
      html.dataset.sheet = "dragged";
      const height = Math.min(byId("bar").getBoundingClientRect().top, Math.max(0, drag.height + drag.from - drag.y));
      panel.style.setProperty("--sheet", height + "px");
    },
    pointerup(event) {
      if (!drag || event.pointerId !== drag.id) return;
      const height = drag.height + drag.from - drag.y;
      const to = sheet.released(height, recent(event.timeStamp), stops);
      drag = null;
      if (!dragged) return;
      if (to === "closed") close();
      else go(to);
    },
    pointercancel() {
      drag = null;
      if (dragged) place();
    },
  };

  function keys(event) {
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!way || !small.matches || event.target.id !== "handle") return;
    event.preventDefault();
    step(way);
  }

  /** Once the page is there: its panel stays the same element from then on. */
  function begin() {
    const panel = byId("panel");
    for (const [name, listener] of Object.entries(on)) panel.addEventListener(name, listener);
    // A drag that the page takes for itself is no fling to the browser, which would swallow the next tap as its end.
    panel.addEventListener("touchmove", (event) => drag && event.preventDefault(), { passive: false });
    panel.addEventListener("keydown", keys);
    // A drag that ends on the handle is no press of it. A key's click has no detail, and is one.
    panel.addEventListener("click", (event) => dragged && event.detail && (event.stopPropagation(), event.preventDefault(), (dragged = false)), true);
    new MutationObserver(follow).observe(panel, { subtree: true, childList: true });
    addEventListener("resize", place);
    about = subject(address.search());
    stop = next(about, "first");
    place();
  }

  root.explorerSheet = { begin, escape, open: () => page.actions["open-sheet"]() };
})(globalThis);
