/** Taking a tour of one's own along: as a file, made in the browser, or in a link. */
(function (root) {
  "use strict";

  const { filled, tourFile, tourLink, tourMaking: making } = root.explorerLogic;

  /** A tour as a file has it. */
  function complete(tour, words) {
    return making.complete(tour, { tour: words.untitled, step: (number) => filled(words.step, { number }) });
  }

  /** Let the browser save a text. */
  function save(text, name) {
    root.explorerSaving.save(new Blob([text], { type: "application/json" }), name);
  }

  function textOf(tour, words) {
    return tourFile.written([complete(tour, words)], root.explorerTourKeeping.framework());
  }

  /** Save a tour as a file. */
  function saveTour(tour, words) {
    save(textOf(tour, words), tourFile.nameOf(tour.title));
  }

  /** Copy a link that holds a tour. Answers with the word for what came of it: "copied", "long" or "failed". */
  async function copyLink(tour, words) {
    try {
      const fragment = await tourLink.written(textOf(tour, words));
      const page = root.explorerLogic.tours.pageOf("", root.explorerAddress.search(), root.explorerAddress.order());
      const address = `${location.origin}${location.pathname}${page}#${fragment}`;
      if (address.length > tourLink.LONGEST) return "long";
      await navigator.clipboard.writeText(address);
      return "copied";
    } catch {
      return "failed";
    }
  }

  root.explorerTourSharing = { save, saveTour, copyLink };
})(globalThis);
