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

  function show(kind, reference) {
    const banner = document.getElementById("failure");
    for (const text of banner.querySelectorAll("[data-failure]")) text.hidden = text.dataset.failure !== kind;
    const shown = banner.querySelector("[data-reference]");
    shown.hidden = !reference;
    shown.textContent = reference ? shown.dataset.reference.replace("…", reference) : "";
    const loaded = Boolean(document.getElementById("panel"));
    banner.querySelector("[data-action]").dataset.action = loaded ? "retry" : "reload";
    banner.hidden = false;
  }

  function hide() {
    document.getElementById("failure").hidden = true;
  }

  /** Everything that Dash asks of the server passes here; only its outcome is looked at. */
  root.fetch = async function (...request) {
    const address = String(request[0] && request[0].url ? request[0].url : request[0]);
    const ours = address.includes("_dash-");
    const done = waiting();
    try {
      const answer = await send(...request);
      if (ours && answer.ok) hide();
      else if (ours) show("server", answer.headers.get("X-Reference"));
      return answer;
    } catch (error) {
      if (ours) show("network");
      throw error;
    } finally {
      done();
    }
  };

  root.addEventListener("offline", () => show("network"));
  root.addEventListener("online", () => root.explorerAddress.retry());
})(globalThis);
