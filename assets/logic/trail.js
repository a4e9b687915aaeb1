/** Where a visitor has been: the ids of what was selected, the latest last. Pure. */
(function (root) {
  "use strict";

  const LONGEST = 6;

  /** The trail after something is selected; nothing selected leaves it as it is. */
  function trailed(trail, name) {
    if (!name || trail[trail.length - 1] === name) return trail;
    return [...trail.filter((each) => each !== name), name].slice(-LONGEST);
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { trailed });
})(globalThis);
