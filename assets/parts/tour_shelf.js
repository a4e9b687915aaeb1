/**
 * The page of all tours: those that ship, one that came in a link, and the visitor's own. An address with one of the
 * visitor's own tours is where that is made (tour_editor.js).
 */
(function (root) {
  "use strict";

  const { filled, query, tourMaking: making, tours: logic } = root.explorerLogic;
  const keeping = () => root.explorerTourKeeping;
  const h = (...given) => root.React.createElement(...given);

  function address(id) {
    return logic.pageOf(id, root.explorerAddress.search(), root.explorerAddress.order());
  }

  /** The tours that ship, or that they are to come, or that they could not come. */
  function shipped({ shipped: tours, failed }, words) {
    const { ShippedCard } = root.explorerTourCards;
    const retry = h("button", { type: "button", className: "switch", onClick: root.explorerTours.load }, words.retry);
    const ids = tours && [...new Set(tours.map(({ id }) => id))];
    return h(
      "section",
      { "aria-labelledby": "tours-shipped" },
      h("h3", { id: "tours-shipped" }, words.shipped),
      !tours && failed && h("p", { className: "note" }, words.failed, " ", words["failed-why"], " ", retry),
      !tours && !failed && h("p", { className: "facts" }, words.loading),
      tours && h("ul", { className: "tour-cards" }, ids.map((id) => h(ShippedCard, { key: id, told: tours.filter((tour) => tour.id === id), words }))),
    );
  }

  /** A tour that came in a link, to look at and to keep; or that there was one, which is spoilt. */
  function received({ received: tour }, words) {
    const { dismiss, isSpoilt, keep } = root.explorerTourReceived;
    if (isSpoilt()) {
      return h("div", { className: "note alarm" }, h("p", {}, words.spoilt), h("button", { type: "button", className: "switch", onClick: dismiss }, words.close));
    }
    if (!tour) return null;
    const keepIt = () => {
      keep();
      root.explorerTours.say(filled(words.kept, { title: tour.title }));
      document.querySelector("#tours h2").focus();
    };
    return h(
      "section",
      { className: "received", "aria-labelledby": "tours-received" },
      h("h3", { id: "tours-received" }, words.received),
      h("p", {}, words["received-why"]),
      h(root.explorerTourCards.ReceivedCard, { tour, words, keep: keepIt, dismiss }),
    );
  }

  /** What went wrong with keeping tours, and what can be done about it. */
  function troubles(words) {
    const text = keeping().unreadable();
    const saveIt = () => root.explorerTourSharing.save(text, "tours-unreadable.json");
    return [
      !keeping().isHeld() && h("p", { key: "held", className: "note alarm" }, words["not-held"]),
      text &&
        h(
          "div",
          { key: "unreadable", className: "note alarm" },
          h("p", {}, words.unreadable),
          h("button", { type: "button", className: "switch", onClick: saveIt }, words.save),
          h("button", { type: "button", className: "switch", onClick: keeping().forget }, words.forget),
        ),
    ];
  }

  /** The visitor's own tours; one that was just deleted can still be brought back from its place. */
  function Own({ tours, words }) {
    const { useEffect, useRef, useState } = root.React;
    const [deleted, setDeleted] = useState(null);
    const undo = useRef(null);
    const { OwnCard } = root.explorerTourCards;

    useEffect(() => {
      if (deleted) undo.current.focus();
    }, [deleted]);

    function make() {
      const tour = keeping().put(making.begun(keeping().newId(), ""));
      root.explorerAddress.change(address(tour.id), "tours");
    }

    function remove(tour, place) {
      keeping().remove(tour.id);
      setDeleted({ tour, place });
      root.explorerTours.say(filled(words.deleted, { title: tour.title || words.untitled }));
    }

    function bringBack() {
      const { tour } = deleted;
      keeping().put(tour);
      setDeleted(null);
      root.explorerTours.say(filled(words.kept, { title: tour.title || words.untitled }));
      requestAnimationFrame(() => document.querySelector(`[data-tour="${tour.id}"] a`)?.focus());
    }

    const gone =
      deleted &&
      h(
        "li",
        { key: "deleted", className: "tour-card gone" },
        h("p", {}, filled(words.deleted, { title: deleted.tour.title || words.untitled })),
        h("button", { ref: undo, type: "button", className: "switch", onClick: bringBack }, words.undo),
      );
    const cards = tours.map((tour, place) => h(OwnCard, { key: tour.id, tour, words, remove: () => remove(tour, place) }));
    if (gone) cards.splice(deleted.place, 0, gone);
    return h(
      "section",
      { "aria-labelledby": "tours-own" },
      h("h3", { id: "tours-own" }, words.own),
      h("p", {}, words["own-why"]),
      troubles(words),
      cards.length ? h("ul", { className: "tour-cards" }, cards) : h("p", { className: "note" }, words["own-none"]),
      h(
        "div",
        { className: "tour-begin" },
        h("button", { type: "button", className: "switch", onClick: make }, words.make),
        h(root.explorerTourOpening.TourOpener, { words }),
      ),
    );
  }

  /** The Dash component: `words` are its texts. */
  function TourShelf({ words }) {
    const { useEffect, useState } = root.React;
    const known = root.explorerTours.use();
    const [search, setSearch] = useState(root.explorerAddress.search());

    useEffect(
      () =>
        root.explorerAddress.onChange((next) => {
          if (query.read(next).view === "tours") setSearch(next);
        }),
      [],
    );

    const { tour: id } = query.read(search);
    const edited = known.own.find((tour) => tour.id === id);
    if (edited) return h(root.explorerTourMaking.TourEditor, { key: id, tour: edited, words, all: address("") });
    return h(
      "div",
      { className: "tours" },
      h("h2", { tabIndex: -1 }, words.title),
      h("p", { className: "lead" }, words.lead),
      making.OWN.test(id) && h("p", { className: "note" }, words.elsewhere, " ", words["elsewhere-why"]),
      received(known, words),
      shipped(known, words),
      h(Own, { tours: known.own, words }),
    );
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { TourShelf });
})(globalThis);
