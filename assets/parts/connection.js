/** Saying so when the server or the network fails, since Dash itself says nothing. */
(function (root) {
  "use strict";

  const PATIENCE = 250;
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

  const failing = new Set();

  function fail(what, kind, reference) {
    failing.add(what);
    tell(kind, reference);
  }

  function succeed(what) {
    failing.delete(what);
    if (!failing.size) tell(null);
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
      else fail(what, answer.ok ? "network" : "server", answer.headers.get("X-Reference"));
      return answer;
    } catch (error) {
      if (error.name !== "AbortError") fail(what, "network");
      throw error;
    } finally {
      done();
    }
  };

  root.addEventListener("offline", () => fail("offline", "network"));
  root.addEventListener("online", () => {
    succeed("offline");
    root.explorerAddress.retry();
  });
})(globalThis);
