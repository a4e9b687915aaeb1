/**
 * The wall and the presenter's own window keep in step, in one browser and without a server. A wall says what it shows
 * when that changes and when it is asked: {from, says: "wall", search, blank, led, tour, number, strayed, title}, the tour
 * with its notes, which are for that window alone. A presenter's window asks ("ask") and says what to show ("show", "blank",
 * "join"). Where there are several walls, each follows whichever its visitor moves.
 */
(function (root) {
  "use strict";

  const { query } = root.explorerLogic;
  const NAME = "explorer-presenting";
  const OBEYED = "channel";
  // What each wall has for itself.
  const OWN = ["lang", "theme", "present", "embed"];
  const present = root.explorerPresent;
  const address = root.explorerAddress;
  const name = crypto.randomUUID();
  let channel = null;

  /** Tell what is shown; `led` says that the visitor at this wall has moved it, so that other walls come along. */
  async function tell(led) {
    const { tour, number, strayed } = (await present.at()) || {};
    const { search } = location;
    if (channel) channel.postMessage({ from: name, says: "wall", search, blank: present.isBlank(), led, tour, number, strayed, title: document.title });
  }

  function isOf(value, type) {
    return typeof value === type;
  }

  function show(search) {
    const own = query.read(location.search);
    const told = { ...query.read(search), ...Object.fromEntries(OWN.map((key) => [key, own[key]])) };
    address.change(query.write(told, address.order()), OBEYED);
  }

  function hear({ data }) {
    if (!data || data.from === name) return;
    if (data.says === "ask") tell(false);
    if (data.says === "join") root.explorerPage.actions["present-join"]();
    const led = data.says === "show" || (data.says === "wall" && data.led);
    if (led && isOf(data.search, "string")) show(data.search);
    if ((led || data.says === "blank") && isOf(data.blank, "boolean")) present.blank(data.blank);
  }

  function begin() {
    if (channel || !root.BroadcastChannel) return;
    channel = new BroadcastChannel(NAME);
    channel.onmessage = hear;
    tell(false);
  }

  function end() {
    if (!channel) return;
    channel.postMessage({ from: name, says: "gone" });
    channel.close();
    channel = null;
  }

  present.onChange((cause) => {
    begin();
    tell(cause !== OBEYED);
  });
  address.onChange(() => present.active() || end());
  root.addEventListener("pagehide", end);
  // The scripts of the tours come after this one.
  document.addEventListener("DOMContentLoaded", () => present.active() && begin());

  /** The presenter's own window; where the browser holds it back, a link opens it. */
  root.explorerPage.actions["present-window"] = () => {
    const link = document.querySelector("#present-window a");
    link.href = "presenter" + query.drop(location.search, ["present", "embed"], address.order());
    const opened = root.open(link.href, "explorer-presenter", "popup,width=1180,height=760");
    if (!opened) present.open("present-window");
  };
})(globalThis);
