"""How much of the plane a picture shows, and how large names are on it: each depends on the other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from explorer.competencies.neighbourhood import host_of, is_primary
from explorer.competencies.relationships import Kind
from explorer.competencies.schema import Node
from explorer.drawing.flowers import RADIUS
from explorer.drawing.names import Typesetting, Written, written
from explorer.drawing.pens import SIDE_REACH
from explorer.drawing.view_scene import OUTSTANDING, ViewScene
from explorer.pictures.options import Options

_AROUND = 6.0
SMALLEST = 10.5
"""The size of the smallest label."""
_PLACE = 1.7
"""How much wider than high the place is that a picture is shown in: a slide beside its text, a sheet of paper."""
_ROUNDS = 12
_CLEAR, _CLEAR_OF_SIDES = 6.0, 9.0
_BADGE = 26.0
"""How far the count beside a folded node reaches."""


@dataclass(frozen=True)
class Extent:
    """A part of the plane."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, width and height, as SVG takes them."""
        return self.left, self.top, self.width, self.height

    def holds(self, other: "Extent") -> bool:
        """Whether another part lies in this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def over(self, others: Iterable["Extent"]) -> "Extent":
        """The smallest part that holds this one and the others."""
        every = [self, *others]
        return Extent(
            min(each.left for each in every),
            min(each.top for each in every),
            max(each.right for each in every),
            max(each.bottom for each in every),
        )


def composed(scene: ViewScene, options: Options) -> tuple[ViewScene, Extent, list[Written]]:
    """What is to be seen, the part of the plane that it takes, with a margin, and the names that stand on it."""
    ground = extent = _ground(scene, options)
    for _ in range(_ROUNDS):
        seen = _within(scene, extent) if options.close else scene
        names = written(seen.nodes, seen.node_states, seen.layout, _typesetting(scene, extent, ground, options))
        if options.close:
            names = [each for each in names if each.state in OUTSTANDING or extent.holds(_room_of(each))]
        grown = extent.over(_with_margin(_room_of(each)) for each in names)
        if grown == extent:
            break
        extent = grown
    return seen, extent, names


def _within(scene: ViewScene, extent: Extent) -> ViewScene:
    """What of a scene lies in a part of the plane as a whole: nothing is cut, and no petal is without its flower."""
    lost = {node.id for node in scene.nodes if not extent.holds(_disc(scene, node))}
    here = {node.id for node in scene.nodes if node.id not in lost and not _is_petal_of(lost, scene, node)}
    return replace(
        scene,
        nodes=tuple(node for node in scene.nodes if node.id in here),
        links=tuple(link for link in scene.links if link.source in here and link.target in here),
        folded=replace(
            scene.folded,
            carried=tuple(each for each in scene.folded.carried if each.source in here and each.target in here),
        ),
    )


def _is_petal_of(lost: set[str], scene: ViewScene, node: Node) -> bool:
    if is_primary(node) or scene.node_states[node.id] in OUTSTANDING:
        return False
    host = host_of(scene.graph, node)
    return host is not None and host.id in lost


def _ground(scene: ViewScene, options: Options) -> Extent:
    """What is shown whatever the names are."""
    field = Extent(0.0, 0.0, scene.layout.width, scene.layout.height)
    standing = [_with_margin(_disc(scene, node)) for node in scene.nodes if scene.node_states[node.id] in OUTSTANDING]
    if options.close and standing:
        return standing[0].over(standing)
    return _with_margin(field).over(_with_margin(_disc(scene, node)) for node in scene.nodes)


def _disc(scene: ViewScene, node: Node) -> Extent:
    """The room that a node takes with all that may be around it."""
    (x, y), radius = scene.layout.places[node.id], RADIUS[Kind(node.kind)]
    reach = max(radius + 3.0, 10.0) * SIDE_REACH + 3.0
    right = max(reach, radius + _BADGE) if node.id in scene.folded.counts else reach
    return Extent(x - reach, y - reach, x + right, y + reach)


def _typesetting(scene: ViewScene, extent: Extent, ground: Extent, options: Options) -> Typesetting:
    """How names are set; where sides are marked, farther from their nodes, which have rings then."""
    # A flat picture is made smaller to fit into a place, and its names with it. The width that names add does not
    # count: they would grow with what they make grow.
    height = max(extent.height, ground.width / _PLACE)
    scale = max(1.0, options.least * height / SMALLEST)
    clear = _CLEAR_OF_SIDES if scene.sides else _CLEAR
    return Typesetting(clear=clear / scale, scale=scale, most=options.most, apart=options.apart)


def _room_of(each: Written) -> Extent:
    """The room that a name takes at most, with the ground around its letters."""
    box = each.box
    return Extent(box.left - 2.0, box.top - 2.0, box.right + 2.0, box.bottom + 2.0)


def _with_margin(extent: Extent) -> Extent:
    return Extent(extent.left - _AROUND, extent.top - _AROUND, extent.right + _AROUND, extent.bottom + _AROUND)
