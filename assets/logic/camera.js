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
   * The same camera if all these points are in the window, else the closest one, up to natural size, that shows them
   * with a margin on each side.
   */
  function framing(camera, points, view, margin) {
    const inside = ({ x, y }) =>
      camera.x + camera.k * x >= 0 && camera.x + camera.k * x <= view.width &&
      camera.y + camera.k * y >= 0 && camera.y + camera.k * y <= view.height;
    if (points.every(inside)) return camera;
    const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
    const room = (length) => Math.max(length - 2 * margin, length / 2);
    const k = Math.min(1, room(view.width) / (right - left || 1), room(view.height) / (bottom - top || 1));
    const scale = Math.max(FARTHEST, k);
    return {
      k: scale,
      x: view.width / 2 - (scale * (left + right)) / 2,
      y: view.height / 2 - (scale * (top + bottom)) / 2,
    };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { camera: { fit, zoomAt, pan, kept, revealing, framing } });
})(globalThis);
