"""How fast text is taken out of each format, beside the library that one would else have used bare.

Servanda's way is the whole of ``canonical_text``: a forked child with its limits, layout, cleaning, the
map back to bytes or boxes. The peer only gives words. Both read the same files in turns, in one process;
words are those of the peer's text for the peer and of ours for us, and the smaller count is printed.
"""

from __future__ import annotations

import io
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.corpus import documents_in

ROUNDS = 3
Taker = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class FormatSpeed:
    """One format: how many files, words in them, and the seconds of the median round of each."""

    name: str
    peer: str
    files: int
    words: int
    seconds: float
    peer_seconds: float

    @property
    def words_per_second(self) -> float:
        """Servanda's."""
        return self.words / self.seconds

    @property
    def peer_words_per_second(self) -> float:
        """The peer's."""
        return self.words / self.peer_seconds


def measure_formats(data: Path) -> list[FormatSpeed]:
    """Each format of which there are files; the others are left out."""
    groups: tuple[tuple[str, str, list[Path], Taker, int], ...] = (
        ("text and Markdown", "bytes decoded", documents_in(data / "unsc")[::6], _decoded, ROUNDS),
        ("HTML", "trafilatura", _files(data / "html"), _trafilatura, ROUNDS),
        ("PDF", "pdfium's plain text", _files(data / "pdf"), _pdfium, ROUNDS),
        ("DOCX", "python-docx's paragraphs", _files(data / "docx"), _docx, ROUNDS),
        ("scan", "tesseract, pages at 300 dpi", _files(data / "scan"), _tesseract, 1),
    )
    return [_measured(name, peer, files, take, rounds) for name, peer, files, take, rounds in groups if files]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []


def _measured(name: str, peer: str, files: Sequence[Path], take: Taker, rounds: int) -> FormatSpeed:
    contents = [(str(path), path.read_bytes()) for path in files]
    if rounds > 1:
        _ours(contents[:1])
        take(contents[0][1])
    ours, theirs, counts = [], [], []
    for _ in range(rounds):
        begun = time.perf_counter()
        words = _ours(contents)
        between = time.perf_counter()
        peer_words = sum(len(take(content).split()) for _, content in contents)
        theirs.append(time.perf_counter() - between)
        ours.append(between - begun)
        counts.append(min(words, peer_words))
    return FormatSpeed(name, peer, len(files), min(counts), median(ours), median(theirs))


def _ours(contents: Sequence[tuple[str, bytes]]) -> int:
    from servanda.model import Source
    from servanda.sources import canonical_text

    return sum(len(canonical_text(Source(name, content)).text.split()) for name, content in contents)


def _decoded(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _trafilatura(content: bytes) -> str:
    import trafilatura

    return trafilatura.extract(content) or ""


def _pdfium(content: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def _docx(content: bytes) -> str:
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


def _tesseract(content: bytes) -> str:
    import pypdfium2

    words = []
    for page in pypdfium2.PdfDocument(content):
        picture = io.BytesIO()
        page.render(scale=300 / 72, grayscale=True).to_pil().save(picture, "PNG")
        done = subprocess.run(
            ["tesseract", "stdin", "stdout"], input=picture.getvalue(), capture_output=True, check=True
        )
        words.append(done.stdout.decode("utf-8", "replace"))
    return "\n".join(words)
