/** The switches of a saved file: which are on, with how many competencies each would leave, and what is active. */
(function (root) {
  "use strict";

  const { filled, narrowing, pressed, query, shown } = root.explorerLogic;
  const { words, scene } = root.explorerTold;
  const byId = (id) => document.getElementById(id);
  const kinds = new Map(scene.nodes.map(({ id, kind }) => [id, kind]));
  // What a switch says of its count depends on these filters alone, as on the server.
  const COUNTED = ["domain", "foundational", "intasc"];
  // What is active beside filters: it leaves out nothing.
  const LEAVES_ALL = ["unmatched", "layout", "focus"];

  const competencies = (nodes) => [...nodes].filter((name) => kinds.get(name) === "competency");

  /** How many competencies fit a standard or a domain, under the other filters. */
  function countOf(search, toggle, order) {
    const [key, member] = toggle.split("=");
    const values = query.read(search);
    const kept = Object.fromEntries(COUNTED.map((each) => [each, values[each]]));
    return competencies(shown(scene, query.write({ ...kept, [key]: member }, order)).nodes).length;
  }

  function mark(search, order) {
    for (const button of document.querySelectorAll("button[data-toggle], button[data-go][aria-pressed]")) {
      button.setAttribute("aria-pressed", String(pressed(search, button.dataset)));
    }
    for (const button of document.querySelectorAll("#filters [data-one]")) {
      const { toggle, one, other } = button.dataset;
      const count = countOf(search, toggle, order);
      const name = filled({ one, other }, { count });
      button.setAttribute("aria-label", name);
      button.title = name;
      const small = button.querySelector("sub");
      if (small) small.textContent = count;
    }
  }

  function nameOf(key, member) {
    if (key === "domain") return scene.nodes.find(({ id }) => id === member)?.title || member;
    return words.names[key]?.[member] || member;
  }

  /** Whether the framework has what a part of a query asks for; what it has not is left out without a word. */
  function isKnown({ key, members }) {
    const choices = scene.choices[key];
    return !choices || members.some((member) => choices.includes(member));
  }

  function textOf({ key, members }) {
    const name = members.map((member) => nameOf(key, member)).join(", ");
    return words.chips[key] ? filled(words.chips[key], { name }) : name;
  }

  function chip(each) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const cross = document.createElement("span");
    const text = textOf(each);
    button.type = "button";
    button.className = "chip";
    button.dataset.become = each.drop;
    button.setAttribute("aria-label", filled(words.remove, { name: text }));
    cross.textContent = "×";
    cross.setAttribute("aria-hidden", "true");
    button.append(text, cross);
    item.append(button);
    return item;
  }

  /** What is active, each with a way to be rid of it; and what they leave. */
  function list(active, said) {
    const place = byId("active");
    if (!active.length) return place.replaceChildren();
    const sum = document.createElement("p");
    sum.className = "facts";
    sum.textContent = said;
    const row = document.createElement("div");
    row.className = "active-filters";
    const chips = document.createElement("ul");
    chips.className = "active-chips";
    chips.setAttribute("aria-label", words.active);
    chips.append(...active.map(chip));
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "plain";
    clear.dataset.drop = [...new Set(active.map(({ key }) => key)), "direction"].join(",");
    clear.textContent = words.clear;
    row.append(chips, clear);
    place.replaceChildren(sum, row);
  }

  /** Follow a query; answers what matches, whether anything is left out, what is active, and what is said of it. */
  function follow(search, order) {
    const { nodes } = shown(scene, search);
    const matching = competencies(nodes);
    const left = filled(words.competencies, { shown: matching.length });
    const items = filled(words.items, { shown: nodes.size });
    const active = narrowing(search, order).filter(isKnown);
    mark(search, order);
    list(active, left);
    byId("count").firstElementChild.textContent = left;
    byId("count").lastElementChild.textContent = items;
    document.querySelector("#shown button").textContent = filled(words.show, { count: nodes.size });
    const filtered = active.some(({ key }) => !LEAVES_ALL.includes(key));
    return { nodes, matching, filtered, active: active.map(textOf), said: `${left}, ${items}.` };
  }

  root.explorerFilters = { follow };
})(globalThis);
