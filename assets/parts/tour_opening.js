/** Opening a file of tours: all of it is taken in, or none of it and a list of what is wrong. */
(function (root) {
  "use strict";

  const { filled, tourFile, tourFitting, tourMaking: making } = root.explorerLogic;
  const h = (...given) => root.React.createElement(...given);
  const INPUT = "tour-file";
  const PROBLEMS = "tour-file-problems";

  /** Where in a file something is, as a person says it. */
  function placeOf({ tour, step, field, language }, words) {
    const said = [
      tour && filled(words["in-tour"], { number: tour }),
      language && filled(words["in-language"], { language }),
      step && filled(words.step, { number: step }),
      field && `“${field}”`,
    ];
    return said.filter(Boolean).join(", ") || words["in-file"];
  }

  function told({ where, what, ...details }, words) {
    return `${placeOf(where, words)}: ${filled(words[`wrong-${what}`], details)}`;
  }

  /** Keep the tours of a file as the visitor's own. Answers with how each is kept now. */
  function keep(tours) {
    const { own, put, newId } = root.explorerTourKeeping;
    return tours.map((tour) => {
      const before = own().find(({ id }) => id === tour.id);
      if (before && JSON.stringify(before) === JSON.stringify(tour)) return before;
      return put(making.OWN.test(tour.id) && !before ? tour : { ...tour, id: newId() });
    });
  }

  /** What is said of a file that was opened: which tours, of which framework, and what does not fit here. */
  function opened({ framework, tours }, words) {
    const kept = keep(tours);
    const { map } = root.explorerPage;
    const titles = kept.map(({ title }) => `“${title}”`).join(", ");
    const lines = [filled(words.opened, { count: kept.length, titles })];
    const here = root.explorerTourKeeping.framework();
    if (framework !== here) lines.push(filled(words["other-framework"], { framework }));
    for (const tour of kept) {
      for (const left of tourFitting.fitting(tour, map.scene, root.explorerAddress.order()).left) {
        lines.push(missingOf(left, words));
      }
    }
    return lines;
  }

  /** Which step does not fit here, and what it would need. */
  function missingOf({ number, title, missing }, words) {
    const what = missing.map(([key, value]) => `${key}=${value}`).join(", ");
    return filled(words.misfit, { number, title, what });
  }

  async function read(file) {
    if (file.size > tourFile.MOST_BYTES) return tourFile.tooLarge();
    return tourFile.read(await file.text());
  }

  /** The button that opens a file, and what came of it. `words` are those of the page of tours. */
  function TourOpener({ words }) {
    const { useEffect, useRef, useState } = root.React;
    const [outcome, setOutcome] = useState(null);
    const summary = useRef(null);
    const input = useRef(null);

    useEffect(() => {
      if (outcome?.problems) summary.current.focus();
    }, [outcome]);

    async function open(file) {
      if (!file) return;
      const found = await read(file).catch(() => tourFile.unread());
      input.current.value = "";
      if (found.problems.length) return setOutcome({ name: file.name, problems: found.problems, more: found.more });
      const lines = opened(found, words);
      setOutcome({ lines });
      root.explorerTours.say(lines.join(" "));
    }

    // A file that is dropped anywhere on the page of tours is opened too.
    const latest = useRef(open);
    latest.current = open;
    useEffect(() => {
      const page = document.getElementById("tours");
      const allow = (event) => event.preventDefault();
      const drop = (event) => (event.preventDefault(), latest.current(event.dataTransfer.files[0]));
      page.addEventListener("dragover", allow);
      page.addEventListener("drop", drop);
      return () => {
        page.removeEventListener("dragover", allow);
        page.removeEventListener("drop", drop);
      };
    }, []);

    const problems = outcome?.problems;
    return h(
      "div",
      { className: "opener" },
      h("input", {
        ref: input,
        id: INPUT,
        className: "opener-input",
        type: "file",
        accept: ".json,application/json",
        "aria-invalid": problems ? "true" : undefined,
        "aria-describedby": problems ? PROBLEMS : undefined,
        onChange: ({ target }) => open(target.files[0]),
      }),
      h("label", { htmlFor: INPUT, className: "switch" }, words.open),
      problems &&
        h(
          "div",
          { id: PROBLEMS, ref: summary, tabIndex: -1, className: "wrongs", role: "group", "aria-labelledby": "wrongs-title" },
          h("h4", { id: "wrongs-title" }, filled(words.wrong, { count: problems.length, name: outcome.name })),
          h("p", {}, words["wrong-nothing"]),
          h("ul", {}, problems.map((each, place) => h("li", { key: place }, told(each, words)))),
          outcome.more && h("p", {}, words["wrong-more"]),
        ),
      outcome?.lines && h("div", { className: "note" }, outcome.lines.map((line, place) => h("p", { key: place }, line))),
    );
  }

  root.explorerTourOpening = { TourOpener, missingOf };
})(globalThis);
