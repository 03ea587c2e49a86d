"""Tesseract, run as a process of its own: a picture goes in by its standard input, words come out.

Nothing is written to files. The process inherits the limits and the ban on the network of the sandbox's
child that starts it.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lxml import etree
from PIL import Image

NOT_INSTALLED = (
    "is a scan; reading it needs Tesseract, which is not installed (Debian: apt-get install tesseract-ocr)"
)
# How Tesseract finds the lines: in one column (4) it leaves specks out, keeps two columns apart all the same,
# and takes fewer labels for a column of their own than when it looks for columns (3). Rows that have nothing
# to do with each other are best taken as one block (6).
_PAGE, _ROWS = "4", "6"
# Signs that no communiqué has, and that 1, I and brackets are taken for.
_NEVER_PRINTED = "tessedit_char_blacklist=|~{}^`_\\"
_BOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_LETTER_BOX = re.compile(r"x_bboxes (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_LINE_SIZE = re.compile(r"x_size ([\d.]+)")
_CONFIDENCE = re.compile(r"x_wconf (\d+)")
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
_TURN = re.compile(r"^Rotate: (\d+)$", re.M)
_SURE = re.compile(r"^Orientation confidence: ([\d.]+)$", re.M)
_SURE_ENOUGH = 1.0


class TesseractError(Exception):
    """Tesseract is not there, took too long or failed; the message is a reason for people."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in dots from the picture's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Letter(Box):
    """One character as recognised."""

    text: str


@dataclass(frozen=True, slots=True)
class FoundWord(Box):
    """One word as recognised, ``confidence`` from 0 to 1.

    ``baseline`` is the height at which its line stands there, ``line_size`` the height of the line's
    letters with what rises above and hangs below, ``line`` its number on the page.
    """

    letters: tuple[Letter, ...]
    confidence: float
    baseline: float
    line_size: float
    line: int

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(letter.text for letter in self.letters)

    def spelt(self, text: str) -> tuple[Letter, ...]:
        """Other letters in its place, evenly spread over its box."""
        step = (self.right - self.left) / len(text)
        return tuple(
            Letter(self.left + step * place, self.top, self.left + step * (place + 1), self.bottom, letter)
            for place, letter in enumerate(text)
        )


@cache
def installed() -> bool:
    """Whether there is a Tesseract to be run."""
    return shutil.which("tesseract") is not None


def read_words(
    image: Image.Image, dots_per_inch: float, seconds: float, rows: bool = False
) -> list[FoundWord]:
    """The words of a page, or of ``rows`` that have nothing to do with each other. Raises TesseractError."""
    layout = _ROWS if rows else _PAGE
    arguments = ["--psm", layout, "-c", _NEVER_PRINTED, "-c", "hocr_char_boxes=1", "hocr"]
    return list(_words(_run(image, dots_per_inch, seconds, arguments)))


def quarter_turns(image: Image.Image, dots_per_inch: float, seconds: float) -> int:
    """How often the page must be turned by a quarter, against the clock, to stand upright.

    0 when Tesseract cannot tell. Raises TesseractError when it takes too long.
    """
    try:
        told = _run(image, dots_per_inch, seconds, ["--psm", "0"], language="osd").decode("utf-8", "replace")
    except _FailedError:
        # Too few characters to tell by, or its model of scripts is not installed.
        return 0
    turn, sure = _TURN.search(told), _SURE.search(told)
    if turn is None or sure is None or float(sure[1]) < _SURE_ENOUGH:
        return 0
    # It names the turn with the clock.
    return (-int(turn[1]) // 90) % 4


class _FailedError(TesseractError):
    """Tesseract ended with an error."""


def _run(
    image: Image.Image, dots_per_inch: float, seconds: float, arguments: list[str], language: str = "eng"
) -> bytes:
    if not installed():
        raise TesseractError(NOT_INSTALLED)
    if seconds <= 0:
        raise TesseractError("could not be recognised in the time allowed")
    content = io.BytesIO()
    image.save(content, "PPM")
    command = ["tesseract", "stdin", "stdout", "-l", language, "--dpi", str(round(dots_per_inch)), *arguments]
    try:
        run = subprocess.run(
            command,
            input=content.getvalue(),
            capture_output=True,
            timeout=seconds,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TesseractError("could not be recognised in the time allowed") from None
    except OSError as error:
        raise TesseractError(f"could not be recognised: Tesseract does not run ({error.strerror})") from None
    if run.returncode != 0:
        told = run.stderr.decode("utf-8", "replace")
        if "Error opening data file" in told and language == "eng":
            raise TesseractError(
                "is a scan; Tesseract lacks its data for English (Debian: apt-get install tesseract-ocr-eng)"
            )
        raise _FailedError("could not be recognised: Tesseract failed on it")
    return run.stdout


def _words(page: bytes) -> Iterator[FoundWord]:
    """The words of a page in hOCR (hOCR 1.2, https://kba.github.io/hocr-spec/1.2/)."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(page, parser) if page.strip() else None
    if root is None:
        return
    for number, line in enumerate(root.iter("{*}span")):
        told = line.get("title", "")
        area, size = _BOX.search(told), _LINE_SIZE.search(told)
        if line.get("class") not in _LINES or area is None:
            continue
        left, top, _, bottom = map(float, area.groups())
        height = float(size[1]) if size else bottom - top
        slope, below = map(float, base.groups()) if (base := _BASELINE.search(told)) else (0.0, 0.0)
        for element in line:
            found = _word(element)
            if found is not None:
                box, letters, confidence = found
                baseline = bottom + below + slope * ((box.left + box.right) / 2 - left)
                yield FoundWord(
                    box.left, box.top, box.right, box.bottom, letters, confidence, baseline, height, number
                )


def _word(element: etree._Element) -> tuple[Box, tuple[Letter, ...], float] | None:
    told = element.get("title", "")
    area, sure = _BOX.search(told), _CONFIDENCE.search(told)
    letters = tuple(_letters(element))
    if element.get("class") != "ocrx_word" or area is None or sure is None or not letters:
        return None
    return Box(*map(float, area.groups())), letters, int(sure[1]) / 100


def _letters(element: etree._Element) -> Iterator[Letter]:
    for letter in element.iter("{*}span"):
        text = "".join((letter.text or "").split())
        area = _LETTER_BOX.search(letter.get("title", ""))
        if letter.get("class") == "ocrx_cinfo" and area is not None and text:
            left, top, right, bottom = map(float, area.groups())
            yield Letter(left, top, right, bottom, text)
