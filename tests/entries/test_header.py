"""The document's header: title, kind, issuer, symbol, place and date, and where each was read."""

from __future__ import annotations

import pytest

from sentences import reading_of
from servanda import Source, read
from servanda.model import Span

COMMUNIQUE = """\
OFFICE OF THE COALITION SPOKESPERSON
LINDHAVEN, NORVALE
JUNE 12, 2021

Joint Communiqué by the Ministers of the Coalition for the Recovery of
the Sarune Valley

Begin text:

We, the Ministers of Foreign Affairs of Aldmark, Brennia and Norvale,
met in Lindhaven on 11-12 June.

1. We urge all parties operating in the Sarune Valley to let relief
convoys pass without hindrance, fees or an armed escort, and to keep
their fighters away from the schools and waterworks of the valley.

2. We will open a permanent liaison office in Irelen before the end of
2021, and we will train more officers in the twelve months thereafter.

End text
"""

RESOLUTION = """\
Resolution 542 (1983)

of 23 November 1983

The Security Council,

Having examined how things stand along the coast of Lebanon,

1. Deplores the deaths of the fishermen who were fired upon from the coast of Lebanon;

2. Reiterates its demand that the borders of Lebanon be respected.

Adopted unanimously at the 2501st meeting.
"""


class TestCommunique:
    document = reading_of(COMMUNIQUE).document

    def test_fields(self) -> None:
        assert self.document.title == (
            "Joint Communiqué by the Ministers of the Coalition for the Recovery of the Sarune Valley"
        )
        assert self.document.kind == "joint communiqué"
        assert self.document.issuer == "Coalition for the Recovery of the Sarune Valley"
        assert self.document.place == "Lindhaven, Norvale"
        assert self.document.date == "2021-06-12"
        assert self.document.symbol is None
        assert self.document.language == "en"
        assert self.document.complete

    @pytest.mark.parametrize(
        ("field", "words"),
        [
            ("date", "JUNE 12, 2021"),
            ("place", "LINDHAVEN, NORVALE"),
            ("issuer", "Coalition for the Recovery of the Sarune Valley"),
            ("kind", "Joint Communiqué"),
        ],
    )
    def test_each_field_says_where_it_was_read(self, field: str, words: str) -> None:
        evidence = self.document.evidence[field]
        assert isinstance(evidence, Span)
        assert reading_of(COMMUNIQUE).text[evidence.start : evidence.end] == words

    def test_the_source_is_described(self) -> None:
        assert self.document.source.name == "x.txt"
        assert self.document.source.bytes == len(COMMUNIQUE.encode())
        assert self.document.source.sha256.startswith(self.document.id)


class TestResolution:
    document = reading_of(RESOLUTION).document

    def test_fields(self) -> None:
        assert self.document.kind == "resolution"
        assert self.document.issuer == "United Nations Security Council"
        assert self.document.symbol == "S/RES/542 (1983)"
        assert self.document.date == "1983-11-23"


DATES = [
    ("the masthead", "12 June 2021\n\nStatement of the Harbour Council\n\n{body}", "2021-06-12"),
    ("the title", "Statement of the Harbour Council, 12 June 2021\n\n{body}", "2021-06-12"),
    (
        "the head",
        "---\ntitle: Statement of the Harbour Council\ndate: 2021-06-12\n---\n\n{body}",
        "2021-06-12",
    ),
    (
        "the signature",
        "Statement of the Harbour Council\n\n{body}\n\nDone in Kellin on 12 June 2021.\n",
        "2021-06-12",
    ),
    (
        "a period of days, its last",
        "Kellin, 11-12 June 2021\n\nStatement of the Harbour Council\n\n{body}",
        "2021-06-12",
    ),
    ("nothing", "Statement of the Harbour Council\n\n{body}", None),
]
BODY = "We welcome the opening of the harbour and the road that leads from it to the valley. " * 3


@pytest.mark.parametrize(("where", "text", "day"), DATES, ids=[where for where, _, _ in DATES])
def test_the_date_is_read_from(where: str, text: str, day: str | None) -> None:
    assert where
    assert reading_of(text.format(body=BODY)).document.date == day


def test_the_file_name_gives_the_date_when_the_text_has_none() -> None:
    text = f"Statement of the Harbour Council\n\n{BODY}"
    reading = read(Source("shelf/2021-06-12-statement.txt", text.encode()))
    assert reading.document.date == "2021-06-12"
    assert reading.document.evidence["date"] == "file name"
    assert "date_from_name" in {problem.kind for problem in reading.problems}


def test_a_document_without_a_date_says_so() -> None:
    reading = reading_of(f"Statement of the Harbour Council\n\n{BODY}")
    assert [problem.kind for problem in reading.problems] == ["no_date"]


def test_a_title_that_disagrees_with_the_head_is_a_problem() -> None:
    text = (
        "---\ntitle: Statement of the Harbour Council, 1 October 2021\ndate: 2021-06-12\n---\n\n"
        f"Statement of the Harbour Council, 1 October 2021\n\n{BODY}"
    )
    reading = reading_of(text)
    assert reading.document.date == "2021-06-12"
    (problem,) = [one for one in reading.problems if one.kind == "date_disagreement"]
    assert "2021-10-01" in problem.note
    assert "2021-06-12" in problem.note


KINDS = [
    ("Joint Communiqué of the Northern Ports", "joint communiqué"),
    ("Joint Statement by Norway and Denmark", "joint statement"),
    ("Joint Declaration of Norway and Denmark", "joint declaration"),
    ("Kellin Declaration on Safe Harbours", "declaration"),
    ("Press Statement by the Harbour Council", "press statement"),
    ("Statement by the Harbour Council", "statement"),
    ("Conclusions of the Harbour Council", "conclusions"),
]


@pytest.mark.parametrize(("title", "kind"), KINDS)
def test_the_kind_is_read_from_the_title(title: str, kind: str) -> None:
    assert reading_of(f"{title}\n\n12 June 2021\n\n{BODY}").document.kind == kind


ISSUERS = [
    ("Joint Statement by Norway and Denmark", "Norway and Denmark"),
    ("Joint Statement of Norway, Denmark and Iceland", "Norway, Denmark and Iceland"),
    ("Statement by the Security Council on Lebanon", "United Nations Security Council"),
    ("G7 Leaders’ Statement on Grain", "Group of Seven"),
]


@pytest.mark.parametrize(("title", "issuer"), ISSUERS)
def test_the_issuer_is_read_from_the_title(title: str, issuer: str) -> None:
    assert reading_of(f"{title}\n\n12 June 2021\n\n{BODY}").document.issuer == issuer


@pytest.mark.parametrize("line", ["Published on 1 December 2024", "Last updated: 1 December 2024"])
def test_when_the_page_was_put_up_is_not_when_the_text_was_agreed(line: str) -> None:
    written = COMMUNIQUE.replace("OFFICE OF THE COALITION", f"{line}\n\nOFFICE OF THE COALITION")
    assert reading_of(written).document.date == "2021-06-12"


def test_when_the_page_was_put_up_is_better_than_nothing() -> None:
    written = (
        "Joint Statement\n\nPublished on 1 December 2024\n\nThe Ministers agreed on a plan for the road.\n"
    )
    assert reading_of(written).document.date == "2024-12-01"


@pytest.mark.parametrize(
    "symbol", ["A/80/6 (Sect. 3)/Add.6", "SVA/CONF.12/L.4", "IP/24/1234", "ADP.2015.8.Note"]
)
def test_a_line_that_is_a_symbol_is_the_documents(symbol: str) -> None:
    assert reading_of(f"{symbol}\n\n{COMMUNIQUE}").document.symbol == symbol


@pytest.mark.parametrize("line", ["Water Targeting", "Non-paper", "PERMANENT MISSION OF NORVALE"])
def test_a_line_without_date_or_region_is_no_place(line: str) -> None:
    written = f"{line}\n\nJoint Statement of Norway and Denmark\n\n12 June 2021\n\n{BODY}"
    assert reading_of(written).document.place is None


@pytest.mark.parametrize(
    "line", ["Lindhaven", "Saint Aubrac", "San Colmo", "Buenos Aires", "Halvet Bay, Norvale"]
)
def test_a_line_that_sounds_like_a_place_is_one(line: str) -> None:
    written = f"{line}\n\nJoint Statement of Norway and Denmark\n\n12 June 2021\n\n{BODY}"
    assert reading_of(written).document.place == line


def test_a_press_conference_is_no_body_that_speaks() -> None:
    written = f"Transcript of Chair Marwick’s Press Conference\n\n12 June 2021\n\n{BODY}"
    assert "Conference" not in (reading_of(written).document.issuer or "")


def test_symbol_and_date_may_stand_in_a_running_head_only() -> None:
    page = f"SVA/2023/41\n9 November 2023\n\n{BODY}\n\n{{}}\f"
    written = "Report on Grain\n\n" + "".join(page.format(number) for number in (1, 2, 3))
    document = reading_of(written).document
    assert (document.symbol, document.date) == ("SVA/2023/41", "2023-11-09")
