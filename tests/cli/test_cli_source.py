"""``servanda source``: an entry's place in the source, in every kind of source."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from command_line import NOTE, Servanda
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

PAGE = """<!DOCTYPE html><html><head><title>Ferry Board</title></head><body><main>
<h1>Joint note of the Ferry Board</h1><p>Ostby, 3 May 2031</p>
<p>The Ministers of Hallen and Ostmark have agreed that nearly&nbsp;40 <b>landing&nbsp;stages</b> will open
by June 2032, and that all carriers should lower their fares by 12 per cent in the same year.</p>
</main></body></html>
"""


def asked(servanda: Servanda, *words: str) -> dict[str, Any]:
    result = servanda("source", *words, "--format", "json")
    assert result.returncode == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def figure_called(servanda: Servanda, file: str, words: str) -> str:
    """The id of the figure whose quote holds the words."""
    reading = json.loads(servanda("show", file, "--format", "json").stdout)
    return next(figure["id"] for figure in reading["figures"] if words in " ".join(figure["quote"].split()))


def test_a_figure_in_a_text_has_its_bytes_and_line(servanda: Servanda, note: Path) -> None:
    answer = asked(servanda, "note.txt", figure_called(servanda, "note.txt", "nearly 40"))
    (place,) = answer["places"]
    start, end = place["bytes"]["start"], place["bytes"]["end"]
    assert note.read_bytes()[start:end].decode() == place["quote"] == "nearly 40"
    assert NOTE.splitlines()[place["bytes"]["line"] - 1].startswith("1. We will open")
    assert place["boxes"] == place["parts"] == []
    assert answer["picture"] is None


def test_people_see_the_source_around_it(servanda: Servanda, note: Path) -> None:
    shown = servanda("source", note.name, "f1")
    assert shown.returncode == 0
    assert "f1  nearly 40" in shown.stdout
    assert "note.txt: bytes 133 to 142, line 7" in shown.stdout
    assert "1. We will open nearly 40 landing stages by June 2032." in shown.stdout


def test_a_figure_in_a_web_page_has_the_bytes_of_its_markup(servanda: Servanda, tmp_path: Path) -> None:
    (tmp_path / "note.html").write_text(PAGE, encoding="windows-1252")
    answer = asked(servanda, "note.html", figure_called(servanda, "note.html", "nearly 40"))
    place = answer["places"][0]
    stood = (tmp_path / "note.html").read_bytes()[place["bytes"]["start"] : place["bytes"]["end"]]
    assert stood == b"nearly&nbsp;40"
    assert place["bytes"]["words"] == stood.decode("windows-1252")


def test_a_figure_in_a_pdf_has_page_box_and_picture(servanda: Servanda, tmp_path: Path) -> None:
    draw_note(tmp_path / "note.pdf")
    answer = asked(servanda, "note.pdf", figure_called(servanda, "note.pdf", "nearly 40"))
    (place,) = answer["places"]
    (box,) = place["boxes"]
    # The words stand on the second page, on the line whose base is 100 points from the top.
    assert box["page"] == 2
    assert box["top"] < 100 < box["bottom"] + 2
    assert 130 < box["left"] < box["right"] < 220
    picture = Image.open(io.BytesIO((tmp_path / answer["picture"]).read_bytes()))
    assert picture.format == "PNG"
    assert picture.width > 1000
    colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 24) or []}
    assert (255, 214, 0) in colours, "the entry is marked"
    assert place["bytes"] is None


def test_the_picture_goes_where_it_is_told(servanda: Servanda, tmp_path: Path) -> None:
    draw_note(tmp_path / "note.pdf")
    assert servanda("source", "note.pdf", "f1", "--picture", "here.png").returncode == 0
    assert (tmp_path / "here.png").is_file()
    before = sorted(tmp_path.iterdir())
    assert servanda("source", "note.pdf", "f1", "--no-picture").returncode == 0
    assert sorted(tmp_path.iterdir()) == before
    refused = servanda("source", "note.pdf", "f1", "--picture", "nowhere/here.png")
    assert refused.returncode == 1
    assert "nowhere/here.png: cannot be written" in refused.stderr


def test_a_document_of_the_ledger_is_shown_when_its_file_is_gone(servanda: Servanda, tmp_path: Path) -> None:
    draw_note(tmp_path / "note.pdf")
    assert servanda("read", "note.pdf").returncode == 0
    (tmp_path / "note.pdf").unlink()
    shown = servanda("source", "note", "f1")
    assert shown.returncode == 0, shown.stderr
    assert "page 2, " in shown.stdout


def test_every_mention_of_a_party_and_the_fields_of_the_header(servanda: Servanda, note: Path) -> None:
    reading = json.loads(servanda("show", note.name, "--format", "json").stdout)
    party = next(party for party in reading["parties"] if party["name"] == "all carriers")
    answer = asked(servanda, note.name, party["id"])
    assert [place["start"] for place in answer["places"]] == [m["start"] for m in party["mentions"]]
    assert asked(servanda, note.name, "date")["places"][0]["quote"] == "3 May 2031"
    assert asked(servanda, note.name, "0:10")["places"][0]["quote"] == "JOINT NOTE"


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("f99", "f99: is no entry of note.txt; `servanda show` lists them"),
        ("5:5", "5:5: is no stretch of the text"),
        ("10:99999", "10:99999: is no stretch of the text"),
    ],
)
def test_what_is_no_entry_is_said(servanda: Servanda, note: Path, entry: str, reason: str) -> None:
    result = servanda("source", note.name, entry)
    assert result.returncode == 1
    assert reason in result.stderr


def draw_note(file: Path) -> None:
    """Two pages, the figure on the second."""
    canvas = Canvas(str(file), pagesize=A4)
    height = A4[1]
    for lines in (
        ("JOINT NOTE OF THE FERRY BOARD", "", "Ostby, 3 May 2031"),
        ("1. We will open nearly 40 landing stages by June 2032.", "", "2. We urge all carriers to wait."),
    ):
        canvas.setFont("Times-Roman", 12)
        for number, line in enumerate(lines):
            canvas.drawString(72, height - 100 - 20 * number, line)
        canvas.showPage()
    canvas.save()
