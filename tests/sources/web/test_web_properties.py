"""Whatever is written as an address, and whatever a server answers: a document or one clear reason."""

from __future__ import annotations

import zlib

from fetches import IMPATIENT
from hypothesis import example, given, settings
from hypothesis import strategies as st

from servanda.errors import SourceError
from servanda.sources.web import address_in
from servanda.sources.web.fetching import Fetcher
from web_server import page, serving

PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["http://", "https://", "//", "/", "\\", "@", ":", "?", "#", "%", "%2", "[", "]", "[::1]"]
        ),
        st.sampled_from(
            ["127.1", "0x7f", "ferries.example", "..", "。", "ﬁ", "xn--", "ß", ":80", ":0", "\ud800"]
        ),
        st.text(max_size=6),
    ),
    max_size=8,
).map("".join)


@given(PIECES.map(lambda words: f"http://{words}"))
@example("http://xn--a.example/")
@example("http://ferries.example/\ud800")
def test_an_address_has_one_form_or_a_reason(words: str) -> None:
    try:
        address = address_in(words)
    except SourceError:
        return
    assert str(address).isascii()
    assert not any(character.isspace() for character in str(address))
    assert address_in(str(address)) == address


@given(PIECES)
def test_a_redirect_leads_somewhere_or_has_a_reason(location: str) -> None:
    try:
        to = address_in("https://ferries.example/a/b").followed(location)
    except SourceError:
        return
    assert address_in(str(to)) == to


HEADS = st.sampled_from(
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: ",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
    ]
)


@given(HEADS, st.binary(max_size=300), st.booleans())
@settings(max_examples=60)
def test_any_answer_is_a_document_or_a_reason(head: bytes, rest: bytes, ended: bool) -> None:
    with serving({"/": head + rest + (b"\r\n\r\n" if ended else b""), "/robots.txt": page("")}) as site:
        outcome = fetched(site.address())
    assert isinstance(outcome, bytes) or not outcome.startswith("could not be fetched")


@given(st.binary(max_size=400), st.sampled_from(["gzip", "deflate"]), st.integers(0, 60))
@settings(max_examples=40)
def test_packed_bytes_are_unpacked_or_refused(body: bytes, coding: str, damaged: int) -> None:
    packer = zlib.compressobj(wbits=31 if coding == "gzip" else 15)
    data = bytearray(packer.compress(body) + packer.flush())
    if damaged < len(data):
        data[damaged] ^= 0x55
    with serving({"/": page(bytes(data), Content_Encoding=coding)}) as site:
        outcome = fetched(site.address())
    if isinstance(outcome, str):
        assert not outcome.startswith("could not be fetched")
    else:
        assert outcome == body or damaged < len(data)


def fetched(address: str) -> bytes | str:
    """The bytes, or the reason."""
    try:
        return Fetcher(IMPATIENT, allow_loopback=True).fetch(address_in(address)).data
    except SourceError as error:
        return error.reason
