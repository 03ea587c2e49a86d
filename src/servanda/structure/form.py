"""The document's form: chapeau, preamble, operative part, signatures; what is left is body."""

from __future__ import annotations

from servanda.structure.openings import chapeau_length, is_operative, is_recital, is_signing, opens_with_we
from servanda.structure.units import Structuring, Unit


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
    opening = next((unit for unit in structuring.units if not unit.kind and opens_with_we(unit.text)), None)
    if opening is not None and not opening.in_annex:
        opening.kind = "chapeau"


def _find_preamble(structuring: Structuring) -> None:
    units = structuring.units
    resolution = structuring.resolution
    chapeau = next((index for index, unit in enumerate(units) if unit.kind == "chapeau"), None)
    if chapeau is None and not resolution:
        return
    operative = False
    for unit in units[0 if chapeau is None else chapeau + 1 :]:
        if unit.kind == "operative":
            operative = True
        if unit.kind or unit.in_annex:
            continue
        if is_recital(unit.text) and (resolution or not operative):
            unit.kind = "preambular"
        elif resolution and (is_operative(unit.text) or chapeau_length(unit.text) is not None):
            unit.kind, operative = "operative", True
        elif resolution and not operative and unit.words > 3:
            unit.kind = "preambular"


def _find_signature(structuring: Structuring) -> None:
    """Names and offices after the last paragraph, or the line that says where it was done."""
    tail: list[Unit] = []
    for unit in reversed(structuring.units):
        if unit.kind in ("furniture", "footnote", "note"):
            continue
        if unit.kind not in ("", "heading") or unit.bullet or unit.in_annex or unit.role == "heading":
            break
        if is_signing(unit.text) and unit.words <= 40:
            tail.append(unit)
            break
        if unit.words > 14 or unit.ends_sentence and not unit.text.endswith((" Jr.", " Sr.")):
            break
        if unit.text[0].islower() or unit.text.endswith((":", ",", ";")):
            break
        tail.append(unit)
    others = any(unit.kind in ("", "body", "operative") and unit not in tail for unit in structuring.units)
    if others:
        for unit in tail:
            unit.kind, unit.label, unit.value = "signature", None, ""
