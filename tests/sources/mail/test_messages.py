"""A message is read: its header on top, then its own words, as they were written."""

from __future__ import annotations

import pytest
from messages import HEADER, STATEMENT, aside, message, own, reading_of, text_of

from servanda.errors import SourceError
from servanda.model import Source
from servanda.reading import read_source
from servanda.sources import SourceText
from servanda.sources.detect import media_type_of

LONG_OWN = (
    "We have studied the draft and can accept it, with the three changes that we sent to the Office of "
    "the Coalition on Friday, and we ask that the text be sent to all delegations before the meeting "
    "of the Ministers on Monday at noon so that they may read it in time."
)


class TestDetection:
    def test_is_by_the_header(self) -> None:
        assert media_type_of(message().as_bytes()) == "message/rfc822"
        assert media_type_of((HEADER + "\n" + STATEMENT).replace("\n", "\r\n").encode()) == "message/rfc822"

    def test_is_not_deceived_by_a_page_inside(self) -> None:
        written = f"{HEADER}Content-Type: text/html\n\n<html><body><p>We met.</p></body></html>"
        assert media_type_of(written.encode()) == "message/rfc822"

    @pytest.mark.parametrize(
        "memorandum",
        [
            "From: The Secretary\nTo: All delegations\nSubject: The valley\n\nWe met in Lindhaven.\n",
            "From: The Secretary\nTo: All delegations\nDate: 12 June 2021\nSubject: The valley\n\nWe met.\n",
            "MEMORANDUM\n\nFrom: The Secretary\nDate: Mon, 14 Jun 2021 10:30:00 +0200\nSubject: The valley\n",
            "From: The Secretary\n\nTo: All delegations\n\nSubject: The valley\n\nWe met.\n",
            "Message-ID: this is how a note on mail might begin\n\nFrom here on it is prose.\n",
        ],
    )
    def test_leaves_a_memorandum_a_text(self, memorandum: str) -> None:
        assert media_type_of(memorandum.encode()) is None


class TestTheHeader:
    def test_stands_on_top_and_is_set_aside(self) -> None:
        reading = reading_of(message())
        reasons = [section.reason for section in reading.sections if section.kind == "furniture"]
        assert set(reasons) == {"mail header"}
        assert reading.text.startswith("From: Märta Quill <press@coalition.example>")

    def test_says_the_title_when_the_text_has_none(self) -> None:
        body = "We met in Lindhaven and urge all parties to let the convoys pass through the valley.\n"
        reading = reading_of(message("Fwd: [delegates] Convoys in the valley — a new start", body))
        assert reading.document.title == "Convoys in the valley — a new start"
        assert reading.document.date == "2021-06-14"

    def test_gives_way_to_the_title_and_date_of_the_text(self) -> None:
        reading = reading_of(message("Our text"))
        assert reading.document.title == "Joint Statement by the Ministers of the Sarune Valley Coalition"
        assert reading.document.date == "2021-06-12"

    @pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
    def test_may_hold_raw_bytes(self, charset: str) -> None:
        written = HEADER.replace("Joint Statement", "Déclaration commune") + "\n" + STATEMENT
        assert "Subject: Déclaration commune" in text_of(written.encode(charset)).text


class TestTheWords:
    def test_give_the_same_sections_and_entries_as_a_text(self) -> None:
        mailed = reading_of(message())
        alone = read_source(Source("note.txt", STATEMENT.encode()))
        front = ("masthead", "furniture")
        assert [(one.kind, one.label) for one in mailed.sections if one.kind not in front] == [
            (one.kind, one.label) for one in alone.sections if one.kind not in front
        ]
        assert [(act.verb, act.quote) for act in mailed.acts] == [(act.verb, act.quote) for act in alone.acts]
        assert [one.quote for one in mailed.figures] == [one.quote for one in alone.figures]

    @pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
    def test_are_decoded(self, encoding: str) -> None:
        made = message()
        made.set_content("Déclaration — 31 000 familles\n", charset="utf-8", cte=encoding)
        assert own(text_of(made)) == ["Déclaration — 31 000 familles"]

    @pytest.mark.parametrize(
        ("declared", "written"), [("us-ascii", "utf-8"), ("x-unknown", "cp1252"), ("utf-8", "cp1252")]
    )
    def test_are_decoded_under_a_wrong_charset_too(self, declared: str, written: str) -> None:
        head = f"{HEADER}Content-Type: text/plain; charset={declared}\n\n"
        data = head.encode() + "La Déclaration a été adoptée à Lindhaven.".encode(written)
        assert own(text_of(data)) == ["La Déclaration a été adoptée à Lindhaven."]

    def test_are_those_of_the_plain_form_where_there_are_two(self) -> None:
        made = message()
        made.add_alternative("<p>Another form.</p>", subtype="html")
        assert "Another form." not in text_of(made).text

    def test_are_those_of_the_page_where_the_plain_form_only_points_to_it(self) -> None:
        made = message(body="View this message in your browser.\n")
        paragraphs = "".join(f"<p>{line}</p>" for line in STATEMENT.split("\n\n"))
        made.add_alternative(f"<html><body>{paragraphs}</body></html>", subtype="html")
        found = text_of(made)
        assert "View this message" not in found.text
        assert "We, the Ministers of the Sarune Valley Coalition" in found.text
        assert [part.name for part in found.parts] == ["header", "text/html part 2"]

    def test_may_be_a_page_with_its_pictures(self) -> None:
        made = message()
        made.set_content("<ol><li>We welcome the return of the families.</li></ol>", subtype="html")
        made.add_related(b"\x89PNG\r\n\x1a\n", "image", "png", cid="<logo>")
        assert own(text_of(made)) == ["1. We welcome the return of the families."]

    def test_say_in_which_part_they_stand(self) -> None:
        found = text_of(message())
        (part,) = [part for part in found.parts if part.name != "header"]
        assert part.name == "text/plain part 1"
        assert found.text[part.start : part.end].startswith("Joint Statement by the Ministers")

    def test_in_flowed_lines_are_joined(self) -> None:
        head = f"{HEADER}Content-Type: text/plain; format=flowed\n\n"
        body = "We welcome the return \nof the families \nto their farms.\nWe urge restraint.\n"
        assert own(text_of((head + body).encode())) == [
            "We welcome the return of the families to their farms.",
            "We urge restraint.",
        ]


class TestWhatIsNotTheWritersOwn:
    def test_a_quoted_reply_is_set_aside(self) -> None:
        body = (
            f"{LONG_OWN}\n\nOn Friday, 11 June 2021, the Secretary wrote:\n> Can you accept it?\n>> Please.\n"
        )
        found = text_of(message(body=body))
        assert own(found) == [LONG_OWN]
        assert "Can you accept it?" in aside(found)["quoted reply"]
        assert "the Secretary wrote:" in aside(found)["quoted reply"]

    def test_what_is_quoted_is_the_document_when_hardly_anything_else_is_said(self) -> None:
        quoted = "\n".join(f"> {line}".rstrip() for line in STATEMENT.split("\n"))
        found = text_of(message(body=f"For your information.\n\n{quoted}\n"))
        assert own(found)[0] == "Joint Statement by the Ministers of the Sarune Valley Coalition"
        assert aside(found)["covering note"] == "For your information."

    def test_the_card_under_the_text_is_set_aside(self) -> None:
        found = text_of(message(body=f"{LONG_OWN}\n\n-- \nMärta Quill\nPress Office, Lindhaven\n"))
        assert own(found) == [LONG_OWN]
        assert aside(found)["mail signature"] == "-- Märta Quill Press Office, Lindhaven"

    def test_a_forwarded_header_and_the_note_above_it_are_set_aside(self) -> None:
        body = (
            "Please see below.\n\n---------- Forwarded message ---------\nFrom: The Secretary <s@x.example>\n"
            f"Date: Sat, 12 Jun 2021\nSubject: Joint Statement\n\n{STATEMENT}"
        )
        found = text_of(message(body=body))
        assert own(found)[0] == "Joint Statement by the Ministers of the Sarune Valley Coalition"
        assert aside(found)["covering note"] == "Please see below."
        assert "From: The Secretary" in aside(found)["mail header"]

    def test_what_a_long_answer_stands_above_is_set_aside(self) -> None:
        body = f"{LONG_OWN}\n\n-----Original Message-----\nFrom: The Secretary\n\nCan you accept it?\n"
        found = text_of(message(body=body))
        assert own(found) == [LONG_OWN]
        assert aside(found)["quoted reply"] == "Can you accept it?"


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        ("\n", "is a message without words of its own"),
        ("Content-Type: multipart/mixed; boundary=b\n\n--b--\n", "is a message without words of its own"),
        (
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA\n",
            "is a message whose words are encrypted",
        ),
        (
            "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nVersion: 1\n--b--\n",
            "is a message whose words are encrypted",
        ),
    ],
)
def test_a_message_that_cannot_be_read_says_why(rest: str, reason: str) -> None:
    with pytest.raises(SourceError) as refused:
        text_of((HEADER + rest).encode())
    assert refused.value.reason == reason


class TestAPage:
    OWN = f"<div>{LONG_OWN}</div>"

    def page(self, body: str) -> SourceText:
        made = message()
        made.set_content(f"<html><head><title>Mail</title></head><body>{body}</body></html>", subtype="html")
        return text_of(made)

    @pytest.mark.parametrize(
        "quoted",
        [
            '<div class="gmail_quote">On Friday the Secretary wrote:<p>Can you accept it?</p></div>',
            '<blockquote type="cite"><p>Can you accept it?</p></blockquote>',
            '<div id="divRplyFwdMsg"><b>From:</b> The Secretary</div><p>Can you accept it?</p>',
        ],
    )
    def test_that_answers_sets_aside_what_it_answers_to(self, quoted: str) -> None:
        found = self.page(self.OWN + quoted)
        assert own(found) == [LONG_OWN]
        assert "Can you accept it?" in aside(found)["quoted reply"]

    def test_that_forwards_is_read_without_the_note_above(self) -> None:
        lines = "".join(f"<p>{line}</p>" for line in STATEMENT.strip().split("\n\n"))
        header = "---------- Forwarded message ---------<br>From: The Secretary<br>Date: 12 June 2021"
        found = self.page(f'<p>See below.</p><div class="gmail_quote"><p>{header}</p>{lines}</div>')
        assert own(found)[0] == "Joint Statement by the Ministers of the Sarune Valley Coalition"
        assert aside(found)["covering note"] == "See below."
        assert "From: The Secretary" in aside(found)["mail header"]

    def test_sets_the_card_aside(self) -> None:
        found = self.page(f'{self.OWN}<div class="gmail_signature">Märta Quill, Press Office</div>')
        assert own(found) == [LONG_OWN]
        assert aside(found)["mail signature"] == "Märta Quill, Press Office"
