/**
 * What fading shows, told to who cannot see it: each node is described by one of two texts, if it does not match the
 * filters, or if it stands out beside what is selected. The texts are written once; nothing is announced by them.
 */
(function (root) {
  "use strict";

  const { set } = root.explorerMap;
  const FADED = "map-faded";
  const STANDING = "map-standing";

  function begin(map) {
    for (const id of [FADED, STANDING]) {
      const text = document.createElement("p");
      text.id = id;
      text.hidden = true;
      map.host.append(text);
    }
    document.getElementById(FADED).textContent = map.words.faded;
  }

  /** Say of what stands out why it does, in the present view. */
  function follow(map) {
    const { edge, focus } = map.values;
    const why = edge ? "edge" : map.page === "path" ? "path" : focus ? "focus" : "";
    document.getElementById(STANDING).textContent = map.words.standing[why];
  }

  /**
   * Let a node refer to what is true of it; of a comparison, its own name tells more. What is not displayed is hidden
   * here as well: Chromium leaves parts of an SVG that are not displayed in what it tells a screen reader.
   */
  function describe(map, mark, state, match) {
    const gone = mark.away || (!match && map.values.unmatched === "hide");
    set(mark.group, "aria-hidden", gone ? "true" : null);
    const texts = [state === "related" && !mark.group.hasAttribute("data-side") && STANDING, !match && FADED].filter(Boolean);
    set(mark.group, "aria-describedby", texts.join(" ") || null);
  }

  root.explorerMap.told = { begin, follow, describe };
})(globalThis);
