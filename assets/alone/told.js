/**
 * What a saved file was told when it was made (explorer/interface/alone.py): the scene, the tours, the texts. And where
 * it opens: at the address that follows the #, at the item that a plain link in its outline names, or where the one who
 * saved it was. Comes before the address, which reads what is set here.
 */
(function (root) {
  "use strict";

  const ITEM = "#item-";
  const told = JSON.parse(document.getElementById("told").textContent);
  const hash = location.hash;

  if (!hash && told.opening) history.replaceState(null, "", "#" + told.opening);
  if (hash.startsWith(ITEM)) history.replaceState(null, "", "#?node=" + hash.slice(ITEM.length));

  root.explorerTold = told;
})(globalThis);
