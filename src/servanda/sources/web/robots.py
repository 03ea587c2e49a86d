"""robots.txt: whether a site lets programs fetch a page, and how long it wants them to pause (RFC 9309)."""

from __future__ import annotations

import re

from protego import Protego

from servanda.errors import SourceError
from servanda.sources.web.address import Address
from servanda.sources.web.exchange import PRODUCT, Answer, Exchange
from servanda.sources.web.guard import RefusedError
from servanda.sources.web.limits import Deadline

_MOST = 500_000
"""Bytes of a robots.txt that are read; what stands behind counts no more (RFC 9309, section 2.5)."""
_NAMED = re.compile(r"^(\s*user[- ]?agent\s*[:\s]\s*)([^#\r\n]*)", re.I | re.M)


class Robots:
    """The rules of each site, asked for once."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._rules: dict[str, Protego | RefusedError] = {}

    def pause_before(self, address: Address, deadline: Deadline) -> float:
        """The seconds that the site wants between two pages. Raises RefusedError for a forbidden page.

        A site without a robots.txt allows everything. One whose robots.txt cannot be had, through a
        failure of its own, allows nothing: it may have one.
        """
        rules = self._rules.get(address.origin)
        if rules is None:
            try:
                rules = _parsed(self._asked(address, deadline))
            except RefusedError as refused:
                rules = refused
            self._rules[address.origin] = rules
        if isinstance(rules, RefusedError):
            raise rules
        if not rules.can_fetch(str(address), PRODUCT):
            raise RefusedError(f"is not fetched: {address.origin}/robots.txt asks programs not to")
        return rules.crawl_delay(PRODUCT) or 0.0

    def _asked(self, address: Address, deadline: Deadline) -> str:
        """The rules as they stand there; none where there is no such file."""
        at = address.at("/robots.txt")
        for _ in range(self._exchange.limits.redirects + 1):
            answer = self._exchange.ask(at, deadline, most=_MOST, cut=True)
            if answer.location is None:
                return _rules_in(answer, at)
            try:
                at = at.followed(answer.location)
            except SourceError as error:
                raise RefusedError(
                    f"is not fetched: {at} leads to {error.name}, which {error.reason}"
                ) from None
        # More redirects than five: as if there were none (RFC 9309, section 2.3.1.2).
        return ""


def _rules_in(answer: Answer, at: Address) -> str:
    if answer.is_success:
        return answer.body.decode("utf-8", "replace").removeprefix("\ufeff")
    if 400 <= answer.status < 500:
        return ""
    raise RefusedError(
        f"is not fetched: {at} answers {answer.told}, so that nobody knows whether the site allows it"
    )


def _parsed(rules: str) -> Protego:
    """The rules for us and for everybody.

    All other programs get one name: thousands of names over thousands of rules would be millions.
    """
    return Protego.parse(_NAMED.sub(lambda line: line[1] + _name(line[2]), rules))


def _name(written: str) -> str:
    name = written.strip().lower()
    return name if name == "*" or name.strip("*") == PRODUCT.lower() else "another-program"
