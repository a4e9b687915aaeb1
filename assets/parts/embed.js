/** Embedded in another page: html[data-embedded] shows it, and a link leads to the same view in a window of its own. */
(function (root) {
  "use strict";

  const { query } = root.explorerLogic;
  const address = root.explorerAddress;

  function follow() {
    const { search } = location;
    if (query.read(search).embed === "1") document.documentElement.dataset.embedded = "yes";
    else delete document.documentElement.dataset.embedded;
    const link = document.getElementById("embed-open");
    if (link) link.href = "./" + query.drop(search, ["embed", "present"], address.order());
  }

  follow();
  address.onChange(follow);
  // The link has come with the page before anyone reaches it.
  for (const deed of ["focusin", "pointerdown"]) document.addEventListener(deed, ({ target }) => target.id === "embed-open" && follow());
})(globalThis);
