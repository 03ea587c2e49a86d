"""Which document a person means."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from servanda.errors import UnknownDocumentError
from servanda.ledger.rows import DocumentRow

_LISTED = 10


def document_meant(words: str, rows: Sequence[DocumentRow]) -> str:
    """The id of the one document that ``words`` mean.

    They may be an id, the beginning of an id or of a sha256, a file name, or some words of the title,
    date, symbol, place and file name, in any order, case and accents ignored. The first of these that
    fits one document decides. Raises UnknownDocumentError when none fits, or the narrowest that fits
    any fits several; the message lists them.
    """
    wanted, words = words.strip(), _one_line(words)
    folded = _folded(wanted).split()
    tests = (
        [row for row in rows if wanted.lower() in (row.id, row.sha256)],
        [row for row in rows if wanted and wanted in (row.name, PurePath(row.name).name)],
        [row for row in rows if wanted and row.sha256.startswith(wanted.lower())],
        [row for row in rows if folded and all(word in _described(row) for word in folded)],
    )
    fitting = next((found for found in tests if len(found) == 1), None)
    if fitting is not None:
        return fitting[0].id
    several = next((found for found in tests if found), None)
    if several is None:
        raise UnknownDocumentError(_none_fits(words, len(rows)))
    listed = [f"{row.id}  {row.date or 'no date':10}  {_one_line(row.title or row.name)}" for row in several]
    if len(listed) > _LISTED:
        listed[_LISTED:] = [f"and {len(listed) - _LISTED} more"]
    lines = "".join(f"\n  {line}" for line in listed)
    raise UnknownDocumentError(f"{words}: {len(several)} documents fit; say more, or give an id:{lines}")


def _none_fits(words: str, count: int) -> str:
    if count == 0:
        return f"{words}: no such document; the ledger is empty"
    held = "1 document" if count == 1 else f"{count:,} documents"
    return f"{words}: no such document; none of the {held} has this id, file name, or words in title and date"


def _described(row: DocumentRow) -> str:
    known = (row.title, row.date, row.symbol, row.place, PurePath(row.name).name)
    return _folded(" ".join(part for part in known if part))


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
