"""Open a PDF, or say why it cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from servanda.errors import SourceError
from servanda.model import Source

MOST_PAGES = 5_000
"""More than any communiqué; a page tree can claim millions in a few bytes."""

_REASONS = {
    pdfium.FPDF_ERR_PASSWORD: "is encrypted: it opens only with a password; save it without one",
    pdfium.FPDF_ERR_SECURITY: "is encrypted in a way that is not known",
    pdfium.FPDF_ERR_FORMAT: "is damaged: no page of this PDF can be found",
    pdfium.FPDF_ERR_FILE: "is damaged: this PDF cannot be opened",
}


@contextmanager
def opened(source: Source) -> Iterator[pypdfium2.PdfDocument]:
    """The document, closed at the end. Raises SourceError when it cannot be opened or has no pages."""
    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        reason = _REASONS.get(error.err_code, "is damaged: this PDF cannot be opened")
        raise SourceError(source.name, reason) from error
    try:
        pages = len(document)
        if pages == 0:
            raise SourceError(source.name, "is damaged: this PDF has no pages")
        if pages > MOST_PAGES:
            raise SourceError(
                source.name, f"has {pages:,} pages, more than the {MOST_PAGES:,} that are read; split it"
            )
        yield document
    finally:
        document.close()
