/**
 * What the comparison asks of a page; added to it before its own scripts. `globalThis.benchPage` names the page. Times
 * are milliseconds of the page's clock. A thing is seen at the start of the frame after the first in which it is there.
 */
(function (root) {
  "use strict";

  const map = () => document.getElementById("map");
  const start = {};
  const seen = {};
  let watched = [];
  let frames = 0;
  let before = null;

  /**
   * Each page answers: `drawn` - are there nodes; `place` - where in the window does a node stand; `empty` - does a
   * drag from here move the map; `clicked` - which node was hit last; `emphasised` - is it shown; `camera`; `fit`;
   * `shown` - how many nodes are displayed at this view.
   */
  const pages = {
    own: () => ({
      drawn: () => document.querySelector("#map[data-drawn=yes]") !== null,
      place(id) {
        const { left, top, width, height } = map().querySelector(`[data-node="${id}"] .shape`).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      },
      empty({ x, y }) {
        const there = document.elementFromPoint(x, y);
        return map().contains(there) && !there.closest("[data-node],[data-for]");
      },
      clicked: () => new URLSearchParams(location.search).get("node"),
      emphasised: (id) => root.explorerPage.map.marks.get(id).group.dataset.state === "selected",
      detailed: (id) => document.getElementById("details").dataset.node === id,
      camera: () => map().querySelector(".world").getAttribute("transform"),
      fit: () => root.explorerPage.map.fit(),
      shown() {
        const nodes = [...map().querySelectorAll(".node")];
        return nodes.filter((node) => getComputedStyle(node).display !== "none").length;
      },
    }),

    cytoscape() {
      let tapped = null;
      const network = () => map()?._cyreg?.cy;
      return {
        drawn() {
          if (!network()?.nodes().length) return false;
          network().on("tap", "node", (event) => (tapped = event.target.id()));
          return true;
        },
        place(id) {
          const { left, top } = map().getBoundingClientRect();
          const { x, y } = network().$id(id).renderedPosition();
          return { x: left + x, y: top + y };
        },
        empty({ x, y }) {
          const renderer = network().renderer();
          return !renderer.findNearestElement(...renderer.projectIntoViewport(x, y), true, false);
        },
        clicked: () => tapped,
        emphasised: (id) => network().$id(id).numericStyle("border-width") > 0,
        camera: () => JSON.stringify([network().pan(), network().zoom()]),
        fit: () => network().fit(undefined, 8),
        shown: () => network().nodes(":visible").length,
      };
    },

    plotly() {
      let clicked = null;
      let plotted = null;
      let ranges = null;
      const figure = () => document.querySelector("#map .js-plotly-plot");
      return {
        drawn() {
          if (!figure()?.querySelector(".point")) return false;
          const { xaxis, yaxis } = figure()._fullLayout;
          ranges = { "xaxis.range": [...xaxis.range], "yaxis.range": [...yaxis.range] };
          figure().on("plotly_click", (event) => (clicked = event.points[0].customdata));
          figure().on("plotly_afterplot", () => (plotted = figure().layout.meta));
          return true;
        },
        place(id) {
          const { left, top } = figure().getBoundingClientRect();
          const { xaxis, yaxis } = figure()._fullLayout;
          const trace = figure()._fullData.find((each) => each.customdata?.includes(id));
          const point = trace.customdata.indexOf(id);
          return {
            x: left + xaxis._offset + xaxis.l2p(trace.x[point]),
            y: top + yaxis._offset + yaxis.l2p(trace.y[point]),
          };
        },
        empty: () => true,
        clicked: () => clicked,
        emphasised: (id) => plotted === id,
        camera: () => JSON.stringify([figure()._fullLayout.xaxis.range, figure()._fullLayout.yaxis.range]),
        fit: () => root.Plotly.relayout(figure(), ranges),
        shown: () => figure().querySelectorAll(".point").length,
      };
    },
  };
  const page = pages[root.benchPage]();

  function watch(name, test) {
    delete seen[name];
    watched = watched.filter((each) => each.name !== name);
    watched.push({ name, test });
  }

  function tick(now) {
    frames += 1;
    for (const each of watched) {
      if (each.there) {
        seen[each.name] = now - (start[each.name] ?? 0);
      } else each.there = each.test();
    }
    watched = watched.filter((each) => !(each.name in seen));
    requestAnimationFrame(tick);
  }

  /** Whether the product still awaits an answer of its server. */
  function pending() {
    const { stored, completed, ...waiting } = root.dash_stores[0].getState().callbacks;
    return Object.values(waiting).some((list) => list.length);
  }

  const hit = () => page.clicked() !== null && page.clicked() !== before;

  root.bench = {
    /** The time at which something was seen, or null if it was not within so many milliseconds. */
    async when(name, patience) {
      const deadline = performance.now() + patience;
      while (!(name in seen) && performance.now() < deadline) await new Promise((done) => setTimeout(done, 10));
      return seen[name] ?? null;
    },

    /** Await a click: from the next release of the button until its node is emphasised, and its details are there. */
    expectClick() {
      before = page.clicked();
      const released = (event) => (start.highlight = start.details = event.timeStamp);
      addEventListener("pointerup", released, { capture: true, once: true });
      watch("highlight", () => hit() && page.emphasised(page.clicked()));
      if (page.detailed) watch("details", () => hit() && page.detailed(page.clicked()));
    },
    hit,
    expected: () => (page.detailed ? ["highlight", "details"] : ["highlight"]),

    /**
     * Show another query; null undoes the last change. Await what it should show, {name: {place, shows}}:
     * selectors of an element and of what it becomes, in which {stands} is where it stood before.
     */
    ask(search, sights) {
      for (const [name, { place, shows }] of Object.entries(sights)) {
        let element = document.querySelector(place);
        const wanted = shows.replace("{stands}", element && element.getAttribute("transform"));
        const there = () => {
          if (!element || !element.isConnected) element = document.querySelector(place);
          return element !== null && element.matches(wanted);
        };
        if (there()) throw new Error(`${place}${wanted} is there before it is asked for`);
        watch(name, there);
      }
      const now = performance.now();
      for (const name of Object.keys(sights)) start[name] = now;
      if (search === null) root.explorerAddress.undo();
      else root.explorerAddress.change(search);
    },

    /** Wait until the product has shown all that its server answered, but no longer than so many milliseconds. */
    async settled(patience) {
      const deadline = performance.now() + patience;
      do {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      } while (pending() && performance.now() < deadline);
    },

    /** Where to click on a node, or null where it is out of sight. */
    place(id) {
      const spot = page.place(id);
      return map().contains(document.elementFromPoint(spot.x, spot.y)) ? spot : null;
    },

    /** A place of the map from which it can be dragged, the nearer to its middle the better. */
    grip() {
      const { left, top, width, height } = map().getBoundingClientRect();
      const steps = [0, -1, 1, -2, 2, -3, 3, -4, 4].map((step) => 0.5 + 0.122 * step);
      for (const down of steps) {
        for (const across of steps) {
          const spot = { x: left + across * width, y: top + down * height };
          if (page.empty(spot)) return spot;
        }
      }
      return null;
    },

    middle() {
      const { left, top, width, height } = map().getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },

    fit() {
      page.fit();
    },

    shown: () => page.shown(),

    state: () => ({ frames, now: performance.now(), camera: page.camera() }),
  };

  watch("drawn", () => document.body !== null && page.drawn());
  requestAnimationFrame(tick);
})(globalThis);
