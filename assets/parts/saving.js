/** Letting the browser save something as a file. */
(function (root) {
  "use strict";

  /** Save a Blob under a name. */
  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  root.explorerSaving = { save };
})(globalThis);
