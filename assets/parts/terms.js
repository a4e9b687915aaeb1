/**
 * What a word of the glossary means, beside the word: explorer/interface/terms.py marks the words in the texts
 * (`button.term`), and the one small panel for all of them is filled here from what came with the page.
 *
 * It shows when the pointer rests on a word and when the keyboard comes to it, and goes with them. A click, a tap or
 * Enter asks for it: then it is also read out, once, its link is in the order of Tab, and it stays until it is closed.
 * It stands in the page right after its word, so that reading and Tab go on in it, and in the browser's top layer, so
 * that no panel cuts it off. It is no dialog, since it takes no focus, and no tooltip, since it holds a link.
 */
(function (root) {
  "use strict";

  const REST = 250; // so long the pointer rests on a word before anything shows,
  const GRACE = 300; // and so long it may be on its way to the panel
  const GAP = 6;
  const MARGIN = 8;
  // So much of the panel has to fit beside a word that stands near both edges; what is more scrolls.
  const LEAST = 96;

  const terms = { known: {}, words: {} };
  let shown = null; // { word, why: "over", "focus" or "asked" }
  let timer = 0;
  let wanted = entryInAddress();

  /** The term that a link from elsewhere leads to. */
  function entryInAddress() {
    return location.hash.startsWith("#term-") ? location.hash.slice("#term-".length) : null;
  }

  function make(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  const card = make("span", "term-card");
  card.id = "term-card";
  card.popover = "manual";
  card.setAttribute("role", "note");

  const spoken = () => document.getElementById("announcer-now");
  const aside = make("span", "visually-hidden"); // what is read out while a dialog has silenced the rest of the page
  aside.setAttribute("aria-live", "polite");
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function fill(id) {
    const { term, definition, status, lang } = terms.known[id];
    const { entry, statuses, means } = terms.words;
    const told = (name, className, text) => {
      const made = make(name, className, text);
      if (lang) made.lang = lang;
      return made;
    };
    const link = make("a", "term-entry", entry);
    const query = new URLSearchParams(location.search);
    query.set("view", "glossary");
    link.href = `?${query}#term-${id}`;
    Object.assign(link.dataset, { go: "view=glossary", entry: id });
    card.setAttribute("aria-label", term);
    card.replaceChildren(
      told("strong", "term-name", term),
      told("span", "term-definition", definition),
      make("span", "term-sure", make("span", `tag status-${status}`, statuses[status]), ` ${means[status]}`),
      link,
    );
  }

  /** Beside the word and never over it: below if there is room, else above, else where there is more. */
  function place() {
    const word = shown.word.getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    if (!word.width || word.bottom < 0 || word.top > height) return close();
    const room = { below: height - word.bottom - GAP - MARGIN, above: word.top - GAP - MARGIN };
    card.style.maxHeight = "";
    const wish = card.getBoundingClientRect();
    const below = wish.height <= room.below || room.below >= room.above;
    const most = Math.max(below ? room.below : room.above, 0);
    const tall = Math.min(wish.height, most);
    card.style.maxHeight = `${most}px`;
    card.style.left = `${Math.max(MARGIN, Math.min(word.left, width - wish.width - MARGIN))}px`;
    card.style.top = `${below ? word.bottom + GAP : word.top - GAP - tall}px`;
    return undefined;
  }

  /** Where a word has too little room on either side, as in a window 200 pixels high, bring it to the edge first. */
  function makeRoom(word) {
    const { top, bottom } = word.getBoundingClientRect();
    if (Math.max(top, innerHeight - bottom) < LEAST + GAP + MARGIN) word.scrollIntoView({ block: "start" });
  }

  function open(word, why) {
    clearTimeout(timer);
    if (!terms.known[word.dataset.term]) return;
    if (shown && shown.word !== word) close();
    const asked = why === "asked";
    if (!shown) {
      if (asked) makeRoom(word);
      fill(word.dataset.term);
      word.after(card);
      card.showPopover();
      word.setAttribute("aria-expanded", "true");
      word.setAttribute("aria-controls", card.id);
    }
    shown = { word, why };
    card.querySelector("a").tabIndex = asked ? 0 : -1;
    place();
    if (asked) say(word.dataset.term);
  }

  function say(id) {
    const { term, definition, status } = terms.known[id];
    const said = filled(terms.words.said, { term, definition, status: terms.words.statuses[status] });
    const dialog = shown.word.closest("dialog");
    if (!dialog) spoken().textContent = said;
    else if (aside.parentNode === dialog) aside.textContent = said;
    else {
      dialog.append(aside);
      setTimeout(() => shown && shown.why === "asked" && (aside.textContent = said), 100); // not before it is known
    }
  }

  function close() {
    clearTimeout(timer);
    if (!shown) return;
    const { word, why } = shown;
    shown = null;
    if (why === "asked") spoken().textContent = aside.textContent = "";
    word.setAttribute("aria-expanded", "false");
    word.removeAttribute("aria-controls");
    card.remove();
  }

  /** Close it; a focus inside it goes back to the word. */
  function dismiss() {
    const { word } = shown;
    if (card.contains(document.activeElement)) word.focus({ preventScroll: true });
    close();
  }

  const wordAt = (target) => (target instanceof Element ? target.closest("button.term") : null);
  const inCard = (target) => target instanceof Node && card.contains(target);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || (shown && shown.why === "asked")) return;
    const word = wordAt(event.target);
    if (word ? shown && shown.word === word : inCard(event.target)) return clearTimeout(timer);
    clearTimeout(timer);
    if (word) timer = setTimeout(() => word.isConnected && open(word, "over"), REST);
    else if (shown && shown.why === "over") timer = setTimeout(close, GRACE);
    return undefined;
  });
  document.documentElement.addEventListener("pointerleave", () => {
    clearTimeout(timer);
    if (shown && shown.why === "over") timer = setTimeout(close, GRACE);
  });

  document.addEventListener("focusin", ({ target }) => {
    const word = wordAt(target);
    const comes = word && word.matches(":focus-visible");
    if (word && shown && word === shown.word) {
      if (comes && shown.why === "over") shown.why = "focus";
      return;
    }
    // In a dialog Escape is the way out: there nothing stands in its way that was not asked for.
    if (comes && !word.closest("dialog")) open(word, "focus");
    else if (shown && shown.why !== "over" && !inCard(target)) close();
  });
  document.addEventListener("focusout", ({ relatedTarget }) => {
    // Nothing else takes the focus: the window lost it, or what had it is gone.
    if (shown && shown.why === "focus" && !relatedTarget && document.hasFocus()) close();
  });

  // Before anything else on the page hears of them.
  document.addEventListener(
    "click",
    (event) => {
      const word = wordAt(event.target);
      const entry = event.target instanceof Element && event.target.closest("a[data-entry]");
      if (entry && !event.button && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
        wanted = entry.dataset.entry;
        setTimeout(reveal);
      }
      const letter = event.target instanceof Element && event.target.closest(".letters a");
      if (letter) setTimeout(() => document.getElementById(letter.hash.slice(1)).scrollIntoView({ block: "start" }));
      if (word) {
        if (shown && shown.word === word && shown.why === "asked") dismiss();
        else open(word, "asked");
      } else if (shown && !inCard(event.target)) close();
    },
    true,
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !shown) return;
      event.preventDefault();
      event.stopPropagation();
      dismiss();
    },
    true,
  );

  let frame = 0;
  function follow() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => shown && place());
  }
  document.addEventListener("scroll", (event) => shown && !inCard(event.target) && follow(), { capture: true, passive: true });
  root.addEventListener("resize", follow);

  /** Go to a term on the page of the glossary, as soon as it is there. */
  function reveal() {
    const entry = wanted && document.getElementById(`term-${wanted}`);
    if (!entry || !entry.offsetParent) return;
    wanted = null;
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "start" });
    close();
  }

  /** Show a term on the page of the glossary. */
  terms.show = function (id, cause) {
    wanted = id;
    root.explorerAddress.go("q=&edge=&view=glossary", cause);
    reveal();
  };

  root.explorerAddress.onChange((search) => {
    if (root.explorerLogic.query.read(search).view !== "glossary") wanted = null;
    if (!wanted) close();
  });

  new MutationObserver(() => {
    if (shown && !(shown.word.isConnected && card.isConnected)) close();
    if (wanted) reveal();
  }).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ["hidden"] });

  /** The Dash component: what the page knows of the glossary. It shows nothing by itself. */
  function Terms({ terms: known, words }) {
    Object.assign(terms, { known, words });
    return null;
  }

  root.explorerTerms = terms;
  root.competency_explorer = Object.assign(root.competency_explorer || {}, { Terms });
})(globalThis);
