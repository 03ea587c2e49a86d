"""What comes of an address: the bytes as they were sent, what the server says of them, or the reason."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from fetches import IMPATIENT, fetched, refusal

from servanda.sources.web.fetching import fetch
from web_server import Page, Write, page, redirect, serving

NOTE = "Joint note of the Ferry Board.\n"


def reason_for(answer: Page) -> str:
    with serving({"/": answer}) as site:
        return refusal(site.address())


def test_bytes_and_where_and_when_they_came_from() -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    with serving({"/note": page(NOTE)}) as site:
        source = fetched(site.address("/note"))
        assert source.name == source.address == source.asked == site.address("/note")
    assert source.data == NOTE.encode()
    assert (source.media_type, source.charset) == ("text/plain", "utf-8")
    assert before <= datetime.fromisoformat(source.retrieved or "") <= datetime.now(UTC)


def test_the_request_says_who_asks_and_carries_nothing_else() -> None:
    with serving({"/": page(NOTE, Set_Cookie="id=1")}) as site:
        fetched(site.address())
        _, request = site.requests
    names = [line.partition(":")[0] for line in request.split("\n")[1:]]
    assert names == ["Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection"]
    assert "User-Agent: Servanda/" in request
    assert "Accept-Encoding: identity" in request


DECLARED = {
    "text/html; charset=windows-1251": ("text/html", "windows-1251"),
    'TEXT/HTML;Charset="ISO-8859-2"': ("text/html", "ISO-8859-2"),
    "application/pdf": ("application/pdf", None),
    "text/plain; charset=": ("text/plain", None),
    "text/plain; charset=a b": ("text/plain", None),
    "message/rfc822": (None, None),
    "nonsense": (None, None),
    "": (None, None),
}


@pytest.mark.parametrize(("content_type", "expected"), DECLARED.items())
def test_media_type_and_charset_are_those_of_the_server(
    content_type: str, expected: tuple[str | None, str | None]
) -> None:
    with serving({"/": page(NOTE, content_type)}) as site:
        source = fetched(site.address())
    assert (source.media_type, source.charset) == expected


def test_a_field_that_is_not_utf8_is_no_error() -> None:
    answer = page(NOTE).replace(b"HTTP/1.1 200 OK", b"HTTP/1.1 200 Tr\xe8s bien")
    answer = answer.replace(b"\r\n\r\n", b"\r\nX-Author: Andr\xe9 \xff\r\n\r\n", 1)
    with serving({"/": answer}) as site:
        assert fetched(site.address()).data == NOTE.encode()


def test_redirects_are_followed_and_the_final_address_is_kept() -> None:
    pages: dict[str, Page] = {
        "/1": redirect("/2", "301 Moved Permanently"),
        "/2": redirect("3?x=y", "307 Temporary Redirect"),
        "/3?x=y": redirect("/4", "303 See Other"),
        "/4": redirect("/5#part", "308 Permanent Redirect"),
        "/5": redirect("/6"),
        "/6": page(NOTE),
    }
    with serving(pages) as site:
        source = fetched(site.address("/1"))
        assert (source.asked, source.address) == (site.address("/1"), site.address("/6"))
        assert site.paths == ["/robots.txt", "/1", "/2", "/3?x=y", "/4", "/5", "/6"]


def test_too_many_redirects() -> None:
    pages: dict[str, Page] = {f"/{number}": redirect(f"/{number + 1}") for number in range(9)}
    with serving(pages) as site:
        assert refusal(site.address("/0")) == "is not fetched: it is redirected more than 5 times"
        assert len(site.paths) == 7


def test_a_circle_of_redirects() -> None:
    with serving({"/a": redirect("/b"), "/b": redirect("/a")}) as site:
        assert "it is redirected in a circle" in refusal(site.address("/a"))


BAD_TARGETS = [
    "ftp://ferries.example/",
    "file:///etc/hostname",
    "http://a:b@c.example/",
    "http://[::",
    "data:text/html,a",
]


@pytest.mark.parametrize("target", BAD_TARGETS)
def test_redirects_to_what_is_no_web_page(target: str) -> None:
    assert "is not fetched: it is redirected to" in reason_for(redirect(target))


def test_a_redirect_that_says_nowhere() -> None:
    assert reason_for(page(status="302 Found")) == "answers 302 Found"


STATUSES = {
    "404 Not Found": "answers 404 Not Found",
    "410 Gone": "answers 410 Gone",
    "403 Forbidden": "answers 403 Forbidden",
    "503 Service Unavailable": "answers 503 Service Unavailable",
    "299 Odd": None,
    "799 Odd": "answers 799",
    "204 No Content": "answers 204 No Content: there is no document",
}


@pytest.mark.parametrize(("status", "reason"), STATUSES.items())
def test_what_the_server_answers_is_told(status: str, reason: str | None) -> None:
    with serving({"/": page(b"" if status.startswith("204") else NOTE, status=status)}) as site:
        if reason is None:
            assert fetched(site.address()).data == NOTE.encode()
        else:
            assert refusal(site.address()) == reason


def test_an_error_behind_a_redirect_says_where() -> None:
    with serving({"/a": redirect("/b")}) as site:
        assert refusal(site.address("/a")) == f"answers 404 Not Found at {site.address('/b')}"


def test_too_large_by_its_own_word_is_not_even_begun() -> None:
    assert reason_for(page(NOTE, Content_Length="100001")) == (
        "is too large: 100,001 bytes, the limit is 100,000"
    )


def test_an_endless_body_ends_at_the_limit() -> None:
    def endless(write: Write) -> None:
        write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            write(b"1000\r\n" + b"a" * 0x1000 + b"\r\n")

    assert reason_for(endless) == "is too large: more than 100,000 bytes, which is the limit"


def packed(body: bytes, coding: str, pack: Callable[[bytes], bytes]) -> bytes:
    return page(pack(body), Content_Encoding=coding)


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


PACKED = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "GZIP": lambda body: gzip.compress(body[:9]) + gzip.compress(body[9:]),
    "deflate": zlib.compress,
    "Deflate": raw_deflate,
}


@pytest.mark.parametrize(("coding", "pack"), PACKED.items())
def test_packed_bytes_that_nobody_asked_for_are_unpacked(coding: str, pack: Callable[[bytes], bytes]) -> None:
    with serving({"/": packed(NOTE.encode(), coding, pack)}) as site:
        assert fetched(site.address()).data == NOTE.encode()


@pytest.mark.parametrize(("coding", "pack"), PACKED.items())
def test_a_bomb_is_not_unpacked(coding: str, pack: Callable[[bytes], bytes]) -> None:
    assert reason_for(packed(b"a" * 30_000_000, coding, pack)) == (
        "is too large: unpacked it has more than 100,000 bytes, the limit"
    )


def test_packed_bytes_that_break_off_or_are_none() -> None:
    assert "packed by gzip, break off" in reason_for(
        packed(NOTE.encode(), "gzip", lambda body: gzip.compress(body)[:-9])
    )
    assert "are not packed by gzip as is said" in reason_for(packed(NOTE.encode(), "gzip", bytes))
    assert "in a way that was not asked for (br)" in reason_for(page(NOTE, Content_Encoding="br"))
    assert "in a way that was not asked for (gzip, gzip)" in reason_for(
        page(NOTE, Content_Encoding="gzip, gzip")
    )


def test_fewer_bytes_than_were_promised() -> None:
    reason = reason_for(page(NOTE, Content_Length="5000"))
    assert reason.startswith("came only in part: 127.0.0.1 port ")
    assert reason.endswith("closed the connection before its end")


@pytest.mark.parametrize(
    "answer",
    [
        b"A note without any head\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
    ],
)
def test_what_does_not_speak_as_the_web_speaks(answer: bytes) -> None:
    assert reason_for(answer).startswith("was not answered as web servers answer: ")


def test_an_endless_head() -> None:
    def endless(write: Write) -> None:
        write(b"HTTP/1.1 200 OK\r\n")
        while True:
            write(b"X-Padding: " + b"a" * 8000 + b"\r\n")

    assert reason_for(endless).startswith("was not answered as web servers answer: ")


@pytest.mark.parametrize("answer", [b"", b"SSH-2.0-Harbour_9.2\r\n", b"HTTP/1.1 200 OK\r\n"])
def test_a_server_that_hangs_up(answer: bytes) -> None:
    assert reason_for(answer).startswith("was not answered: ")


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_drip_is_cut_off(head: bytes) -> None:
    """Each byte comes in good time, and all of them never."""

    def drip(write: Write) -> None:
        write(head)
        while True:
            write(b"a")
            time.sleep(0.05)

    with serving({"/": drip}) as site:
        begun = time.monotonic()
        assert refusal(site.address(), IMPATIENT) == "was given up: fetching it took longer than 0.6 seconds"
        assert time.monotonic() - begun < 2


def test_nobody_listens() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/") == (
        f"cannot be reached: no connection to 127.0.0.1 port {port} (connection refused)"
    )


def test_the_short_way_in() -> None:
    with serving({"/": page(NOTE)}) as site:
        assert fetch(site.address(), allow_loopback=True).data == NOTE.encode()


@pytest.mark.parametrize(
    ("path", "short"),
    [
        ("/texts/joint%20note.pdf?v=2", "joint note.pdf"),
        ("/texts/2031-05-03/", "2031-05-03"),
        ("/", "127.0.0.1"),
        ("/get?file=/a/b", "get"),
    ],
)
def test_the_short_name_of_what_was_fetched(path: str, short: str) -> None:
    with serving({path: page(NOTE)}) as site:
        assert fetched(site.address(path)).short_name.startswith(short)
