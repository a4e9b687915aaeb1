/**
 * What an address means on a narrow screen. Pure.
 *
 * On a phone the list comes first and the map is a tap away: an address without `view` is the outline there, and the
 * map on any other screen. So a link that was copied from the list of a phone opens the map on a desktop, with the same
 * things selected and filtered; on a phone the map is asked for by name, `view=map`, which every screen understands.
 * In a tour an address without `view` is the map everywhere, since a step is told about what is seen; and so it is where
 * a view is presented or embedded, as somebody chose it for others.
 */
(function (root) {
  "use strict";

  // The same as in assets/style/70-narrow.css: phones, whatever way they are held, and any window of that size.
  const SCREEN = "(max-width: 46rem), (max-width: 62rem) and (max-height: 30rem)";
  // As in assets/style/75-sheet.css: wider than high, so that the details stand beside what they are about.
  const SIDE = "(min-width: 35rem) and (max-width: 62rem) and (max-height: 30rem)";
  const LIST = "outline";

  const listFirst = ({ tour, present, embed }, narrow) => narrow && !tour && present !== "1" && embed !== "1";

  /** The query that an address stands for: where it names no view, the list if the screen is narrow. */
  function meant(search, narrow) {
    const values = root.explorerLogic.query.read(search);
    if (values.view || !listFirst(values, narrow)) return search;
    const rest = search.replace(/^\?/, "");
    return `?view=${LIST}${rest && "&"}${rest}`;
  }

  /** The address to write for a query of which `view` was just asked for, with nothing or "map" for the map. */
  function written(search, narrow, order) {
    const { read, write } = root.explorerLogic.query;
    const { view = "map", ...others } = read(search);
    const first = listFirst(others, narrow) ? LIST : "map";
    return write(view === first ? others : { ...others, view }, order);
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { narrow: { SCREEN, SIDE, meant, written } });
})(globalThis);
