/** A tour on the page of tours: what it is, how to begin it, and, if it is the visitor's own, all that can be done to it. */
(function (root) {
  "use strict";

  const { filled, tours: logic } = root.explorerLogic;
  const h = (...given) => root.React.createElement(...given);

  /** A link to a step of a tour. */
  function start(tour, number, text, title, attributes) {
    const search = logic.addressOf(tour, number, root.explorerAddress.search(), root.explorerAddress.order());
    return h("a", { className: "switch", href: search, "data-become": search, "data-then": "guide", "aria-label": `${text}: ${title}`, ...attributes }, text);
  }

  /** How much there is of a tour. */
  function facts(tour, words, ...others) {
    const { length } = tour.steps;
    const said = [filled(words.count, { count: length }), filled(words.minutes, { count: logic.minutesOf(tour) }), ...others];
    return h("p", { className: "facts" }, said.filter(Boolean).join(" · "));
  }

  /** The ways into a tour: to its first step, and to the one that was reached before. */
  function ways(tour, title, words) {
    if (!tour.steps.length) return [];
    const reached = root.explorerTours.reached(tour);
    return [
      reached > 1 && start(tour, reached, filled(words.continue, { number: reached }), title, { key: "continue", "data-first": "yes" }),
      start(tour, 1, words.start, title, { key: "start", "data-first": reached > 1 ? undefined : "yes" }),
    ];
  }

  /** Whose words a tour is told in. */
  function status({ status: name }, words) {
    return h("span", { className: `tag status-${name}` }, words.statuses[name]);
  }

  /** A tour that ships; `told` is the same for each standard, where it asks for one. */
  function ShippedCard({ told, words }) {
    const [number, choose] = root.React.useState(told[0].intasc);
    const tour = told.find(({ intasc }) => intasc === number);
    const lang = tour.language === document.documentElement.lang ? undefined : tour.language;
    return h(
      "li",
      { className: "tour-card", "data-tour": tour.id },
      h("h4", { lang }, tour.title),
      h("p", { lang }, tour.summary),
      facts(tour, words),
      status(tour, words),
      told.length > 1 &&
        h(
          "label",
          { className: "guide-choice" },
          h("span", {}, words.standard),
          h(
            "select",
            { value: number, onChange: ({ target }) => choose(Number(target.value)) },
            told.map((each) => h("option", { key: each.intasc, value: each.intasc }, root.explorerTours.aboutOf(each))),
          ),
        ),
      h("div", { className: "tour-ways" }, ways(tour, tour.title, words)),
    );
  }

  /** A tour that came in a link. */
  function ReceivedCard({ tour, words, keep, dismiss }) {
    return h(
      "div",
      { className: "tour-card" },
      h("h4", {}, tour.title),
      h("p", {}, tour.summary),
      facts(tour, words),
      h(
        "div",
        { className: "tour-ways" },
        ways(root.explorerTours.followable(tour), tour.title, words),
        h("button", { type: "button", className: "switch", onClick: keep }, words.keep),
        h("button", { type: "button", className: "switch", onClick: dismiss }, words.dismiss),
      ),
    );
  }

  /** One of the visitor's own tours. */
  function OwnCard({ tour, words, remove }) {
    const { tourMaking: making } = root.explorerLogic;
    const title = tour.title || words.untitled;
    const fits = root.explorerTours.followable(tour);
    const edit = logic.pageOf(tour.id, root.explorerAddress.search(), root.explorerAddress.order());
    const button = (name, onClick) => h("button", { type: "button", className: "plain", "aria-label": `${words[name]}: ${title}`, onClick }, words[name]);
    function copy() {
      const { newId, put } = root.explorerTourKeeping;
      const made = put({ ...making.arranged(tour, tour.steps.map((_, place) => place)), id: newId(), title: filled(words.copy, { title }) });
      root.explorerTours.say(filled(words.kept, { title: made.title }));
    }
    const left = fits.leftOut?.length;
    return h(
      "li",
      { className: "tour-card", "data-tour": tour.id },
      h("h4", {}, title),
      tour.summary && h("p", {}, tour.summary),
      facts(tour, words, left > 0 && filled(words["misfits"], { count: left })),
      h(
        "div",
        { className: "tour-ways" },
        ways(fits, title, words),
        h("a", { className: "switch", href: edit, "data-become": edit, "data-then": "tours", "aria-label": `${words.edit}: ${title}` }, words.edit),
        button("duplicate", copy),
        tour.steps.length > 0 && h(root.explorerTourCards.Sharing, { tour, title, words }),
        button("delete", remove),
      ),
    );
  }

  /** The ways to take a tour along, and what came of copying its link. */
  function Sharing({ tour, title, words }) {
    const [said, say] = root.React.useState("");
    async function copy() {
      const text = words[`link-${await root.explorerTourSharing.copyLink(tour, words)}`];
      say(text);
      root.explorerTours.say(text);
    }
    const button = (name, onClick, hint) => h("button", { type: "button", className: "plain", "aria-label": `${words[name]}: ${title}`, title: hint, onClick }, words[name]);
    return [
      h(
        root.React.Fragment,
        { key: "ways" },
        button("save", () => root.explorerTourSharing.saveTour(tour, words)),
        button("link", copy),
        button("handout", () => root.explorerTourSharing.printTour(tour, words), words["slides-sent"]),
      ),
      said && h("p", { key: "said", className: "fine shared" }, said),
    ];
  }

  root.explorerTourCards = { OwnCard, ReceivedCard, Sharing, ShippedCard };
})(globalThis);
