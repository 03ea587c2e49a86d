"""What a figure counts or measures: the noun with its modifiers, as the text has it."""

from servanda.entries.figures.measure.find import find_measure
from servanda.entries.figures.measure.people import is_people

__all__ = ["find_measure", "is_people"]
