"""A reading in which every noun occurs, made by hand: the ledger must not depend on what is found."""

from __future__ import annotations

import hashlib
from pathlib import Path

from servanda.model import (
    Act,
    Clause,
    Coverage,
    Date,
    Deadline,
    Document,
    Event,
    Figure,
    Mention,
    Party,
    PartyMention,
    Place,
    Problem,
    Reading,
    Recall,
    Section,
    Source,
    SourceDescription,
    Span,
)

TEXT = "Joint note of Öland\n\n1. We will open nearly 40 schools in Hjelm by May 2031, as agreed in N/4."


def a_source(data: bytes = TEXT.encode(), name: str = "papers/note.txt") -> Source:
    return Source(name, data, "text/plain")


def a_reading(source: Source, version: str = "1.0", title: str = "Joint note of Öland") -> Reading:
    """A reading of ``source`` as a version of the software might have made it."""
    sha256 = hashlib.sha256(source.data).hexdigest()
    return Reading(
        document=Document(
            id=sha256[:12],
            title=title,
            kind="joint statement",
            issuer="Öland",
            symbol="N/5",
            place="Hjelm",
            date="2030-02-03",
            language="en",
            complete=False,
            source=SourceDescription(
                name=Path(source.name).name,
                media_type="text/plain",
                sha256=sha256,
                bytes=len(source.data),
                encoding="utf-8",
            ),
            evidence={"title": Span(0, 19), "date": "file name"},
        ),
        text=TEXT,
        sections=(
            Section(id="s1", kind="title", label=None, start=0, end=21),
            Section(id="s2", kind="operative", label="1", start=21, end=97, heading="s1"),
        ),
        figures=(
            Figure(
                **anchored("f1", "nearly 40 schools"),
                value="40",
                lower=None,
                upper="40",
                bound="nearly",
                qualifier="nearly",
                trend=None,
                unit="one",
                quantity_kind="count",
                currency=None,
                measure="schools",
                as_of="2031-05-01/2031-05-31",
                measure_start=TEXT.index("schools"),
                measure_end=TEXT.index("schools") + 7,
            ),
        ),
        dates=(Date(**anchored("d1", "May 2031"), earliest="2031-05-01", latest=None),),
        parties=(
            Party(
                id="p1",
                name="Öland",
                kind="state",
                codes={"iso3166_1_alpha3": "OLA"},
                mentions=(at("Öland"),),
            ),
            Party(id="p2", name="Nobody", kind="group"),
        ),
        places=(
            Place(
                id="l1", name="Hjelm", kind="town", latitude=56.13, longitude=10.8, mentions=(at("Hjelm"),)
            ),
        ),
        acts=(
            Act(
                **anchored("a1", "We will open nearly 40 schools"),
                speaker="p1",
                verb="open",
                type="commissive",
                force=4,
                modifiers=("will",),
                addressees=(PartyMention(**without_section("Hjelm"), party=None),),
                content=Span(28, 50),
                condition=Clause(start=84, end=96, quote="agreed in N/4"),
                deadline=Deadline(start=63, end=74, quote="by May 2031", earliest=None, latest="2031-05-31"),
                commitment=True,
                ladder="test",
                why="we will",
            ),
        ),
        events=(
            Event(
                **anchored("e1", "open"),
                event="COOPERATE",
                mode=None,
                context=("education", "law"),
                sources=(PartyMention(**without_section("Öland"), party="p1"),),
                targets=(),
                place="l1",
                date="2031-05-31",
            ),
        ),
        recalls=(Recall(**anchored("r1", "N/4"), symbol="N/4", title=None, date=None, document=None),),
        coverage=Coverage(sentences=3, with_entries=1, without_entries=1, set_aside=1, reasons={"title": 1}),
        problems=(Problem(96, 97, "truncated", "breaks off"),),
        version=version,
    )


def without_section(quote: str) -> dict[str, object]:
    start = TEXT.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def anchored(identity: str, quote: str) -> dict[str, object]:
    return {"id": identity, "section": "s2", **without_section(quote)}


def at(quote: str) -> Mention:
    return Mention(section="s2", **without_section(quote))
