/**
 * Changes to the query of an address. Pure: every function takes a query and answers with another.
 * A query is a string such as "?node=self-care&intasc=3,9"; the order of its keys is given, not known here.
 */
(function (root) {
  "use strict";

  // The same limits as in explorer/view/address.py, so that the map and the panels understand an address alike.
  const LONGEST = 4000;
  const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

  /** The values of a query by key; the first one counts where a key is repeated; too long a query says nothing. */
  function read(search) {
    const values = {};
    if (search.length - 1 > LONGEST) return values;
    for (const [key, value] of new URLSearchParams(search)) {
      if (!Object.hasOwn(values, key) && value !== "") values[key] = value.replace(UNPRINTABLE, "");
    }
    return values;
  }

  /** The query that says these values: known keys in their order, then any others as they came. */
  function write(values, order) {
    const keys = [...order.filter((key) => values[key]), ...Object.keys(values).filter((key) => !order.includes(key))];
    const pairs = keys.filter((key) => values[key]).map((key) => key + "=" + encodeURIComponent(values[key]).replaceAll("%2C", ","));
    return pairs.length ? "?" + pairs.join("&") : "";
  }

  /** The members of a comma-separated value. */
  function members(values, key) {
    return values[key] ? values[key].split(",").filter(Boolean) : [];
  }

  /** Set keys as another query says; a key with an empty value is left out from then on. */
  function go(search, changes, order) {
    const values = read(search);
    for (const [key, value] of new URLSearchParams(changes)) values[key] = value;
    return write(values, order);
  }

  /**
   * Put a member into the list of a key, or take it out. With a universe, an empty list stands for all of it, so
   * that taking one out leaves the others, and a full list becomes empty again.
   */
  function toggle(search, key, member, universe, order) {
    const values = read(search);
    let list = members(values, key);
    if (universe && list.length === 0) list = universe.slice();
    list = list.includes(member) ? list.filter((each) => each !== member) : [...list, member];
    if (universe) {
      list = universe.filter((each) => list.includes(each));
      if (list.length === universe.length) list = [];
    } else {
      list.sort((a, b) => a - b || (a < b ? -1 : 1));
    }
    values[key] = list.join(",");
    return write(values, order);
  }

  /** Leave keys out. */
  function drop(search, keys, order) {
    const values = read(search);
    for (const key of keys) delete values[key];
    return write(values, order);
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { query: { read, write, members, go, toggle, drop } });
})(globalThis);
