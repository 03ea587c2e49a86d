"""The annotated acts of ``tests/gold/acts.jsonl``: what careful readers say is done in each document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.corpus import EXAMPLES, ROOT
from servanda.model import Act, Span
from servanda.reading import read_source
from servanda.sources import canonical_text, load_source

GOLD = ROOT / "tests" / "gold" / "acts.jsonl"


@dataclass(frozen=True, slots=True)
class Said:
    """One act as an annotator or the reader has it; places are byte offsets of the file.

    ``start``: where the verb begins. ``due`` is the deadline's place and its last day, if known.
    """

    start: int
    verb: str
    type: str
    commitment: bool
    addressees: tuple[Span, ...]
    due: tuple[Span, str | None] | None
    conditional: bool
    modal: str | None
    negated: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document, or the piece ``start:end`` of it, with its acts. ``set``: known or held."""

    file: str
    set: str
    start: int
    end: int
    acts: tuple[Said, ...]


def annotated(data: Path) -> Iterator[tuple[Path, Annotated]]:
    """Each annotated file. A file that is another than was annotated is an error."""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        path = _path(record["file"], data)
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != record["sha256"]:
            raise ValueError(f"{record['file']} is not the file that was annotated: its hash differs")
        acts = tuple(_said(one, content) for one in record["acts"])
        yield path, Annotated(record["file"], record["set"], record["start"], record["end"], acts)


def read_acts_of(path: Path) -> list[Said]:
    """The acts that the reader finds in a whole document, each at its place in the file's bytes."""
    source = load_source(path)
    text = canonical_text(source)

    def place(start: int, end: int) -> Span | None:
        found = text.source_bytes(start, end)
        return Span(*found) if found is not None else None

    given = []
    for act in read_source(source).acts:
        at = act.verb_at or Span(act.start, act.end)
        verb = place(at.start, at.end)
        if verb is not None:
            given.append(_of_reader(act, verb, place))
    return given


def _path(file: str, data: Path) -> Path:
    folder, _, name = file.partition("/")
    return EXAMPLES / name if folder == "examples" else data / file


def _said(record: dict[str, Any], content: bytes) -> Said:
    due = record["deadline"]
    return Said(
        start=record["start"],
        verb=record["verb"],
        type=record["type"],
        commitment=record["commitment"],
        addressees=tuple(Span(*one) for one in record["addressees"]),
        due=(Span(due[0], due[1]), due[2]) if due else None,
        conditional=record["condition"] is not None,
        modal=record["modal"],
        negated=record["negated"],
        words=content[record["start"] : record["end"]].decode("utf-8", "replace"),
    )


def _of_reader(act: Act, verb: Span, place: Any) -> Said:
    addressees = [place(one.start, one.end) for one in act.addressees]
    due = place(act.deadline.start, act.deadline.end) if act.deadline else None
    return Said(
        start=verb.start,
        verb=act.verb,
        type=act.type,
        commitment=act.commitment,
        addressees=tuple(one for one in addressees if one is not None),
        due=(due, act.deadline.latest if act.deadline else None) if due else None,
        conditional=act.condition is not None,
        modal=act.modal,
        negated=act.negated,
        words=" ".join(act.quote.split()[:9]),
    )
