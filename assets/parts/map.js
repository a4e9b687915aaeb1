/**
 * The network, drawn once as SVG from a scene (explorer/drawing/scene.py). From then on only attributes and places
 * change: data-state (normal, selected, related, faded) and data-match on nodes, links and labels, data-away on what is
 * folded or has no place in a layout. What is selected, filtered and laid out comes from the address; hovering, focus
 * and the camera are the map's own.
 */
(function (root) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const SMALLEST_LABEL = 10.5;
  const SMALLEST_ON_PHONES = 12;
  const LARGEST_LABEL = 19;
  const LARGE = 1000;
  const NEAR = 0.5;
  const FRAME = 70;
  const BUSY = 60;
  const REACH = 24;
  const EDGE = 8;
  const READABLE = 0.59;
  const STARTING = 0.72;
  const STARTING_ON_PHONES = 0.86;
  const ON_THE_SERVER = ["path", "compare"];
  const { bows, camera, emphasis, linksByNode, narrow, nearest, query, shape, shown } = root.explorerLogic;
  const screen = matchMedia(narrow.SCREEN);

  /** A new SVG element. */
  function make(name, attributes, parent) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (parent) parent.append(element);
    return element;
  }

  /** Set an attribute if it is not so already, which is cheaper than setting it; null takes it away. */
  function set(element, name, value) {
    if (element.getAttribute(name) === value) return;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }

  /** A drawn map. Its nodes and links are made in the constructor and never again. */
  class DrawnMap {
    constructor(host, scene, words) {
      this.host = host;
      this.covered = { left: 0, right: 0, top: 0, bottom: 0 };
      this.measure();
      this.scene = scene;
      this.words = words;
      this.svg = make("svg", { role: "group", "aria-label": words.label, "aria-describedby": "map-summary map-help" }, host);
      const arrow = make(
        "marker",
        { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
        make("defs", {}, this.svg),
      );
      make("path", { d: "M0 .5L8 4L0 7.5Z" }, arrow);
      this.world = make("g", { class: "world" }, this.svg);
      this.layers = {};
      for (const layer of ["links", "carried", "nodes", "labels"]) {
        this.layers[layer] = make("g", { class: layer }, this.world);
      }
      this.layers.labels.setAttribute("aria-hidden", "true");
      this.large = scene.nodes.length > LARGE;
      host.classList.toggle("large", this.large);
      this.marks = new Map(scene.nodes.map((node) => [node.id, { node, links: [] }]));
      this.byNode = linksByNode(scene);
      scene.links.forEach((link) => this.drawLink(link));
      scene.nodes.forEach((node) => this.drawNode(node));
      this.matching = { nodes: new Set(this.marks.keys()), links: scene.links.map(() => true) };
      this.selected = null;
      this.focused = null;
      this.told = null;
      root.explorerMap.told.begin(this);
      root.explorerMap.places.begin(this);
      this.makeReachable(this.ordered()[0]);
    }

    drawLink(link) {
      const from = this.marks.get(link.source);
      const to = this.marks.get(link.target);
      link.id = [link.source, link.relation, link.target].join("~");
      link.bow = bows.bow(from.node, to.node);
      link.path = make(
        "path",
        {
          class: "link " + link.drawing + (link.directed ? " directed" : ""),
          "data-source": link.source,
          "data-target": link.target,
          "data-relation": link.relation,
          "data-status": link.status,
          "data-state": "normal",
          d: bows.path(link.bow),
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
          ...(node.lang && { lang: node.lang }),
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

    /** Follow a query: what is selected, what matches, what stands out, what is folded, where things stand. */
    follow(search) {
      const values = query.read(search);
      this.search = search;
      this.page = values.view || "map";
      root.explorerMap.present.follow(this, values);
      this.matching = shown(this.scene, search);
      set(this.host, "data-page", this.page);
      set(this.host, "data-unmatched", values.unmatched === "hide" ? "hide" : "fade");
      this.selected = this.marks.has(values.node) ? values.node : null;
      this.values = values;
      this.arrange();
    }

    /** Take a layout from the server: {key, field, places}. */
    offer(layout) {
      if (!layout) return;
      this.offered = layout;
      if (layout.key !== this.layout.key) this.arrange();
    }

    arrange() {
      const held = this.host.contains(document.activeElement);
      root.explorerMap.places.follow(this, this.values);
      root.explorerMap.folds.follow(this, this.values);
      this.emphasise();
      this.keepReachable();
      root.explorerMap.present.frame(this);
      // Not checkVisibility: Chromium says of a part of an SVG that is not displayed that it is visible.
      const lost = !this.host.contains(document.activeElement) || getComputedStyle(document.activeElement).display === "none";
      if (held && lost) this.focus(this.reachable);
      root.explorerMap.placing.follow(this);
    }

    /** Take what the server says of a path or a comparison: {search, nodes, links, sides}. */
    tell(told) {
      this.told = told;
      if (!told || told.search !== this.search) return;
      this.emphasise();
      if (!root.explorerMap.present.frame(this)) this.framePath();
    }

    /** Bring the path that is looked at into sight, if there is one. */
    framePath() {
      const told = this.told && this.told.search === this.search && this.told;
      if (this.page !== "path" || !told || !this.values.node || !this.values.to) return false;
      this.frame(Object.keys(told.nodes));
      return true;
    }

    /** Bring all these nodes into sight with their labels, if they are not. */
    frame(names) {
      const seen = names.map((name) => this.marks.get(this.folded.hidden.get(name) || name));
      const marks = seen.filter((mark) => mark && !mark.away);
      if (marks.length < 2) return;
      // Twice, since labels take another room once the map is seen from elsewhere.
      for (let round = 0; round < 2; round += 1) {
        const points = marks.map((mark) => ({ x: mark.node.x, y: mark.node.y, room: this.roomOf(mark) }));
        this.look(this.inSightOf((from, view) => camera.framing(from, points, view, FRAME)));
      }
    }

    emphasise() {
      const asked = ON_THE_SERVER.includes(this.page);
      const told = this.told && this.told.search === this.search ? this.told : null;
      if (asked && !told) return;
      const { nodes, links } = asked
        ? { nodes: new Map(Object.entries(told.nodes)), links: this.scene.links.map((link) => told.links[link.id]) }
        : emphasis(this.scene, this.byNode, this.search, this.matching);
      root.explorerMap.folds.emphasise(this, nodes, links);
      for (const [id, mark] of this.marks) {
        const match = this.matching.nodes.has(id);
        const state = nodes.get(id) || "faded";
        set(mark.group, "data-state", state);
        set(mark.group, "data-match", match ? "yes" : "no");
        set(mark.group, "aria-pressed", String(id === this.selected));
        this.describe(mark, (asked && told.sides[id]) || null);
        root.explorerMap.told.describe(this, mark, state, match);
        if (mark.label) {
          set(mark.label, "data-state", state);
          set(mark.label, "data-match", match ? "yes" : "no");
        }
      }
      root.explorerMap.told.follow(this);
      set(this.host, "data-busy", links.filter((state) => state === "related").length > BUSY ? "yes" : null);
      this.scene.links.forEach((link, place) => {
        set(link.path, "data-state", links[place] || "faded");
        set(link.path, "data-match", this.matching.links[place] ? "yes" : "no");
      });
      this.placeLabels();
    }

    /** Let a node say for how many it stands, and on which side of a comparison it is. */
    describe(mark, side) {
      const { count = 0 } = mark;
      if (mark.said === `${count} ${side}`) return;
      mark.said = `${count} ${side}`;
      set(mark.group, "data-side", side);
      const words = mark.node.lang ? this.words.original : this.words;
      const folded = count && words.folded.replace("{count}", count);
      set(mark.group, "aria-label", [mark.node.name, ...[folded, side && words.sides[side]].filter(Boolean).map((text) => text + ".")].join(" "));
    }

    /** Keep the one tab stop of the map on something that is there, and what is selected in sight. */
    keepReachable() {
      const mark = this.marks.get(this.folded.hidden.get(this.selected) || this.selected);
      if (mark && this.canReach(mark)) {
        if (!this.canReach(this.focused)) this.makeReachable(mark);
        if (!this.moving && !this.presenting && !this.inSight(mark)) this.reveal(mark);
      } else if (!this.canReach(this.reachable)) {
        this.makeReachable(this.ordered()[0]);
      }
    }

    /** The nodes that the keyboard can go to, in reading order. */
    ordered() {
      return this.scene.nodes.map((node) => this.marks.get(node.id)).filter((mark) => this.canReach(mark));
    }

    canReach(mark) {
      return mark && !mark.away && (this.matching.nodes.has(mark.node.id) || mark.node.id === this.selected);
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
      const { left, right, top, bottom } = this.covered;
      const x = this.camera.x + this.camera.k * node.x;
      const y = this.camera.y + this.camera.k * node.y;
      return x >= left && x <= width - right && y >= top && y <= height - bottom;
    }

    /** What a function of cameras and windows answers for the part of the map that nothing covers. */
    inSightOf(look) {
      return camera.uncovered(this.camera, this.view, this.covered, look);
    }

    /** Take how much of the map is covered on each side, and bring what is looked at out from under it. */
    cover(covered) {
      this.covered = covered;
      if (!this.camera) return;
      const mark = this.marks.get(this.folded.hidden.get(this.selected) || this.selected);
      if (root.explorerMap.present.frame(this) || this.framePath()) return;
      if (this.fitted && !mark) this.start();
      else if (mark && this.canReach(mark)) this.reveal(mark);
    }

    /** How many pixels a node takes with its label on each side of its middle. */
    roomOf(mark) {
      const box = root.explorerMap.labels.box(this, mark);
      const [x, y] = [mark.node.x * this.scale, mark.node.y * this.scale];
      return {
        left: Math.max(x - box.left, REACH) + EDGE,
        right: Math.max(box.right - x, REACH) + EDGE,
        top: Math.max(y - box.top, REACH) + EDGE,
        bottom: Math.max(box.bottom - y, REACH) + EDGE,
      };
    }

    /** Move the map if a node, with its label, is not wholly in sight; come closer if it shows only from nearby. */
    reveal(mark) {
      const far = this.large && this.scale < NEAR && !mark.node.primary;
      if (far) this.zoom(NEAR / this.scale);
      const room = this.roomOf(mark);
      this.look(this.inSightOf((from, view) => camera.revealing(from, mark.node, view, room)));
    }

    /** Take the size of the window. Asked for only when it changes: with many nodes, asking costs a layout. */
    measure() {
      this.view = { width: this.host.clientWidth || 1, height: this.host.clientHeight || 1 };
      this.smallest = this.presenting ? root.explorerMap.present.size() : screen.matches ? SMALLEST_ON_PHONES : SMALLEST_LABEL;
      if (this.scale) this.scaleLabels();
    }

    /** Show everything, in the middle. */
    fit() {
      this.look(this.inSightOf((_, view) => camera.fit(this.field, view)), true);
    }

    /** The camera that shows everything if it can be read like that; in a small window, the middle. */
    starting() {
      return this.inSightOf((_, view) => {
        const whole = camera.fit(this.field, view);
        if (whole.k >= READABLE) return whole;
        return camera.zoomAt(whole, this.close() / whole.k, view.width / 2, view.height / 2);
      });
    }

    /** The scale at which a small window shows a part of the map, to be read and pressed. */
    close() {
      return screen.matches ? STARTING_ON_PHONES : STARTING;
    }

    /** Whether the map is seen from so near that nothing is gained by coming closer to press something. */
    readable() {
      return this.scale >= this.close();
    }

    comeCloser({ x, y }) {
      this.zoom(this.close() / this.scale, x, y);
    }

    start() {
      this.look(this.starting(), true);
    }

    zoom(factor, px, py) {
      const { left, right, top, bottom } = this.covered;
      const x = px ?? (left + this.view.width - right) / 2;
      const y = py ?? (top + this.view.height - bottom) / 2;
      this.look(camera.zoomAt(this.camera, factor, x, y));
    }

    look(to, fitted = false) {
      if (!to || to === this.camera) return;
      this.fitted = fitted;
      this.camera = fitted ? to : camera.kept(to, this.field, this.view);
      const { x, y, k } = this.camera;
      this.world.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${k.toFixed(4)})`);
      if (k !== this.scale) {
        this.scale = k;
        this.host.classList.toggle("near", k >= NEAR);
        this.scaleLabels();
      }
    }

    scaleLabels() {
      this.layers.labels.style.setProperty("--label-scale", String(this.labelScale()));
      this.placeLabels();
    }

    labelScale() {
      const size = 11.5 * this.scale;
      return Math.max(this.smallest / size, Math.min(1, LARGEST_LABEL / size));
    }

    /** Show the labels that fit, at the next frame. */
    placeLabels() {
      cancelAnimationFrame(this.waiting);
      this.waiting = requestAnimationFrame(() => root.explorerMap.labels.place(this));
    }

    /** Name a node because it is pointed at; null for none. One that was hushed stays so until another is. */
    point(name) {
      if (this.hushed !== name) this.hushed = null;
      const named = this.hushed ? null : name;
      if (this.pointed === named) return;
      this.pointed = named;
      this.placeLabels();
    }

    /** Put away the name that only the pointer has brought up, as it may lie over another; true if there was one. */
    hush() {
      const mark = this.marks.get(this.pointed);
      if (!mark || mark.node.primary || mark === this.focused) return false;
      this.hushed = this.pointed;
      this.pointed = null;
      this.placeLabels();
      return true;
    }
  }

  root.explorerMap = { DrawnMap, make, set };
})(globalThis);
