"""What is known of a figure's movement: its trend, and that of the figures before it in the sentence."""

from __future__ import annotations

from dataclasses import dataclass

STEPS = frozenset({"share", "change of share", "points", "temperature"})
"""Kinds of quantity of which changes are said directly: "cut rates 25 basis points"."""
TIMES = frozenset({"duration", "age"})
"""Kinds that are not moved: "rose for six months"."""


@dataclass(frozen=True, slots=True)
class Trend:
    """``direction``: up or down. ``change``: whether the figure is the size of the change; else a level.

    ``mover``: index of the token that says so, None where it is taken over from another figure.
    """

    direction: str
    change: bool
    mover: int | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure of the same sentence before: its trend, kind and where it ends."""

    trend: Trend | None
    kind: str
    end: int
