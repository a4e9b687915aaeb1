/** A step of a tour that is made: its texts, its place among the others, and whether it fits the framework of this page. */
(function (root) {
  "use strict";

  const { filled, tourFile, tourFitting, tours: logic } = root.explorerLogic;
  const h = (...given) => root.React.createElement(...given);
  const LONGEST = 2000;

  /** A text with its label; of more than one line if it says so. What is kept elsewhere shows here as soon as it comes. */
  function Field({ id, label, note, value, write, lines }) {
    const given = { id, value, maxLength: LONGEST, rows: lines, "aria-describedby": note && `${id}-note`, onChange: ({ target }) => write(target.value) };
    return h(
      "div",
      { className: "tour-field" },
      h("label", { htmlFor: id }, label),
      note && h("span", { id: `${id}-note`, className: "fine" }, note),
      h(lines ? "textarea" : "input", given),
    );
  }

  /** How many minutes a step takes: a whole number, or none while it is typed. */
  function Minutes({ id, label, value, write }) {
    const [typed, type] = root.React.useState(null);
    function change({ target }) {
      type(target.value);
      const minutes = Math.round(Number(target.value));
      if (target.value.trim() && minutes >= 0 && minutes <= tourFile.MOST_MINUTES) write(minutes);
    }
    return h(
      "div",
      { className: "tour-field short" },
      h("label", { htmlFor: id }, label),
      h("input", { id, type: "number", min: 0, max: tourFile.MOST_MINUTES, step: 1, value: typed ?? value, onChange: change, onBlur: () => type(null) }),
    );
  }

  function fields({ name, step, place, does, words }) {
    const write = (field) => (value) => does.write(place, field, value);
    const text = (field, lines, note) =>
      h(Field, { key: field, id: `${name}-${field}`, label: words[`field-${field === "title" ? "step" : field}`], note, value: step[field] || "", write: write(field), lines });
    return [
      text("title"),
      text("caption", 3),
      text("prompt", 2, words["prompt-why"]),
      h(Minutes, { key: "minutes", id: `${name}-minutes`, label: words["field-minutes"], value: step.minutes, write: write("minutes") }),
      text("notes", 2, words["notes-why"]),
    ];
  }

  /** What can be done to a whole step. */
  function actions({ step, place, does, words, title }) {
    const view = step.view || "?";
    const order = root.explorerAddress.order();
    const shown = root.explorerLogic.query.go(logic.pageOf("", root.explorerAddress.search(), order), "view=", order);
    const { lang = "", theme = "" } = root.explorerLogic.query.read(shown);
    const search = root.explorerLogic.query.go(view, `lang=${lang}&theme=${theme}`, order);
    const button = (text, onClick) => h("button", { type: "button", className: "plain", "aria-label": `${text}: ${title}`, onClick }, text);
    return h(
      "div",
      { className: "step-actions" },
      h("a", { className: "plain", href: search || "?", "data-become": search, "aria-label": `${words["show-view"]}: ${title}` }, words["show-view"]),
      button(words.duplicate, () => does.repeat(place)),
      button(words.delete, () => does.leave(place)),
    );
  }

  /** A step; `does` is what can be done to it, `name` its key. */
  function TourStep({ name, step, place, count, does, words }) {
    const [open, setOpen] = root.React.useState(false);
    const { map } = root.explorerPage;
    const missing = map ? tourFitting.misfits(step.view, map.scene, root.explorerAddress.order()) : [];
    const title = step.title || filled(words.step, { number: place + 1 });
    const move = (way, sign, text, part) =>
      h(
        "button",
        {
          type: "button",
          className: `plain round ${part}`,
          title: text,
          "aria-label": `${text}: ${title}`,
          "aria-disabled": place + way < 0 || place + way >= count ? "true" : undefined,
          onClick: () => does.move(place, way, `.${part}`),
        },
        sign,
      );
    function keys(event) {
      const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!way || !event.altKey || event.target.matches("input, textarea")) return;
      event.preventDefault();
      does.move(place, way, ".step-title");
    }
    return h(
      "li",
      { className: "step-card", "data-key": name, onKeyDown: keys },
      h(
        "div",
        { className: "step-head" },
        h(
          "h4",
          {},
          h(
            "button",
            { type: "button", className: "step-title", "aria-expanded": String(open), "aria-controls": `${name}-fields`, onClick: () => setOpen(!open) },
            h("span", { className: "step-number" }, place + 1),
            h("span", {}, title),
            h("span", { className: "facts" }, filled(words.minutes, { count: step.minutes })),
          ),
        ),
        move(-1, "↑", words.up, "step-up"),
        move(1, "↓", words.down, "step-down"),
      ),
      missing.length > 0 && h("p", { className: "note alarm" }, root.explorerTourOpening.missingOf({ number: place + 1, title, missing }, words)),
      h("div", { id: `${name}-fields`, className: "step-fields", hidden: !open }, open && fields({ name, step, place, does, words }), open && actions({ step, place, does, words, title })),
    );
  }

  root.explorerTourSteps = { Field, TourStep };
})(globalThis);
