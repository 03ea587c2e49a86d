"""Figures: numbers with their bound, unit, trend, time, and what they measure."""

from servanda.entries.figures.disagree import Claim, claim_of, disagreements
from servanda.entries.figures.entry import read_figures
from servanda.entries.figures.find import FigureFound, find_figures
from servanda.entries.figures.when import AsOf, as_of

__all__ = [
    "AsOf",
    "Claim",
    "FigureFound",
    "as_of",
    "claim_of",
    "disagreements",
    "find_figures",
    "read_figures",
]
