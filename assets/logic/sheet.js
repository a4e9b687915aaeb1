/**
 * How high the sheet with the details stands, and where it goes when it is let go. Pure. Its stops are, from below,
 * "closed", "peek" (the heading), "half" and "full"; heights are in pixels.
 */
(function (root) {
  "use strict";

  const STOPS = ["closed", "peek", "half", "full"];
  const FLICK = 0.45;
  const LEAST = 112;
  const CRAMPED = 280;

  /**
   * The height of each stop. `room` is the height between the bars, `whole` that of the window; `heading` is how much
   * of the sheet its heading takes, so that it is seen at a peek. Where two do not fit under each other, it is full or not
   * there.
   */
  function heights({ room, whole, heading }) {
    if (room < CRAMPED) return { closed: 0, full: whole };
    const half = Math.max(LEAST, Math.round(room * 0.56));
    const peek = Math.min(Math.max(heading, LEAST), Math.round(room * 0.42), half);
    return { closed: 0, peek, half, full: whole };
  }

  /** The stop at which a sheet comes to rest. `speed` is in pixels a millisecond, upwards; a flick goes one stop on. */
  function released(height, speed, stops) {
    const known = STOPS.filter((stop) => stop in stops);
    if (speed > FLICK) return known.find((stop) => stops[stop] > height) || "full";
    if (speed < -FLICK) return known.findLast((stop) => stops[stop] < height) || "closed";
    const away = (stop) => Math.abs(stops[stop] - height);
    return known.reduce((nearest, stop) => (away(stop) < away(nearest) ? stop : nearest));
  }

  /** The next stop up (1) or down (-1) of those that there are, or the same at an end. */
  function stepped(stop, way, stops) {
    const known = STOPS.filter((each) => each in stops);
    return known[Math.min(known.length - 1, Math.max(0, known.indexOf(stop) + way))];
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { sheet: { heights, released, stepped } });
})(globalThis);
