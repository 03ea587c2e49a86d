"""The demonstration runs, anywhere, and leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from command_line import environment

DEMO = Path(__file__).parents[2] / "examples" / "demo.py"


def test_demo(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, str(DEMO)],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    for title in ("The documents", "Figures that recur", "Commitments", "Parties", "Problems", "Try next"):
        assert f"\n{title}" in f"\n{result.stdout}"
    documents = sorted(DEMO.parent.glob("2*"))
    assert len(documents) == 5
    for file in documents:
        assert file.name[:10] in result.stdout
    assert list(tmp_path.iterdir()) == []
