"""``servanda source``: where in its source an entry stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from servanda.cli.chosen import DocumentArgument, chosen_source
from servanda.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption
from servanda.cli.terminal import ending

if TYPE_CHECKING:
    from servanda.model import Reading, Source
    from servanda.sources.location import Box, Bytes, Location

_ENTRIES = ("sections", "figures", "dates", "parties", "places", "acts", "events", "recalls")
_MOST_STRIPS = 20
_OFFSETS = re.compile(r"(\d+):(\d+)")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of the text that is asked about, and the name that it was asked by."""

    name: str
    start: int
    end: int


@ending()
def source(
    document: DocumentArgument,
    entry: Annotated[
        str,
        typer.Argument(
            metavar="ENTRY",
            help="An entry's id as `servanda show` prints it: f3, a12, s5 ...; a field of the header: "
            "title, date, place, issuer; or two offsets in the text: 120:180.",
        ),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.table,  # noqa: A002
    picture: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where to put the picture of the page (PNG); without it, DOCUMENT-ENTRY.png here.",
        ),
    ] = None,
    no_picture: Annotated[bool, typer.Option("--no-picture", help="Draw no picture.")] = False,
) -> None:
    """Show where in its source an entry stands.

    For text and HTML the bytes and the line, with the source around them; for PDF and scans the page and
    the box, with a picture of that part of the page; for DOCX and mail the part and paragraph.
    """
    from servanda.sources.location import locate

    origin, reading = chosen_source(document, ledger)
    stretches = _meant(reading, entry)
    locations = locate(origin, reading, [(stretch.start, stretch.end) for stretch in stretches])
    drawn = None
    if any(location.boxes for location in locations) and not no_picture:
        drawn = _draw(origin, locations, picture or Path(f"{reading.document.id}-{stretches[0].name}.png"))
    if format is Format.json:
        _print_json(reading, stretches, locations, drawn)
    else:
        _print_locations(reading, stretches, locations, drawn)


def _meant(reading: Reading, entry: str) -> list[_Stretch]:
    """What the word on the command line stands for: each mention, of a party or place."""
    from servanda.errors import InputError
    from servanda.model import Span

    length = len(reading.text)
    offsets = _OFFSETS.fullmatch(entry)
    if offsets:
        start, end = int(offsets[1]), int(offsets[2])
        if not start < end <= length:
            raise InputError(entry, f"is no stretch of the text, which has {length:,} characters")
        return [_Stretch(f"{start}-{end}", start, end)]
    for kind in _ENTRIES:
        for found in getattr(reading, kind):
            if found.id == entry:
                places = getattr(found, "mentions", None) or [found]
                return [_Stretch(entry, place.start, place.end) for place in places]
    evidence = reading.document.evidence.get(entry)
    if isinstance(evidence, Span):
        return [_Stretch(entry, evidence.start, evidence.end)]
    if evidence is not None:
        raise InputError(entry, f"was not read in the text but in the {evidence}")
    raise InputError(entry, f"is no entry of {reading.document.source.name}; `servanda show` lists them")


def _draw(origin: Source, locations: Iterable[Location], file: Path) -> Path:
    """Draw the boxes on their pages, and the pages' strips into the file."""
    from servanda.errors import InputError
    from servanda.sources.picture import Strip
    from servanda.sources.sandbox import picture as drawn

    strips: dict[int, Strip] = {}
    for box in (box for location in locations for box in location.boxes):
        strip = strips.setdefault(box.page, {"page": box.page, "boxes": []})
        strip["boxes"].append((box.left, box.top, box.right, box.bottom))
    content = drawn(origin, list(strips.values())[:_MOST_STRIPS])
    try:
        file.write_bytes(content)
    except OSError as error:
        raise InputError(str(file), f"cannot be written: {error.strerror or error}") from error
    return file


def _print_json(
    reading: Reading, stretches: list[_Stretch], locations: list[Location], drawn: Path | None
) -> None:
    from servanda.cli.output import as_json

    places = [
        {
            "start": stretch.start,
            "end": stretch.end,
            "quote": reading.text[stretch.start : stretch.end],
            "bytes": asdict(location.bytes) if location.bytes else None,
            "boxes": [asdict(box) for box in location.boxes],
            "parts": [asdict(part) for part in location.parts],
        }
        for stretch, location in zip(stretches, locations, strict=True)
    ]
    described: dict[str, Any] = {
        "document": reading.document.id,
        "source": asdict(reading.document.source),
        "entry": stretches[0].name,
        "places": places,
        "picture": str(drawn) if drawn else None,
    }
    print(as_json(described))


def _print_locations(
    reading: Reading, stretches: list[_Stretch], locations: list[Location], drawn: Path | None
) -> None:
    from rich.text import Text

    from servanda.cli.terminal import console
    from servanda.cli.wording import one_line

    out = console()
    for stretch, location in zip(stretches, locations, strict=True):
        quote = one_line(reading.text[stretch.start : stretch.end])
        out.print(Text.assemble((stretch.name, "bold"), "  ", quote))
        out.print(Text(f"{reading.document.source.name}: {_where(location)}", "dim"))
        if location.bytes:
            out.print()
            out.print(_as_it_stands(location.bytes), soft_wrap=True)
        out.print()
    if drawn:
        out.print(Text(f"picture: {drawn}", "dim"), soft_wrap=True)


def _where(location: Location) -> str:
    if location.bytes:
        return f"bytes {location.bytes.start:,} to {location.bytes.end:,}, line {location.bytes.line:,}"
    if location.boxes:
        return "; ".join(_box(box) for box in location.boxes)
    if location.parts:
        return "; ".join(
            f"{part.name}, paragraph {part.paragraph}" if part.paragraph else part.name
            for part in location.parts
        )
    return "no place of its own: it was added where the source only implies it"


def _box(box: Box) -> str:
    across, down = f"{box.left:.1f} to {box.right:.1f}", f"{box.top:.1f} to {box.bottom:.1f}"
    return f"page {box.page}, {across} points from the left, {down} from the top"


def _as_it_stands(place: Bytes) -> Any:
    """The source around the entry, lines and markup as they are; the entry itself set off."""
    from rich.text import Text

    from servanda.cli.terminal import printable

    def shown(words: str) -> str:
        return "\n".join(printable(line) for line in words.splitlines()) + (
            "\n" if words[-1:] == "\n" else ""
        )

    before, after = place.before.lstrip("\r\n"), place.after.rstrip()
    return Text.assemble(shown(before), (shown(place.words), "bold reverse"), shown(after))
