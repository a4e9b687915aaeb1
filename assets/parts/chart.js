/**
 * A chart, drawn by plotly.js, which is fetched when the first one is to be drawn and not before. Colors in the figure
 * are names of the style, such as "var(--ink)"; they are looked up whenever the theme changes.
 */
(function (root) {
  "use strict";

  const TOKEN = /^var\(--[\w-]+(, var\(--[\w-]+\))?\)$/;
  // What a system can ask for that gives the tokens of the style other colors.
  const SYSTEM = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];
  // As a browser says a color that the style mixes from two others, which plotly.js could not read.
  const MIXED = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/;
  // Plotly's own buttons offer to send a chart to another site.
  const CONFIG = { displayModeBar: false, displaylogo: false, responsive: true };
  // As soon as plotly.js runs it adds the style of its maps, which our policy forbids and no chart here needs; but not
  // where something has this id. tests/browser/test_charts.py notices when the id changes.
  const STYLE_OF_MAPS = "9f215cf04c5486422605d13261cb87401f4e7763b6296af81e98efbc0130da53";
  let library = null;

  function fetched(source) {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = source;
      script.id = STYLE_OF_MAPS;
      script.onload = () => resolve(root.Plotly);
      script.onerror = () => {
        library = null;
        script.remove();
        reject();
      };
      document.head.append(script);
    });
    return library;
  }

  /** When what stands around the chart can be seen: drawing a large one takes a while, and words come first. */
  function painted() {
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }

  /** A color as plotly.js reads it. */
  function readable(color) {
    const parts = MIXED.exec(color);
    if (!parts) return color;
    const [red, green, blue] = parts.slice(1, 4).map((part) => Math.round(part * 255));
    return `rgba(${red}, ${green}, ${blue}, ${parts[4] ?? 1})`;
  }

  /** The figure with a color in place of each token, and the page's own letters. */
  function styled({ data, layout }, host) {
    const probe = host.appendChild(document.createElement("span"));
    const style = getComputedStyle(probe);
    function filled(part) {
      if (typeof part === "string" && TOKEN.test(part)) {
        probe.style.color = part;
        return readable(style.color);
      }
      if (Array.isArray(part)) return part.map(filled);
      if (part === null || typeof part !== "object") return part;
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, filled(value)]));
    }
    const found = { data: filled(data), layout: filled(layout) };
    for (const { font } of [found.layout, found.layout.hoverlabel]) font.family = style.fontFamily;
    probe.remove();
    return found;
  }

  function follow({ points }) {
    const change = points.map(({ customdata }) => customdata).find((each) => typeof each === "string" && each);
    if (!change) return;
    const { change: become, go } = root.explorerAddress;
    (change.startsWith("?") ? become : go)(change, "chart");
  }

  /** Call something whenever the theme changes, by the page's own button or by the system. Returns how to stop. */
  function onTheme(redraw) {
    const asked = SYSTEM.map((query) => matchMedia(query));
    const own = new MutationObserver(redraw);
    own.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    for (const each of asked) each.addEventListener("change", redraw);
    return () => {
      own.disconnect();
      for (const each of asked) each.removeEventListener("change", redraw);
    };
  }

  /** The Dash component: `figure` is drawn as it is told by `label`; `words` say that it comes, or that it cannot. */
  function Chart({ id, figure, label, library: source, className, words }) {
    const { createElement, useEffect, useRef, useState } = root.React;
    const host = useRef(null);
    const [state, setState] = useState("loading");

    useEffect(() => {
      let wanted = true;
      async function draw() {
        try {
          const plotly = await fetched(source);
          await painted();
          if (!wanted) return;
          const { data, layout } = styled(figure, host.current.parentNode);
          const drawing = plotly.react(host.current, data, layout, CONFIG);
          // The chart is one image with a name. Its parts say nothing more, nor does what plotly.js measures letters with,
          // far outside the window.
          for (const part of [host.current.querySelector(".plot-container"), document.getElementById("js-plotly-tester")]) {
            part?.setAttribute("aria-hidden", "true");
          }
          await drawing;
          if (!wanted) return;
          host.current.removeAllListeners("plotly_click");
          host.current.on("plotly_click", follow);
          setState("drawn");
        } catch (error) {
          if (wanted) setState("failed");
          if (error) throw error; // Something in the figure; that the library did not come, the browser has told.
        }
      }
      draw();
      const stop = onTheme(draw);
      return () => {
        wanted = false;
        stop();
      };
    }, [figure]);

    useEffect(() => {
      const element = host.current;
      const drawn = () => root.Plotly && element._fullLayout;
      // The note at the pointer may lie over what someone wants to read.
      const hush = ({ key }) => key === "Escape" && drawn() && root.Plotly.Fx.unhover(element);
      document.addEventListener("keydown", hush);
      return () => {
        document.removeEventListener("keydown", hush);
        if (root.Plotly) root.Plotly.purge(element);
      };
    }, []);

    return createElement(
      "figure",
      { id, className: ["chart", className].filter(Boolean).join(" "), "data-state": state },
      createElement("div", { ref: host, role: "img", "aria-label": label, style: { height: figure.layout.height } }),
      state === "drawn" ? null : createElement("p", { className: "chart-message", role: state === "failed" ? "alert" : undefined }, words[state]),
    );
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { Chart });
})(globalThis);
