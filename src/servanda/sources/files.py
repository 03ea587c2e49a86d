"""Which files and addresses are meant, and the bytes of a file."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.detect import media_type_of
from servanda.sources.web import Address, address_in, is_address

MAXIMUM_BYTES = 20_000_000
"""A longer source is refused: the longest known communiqué is 150 kB, a treaty with annexes 4 MB."""

_DOCUMENTS = {
    ".asc", ".doc", ".docm", ".docx", ".eml", ".gz", ".htm", ".html", ".markdown", ".mbox", ".md",
    ".mdown", ".mht", ".mhtml", ".msg", ".odt", ".pdf", ".rtf", ".text", ".tif", ".tiff", ".txt",
    ".xht", ".xhtml", ".zip",
}  # fmt: skip
"""Documents in a folder, also of kinds that are not read: each gets its message, none is passed over.

TIFF is what scanners make. Other pictures in a folder are photographs and logos more often than pages:
they are read when they are named, or stand in an archive by themselves.
"""
_DATA = {
    ".bib", ".c", ".cfg", ".conf", ".css", ".csv", ".db", ".gif", ".h", ".ini", ".jpeg", ".jpg", ".js",
    ".json", ".jsonl", ".lock", ".log", ".parquet", ".png", ".ppt", ".pptx", ".py", ".sh", ".sql", ".sqlite",
    ".svg", ".toml", ".tsv", ".xls", ".xlsx", ".xml", ".yaml", ".yml",
}  # fmt: skip
_NOT_DOCUMENTS = {"readme", "license", "licence", "changelog", "contributing"}
_KINDS_UNDER_ANY_NAME = {"application/pdf", "message/rfc822", "text/html"}
"""What is read from a folder whatever it is called; of an archive its ending says what it is for."""


def load_source(path: Path, maximum: int = MAXIMUM_BYTES) -> Source:
    """The file's bytes as a Source. Raises SourceError that names the file and the reason."""
    name = str(path)
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise SourceError(name, "is a folder")
        if not path.is_file():
            raise SourceError(name, "is neither a file nor a folder")
        if size > maximum:
            raise SourceError(name, f"is too large: {size:,} bytes, the limit is {maximum:,}")
        return Source(name, path.read_bytes())
    except FileNotFoundError:
        address = "; a web address begins with https://" if name.lower().startswith("www.") else ""
        raise SourceError(name, f"does not exist{address}") from None
    except PermissionError:
        raise SourceError(name, "may not be read (permission denied)") from None
    except (OSError, ValueError) as error:
        raise SourceError(name, f"cannot be read: {error}") from None


def find_sources(words: Iterable[str]) -> Iterator[Path | Address | SourceError]:
    """The files and addresses that the words mean, each once, in the order given; in a folder by name.

    A word is a file, a folder (its documents, at any depth), a glob pattern or a web address. In a folder
    a file with an unusual ending counts when it holds a document; data and programs do not. A word that
    means nothing yields a SourceError in its place, so that the rest can go on.
    """
    seen: set[Path | Address] = set()
    for word in words:
        for item in _meant(word):
            if isinstance(item, SourceError):
                yield item
                continue
            known = item.resolve() if isinstance(item, Path) else item
            if known not in seen:
                seen.add(known)
                yield item


def _meant(word: str) -> Iterator[Path | Address | SourceError]:
    if not is_address(word):
        # Wholly, before the first is read: the ledger may be made in the same folder meanwhile.
        yield from list(_files_of(word))
        return
    try:
        yield address_in(word)
    except SourceError as error:
        yield error


def _files_of(word: str) -> Iterator[Path | SourceError]:
    path = Path(word)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        yield SourceError(word, f"cannot be read: {error}")
        return
    if is_folder:
        documents = sorted(file for file in path.rglob("*") if _is_document(file))
        if documents:
            yield from documents
        else:
            yield SourceError(word, "is a folder without documents")
    elif exists or not glob.has_magic(word):
        yield path
    else:
        matches = sorted(Path(match) for match in glob.glob(word, recursive=True))
        files = [match for match in matches if match.is_file()]
        if files:
            yield from files
        else:
            yield SourceError(word, "matches no file")


def document_by_name(file: PurePath) -> bool | None:
    """Whether a file in a folder, an archive or a mail is a document; None when its bytes must say.

    Data, programs and hidden files are none.
    """
    if any(part.startswith(".") for part in file.parts if part not in (".", "..")):
        return False
    suffix = file.suffix.lower()
    # "~$note.docx" is what a word processor keeps beside a document that is open.
    if suffix in _DATA or file.stem.lower() in _NOT_DOCUMENTS or file.name.startswith("~$"):
        return False
    return True if suffix in _DOCUMENTS else None


def holds_text(sample: bytes) -> bool:
    """Whether a file of an unusual name, by its first bytes, is a text or a document all the same."""
    kind = media_type_of(sample)
    if kind is not None:
        return kind in _KINDS_UNDER_ANY_NAME
    return bool(sample.strip()) and b"\0" not in sample and _decodes(sample)


def _is_document(file: Path) -> bool:
    by_name = document_by_name(file)
    if by_name is False or file.is_dir():
        return False
    if file.is_symlink() and not file.exists():
        return by_name is True
    return file.is_file() and (by_name is True or holds_text(_sample(file)))


def _sample(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(4096)
    except OSError:
        return b""


def _decodes(sample: bytes) -> bool:
    """Whether the bytes are UTF-8; a character cut in two at the sample's end does not count."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(sample) - 3
    return True
