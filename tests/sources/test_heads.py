"""The YAML head of a Markdown document: each value readable, in its place, under its key."""

from __future__ import annotations

from source_texts import bytes_of, markdown, marked, plain, problems, read


def head(lines: str) -> str:
    return f"---\n{lines}\n---\n\nWe met in Oslo.\n"


def values(written: str) -> dict[str, str]:
    text = markdown(written)
    return {
        mark.value: text.text[mark.start : mark.end]
        for mark in text.marks
        if mark.kind == "head" and mark.value
    }


def test_plain_values() -> None:
    assert values(head("title: Joint Statement\ndate: 2021-03-03")) == {
        "title": "Joint Statement",
        "date": "2021-03-03",
    }


def test_quotes_go() -> None:
    written = head("title: 'The Ministers'' Statement'\ndate: \"2021-03-03\"")
    assert values(written) == {"title": "The Ministers' Statement", "date": "2021-03-03"}
    assert bytes_of(markdown(written), written, "2021-03-03") == b'"2021-03-03"'


def test_escapes_become_their_characters() -> None:
    written = head('title: "Communiqu\\xE9 of the C\\u00f4te d\\u2019Ivoire\\_Summit"')
    assert values(written) == {"title": "Communiqué of the Côte d’Ivoire Summit"}


def test_escapes_for_the_invisible_leave_nothing() -> None:
    assert values(head('title: "The COVID-\\u206019 Summit"')) == {"title": "The COVID-19 Summit"}


def test_folded_values_are_one_line() -> None:
    written = head('title: "Joint Statement of the Ministers\n  of Foreign Affairs of the\n  \\ Coalition"')
    text = markdown(written)
    assert values(written) == {
        "title": "Joint Statement of the Ministers of Foreign Affairs of the Coalition"
    }
    title = "Joint Statement of the Ministers of Foreign Affairs of the Coalition"
    assert bytes_of(text, written, title).startswith(b'"Joint Statement of the Ministers\n  of')
    assert bytes_of(text, written, "We met in Oslo.") == b"We met in Oslo."


def test_keys_are_lower_case() -> None:
    assert values(head("Title: Joint Statement")) == {"title": "Joint Statement"}


def test_lists_and_tables_stand_as_they_are() -> None:
    text = markdown(head("title: Joint Statement\ntags: [g7, energy]"))
    assert "tags: [g7, energy]" in text.text


def test_stars_in_a_value_are_no_emphasis() -> None:
    assert values(head('title: "A ** B"')) == {"title": "A ** B"}


def test_a_broken_head_is_left_as_it_stands_and_reported() -> None:
    text = markdown(head('title: "Joint Statement\ndate: : 2021'))
    (problem,) = problems(text, "unreadable_head")
    assert "not valid YAML" in problem.note
    assert "Joint Statement" in text.text
    assert text.text.endswith("We met in Oslo.")
    assert marked(text, "head") == []


def test_a_head_makes_a_text_markdown_whatever_its_name() -> None:
    assert read(head("title: Joint Statement"), "statement.txt").media_type == "text/markdown"


def test_a_rule_further_down_opens_no_head() -> None:
    text = plain("We met in Oslo.\n\n---\ntitle: no head\n---\n\nWe agreed.\n")
    assert text.media_type == "text/plain"
    assert marked(text, "head") == []


def test_a_head_after_a_byte_order_mark_and_with_carriage_returns() -> None:
    written = ("\ufeff" + head("title: Joint Statement\ndate: 2021-03-03")).replace("\n", "\r\n")
    assert values(written) == {"title": "Joint Statement", "date": "2021-03-03"}
