/** All steps of the tour that is presented, as pictures to choose from. */
(function (root) {
  "use strict";

  const { present: logic, query } = root.explorerLogic;
  const present = root.explorerPresent;
  const address = root.explorerAddress;
  const byId = (id) => document.getElementById(id);

  function make(name, attributes, ...inside) {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...inside);
    return element;
  }

  function choice({ tour, number: current }, step, place) {
    const number = place + 1;
    const shown = { lang: document.documentElement.lang, theme: query.read(location.search).theme };
    const picture = make("img", { src: logic.pictureOf(step, shown, address.order()), alt: "", loading: "lazy", className: "step-picture" });
    const name = make("span", { className: "overview-name" }, make("span", { className: "overview-number" }, String(number)), " ", step.title);
    const button = make("button", { type: "button" }, picture, name);
    if (number === current) button.setAttribute("aria-current", "step");
    button.addEventListener("click", () => {
      byId("overview").close();
      present.go(tour, number);
    });
    return make("li", {}, button);
  }

  async function show() {
    const here = await present.at();
    const list = byId("overview").querySelector("ol");
    byId("overview").querySelector(".empty").hidden = Boolean(here);
    list.replaceChildren(...(here ? here.tour.steps.map((step, place) => choice(here, step, place)) : []));
    present.open("overview");
    const current = list.querySelector("[aria-current]");
    if (!current || !byId("overview").open) return;
    current.focus();
    current.scrollIntoView({ block: "nearest" });
  }

  const WAYS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

  document.addEventListener("keydown", (event) => {
    const dialog = event.target.closest && event.target.closest("#overview");
    if (!dialog || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...dialog.querySelectorAll("ol button")];
    const at = buttons.indexOf(document.activeElement);
    const to = { Home: 0, End: buttons.length - 1 }[event.key] ?? (event.key in WAYS ? at + WAYS[event.key] : -1);
    if (!buttons[to]) return;
    buttons[to].focus();
    event.preventDefault();
  });

  root.explorerPage.actions["present-overview"] = show;
})(globalThis);
