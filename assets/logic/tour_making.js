/**
 * Making a tour. Pure: every function takes a tour and answers with another. While it is made a tour may lack texts and
 * steps that one in a file has to have.
 */
(function (root) {
  "use strict";

  const OWN = /^my-[a-z0-9-]{1,60}$/;

  /** The id of a new tour of the visitor's own, from some random text; no two browsers make the same. */
  function ownId(random) {
    return "my-" + random.toLowerCase().replace(/[^a-z0-9]/g, "").slice(0, 12);
  }

  /** A tour without steps. */
  function begun(id, title) {
    return { id, title, summary: "", status: "editorial", steps: [] };
  }

  /** A step that shows a view. */
  function stepOf(view, title) {
    return { view, title, caption: "", prompt: "", minutes: 2, notes: "" };
  }

  /** A tour with a step after its last; its translations have it untranslated. */
  function added(tour, step) {
    const { title, caption, prompt, notes } = step;
    const told = (each) => ({ ...each, steps: [...each.steps, { title, caption, prompt, notes }] });
    const translations = tour.translations && { translations: tour.translations.map(told) };
    return { ...tour, steps: [...tour.steps, step], ...translations };
  }

  /** A tour whose steps are those at these places, in this order: moving, repeating and leaving out are all this. */
  function arranged(tour, places) {
    const at = (steps) => places.map((place) => ({ ...steps[place] }));
    const told = (each) => ({ ...each, steps: at(each.steps) });
    const translations = tour.translations && { translations: tour.translations.map(told) };
    return { ...tour, steps: at(tour.steps), ...translations };
  }

  const placesOf = (count) => Array.from({ length: count }, (_, place) => place);

  /** The places of so many steps when one is moved to another place. */
  function moving(count, from, to) {
    return placesOf(count).toSpliced(from, 1).toSpliced(to, 0, from);
  }

  /** The places of so many steps with one a second time, after itself. */
  function repeating(count, place) {
    return placesOf(count).toSpliced(place, 0, place);
  }

  /** The places of so many steps without one. */
  function leaving(count, place) {
    return placesOf(count).toSpliced(place, 1);
  }

  /** A tour with some fields of one step changed. */
  function rewritten(tour, place, changes) {
    return { ...tour, steps: tour.steps.map((step, each) => (each === place ? { ...step, ...changes } : step)) };
  }

  const TEXTS = ["prompt", "notes"];
  const isSaid = (text) => typeof text === "string" && text.trim() !== "";

  /** A step as a file has it: the texts that it may lack are left out where it says nothing by them. */
  function completeStep(step, title) {
    const { view, caption, minutes } = step;
    const texts = TEXTS.filter((name) => isSaid(step[name])).map((name) => [name, step[name]]);
    return { view, title: isSaid(step.title) ? step.title : title, caption, minutes, ...Object.fromEntries(texts) };
  }

  /** A translated step with exactly the texts that the step has. */
  function completeTold(told, step) {
    const texts = TEXTS.filter((name) => name in step).map((name) => [name, isSaid(told[name]) ? told[name] : step[name]]);
    const title = isSaid(told.title) ? told.title : step.title;
    return { title, caption: isSaid(step.caption) ? told.caption || step.caption : "", ...Object.fromEntries(texts) };
  }

  /** A tour as a file has it; `names` are for what has none: `tour`, and `step` of a number. */
  function complete(tour, names) {
    const steps = tour.steps.map((step, place) => completeStep(step, names.step(place + 1)));
    const { id, summary, status, asks, translations } = tour;
    const told = translations?.map((each) => ({
      ...each,
      steps: each.steps.map((step, place) => completeTold(step, steps[place])),
    }));
    return {
      id,
      title: isSaid(tour.title) ? tour.title : names.tour,
      summary,
      status,
      ...(asks && { asks }),
      steps,
      ...(told?.length && { translations: told }),
    };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, {
    tourMaking: { OWN, ownId, begun, stepOf, added, arranged, moving, repeating, leaving, rewritten, complete },
  });
})(globalThis);
