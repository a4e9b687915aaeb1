/** What was done to a tour while it is made, to undo it. Pure. A history is {past, present, future}, the latest last. */
(function (root) {
  "use strict";

  const LONGEST = 200;

  /** The history of something to which nothing was done yet. */
  function opened(present) {
    return { past: [], present, future: [], deed: null };
  }

  /** The history after a change. What has the same `deed` as the change before, such as typing on, is one with it. */
  function changed(history, next, deed = null) {
    const goesOn = deed !== null && deed === history.deed;
    const past = goesOn ? history.past : [...history.past, history.present].slice(-LONGEST);
    return { past, present: next, future: [], deed };
  }

  /** The history a step back, or the same where there is none. */
  function undone({ past, present, future, deed }) {
    if (!past.length) return { past, present, future, deed };
    return { past: past.slice(0, -1), present: past.at(-1), future: [...future, present], deed: null };
  }

  /** The history a step forth again, or the same where there is none. */
  function redone({ past, present, future, deed }) {
    if (!future.length) return { past, present, future, deed };
    return { past: [...past, present], present: future.at(-1), future: future.slice(0, -1), deed: null };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { tourHistory: { opened, changed, undone, redone } });
})(globalThis);
