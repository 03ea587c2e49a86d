"""One question to one server, and its answer: bounded in time and size, and nothing kept between two.

No cookies, no credentials. Proxies of the environment are not used: a proxy resolves names itself, and
the guard's check would be for nothing.
"""

from __future__ import annotations

import http
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore

from servanda.sources.web.address import Address
from servanda.sources.web.body import Unpacking
from servanda.sources.web.connection import GuardedBackend
from servanda.sources.web.guard import RefusedError, Resolver
from servanda.sources.web.limits import Deadline, FetchLimits
from servanda.sources.web.wording import reason_of
from servanda.version import __version__

PRODUCT = "Servanda"
"""The name that robots.txt may speak to (RFC 9309, section 2.2.1)."""
USER_AGENT = f"{PRODUCT}/{__version__} (+reads public documents, one address at a time, for a person)"


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, the header fields by their names in lower case, and the body when it was wanted."""

    status: int
    fields: dict[str, str]
    body: bytes = b""

    @property
    def told(self) -> str:
        """The status as people know it: "404 Not Found"."""
        try:
            return f"{self.status} {http.HTTPStatus(self.status).phrase}"
        except ValueError:
            return str(self.status)

    @property
    def location(self) -> str | None:
        """Where a redirect leads."""
        return self.fields.get("location") if self.status in (301, 302, 303, 307, 308) else None

    @property
    def is_success(self) -> bool:
        """Whether the body is what was asked for."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Exchange:
    """Asks servers, always by the same rules."""

    limits: FetchLimits
    resolver: Resolver
    allow_loopback: bool = False

    def ask(self, address: Address, deadline: Deadline, *, most: int, cut: bool = False) -> Answer:
        """What the server answers; the body of a success only, and of no redirect.

        A body of more than ``most`` bytes is an error, or, with ``cut``, ends there. Raises RefusedError with
        the reason for anything that goes wrong.
        """
        with self._reasons(address, deadline), self._answer(address, deadline) as response:
            fields: dict[str, str] = {}
            for name, value in response.headers:
                # Of a field that comes twice the first counts. Any byte may stand there: no error.
                fields.setdefault(name.decode("latin-1").lower(), _text(value))
            answer = Answer(response.status, fields)
            if not answer.is_success:
                return answer
            unpacking = Unpacking(fields, most, cut)
            for piece in response.iter_stream():
                unpacking.add(piece)
                if unpacking.is_full:
                    break
            return Answer(answer.status, fields, unpacking.whole())

    @contextmanager
    def _answer(self, address: Address, deadline: Deadline) -> Iterator[httpcore.Response]:
        origin = httpcore.Origin(address.scheme.encode(), address.host.encode(), address.port)
        backend = GuardedBackend(self.resolver, deadline, self.limits.connecting, self.allow_loopback)
        request = httpcore.Request(
            "GET",
            httpcore.URL(
                scheme=origin.scheme, host=origin.host, port=origin.port, target=address.target.encode()
            ),
            headers=[
                (b"Host", address.authority.encode()),
                (b"User-Agent", USER_AGENT.encode()),
                (b"Accept", b"text/html, application/pdf, text/plain;q=0.9, */*;q=0.8"),
                (b"Accept-Language", b"en, *;q=0.5"),
                (b"Accept-Encoding", b"identity"),
                (b"Connection", b"close"),
            ],
            extensions={"timeout": {"connect": self.limits.connecting}},
        )
        # httpcore trusts the authorities of the system and of certifi; SSL_CERT_FILE names others.
        with httpcore.HTTPConnection(origin, network_backend=backend) as connection:
            yield connection.handle_request(request)

    @contextmanager
    def _reasons(self, address: Address, deadline: Deadline) -> Iterator[None]:
        """Whatever the connection raises becomes a reason."""
        try:
            yield
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise RefusedError(reason_of(error, address, deadline)) from error


def _text(value: bytes) -> str:
    """A field's value: UTF-8 where it is, else as the bytes stand (RFC 9110, section 5.5)."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
