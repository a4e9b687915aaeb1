/**
 * A tour that came in the fragment of a link. It is there for this tab, and is the visitor's own only when they keep it.
 * The fragment is taken out of the address, so that a link that is copied from then on is a link to the view.
 */
(function (root) {
  "use strict";

  const HERE = "explorer-tour-received";
  const { tourFile, tourLink } = root.explorerLogic;
  let received = null;
  let spoilt = false;

  function remember(text) {
    try {
      if (text === null) sessionStorage.removeItem(HERE);
      else sessionStorage.setItem(HERE, text);
    } catch {
      // Then it is there for as long as the page.
    }
  }

  /** Take the first tour of a file in, under an id of the visitor's own. */
  function take(text) {
    const [tour] = tourFile.read(text).tours;
    spoilt = !tour;
    received = tour ? { ...tour, id: root.explorerTourKeeping.newId() } : null;
    remember(received && tourFile.written([received], root.explorerTourKeeping.framework()));
    root.explorerTours.tell();
  }

  async function follow() {
    const { hash } = location;
    if (!tourLink.holds(hash)) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    try {
      take(await tourLink.read(hash, tourFile.MOST_BYTES));
    } catch {
      received = null;
      spoilt = true;
      root.explorerTours.tell();
    }
  }

  function restore() {
    try {
      const [tour] = tourFile.read(sessionStorage.getItem(HERE) ?? "{}").tours;
      received = tour || null;
    } catch {
      received = null;
    }
  }

  restore();
  addEventListener("hashchange", follow);

  root.explorerTourReceived = {
    follow,
    tour: () => received,
    /** Whether the link could not be read. */
    isSpoilt: () => spoilt,
    /** Make it the visitor's own. */
    keep() {
      root.explorerTourKeeping.put(received);
      root.explorerTourReceived.dismiss();
    },
    /** Have it, or the note that it could not be read, no longer. */
    dismiss() {
      received = null;
      spoilt = false;
      remember(null);
      root.explorerTours.tell();
    },
  };
  follow();
})(globalThis);
