/**
 * The presenter's own window (explorer/interface/presenter.py): what the wall shows, with the notes to it, what comes
 * next, and the ways there. It knows what the wall tells it (present_channel.js) and asks for it when it opens.
 */
(function (root) {
  "use strict";

  const { present: logic, query, tours } = root.explorerLogic;
  const NAME = "explorer-presenting";
  const PATIENCE = 1500;
  const walls = new Map();
  let page = null;
  let channel = null;
  let shown = null;

  const find = (selector) => page.querySelector(selector);
  const order = () => page.dataset.order.split(",");
  const say = (text) => (find("#presenter-said").textContent = text);

  function paragraphs(text) {
    return (text || "").split("\n").filter((line) => line.trim()).map((line) => Object.assign(document.createElement("p"), { textContent: line }));
  }

  function put(selector, text) {
    find(selector).textContent = text || "";
  }

  /** Ask every wall to show a step. */
  function go(number) {
    const { tour, search } = shown;
    channel.postMessage({ says: "show", search: tours.addressOf(tour, number, search, order()) });
  }

  function step(deed) {
    if (!shown || !shown.tour) return;
    const to = logic.stepTo(deed, shown.number, shown.tour.steps.length, shown.strayed);
    if (to) go(to);
  }

  const DEEDS = {
    next: () => step("next"),
    previous: () => step("previous"),
    first: () => step("first"),
    last: () => step("last"),
    blank: () => channel.postMessage({ says: "blank", blank: !(shown && shown.blank) }),
    join: () => channel.postMessage({ says: "join" }),
  };

  // --- what is written

  function writeNext(next) {
    put(".presenter-next-title", next && next.title);
    find(".presenter-last").hidden = Boolean(next);
    const picture = find(".presenter-next img");
    picture.hidden = !next;
    if (!next) return;
    const { theme } = query.read(location.search);
    const source = logic.pictureOf(next, { lang: document.documentElement.lang, theme }, order());
    if (picture.getAttribute("src") !== source) picture.src = source;
  }

  function writeSteps({ tour, number }) {
    const list = find(".presenter-steps ol");
    const held = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    list.replaceChildren(
      ...tour.steps.map((each, place) => {
        const item = document.createElement("li");
        const button = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: each.title });
        if (place + 1 === number) button.setAttribute("aria-current", "step");
        button.addEventListener("click", () => go(place + 1));
        item.append(button);
        return item;
      }),
    );
    if (held >= 0) list.querySelectorAll("button")[held]?.focus();
  }

  function writeStep({ tour, number, title }) {
    const now = tour ? tour.steps[number - 1] : { title };
    const place = tour ? page.dataset.place.replace("{number}", number).replace("{count}", tour.steps.length) : "";
    put(".presenter-tour", tour && tour.title);
    put(".presenter-place", place);
    put("#presenter-now", now.title);
    put(".presenter-caption", now.caption);
    find(".presenter-ask").hidden = !now.prompt;
    put(".presenter-prompt", now.prompt);
    find(".presenter-notes").replaceChildren(...paragraphs(now.notes));
    find(".presenter-no-notes").hidden = Boolean(now.notes);
    find(".presenter-next").hidden = find(".presenter-steps").hidden = !tour;
    for (const name of ["previous", "next"]) {
      const to = tour && logic.stepTo(name, number, tour.steps.length, shown.strayed);
      find(`[data-presenter="${name}"]`).setAttribute("aria-disabled", String(!to));
    }
    if (!tour) return;
    writeNext(tour.steps[number]);
    writeSteps(shown);
  }

  function write() {
    const before = page.dataset.shown;
    const { blank, search, number, tour } = shown;
    find('[data-presenter="blank"]').setAttribute("aria-pressed", String(blank));
    page.dataset.shown = `${tour ? tour.id : ""} ${number} ${search}`;
    if (page.dataset.shown !== before) {
      writeStep(shown);
      if (before !== undefined) say([find(".presenter-place").textContent, find("#presenter-now").textContent].filter(Boolean).join(": "));
    }
    root.explorerPresenterTimer.follow(shown);
  }

  // --- what is heard

  function alone() {
    find(".presenter-alone").hidden = walls.size > 0;
  }

  function hear({ data }) {
    if (!data) return;
    if (data.says === "gone") walls.delete(data.from);
    if (data.says === "wall") {
      const said = find("#presenter-said").dataset;
      const turned = shown && shown.blank !== data.blank;
      walls.set(data.from, data);
      shown = data;
      write();
      if (turned) say(data.blank ? said.blank : said.shown);
    }
    alone();
  }

  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const place = event.target.matches("button, a[href], summary") ? "button" : "";
    const deed = logic.deedOf(event, place, root.explorerPreferences.singleKeys());
    if (!(deed in DEEDS) || ["ArrowDown", "ArrowUp"].includes(event.key)) return;
    DEEDS[deed]();
    event.preventDefault();
  }

  function begin() {
    page = document.getElementById("presenter");
    if (!page) return;
    root.explorerPresenterTimer.begin(page);
    channel = new BroadcastChannel(NAME);
    channel.onmessage = hear;
    channel.postMessage({ says: "ask" });
    setTimeout(alone, PATIENCE);
    document.addEventListener("keydown", onKey);
    page.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-presenter]");
      if (button && button.dataset.presenter in DEEDS) DEEDS[button.dataset.presenter]();
    });
  }

  document.addEventListener("DOMContentLoaded", begin);
})(globalThis);
