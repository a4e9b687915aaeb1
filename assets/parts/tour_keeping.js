/**
 * The visitor's own tours, kept in this browser, and sent only to make a handout or slides: in its storage under one name,
 * as a file of tours. Where the browser keeps nothing, or has no more room, they live as long as the page. Another tab may
 * write there too: what both have changed is kept twice, and nothing is overwritten unseen. What cannot be read is put
 * aside, not lost.
 */
(function (root) {
  "use strict";

  const KEPT = "explorer-tours";
  const ASIDE = "explorer-tours-unreadable";
  const { tourFile, tourMaking: making } = root.explorerLogic;
  let own = [];
  // What could not be stored, by id; null for a tour that was deleted.
  let unsaved = new Map();
  // Each tour as it was when this page last read or wrote it, to notice what another tab did.
  let seen = new Map();
  let unreadable = "";
  let held = true;
  let latest = null;

  /** The title of the framework of this page; tour_adding.js, which is always there, has it. */
  const framework = () => document.querySelector("[data-framework]")?.dataset.framework || "-";

  /** A text of the storage, or null for none; throws where the browser has no storage. */
  const stored = (name) => localStorage.getItem(name);

  /** The stored tours; what cannot be read counts as none and is remembered as unreadable. */
  function read() {
    const text = stored(KEPT);
    if (text === null) return [];
    const { tours, problems } = tourFile.read(text, true);
    if (problems.length) unreadable = text;
    return tours;
  }

  /** What is stored, with what could not be stored over it. */
  function merged(tours) {
    const ids = tours.map(({ id }) => id);
    const changed = tours.map((tour) => (unsaved.has(tour.id) ? unsaved.get(tour.id) : tour));
    const others = [...unsaved.values()].filter((tour) => tour && !ids.includes(tour.id));
    return [...changed.filter(Boolean), ...others];
  }

  function notice(tours) {
    own = tours;
    seen = new Map(tours.map((tour) => [tour.id, JSON.stringify(tour)]));
  }

  /** Put what cannot be read where the next write leaves it alone. */
  function putAside() {
    if (!unreadable) return;
    const before = stored(ASIDE);
    if (before !== unreadable) localStorage.setItem(ASIDE, [before, unreadable].filter(Boolean).join("\n"));
  }

  function load() {
    try {
      notice(merged(read()));
      unreadable ||= stored(ASIDE) || "";
    } catch {
      held = false;
    }
  }

  /** Store a change: a tour, or null in place of one that is deleted. */
  function save(id, tour) {
    unsaved.set(id, tour);
    try {
      const next = merged(read());
      putAside();
      localStorage.setItem(KEPT, tourFile.written(next, framework()));
      unsaved = new Map();
      held = true;
      notice(next);
    } catch {
      held = false;
      notice(merged(own));
    }
    root.explorerTours.tell();
  }

  /** Whether another tab has changed a tour since this page last saw it. */
  function changedElsewhere(id) {
    try {
      const theirs = read().find((each) => each.id === id);
      return seen.has(id) && theirs !== undefined && JSON.stringify(theirs) !== seen.get(id);
    } catch {
      return false;
    }
  }

  /** An id that no tour has. */
  function newId() {
    return making.ownId([...crypto.getRandomValues(new Uint32Array(3))].map((each) => each.toString(36)).join(""));
  }

  /**
   * Keep a tour, in the place of the one with its id. Where another tab has changed that one meanwhile, both are kept: the
   * answer is this one as it was kept, with another id and `copyTitle`.
   */
  function put(tour, copyTitle = tour.title) {
    const kept = changedElsewhere(tour.id) ? { ...tour, id: newId(), title: copyTitle } : tour;
    latest = kept.id;
    save(kept.id, kept);
    return kept;
  }

  function remove(id) {
    save(id, null);
  }

  /** Throw away what could not be read. */
  function forget() {
    unreadable = "";
    try {
      localStorage.removeItem(ASIDE);
      if (tourFile.read(stored(KEPT) ?? "{}", true).problems.length) localStorage.removeItem(KEPT);
    } catch {
      // Then nothing is kept there either.
    }
    root.explorerTours.tell();
  }

  addEventListener("storage", ({ key }) => {
    if (key !== KEPT && key !== null) return;
    load();
    root.explorerTours.tell();
  });

  load();

  root.explorerTourKeeping = {
    own: () => own,
    /** Whether the browser really keeps them. */
    isHeld: () => held,
    unreadable: () => unreadable,
    /** The tour that was last worked on, or null. */
    latest: () => own.find(({ id }) => id === latest) || own.at(-1) || null,
    framework,
    newId,
    put,
    remove,
    forget,
  };
})(globalThis);
