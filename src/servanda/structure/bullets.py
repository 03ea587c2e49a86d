"""Lists without numbers: how deep a bullet stands, and under what."""

from __future__ import annotations

from itertools import islice

from servanda.structure.labels import BULLET
from servanda.structure.units import Structuring, Unit

_LOOKBACK = 400
_NEAR = 4
_OPEN_ITEM = (";", ",", "; and", "; or", ", and", ", or")


def place_bullet(structuring: Structuring, index: int) -> None:
    """Decide a unit that begins with a list mark: ``subparagraph`` under what leads over to it.

    A bullet that nothing leads over to is a paragraph of the ``body``.
    """
    unit = structuring.units[index]
    unit.bullet = True
    earlier = _earlier_bullet(structuring, index)
    if earlier is not None:
        unit.kind, unit.depth = earlier.kind, earlier.depth
        return
    before = _lead_in(structuring, index)
    if before is None:
        unit.kind = "body"
        return
    unit.kind = "subparagraph"
    if before.bullet:
        deeper = 1 if unit.indent >= before.indent + 2 else 0
        shallower = 1 if unit.indent <= before.indent - 2 and before.depth > 1 else 0
        unit.depth = before.depth + deeper - shallower
    else:
        unit.depth = before.depth + 1


def has_lost_its_bullet(structuring: Structuring, index: int) -> bool:
    """Whether a unit is an item of a list although its sign is missing: items stand before and after it."""
    unit = structuring.units[index]
    if not unit.text[0].islower():
        return False
    near_before = islice(structuring.before(index), _NEAR)
    before = next((other for other in near_before if other.kind != "furniture"), None)
    near_after = structuring.after(index, _NEAR)
    after = next((other for other in near_after if other.kind != "furniture"), None)
    return (
        before is not None
        and before.bullet
        and before.text.rstrip("¹²³⁴⁵⁶⁷⁸⁹⁰ ").endswith(_OPEN_ITEM)
        and after is not None
        and BULLET.match(after.text) is not None
    )


def _earlier_bullet(structuring: Structuring, index: int) -> Unit | None:
    """The bullet before, as deep on the page, when a list of its own stood under it."""
    unit = structuring.units[index]
    stood_under = False
    for before in islice(structuring.before(index), _LOOKBACK):
        if before.kind in ("furniture", "footnote"):
            continue
        if before.bullet and before.indent == unit.indent:
            return before if stood_under else None
        if before.text.endswith(":") or not (before.bullet or before.kind == "subparagraph"):
            return None
        stood_under = True
    return None


def _lead_in(structuring: Structuring, index: int) -> Unit | None:
    """What a bullet stands under: the bullet before, or a paragraph that leads over to a list."""
    for before in islice(structuring.before(index), _LOOKBACK):
        if before.kind == "furniture":
            continue
        if before.bullet:
            return before if before.kind == "subparagraph" else None
        if before.kind in ("heading", "title", "masthead", "note"):
            return None
        leads = before.text.rstrip().endswith((":", "—", "-", " to", "following"))
        return before if leads or before.label or structuring.units[index].indent > 0 else None
    return None
