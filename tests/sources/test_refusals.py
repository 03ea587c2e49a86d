"""What cannot be read is refused, and the message says what it is, in words for anybody."""

from __future__ import annotations

import re

import pytest

from servanda.errors import ServandaError, SourceError
from servanda.model import Source
from servanda.sources import canonical_text

BINARY = bytes(range(256)) * 40
REFUSALS = [
    (b"", "is empty"),
    (b"   \n\t \r\n", "holds no text, only white space"),
    (b"\xef\xbb\xbf", "holds no text, only white space"),
    ("\u200b\u200b\ufeff".encode(), "holds no text, only marks and characters that nobody sees"),
    (b"<!-- to be written -->\n", "holds no text, only marks and characters that nobody sees"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old office document (.doc); save it as DOCX or PDF"),
    (b"{\\rtf1\\ansi", "is an RTF document; save it as DOCX or PDF"),
    (b"7z\xbc\xaf\x27\x1c\x00\x04", "is a 7z archive"),
    (b"We met. " * 700_000, "holds 5,600,000 characters of text, the limit is 5,000,000"),
    (BINARY, "is binary, not text"),
    (b"\x00\x01\x02\x03\x04\x05\x06\x07", "is binary, not text"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSALS)
def test_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=re.escape(reason)) as refused:
        canonical_text(Source("annex.txt", data))
    assert str(refused.value).startswith("annex.txt: ")
    assert refused.value.name == "annex.txt"
    assert isinstance(refused.value, ServandaError)


def test_a_wrong_ending_deceives_nobody() -> None:
    with pytest.raises(SourceError, match="no page of this PDF"):
        canonical_text(Source("communique.md", b"%PDF-1.4 and more"))


def test_a_text_that_speaks_of_html_is_read() -> None:
    assert canonical_text(Source("a.txt", b"The <html> tag opens a page.")).text
