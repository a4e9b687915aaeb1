/**
 * Search in a saved file: every word that is typed has to begin a word of an entry, or from four letters on stand in one,
 * whatever their case and accents. It forgives no slips of the keyboard, as the server's search does. Pure.
 */
(function (root) {
  "use strict";

  const MOST = 30;
  const LONG = 4;
  const WORD = /[\p{L}\p{N}]+/gu;

  /** A text as it is compared: without case and accents. */
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  const wordsOf = (text) => fold(text).match(WORD) || [];
  const fits = (typed) => (word) => word.startsWith(typed) || (typed.length >= LONG && word.includes(typed));

  /** How well an entry fits: 0 if a word is missing, more for each in the title, and most for those that begin it. */
  function score({ title, text }, wanted) {
    const named = wordsOf(title);
    const all = [...named, ...wordsOf(text)];
    if (!wanted.every((typed) => all.some(fits(typed)))) return 0;
    const inTitle = wanted.filter((typed) => named.some(fits(typed))).length;
    const first = wanted.some((typed) => named.length && named[0].startsWith(typed)) ? 1 : 0;
    const whole = wanted.length === named.length && wanted.every((typed) => named.includes(typed)) ? 2 : 0;
    return 1 + 2 * inTitle + first + whole;
  }

  /** The entries that fit all words that are typed, best first; entries are {title, text, primary}. */
  function found(entries, typed) {
    const wanted = wordsOf(typed);
    if (!wanted.length) return [];
    const scored = entries.map((entry) => ({ entry, score: score(entry, wanted) })).filter(({ score }) => score > 0);
    const rank = ({ entry, score }) => score + (entry.primary ? 0.5 : 0);
    return scored.sort((a, b) => rank(b) - rank(a)).slice(0, MOST).map(({ entry }) => entry);
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { found });
})(globalThis);
