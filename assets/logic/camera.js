/**
 * Where the map is looked at from. Pure: a camera is {x, y, k}; a point of the map is drawn at (x + k·px, y + k·py)
 * pixels of the window. A window is {width, height} in pixels.
 */
(function (root) {
  "use strict";

  const CLOSEST = 6;
  const FARTHEST = 0.15;

  /** The camera that shows a whole field in a window, in its middle. */
  function fit(field, view, margin = 8) {
    const k = Math.min((view.width - 2 * margin) / field.width, (view.height - 2 * margin) / field.height);
    const scale = Math.max(k, 0.05);
    return { k: scale, x: (view.width - scale * field.width) / 2, y: (view.height - scale * field.height) / 2 };
  }

  /** Closer by a factor, while the point at (px, py) of the window stays where it is. */
  function zoomAt(camera, factor, px, py) {
    const k = Math.min(CLOSEST, Math.max(FARTHEST, camera.k * factor));
    const ratio = k / camera.k;
    return { k, x: px - (px - camera.x) * ratio, y: py - (py - camera.y) * ratio };
  }

  /** Moved by pixels. */
  function pan(camera, dx, dy) {
    return { k: camera.k, x: camera.x + dx, y: camera.y + dy };
  }

  /** Kept so that some of the field stays in the window. */
  function kept(camera, field, view) {
    const edge = 80;
    return {
      k: camera.k,
      x: Math.min(view.width - edge, Math.max(edge - camera.k * field.width, camera.x)),
      y: Math.min(view.height - edge, Math.max(edge - camera.k * field.height, camera.y)),
    };
  }

  /**
   * The same camera if a point is well inside the window, else one moved just so far that it is. `room` says how many
   * pixels to leave on each side of it, {left, right, top, bottom}, of which at most half a window is kept.
   */
  function revealing(camera, point, view, room) {
    const px = camera.x + camera.k * point.x;
    const py = camera.y + camera.k * point.y;
    const left = Math.min(room.left, view.width / 2);
    const right = Math.min(room.right, view.width / 2);
    const top = Math.min(room.top, view.height / 2);
    const bottom = Math.min(room.bottom, view.height / 2);
    const dx = Math.max(left - px, 0) || Math.min(view.width - right - px, 0);
    const dy = Math.max(top - py, 0) || Math.min(view.height - bottom - py, 0);
    return dx || dy ? pan(camera, dx, dy) : camera;
  }

  /**
   * What a point keeps around it at a scale, in pixels: its `room`, or a margin on every side. Where it stands for a thing
   * that grows with the map, that is beyond the `r` of this thing, and to the left and right no less than `across`.
   */
  function roomOf({ room, r = 0, across = 0 }, margin, k) {
    const { left, right, top, bottom } = room || { left: margin, right: margin, top: margin, bottom: margin };
    const grown = k * r;
    return {
      left: Math.max(across, grown + left),
      right: Math.max(across, grown + right),
      top: grown + top,
      bottom: grown + bottom,
    };
  }

  /** How far points reach at a scale, from the least to the most pixel, across and down. */
  function extent(points, k, margin) {
    const reach = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const point of points) {
      const room = roomOf(point, margin, k);
      reach.left = Math.min(reach.left, k * point.x - room.left);
      reach.right = Math.max(reach.right, k * point.x + room.right);
      reach.top = Math.min(reach.top, k * point.y - room.top);
      reach.bottom = Math.max(reach.bottom, k * point.y + room.bottom);
    }
    return reach;
  }

  /** The closest camera, up to a scale, that shows all these points with their room, in the middle of a window. */
  function closest(points, view, margin, most = 1) {
    const fits = (k) => {
      const { left, right, top, bottom } = extent(points, k, margin);
      return right - left <= view.width && bottom - top <= view.height;
    };
    let [low, high] = [FARTHEST, most];
    if (fits(high)) low = high;
    for (let step = 0; low < high && step < 24; step += 1) {
      const middle = (low + high) / 2;
      if (fits(middle)) low = middle;
      else high = middle;
    }
    const { left, right, top, bottom } = extent(points, low, margin);
    return { k: low, x: (view.width - left - right) / 2, y: (view.height - top - bottom) / 2 };
  }

  /**
   * The same camera if all these points are in the window with the `room` that each names, else the closest one, up to
   * natural size, that shows them so. Points without room are to be in the window, and get a margin when it moves.
   */
  function framing(camera, points, view, margin) {
    const now = extent(points, camera.k, 0);
    const inside =
      camera.x + now.left >= 0 && camera.x + now.right <= view.width &&
      camera.y + now.top >= 0 && camera.y + now.bottom <= view.height;
    return inside ? camera : closest(points, view, margin);
  }

  /**
   * What a function of cameras and windows answers for the part of a window that nothing covers; `covered` is how many
   * pixels are covered on each side, {left, right, top, bottom}.
   */
  function uncovered(camera, view, covered, look) {
    const free = {
      width: Math.max(1, view.width - covered.left - covered.right),
      height: Math.max(1, view.height - covered.top - covered.bottom),
    };
    const inner = camera && pan(camera, -covered.left, -covered.top);
    const found = look(inner, free);
    return found === inner ? camera : pan(found, covered.left, covered.top);
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { camera: { fit, zoomAt, pan, kept, revealing, closest, framing, uncovered } });
})(globalThis);
