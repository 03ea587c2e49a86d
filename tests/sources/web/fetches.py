"""How the tests of the web fetch: from this machine, and with little patience."""

from __future__ import annotations

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.web import address_in
from servanda.sources.web.fetching import Fetcher
from servanda.sources.web.limits import FetchLimits

SMALL = FetchLimits(seconds=10, connecting=3, bytes=100_000)
IMPATIENT = FetchLimits(seconds=0.6, connecting=0.3, bytes=100_000)


def fetched(address: str, limits: FetchLimits = SMALL) -> Source:
    return Fetcher(limits, allow_loopback=True).fetch(address_in(address))


def refusal(address: str, limits: FetchLimits = SMALL, *, allow_loopback: bool = True) -> str:
    """The reason why the address is not fetched."""
    try:
        source = Fetcher(limits, allow_loopback).fetch(address_in(address))
    except SourceError as error:
        return error.reason
    raise AssertionError(f"was fetched: {source.data[:40]!r}")
