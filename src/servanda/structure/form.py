"""The document's form: chapeau, preamble, operative part, signatures; what is left is body."""

from __future__ import annotations

import re

from servanda.structure.labels import label_at
from servanda.structure.openings import chapeau_length, is_operative, is_recital, is_signing, opens_with_we
from servanda.structure.units import Structuring, Unit

_OPENING = 5
_QUOTES = "\"“‘'«"
_CAPITALS = re.compile(r"\W*[A-Z]{4}")
_NAME = re.compile(r"[^\W\d_]{2,}")
_MISREAD_NAME = re.compile(r"l[a-z]+ [A-Z]")
_OVER_NOTES = re.compile(r"(?:foot|end)?notes?:?", re.I)
_ADDRESS = re.compile(r"https?://|www\.|@")


def find_form(structuring: Structuring) -> None:
    """Decide everything that numbering and headings left open.

    After a chapeau that names the body ("The Security Council,"), recitals are ``preambular`` until
    the first operative paragraph, numbered or opening with its verb. Without one, prose is ``body``.
    """
    _find_opening(structuring)
    _find_preamble(structuring)
    _find_signature(structuring)
    for unit in structuring.units:
        if not unit.kind:
            unit.kind = "body"
        if unit.in_annex and unit.kind in ("operative", "preambular", "chapeau"):
            unit.kind = "body"


def _find_opening(structuring: Structuring) -> None:
    """Without a body that speaks in resolutions, "We, the Ministers of ..." is the chapeau."""
    if structuring.resolution:
        return
    opening = [unit for unit in structuring.units if unit.kind in ("", "operative") and not unit.in_annex]
    for unit in opening[:_OPENING]:
        if opens_with_we(_words(unit)) and (unit.kind == "" or _is_fragment(unit)):
            unit.kind = "chapeau"
            return


def _find_preamble(structuring: Structuring) -> None:
    units = structuring.units
    chapeau = next((index for index, unit in enumerate(units) if unit.kind == "chapeau"), None)
    if structuring.resolution:
        _resolution(units, 0 if chapeau is None else chapeau + 1)
    elif chapeau is not None:
        _recitals(units[chapeau + 1 :])


def _resolution(units: list[Unit], begin: int) -> None:
    """Recitals to the first operative paragraph, and wherever a part has a preamble of its own."""
    operative = False
    for index, unit in enumerate(units):
        if unit.kind == "operative":
            operative = True
        if unit.kind or unit.in_annex:
            continue
        if is_recital(unit.text):
            unit.kind = "preambular"
        elif index < begin:
            continue
        elif chapeau_length(unit.text) == len(unit.text):
            unit.kind = "chapeau"
        elif is_operative(unit.text) or chapeau_length(unit.text) is not None:
            unit.kind, operative = "operative", True
        elif not operative and unit.words > 3 and unit.text[0] not in _QUOTES:
            unit.kind = "preambular"


def _recitals(units: list[Unit]) -> None:
    """Recitals straight after the chapeau; a whole sentence that begins with a participle is none."""
    for unit in units:
        if unit.kind == "furniture":
            continue
        words = _words(unit)
        fragment = _is_fragment(unit) or _CAPITALS.match(words) is not None
        if unit.kind not in ("", "operative") or not is_recital(words) or not fragment:
            return
        unit.kind = "preambular"


def _words(unit: Unit) -> str:
    """What the paragraph says, its number aside."""
    label = label_at(unit.text) if unit.label else None
    return unit.text[label.length :] if label else unit.text


def _is_fragment(unit: Unit) -> bool:
    """Whether it ends as a recital does: the sentence goes on in the next paragraph."""
    return unit.text.endswith((",", ";", "; and"))


def _find_signature(structuring: Structuring) -> None:
    """Names and offices after the last paragraph, or the line that says where it was done."""
    if structuring.adopted:
        return
    tail: list[Unit] = []
    for unit in reversed(structuring.units):
        if unit.kind in ("furniture", "footnote", "note") or structuring.stands_apart(unit):
            continue
        if _OVER_NOTES.fullmatch(unit.text):
            # What stands over the notes at a text's end.
            unit.kind = "heading"
            continue
        if unit.kind not in ("", "heading") or unit.bullet or unit.in_annex or unit.role == "heading":
            break
        if is_signing(unit.text) and unit.words <= 40:
            tail.append(unit)
            break
        if unit.words > 14 or (unit.ends_sentence and not unit.text.endswith((" Jr.", " Sr."))):
            break
        if not _NAME.search(unit.text) or _ADDRESS.search(unit.text):
            break
        if unit.text[0].islower() and not _MISREAD_NAME.match(unit.text):
            break
        if unit.text.endswith((":", ",", ";")):
            break
        tail.append(unit)
    signing = {id(unit) for unit in tail}
    others = any(
        unit.kind in ("", "body", "operative") and id(unit) not in signing for unit in structuring.units
    )
    if others:
        for unit in tail:
            unit.kind, unit.label, unit.value = "signature", None, ""
