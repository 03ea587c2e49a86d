"""The results of the reader of acts on the annotated documents, as Markdown: known and held apart."""

from __future__ import annotations

from collections.abc import Mapping

from bench.act_scores import ActScores
from bench.report import percent, prose, table


def annotated_acts_table(scores: Mapping[str, ActScores]) -> str:
    """One row a set; F1 of what is found, and of what hangs on it."""
    head = [
        "",
        "documents",
        "acts",
        "found",
        "verb",
        "type",
        "addressee",
        "deadline",
        "condition",
        "commitment",
    ]
    rows = [
        [
            name,
            f"{score.documents}",
            f"{score.acts.found + score.acts.missed:,}",
            percent(score.acts.f1),
            percent(score.verbs.f1),
            percent(score.types.share("type")),
            f"{percent(score.addressees.f1)} ({percent(score.near_addressees.f1)})",
            percent(score.deadlines.f1),
            percent(score.conditions.f1),
            percent(score.commitments.f1),
        ]
        for name, score in scores.items()
    ]
    said = """
    F1, except for the type, which is the share of the acts found that have the right one. An addressee is
    right when its words are, an article aside (in brackets: when they overlap); a deadline when its place and
    its last day are. Nobody read the misses of held documents. No peer reads acts of this kind, so nothing
    stands beside them. How the documents were annotated: tests/gold/README.md."""
    return f"""## Acts, annotated documents

{prose(said)}

{table(head, rows)}
"""
