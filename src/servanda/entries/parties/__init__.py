"""Parties: who is named, every mention, several names of one party brought together."""

from servanda.entries.parties.book import PartyBook
from servanda.entries.parties.names import members_in

__all__ = ["PartyBook", "members_in"]
