/** Saying so when the server or the network fails, since Dash itself says nothing, and noticing when it is back. */
(function (root) {
  "use strict";

  const PATIENCE = 250;
  const PAUSE = 2000;
  const LONGEST_CHECK = 2500;
  const UNREACHED = [502, 503, 504]; // so says a proxy whose server is away
  const send = root.fetch.bind(root);
  const late = new Set();

  /** Show that the server is at work once that takes long enough to wonder; the answer ends it. */
  function waiting() {
    const page = document.documentElement.classList;
    const timer = setTimeout(() => {
      late.add(timer);
      page.add("waiting");
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      late.delete(timer);
      if (!late.size) page.remove("waiting");
    };
  }

  /** Say what failed, or, before the page has come, that it did not come; without a kind, that all is well. */
  function tell(kind, reference) {
    const banner = document.getElementById("failure");
    const loaded = Boolean(document.getElementById("panel"));
    const said = loaded ? kind : kind && "start";
    document.documentElement.classList.toggle("failing", Boolean(said));
    banner.hidden = !said;
    if (!said) return;
    for (const text of banner.querySelectorAll("[data-failure]")) text.hidden = text.dataset.failure !== said;
    const shown = banner.querySelector("[data-reference]");
    shown.hidden = !reference;
    shown.textContent = reference ? shown.dataset.reference.replace("…", reference) : "";
    banner.querySelector("[data-action]").dataset.action = loaded ? "retry" : "reload";
  }

  const failing = new Map();
  let check = null;

  function fail(what, kind, reference) {
    failing.set(what, kind);
    tell(kind, reference);
    lookAgain();
  }

  function succeed(what) {
    failing.delete(what);
    if (!failing.size) tell(null);
  }

  const unreached = () => [...failing.values()].includes("network");

  /** While the server cannot be reached: see every few seconds whether it is back. */
  function lookAgain() {
    if (check || !unreached() || !document.getElementById("panel")) return;
    check = setTimeout(async () => {
      const back = await isBack();
      check = null;
      if (back && unreached()) comeBack();
      lookAgain();
    }, PAUSE);
  }

  async function isBack() {
    try {
      return (await send("health", { cache: "no-store", signal: AbortSignal.timeout(LONGEST_CHECK) })).ok;
    } catch {
      return false;
    }
  }

  /** Ask again for what the panels should show: from now on that answer, and nothing older, says whether all is well. */
  function comeBack() {
    failing.clear();
    root.explorerAddress.retry();
  }

  /** What a request is for: failures of one thing are not mended by the success of another. */
  function purpose(address, options) {
    const path = new URL(address, location.href).pathname.split("/").pop();
    const output = /"output":"([^"]{0,200})"/.exec((options && options.body) || "");
    return output ? path + " " + output[1] : path;
  }

  /** Everything that Dash asks of the server passes here; only its outcome is looked at. */
  root.fetch = async function (...request) {
    const address = String(request[0] && request[0].url ? request[0].url : request[0]);
    if (!address.includes("_dash-")) return send(...request);
    const what = purpose(address, request[1]);
    const done = waiting();
    try {
      const answer = await send(...request);
      const ours = answer.status === 204 || (answer.headers.get("Content-Type") || "").includes("json");
      if (answer.ok && ours) succeed(what);
      else fail(what, answer.ok || UNREACHED.includes(answer.status) ? "network" : "server", answer.headers.get("X-Reference"));
      return answer;
    } catch (error) {
      if (error.name !== "AbortError") fail(what, "network");
      throw error;
    } finally {
      done();
    }
  };

  root.addEventListener("offline", () => fail("offline", "network"));
  root.addEventListener("online", comeBack);
})(globalThis);
