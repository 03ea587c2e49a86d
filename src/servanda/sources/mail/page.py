"""A message written as a web page: where the writer's own words end, by the marks of mail programs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from servanda.sources.mail.quoting import FEW_WORDS, FORWARDED, FORWARDED_FIELD

# Where the message that is answered or forwarded begins: Gmail, Thunderbird and Apple, Outlook, Yahoo.
_QUOTED = re.compile(
    r"<div\b[^>]{0,200}\bclass\s*=\s*[\"']?[^\"'>]{0,100}\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix)\b"
    r"|<div\b[^>]{0,200}\bid\s*=\s*[\"']?(?:divRplyFwdMsg|appendonsend|reply-intro|OutlookMessageHeader)\b"
    r"|<blockquote\b[^>]{0,200}\btype\s*=\s*[\"']?cite\b",
    re.I,
)
_CARD = re.compile(
    r"<(?:div|pre|span)\b[^>]{0,200}\bclass\s*=\s*[\"']?[^\"'>]{0,100}\b(?:gmail_signature|moz-signature)\b",
    re.I,
)
_UNSEEN = re.compile(
    r"<(?:style|script|head|title)\b.*?</(?:style|script|head|title)\s*>|<[^>]*>", re.I | re.S
)


@dataclass(frozen=True, slots=True)
class PagePiece:
    """Some of the page, and why it is set aside, if it is."""

    page: str
    reason: str | None


def page_pieces(page: str) -> list[PagePiece]:
    """The page as one piece, or the writer's words and what they answer to or hand over."""
    quoted = _QUOTED.search(page)
    if quoted is None:
        return _without_card(page, None)
    own, rest = page[: quoted.start()], page[quoted.start() :]
    answering = _words(own) >= FEW_WORDS
    return [
        *_without_card(own, None if answering else "covering note"),
        PagePiece(rest, "quoted reply" if answering else None),
    ]


def _without_card(page: str, reason: str | None) -> list[PagePiece]:
    """The writer's card, when it is the last thing and short."""
    card = _CARD.search(page)
    if card is None or _words(page[card.start() :]) > FEW_WORDS:
        return [PagePiece(page, reason)]
    return [PagePiece(page[: card.start()], reason), PagePiece(page[card.start() :], "mail signature")]


def _words(page: str) -> int:
    return len(_UNSEEN.sub(" ", page).split())


def forwarded_header(text: str) -> int:
    """How many characters at the top of a piece are the header of the message that was forwarded."""
    position = end = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        position += len(line)
        if FORWARDED.fullmatch(words) or FORWARDED_FIELD.match(words):
            end = position - len(line) + len(line.rstrip())
        elif words:
            break
    return end
