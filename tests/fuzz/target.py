"""What the fuzzer calls: the whole of a reading in this process, and what must hold of it.

python tests/fuzz/target.py text|html [libFuzzer options] [folder of inputs]
"""

from __future__ import annotations

import sys
from itertools import pairwise

import atheris

with atheris.instrument_imports(include=["servanda.sources", "servanda.structure", "servanda.entries"]):
    from servanda.errors import SourceError
    from servanda.model import Reading, Source
    from servanda.reading import read_source
    from servanda.sources import sandbox
    from servanda.sources.extract import Extract
    from servanda.sources.html import read_html
    from servanda.sources.plain import read_plain
    from servanda.sources.sandbox.wire import extract_of_words, extract_to_words

PARSERS = {"text": ("note.txt", read_plain), "html": ("note.html", read_html)}
_MARKDOWN = b"#"


def extract_here(source: Source) -> Extract:
    """What the sandbox does, without it: a crash must reach the fuzzer, and coverage be seen."""
    _, parse = PARSERS["html" if source.name.endswith(".html") else "text"]
    extract = parse(source, lambda _: None)
    return extract_of_words(source.name, extract_to_words(extract))


def check(reading: Reading) -> None:
    """Quotes at their places, sections in order and inside each other, problems inside the text."""
    text = reading.text
    assert text.strip(), "a reading of nothing"
    for entry in (*reading.figures, *reading.dates, *reading.acts, *reading.recalls):
        assert text[entry.start : entry.end] == entry.quote, entry
    for party in reading.parties:
        for mention in party.mentions:
            assert text[mention.start : mention.end] == mention.quote, mention
    places = {section.id: section for section in reading.sections}
    assert len(places) == len(reading.sections), "two sections of one name"
    outer = [section for section in reading.sections if section.parent is None]
    for before, after in pairwise(sorted(outer, key=lambda section: section.start)):
        assert before.end <= after.start, (before, after)
    for section in reading.sections:
        assert 0 <= section.start < section.end <= len(text), section
        if section.parent is not None:
            parent = places[section.parent]
            assert parent.start <= section.start, section
            assert section.end <= parent.end, section
    covered = sum(section.end - section.start for section in outer)
    between = "".join(
        text[before.end : after.start]
        for before, after in pairwise(sorted(outer, key=lambda section: section.start))
    )
    assert covered + len(between) == len(text), "text outside of all sections"
    assert not between.strip(), f"words between two sections: {between.strip()[:80]!r}"
    for problem in reading.problems:
        assert 0 <= problem.start <= problem.end <= len(text), problem


def main() -> None:
    """Fuzz one kind until libFuzzer's own options say that it is enough."""
    name, _ = PARSERS[sys.argv[1]]
    sandbox.extract = extract_here  # type: ignore[assignment]

    def read_one(data: bytes) -> None:
        chosen = "note.md" if name == "note.txt" and data.startswith(_MARKDOWN) else name
        try:
            reading = read_source(Source(chosen, data))
        except SourceError:
            return
        check(reading)

    atheris.Setup([sys.argv[0], *sys.argv[2:]], read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
