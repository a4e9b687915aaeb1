/**
 * What the visitor chose about how the page behaves: less motion, and whether single keys do anything. It is set on
 * <html> as data-motion="reduce" and data-keys="off", and kept in this browser alone; where a browser keeps nothing, it
 * holds as long as the page is open. A button chooses with data-preference and data-value, which is empty for what is
 * usual.
 */
(function (root) {
  "use strict";

  const CHOICES = { motion: "reduce", keys: "off" };
  const KEPT = "explorer-";
  const page = document.documentElement;
  const calm = root.matchMedia("(prefers-reduced-motion: reduce)");

  function kept(name) {
    try {
      return localStorage.getItem(KEPT + name);
    } catch {
      return null;
    }
  }

  function keep(name, value) {
    try {
      if (value) localStorage.setItem(KEPT + name, value);
      else localStorage.removeItem(KEPT + name);
    } catch {
      // As said above.
    }
  }

  function put(name, value) {
    if (value === CHOICES[name]) page.dataset[name] = value;
    else delete page.dataset[name];
  }

  /** Let each button say whether it is what holds now. */
  function mark() {
    for (const button of document.querySelectorAll("[data-preference]")) {
      const { preference, value } = button.dataset;
      button.setAttribute("aria-pressed", String((page.dataset[preference] || "") === value));
    }
  }

  for (const name of Object.keys(CHOICES)) put(name, kept(name));

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-preference]");
    if (!button) return;
    const { preference, value } = button.dataset;
    put(preference, value);
    keep(preference, value);
    mark();
  });

  // The same visitor's other windows follow.
  root.addEventListener("storage", ({ key }) => {
    for (const name of Object.keys(CHOICES)) {
      if (key === null || key === KEPT + name) put(name, kept(name));
    }
    mark();
  });

  root.explorerPreferences = {
    mark,
    /** Whether nothing may move by itself: the system asks for it, or the visitor did here. */
    reducedMotion: () => page.dataset.motion === "reduce" || calm.matches,
    /** Whether keys such as / and ? do something without Ctrl. */
    singleKeys: () => page.dataset.keys !== "off",
  };
})(globalThis);
