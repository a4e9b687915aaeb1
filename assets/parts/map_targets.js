/**
 * Which node a press on a drawn map means. A target has 24 pixels to itself (WCAG 2.2, 2.5.8): where small marks stand
 * closer together than that, what they stand around is pressed in their place, until it is chosen and the panel lists
 * them in full size. Whatever is named on the map can be pressed by its name.
 */
(function (root) {
  "use strict";

  const ROOM = 24;
  const FINGER = 30;
  const { crowding, touched } = root.explorerLogic;
  const parts = root.explorerMap;

  function seen({ group, away }) {
    return !away && group.checkVisibility();
  }

  /** The node that a finger means at a spot of the window, as {id, sure}; null for none. */
  function near(map, { x, y }) {
    const nodes = [...map.marks.values()].flatMap((mark) => {
      const { id, r } = mark.node;
      const at = { id, x: map.camera.x + map.scale * mark.node.x, y: map.camera.y + map.scale * mark.node.y, r: r * map.scale };
      return Math.abs(at.x - x) < FINGER + at.r && Math.abs(at.y - y) < FINGER + at.r && seen(mark) ? [at] : [];
    });
    return touched({ x, y }, nodes);
  }

  /** The small things that stand around a node. */
  function petals(map, host) {
    return [...map.marks.values()].filter(({ node }) => node.under === host.node.id && !node.primary);
  }

  /** What a node stands around, if it is a small thing that nothing stands around. */
  function hostOf(map, mark) {
    const host = mark.node.primary || petals(map, mark).length ? null : map.marks.get(mark.node.under);
    return host && seen(host) ? host : null;
  }

  /** Whether a node has room for a target among those that are seen and count. */
  function roomy(map, mark, counts) {
    const near = crowding(mark.node, map.scene.nodes, ROOM / map.scale).map(({ id }) => map.marks.get(id));
    return !near.some((other) => seen(other) && counts(other));
  }

  /** The node that stands for one as a target: itself, or what it stands around as long as not all there have room. */
  function standingFor(map, mark) {
    const host = hostOf(map, mark);
    const chosen = map.marks.get(map.selected);
    const open = chosen && (chosen === host || hostOf(map, chosen) === host);
    if (!host || open) return mark;
    return petals(map, host).filter(seen).every((petal) => roomy(map, petal, () => true)) ? mark : host;
  }

  /**
   * The node that a press on an element at a spot of the window means, and whether it hits the name; null for none. That
   * of a finger may lie just beside the node, or right on one that a name covers.
   */
  function meant(map, spot, element, finger) {
    const hit = parts.choice.nodeAt(element);
    const found = finger && near(map, spot);
    const name = found && (found.sure || !hit) ? found.id : hit;
    const named = name === hit && Boolean(element.closest("[data-for]"));
    return name && { mark: named ? map.marks.get(name) : standingFor(map, map.marks.get(name)), named };
  }

  /** Whether even large nodes have no room here, so that a press is to come closer. */
  function tooClose(map, { mark, named }) {
    return !named && !map.readable() && !roomy(map, mark, (other) => !hostOf(map, other));
  }

  parts.targets = { meant, tooClose };
})(globalThis);
