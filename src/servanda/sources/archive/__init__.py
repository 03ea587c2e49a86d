"""Archives: the documents inside are taken out, within bounds; a package that is one document is read."""

from __future__ import annotations

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.archive.gzipped import unpacked
from servanda.sources.archive.packages import is_word_document, refuse_other_packages
from servanda.sources.archive.zipped import documents_in, opened
from servanda.sources.extract import Extract, MoreTime

__all__ = ["members_of", "read_archive"]

_GZIP = b"\x1f\x8b"


def read_archive(source: Source, more_time: MoreTime) -> Extract:
    """The text of a package that is one document (DOCX). Raises SourceError for every other archive."""
    if not source.data.startswith(_GZIP):
        with opened(source) as archive:
            names = archive.namelist()
        refuse_other_packages(source.name, names, source.data)
        if is_word_document(names):
            from servanda.sources.docx import read_docx

            return read_docx(source, more_time)
    raise SourceError(source.name, "is an archive; read the documents inside one by one")


def members_of(source: Source) -> list[Source | SourceError] | None:
    """The documents in the archive, by name; None when the archive is itself a document.

    What is in the archive and no document (folders, data, programs, what systems add) is passed over.
    A document that cannot be taken out is a SourceError in its place. Raises SourceError when the
    archive as a whole cannot be opened or holds no document.
    """
    if source.data.startswith(_GZIP):
        return [unpacked(source)]
    with opened(source) as archive:
        names = archive.namelist()
        refuse_other_packages(source.name, names, source.data)
        return None if is_word_document(names) else documents_in(archive, source)
