"""Character references ("&nbsp;", "&#8217;") as the characters that they stand for."""

from __future__ import annotations

import html
import re

_NO_CHARACTER = re.compile(r"&#(?:0{0,300}[1-9][0-9]{7,}|[xX]0{0,300}[1-9A-Fa-f][0-9A-Fa-f]{6,});?")


def unescaped(written: str) -> str:
    """The words as they are shown; a number far beyond all characters is one that cannot be shown."""
    return html.unescape(_NO_CHARACTER.sub("\ufffd", written)) if "&" in written else written
