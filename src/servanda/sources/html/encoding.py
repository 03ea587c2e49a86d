"""The encoding of a page: what it says of itself, what its server says, and what its bytes say."""

from __future__ import annotations

import re

from servanda.sources.plain.encoding import Decoded, decode

_LOOKED_AT = 4_096
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.I,
)


def decode_page(name: str, data: bytes, charset: str | None) -> Decoded:
    """Byte-order mark first, then UTF-8 where the bytes are valid, then the server's word, then the page's.

    A declaration that the bytes contradict is passed over: a page that is valid UTF-8 beyond ASCII is
    UTF-8, and one that declares UTF-8 and is not goes by the look of its bytes. Raises SourceError.
    """
    match = _DECLARED.search(data[:_LOOKED_AT])
    declared = (match.group(1) or match.group(2)).decode("ascii", "replace") if match else None
    return decode(name, data, charset or declared)
