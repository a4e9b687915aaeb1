/** The links of a drawn map as things to point at, to go to by keyboard and to open. */
(function (root) {
  "use strict";

  const REACH = 7;
  const ROOM = 40;
  const FAR_FIRST = 0.5;
  const PAUSE = 1000;
  const { bows, camera, query } = root.explorerLogic;
  let typed = { digits: "", at: -PAUSE };

  /** The links that can be seen and meant: not faded, not away. */
  function open(map, links) {
    const faint = map.large && map.scale < FAR_FIRST;
    return links.filter(
      ({ path, places }) =>
        path.dataset.match !== "no" &&
        path.dataset.state !== "faded" &&
        !path.dataset.away &&
        !(faint && !places && path.dataset.state === "normal"),
    );
  }

  function nearestTo(map, { x, y }, links) {
    const point = { x: (x - map.camera.x) / map.scale, y: (y - map.camera.y) / map.scale };
    return bows.nearestLink(point, links, REACH / map.scale);
  }

  /** The link at a point of the window, in pixels, if one is near enough; else the line that a fold carries there. */
  function at(map, spot) {
    return nearestTo(map, spot, open(map, map.scene.links)) || nearestTo(map, spot, open(map, map.carried));
  }

  /** The links of a node and the lines that it carries for others, in the order in which keys go along them. */
  function linesOf(map, { node, links }) {
    const carried = map.carried.filter(({ source, target }) => source === node.id || target === node.id);
    return [...open(map, links), ...open(map, carried)];
  }

  /** Tell why a link is there; of a line that is carried for several, unfold what hides them. */
  function choose(map, link, cause) {
    if (!link.places) return root.explorerMap.choice.openLink(link, cause);
    const { source, target } = link;
    const left = query.members(map.values, "fold").filter((name) => name !== source && name !== target);
    point(map, undefined);
    root.explorerAddress.go("fold=" + left.join(","), "fold");
  }

  /** Mark the link that is pointed at; undefined for none. */
  function point(map, link) {
    if (map.pointedLink === link) return;
    if (map.pointedLink) map.pointedLink.path.classList.remove("pointed");
    map.pointedLink = link;
    if (link) link.path.classList.add("pointed");
    map.host.classList.toggle("on-link", Boolean(link));
  }

  /** The words for a link: those of the original if one of its ends is not translated, so that nothing is mixed. */
  function wordsOf(map, link) {
    const foreign = [link.source, link.target].some((name) => map.marks.get(name).node.titleLang);
    return foreign ? map.words.original : map.words;
  }

  /** The sentence that a link says, or a carried line, for who cannot see it. */
  function sentence(map, link, words) {
    const title = (name) => (words.titles ? words.titles[name] : map.marks.get(name).node.title);
    return (link.places ? words.carried.replace("{count}", link.count) : words.sentences[link.relation])
      .replace("{source}", title(link.source))
      .replace("{target}", title(link.target))
      .replace("{status}", words.statuses[link.status]);
  }

  /** Let the keyboard reach a link of a node, and go there. What had the focus may lose it only afterwards. */
  function focus(map, mark, link, links) {
    const { path } = link;
    const words = wordsOf(map, link);
    const place = words.link.replace("{number}", links.indexOf(link) + 1).replace("{count}", links.length);
    const before = map.followed;
    map.followed = { mark, link };
    path.setAttribute("role", "button");
    path.setAttribute("tabindex", "-1");
    path.setAttribute("aria-label", place.replace("{sentence}", sentence(map, link, words)));
    if (words.language) path.setAttribute("lang", words.language);
    if (link.id) path.setAttribute("data-edge", link.id);
    const middle = bows.pointAt(link.bow, 0.5);
    map.look(camera.revealing(map.camera, middle, map.view, { left: ROOM, right: ROOM, top: ROOM, bottom: ROOM }));
    path.focus({ preventScroll: true });
    if (before && before.link !== link) forget(before.link);
    return true;
  }

  function forget({ path }) {
    for (const name of ["role", "tabindex", "aria-label", "lang", "data-edge"]) path.removeAttribute(name);
  }

  /** Forget the link that the keyboard was on. */
  function leave(map) {
    const { followed } = map;
    map.followed = null;
    if (followed) forget(followed.link);
  }

  /** Go to the next (1) or the previous (-1) link of the node that the keyboard is on. */
  function step(map, way) {
    const mark = map.followed ? map.followed.mark : map.reachable;
    const links = mark ? linesOf(map, mark) : [];
    if (!links.length) return false;
    const from = map.followed ? links.indexOf(map.followed.link) : way > 0 ? -1 : links.length;
    return focus(map, mark, links[(from + way + links.length) % links.length], links);
  }

  /** Go to the link of the node with the number that is typed, digit by digit. */
  function jump(map, digit) {
    const { mark } = map.followed;
    const links = linesOf(map, mark);
    const now = performance.now();
    const longer = now - typed.at < PAUSE ? typed.digits + digit : digit;
    typed = { digits: links[longer - 1] ? longer : digit, at: now };
    const link = links[typed.digits - 1];
    return link ? focus(map, mark, link, links) : true;
  }

  /** Go along the link that the keyboard is on, to its source or its target. */
  function cross(map, end) {
    map.focus(map.marks.get(map.followed.link[end]));
    leave(map);
  }

  /** Go back from a link to the node whose link it is. */
  function back(map) {
    map.focus(map.followed.mark);
    leave(map);
  }

  /** What a link says, and its language where that is not the page's. */
  function told(map, link) {
    const words = wordsOf(map, link);
    return { text: sentence(map, link, words), language: words.language };
  }

  root.explorerMap.links = { at, choose, point, step, jump, cross, back, leave, told };
})(globalThis);
