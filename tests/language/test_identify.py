"""The language of a text, by its letters."""

from __future__ import annotations

import pytest

from servanda.language import language_of

TEXTS = [
    ("The Ministers met in Oslo and agreed to keep the road open in the winter as well.", "en"),
    ("Les Ministres se sont réunis à Oslo et sont convenus de garder la route ouverte en hiver.", "fr"),
    ("Die Minister trafen sich in Oslo und vereinbarten, die Straße auch im Winter offen zu halten.", "de"),
    ("Los Ministros se reunieron en Oslo y acordaron mantener abierta la carretera en invierno.", "es"),
    ("Министры встретились в Осло и договорились держать дорогу открытой и зимой.", "ru"),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_is_named_by_its_code(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "1. 2. 3.", "S/RES/687 (1991)", "Oslo, 2021"])
def test_is_unknown_when_there_are_too_few_letters(text: str) -> None:
    assert language_of(text) is None
