/** What the panel of a saved file tells: the words of what is selected, from the outline, which has all of them once. */
(function (root) {
  "use strict";

  const { filled, query } = root.explorerLogic;
  const { words, scene } = root.explorerTold;
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const ELSEWHERE = ["crosswalk", "report", "path", "compare", "table", "glossary", "about"];
  const place = document.getElementById("details");

  /** A new element: its attributes, what stands in it, and its language where that is not the page's. */
  function make(tag, attributes, ...inner) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
    element.append(...inner);
    return element;
  }

  /** What the outline has of an item: its part, or its entry in a list. */
  function entryOf(name) {
    const anchor = document.getElementById("item-" + name);
    return anchor.matches("li") ? anchor : anchor.parentElement;
  }

  function meaningOf(name) {
    return entryOf(name).querySelector(":scope > .meaning").textContent;
  }

  function icon({ kind, home }) {
    return make("span", { class: "icon icon-" + kind, "data-domain": home, "aria-hidden": "true" });
  }

  /** The name of an item as a link that selects it. */
  function nameLink(name, kind = "name") {
    const node = nodes.get(name);
    const text = make("span", { lang: node.titleLang }, node.title);
    const link = make("a", { class: kind, href: root.explorerAddress.href("?node=" + name), "data-go": `node=${name}&edge=`, "data-node": name });
    link.append(icon(node), text);
    return link;
  }

  function names(list, kind) {
    return make("ul", { class: kind }, ...list.map((name) => make("li", {}, nameLink(name))));
  }

  function bar(what, close, drop) {
    const button = make("button", { type: "button", class: "plain close", title: close, "aria-label": close, "data-drop": drop, "data-then": "map" }, "×");
    return make("div", { class: "details-bar" }, make("span", { class: "kind" }, ...what), button);
  }

  /** A heading as the panel has it: one step below the name of what is told. */
  function lowered(heading) {
    return make("h3", {}, ...heading.childNodes);
  }

  /** The entry of an item without what stands elsewhere in the panel, or is told of its parts in their own entries. */
  function told(name) {
    const copy = entryOf(name).cloneNode(true);
    copy.querySelectorAll(":scope > section, :scope > :is(h2, h3)[id], :scope > .small-title, .to-map").forEach((each) => each.remove());
    for (const small of copy.querySelectorAll(".small")) {
      small.querySelectorAll(".facts, .sentences, .smalls").forEach((each) => each.remove());
      small.querySelector(".small-title").replaceChildren(nameLink(small.id.slice("item-".length)));
    }
    for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
    for (const each of copy.querySelectorAll("h3, h4, h5")) each.replaceWith(lowered(each));
    return [...copy.children];
  }

  /** The parts of an item that are told in their own entries. */
  function partsOf(name) {
    const found = [...entryOf(name).querySelectorAll(":scope > section > [id]")].map(({ id }) => id.slice("item-".length));
    if (!found.length) return [];
    return [make("h3", {}, words.names.kind[nodes.get(found[0]).kind], " ", make("span", { class: "count" }, String(found.length))), names(found, "matches")];
  }

  function ofNode(name) {
    const node = nodes.get(name);
    const head = bar([icon(node), words.kinds[node.kind]], words.close, "node,edge,focus,direction");
    return [head, make("h2", { tabindex: "-1", lang: node.titleLang }, node.title), ...told(name), ...partsOf(name)];
  }

  /** A link: what it says, its reason as it is told at its source, and its two ends. */
  function ofLink(link) {
    const says = root.explorerMap.links.told(root.explorerPage.map, link);
    const said = document.querySelector(`#outline [data-edge="${CSS.escape(link.id)}"]`);
    const reason = said ? make("ul", { class: "sentences" }, said.cloneNode(true)) : make("p", { class: "empty" }, words["no-reason"]);
    return [
      bar([words.link], words["link-close"], "edge"),
      make("h2", { tabindex: "-1", lang: says.language }, says.text),
      names([link.source, link.target], "matches"),
      make("h3", {}, words.why),
      reason,
    ];
  }

  /** A page that a tour leads to and the file does not have. */
  function ofElsewhere(search, values) {
    const live = document.querySelector("[data-live]").getAttribute("href").split("?")[0];
    const way = make("a", { class: "outward", href: live + query.drop(search, ["tour", "step"], root.explorerAddress.order()) }, words["elsewhere-open"]);
    const about = [values.node, values.to, values.with].filter((name) => nodes.has(name));
    return [make("p", { class: "note" }, words.elsewhere, " ", way), names(about, "matches")];
  }

  function ofMatches(matching) {
    const title = make("h2", { tabindex: "-1" }, words["matches"]);
    return matching.length ? [title, names(matching, "matches")] : [title, make("p", { class: "empty" }, words.empty)];
  }

  /** Tell what a query looks at; `matching` are the competencies that it leaves, if it is `filtered`. */
  function follow(search, { matching, filtered }) {
    const values = query.read(search);
    const link = scene.links.find(({ id }) => id === values.edge);
    const node = nodes.has(values.node) ? values.node : "";
    const elsewhere = ELSEWHERE.includes(values.view);
    const key = [link ? link.id : node, elsewhere && values.view, !node && filtered && matching.join()].join(" ");
    place.dataset.node = link || elsewhere ? "" : node;
    place.dataset.edge = link ? link.id : "";
    if (place.dataset.key === key) return;
    place.dataset.key = key;
    const welcome = () => [...document.getElementById("welcome").content.cloneNode(true).children];
    const tell = link ? ofLink(link) : elsewhere ? ofElsewhere(search, values) : node ? ofNode(node) : filtered ? ofMatches(matching) : welcome();
    place.replaceChildren(...tell);
    for (const each of place.querySelectorAll("[data-node]")) {
      if (each.dataset.node === node) each.setAttribute("aria-current", "true");
    }
  }

  /** What is said of a selection to who cannot see it. */
  function saying(search) {
    const values = query.read(search);
    const link = scene.links.find(({ id }) => id === values.edge);
    if (link) return root.explorerMap.links.told(root.explorerPage.map, link).text;
    const node = nodes.get(values.node);
    return node ? `${node.title}, ${words.kinds[node.kind]}.` : words.unselected;
  }

  function titleOf(search) {
    const node = nodes.get(query.read(search).node);
    return node ? filled(words.title, { title: node.title }) : words.product;
  }

  root.explorerWords = { entryOf, follow, make, meaningOf, nameLink, saying, titleOf };
})(globalThis);
