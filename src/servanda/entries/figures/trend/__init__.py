"""Trend: whether a figure moved up or down, and whether it is the step or the level."""

from servanda.entries.figures.trend.find import find_trend
from servanda.entries.figures.trend.moved import Moved, Trend

__all__ = ["Moved", "Trend", "find_trend"]
