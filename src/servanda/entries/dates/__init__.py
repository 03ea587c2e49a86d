"""Dates and periods, as intervals of days."""

from servanda.entries.dates.calendar import Interval
from servanda.entries.dates.find import DateFound, find_dates

__all__ = ["DateFound", "Interval", "find_dates"]
