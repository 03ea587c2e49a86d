"""``python -m bench``: measure everything, print the results, and write them to ``bench/RESULTS.md``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench import report, report_acts, report_figures, report_sources
from bench.act_scores import score_gold
from bench.acts import score_acts
from bench.corpus import ROOT, data_folder, sample
from bench.figure_sentences import score_sentences
from bench.figure_speed import measure_figure_speed
from bench.figures import score_figures
from bench.formats import measure_formats
from bench.outside import score_outside
from bench.robustness import survey
from bench.speed import measure_speed
from bench.structure import score_structure
from bench.web_pages import page_table

RESULTS = ROOT / "bench" / "RESULTS.md"


def main() -> None:
    """Each part in turn; a part whose documents are absent is named as skipped."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list on stderr what was missed or wrong")
    parser.add_argument(
        "--quality", action="store_true", help="only the gold sets, and write nothing: for work on the rules"
    )
    options = parser.parse_args()
    parts = _Parts()
    parts.add(report.head())
    data = data_folder()
    chosen = sample(data)
    if chosen.skipped:
        parts.add(report.skipped(chosen.skipped, "`../shared/data` or `$SERVANDA_DATA`"))
    if not options.quality:
        parts.add(report.speed(measure_speed(chosen.groups), chosen))
        parts.add(report_sources.formats_table(measure_formats(data)))
    parts.add(report_sources.pages_table(page_table()))
    details: list[str] = []
    if "unsc" in chosen.groups:
        structure = score_structure(data)
        parts.add(report.structure_table(structure))
        details += _listed("structure, wrong", structure.wrong)
    if not chosen.skipped:
        figures, acts = score_figures(data), score_acts(data)
        parts.add(report_figures.figures_table(figures))
        details += _figures_of_sentences(data, parts, speed=not options.quality)
        parts.add(report.acts_table(acts))
        annotated = score_gold(data)
        parts.add(report_acts.annotated_acts_table(annotated))
        details += _listed("annotated acts", annotated["known"].misses)
        for name, score in (("figures", figures), ("acts", acts)):
            details += _listed(f"{name}, missed", score.missed)
            details += _listed(f"{name}, surplus", score.surplus)
            details += _listed(f"{name}, wrong", score.wrong)
    if not options.quality:
        surveys = survey(data, chosen.groups)
        if surveys:
            parts.add(report.robustness_table(surveys))
        for name, one in surveys.items():
            details += _listed(f"{name}, errors", one.errors)
            details += _listed(f"{name}, sections with gaps", one.untiled)
        RESULTS.write_text("\n".join(parts.written), encoding="utf-8")
    if options.misses:
        print(*details, sep="\n", file=sys.stderr)


def _figures_of_sentences(data: Path, parts: _Parts, speed: bool) -> list[str]:
    """The sections on single sentences, and what is missed in those whose misses may be read."""
    sentences, outside = score_sentences(data), score_outside(data)
    parts.add(report_figures.sentences_table(sentences))
    if outside.ours:
        parts.add(report_figures.outside_table(outside))
    if speed:
        parts.add(report_figures.figure_speed_table(measure_figure_speed(data)))
    return [*_listed("figures", sentences.misses), *_listed("outside", outside.misses)]


class _Parts:
    """The results so far; each part is printed as soon as it is there."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def add(self, part: str) -> None:
        print(part, flush=True)
        self.written.append(part)


def _listed(name: str, lines: Sequence[str]) -> list[str]:
    return [f"{name}: {line}" for line in lines]


if __name__ == "__main__":
    main()
