/** What pointers and wheels do on a drawn map, and the Dash component CompetencyMap that holds one. */
(function (root) {
  "use strict";

  const { camera, narrow } = root.explorerLogic;
  const parts = root.explorerMap;
  const STILL = 5;
  const STILL_FINGER = 10;
  const MOST_HOVERED = 4000;

  /**
   * Drag the map or a node, wheel and pinch to zoom, click or tap to select, or to come closer where all is too small. A
   * finger moves a node only when it is the selected one, so that the map can be moved wherever it is touched. Answers
   * with a function that undoes it.
   */
  function pointers(map) {
    const { host, svg } = map;
    const down = new Map();
    let moved = 0;
    let held = null;
    let finger = false;
    let pressed = false;
    const spot = (event) => {
      const box = host.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const spread = () => {
      const [a, b] = [...down.values()];
      return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) || 1 };
    };
    const under = (event, tip = finger) => parts.targets.meant(map, spot(event), event.target, tip);
    const hover = (event) => {
      const found = under(event, false);
      map.point(found && found.mark.node.id);
      host.classList.toggle("too-close", Boolean(found) && parts.targets.tooClose(map, found));
      if (map.scene.links.length <= MOST_HOVERED && !map.placing) parts.links.point(map, found ? undefined : parts.links.at(map, spot(event)));
    };
    const on = {
      pointerdown(event) {
        if (event.button) return;
        pressed = true;
        if (!down.size) moved = 0;
        finger = event.pointerType === "touch";
        down.set(event.pointerId, spot(event));
        const found = under(event);
        held = found && down.size === 1 && (!finger || found.mark.node.id === map.selected) ? found.mark : null;
      },
      pointermove(event) {
        if (!down.has(event.pointerId)) {
          if (event.pointerType === "mouse") hover(event);
          return;
        }
        const before = down.size === 2 ? spread() : down.get(event.pointerId);
        const last = down.get(event.pointerId);
        const now = spot(event);
        const least = finger ? STILL_FINGER : STILL;
        const still = moved < least;
        moved = Math.max(moved, Math.hypot(now.x - last.x, now.y - last.y));
        if (moved < least) return;
        if (still && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
        down.set(event.pointerId, now);
        if (down.size === 2) {
          const after = spread();
          const moving = camera.pan(map.camera, after.x - before.x, after.y - before.y);
          map.look(camera.zoomAt(moving, after.length / before.length, after.x, after.y));
        } else if (held) {
          parts.places.drag(map, held, now.x - before.x, now.y - before.y);
        } else if (down.size === 1) {
          map.look(camera.pan(map.camera, now.x - before.x, now.y - before.y));
        }
        host.classList.add("dragging");
      },
      pointerup(event) {
        down.delete(event.pointerId);
        host.classList.remove("dragging");
        if (held && moved >= (finger ? STILL_FINGER : STILL)) parts.places.keep(map, held);
        held = null;
      },
      pointercancel(event) {
        on.pointerup(event);
      },
      // Else a browser may take the next tap for the end of a fling.
      touchmove(event) {
        event.preventDefault();
      },
      pointerleave() {
        map.point(null);
        parts.links.point(map, undefined);
      },
      wheel(event) {
        event.preventDefault();
        const pixels = event.deltaY * (event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1);
        const { x, y } = spot(event);
        map.zoom(Math.exp(-Math.max(-240, Math.min(240, pixels)) * (event.ctrlKey ? 0.012 : 0.0022)), x, y);
      },
      click(event) {
        // A program that presses for someone names the node itself, wherever that is drawn.
        const direct = !pressed && map.marks.get(parts.choice.nodeAt(event.target));
        const dragged = pressed && moved >= (finger ? STILL_FINGER : STILL);
        pressed = false;
        if (dragged) return;
        if (map.placing) return parts.placing.put(map, spot(event));
        const found = direct ? { mark: direct, named: true } : under(event);
        const link = found ? undefined : parts.links.at(map, spot(event));
        if (found && parts.targets.tooClose(map, found)) map.comeCloser(spot(event));
        else if (link) parts.links.choose(map, link, "map");
        else if (found || !parts.choice.namesOther(map)) parts.choice.choose(map, found && found.mark.node.id, "map");
      },
    };
    // Wherever the focus is: the pointer alone brought the name up.
    const hush = (event) => {
      if (event.key !== "Escape" || !map.hush()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    for (const [name, listener] of Object.entries(on)) svg.addEventListener(name, listener, { passive: false });
    document.addEventListener("keydown", hush, true);
    return () => {
      document.removeEventListener("keydown", hush, true);
      for (const [name, listener] of Object.entries(on)) svg.removeEventListener(name, listener);
    };
  }

  const screen = matchMedia(narrow.SCREEN);

  /** On paper, what the window shows is drawn as wide as the paper is, not cut. Answers with a function that undoes it. */
  function printing(map) {
    const on = {
      beforeprint: () => map.svg.setAttribute("viewBox", `0 0 ${map.view.width} ${map.view.height}`),
      afterprint: () => map.svg.removeAttribute("viewBox"),
    };
    for (const [name, listener] of Object.entries(on)) root.addEventListener(name, listener);
    return () => Object.entries(on).forEach(([name, listener]) => root.removeEventListener(name, listener));
  }

  /** A drawn map in an element, following the address and the size of the element. */
  function mount(host, scene, words) {
    const map = new parts.DrawnMap(host, scene, words);
    map.start();
    map.follow(root.explorerAddress.search());
    const stops = [root.explorerAddress.onChange((search) => map.follow(search)), pointers(map), printing(map)];
    parts.keys(map);
    const sizes = new ResizeObserver(() => {
      if (!host.clientWidth) return;
      const unseen = map.view.width === 1;
      map.measure();
      if (parts.present.frame(map)) return;
      if (unseen) parts.present.resume(map);
      else if (map.heading) map.heading = map.starting();
      else if (map.fitted) map.start();
      else map.look(camera.pan(map.camera, 0, 0));
      if (unseen || screen.matches) map.cover(map.covered);
    });
    sizes.observe(host);
    root.explorerPage.map = map;
    root.explorerTrail.show();
    host.dataset.drawn = "yes";
    return () => {
      stops.forEach((stop) => stop());
      parts.placing.end(map);
      sizes.disconnect();
      map.svg.remove();
    };
  }

  /**
   * The Dash component: `scene` and `words` are given once; `layout` is the layout of the present view if it is
   * not the first one, `emphasis` what stands out in it if the browser cannot know; `id` names the element.
   */
  function CompetencyMap({ id, scene, words, layout, emphasis }) {
    const { createElement, useEffect, useRef } = root.React;
    const host = useRef(null);
    useEffect(() => mount(host.current, scene, words), [scene]);
    useEffect(() => root.explorerPage.map.offer(layout), [layout]);
    useEffect(() => root.explorerPage.map.tell(emphasis), [emphasis]);
    return createElement("div", { id, className: "map", ref: host });
  }

  parts.mount = mount;
  root.competency_explorer = Object.assign(root.competency_explorer || {}, { CompetencyMap });
})(globalThis);
