/**
 * What stands beside the map while presenting: the step's title, what it says and asks. Without a tour, or where the room
 * has looked elsewhere, what is selected. Notes are never among it. Type steps down until all of it fits.
 */
(function (root) {
  "use strict";

  const { query } = root.explorerLogic;
  const SIZES = [1, 0.92, 0.85, 0.78, 0.7, 0.62];

  /** Let the type be as large as it can be for all of it to be seen; what does not fit scrolls. */
  function fit(box) {
    // A scroll bar would take room from the text that can do without one.
    box.style.overflow = "hidden";
    for (const size of SIZES) {
      box.style.setProperty("--fit", size);
      if (box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1) {
        // Nothing is cut even if a visitor's own style then makes the letters wider.
        box.style.overflow = "visible";
        return;
      }
    }
    box.style.overflow = "";
  }

  /** The Dash component: `told` is what to say of the view itself, `words` are its texts. */
  function Slide({ told, words }) {
    const { createElement: h, useEffect, useLayoutEffect, useRef, useState } = root.React;
    const [here, setHere] = useState(null);
    const box = useRef(null);

    useEffect(() => {
      let latest = 0;
      const look = async () => {
        const asked = (latest += 1);
        const found = await root.explorerPresent.at();
        if (asked === latest) setHere(found);
      };
      look();
      const stops = [root.explorerAddress.onChange(look), root.explorerTours.onChange(look)];
      return () => stops.forEach((stop) => stop());
    }, []);
    useLayoutEffect(() => {
      const again = () => fit(box.current);
      again();
      const sizes = new ResizeObserver(again);
      for (const part of [box.current, ...box.current.children]) sizes.observe(part);
      return () => sizes.disconnect();
    });

    const step = here && !here.strayed && here.step;
    // Of a link the room reads the reason too, once the server has told it.
    const reason = step && told.edge && told.edge === query.read(location.search).edge && told.text;
    const place = here && words.place.replace("{number}", here.number).replace("{count}", here.tour.steps.length);
    return h(
      "div",
      { className: here || told.title ? "slide" : "slide slide-silent" },
      h(
        "div",
        { className: "slide-body", ref: box },
        step
          ? [
              h("h2", { key: "title" }, step.title),
              step.caption && h("p", { key: "caption", className: "slide-text" }, step.caption),
              reason && h("p", { key: "reason", className: "slide-reason", lang: told.lang }, reason),
              step.prompt && h("div", { key: "prompt", className: "slide-ask" }, h("p", { className: "slide-ask-name" }, words.ask), h("p", {}, step.prompt)),
            ]
          : [
              told.kind && h("p", { key: "kind", className: "slide-kind", "data-domain": told.domain }, h("span", { className: "icon icon-" + told.icon, "aria-hidden": "true" }), told.kind),
              told.title && h("h2", { key: "title", lang: told.lang }, told.title),
              told.text && h("p", { key: "text", className: "slide-text", lang: told.lang }, told.text),
            ],
      ),
      here && h("p", { className: "slide-foot" }, h("span", {}, here.tour.title), " ", h("span", {}, place)),
      here && h("div", { className: "slide-line", "aria-hidden": "true" }, h("span", { style: { width: `${(100 * here.number) / here.tour.steps.length}%` } })),
    );
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { Slide });
})(globalThis);
