"""Connections to permitted addresses only, and none that outlives the deadline."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from servanda.sources.web.guard import Resolver, permitted_addresses
from servanda.sources.web.limits import Deadline

_ATTEMPTS = 3
"""Addresses of one host that are tried, one after the other."""


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections for httpcore: to what the guard has checked, and to nothing else.

    httpcore keeps the name for the Host field, for SNI and for the certificate.
    """

    def __init__(
        self, resolver: Resolver, deadline: Deadline, connecting: float, allow_loopback: bool
    ) -> None:
        self._resolver = resolver
        self._deadline = deadline
        self._connecting = connecting
        self._allow_loopback = allow_loopback
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers. Raises RefusedError."""
        addresses = permitted_addresses(host, port, self._resolver, self._deadline, self._allow_loopback)
        for address in addresses[:_ATTEMPTS]:
            last = address is addresses[:_ATTEMPTS][-1]
            seconds = self._deadline.left(self._connecting)
            if not seconds:
                break
            try:
                # A number, not a name: nothing is resolved a second time.
                stream = self._backend.connect_tcp(str(address), port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if last:
                    raise
            else:
                return TimedStream(stream, self._deadline)
        raise httpcore.ConnectTimeout

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Never: a web address names none."""
        raise NotImplementedError

    def sleep(self, seconds: float) -> None:
        """Never: nothing is tried again."""
        raise NotImplementedError


class TimedStream(httpcore.NetworkStream):
    """A connection whose every read and write ends with the deadline, however few bytes come at a time."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Some bytes; raises ReadTimeout when the deadline has passed."""
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """All of the bytes; raises ReadTimeout when the deadline has passed."""
        self._stream.write(buffer, self._left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted."""
        stream = self._stream.start_tls(ssl_context, server_hostname, self._left(timeout))
        return TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore wants to know of the connection."""
        return self._stream.get_extra_info(info)

    def _left(self, timeout: float | None) -> float:
        left = self._deadline.left(timeout)
        if not left:
            raise httpcore.ReadTimeout
        return left
