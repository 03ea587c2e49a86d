"""``make fuzz``: text and HTML side by side for a minute; what makes a reading fail is kept and named.

``FUZZ_SECONDS`` says how long, each kind beside the other.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
FOUND = Path("fuzz-findings")
KINDS = ("text", "html")
_RUNS = re.compile(r"Done (\d+) runs in (\d+) second")
_COVERAGE = re.compile(r"cov: (\d+)")
_KEPT = re.compile(r"Test unit written to (\S+)")
_NOTES = (
    "JOINT NOTE OF THE FERRY BOARD\n\nOstby, 3 May 2031\n\nThe Ministers have agreed:\n\n1. They urge all"
    " parties to repair nearly 40 bridges.¹\n\n(a) in the north;\n\n¹ See resolution 5 (2030).\n",
    "---\ntitle: Note\ndate: 2031-05-03\n---\n\n# Note\n\n**We** [met](http://a.example) <u>here</u>.\n"
    "\n| a | b |\n|---|---|\n",
    "The Council,\n\nRecalling its resolution 5 (2030),\n\n1. Decides to remain seized of the matter.\n\f2\n",
)
_PAGES = (
    "<!DOCTYPE html><html><head><title>Note</title></head><body><nav><a href=x>Home</a></nav><main><h1>Note"
    "</h1><p>The Ministers agreed&nbsp;on <b>40</b> bridges<sup>1</sup>.</p><ol start=3><li>Road<ol type=a>"
    "<li>Bridge</ol></ol><table><tr><th>a<td>4</table></main><footer>End</footer></body></html>",
)


def main() -> int:
    """Fuzz every kind; 0 when nothing was found."""
    if find_spec("atheris") is None:
        print("Atheris is not installed here (it has wheels for CPython on Linux): nothing was fuzzed.")
        return 2
    seconds = max(2, int(os.environ.get("FUZZ_SECONDS", "60")))
    FOUND.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        started = [(kind, _start(kind, Path(folder), seconds)) for kind in KINDS]
        failed = [kind for kind, process in started if not _ended_well(kind, process)]
    if not any(FOUND.iterdir()):
        FOUND.rmdir()
    return 1 if failed else 0


def _start(kind: str, folder: Path, seconds: int) -> subprocess.Popen[str]:
    inputs = folder / kind
    inputs.mkdir()
    for number, note in enumerate(_NOTES if kind == "text" else _PAGES):
        (inputs / str(number)).write_text(note, encoding="utf-8")
    options = (
        f"-max_total_time={seconds}", "-max_len=4096", "-timeout=20", "-rss_limit_mb=2000",
        f"-artifact_prefix={FOUND}/{kind}-", f"-dict={HERE / 'words.dict'}",
    )  # fmt: skip
    return subprocess.Popen(
        [sys.executable, str(HERE / "target.py"), kind, *options, str(inputs)],
        stderr=subprocess.STDOUT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )


def _ended_well(kind: str, process: subprocess.Popen[str]) -> bool:
    said, _ = process.communicate()
    runs, coverage, kept = _RUNS.search(said), _COVERAGE.findall(said), _KEPT.search(said)
    if process.returncode == 0 and runs:
        print(
            f"{kind}: {runs[1]} runs in {runs[2]} s, {coverage[-1] if coverage else 0} branches seen, clean"
        )
        return True
    print(said[-6_000:])
    where = f"; the input is kept in {kept[1]}" if kept else ""
    print(f"{kind}: failed with status {process.returncode}{where}")
    return False


if __name__ == "__main__":
    raise SystemExit(main())
