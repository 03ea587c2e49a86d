"""A text in several languages: English is read, the rest is kept as sections under its language."""

from __future__ import annotations

import pytest

from servanda.model import Problem, Reading, Section, Source
from servanda.reading import read_source

ENGLISH = """Joint Communiqué of the Ministers of the Sarune Valley Coalition

Lindhaven, 12 June 2021

We, the Ministers of Aldmark and Brennia, met in Lindhaven to review the recovery of the valley.

1. We welcome the return of 31,000 families to their farms since the spring.

2. We call upon all parties to respect the ceasefire and to:

(a) allow the convoys of the Coalition to pass;

(b) release those who were detained.

3. We commit 20 million euros to the fund for the schools of the valley.

Done at Lindhaven, 12 June 2021.
"""
FRENCH = """Communiqué conjoint des ministres de la Coalition de la vallée de Sarune

Lindhaven, le 12 juin 2021

Nous, ministres d'Aldmark et de Brennia, nous sommes réunis à Lindhaven pour examiner le relèvement.

1. Nous nous félicitons du retour de 31 000 familles dans leurs fermes depuis le printemps.

2. Nous demandons à toutes les parties de respecter le cessez-le-feu et :

a) de laisser passer les convois de la Coalition ;

b) de libérer les personnes qui ont été détenues.

3. Nous consacrons 20 millions d'euros au fonds pour les écoles de la vallée.

Fait à Lindhaven, le 12 juin 2021.
"""
SPANISH = """Comunicado conjunto

Los Ministros se reunieron en Lindhaven para examinar la recuperación del valle durante el invierno.

1. Acogemos con satisfacción el regreso de 31.000 familias a sus granjas desde la primavera.
"""
RUSSIAN = """Совместное коммюнике министров Коалиции

Линдхавен, 12 июня 2021 года

Мы, министры Альдмарка и Бреннии, встретились в Линдхавене, чтобы рассмотреть восстановление долины.

1. Мы приветствуем возвращение 31 000 семей на свои фермы.
"""
CHINESE = """联合公报

我们，部长们，在林德港举行会议，审议河谷的恢复工作。我们欢迎三万一千个家庭返回农场。

一、我们呼吁各方遵守停火。
"""
ARABIC = """بيان مشترك

اجتمع الوزراء في ليندهافن لاستعراض تعافي الوادي، ورحبوا بعودة واحد وثلاثين ألف أسرة إلى مزارعها.
"""
GREEK = """Κοινή ανακοίνωση

Οι Υπουργοί συναντήθηκαν στο Λίντχαβεν για να εξετάσουν την ανάκαμψη της κοιλάδας.
"""
OTHERS = {"fr": FRENCH, "es": SPANISH, "ru": RUSSIAN, "zh": CHINESE, "ar": ARABIC, "el": GREEK}


def reading_of(*texts: str) -> Reading:
    return read_source(Source("communique.txt", "\n".join(texts).encode()))


def read_in(reading: Reading) -> list[tuple[str, str | None]]:
    """Kind and label of the sections that are read."""
    return [
        (one.kind, one.label)
        for one in reading.sections
        if (one.language or reading.document.language) == "en" and one.kind != "furniture"
    ]


def not_read(reading: Reading) -> list[Problem]:
    return [problem for problem in reading.problems if problem.kind == "language_not_read"]


def words(reading: Reading, section: Section) -> str:
    return reading.text[section.start : section.end].strip()


ALONE = reading_of(ENGLISH)


def test_an_english_text_has_no_section_in_another_language() -> None:
    assert ALONE.document.language == "en"
    assert {section.language for section in ALONE.sections} == {None}
    assert not_read(ALONE) == []


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("first", [True, False])
def test_one_after_the_other_gives_what_the_english_text_alone_gives(language: str, first: bool) -> None:
    other = OTHERS[language]
    reading = reading_of(other, ENGLISH) if first else reading_of(ENGLISH, other)
    assert reading.document.language == "en"
    assert {section.language for section in reading.sections} == {None, language}
    assert read_in(reading) == read_in(ALONE)
    assert [(act.verb, act.quote) for act in reading.acts] == [(act.verb, act.quote) for act in ALONE.acts]
    assert [figure.quote for figure in reading.figures] == [figure.quote for figure in ALONE.figures]
    assert reading.document.title == ALONE.document.title
    assert (reading.document.date, reading.document.kind) == ("2021-06-12", "joint communiqué")


@pytest.mark.parametrize("language", OTHERS)
def test_each_paragraph_of_the_other_language_is_kept_whole(language: str) -> None:
    reading = reading_of(ENGLISH, OTHERS[language])
    kept = [words(reading, section) for section in reading.sections if section.language == language]
    assert kept == OTHERS[language].strip().split("\n\n")


def test_one_problem_a_run_says_which_language_and_how_much() -> None:
    reading = reading_of(FRENCH, ENGLISH, RUSSIAN)
    first, second = not_read(reading)
    assert first.note == "9 paragraphs are in French (fr); kept, and not read"
    assert second.note == "4 paragraphs are in Russian (ru); kept, and not read"
    assert reading.text[first.start : first.end].startswith("Communiqué conjoint")
    assert reading.text[second.start : second.end].endswith("свои фермы.")


def test_what_is_not_read_is_counted() -> None:
    counted = reading_of(ENGLISH, RUSSIAN, CHINESE).coverage
    assert counted.reasons["language ru"] == 5
    assert counted.reasons["language zh"] == 4
    assert counted.sentences == counted.with_entries + counted.without_entries + counted.set_aside


def test_paragraph_by_paragraph_in_two_languages() -> None:
    """As a table of two columns gives it, row by row."""
    rows = zip(ENGLISH.split("\n\n"), FRENCH.split("\n\n"), strict=True)
    reading = reading_of("\n\n".join(f"{english}\n\n{french}" for english, french in rows))
    assert reading.document.language == "en"
    assert [act.verb for act in reading.acts] == [act.verb for act in ALONE.acts]
    assert reading.document.date == "2021-06-12"
    numbers = [one.label for one in reading.sections if one.kind in ("operative", "subparagraph")]
    assert numbers == ["1", "2", "(a)", "(b)", "3"]


def test_a_french_annex_to_an_english_text() -> None:
    paragraph = "Les ministres demandent à toutes les parties de laisser passer les convois de la Coalition."
    reading = reading_of(ENGLISH, f"ANNEX\n\n{paragraph}\n\n{paragraph}\n")
    (annex,) = [section for section in reading.sections if section.kind == "annex"]
    inside = [section for section in reading.sections if section.parent == annex.id]
    assert [(section.kind, section.language) for section in inside] == [
        ("heading", None),
        ("body", "fr"),
        ("body", "fr"),
    ]


def test_english_inside_a_longer_french_text_is_read() -> None:
    said = (
        "The Ministers welcome the return of 31,000 families, and urge all parties to respect the ceasefire."
    )
    reading = reading_of(FRENCH, said)
    assert reading.document.language == "fr"
    assert [section.language for section in reading.sections if words(reading, section) == said] == ["en"]
    assert [figure.quote for figure in reading.figures] == ["31,000"]
    assert [section.label for section in reading.sections if section.kind == "operative"] == ["1", "2", "3"]


def test_a_text_that_is_all_in_another_language_is_one_run() -> None:
    reading = reading_of(FRENCH)
    (problem,) = not_read(reading)
    assert (problem.start, problem.end) == (0, len(reading.text))
    assert problem.note == "the text is in another language, French (fr); its entries were not read"
    assert {section.language for section in reading.sections} == {None}


class TestEnglishIsNeverTakenAway:
    @pytest.mark.parametrize(
        "paragraph",
        [
            "We condemn terrorism.",
            "Albania, Andorra, Belgium, Brazil, Côte d'Ivoire, Czechia, España, Österreich, Türkiye",
            "Liberté, égalité, fraternité",
            "The motto of the Coalition is « la vallée pour tous, tous pour la vallée ».",
            "Médecins Sans Frontières, Comité international de la Croix-Rouge, Agence française",
            "Ibid., Forty-first Year, Supplement for July and August 2031, document F/4127, para. 6.",
            "Done at Lindhaven, Aldmark, 12 June 2021",
            "PARTICIPANTS",
            "§ 4 — 12/14/16",
            "Cell culture grade fetal bovine serum; vials, 10 ml; freeze dryers; fermenters.",
        ],
    )
    def test_by_names_quotations_lists_and_few_words(self, paragraph: str) -> None:
        reading = reading_of(ENGLISH, paragraph, "We remain committed to the recovery of the valley.")
        assert {section.language for section in reading.sections} == {None}

    def test_by_misread_letters(self) -> None:
        misread = "Tbe Conneil ealls npon tbe parlies lo respecl tbe ceasefirc and lo relcasc tbosc dclaincd."
        reading = reading_of(ENGLISH, misread)
        assert {section.language for section in reading.sections} == {None}

    def test_by_another_script_in_brackets(self) -> None:
        paragraph = "The Ministers met in Lindhaven (Линдхавен) and Kellin (凯林) to review the recovery."
        reading = reading_of(ENGLISH, paragraph)
        assert {section.language for section in reading.sections} == {None}
