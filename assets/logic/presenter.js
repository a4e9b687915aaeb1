/**
 * The time of a talk. Pure. A watch is {spent: milliseconds by step, since: when it was started, or null while it stands
 * still, step: the one that is shown}; `now` is always given.
 */
(function (root) {
  "use strict";

  const MINUTE = 60_000;

  /** A watch that shows nothing yet. */
  function fresh(step = 1) {
    return { spent: {}, since: null, step };
  }

  /** How long each step has been shown, up to now. */
  function spentBy({ spent, since, step }, now) {
    return since === null ? spent : { ...spent, [step]: (spent[step] || 0) + now - since };
  }

  function start(watch, now) {
    return watch.since === null ? { ...watch, since: now } : watch;
  }

  function pause(watch, now) {
    return { ...watch, spent: spentBy(watch, now), since: null };
  }

  /** The same watch when another step is shown. */
  function turned(watch, step, now) {
    return { spent: spentBy(watch, now), since: watch.since === null ? null : now, step };
  }

  /** How long the whole talk has taken, or one step of it. */
  function elapsed(watch, now, step = null) {
    const spent = spentBy(watch, now);
    return step === null ? Object.values(spent).reduce((sum, each) => sum + each, 0) : spent[step] || 0;
  }

  /** A time as minutes and seconds, as a clock shows it. */
  function shown(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  /** How a time goes with a plan in minutes: which part of it is used, and by how many minutes it is over, if it is. */
  function pace(milliseconds, minutes) {
    const planned = minutes * MINUTE;
    const over = Math.max(0, Math.ceil((milliseconds - planned) / MINUTE));
    return { part: planned ? Math.min(1, milliseconds / planned) : 0, over: planned ? over : 0 };
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, {
    presenter: { fresh, start, pause, turned, elapsed, shown, pace },
  });
})(globalThis);
