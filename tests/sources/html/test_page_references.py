"""Character references as the characters that they stand for."""

from __future__ import annotations

import pytest

from servanda.sources.html.references import unescaped


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("road &amp; bridge", "road & bridge"),
        ("40&nbsp;percent", "40\u00a0percent"),
        ("&#8217;&#x2019;&#0008217;", "’’’"),
        ("&#99999999;", "\ufffd"),
        ("&#" + "9" * 9_000 + ";", "\ufffd"),
        ("&#x" + "f" * 9_000 + ";", "\ufffd"),
        ("road", "road"),
    ],
)
def test_a_reference(written: str, shown: str) -> None:
    assert unescaped(written) == shown
