/** The clock and the watch of the presenter's window: how long it has taken, step by step, beside what was planned. */
(function (root) {
  "use strict";

  const { presenter: watches } = root.explorerLogic;
  const KEPT = "explorer-presenter-watch";
  let page = null;
  let watch = kept();
  let plan = null;

  /** The watch goes on when the window is loaded again. */
  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT)) || watches.fresh();
    } catch {
      return watches.fresh();
    }
  }

  function keep(next) {
    watch = next;
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(watch));
    } catch {
      // Then it ends with the page.
    }
    write();
  }

  function writePace(name, spent, minutes) {
    const { part, over } = watches.pace(spent, minutes);
    const place = page.querySelector(`[data-pace="${name}"]`);
    place.hidden = !plan;
    const { spent: said, over: late } = page.dataset;
    place.querySelector(".presenter-spent").textContent = said.replace("{spent}", watches.shown(spent)).replace("{minutes}", minutes);
    place.querySelector(".presenter-late").textContent = over ? late.replace("{minutes}", over) : "";
    place.querySelector(".presenter-line span").style.width = `${100 * part}%`;
  }

  function write() {
    const now = Date.now();
    const clock = new Date(now).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
    page.querySelector(".presenter-clock time").textContent = clock;
    page.querySelector(".presenter-elapsed output").textContent = watches.shown(watches.elapsed(watch, now));
    writePace("step", watches.elapsed(watch, now, watch.step), plan ? plan.step : 0);
    writePace("tour", watches.elapsed(watch, now), plan ? plan.tour : 0);
    const button = page.querySelector('[data-presenter="watch"]');
    button.textContent = watch.since === null ? button.dataset.start : button.dataset.pause;
  }

  /** Follow which step the wall shows. */
  function follow({ tour, number }) {
    plan = tour ? { step: tour.steps[number - 1].minutes, tour: tour.steps.reduce((sum, { minutes }) => sum + minutes, 0) } : null;
    if (number && number !== watch.step) keep(watches.turned(watch, number, Date.now()));
    else write();
  }

  const DEEDS = {
    watch: () => keep(watch.since === null ? watches.start(watch, Date.now()) : watches.pause(watch, Date.now())),
    reset: () => keep(watches.fresh(watch.step)),
  };

  function begin(element) {
    page = element;
    page.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-presenter]");
      if (button && button.dataset.presenter in DEEDS) DEEDS[button.dataset.presenter]();
    });
    write();
    setInterval(write, 1000);
  }

  root.explorerPresenterTimer = { begin, follow };
})(globalThis);
