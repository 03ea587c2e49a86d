"""The sections on figures say what was measured, with the peer and without it."""

from bench.figure_sentences import SentenceScore, SentenceScores
from bench.figure_speed import ALONE, FigureSpeed
from bench.matching import Tally
from bench.outside import OutsideScore
from bench.peers.quantities import COMPARED

from bench import report_figures

ABSENT = "quantulum3 could not be installed"


def flat(text):
    return " ".join(text.split())


def outside(ours, peer):
    score = OutsideScore(ours={"age": {how: Tally(ours, 2, 2) for how in COMPARED}})
    if peer is not None:
        score.peer_version = "0.10.0"
        score.peer = {"age": {how: Tally(peer, 2, 2) for how in COMPARED}}
    return flat(report_figures.outside_table(score))


def test_a_set_says_who_is_ahead():
    assert "Ours is ahead on each set." in outside(9, 3)
    assert "Ours is NOT ahead on: age (value), age (unit)" in outside(3, 3)
    assert "| age | 11 | 81.8 | 60.0 |" in outside(9, 3)


def test_an_absent_peer_is_named_as_absent():
    assert ABSENT in outside(9, None)
    assert ABSENT in flat(report_figures.sentences_table(SentenceScores({"news, held": SentenceScore()})))
    assert ABSENT in flat(report_figures.figure_speed_table(FigureSpeed(10, 200, {ALONE: [1.0]})))


def test_the_speed_is_held_against_what_is_asked():
    for seconds, verdict in ((1.0, "above"), (4.0, "BELOW")):
        shown = report_figures.figure_speed_table(FigureSpeed(4000, 80_000, {ALONE: [9.0, seconds, 0.1]}))
        assert f"alone is {verdict} the 1,400 sentences a second" in flat(shown)


def test_the_peers_values_stand_in_a_row_of_their_own():
    scores = SentenceScores({"news, held": SentenceScore(peer=Tally(3, 1, 1))}, peer_version="0.10.0")
    assert "| *quantulum3 0.10.0:* value | 75.0 |" in report_figures.sentences_table(scores)
