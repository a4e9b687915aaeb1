/** Where one of the visitor's own tours is made. Each change is kept at once, can be undone, and is told once. */
(function (root) {
  "use strict";

  const { filled, tourHistory: deeds, tourMaking: making, tours: logic } = root.explorerLogic;
  const h = (...given) => root.React.createElement(...given);
  const TYPED = "input, textarea, select";
  let last = 0;

  /** The name of a step on this page, by which it is found again wherever it is moved. */
  const fresh = () => `step-${(last += 1)}`;

  /**
   * The tour and its history: `change` does something to it, `travel` undoes or redoes. A step keeps its key through all
   * of it. Answers also with what is to be told about another tab.
   */
  function useMaking(tour, words) {
    const { useEffect, useRef, useState } = root.React;
    const [history, setHistory] = useState(() => deeds.opened({ tour, keys: tour.steps.map(fresh) }));
    const [note, setNote] = useState("");
    const now = useRef(history);

    function show(next) {
      now.current = next;
      setHistory(next);
    }

    /** Keep what is shown; where another tab changed it meanwhile, this one is a copy from now on. */
    function keep(next) {
      const { tour: changed, keys } = next.present;
      const kept = root.explorerTourKeeping.put(changed, filled(words.copy, { title: changed.title || words.untitled }));
      if (kept.id === changed.id) return show(next);
      root.explorerTours.say(words.clash);
      root.explorerTourMaking.carried = { id: kept.id, note: words.clash };
      root.explorerAddress.change(logic.pageOf(kept.id, root.explorerAddress.search(), root.explorerAddress.order()), "tours");
    }

    function change(next, deed) {
      setNote("");
      keep(deeds.changed(now.current, { keys: now.current.present.keys, ...next }, deed));
    }

    function travel(way) {
      const next = deeds[way](now.current);
      if (next === now.current || next.present === now.current.present) return;
      keep(next);
      root.explorerTours.say(words[way]);
    }

    useEffect(() => {
      const { carried } = root.explorerTourMaking;
      if (carried?.id === tour.id) setNote(carried.note);
      root.explorerTourMaking.carried = null;
    }, []);

    useEffect(() => {
      if (JSON.stringify(tour) === JSON.stringify(now.current.present.tour)) return;
      show(deeds.changed(now.current, { tour, keys: tour.steps.map(fresh) }));
      setNote(words["changed-elsewhere"]);
      root.explorerTours.say(words["changed-elsewhere"]);
    }, [tour]);

    return { ...history.present, history, note, change, travel };
  }

  /** Undo and redo by keys, wherever on this page the focus is but in a text: there they are the text's own. */
  function useKeys(travel) {
    const { useEffect, useRef } = root.React;
    const latest = useRef(travel);
    latest.current = travel;
    useEffect(() => {
      function press(event) {
        const key = event.key.toLowerCase();
        const inPage = event.target === document.body || event.target.closest("#tours, #stage");
        if (!(event.ctrlKey || event.metaKey) || event.altKey || !inPage || event.target.matches(TYPED)) return;
        if (key !== "z" && (key !== "y" || event.shiftKey)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        latest.current(key === "y" || event.shiftKey ? "redone" : "undone");
      }
      addEventListener("keydown", press, true);
      return () => removeEventListener("keydown", press, true);
    }, []);
  }

  /** What was just rearranged takes the focus again, once it is drawn: an element, by its selector, or the next best. */
  function useFocus() {
    const { useEffect, useRef } = root.React;
    const wanted = useRef([]);
    useEffect(() => {
      const goal = wanted.current.map((each) => document.querySelector(`#tours ${each}`)).find(Boolean);
      wanted.current = [];
      goal?.focus();
      goal?.scrollIntoView({ block: "nearest" });
    });
    return (...selectors) => (wanted.current = selectors);
  }

  /** What can be done to the steps of a tour: each changes their order by places, tells it, and says where the focus goes. */
  function stepDeeds({ tour, keys, change, focus, words }) {
    const { length } = keys;
    function arrange(places, message, ...goals) {
      const next = places.map((place, at) => (places.indexOf(place) === at ? keys[place] : fresh()));
      focus(...goals.map((goal) => goal(next)));
      change({ tour: making.arranged(tour, places), keys: next });
      root.explorerTours.say(message);
    }
    const at = (place, part) => (next) => `[data-key="${next[place]}"] ${part}`;
    return {
      move(from, way, part) {
        const to = from + way;
        if (to < 0 || to >= length) return;
        arrange(making.moving(length, from, to), filled(words.moved, { number: to + 1, count: length }), at(to, part));
      },
      repeat: (place) => arrange(making.repeating(length, place), filled(words.repeated, { number: place + 2 }), at(place + 1, ".step-title")),
      leave(place) {
        const near = Math.min(place, length - 2);
        arrange(making.leaving(length, place), filled(words["step-deleted"], { number: place + 1 }), at(near, ".step-title"), () => "h2");
      },
      write: (place, field, value) => change({ tour: making.rewritten(tour, place, { [field]: value }) }, `${field} ${keys[place]}`),
    };
  }

  function bar({ tour, history, travel, words }) {
    const travels = (way, text, able) =>
      h("button", { key: way, type: "button", className: "switch", "aria-disabled": able ? undefined : "true", onClick: () => travel(way) }, text);
    const start = tour.steps.length > 0 && logic.addressOf(tour, 1, root.explorerAddress.search(), root.explorerAddress.order());
    const title = tour.title || words.untitled;
    return h(
      "div",
      { className: "tour-ways editor-bar" },
      start && h("a", { className: "switch", href: start, "data-become": start, "data-then": "guide", "data-first": "yes" }, words.start),
      travels("undone", words.undo, history.past.length),
      travels("redone", words.redo, history.future.length),
      start && h(root.explorerTourCards.Sharing, { tour, title, words }),
    );
  }

  /** A tour that is made; `all` is the query of the page of all tours. */
  function TourEditor({ tour: kept, words, all }) {
    const made = useMaking(kept, words);
    const { tour, keys, note, change, travel } = made;
    const focus = useFocus();
    useKeys(travel);
    root.React.useEffect(() => {
      if (document.activeElement === document.body) document.querySelector("#tours h2").focus({ preventScroll: true });
    }, []);
    const does = stepDeeds({ tour, keys, change, focus, words });
    const { Field, TourStep } = root.explorerTourSteps;
    const write = (field) => (value) => change({ tour: { ...tour, [field]: value } }, field);
    const minutes = filled(words.minutes, { count: logic.minutesOf(tour) });
    const held = root.explorerTourKeeping.isHeld();
    return h(
      "div",
      { className: "tours editor" },
      h("a", { className: "plain editor-all", href: all, "data-become": all, "data-then": "tours" }, words.all),
      h("h2", { tabIndex: -1 }, words.editing, " ", h("span", {}, tour.title || words.untitled)),
      h("p", { className: "facts" }, [filled(words.count, { count: keys.length }), minutes, held ? words.held : ""].filter(Boolean).join(" · ")),
      !held && h("p", { className: "note alarm" }, words["not-held"]),
      note && h("p", { className: "note" }, note),
      bar({ ...made, words }),
      h(Field, { id: "tour-title", label: words["field-title"], value: tour.title, write: write("title") }),
      h(Field, { id: "tour-summary", label: words["field-summary"], value: tour.summary || "", write: write("summary"), lines: 2 }),
      h("h3", {}, words.steps),
      keys.length ? null : h("p", { className: "note" }, words["steps-none"]),
      h("ol", { className: "step-cards" }, tour.steps.map((step, place) => h(TourStep, { key: keys[place], name: keys[place], step, place, count: keys.length, does, words }))),
      keys.length > 0 && h("p", { className: "fine" }, words["steps-more"]),
    );
  }

  root.explorerTourMaking = { TourEditor, carried: null };
})(globalThis);
