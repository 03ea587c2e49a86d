"""Figures: numbers with their bound, unit, and what they measure."""

from servanda.entries.figures.find import FigureFound, find_figures

__all__ = ["FigureFound", "find_figures"]
