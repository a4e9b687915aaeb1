/**
 * How others come to the view with their own screens: a picture for a phone's camera, and a short address to type. Of a
 * tour that only this browser knows, they get the view; of a step, the address names the step alone, which is shorter.
 */
(function (root) {
  "use strict";

  const { present: logic, query, tours } = root.explorerLogic;
  const address = root.explorerAddress;
  const byId = (id) => document.getElementById(id);
  const SCREEN = ["present", "embed", "theme"];
  const isOwn = (id) => (id || "").startsWith("my-");

  /** The query that others are to come to, from the present one. */
  async function shared() {
    const order = address.order();
    const search = query.drop(address.search(), SCREEN, order);
    const { tour: id } = query.read(search);
    if (isOwn(id)) return query.drop(search, ["tour", "step"], order);
    const here = id && (await root.explorerPresent.at());
    if (!here || here.strayed) return search;
    const { lang } = query.read(search);
    return query.write({ tour: id, step: here.number > 1 ? String(here.number) : "", lang, intasc: here.tour.intasc && String(here.tour.intasc) }, order);
  }

  /** An address with its code in groups, which are set apart and yet copied as one. */
  function spelled(text) {
    const [start, code] = text.split("/v/");
    const shown = start.replace(/^https?:\/\//, "");
    if (!code) return [shown];
    const groups = logic.grouped(code).map((each) => Object.assign(document.createElement("b"), { textContent: each }));
    return [shown + "/v/", document.createElement("wbr"), ...groups];
  }

  async function show() {
    const dialog = byId("join");
    const search = await shared();
    const origin = encodeURIComponent(location.origin);
    const asked = search + (search ? "&" : "?") + "origin=" + origin;
    const picture = dialog.querySelector(".join-picture");
    picture.replaceChildren(Object.assign(new Image(), { src: "join.svg" + asked, alt: picture.dataset.alt }));
    dialog.querySelector(".join-own").hidden = !isOwn(query.read(location.search).tour);
    const text = dialog.querySelector(".join-address");
    root.explorerPresent.open("join");
    try {
      const answer = await fetch("join.json" + asked);
      if (!answer.ok) throw new Error(`join.json: ${answer.status}`);
      const { address: found } = await answer.json();
      text.dataset.address = found;
      text.replaceChildren(...spelled(found));
    } catch {
      text.dataset.address = location.origin + "/" + search;
      text.replaceChildren(location.host + "/" + search);
    }
    dialog.classList.toggle("join-long", text.textContent.length > 40);
  }

  Object.assign(root.explorerPage.actions, {
    join: show,
    "present-join": show,
    "copy-join": (button) => root.explorerPage.copy(button, document.querySelector(".join-address").dataset.address),
  });
})(globalThis);
