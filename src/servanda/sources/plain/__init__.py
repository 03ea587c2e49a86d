"""Plain text and Markdown: decoded here, the rest of the way is shared with every other format."""

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.detect import media_type, refuse_rubbish
from servanda.sources.extract import Extract, MoreTime
from servanda.sources.plain.encoding import decode

__all__ = ["read_plain"]

_TEXT = ("text/plain", "text/markdown")


def read_plain(source: Source, _: MoreTime) -> Extract:
    """The decoded characters, as they are. Raises SourceError when they are nobody's text."""
    if not source.data:
        raise SourceError(source.name, "is empty")
    decoded = decode(source.name, source.data, source.charset)
    refuse_rubbish(source.name, decoded)
    kind = source.media_type if source.media_type in _TEXT else media_type(source.name, decoded.text)
    return Extract(decoded.text, kind, False, decoded.encoding, decoded.skipped)
