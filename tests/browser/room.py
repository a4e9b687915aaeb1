"""A room that looks at a wall: what it can read there, and the tours that it is told."""

from typing import Any

from playwright.sync_api import ViewportSize

from tests.browser.visitor import BOX_OF, Visitor

WALLS: dict[str, ViewportSize] = {
    "1280x720": {"width": 1280, "height": 720},
    "1920x1080": {"width": 1920, "height": 1080},
    "1024x768": {"width": 1024, "height": 768},
}
"""The sizes of usual projectors."""

# Text in sight and its size, as a part of the height of the window. In the map it is scaled.
_READ = """() => {
  const found = [];
  // In what is drawn, Chromium's matrices count the zoom of the page around it, and those of Firefox do not.
  const drawnScale = (text) => {
    const outside = text.viewportElement.getScreenCTM().a, zoom = text.currentCSSZoom ?? 1;
    return Math.abs(text.getScreenCTM().a) * (outside === 1 ? zoom : 1);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode;
    if (!data.trim() || parent.closest(".visually-hidden, script, noscript, option, [inert]")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (!box.width || box.bottom < 1 || box.top > innerHeight - 1) continue;
    if (box.right < 1 || box.left > innerWidth - 1) continue;
    const name = parent.closest("#map .label");
    const scale = parent.ownerSVGElement ? drawnScale(parent) : parent.currentCSSZoom ?? 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * (parent.ownerSVGElement ? scale : 1);
    found.push({ text: data.trim().slice(0, 40), part: size / innerHeight, name: Boolean(name) });
  }
  return found;
}"""

# Names that lie on each other, on a node of another name, or over the edge of the map; nodes that stand out and reach
# over that edge; and what is selected and not drawn.
_CLASHES = (
    f"() => {{ const boxOf = {BOX_OF};"
    """
  const edge = document.getElementById("map").getBoundingClientRect();
  const names = [...document.querySelectorAll("#map .label[data-shown=yes]")].map((each) => ({
    owner: each.dataset.for, box: boxOf(each.querySelector("text")) }));
  const nodes = [...document.querySelectorAll("#map [data-node]")]
    .filter((each) => getComputedStyle(each).display !== "none")
    .flatMap((each) => [...each.querySelectorAll(".shape, .foundation")].map((part) => ({
      owner: each.dataset.node, box: boxOf(part) })));
  const beyond = (box) => Math.max(edge.left - box.left, box.right - edge.right,
                                   edge.top - box.top, box.bottom - edge.bottom);
  const deep = (a, b) => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left),
                                  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const found = [];
  names.forEach((a, place) => {
    for (const b of names.slice(place + 1)) if (deep(a.box, b.box) > 1) found.push(`${a.owner} on ${b.owner}`);
    for (const b of nodes) {
      if (a.owner !== b.owner && deep(a.box, b.box) > 1) found.push(`${a.owner} on the node ${b.owner}`);
    }
    if (beyond(a.box) > 1) found.push(`${a.owner} over the edge`);
  });
  for (const each of document.querySelectorAll('#map .node:is([data-state="selected"], [data-state="related"])')) {
    const isSelected = each.dataset.state === "selected";
    if (isSelected && !each.checkVisibility()) found.push(`the node ${each.dataset.node} is not drawn`);
    const drawn = isSelected ? ".reach, .shape, .foundation" : ".shape, .foundation";
    const parts = each.checkVisibility() ? [...each.querySelectorAll(drawn)] : [];
    if (parts.some((part) => beyond(boxOf(part)) > 1)) found.push(`the node ${each.dataset.node} over the edge`);
  }
  return { clashes: found, names: names.map(({ owner }) => owner) };
}"""
)


def read_in(visitor: Visitor) -> list[dict[str, Any]]:
    """Every text in sight with its size as a part of the height of the window, and whether it is a name on the map."""
    found: list[dict[str, Any]] = visitor.page.evaluate(_READ)
    return found


def too_small(visitor: Visitor) -> list[str]:
    """What the back row cannot read: text below a fiftieth of the height, and names below a thirty-sixth."""
    return [each["text"] for each in read_in(visitor) if each["part"] < (1 / 36 if each["name"] else 1 / 50)]


def names_on_the_map(visitor: Visitor) -> tuple[list[str], list[str]]:
    """The ids of the nodes that are named, and which names lie on something else."""
    found = visitor.page.evaluate(_CLASHES)
    return found["names"], found["clashes"]


def overfull(visitor: Visitor) -> bool:
    """Whether what the room is to read does not fit without scrolling."""
    return bool(
        visitor.page.evaluate(
            "(() => { const box = document.querySelector('.slide-body');"
            " return box.scrollHeight > box.clientHeight + 1; })()"
        )
    )


def told_tours(visitor: Visitor, language: str) -> dict[str, dict[str, Any]]:
    """The tours that ship, by their ids: of those for a standard, the one with the longest title."""
    answer = visitor.page.request.get(f"{visitor.url}/tours.json?lang={language}")
    return {tour["id"]: tour for tour in sorted(answer.json()["tours"], key=lambda tour: len(tour["title"]))}


def step_address(tour: dict[str, Any], number: int, language: str) -> str:
    """The query of a step, presented."""
    view = tour["steps"][number - 1]["view"] or "?"
    joint = "" if view == "?" else "&"
    return f"{view}{joint}tour={tour['id']}&step={number}&present=1&lang={language}"
