"""The page of verbs lists the lexicon as it is."""

from verbs_page import PAGE, page

from servanda.language.verbs import all_verbs


def test_the_page_of_verbs_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_verb_is_on_the_page():
    words = PAGE.read_text(encoding="utf-8")
    assert len(all_verbs()) >= 150
    assert all(f"{verb.lemma} `" in words for verb in all_verbs())
