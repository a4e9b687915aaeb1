/**
 * Tours as data. Pure. A tour is {id, title, summary, status, steps}, a step {view, title, caption, prompt, minutes,
 * notes}; `view` is the query of the view that it shows. explorer/tours/schema.py defines the form.
 */
(function (root) {
  "use strict";

  // The scripts of this folder may come in any order.
  const read = (search) => root.explorerLogic.query.read(search);
  const write = (values, order) => root.explorerLogic.query.write(values, order);
  // What an address says beside the view: of the tour, and of how it is shown.
  const OF_TOUR = ["tour", "step"];
  const OF_SHOWING = ["lang", "theme", "present", "embed"];

  function parted(search) {
    const view = {};
    const beside = {};
    for (const [key, value] of Object.entries(read(search))) {
      const aside = OF_TOUR.includes(key) || OF_SHOWING.includes(key) ? beside : view;
      aside[key] = value;
    }
    if (view.view === "map") delete view.view;
    return { view, beside };
  }

  /** The query of what is looked at, without the tour it is part of and the way it is shown. */
  function viewOf(search, order) {
    return write(parted(search).view, order);
  }

  /** The number of the step that a query names in a tour, from 1; beyond the last it is the last. */
  function numberOf(tour, search) {
    const asked = Number(read(search).step || 1);
    return Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), tour.steps.length);
  }

  /** Whether a query has left the view of the step that it names. */
  function strayed(tour, search, order) {
    return viewOf(search, order) !== viewOf(tour.steps[numberOf(tour, search) - 1].view, order);
  }

  /**
   * The tour of a list that a query follows. One that is told for each standard is the one whose step is seen, else the
   * one for a standard asked for, else the one that was followed before.
   */
  function followed(tours, search, order, before = null) {
    const { tour, intasc = "" } = read(search);
    const found = tours.filter(({ id }) => id === tour);
    const numbers = intasc.split(",").map(Number);
    return (
      found.find((each) => each.steps.length > 0 && !strayed(each, search, order)) ||
      found.find(({ intasc: number }) => numbers.includes(number)) ||
      found.find((each) => before && each.id === before.id && each.intasc === before.intasc) ||
      found[0] ||
      null
    );
  }

  /** The query that shows a step of a tour, in the language and manner of another query. */
  function addressOf(tour, number, search, order) {
    const { beside } = parted(search);
    const shown = Object.fromEntries(OF_SHOWING.map((key) => [key, beside[key]]));
    return write({ ...parted(tour.steps[number - 1].view).view, ...shown, tour: tour.id, step: number > 1 ? String(number) : "" }, order);
  }

  /** The query of the page of all tours, or of one that is being made, in the language and theme of another query. */
  function pageOf(id, search, order) {
    const { lang, theme, embed } = read(search);
    return write({ view: "tours", tour: id || "", lang, theme, embed }, order);
  }

  /** How long a tour takes, all steps together. */
  function minutesOf({ steps }) {
    return steps.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  /** A tour in a language, or as it is where it is not translated into it. */
  function toldIn(tour, language) {
    const told = (tour.translations || []).find((each) => each.language === language);
    if (!told) return tour;
    const steps = tour.steps.map((step, place) => ({ ...step, ...told.steps[place] }));
    return { ...tour, title: told.title, summary: told.summary, steps, language };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, {
    tours: { viewOf, followed, numberOf, addressOf, pageOf, strayed, minutesOf, toldIn },
  });
})(globalThis);
