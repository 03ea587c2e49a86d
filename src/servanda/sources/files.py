"""The edge to the file system: which files are meant, and their bytes."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from servanda.errors import SourceError
from servanda.model import Source

MAXIMUM_BYTES = 20_000_000
"""A longer source is refused: the longest known communiqué is 150 kB, a treaty with annexes 4 MB."""

_TEXT = {".txt", ".text", ".md", ".markdown", ".mdown", ".asc"}
_OTHER_DOCUMENTS = {".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".eml", ".zip"}
"""Documents all the same: in a folder each gets its message instead of being passed over."""
_DATA = {
    ".bib", ".c", ".cfg", ".conf", ".css", ".csv", ".db", ".gif", ".h", ".ini", ".jpeg", ".jpg", ".js",
    ".json", ".jsonl", ".lock", ".log", ".parquet", ".png", ".py", ".sh", ".sql", ".sqlite", ".svg",
    ".tif", ".tiff", ".toml", ".tsv", ".xls", ".xlsx", ".xml", ".yaml", ".yml",
}  # fmt: skip
_NOT_DOCUMENTS = {"readme", "license", "licence", "changelog", "contributing"}


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
        raise SourceError(name, "does not exist") from None
    except PermissionError:
        raise SourceError(name, "may not be read (permission denied)") from None
    except (OSError, ValueError) as error:
        raise SourceError(name, f"cannot be read: {error}") from None


def find_sources(words: Iterable[str]) -> Iterator[Path | SourceError]:
    """The files that the words mean, each once, in the order given; inside a folder by name.

    A word is a file, a folder (its documents, at any depth) or a glob pattern. In a folder a file with
    an unusual ending counts when it holds text; data and programs do not. A word that means nothing
    yields a SourceError in its place, so that the rest can go on.
    """
    seen: set[Path] = set()
    for word in words:
        found = list(_files_of(word))
        for item in found:
            if isinstance(item, SourceError):
                yield item
            elif (resolved := item.resolve()) not in seen:
                seen.add(resolved)
                yield item


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
            yield SourceError(word, "is a folder without documents (text or Markdown files)")
    elif exists or not glob.has_magic(word):
        yield path
    else:
        matches = sorted(Path(match) for match in glob.glob(word, recursive=True))
        files = [match for match in matches if match.is_file()]
        if files:
            yield from files
        else:
            yield SourceError(word, "matches no file")


def _is_document(file: Path) -> bool:
    if any(part.startswith(".") for part in file.parts if part not in (".", "..")):
        return False
    suffix = file.suffix.lower()
    if suffix in _DATA or file.stem.lower() in _NOT_DOCUMENTS or file.is_dir():
        return False
    if file.is_symlink() and not file.exists():
        return suffix in _TEXT or suffix in _OTHER_DOCUMENTS
    if not file.is_file():
        return False
    return suffix in _TEXT or suffix in _OTHER_DOCUMENTS or _holds_text(file)


def _holds_text(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            sample = opened.read(4096)
    except OSError:
        return False
    return bool(sample.strip()) and b"\0" not in sample and _decodes(sample)


def _decodes(sample: bytes) -> bool:
    """Whether the bytes are UTF-8; a character cut in two at the sample's end does not count."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(sample) - 3
    return True
