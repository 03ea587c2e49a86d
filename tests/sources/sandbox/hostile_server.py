"""How the tests start a server that can be told to do what no parser should, and ask it."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from servanda.sources.sandbox import Limits

HOSTILE_SERVER = (sys.executable, "-P", str(Path(__file__).with_name("hostile_tasks.py")))
TIGHT = Limits(seconds=1.0, memory=200_000_000, output=10_000_000)


def request_for(task: str, limits: Limits = TIGHT, **arguments: Any) -> dict[str, Any]:
    """What the caller sends for a task."""
    return {
        "task": task,
        "name": "note.txt",
        "media_type": None,
        "charset": None,
        "arguments": arguments,
        "limits": asdict(limits),
    }
