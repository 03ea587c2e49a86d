"""How large the hostile files are: enough to show what grows too fast; with ``HOSTILE=all``, full size."""

from __future__ import annotations

import os

FULL = os.environ.get("HOSTILE") == "all"
_SHARE = 1 if FULL else 40


def many(count: int) -> int:
    """So many of something; a fortieth of it in the usual run."""
    return count // _SHARE
