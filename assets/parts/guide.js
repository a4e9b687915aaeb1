/**
 * The step of a tour that is followed: what it says and asks, and the ways to the other steps. Drawn into the panel. Notes
 * are for whoever presents, and never shown here.
 */
(function (root) {
  "use strict";

  const { filled, query, tourMaking: making, tours: logic } = root.explorerLogic;
  const h = (...given) => root.React.createElement(...given);
  let hasMoved = false;

  root.explorerAddress.onChange(() => (hasMoved = true));

  /** A link to another view, which changes the address as every link of the page does. */
  function link(search, attributes, ...inner) {
    return h("a", { href: search || "?", "data-become": search, ...attributes }, ...inner);
  }

  /** A text with a paragraph for each of its lines. */
  function paragraphs(text) {
    return (text || "").split("\n").filter((line) => line.trim()).map((line, place) => h("p", { key: place }, line));
  }

  /** The query that is followed: the last one of a tour, since this card stays until the server has taken it away. */
  function useSearch() {
    const { useEffect, useState } = root.React;
    const [search, setSearch] = useState(root.explorerAddress.search());
    useEffect(
      () =>
        root.explorerAddress.onChange((next) => {
          const { tour, view } = query.read(next);
          if (tour && view !== "tours") setSearch(next);
        }),
      [],
    );
    return search;
  }

  /** The ways back and on. Both are there at each step, so that the focus can stay where it is. */
  function ways({ words, tour, number, to, all }) {
    const last = number === tour.steps.length;
    return h(
      "nav",
      { className: "guide-ways", "aria-label": words.ways },
      number > 1
        ? link(to(number - 1), { key: "back", className: "way" }, words.previous)
        : h("a", { key: "back", className: "way", role: "link", "aria-disabled": "true", tabIndex: 0 }, words.previous),
      link(last ? all : to(number + 1), { key: "on", className: "way on", "data-then": last ? "tours" : undefined }, last ? words.all : words.next),
    );
  }

  function stepList({ words, tour, number, to }) {
    const item = (step, place) =>
      h(
        "li",
        { key: place },
        link(to(place + 1), { "aria-current": place + 1 === number ? "step" : undefined }, step.title || filled(words.step, { number: place + 1 })),
      );
    return h("details", { className: "guide-steps" }, h("summary", {}, words.steps), h("ol", {}, tour.steps.map(item)));
  }

  /** For a tour that is told for each standard: another one, at the same step. */
  function standards({ words, tour, told, number, search, order }) {
    if (told.length < 2) return null;
    const choose = ({ target }) => {
      const other = told.find(({ intasc }) => String(intasc) === target.value);
      root.explorerAddress.change(logic.addressOf(other, Math.min(number, other.steps.length), search, order), target);
    };
    return h(
      "label",
      { className: "guide-choice" },
      h("span", {}, words.standard),
      h("select", { value: String(tour.intasc), onChange: choose }, told.map((each) => h("option", { key: each.intasc, value: each.intasc }, root.explorerTours.aboutOf(each)))),
    );
  }

  /** What there is to read where there is no step to show. */
  function instead({ title, text, action, all, words }) {
    return h(
      "article",
      { className: "guide" },
      h("h2", { tabIndex: -1 }, title),
      h("p", { className: "guide-caption" }, text),
      h("div", { className: "guide-more" }, action, link(all, { className: "plain", "data-then": "tours" }, words.all)),
    );
  }

  /** Why there is no step to show: it is still to come, could not come, is in another browser, or has no steps. */
  function missing({ words, known, tour, all }) {
    const retry = h("button", { type: "button", className: "plain", onClick: root.explorerTours.load }, words.retry);
    const own = making.OWN.test(query.read(root.explorerAddress.search()).tour);
    if (tour) return instead({ title: tour.title || words.untitled, text: words.empty, all, words });
    if (own) return instead({ title: words.elsewhere, text: words["elsewhere-why"], all, words });
    if (known.failed) return instead({ title: words.failed, text: words["failed-why"], action: retry, all, words });
    return h("p", { className: "guide guide-loading" }, words.loading);
  }

  /** What is said of a step when it comes. */
  function said({ words, tour, number }) {
    const { title, caption } = tour.steps[number - 1];
    const sentence = (text) => (/[.?!…]$/.test(text) ? text : text + ".");
    const details = { number, count: tour.steps.length, title: sentence(title || filled(words.step, { number })), caption: caption || "" };
    return filled(words.said, details).trim();
  }

  /** The Dash component: `words` are its texts. */
  function Guide({ words }) {
    const { useEffect, useRef } = root.React;
    const known = root.explorerTours.use();
    const search = useSearch();
    const before = useRef(null);
    const order = root.explorerAddress.order();
    const tour = root.explorerTours.followed(search, before.current);
    const number = tour ? logic.numberOf(tour, search) : 0;
    before.current = tour;

    useEffect(() => {
      if (number) root.explorerTours.reach(tour, number);
      if (number && hasMoved) root.explorerTours.say(said({ words, tour, number }));
    }, [tour && tour.id, tour && tour.intasc, number]);

    const all = logic.pageOf("", search, order);
    if (!number) return missing({ words, known, tour, all });
    const step = tour.steps[number - 1];
    const left = logic.strayed(tour, search, order);
    const to = (other) => logic.addressOf(tour, other, search, order);
    const told = (known.shipped || []).filter(({ id, intasc }) => id === tour.id && intasc);
    const { view = "map" } = query.read(search);
    const lang = tour.language === document.documentElement.lang ? undefined : tour.language;
    return h(
      "article",
      { className: "guide", "data-left": left ? "yes" : undefined },
      h(
        "p",
        { className: "guide-where" },
        h("strong", { lang }, tour.title || words.untitled),
        h("span", {}, filled(words.where, { number, count: tour.steps.length })),
        h("span", {}, filled(words.minutes, { count: step.minutes })),
      ),
      !left && h("h2", { tabIndex: -1, lang }, step.title || filled(words.step, { number })),
      left && h("p", { className: "guide-left" }, words.left, " ", link(to(number), { "data-then": "guide" }, words.back)),
      !left && h("div", { className: "guide-caption", lang }, paragraphs(step.caption)),
      !left && step.prompt && h("div", { className: "guide-ask" }, h("h3", {}, words.ask), h("div", { lang }, paragraphs(step.prompt))),
      ways({ words, tour, number, to, all }),
      standards({ words, tour, told, number, search, order }),
      stepList({ words, tour, number, to }),
      tour.leftOut?.length > 0 && h("p", { className: "fine" }, filled(words["left-out"], { count: tour.leftOut.length, titles: tour.leftOut.join("; ") })),
      h(
        "div",
        { className: "guide-more" },
        takeaways({ words, tour, to, number, order }),
        h("a", { className: "plain", href: logic.viewOf(search, order) || "?", "data-go": `tour=&step=&view=${view}`, onClick: () => root.explorerTours.say(words.gone) }, words.leave),
      ),
    );
  }

  /** What can be made of a tour beside following it. */
  function takeaways({ words, tour, to, number, order }) {
    const present = query.go(to(number), "present=1", order);
    return [
      link(present, { key: "present", className: "plain" }, words.present),
      making.OWN.test(tour.id)
        ? h("button", { key: "handout", type: "button", className: "plain", onClick: () => root.explorerTourSharing.printTour(tour, words) }, words.handout)
        : h("a", { key: "handout", className: "plain", href: `handout${to(1)}` }, words.handout),
      h(root.explorerSlides.SlidesButton, { key: "slides", tour, words }),
    ];
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { Guide });
})(globalThis);
