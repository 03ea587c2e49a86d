"""Characters that a reader cannot see, or that are no characters at all."""

from __future__ import annotations

import re

import ftfy
from ftfy.badness import is_bad

from servanda.sources.draft import Draft
from servanda.sources.offsets import Edit

_LINE_END = re.compile("\r\n|\r|\u2028|\u2029|\x85|\x0b")
_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+")
_NOT_A_CHARACTER = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]+")
_WORD = re.compile(r"\S+")
_LONGEST_WORD = 200
_MOST_MENDED = 10_000


def settle_characters(draft: Draft) -> None:
    """Line ends become one newline, spaces one kind; the invisible goes; the impossible is shown.

    Byte-order marks, soft hyphens, zero-width and direction characters are taken out and counted in
    one problem. Control characters and bytes that no encoding explains become U+FFFD, each run a
    problem ``garbled``.
    """
    text = draft.text
    edits = [Edit(*match.span(), "\n") for match in _LINE_END.finditer(text)]
    edits += [Edit(*match.span(), " ") for match in _SPACE.finditer(text)]
    invisible = list(_INVISIBLE.finditer(text))
    for match in invisible:
        between_words = _joins_two_words(text, match)
        edits.append(Edit(*match.span(), " " if between_words else ""))
    if invisible:
        count = sum(len(match.group()) for match in invisible)
        characters = "character" if count == 1 else "characters"
        note = f"{count} invisible {characters} taken out"
        draft.note(*invisible[0].span(), "invisible_characters", note)
    for match in _NOT_A_CHARACTER.finditer(text):
        count = match.end() - match.start()
        edits.append(Edit(*match.span(), "\ufffd" * count))
        characters = "character here is" if count == 1 else "characters here are"
        draft.note(*match.span(), "garbled", f"{count} {characters} not readable")
    draft.apply(edits)


def _joins_two_words(text: str, match: re.Match[str]) -> bool:
    """A zero-width space after a sentence's end stands where a space was lost."""
    if "\u200b" not in match.group() or match.start() == 0 or match.end() == len(text):
        return False
    return text[match.start() - 1] in ".;:,!?)" and text[match.end()].isalpha()


def settled(shown: str) -> str:
    """The same for words that an escape or entity stood for: they were not seen as characters before."""
    shown = _INVISIBLE.sub("", _SPACE.sub(" ", _LINE_END.sub("\n", shown)))
    return _NOT_A_CHARACTER.sub(lambda match: "\ufffd" * len(match.group()), shown)


def mend_mojibake(draft: Draft) -> None:
    """Undo text that was decoded in the wrong encoding once before ("â€™" for "’").

    Only where the repair is certain by ftfy's own measure; each is a problem ``mojibake``.
    """
    if draft.text.isascii():
        return
    edits = []
    mended: dict[str, str] = {}
    for match in _WORD.finditer(draft.text):
        word = match.group()
        if word.isascii() or len(word) > _LONGEST_WORD or not is_bad(word):
            continue
        if len(mended) >= _MOST_MENDED and word not in mended:
            draft.note(*match.span(), "mojibake", "too many words were decoded wrongly; left from here on")
            break
        if word not in mended:
            fixed = ftfy.fix_encoding(word)
            mended[word] = word if "\ufffd" in fixed else settled(fixed)
        if mended[word] != word:
            edits.append(Edit(*match.span(), mended[word]))
            draft.note(*match.span(), "mojibake", f"stood as “{word}”: decoded wrongly once before")
    draft.apply(edits)
