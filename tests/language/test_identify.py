"""The language of a text, by its words and letters."""

from __future__ import annotations

import pytest

from servanda.language import language_of
from servanda.language.identify import guess_of
from servanda.language.scripts import script_of

TEXTS = [
    ("The Ministers met in Oslo and agreed to keep the road open in the winter as well.", "en"),
    ("Les Ministres se sont réunis à Oslo et sont convenus de garder la route ouverte en hiver.", "fr"),
    ("Die Minister trafen sich in Oslo und vereinbarten, die Straße auch im Winter offen zu halten.", "de"),
    ("Los Ministros se reunieron en Oslo y acordaron mantener abierta la carretera en invierno.", "es"),
    ("I Ministri si sono riuniti a Oslo e hanno convenuto di tenere aperta la strada in inverno.", "it"),
    ("Os Ministros reuniram-se em Oslo e concordaram em manter a estrada aberta no inverno.", "pt"),
    ("De ministers kwamen bijeen in Oslo en besloten de weg ook in de winter open te houden.", "nl"),
    ("Bakanlar Oslo'da bir araya geldi ve yolun kışın da açık tutulması konusunda anlaştılar.", "tr"),
    ("Министры встретились в Осло и договорились держать дорогу открытой и зимой.", "ru"),
    ("Міністри зустрілися в Осло і домовилися тримати дорогу відкритою також узимку.", "uk"),
    ("اجتمع الوزراء في أوسلو واتفقوا على إبقاء الطريق مفتوحا في الشتاء أيضا.", "ar"),
    ("השרים נפגשו באוסלו והסכימו להשאיר את הכביש פתוח גם בחורף.", "he"),
    ("Οι υπουργοί συναντήθηκαν στο Όσλο και συμφώνησαν να παραμείνει ανοιχτός ο δρόμος.", "el"),
    ("部长们在奥斯陆举行会议，同意在冬季也保持道路畅通，并欢迎各方的努力。", "zh"),
    ("大臣たちはオスロで会合し、冬の間も道路を開いておくことに合意した。", "ja"),
    ("장관들은 오슬로에서 만나 겨울에도 도로를 계속 열어 두기로 합의했다.", "ko"),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_is_named_by_its_code(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_is_certain_for_a_sentence(text: str, language: str) -> None:
    guess = guess_of(text)
    assert guess is not None
    assert guess.language == language


@pytest.mark.parametrize("text", ["", "1. 2. 3.", "S/RES/687 (1991)", "Oslo, 2021"])
def test_is_unknown_when_there_are_too_few_letters(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Communiqué conjoint",
        "Aldmark, Brennia, Corvane, Dovania",
        "12 / 14",
        "MINISTRY OF TRADE",
        "We agree.",
    ],
)
def test_is_left_open_for_names_and_few_words(text: str) -> None:
    assert guess_of(text) is None


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Lindhaven, 12 June 2021", None),
        ("Линдхавен", "Cyrillic"),
        ("Lindhaven (Линдхавен), capital of Aldmark", None),
        ("联合公报", "Han"),
        ("共同声明について", "Kana"),
        ("12 μm", None),
    ],
)
def test_a_writing_system_is_that_of_most_letters(text: str, script: str | None) -> None:
    found = script_of(text)
    assert (found.name if found else None) == script
