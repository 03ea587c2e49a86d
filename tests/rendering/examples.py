"""The texts under ``examples/`` taken apart by their own blank lines and labels.

Nothing of Servanda is used here: what is compared with its readings must not come from them.

What only a text file has is left out: the running heads and page numbers inside it, rules, and residue
of conversion ("&nbsp;" printed in full, an accent decoded twice). Misprints stay, as they would in
print: "Novernber", "(6)" for "(b)", the broken word, the end in mid sentence; only "4," is set as "4.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from rendering.written import Communique, Piece

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

_HEAD = re.compile(r"---\n(.*?)\n---\n", re.S)
_FIELD = re.compile(r"""^(\w+): ['"]?(.*?)['"]?$""", re.M)
_NUMBERED = re.compile(r"(\d{1,2})\\?[.,] +(.*)")
_LETTERED = re.compile(r"(\(\w\)) +(.*)")
_FOOTNOTE = re.compile(r"\[\^(\d+)\]: (.*)")
_HEADING = re.compile(r"(#+) +(.*)")
_YEAR_LAST = re.compile(r".*\b20\d\d\**$")
_PAGE_FURNITURE = re.compile(r"Page \d+ of \d+$|.* – JOINT COMMUNIQUÉ 20\d\d$")
_RULES = {"---", r"$\star\star$"}
_MARKERS = ("Begin text:", "End text")
_RESIDUE = {"&nbsp;": "\u00a0", "Ã©": "é", "\\$": "$", "\u00ad": ""}
# The broken word stays broken only where no line may end inside it.
_MISPRINTS = {"Decem- ber": "Decem-\u00a0ber"}


def communiques() -> list[Communique]:
    """All examples, by date."""
    return [communique(file) for file in sorted(EXAMPLES.glob("20*"))]


def communique(file: Path) -> Communique:
    """One example in pieces."""
    data = file.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    return Communique(file.name, tuple(_pieces(text.replace("\r\n", "\n"))))


def _pieces(text: str) -> Iterator[Piece]:
    head = _HEAD.match(text)
    if head:
        fields = dict(_FIELD.findall(head[1]))
        yield Piece("title", fields["title"])
        yield from (Piece("dateline", fields[key]) for key in ("date", "place"))
        text = text[head.end() :]
    for residue, meant in (_RESIDUE | _MISPRINTS).items():
        text = text.replace(residue, meant)
    opened = bool(head)
    for chunk in _chunks(text):
        lines = chunk.split("\n")
        words = " ".join(line.strip() for line in lines)
        if not opened and not words.startswith(("We, ", "The Chair of ")):
            yield from _above(lines, words)
            continue
        opened = True
        yield from _text(lines, words)


def _chunks(text: str) -> Iterator[str]:
    """The text between blank lines; a page's furniture goes, and what it parted is one again."""
    waiting = ""
    for chunk in re.split(r"\n\s*\n", text):
        chunk = chunk.strip("\n")
        if not chunk.strip() or chunk in _RULES or _PAGE_FURNITURE.match(chunk):
            continue
        if waiting and chunk[0].islower():
            waiting += " " + chunk
            continue
        if waiting:
            yield waiting
        waiting = chunk
    yield waiting


def _above(lines: list[str], words: str) -> Iterator[Piece]:
    """What stands above the opening: letterhead, title, place and date, a note to the press."""
    if words.startswith("# "):
        yield Piece("title", words.removeprefix("# "))
    elif words in _MARKERS:
        yield Piece("marker", words)
    elif words.upper().startswith(("JOINT COMMUNIQUÉ", "STATEMENT BY")):
        yield Piece("title", words)
    elif words.isupper():
        yield from (_letterhead(line) for line in lines)
    elif _YEAR_LAST.match(words) or words.startswith("*"):
        yield Piece("dateline", words.strip("*"))
    else:
        yield Piece("note", words)


def _letterhead(line: str) -> Piece:
    if line.endswith("NOTE"):
        return Piece("note heading", line)
    return Piece("dateline" if "," in line else "office", line)


def _text(lines: list[str], words: str) -> Iterator[Piece]:
    if words in _MARKERS:
        yield Piece("marker", words)
    elif match := _HEADING.match(words):
        yield Piece("heading", match[2], level=len(match[1]))
    elif match := _FOOTNOTE.match(words):
        yield Piece("footnote", match[2], match[1])
    elif match := _NUMBERED.match(words):
        yield Piece("paragraph", match[2], match[1])
    elif match := _LETTERED.match(words.strip()):
        yield Piece("item", match[2], match[1])
    elif words.startswith("- "):
        yield from (Piece("item", item) for item in " ".join(words[2:].split()).split(" - "))
    elif words.startswith("**"):
        yield from (Piece("signatory", line.replace("**", "").strip()) for line in lines)
    elif words.startswith("Done in "):
        yield Piece("closing", words)
    elif words[-1].isalpha() and len(words.split()) < 8:
        yield Piece("heading", words, level=2)
    else:
        yield Piece("paragraph", words)
