/**
 * The button that adds the present view to the tour that is being made, from anywhere, and what it then says: which step
 * it became, with the ways to edit it and to undo it. It stays until something else is looked at.
 */
(function (root) {
  "use strict";

  const { filled, query, tourMaking: making, tours: logic } = root.explorerLogic;
  const keeping = () => root.explorerTourKeeping;
  const h = (...given) => root.React.createElement(...given);

  /** A title for a step that shows the present view: what the page is called, else the filters that are on. */
  function suggested(words) {
    const [before, after] = words.page.split("{title}");
    const { title } = document;
    if (title.startsWith(before) && title.endsWith(after)) return title.slice(before.length, title.length - after.length);
    const chips = [...document.querySelectorAll("#active .chip")].map((chip) => chip.firstChild.textContent.trim());
    return chips.join("; ") || words.map;
  }

  /** Add the present view to the tour that was last worked on, or begin one with it. Answers with what was done. */
  function add(words) {
    const view = logic.viewOf(root.explorerAddress.search(), root.explorerAddress.order());
    const { MOST_STEPS, MOST_VIEW } = root.explorerLogic.tourFile;
    const before = keeping().latest();
    if (view.length > MOST_VIEW) return { refused: filled(words.long) };
    if (before && before.steps.length >= MOST_STEPS) return { refused: filled(words.full, { title: before.title, most: MOST_STEPS }) };
    const base = before || making.begun(keeping().newId(), words.first);
    const next = making.added(base, making.stepOf(view, suggested(words)));
    const tour = keeping().put(next, filled(words.copy, { title: base.title }));
    return { tour, before: before && before.id === tour.id ? before : null };
  }

  /** The Dash component: `words` are its texts, `framework` is the title of the framework that views are added of. */
  function StepAdder({ words, framework }) {
    const { useEffect, useRef, useState } = root.React;
    const [done, setDone] = useState(null);
    const [page, setPage] = useState(query.read(root.explorerAddress.search()).view);
    const button = useRef(null);

    useEffect(
      () =>
        root.explorerAddress.onChange((search) => {
          setPage(query.read(search).view);
          setDone(null);
        }),
      [],
    );

    function press() {
      const next = add(words);
      setDone(next);
      root.explorerTours.say(told(next));
    }

    function told({ refused, tour }) {
      return refused || filled(words.added, { number: tour.steps.length, title: tour.title || words.untitled });
    }

    function undo() {
      if (done.before) keeping().put(done.before);
      else keeping().remove(done.tour.id);
      close();
      root.explorerTours.say(words.undone);
    }

    function close() {
      setDone(null);
      button.current.focus();
    }

    function keys(event) {
      if (event.key !== "Escape" || !done) return;
      event.stopPropagation();
      close();
    }

    const search = root.explorerAddress.search();
    const edit = done?.tour && logic.pageOf(done.tour.id, search, root.explorerAddress.order());
    const card =
      done &&
      h(
        "div",
        { className: "adder-said" },
        h("p", {}, told(done)),
        edit && h("a", { className: "plain", href: edit, "data-become": edit, "data-then": "tours" }, words.edit),
        edit && h("button", { type: "button", className: "plain", onClick: undo }, words.undo),
        h("button", { type: "button", className: "plain close", "aria-label": words.close, onClick: close }, "×"),
      );
    return h(
      "div",
      { className: "adder", "data-framework": framework, onKeyDown: keys },
      page !== "tours" && h("button", { ref: button, type: "button", className: "plain", onClick: press }, words.add),
      card,
    );
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { StepAdder });
})(globalThis);
