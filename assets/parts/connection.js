/** Saying so when the server or the network fails, since Dash itself says nothing. */
(function (root) {
  "use strict";

  const send = root.fetch.bind(root);

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
    try {
      const answer = await send(...request);
      if (ours && answer.ok) hide();
      else if (ours) show("server", answer.headers.get("X-Reference"));
      return answer;
    } catch (error) {
      if (ours) show("network");
      throw error;
    }
  };

  root.addEventListener("offline", () => show("network"));
  root.addEventListener("online", () => root.explorerAddress.retry());
})(globalThis);
