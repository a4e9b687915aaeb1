/** A saved file comes to life: the map is drawn, and whatever the address says is shown without a server. */
(function (root) {
  "use strict";

  const { emphasis, query, tours: logic } = root.explorerLogic;
  const { scene, map: sayings, layouts, emphasis: known, order } = root.explorerTold;
  const address = root.explorerAddress;
  const parts = root.explorerMap;
  const page = root.explorerPage;
  const html = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const OF_TWO = ["path", "compare"];
  let before = null;

  /** What stands out where the live page would ask the server: as a tour has it, or what is around the selected item. */
  function standingOut(map, search) {
    const asTold = known[logic.viewOf(search, order)];
    if (asTold) return { search, ...asTold };
    const found = emphasis(scene, map.byNode, query.drop(search, ["view"], order), map.matching);
    const links = Object.fromEntries(scene.links.map(({ id }, at) => [id, found.links[at]]));
    return { search, nodes: Object.fromEntries(found.nodes), links, sides: {} };
  }

  function followMap(search) {
    const values = query.read(search);
    page.map.offer(layouts[parts.places.wanted(page.map, values)]);
    if (OF_TWO.includes(values.view)) page.map.tell(standingOut(page.map, search));
  }

  /** Show the page that a view names; what the file does not have is the map. */
  function turn(view) {
    const shown = ["outline", "tours"].includes(view) && byId(view) ? view : "map";
    byId("map-page").hidden = shown !== "map";
    for (const name of ["outline", "tours"]) if (byId(name)) byId(name).hidden = shown !== name;
    for (const link of document.querySelectorAll("#views a")) {
      const own = new URLSearchParams(link.dataset.go).get("view") || "map";
      if (own === shown) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  /** What has become another since the query before, in words for who cannot see it. */
  function said(search, matches, step) {
    if (step) return step;
    const [now, then] = [query.read(search), query.read(before)];
    const chosen = ["node", "edge"].some((key) => now[key] !== then[key]);
    return [chosen && root.explorerWords.saying(search), matches.said !== then.said && matches.said].filter(Boolean).join(" ");
  }

  function show(search, cause) {
    const { node, view = "map" } = query.read(search);
    const moved = before === null || query.read(before).node !== node || query.read(before).view !== query.read(search).view;
    turn(view);
    followMap(search);
    const matches = root.explorerFilters.follow(search, order);
    const step = root.explorerGuide.follow(search, order);
    root.explorerWords.follow(search, matches);
    root.explorerOutline.follow(node, matches.nodes, moved && cause !== "screen");
    document.title = root.explorerWords.titleOf(search);
    byId("map-summary").textContent = [root.explorerWords.saying(search), matches.said, ...matches.active.map((each) => each + ".")].join(" ");
    if (before !== null && search !== before) byId("announcer").textContent = said(search, matches, step);
    before = search;
  }

  address.begin(order);
  delete html.dataset.still;
  turn(query.read(address.search()).view);
  parts.mount(byId("map"), scene, sayings);
  show(address.search(), "first");
  address.onChange(show);
})(globalThis);
