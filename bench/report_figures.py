"""The results of the reader of figures, as Markdown: beside its peers, on known and on held sentences."""

from __future__ import annotations

from collections.abc import Sequence

from bench import figures
from bench.figure_sentences import CRITERIA, SentenceScores
from bench.figure_speed import ALONE, ROUNDS, FigureSpeed
from bench.figures import FigureScore
from bench.matching import Tally
from bench.outside import OutsideScore, together
from bench.peers.quantities import ASIDE, COMPARED
from bench.report import found, judged, percent, prose, table

_ABSENT = "quantulum3 could not be installed where this was made, so nothing stands beside ours here."
ASKED = 1400
"""Sentences a second that the reader of figures must take, alone and on one core."""


def figures_table(score: FigureScore) -> str:
    """Whole documents: found or not beside the baselines, then what is right."""
    rows = [
        ["Servanda", *found(score.ours)],
        ["*baseline:* spaCy CARDINAL, MONEY, QUANTITY, PERCENT", *found(score.spacy)],
        ["*baseline:* the same with DATE and TIME", *found(score.spacy_with_time)],
    ]
    worst = min(figures.ATTRIBUTES, key=score.ours.share)
    gold = score.ours.found + score.ours.missed
    baselines = """
    The baselines are only asked whether they find a figure: spaCy's names carry no bound, unit or measure,
    and it takes labels, years and references for numbers, which costs it its precision. It files durations
    ("within thirty days") as dates, hence the third row."""
    said = f"""
    Weakest is the {worst} ({percent(score.ours.share(worst))}): on what exactly a figure counts annotators
    differ too, so the main words alone are counted as well. The set is small: one figure more or less moves
    recall by {100 / max(1, gold):.1f} points."""
    return f"""## Figures, whole documents

{gold} figures in {score.files} documents or parts of documents.

{table(["", "precision", "recall", "F1", "found", "missed", "surplus"], rows)}
{table(["of those found, right", "", ""], judged(score.ours, figures.ATTRIBUTES))}
{prose(baselines)}

{prose(said)}
"""


def sentences_table(scores: SentenceScores) -> str:
    """A row a question, a column a set; the peer's values and the times below."""
    rows = [[name, *(_f1(row.ours[name]) for row in scores.rows.values())] for name in CRITERIA]
    if scores.peer_version is not None:
        peer = [_f1(row.peer) for row in scores.rows.values()]
        rows.append([f"*quantulum3 {scores.peer_version}:* value", *peer])
    dated = [
        f"{name}: {row.as_of.right.get('as of', 0)} of {row.as_of.asked.get('as of', 0)}"
        for name, row in scores.rows.items()
    ]
    counts = ", ".join(
        f"{name} {row.sentences} sentences with {row.wanted} figures" for name, row in scores.rows.items()
    )
    made = f"""
    F1, in percent ({counts}). A figure counts when it stands where the annotators have one and everything
    that the row names is right. Sentences of documents were read in readings of the whole documents; those
    of news, which are of the project's own making, one by one. How the sets were made stands in
    tests/gold/README.md."""
    held = """
    **The columns called held are the ones to trust**: nobody read their misses while the rules were
    written. Measures are compared by any content word in common, and word by word."""
    when = f"""
    When a figure holds, where the annotators say it and the figure is found: {"; ".join(dated)}. Of the
    news sentences, {len(scores.otherwise_read)} give another number of figures as a document of one line."""
    beside = """
    quantulum3 gives no bound, trend or measure, so only its values are asked for, and only whether they are
    in the sentence, not where. What it gives too much are mostly years, days of dates, labels, references."""
    other = """
    For context, on another set, which is not here, of news sentences: the authors of CQE (EMNLP 2023) give
    92.0 for its values, 88.1 with the bound, 76.1 with what is measured. Those are not figures of this
    table's sentences."""
    return f"""## Figures, sentence by sentence

{table(["F1", *scores.rows], rows)}
{prose(made)}

{prose(held)}

{prose(when)}

{prose(beside if scores.peer_version else _ABSENT)}

{prose(other)}
"""


def outside_table(score: OutsideScore) -> str:
    """Set by set, and all together, ours and the peer's."""
    sets = {**score.ours, "all": together(score.ours)}
    peers = {**score.peer, "all": together(score.peer)} if score.peer else {}
    rows = []
    for name, tallies in sets.items():
        row = [name, str(tallies["value"].found + tallies["value"].missed)]
        for how in COMPARED:
            row += [_f1(tallies[how]), _f1(peers[name][how]) if peers else "-"]
        rows.append(row)
    names = [name for how in COMPARED for name in (how, "quantulum3")]
    said = f"""
    F1, in percent, of quantities in sentences from business news and talk, with the labels of others: the
    value; the value with its unit, where a counted noun must be ours by its last word; and "{ASIDE}", where
    a counted noun is no unit and a year of age a year, because quantulum3 reads neither. Some labels are
    garbled or of another convention (a bare "one", "francs" as Swiss) and stay as they are, against both.
    The misses of these sets were read while the rules were written."""
    return f"""## Figures, labelled by others

{table(["labelled set", "labels", *names], rows)}
{prose(said)}

{prose(_lead(score) if score.peer else _ABSENT)}
"""


def _lead(score: OutsideScore) -> str:
    behind = [
        f"{name} ({how})"
        for name, tallies in score.ours.items()
        for how, tally in tallies.items()
        if tally.f1 <= score.peer[name][how].f1
    ]
    lead = f"Ours is NOT ahead on: {', '.join(behind)}." if behind else "Ours is ahead on each set."
    return f"""{lead} quantulum3 {score.peer_version} is run as it installs, without its optional classifier,
    which made no difference to values and little to units when it was tried."""


def figure_speed_table(speed: FigureSpeed) -> str:
    """Sentences a second, reader by reader."""
    rows = [[name, f"{speed.rate(name):,.0f}", _rounds(speed, name)] for name in speed.seconds]
    rate = speed.rate(ALONE)
    verdict = "above" if rate >= ASKED else "BELOW"
    said = f"""
    {speed.sentences:,} sentences of {speed.words / speed.sentences:.0f} words on average, in one process on
    one core, {ROUNDS} rounds in turns; the median stands. The reader of figures alone is {verdict} the
    {ASKED:,} sentences a second that are asked of it; the parse, which all of Servanda's readers share,
    costs most. CQE, as measured elsewhere and on other sentences, takes 28 a second."""
    peer = "" if len(rows) > 3 else f"\n{prose(_ABSENT)}\n"
    return f"""## Figures, speed

{table(["", "sentences a second", "rounds"], rows)}
{prose(said)}
{peer}"""


def _rounds(speed: FigureSpeed, reader: str) -> str:
    rates: Sequence[float] = [speed.sentences / seconds for seconds in speed.seconds[reader]]
    return f"{min(rates):,.0f} to {max(rates):,.0f}"


def _f1(tally: Tally) -> str:
    return f"{100 * tally.f1:.1f}"
