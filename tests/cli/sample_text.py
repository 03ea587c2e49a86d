"""Entries made by hand, for what is printed of them."""

from __future__ import annotations

from servanda.model import Act, Figure, Section


def an_act(text: str, quote: str, verb: str) -> Act:
    start = text.index(quote)
    return Act(
        id="a1",
        start=start,
        end=start + len(quote),
        quote=quote,
        section="s1",
        speaker=None,
        verb=verb,
        type="directive",
        force=4,
        modifiers=(),
        addressees=(),
        content=None,
        condition=None,
        deadline=None,
        commitment=False,
        ladder="test",
        why="test",
    )


def a_figure(
    bound: str,
    qualifier: str | None = None,
    unit: str = "person",
    value: str | None = "1",
    quote: str = "x",
    limits: tuple[str | None, str | None] = (None, None),
) -> Figure:
    return Figure(
        id="f1",
        start=0,
        end=1,
        quote=quote,
        section="s1",
        value=value,
        lower=limits[0],
        upper=limits[1],
        bound=bound,
        qualifier=qualifier,
        trend=None,
        unit=unit,
        quantity_kind="people",
        currency=None,
        measure=None,
        as_of=None,
    )


def a_section(identity: str, kind: str, label: str | None = None, parent: str | None = None) -> Section:
    return Section(id=identity, kind=kind, label=label, start=0, end=1, parent=parent)
