/**
 * A tour as slides: this browser draws a picture of each step, and the server makes the file of them and forgets it. The
 * tour goes with them, which is why the button says so for a tour that is otherwise kept here.
 */
(function (root) {
  "use strict";

  const { filled, tourFile, tourMaking: making } = root.explorerLogic;
  const PICTURE_WIDTH = 1600;

  /** The slides of a tour, as a Blob. `told` hears of each picture that is drawn, by its number. */
  async function made(tour, words, told) {
    const language = document.documentElement.lang;
    const untitled = { tour: words.untitled, step: (number) => filled(words.step, { number }) };
    // Only what a file has of a tour, in the language in which it is followed.
    const { id, title, summary, status, steps } = making.complete(tour, untitled);
    const form = new FormData();
    form.set("tour", tourFile.written([{ id, title, summary, status, steps }], root.explorerTourKeeping.framework()));
    form.set("language", language);
    form.set("origin", location.origin);
    for (const [place, step] of steps.entries()) {
      told(place + 1);
      const svg = await root.explorerPictures.fetched(step.view, `slide=1&lang=${language}`);
      form.append("picture", await root.explorerPictures.png(svg, { width: PICTURE_WIDTH }), `${place + 1}.png`);
    }
    const answer = await fetch("slides.pptx", { method: "POST", body: form });
    if (!answer.ok) throw new Error(`slides.pptx: ${answer.status}`);
    return answer.blob();
  }

  /** For a React component: a button that makes slides of a tour, and says how far it is. */
  function SlidesButton({ tour, words }) {
    const { createElement: h, useState } = root.React;
    const [state, setState] = useState("");
    async function make() {
      if (state.startsWith("…")) return;
      const say = (text) => (setState(text), root.explorerTours.say(text.replace("…", "")));
      setState(`… ${words["slides-begin"]}`);
      root.explorerTours.say(words["slides-begin"]);
      try {
        const blob = await made(tour, words, (number) => setState(`… ${filled(words["slides-picture"], { number, count: tour.steps.length })}`));
        root.explorerSaving.save(blob, tourFile.nameOf(tour.title).replace(/\.tour\.json$/, ".pptx"));
        say(words["slides-done"]);
      } catch {
        say(words["slides-failed"]);
      }
    }
    const own = making.OWN.test(tour.id);
    return h(
      "span",
      { className: "slides" },
      h("button", { type: "button", className: "plain", onClick: make, title: own ? words["slides-sent"] : undefined }, words.slides),
      state && h("small", { className: "fine" }, state),
      own && !state && h("small", { className: "fine" }, words["slides-sent"]),
    );
  }

  root.explorerSlides = { SlidesButton };
})(globalThis);
