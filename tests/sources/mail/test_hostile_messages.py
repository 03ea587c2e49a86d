"""A message may be made to exhaust whoever reads it: each ends soon, with a text or one clear reason."""

from __future__ import annotations

import pytest
from messages import HEADER, STATEMENT, members, text_of

from servanda.errors import SourceError


def multipart(depth: int) -> str:
    return "".join(
        f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n" for level in range(depth)
    )


BOMBS = {
    "parts in parts in parts": (HEADER + multipart(5_000) + "\n" + STATEMENT, "nested too deeply"),
    "parts in parts, not so many": (HEADER + multipart(150) + "\n" + STATEMENT, "nested too deeply"),
    "messages in messages": (
        HEADER + "Content-Type: message/rfc822\n\n" * 100_000 + STATEMENT,
        "nested too deeply",
    ),
    "ten thousand parts": (
        HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nhello\n" * 10_000 + "--b--\n",
        "more than 1,000 parts",
    ),
    "half a million parts": (
        HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nhello\n" * 500_000 + "--b--\n",
        "more than 1,000 parts",
    ),
}
ODDITIES = {
    "one endless field": HEADER + "X-Note: " + "a" * 5_000_000 + "\n\n" + STATEMENT,
    "a field on countless lines": HEADER + "X-Note: a\n" + " b\n" * 500_000 + "\n" + STATEMENT,
    "countless fields": HEADER + "".join(f"X-{n}: a\n" for n in range(100_000)) + "\n" + STATEMENT,
    "countless parameters": HEADER + "Content-Type: text/plain; " + "a=b; " * 500_000 + "\n\n" + STATEMENT,
    "an endless subject": HEADER.replace("Joint", "=?utf-8?q?a?= " * 4_000) + "\n" + STATEMENT,
    "no boundary": HEADER + "Content-Type: multipart/mixed\n\n" + STATEMENT,
    "an unknown encoding": HEADER + "Content-Transfer-Encoding: rot13\n\n" + STATEMENT,
    "few parts in parts": HEADER + multipart(20) + "\n" + STATEMENT,
}


@pytest.mark.parametrize(("written", "reason"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_has_one_clear_reason(written: str, reason: str) -> None:
    for attempt in (text_of, members):
        with pytest.raises(SourceError) as refused:
            attempt(written.encode())
        assert reason in refused.value.reason


@pytest.mark.parametrize("written", ODDITIES.values(), ids=ODDITIES)
def test_an_oddity_hides_no_word(written: str) -> None:
    assert members(written.encode()) is None
    assert "We welcome the return of 31,000 families" in text_of(written.encode()).text


def test_damaged_base64_is_read_as_far_as_it_goes() -> None:
    written = f"{HEADER}Content-Transfer-Encoding: base64\n\n!!V2UgbWV0IGluIExpbmRoYXZlbi4\n"
    assert "We met in Lindhaven" in text_of(written.encode()).text
