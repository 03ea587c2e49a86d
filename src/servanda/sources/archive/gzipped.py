"""One document packed by gzip: unpacked within the bounds of every document."""

from __future__ import annotations

import re
import zlib

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.detect import media_type_of
from servanda.sources.files import MAXIMUM_BYTES

_GZIP_FRAMING = 31
_ENDING = re.compile(r"\.(?:gz|gzip)$", re.I)


def unpacked(source: Source) -> Source:
    """The document inside, under the archive's name without ".gz".

    Raises SourceError when it is larger than any document may be, damaged, cut off, or an archive of
    a kind that is not read.
    """
    data = source.data
    whole = bytearray()
    while data:
        engine = zlib.decompressobj(_GZIP_FRAMING)
        try:
            whole += engine.decompress(data, MAXIMUM_BYTES + 1 - len(whole))
        except zlib.error as error:
            if whole:
                # Zeros or rubbish behind the end: other programs pass over them too.
                break
            raise SourceError(source.name, f"is a damaged gzip archive ({error})") from None
        if len(whole) > MAXIMUM_BYTES:
            reason = f"is a gzip archive of more than {MAXIMUM_BYTES:,} bytes, the limit for a document"
            raise SourceError(source.name, reason)
        if not engine.eof:
            raise SourceError(source.name, "is a gzip archive that is cut off")
        data = engine.unused_data
    if not whole:
        raise SourceError(source.name, "is an empty gzip archive")
    inside = bytes(whole)
    if media_type_of(inside) == "application/x-tar":
        raise SourceError(source.name, "is a TAR archive; pack the documents as ZIP")
    last = re.split(r"[/\\]", source.name)[-1]
    return Source(f"{source.name}/{_ENDING.sub('', last) or 'document'}", inside)
