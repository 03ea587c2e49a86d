"""The statement out of a web page: ours against the extractors that others made for articles.

``bench/gold/pages`` holds invented pages of sixteen builds, ``pages.json`` each piece of their
statements and words that belong to the page only; ``real-pages.json`` gives short words of real pages.
A piece counts as found when its words stand in the extract in order; labels of lists, bars of tables and
marks of notes are left out of the count, since only ours writes them. ``python -m bench.web_pages`` prints
the table.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree
from trafilatura import extract as trafilatura_extract

from bench.corpus import GOLD, data_folder
from servanda.model import Source
from servanda.sources.html import read_html
from servanda.sources.html.encoding import decode_page

_LABEL = re.compile(r"^(?:\d{1,3}\.|\([a-z]{1,4}\)|•)\s+")
_NOT_WORDS = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰|\[\]]|(?<=[.,;])\d{1,2}(?=\s|$)")


@dataclass(slots=True)
class PageScore:
    """Over a set of pages: statement pieces found, page words left in, pages without any loss."""

    pages: int = 0
    whole: int = 0
    pieces: int = 0
    found: int = 0
    page_words: int = 0
    left_in: int = 0
    seconds: float = 0.0


def _ours(name: str, data: bytes) -> str:
    return read_html(Source(name, data), lambda _: None).text


def _resiliparse(name: str, data: bytes) -> str:
    tree = HTMLTree.parse(decode_page(name, data, None).text)
    return extract_plain_text(tree, preserve_formatting=True, main_content=True, alt_texts=False)


def _everything(name: str, data: bytes) -> str:
    tree = HTMLTree.parse(decode_page(name, data, None).text)
    return extract_plain_text(tree, preserve_formatting=True, main_content=False, alt_texts=False)


def _trafilatura(_: str, data: bytes) -> str:
    return trafilatura_extract(data, include_tables=True, favor_recall=True, include_comments=False) or ""


EXTRACTORS: dict[str, Callable[[str, bytes], str]] = {
    "Servanda": _ours,
    "resiliparse, main content": _resiliparse,
    "trafilatura, favouring recall": _trafilatura,
    "all visible text": _everything,
}


def score_pages(extract: Callable[[str, bytes], str], gold: Path, folder: Path, ending: str) -> PageScore:
    """One extractor over the pages of one gold file; pages that are absent are not counted."""
    score = PageScore()
    for name, expected in json.loads(gold.read_text(encoding="utf-8")).items():
        path = folder / f"{name}{ending}"
        if not path.is_file():
            continue
        data = path.read_bytes()
        begun = time.process_time()
        text = _comparable(extract(name, data))
        score.seconds += time.process_time() - begun
        found = sum(_comparable(_LABEL.sub("", piece)) in text for piece in expected["statement"])
        score.pages += 1
        score.whole += found == len(expected["statement"])
        score.found += found
        score.pieces += len(expected["statement"])
        score.left_in += sum(_comparable(words) in text for words in expected["page"])
        score.page_words += len(expected["page"])
    return score


def _comparable(text: str) -> str:
    return " ".join(_NOT_WORDS.sub(" ", text.replace("\u00a0", " ")).split()).replace(" .", ".")


def page_table() -> str:
    """The comparison as Markdown."""
    lines = [
        "| extractor | pages | read whole | statement pieces found | page words left in | pages a second |",
        "|---|---|---|---|---|---|",
    ]
    sets = (
        ("invented", GOLD / "pages.json", GOLD / "pages", ".html"),
        ("real", GOLD / "real-pages.json", data_folder() / "html", ""),
    )
    for which, gold, folder, ending in sets:
        for name, extract in EXTRACTORS.items():
            score = score_pages(extract, gold, folder, ending)
            if score.pages:
                lines.append(
                    f"| {name} | {score.pages} {which} | {score.whole} | {score.found} of {score.pieces} | "
                    f"{score.left_in} of {score.page_words} | {score.pages / score.seconds:.0f} |"
                )
    return "\n".join(lines)


if __name__ == "__main__":
    print(page_table())
