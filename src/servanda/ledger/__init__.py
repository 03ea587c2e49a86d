"""The ledger remembers readings and the bytes that they were read from. Nothing in it is ever changed."""

from servanda.ledger.rows import DocumentRow, Outcome, Retrieval
from servanda.ledger.store import Ledger

__all__ = ["DocumentRow", "Ledger", "Outcome", "Retrieval"]
