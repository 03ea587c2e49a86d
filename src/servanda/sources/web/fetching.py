"""An address in, a Source out: robots.txt, redirects, the document and what the server says of it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.web.address import Address, address_in
from servanda.sources.web.exchange import Answer, Exchange
from servanda.sources.web.guard import RefusedError, Resolver, resolve
from servanda.sources.web.limits import Deadline, FetchLimits
from servanda.sources.web.robots import Robots


def fetch(address: str, limits: FetchLimits | None = None, allow_loopback: bool = False) -> Source:
    """Fetch one document. Raises SourceError that names the address and the reason.

    ``allow_loopback`` lets this machine be asked, for tests; every other address that is not of the
    public internet is refused always.
    """
    return Fetcher(limits, allow_loopback).fetch(address_in(address))


class Fetcher:
    """Fetches one address after the other, and remembers each site's robots.txt between them."""

    def __init__(
        self,
        limits: FetchLimits | None = None,
        allow_loopback: bool = False,
        *,
        resolver: Resolver = resolve,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limits = limits or FetchLimits.of_machine()
        self._exchange = Exchange(self._limits, resolver, allow_loopback)
        self._robots = Robots(self._exchange)
        self._sleep = sleep
        self._last: dict[str, float] = {}

    def fetch(self, asked: Address) -> Source:
        """The document at the address. Raises SourceError that names the address and the reason."""
        try:
            return self._fetch(asked)
        except RefusedError as refused:
            raise SourceError(str(asked), str(refused)) from None
        except Exception as error:
            told = " ".join(f"{type(error).__name__}: {error}".split())[:200]
            raise SourceError(str(asked), f"could not be fetched ({told})") from error

    def _fetch(self, asked: Address) -> Source:
        deadline = Deadline(self._limits.seconds)
        self._pause(asked, self._robots.pause_before(asked, deadline), deadline)
        at, seen = asked, {asked}
        while True:
            answer = self._exchange.ask(at, deadline, most=self._limits.bytes)
            self._last[at.origin] = time.monotonic()
            if answer.location is None:
                return _source(asked, at, answer)
            at = _followed(at, answer.location)
            if at in seen:
                raise RefusedError(f"is not fetched: it is redirected in a circle, to {at} again")
            seen.add(at)
            if len(seen) > self._limits.redirects + 1:
                raise RefusedError(
                    f"is not fetched: it is redirected more than {self._limits.redirects} times"
                )
            self._robots.pause_before(at, deadline)

    def _pause(self, address: Address, wanted: float, deadline: Deadline) -> None:
        """Wait, between two pages of one site, as long as the site wants."""
        if address.origin not in self._last:
            return
        since = time.monotonic() - self._last[address.origin]
        seconds = min(wanted, self._limits.longest_pause) - since
        if seconds > 0:
            self._sleep(seconds)
            deadline.put_off(seconds)


def _followed(at: Address, location: str) -> Address:
    try:
        to = at.followed(location)
    except SourceError as error:
        raise RefusedError(
            f"is not fetched: it is redirected to {error.name}, which {error.reason}"
        ) from None
    if (at.scheme, to.scheme) == ("https", "http"):
        raise RefusedError(f"is not fetched: it is redirected from https to {to}, which is not encrypted")
    return to


def _source(asked: Address, at: Address, answer: Answer) -> Source:
    if not answer.is_success:
        raise RefusedError(f"answers {answer.told}" + ("" if at == asked else f" at {at}"))
    if answer.status in (204, 205):
        raise RefusedError(f"answers {answer.told}: there is no document")
    media_type, charset = _declared(answer.fields.get("content-type"))
    return Source(
        str(at),
        answer.body,
        media_type,
        charset,
        address=str(at),
        retrieved=datetime.now(UTC).isoformat(timespec="seconds"),
        asked=str(asked),
    )


def _declared(content_type: str | None) -> tuple[str | None, str | None]:
    """The media type and the charset, when the server names any that can be."""
    if not content_type:
        return None, None
    message = Message()
    message["content-type"] = " ".join(content_type.split())
    media_type, charset = message.get_content_type(), message.get_param("charset")
    # A type that cannot be parsed is "text/plain" to the library; here it is unknown.
    told = content_type.partition(";")[0].strip().lower()
    known = media_type == told and re.fullmatch(r"[a-z]+/[\w.+-]{1,80}", media_type)
    named = charset if isinstance(charset, str) and re.fullmatch(r"[\w.:+-]{1,40}", charset) else None
    # A source with that type is a message without its attachments; here nobody has looked for them yet.
    return (media_type if known and media_type != "message/rfc822" else None), named
