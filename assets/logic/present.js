/**
 * Presenting to a room, without the room. Pure: what keys do, as reveal.js and the clickers that are made for slides send
 * them; which step comes next; how large things are drawn for the back row.
 */
(function (root) {
  "use strict";

  const DEEDS = {
    ArrowRight: "next",
    ArrowDown: "next",
    PageDown: "next",
    ArrowLeft: "previous",
    ArrowUp: "previous",
    PageUp: "previous",
    Home: "first",
    End: "last",
    Escape: "back",
  };
  const LETTERED = {
    n: "next",
    p: "previous",
    b: "blank",
    ".": "blank",
    o: "overview",
    f: "full",
    s: "window",
    j: "join",
    "?": "keys",
  };
  // What stays with the part of the page that the keyboard is in; all else is the presenter's.
  const KEPT = {
    button: ["Enter", " "],
    map: ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "Enter", " ", "n", "N"],
    page: ["ArrowDown", "ArrowUp", "Home", "End", "Enter", " "],
  };

  /**
   * What a key asks for while presenting, or nothing. `place` is where the keyboard is: in a "field", on a "button", on
   * the "map", in a "page" that scrolls, or nowhere; `lettered` says whether single letters may do anything.
   */
  function deedOf({ key, shiftKey }, place, lettered) {
    if (place === "field" || (KEPT[place] || []).includes(key)) return null;
    if (key === " ") return shiftKey ? "previous" : "next";
    const letter = key.length === 1 && lettered ? LETTERED[key.toLowerCase()] : null;
    return DEEDS[key] || letter || null;
  }

  /**
   * The number of the step that comes next in a tour of so many, or null at its ends. Who has strayed from a step comes
   * back to it by going back.
   */
  function stepTo(deed, number, count, strayed) {
    const to = { next: number + 1, previous: strayed ? number : number - 1, first: 1, last: count }[deed];
    return to >= 1 && to <= count && (to !== number || strayed) ? to : null;
  }

  /** A code in groups of at most four letters, as evenly as can be, so that it can be read out and typed. */
  function grouped(code) {
    const groups = Math.ceil(code.length / 4);
    const cut = (place) => Math.round((place * code.length) / groups);
    return Array.from({ length: groups }, (_, place) => code.slice(cut(place), cut(place + 1)));
  }

  /** Where a picture of a step's view is, in a language and a theme; `order` is that of the keys of a query. */
  function pictureOf({ view }, { lang, theme }, order) {
    const { read, write } = root.explorerLogic.query;
    return "picture.svg" + write({ ...read(view), lang, theme, bare: "1" }, order);
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { present: { deedOf, stepTo, grouped, pictureOf } });
})(globalThis);
