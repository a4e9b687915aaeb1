/**
 * Presenting: the same page for a room to read. `present=1` in the address begins it and html[data-presenting] shows it;
 * leaving goes back to the address and the place from which it was begun. The steps, full screen and the black screen
 * are here; what keys ask for is in present_keys.js, and what is shown in present_slide.js and present_map.js.
 */
(function (root) {
  "use strict";

  const { query, present: logic, tours } = root.explorerLogic;
  const address = root.explorerAddress;
  const page = root.explorerPage;
  const html = document.documentElement;
  const FROM = "explorer-presented-from";
  const STILL = 2500;
  const LEAST_IN_CHARTS = 9; // pixels, of which a room needs 1/48 of the height
  const byId = (id) => document.getElementById(id);
  const isPresented = (search) => query.read(search).present === "1";
  let before = location.search;
  let presenting = isPresented(before);
  let begunIn = "#share";
  let followed = null;
  let cause = "visitor";
  let still = 0;
  const listeners = new Set();

  // --- where it was begun, kept for the tab, since a projector's page may have to be loaded again

  function remember(search) {
    try {
      if (search === null) sessionStorage.removeItem(FROM);
      else sessionStorage.setItem(FROM, search);
    } catch {
      // A browser that keeps nothing goes back to the same view, not presented.
    }
  }

  function remembered() {
    try {
      return sessionStorage.getItem(FROM);
    } catch {
      return null;
    }
  }

  const [visit] = performance.getEntriesByType("navigation");
  if (!presenting || (visit && visit.type === "navigate")) remember(null);

  function show() {
    if (presenting) html.dataset.presenting = "yes";
    else delete html.dataset.presenting;
  }

  /** Charts are drawn in pixels, so they are zoomed as a whole. */
  function zoom() {
    // On a phone its width counts, as for names on the map.
    const least = Math.min(root.innerHeight / 48, root.innerWidth / 64);
    html.style.setProperty("--zoom", Math.max(1, least / LEAST_IN_CHARTS).toFixed(3));
  }

  show();
  zoom();
  root.addEventListener("resize", zoom);

  address.onChange((search, why) => {
    const now = isPresented(location.search);
    cause = why;
    if (now && !presenting) {
      remember(before);
      begunIn = why instanceof Element && why.closest("#guide") ? "#guide" : "#share";
    }
    before = location.search;
    if (now !== presenting) {
      presenting = now;
      show();
      if (presenting) enter();
      else left();
    }
    tell();
  });

  function enter() {
    for (const each of document.querySelectorAll("dialog[open]")) each.close();
    wake();
    byId("wall").focus({ preventScroll: true });
  }

  /** What is to be undone when presenting ends, by whatever way it does. */
  function left() {
    blank(false);
    for (const each of document.querySelectorAll("dialog.presented[open]")) each.close();
    if (document.fullscreenElement) document.exitFullscreen();
    const begun = document.querySelector(begunIn === "#guide" ? '#guide .plain[data-become*="present=1"]' : "[data-action=share]");
    const goal = begun && begun.checkVisibility() ? begun : byId("stage");
    goal.focus({ preventScroll: true });
  }

  function leave() {
    const back = remembered();
    remember(null);
    address.change(back === null || isPresented(back) ? query.drop(location.search, ["present"], address.order()) : back, "present");
  }

  // --- the steps

  /** The tour that is followed, with its step: {tour, number, step, strayed}; null if none is. */
  async function at() {
    await root.explorerTours.load();
    followed = root.explorerTours.followed(location.search, followed);
    if (!followed || !followed.steps.length) return null;
    const number = tours.numberOf(followed, location.search);
    const strayed = tours.strayed(followed, location.search, address.order());
    return { tour: followed, number, step: followed.steps[number - 1], strayed };
  }

  function go(tour, number) {
    address.change(tours.addressOf(tour, number, location.search, address.order()), "present");
  }

  async function step(deed) {
    const here = await at();
    const to = here && logic.stepTo(deed, here.number, here.tour.steps.length, here.strayed);
    if (to) go(here.tour, to);
  }

  // --- the screen

  const isBlank = () => html.dataset.blank === "yes";

  function blank(on = !isBlank()) {
    if (on === isBlank()) return;
    if (on) html.dataset.blank = "yes";
    else delete html.dataset.blank;
    byId("blank").hidden = !on;
    byId("announcer-now").textContent = on ? byId("blank").textContent : "";
    tell();
  }

  async function full() {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await html.requestFullscreen();
    } catch {
      // A browser may refuse; presenting works in a window as well.
    }
  }

  /** The controls show while a hand is on the mouse, and go when it rests. */
  function wake() {
    html.dataset.awake = "yes";
    clearTimeout(still);
    still = setTimeout(() => delete html.dataset.awake, STILL);
  }

  for (const deed of ["pointermove", "pointerdown"]) {
    document.addEventListener(deed, () => presenting && wake(), { passive: true });
  }
  document.addEventListener("click", (event) => {
    if (!isBlank()) return;
    event.preventDefault();
    event.stopPropagation();
    blank(false);
  }, true);

  /** One thing at a time gives way: the black screen, what lies over the wall, full screen, then presenting itself. */
  function back() {
    const dialog = document.querySelector("dialog[open]");
    if (isBlank()) blank(false);
    else if (dialog) dialog.close();
    else if (page.map && page.map.hush()) return;
    else if (document.fullscreenElement) full();
    else leave();
  }

  function open(name) {
    const dialog = byId(name);
    const other = document.querySelector("dialog[open]");
    if (other) other.close();
    if (other !== dialog) page.open(name);
  }

  function tell() {
    if (presenting) for (const listener of listeners) listener(cause);
  }

  Object.assign(page.actions, {
    "present-next": () => step("next"),
    "present-previous": () => step("previous"),
    "present-first": () => step("first"),
    "present-last": () => step("last"),
    "present-blank": () => blank(),
    "present-full": full,
    "present-keys": () => open("present-keys"),
    "present-back": back,
    "present-leave": leave,
  });

  root.explorerPresent = {
    at,
    go,
    blank,
    isBlank,
    open,
    active: () => presenting,
    onChange: (listener) => listeners.add(listener),
  };
})(globalThis);
