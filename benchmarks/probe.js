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
      empty: () => true,
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
