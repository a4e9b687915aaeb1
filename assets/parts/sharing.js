/** The dialog of everything that can be shared: its links lead to what is looked at now. */
(function (root) {
  "use strict";

  const page = root.explorerPage;

  /** A page of ours for a query: "handout?binder=1" for "?node=x" is "handout?node=x&binder=1". */
  function addressFor(base, search) {
    const [path, own = ""] = base.split("?");
    const pairs = [search.replace(/^\?/, ""), own, `origin=${encodeURIComponent(location.origin)}`];
    return `${path}?${pairs.filter(Boolean).join("&")}`;
  }

  // What goes elsewhere from here lets the dialog go first.
  root.explorerAddress.onAsked((cause) => {
    if (cause instanceof Element && cause.closest("#share .choices")) document.getElementById("share").close();
  });

  page.actions.share = () => {
    for (const link of document.querySelectorAll("#share [data-follow]")) {
      link.href = addressFor(link.dataset.follow, root.explorerAddress.search());
    }
    page.open("share");
  };
})(globalThis);
