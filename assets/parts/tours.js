/**
 * The tours that this browser knows: those that ship, fetched once for the page's language, the visitor's own
 * (tour_keeping.js), and one that came in a link (tour_received.js). Own ids begin with "my-", as
 * explorer/view/address.py knows.
 */
(function (root) {
  "use strict";

  const { tourFitting, tours: logic } = root.explorerLogic;
  const listeners = new Set();
  const fitted = new WeakMap();
  const steps = new Map();
  let fetching = null;
  let shipped = null;
  let failed = false;

  async function fetched() {
    const answer = await fetch(`tours.json?lang=${document.documentElement.lang}`);
    if (!answer.ok) throw new Error(`tours.json: ${answer.status}`);
    return (await answer.json()).tours;
  }

  function tell() {
    for (const listener of listeners) listener();
  }

  /** Fetch the tours that ship, once; where that failed, again. */
  function load() {
    fetching ??= fetched()
      .then(
        (tours) => {
          shipped = tours;
          failed = false;
        },
        () => {
          fetching = null;
          failed = true;
        },
      )
      .then(tell);
    return fetching;
  }

  /** One of the visitor's own tours as it can be followed here: in the page's language, without the steps that do not fit. */
  function followable(tour) {
    const { map } = root.explorerPage;
    if (!map) return tour;
    if (!fitted.has(tour)) {
      const found = tourFitting.fitting(logic.toldIn(tour, document.documentElement.lang), map.scene, root.explorerAddress.order());
      fitted.set(tour, { ...found.tour, leftOut: found.left.map(({ number, title }) => title || String(number)) });
    }
    return fitted.get(tour);
  }

  /** All that is known now: `shipped` is null until it has come, or has `failed`; `own` is as it was made. */
  function known() {
    return { shipped, failed, own: root.explorerTourKeeping.own(), received: root.explorerTourReceived.tour() };
  }

  /** The visitor's own tours, as they can be followed here. */
  function own() {
    const { own: kept, received } = known();
    return [...kept, ...(received ? [received] : [])].map(followable);
  }

  /** All tours, as they can be followed here. Rejects where those that ship cannot be fetched. */
  async function all() {
    await load();
    if (failed) throw new Error("tours.json");
    return [...shipped, ...own()];
  }

  /** The tour that a query follows, as it can be followed; null for none, or none that this browser knows. */
  function followed(search, before) {
    return logic.followed([...(shipped || []), ...own()], search, root.explorerAddress.order(), before);
  }

  /** The title of the standard that a tour is told for, as the map has it. */
  function aboutOf({ intasc }) {
    const nodes = root.explorerPage.map?.scene.nodes || [];
    const standard = nodes.find((node) => node.kind === "standard" && node.intasc.includes(String(intasc)));
    return standard ? standard.title : String(intasc);
  }

  const nameOf = ({ id, intasc }) => `${id} ${intasc || ""}`;

  /** Say something once to who listens. */
  function say(text) {
    root.explorerPage.say(text);
  }

  /** For a React component: what is known, now and whenever it changes. */
  function use() {
    const { useEffect, useState } = root.React;
    const [now, setNow] = useState(known);
    useEffect(() => {
      load();
      setNow(known());
      return root.explorerTours.onChange(() => setNow(known()));
    }, []);
    return now;
  }

  root.explorerTours = {
    load,
    known,
    own,
    all,
    followed,
    use,
    tell,
    aboutOf,
    /** Note which step of a tour was reached, to go on from there for as long as the page is open. */
    reach: (tour, number) => steps.set(nameOf(tour), number),
    reached: (tour) => Math.min(steps.get(nameOf(tour)) || 1, tour.steps.length),
    followable,
    say,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
})(globalThis);
