/**
 * Search as you type: a combobox. The Dash component Finder tells the server what was typed (`text`) and shows what
 * it found (`found`: {text, hits}); a hit is {node, term, title, lang, kind, where, parts, partsLang}, its parts being pairs of text
 * and whether it matched. Enter without a choice asks for all results in the panel.
 */
(function (root) {
  "use strict";

  const PAUSE = 90;

  function Finder({ id, found, words, setProps }) {
    const { createElement: h, useEffect, useRef, useState } = root.React;
    const [text, setText] = useState("");
    const [open, setOpen] = useState(false);
    const [active, setActive] = useState(-1);
    const field = useRef(null);
    const pause = useRef(0);
    const current = found && found.text === text.trim() ? found : null;
    const hits = current ? current.hits : [];
    const options = open && text.trim() ? hits : [];

    useEffect(() => {
      const follow = (search, cause) => {
        if (cause !== "finder" && cause !== "screen") setText(root.explorerLogic.query.read(search).q || "");
      };
      follow(root.explorerAddress.search());
      return root.explorerAddress.onChange(follow);
    }, []);
    useEffect(() => {
      const shown = active >= 0 && document.getElementById(`${id}-option-${active}`);
      if (shown) shown.scrollIntoView({ block: "nearest" });
    }, [active]);

    function type(value) {
      setText(value);
      setActive(-1);
      setOpen(true);
      clearTimeout(pause.current);
      pause.current = setTimeout(() => setProps({ text: value.trim() }), PAUSE);
    }

    function choose(hit) {
      setOpen(false);
      setActive(-1);
      if (hit.node) {
        setText("");
        root.explorerAddress.go(`q=&edge=&node=${encodeURIComponent(hit.node)}${leaving()}`, "finder");
        root.explorerPage.openDetails(hit.node);
      } else {
        setText("");
        root.explorerTerms.show(hit.term, "finder");
      }
    }

    /** Pages that show no one node give way to the map, as for every other name. */
    function leaving() {
      const { view } = root.explorerLogic.query.read(root.explorerAddress.search());
      return ["path", "compare", "report", "about"].includes(view) ? "&view=&to=&route=&with=" : "";
    }

    function search(value) {
      setOpen(false);
      setText(value);
      const { letting } = root.explorerMap.choice;
      root.explorerAddress.go(`${letting(root.explorerPage.map)}&q=${encodeURIComponent(value)}${leaving()}`, "finder");
    }

    function press(event) {
      const last = options.length - 1;
      if (event.key === "ArrowDown") {
        setOpen(true);
        setActive(active >= last ? (last < 0 ? -1 : 0) : active + 1);
      } else if (event.key === "ArrowUp") setActive(active <= 0 ? last : active - 1);
      else if (event.key === "Enter" && options[active]) choose(options[active]);
      else if (event.key === "Enter" && text.trim()) search(text.trim());
      else if (event.key === "Escape" && open && text) setOpen(false);
      else if (event.key === "Escape" && text) clear();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    function clear() {
      field.current.focus();
      type("");
      root.explorerAddress.go("q=", "finder");
    }

    const option = (hit, place) =>
      h(
        "li",
        {
          key: place,
          id: `${id}-option-${place}`,
          role: "option",
          "aria-selected": place === active,
          className: "hit",
          onMouseDown: (event) => event.preventDefault(),
          onClick: () => choose(hit),
        },
        h("span", { className: "hit-title", lang: hit.lang }, hit.title),
        h("span", { className: "hit-kind" }, hit.kind),
        h(
          "span",
          { className: "hit-where" },
          hit.parts.map(([part, matched], order) => h(matched ? "mark" : "span", { key: order, lang: hit.partsLang }, part)),
          h("span", { className: "hit-place" }, " " + hit.where),
        ),
      );
    const said = !open || !current ? "" : current.said;
    return h(
      "div",
      { id, className: "finder", role: "search" },
      h("input", {
        ref: field,
        type: "text",
        role: "combobox",
        "aria-label": words.label,
        "aria-expanded": options.length > 0,
        "aria-controls": `${id}-list`,
        "aria-autocomplete": "list",
        "aria-activedescendant": options[active] ? `${id}-option-${active}` : undefined,
        placeholder: words.placeholder,
        autoComplete: "off",
        spellCheck: false,
        maxLength: 120,
        value: text,
        onChange: (event) => type(event.target.value),
        onKeyDown: press,
        onFocus: () => text && type(text),
        onBlur: () => setOpen(false),
      }),
      text && h("button", { type: "button", className: "finder-clear", "aria-label": words.clear, onClick: clear }, "×"),
      h("ul", { id: `${id}-list`, role: "listbox", "aria-label": words.label, hidden: !options.length }, options.map(option)),
      open && current && text.trim() && !hits.length && h("p", { className: "finder-none" }, current.none),
      h("div", { className: "visually-hidden", role: "status" }, said),
    );
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { Finder });
})(globalThis);
