"""Every document of every folder: whether it is read at all, and what its header says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bench.corpus import FOLDERS, SMALL, documents_in
from servanda.entries.header import find_header
from servanda.model import Entry, Mention, Reading
from servanda.reading import read_source
from servanda.sources import canonical_text, load_source
from servanda.structure import find_sections


@dataclass(slots=True)
class Robustness:
    """One folder: sections and header of all its files, whole readings of the sample."""

    files: int = 0
    errors: list[str] = field(default_factory=list)
    untiled: list[str] = field(default_factory=list)
    dated: int = 0
    incomplete: int = 0
    not_english: int = 0
    read_whole: int = 0
    entries: int = 0
    wrong_quotes: int = 0


def survey(data: Path, sample: dict[str, list[Path]]) -> dict[str, Robustness]:
    """Each folder that is there."""
    folders = {folder.name: documents_in(data / folder.name) for folder in FOLDERS}
    folders |= {name: sample.get(name, []) for name in SMALL}
    return {name: _survey_folder(paths, sample.get(name, [])) for name, paths in folders.items() if paths}


def _survey_folder(paths: Iterable[Path], sample: Iterable[Path]) -> Robustness:
    result = Robustness()
    for path in paths:
        result.files += 1
        try:
            _outline(path, result)
        except Exception as error:
            result.errors.append(f"{path.name}: {type(error).__name__}: {error}")
    for path in sample:
        try:
            entries = list(anchored(reading := read_source(load_source(path))))
        except Exception as error:
            result.errors.append(f"{path.name}: {type(error).__name__}: {error}")
        else:
            result.read_whole += 1
            result.entries += len(entries)
            result.wrong_quotes += sum(
                reading.text[entry.start : entry.end] != entry.quote for entry in entries
            )
    return result


def _outline(path: Path, result: Robustness) -> None:
    """Canonical text, sections and header; nothing is parsed."""
    source = load_source(path)
    source_text = canonical_text(source)
    structure = find_sections(source_text)
    text, sections = source_text.text, structure.sections
    document = find_header(source, source_text, structure).document
    result.dated += document.date is not None
    result.incomplete += not document.complete
    result.not_english += structure.language not in ("en", None)
    if not tiles(text, [(one.start, one.end) for one in sections if one.parent is None]):
        result.untiled.append(path.name)


def tiles(text: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether the spans cover the text from end to end, none over another."""
    position = 0
    for start, end in spans:
        if start != position or end < start:
            return False
        position = end
    return position == len(text)


def anchored(reading: Reading) -> Iterable[Entry | Mention]:
    """All that a reading quotes."""
    yield from (*reading.figures, *reading.dates, *reading.acts, *reading.recalls)
    for party in reading.parties:
        yield from party.mentions
    for place in reading.places:
        yield from place.mentions
