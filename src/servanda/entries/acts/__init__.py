"""Acts: what those who speak do by speaking, each with its parts and the rule that decided."""

from servanda.entries.acts.entry import read_acts, read_deadline
from servanda.entries.acts.speakers import Speakers

__all__ = ["Speakers", "read_acts", "read_deadline"]
