/**
 * The network, drawn once as SVG from a scene (explorer/drawing/scene.py). From then on only attributes change:
 * data-state (normal, selected, related, faded) and data-match on nodes, links and labels. What is selected and
 * filtered comes from the address; hovering, focus and the camera are the map's own.
 */
(function (root) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const SMALLEST_LABEL = 10.5;
  const LARGEST_LABEL = 19;
  const ALL_LABELS_FROM = 1.9;
  const LARGE = 1000;
  const NEAR = 0.5;
  const REACH = 24;
  const EDGE = 8;
  const CROWDED = 0.8;
  const READABLE = 0.55;
  const STARTING = 0.72;
  const { camera, curve, fitting, nearest, query, shape, shown } = root.explorerLogic;

  function make(name, attributes, parent) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (parent) parent.append(element);
    return element;
  }

  function set(element, name, value) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  /** A drawn map. Its parts are made in the constructor and never again. */
  class DrawnMap {
    constructor(host, scene, words) {
      this.host = host;
      this.measure();
      this.scene = scene;
      this.svg = make("svg", { role: "group", "aria-label": words.label, "aria-describedby": "map-help" }, host);
      const arrows = make("defs", {}, this.svg);
      const arrow = make(
        "marker",
        { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" },
        arrows,
      );
      make("path", { d: "M0 .5L8 4L0 7.5Z" }, arrow);
      this.world = make("g", { class: "world" }, this.svg);
      this.layers = {};
      for (const layer of ["links", "nodes", "labels"]) {
        this.layers[layer] = make("g", { class: layer }, this.world);
      }
      this.layers.labels.setAttribute("aria-hidden", "true");
      host.classList.toggle("large", scene.nodes.length > LARGE);
      this.marks = new Map(scene.nodes.map((node) => [node.id, { node, links: [] }]));
      scene.links.forEach((link) => this.drawLink(link));
      scene.nodes.forEach((node) => this.drawNode(node));
      this.matching = { nodes: new Set(this.marks.keys()), links: scene.links.map(() => true) };
      this.selected = null;
      this.focused = null;
      this.makeReachable(this.ordered()[0]);
    }

    drawLink(link) {
      const from = this.marks.get(link.source);
      const to = this.marks.get(link.target);
      link.path = make(
        "path",
        {
          class: "link " + link.drawing + (link.directed ? " directed" : ""),
          "data-source": link.source,
          "data-target": link.target,
          "data-relation": link.relation,
          "data-status": link.status,
          "data-state": "normal",
          d: curve(from.node, to.node),
        },
        this.layers.links,
      );
      if (from.node.kind === "domain") link.path.setAttribute("data-domain", link.source);
      from.links.push(link);
      to.links.push(link);
    }

    drawNode(node) {
      const mark = this.marks.get(node.id);
      mark.group = make(
        "g",
        {
          class: "node",
          "data-node": node.id,
          "data-kind": node.kind,
          "data-status": node.status,
          "data-state": "normal",
          "data-resources": node.resources,
          role: "button",
          tabindex: "-1",
          "aria-pressed": "false",
          "aria-label": node.name,
          transform: `translate(${node.x} ${node.y})`,
        },
        this.layers.nodes,
      );
      if (node.home) mark.group.setAttribute("data-domain", node.home);
      make("circle", { class: "reach", r: Math.max(node.r + 3, 10) }, mark.group);
      if (node.foundation) {
        make("circle", { class: "foundation", r: node.r + 4, "data-status": node.foundation }, mark.group);
      }
      make("path", { class: "shape", d: shape(node.kind, node.r) }, mark.group);
      if (node.mark) make("text", { class: "mark", dy: "0.36em" }, mark.group).textContent = node.mark;
    }

    /** Write a node's label; done when it is first shown. */
    drawLabel(mark) {
      const { node } = mark;
      const { lines, size, side } = node.label;
      mark.label = make(
        "g",
        {
          class: "label " + side,
          "data-for": node.id,
          "data-kind": node.kind,
          "data-state": mark.group.dataset.state,
          "data-match": mark.group.dataset.match || "yes",
          transform: `translate(${node.x} ${node.y})`,
        },
        this.layers.labels,
      );
      const text = make("text", { "font-size": size }, mark.label);
      const step = size * 1.2;
      const tops = {
        left: -((lines.length - 1) / 2) * step + size * 0.35,
        below: node.r + 4 + size * 0.85,
        above: -node.r - 5 - (lines.length - 1) * step,
      };
      lines.forEach((line, place) => {
        make("tspan", { x: side === "left" ? -node.r - 7 : 0, y: tops[side] + place * step }, text).textContent = line;
      });
    }

    /** Follow a query: what is selected, what matches. */
    follow(search) {
      const values = query.read(search);
      this.matching = shown(this.scene, search);
      set(this.host, "data-unmatched", values.unmatched === "hide" ? "hide" : "fade");
      this.select(this.marks.has(values.node) ? values.node : null);
    }

    select(name) {
      this.selected = name;
      const related = new Set();
      if (name) {
        for (const link of this.marks.get(name).links) related.add(link.source).add(link.target);
      }
      for (const [id, mark] of this.marks) {
        const match = this.matching.nodes.has(id);
        const state = id === name ? "selected" : !match ? "faded" : !name ? "normal" : related.has(id) ? "related" : "faded";
        set(mark.group, "data-state", state);
        set(mark.group, "data-match", match ? "yes" : "no");
        set(mark.group, "aria-pressed", String(id === name));
        if (mark.label) {
          set(mark.label, "data-state", state);
          set(mark.label, "data-match", match ? "yes" : "no");
        }
      }
      this.scene.links.forEach((link, place) => {
        const match = this.matching.links[place];
        const touches = link.source === name || link.target === name;
        set(link.path, "data-state", !match ? "faded" : !name ? "normal" : touches ? "related" : "faded");
        set(link.path, "data-match", match ? "yes" : "no");
      });
      if (name) {
        this.makeReachable(this.marks.get(name));
        if (!this.inSight(this.marks.get(name))) this.reveal(this.marks.get(name));
      } else if (!this.canReach(this.reachable)) {
        this.makeReachable(this.ordered()[0]);
      }
      this.placeLabels();
    }

    /** The nodes that the keyboard can go to, in reading order. */
    ordered() {
      return this.scene.nodes.map((node) => this.marks.get(node.id)).filter((mark) => this.canReach(mark));
    }

    canReach(mark) {
      return mark && (this.matching.nodes.has(mark.node.id) || mark.node.id === this.selected);
    }

    makeReachable(mark) {
      if (this.reachable) this.reachable.group.setAttribute("tabindex", "-1");
      this.reachable = mark;
      if (mark) mark.group.setAttribute("tabindex", "0");
    }

    focus(mark) {
      if (!mark) return;
      this.makeReachable(mark);
      this.reveal(mark);
      mark.group.focus({ preventScroll: true });
    }

    step(key) {
      const from = this.reachable;
      const reach = this.ordered();
      if (key === "Home") return this.focus(reach[0]);
      if (key === "End") return this.focus(reach[reach.length - 1]);
      const next = nearest(from.node, reach.map((mark) => mark.node), key);
      return next && this.focus(this.marks.get(next.id));
    }

    inSight({ node }) {
      const { width, height } = this.view;
      const x = this.camera.x + this.camera.k * node.x;
      const y = this.camera.y + this.camera.k * node.y;
      return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** Move the map if a node, with its label, is not wholly in sight; come closer if it shows only from nearby. */
    reveal(mark) {
      const far = this.host.classList.contains("large") && this.scale < NEAR && !mark.node.primary;
      if (far) this.zoom(NEAR / this.scale);
      const box = this.labelBox(mark);
      const [x, y] = [mark.node.x * this.scale, mark.node.y * this.scale];
      const room = {
        left: Math.max(x - box.left, REACH) + EDGE,
        right: Math.max(box.right - x, REACH) + EDGE,
        top: Math.max(y - box.top, REACH) + EDGE,
        bottom: Math.max(box.bottom - y, REACH) + EDGE,
      };
      this.look(camera.revealing(this.camera, mark.node, this.view, room));
    }

    /** Take the size of the window. Asked for only when it changes: with many nodes, asking costs a layout. */
    measure() {
      this.view = { width: this.host.clientWidth || 1, height: this.host.clientHeight || 1 };
    }

    /** Show everything, in the middle. */
    fit() {
      this.fitted = true;
      this.look(camera.fit(this.scene.field, this.view), true);
    }

    /** Show everything if it can be read like that; in a small window, the middle. */
    start() {
      this.fit();
      if (this.camera.k >= READABLE) return;
      const { width, height } = this.view;
      this.look(camera.zoomAt(this.camera, STARTING / this.camera.k, width / 2, height / 2));
      this.fitted = true;
    }

    zoom(factor, px, py) {
      const { width, height } = this.view;
      this.look(camera.zoomAt(this.camera, factor, px ?? width / 2, py ?? height / 2));
    }

    look(to, fitted = false) {
      if (!to || to === this.camera) return;
      this.fitted = fitted;
      this.camera = fitted ? to : camera.kept(to, this.scene.field, this.view);
      const { x, y, k } = this.camera;
      this.world.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${k.toFixed(4)})`);
      if (k !== this.scale) {
        this.scale = k;
        this.host.classList.toggle("near", k >= NEAR);
        this.layers.labels.style.setProperty("--label-scale", String(this.labelScale()));
        this.placeLabels();
      }
    }

    labelScale() {
      const size = 11.5 * this.scale;
      return Math.max(SMALLEST_LABEL / size, Math.min(1, LARGEST_LABEL / size));
    }

    /** Show the labels that fit: what is pointed at, selected and related first, then by kind. */
    placeLabels() {
      cancelAnimationFrame(this.waiting);
      this.waiting = requestAnimationFrame(() => this.placeLabelsNow());
    }

    placeLabelsNow() {
      if (!this.scale) return;
      const wanted = [];
      const rank = { selected: 0, related: 2, normal: 3, faded: 5 };
      for (const [id, mark] of this.marks) {
        const state = mark.group.getAttribute("data-state");
        const pointed = id === this.pointed || mark === this.focused;
        const matters = mark.node.primary || state === "selected" || state === "related" || this.scale >= ALL_LABELS_FROM;
        if (!pointed && !matters) {
          if (mark.label) set(mark.label, "data-shown", "no");
          continue;
        }
        const order = pointed ? 1 : rank[state] + (mark.node.primary ? (mark.node.kind === "domain" ? -0.6 : -0.5) : 0);
        const over = mark.node.primary && this.scale < CROWDED;
        wanted.push({ mark, order, box: { ...this.labelBox(mark), over, must: pointed || state === "selected" } });
      }
      wanted.sort((a, b) => a.order - b.order);
      const stands = ({ node, group }) => node.primary || ["related", "selected"].includes(group.dataset.state);
      const obstacles = [...this.marks.values()].filter(stands).map((mark) => this.nodeBox(mark.node));
      const fit = fitting(wanted.map((each) => each.box), obstacles);
      for (const { mark } of wanted) {
        const fits = fit.has(mark.node.id);
        if (fits && !mark.label) this.drawLabel(mark);
        if (!mark.label) continue;
        set(mark.label, "data-shown", fits ? "yes" : "no");
        mark.label.classList.toggle("pointed", mark.node.id === this.pointed || mark === this.focused);
      }
    }

    nodeBox(node) {
      const reach = node.r * this.scale * 0.8;
      const x = node.x * this.scale;
      const y = node.y * this.scale;
      return { owner: node.id, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    }

    labelBox({ node }) {
      const k = this.scale;
      const s = this.labelScale();
      const { lines, size, width, side } = node.label;
      const high = lines.length * size * 1.2 * s * k;
      const wide = width * 0.92 * s * k;
      const x = node.x * k;
      const y = node.y * k;
      const box = { id: node.id, owner: node.id };
      if (side === "left") {
        const right = x - (node.r + 7) * s * k;
        return { ...box, left: right - wide, right, top: y - high / 2, bottom: y + high / 2 };
      }
      const top = side === "above" ? y - (node.r + 4) * s * k - high : y + (node.r + 4) * s * k;
      return { ...box, left: x - wide / 2, right: x + wide / 2, top, bottom: top + high };
    }

    /** Name a node because it is pointed at or focused; null for none. */
    point(name) {
      if (this.pointed === name) return;
      this.pointed = name;
      this.placeLabels();
    }
  }

  root.explorerMap = { DrawnMap };
})(globalThis);
