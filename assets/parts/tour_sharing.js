/** Taking a tour of one's own along: as a file, made in the browser, in a link, or on paper. */
(function (root) {
  "use strict";

  const { filled, query, tourFile, tourLink, tourMaking: making } = root.explorerLogic;

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

  /** A tour, or a translation of one, without what is only for whoever presents. */
  function withoutNotes(tour) {
    const steps = tour.steps.map((step) => ({ ...step, notes: undefined }));
    return { ...tour, steps, ...(tour.translations && { translations: tour.translations.map(withoutNotes) }) };
  }

  /**
   * Open the handout of one of the visitor's own tours in a new tab. The server knows no such tour, so it is sent as a
   * form, but for its notes; the server makes the page of it and forgets it.
   */
  function printTour(given, words) {
    const { own, received } = root.explorerTours.known();
    const tour = withoutNotes([...own, received].find((each) => each?.id === given.id) ?? given);
    const { lang, theme } = query.read(root.explorerAddress.search());
    const address = `handout${query.write({ lang, theme }, root.explorerAddress.order())}`;
    const form = Object.assign(document.createElement("form"), { method: "post", enctype: "multipart/form-data", action: address, target: "_blank", rel: "noopener", hidden: true });
    const fields = { tour: textOf(tour, words), language: document.documentElement.lang, origin: location.origin };
    for (const [name, value] of Object.entries(fields)) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    document.body.append(form);
    form.submit();
    form.remove();
  }

  root.explorerTourSharing = { save, saveTour, copyLink, printTour };
})(globalThis);
