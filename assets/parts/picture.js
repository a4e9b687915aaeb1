/** Saving what is looked at as a picture: the server writes it as SVG, and this browser draws a PNG of that. */
(function (root) {
  "use strict";

  const { filled } = root.explorerLogic;
  // What browsers on small machines still draw: beyond it a canvas stays empty.
  const MOST_PIXELS = 64_000_000;

  /** What is chosen in the dialog: {what, theme, scale}. */
  function chosen(form) {
    return Object.fromEntries(new FormData(form));
  }

  /** The address of the picture of the present view, as it is chosen. */
  function addressOf({ what, theme }) {
    const order = root.explorerAddress.order();
    const search = root.explorerLogic.query.go(root.explorerAddress.search(), `theme=${theme}`, order);
    const more = new URLSearchParams({ origin: location.origin, download: "1", ...(what === "whole" && { whole: "1" }) });
    return `picture.svg${search}${search ? "&" : "?"}${more}`;
  }

  function nameIn(answer) {
    return /filename="?([\w.-]+)"?/.exec(answer.headers.get("Content-Disposition") || "")?.[1] || "competency-map.svg";
  }

  /** Save the picture that a form asks for, in the form that a button names, and say how that went. */
  async function take(form, button) {
    const state = form.querySelector("[role=status]");
    const words = state.dataset;
    const { what, theme, scale } = chosen(form);
    state.textContent = words.begun;
    try {
      const answer = await fetch(addressOf({ what, theme }));
      if (!answer.ok) throw new Error(`picture.svg: ${answer.status}`);
      const text = await answer.text();
      const drawn = button.value === "png";
      const picture = drawn ? await root.explorerPictures.png(text, { scale: Number(scale), most: MOST_PIXELS }) : new Blob([text], { type: "image/svg+xml" });
      const name = nameIn(answer).replace(/svg$/, drawn ? "png" : "svg");
      root.explorerSaving.save(picture, name);
      state.textContent = filled(words.done, { name });
    } catch {
      state.textContent = words.failed;
    }
  }

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.picture")) return;
    event.preventDefault();
    take(event.target, event.submitter);
  });
})(globalThis);
