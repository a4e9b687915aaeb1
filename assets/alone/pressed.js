/** What in a query is on: which switches are pressed, and what of it narrows the view. Pure. */
(function (root) {
  "use strict";

  // The scripts may come in any order.
  const query = () => root.explorerLogic.query;

  /** Whether a switch is on that asks for a change: {toggle: "key=member", universe} or {go: "key=value"}. */
  function pressed(search, { toggle, universe, go }) {
    const values = query().read(search);
    const [key, value] = (toggle ?? go).split("=");
    if (toggle === undefined) return (values[key] || "") === value;
    const list = query().members(values, key);
    return list.includes(value) || (universe !== undefined && !list.length);
  }

  // Each with whether its members are told one by one.
  const NARROWING = [["intasc", true], ["match"], ["domain", true], ["foundational"], ["kind"], ["relation"], ["status"], ["type"], ["unmatched"], ["layout"], ["focus"]];

  /** What narrows a view or lays it out otherwise, as {key, members, drop}: `drop` is the query without it. */
  function narrowing(search, order) {
    const values = query().read(search);
    return NARROWING.flatMap(([key, apart]) => {
      const members = query().members(values, key);
      const several = query().members(values, "intasc").length > 1;
      if (!members.length || (key === "match" && (values.match !== "all" || !several))) return [];
      if (apart) return members.map((each) => ({ key, members: [each], drop: query().toggle(search, key, each, undefined, order) }));
      const drop = key === "focus" ? ["focus", "direction"] : [key];
      return [{ key, members, drop: query().drop(search, drop, order) }];
    });
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { pressed, narrowing });
})(globalThis);
