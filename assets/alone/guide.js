/** The step of a tour in a saved file: what it says and asks, and the ways to the others. Notes are not in the file. */
(function (root) {
  "use strict";

  const { filled, query, tours: logic } = root.explorerLogic;
  const { tours, words: all, scene } = root.explorerTold;
  const { make } = root.explorerWords;
  const words = all.guide;
  const place = document.getElementById("guide");
  let before = null;
  let seen = "";

  function paragraphs(text) {
    return (text || "").split("\n").filter((line) => line.trim()).map((line) => make("p", {}, line));
  }

  /** A link to another view. */
  function link(search, attributes, text) {
    return make("a", { href: root.explorerAddress.href(search), "data-become": search || "?", ...attributes }, text);
  }

  function ways(tour, number, to, page) {
    const last = number === tour.steps.length;
    const back = number > 1 ? link(to(number - 1), { class: "way", "data-way": "back" }, words.previous) : make("a", { class: "way", role: "link", "aria-disabled": "true", tabindex: "0", "data-way": "back" }, words.previous);
    const on = last ? link(page, { class: "way on", "data-way": "on" }, words.all) : link(to(number + 1), { class: "way on", "data-way": "on" }, words.next);
    return make("nav", { class: "guide-ways", "aria-label": words.ways }, back, on);
  }

  function stepList(tour, number, to) {
    const items = tour.steps.map(({ title }, at) => make("li", {}, link(to(at + 1), { "aria-current": at + 1 === number ? "step" : "" }, title)));
    return make("details", { class: "guide-steps" }, make("summary", {}, words.steps), make("ol", {}, ...items));
  }

  /** For a tour that is told for each standard: another one, at the same step. */
  function standards(tour, number, search, order) {
    const told = tours.filter(({ id, intasc }) => id === tour.id && intasc);
    if (told.length < 2) return [];
    const nameOf = ({ intasc }) => scene.nodes.find((node) => node.kind === "standard" && node.intasc.includes(String(intasc)));
    const options = told.map((each) => {
      const { title, titleLang } = nameOf(each);
      const option = make("option", { value: each.intasc, lang: titleLang }, title);
      option.selected = each === tour;
      return option;
    });
    const choice = make("select", {}, ...options);
    choice.addEventListener("change", () => {
      const other = told.find(({ intasc }) => String(intasc) === choice.value);
      root.explorerAddress.change(logic.addressOf(other, number, search, order), choice);
    });
    return [make("label", { class: "guide-choice" }, make("span", {}, words.standard), choice)];
  }

  function card(tour, number, search, order) {
    const step = tour.steps[number - 1];
    const to = (other) => logic.addressOf(tour, other, search, order);
    const lang = tour.language === document.documentElement.lang ? "" : tour.language;
    const page = logic.pageOf("", search, order);
    const left = logic.strayed(tour, search, order);
    const where = [make("strong", { lang }, tour.title), make("span", {}, filled(words.where, { number, count: tour.steps.length })), make("span", {}, filled(words.minutes, { count: step.minutes }))];
    const ask = () => make("div", { class: "guide-ask" }, make("h3", {}, words.ask), make("div", { lang }, ...paragraphs(step.prompt)));
    const said = left
      ? [make("p", { class: "guide-left" }, words.left, " ", link(to(number), { "data-way": "on" }, words.back))]
      : [make("h2", { tabindex: "-1", lang }, step.title), make("div", { class: "guide-caption", lang }, ...paragraphs(step.caption)), ...(step.prompt ? [ask()] : [])];
    const leave = make("a", { class: "plain", href: root.explorerAddress.href(logic.viewOf(search, order)), "data-drop": "tour,step" }, words.leave);
    return make("article", { class: "guide" }, make("p", { class: "guide-where" }, ...where), ...said, ways(tour, number, to, page), ...standards(tour, number, search, order), stepList(tour, number, to), make("div", { class: "guide-more" }, leave));
  }

  /** Tell the step that a query follows. What is followed is said once, when it is another than before. */
  function follow(search, order) {
    const { tour: id, view } = query.read(search);
    const tour = id && view !== "tours" ? logic.followed(tours, search, order, before) : null;
    const held = place.contains(document.activeElement) && document.activeElement.dataset.way;
    before = tour;
    if (!tour) {
      place.replaceChildren();
      seen = "";
      return "";
    }
    const number = logic.numberOf(tour, search);
    place.replaceChildren(card(tour, number, search, order));
    if (held) place.querySelector(`.guide-ways [data-way="${held}"]`).focus();
    const now = [tour.id, tour.intasc, number].join(" ");
    if (now === seen) return "";
    seen = now;
    const { title, caption } = tour.steps[number - 1];
    return filled(words.said, { number, count: tour.steps.length, title, caption: caption || "" });
  }

  root.explorerGuide = { follow };
})(globalThis);
