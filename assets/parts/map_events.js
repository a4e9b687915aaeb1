/** What pointers, wheels and keys do on a drawn map, and the Dash component CompetencyMap that holds one. */
(function (root) {
  "use strict";

  const { camera } = root.explorerLogic;
  const { DrawnMap } = root.explorerMap;
  const ARROWS = { ArrowRight: [-1, 0], ArrowLeft: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
  const STRIDE = 80;
  const STILL = 5;

  function nodeAt(target) {
    const element = target.closest && target.closest("[data-node],[data-for]");
    return element ? element.dataset.node || element.dataset.for : null;
  }

  /** Drag to move, wheel and pinch to zoom, click or tap to select. Answers with a function that undoes it. */
  function pointers(map) {
    const { host, svg } = map;
    const down = new Map();
    let moved = 0;
    const spot = (event) => {
      const box = host.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const spread = () => {
      const [a, b] = [...down.values()];
      return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) || 1 };
    };
    const on = {
      pointerdown(event) {
        if (event.button) return;
        if (!down.size) moved = 0;
        down.set(event.pointerId, spot(event));
      },
      pointermove(event) {
        if (!down.has(event.pointerId)) {
          if (event.pointerType === "mouse") map.point(nodeAt(event.target));
          return;
        }
        const before = down.size === 2 ? spread() : down.get(event.pointerId);
        const last = down.get(event.pointerId);
        const now = spot(event);
        moved += Math.hypot(now.x - last.x, now.y - last.y);
        down.set(event.pointerId, now);
        if (moved < STILL) return;
        if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
        if (down.size === 2) {
          const after = spread();
          const moving = camera.pan(map.camera, after.x - before.x, after.y - before.y);
          map.look(camera.zoomAt(moving, after.length / before.length, after.x, after.y));
        } else if (down.size === 1) {
          map.look(camera.pan(map.camera, now.x - before.x, now.y - before.y));
        }
        host.classList.add("dragging");
      },
      pointerup(event) {
        down.delete(event.pointerId);
        host.classList.remove("dragging");
      },
      pointercancel(event) {
        on.pointerup(event);
      },
      pointerleave() {
        map.point(null);
      },
      wheel(event) {
        event.preventDefault();
        const pixels = event.deltaY * (event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1);
        const { x, y } = spot(event);
        map.zoom(Math.exp(-Math.max(-240, Math.min(240, pixels)) * (event.ctrlKey ? 0.012 : 0.0022)), x, y);
      },
      click(event) {
        if (moved >= STILL) return;
        const name = nodeAt(event.target);
        root.explorerAddress.go("node=" + (name || ""), "map");
      },
    };
    for (const [name, listener] of Object.entries(on)) svg.addEventListener(name, listener, { passive: false });
    return () => Object.entries(on).forEach(([name, listener]) => svg.removeEventListener(name, listener));
  }

  /** Arrows, Home and End walk; arrows with Shift move the map; Enter and Space open; Escape lets go; plus, minus and 0 zoom. */
  function keys(map) {
    map.svg.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const name = nodeAt(event.target);
      const way = ARROWS[event.key];
      if (way && event.shiftKey) map.look(camera.pan(map.camera, way[0] * STRIDE, way[1] * STRIDE));
      else if (way || event.key === "Home" || event.key === "End") map.step(event.key);
      else if ((event.key === "Enter" || event.key === " ") && name) {
        root.explorerAddress.go("node=" + name, "map-key");
        root.explorerPage.openDetails(name);
      } else if (event.key === "Escape" && map.selected) root.explorerAddress.go("node=", "map-key");
      else if (event.key === "+" || event.key === "=") map.zoom(1.3);
      else if (event.key === "-") map.zoom(1 / 1.3);
      else if (event.key === "0") map.fit();
      else return;
      event.preventDefault();
    });
    // Not on the SVG itself: Chromium makes an SVG element that listens to focus a tab stop of its own.
    map.host.addEventListener("focusin", (event) => {
      map.focused = map.marks.get(nodeAt(event.target)) || null;
      if (map.focused) map.makeReachable(map.focused);
      map.placeLabels();
    });
    map.host.addEventListener("focusout", () => {
      map.focused = null;
      map.placeLabels();
    });
  }

  /** A drawn map in an element, following the address and the size of the element. */
  function mount(host, scene, words) {
    const map = new DrawnMap(host, scene, words);
    map.start();
    map.follow(location.search);
    const stops = [root.explorerAddress.onChange((search) => map.follow(search)), pointers(map)];
    keys(map);
    const sizes = new ResizeObserver(() => {
      if (!host.clientWidth) return;
      map.measure();
      if (map.fitted) map.start();
      else map.look(camera.pan(map.camera, 0, 0));
    });
    sizes.observe(host);
    root.explorerPage.map = map;
    host.dataset.drawn = "yes";
    return () => {
      stops.forEach((stop) => stop());
      sizes.disconnect();
      map.svg.remove();
    };
  }

  /** The Dash component: `scene` and `words` are given once; `id` names the element. */
  function CompetencyMap({ id, scene, words }) {
    const { createElement, useEffect, useRef } = root.React;
    const host = useRef(null);
    useEffect(() => mount(host.current, scene, words), [scene]);
    return createElement("div", { id, className: "map", ref: host });
  }

  root.competency_explorer = Object.assign(root.competency_explorer || {}, { CompetencyMap });
})(globalThis);
