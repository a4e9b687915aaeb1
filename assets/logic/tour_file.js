/**
 * A file of tours, checked before anything in it is used. Pure. explorer/tours/schema.py is the same form for the server;
 * both are compared in the tests. A problem is {where, what, …}: `where` is {tour, step, field, language} as far as it can
 * be said, `what` names a text of the catalogue, and the rest is filled into it.
 */
(function (root) {
  "use strict";

  const VERSION = 1;
  const MOST_BYTES = 1_000_000;
  const MOST_PROBLEMS = 50;
  const MOST_MINUTES = 240;
  const MOST_VIEW = 1000;
  const STATUSES = ["published", "reported", "provisional", "editorial"];
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;
  const VIEW = /^(\?[^\s#]+)?$/;
  const MOST_STEPS = 60;

  const LACKING = ["empty", "few", "untold"];

  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const lengthOf = (text) => [...text].length;

  function text(most, fits = () => null) {
    return (value) => {
      if (typeof value !== "string") return { what: "text" };
      return lengthOf(value) > most ? { what: "long", most, has: lengthOf(value) } : fits(value);
    };
  }

  const says = (value) => (/\S/.test(value) ? null : { what: "empty" });
  const like = (form, what) => (value) => (form.test(value) ? null : { what });
  const maybe = (field) => Object.assign((value) => (value === null ? null : field(value)), { optional: true });

  const WORDS = text(2000, says);
  const LOOSE = Object.assign(text(2000), { optional: true });
  const minutes = (value) =>
    Number.isInteger(value) && value >= 0 && value <= MOST_MINUTES ? null : { what: "number", least: 0, most: MOST_MINUTES };

  const STEP = {
    view: text(MOST_VIEW, like(VIEW, "view")),
    title: WORDS,
    caption: LOOSE,
    prompt: maybe(WORDS),
    minutes,
    notes: maybe(WORDS),
  };
  const TOLD_STEP = { title: WORDS, caption: LOOSE, prompt: maybe(WORDS), notes: maybe(WORDS) };
  const TOLD = { language: text(10, like(LANGUAGE, "language")), title: WORDS, summary: LOOSE };
  const TOUR = {
    id: text(80, like(ID, "id")),
    title: WORDS,
    summary: LOOSE,
    status: (value) => (STATUSES.includes(value) ? null : { what: "one-of", among: STATUSES.join(", ") }),
    asks: maybe((value) => (value === "standard" ? null : { what: "one-of", among: "standard" })),
  };
  const FILE = {
    schema_version: (value) => (value === VERSION ? null : { what: "version", known: VERSION }),
    framework: WORDS,
  };

  /** The problems of the fields of a record, of which others are checked elsewhere. */
  function* ofFields(record, form, others, where) {
    if (!isRecord(record)) return yield { where, what: "record" };
    for (const field of Object.keys(record)) {
      if (!Object.hasOwn(form, field) && !others.includes(field)) yield { where: { ...where, field }, what: "unknown" };
    }
    for (const [field, check] of Object.entries(form)) {
      const has = Object.hasOwn(record, field);
      const problem = has ? check(record[field]) : check.optional ? null : { what: "missing" };
      if (problem) yield { where: { ...where, field }, ...problem };
    }
  }

  /** The problems of a list and of each that is in it. */
  function* ofList(record, field, where, each, { least = 0, most = Infinity, optional = false } = {}) {
    if (!isRecord(record) || (optional && !Object.hasOwn(record, field))) return;
    const list = record[field];
    if (!Object.hasOwn(record, field)) return yield { where: { ...where, field }, what: "missing" };
    if (!Array.isArray(list)) return yield { where: { ...where, field }, what: "list" };
    if (list.length < least) yield { where: { ...where, field }, what: "few" };
    if (list.length > most) return yield { where: { ...where, field }, what: "many", most, has: list.length };
    for (let place = 0; place < list.length; place += 1) yield* each(list[place], place + 1);
  }

  function* ofTranslation(told, tour, where) {
    yield* ofFields(told, TOLD, ["steps"], where);
    yield* ofList(told, "steps", where, (step, number) => ofFields(step, TOLD_STEP, [], { ...where, step: number }));
    if (!Array.isArray(told?.steps) || !Array.isArray(tour.steps)) return;
    if (told.steps.length !== tour.steps.length) return yield { where, what: "steps", has: told.steps.length, wanted: tour.steps.length };
    for (let place = 0; place < told.steps.length; place += 1) {
      for (const field of ["caption", "prompt", "notes"]) {
        const [one, other] = [tour.steps[place]?.[field], told.steps[place]?.[field]];
        if (Boolean(one) !== Boolean(other)) yield { where: { ...where, step: place + 1, field }, what: "untold" };
      }
    }
  }

  function* ofTour(tour, number) {
    const where = { tour: number };
    yield* ofFields(tour, TOUR, ["steps", "translations"], where);
    yield* ofList(tour, "steps", where, (step, place) => ofFields(step, STEP, [], { ...where, step: place }), { least: 1, most: MOST_STEPS });
    const each = (told, place) => ofTranslation(told, tour, { ...where, language: isRecord(told) ? String(told.language) : String(place) });
    yield* ofList(tour, "translations", where, each, { optional: true });
  }

  function* ofFile(content) {
    yield* ofFields(content, FILE, ["tours"], {});
    const ids = new Set();
    yield* ofList(content, "tours", {}, function* (tour, number) {
      yield* ofTour(tour, number);
      if (ids.has(tour?.id)) yield { where: { tour: number, field: "id" }, what: "repeated" };
      ids.add(tour?.id);
    });
  }

  /** The problems of parsed JSON, and whether there are more than are told. A draft may still lack texts and steps. */
  function problems(content, draft = false) {
    const found = [];
    for (const each of ofFile(content)) {
      if (draft && LACKING.includes(each.what)) continue;
      if (found.length === MOST_PROBLEMS) return { found, more: true };
      found.push(each);
    }
    return { found, more: false };
  }

  /** A file that cannot be used at all. */
  function unusable(what, details) {
    return { framework: "", tours: [], problems: [{ where: {}, what, ...details }], more: false };
  }

  const tooLarge = () => unusable("size", { most: MOST_BYTES / 1_000_000 });

  /** What a text holds: {framework, tours} and no problems, or nothing and its problems. */
  function read(text, draft = false) {
    if (new Blob([text]).size > MOST_BYTES) return tooLarge();
    let content;
    try {
      content = JSON.parse(text);
    } catch {
      return unusable("json");
    }
    const { found, more } = problems(content, draft);
    if (found.length) return { framework: "", tours: [], problems: found, more };
    return { framework: content.framework, tours: content.tours, problems: [], more: false };
  }

  /** The text of a file with these tours. */
  function written(tours, framework) {
    return JSON.stringify({ schema_version: VERSION, framework, tours }, null, 1);
  }

  /** A name for a file that every system takes. */
  function nameOf(title) {
    const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return (plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "") || "tour") + ".tour.json";
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, {
    tourFile: { MOST_BYTES, MOST_MINUTES, MOST_STEPS, MOST_VIEW, tooLarge, unread: () => unusable("json"), read, problems, written, nameOf },
  });
})(globalThis);
