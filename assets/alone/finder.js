/** The search of a saved file: a field, and under it what it finds as links. Arrow keys go from the field along them. */
(function (root) {
  "use strict";

  const { filled, found } = root.explorerLogic;
  const { words, scene } = root.explorerTold;
  const place = document.getElementById("finder");
  const field = place.querySelector("input");
  const list = place.querySelector("ul");
  const nothing = place.querySelector(".finder-none");
  const clear = place.querySelector(".finder-clear");
  const status = place.querySelector("[role=status]");

  /** What can be found: each item with its words from the outline. */
  const entries = scene.nodes.map((node) => {
    const { title, primary } = node;
    return { node, title, primary, text: root.explorerWords.meaningOf(node.id) };
  });

  function hit({ node, text }) {
    const item = document.createElement("li");
    const link = root.explorerWords.nameLink(node.id, "hit");
    link.replaceChildren(
      ...[["hit-title", node.title], ["hit-kind", words.kinds[node.kind]], ["hit-where", text]].map(([name, said]) => {
        const part = document.createElement("span");
        part.className = name;
        part.textContent = said;
        if (name !== "hit-kind" && node.titleLang) part.lang = node.titleLang;
        return part;
      }),
    );
    item.append(link);
    return item;
  }

  function show() {
    const typed = field.value.trim();
    const hits = found(entries, typed);
    list.replaceChildren(...hits.map(hit));
    list.hidden = !hits.length;
    nothing.hidden = !typed || hits.length > 0;
    nothing.textContent = filled(words.nothing, { text: typed });
    clear.hidden = !field.value;
    const { none, ...some } = words.results;
    status.textContent = !typed ? "" : hits.length ? filled(some, { count: hits.length }) : none;
  }

  function close() {
    list.hidden = true;
    nothing.hidden = true;
  }

  function empty() {
    field.value = "";
    show();
  }

  field.addEventListener("input", show);
  field.addEventListener("focus", show);
  clear.addEventListener("click", () => {
    empty();
    field.focus();
  });
  place.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const open = !list.hidden;
    if (event.key === "ArrowDown" && open) links[(at + 1) % links.length].focus();
    else if (event.key === "ArrowUp" && open && at >= 0) (links[at - 1] || field).focus();
    else if (event.key === "Enter" && at < 0 && open) links[0].focus();
    else if (event.key === "Escape" && (field.value || at >= 0)) {
      empty();
      field.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  place.addEventListener("focusout", (event) => {
    if (!place.contains(event.relatedTarget)) close();
  });
  // What is chosen is followed by the address; the search is over.
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    const name = link.dataset.node;
    root.explorerAddress.go(`node=${name}&edge=&view=`, "finder");
    event.preventDefault();
    empty();
    root.explorerPage.openDetails(name);
  });
})(globalThis);
