"""What went wrong on the way to a server, in words for anybody."""

from __future__ import annotations

import ssl

import httpcore

from servanda.sources.web.address import Address
from servanda.sources.web.limits import Deadline


def too_slow(deadline: Deadline) -> str:
    """Nobody waits longer."""
    return f"was given up: fetching it took longer than {deadline.seconds:g} seconds"


def reason_of(error: Exception, address: Address, deadline: Deadline) -> str:
    """The reason, from what httpcore raised and from what lies behind it."""
    where = f"{address.host} port {address.port}"
    cause = error.__cause__
    if isinstance(error, httpcore.TimeoutException) and not deadline.left():
        return too_slow(deadline)
    if isinstance(error, httpcore.TimeoutException):
        return f"cannot be reached: no answer from {where}"
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"is not fetched: the certificate of {address.host} cannot be trusted ({cause.verify_message})"
    if isinstance(cause, ssl.SSLError):
        told = (cause.reason or str(cause)).replace("_", " ").lower()
        return f"cannot be fetched: no secure connection to {where} ({told})"
    if isinstance(error, httpcore.ConnectError):
        told = getattr(cause, "strerror", None) or str(error)
        return f"cannot be reached: no connection to {where} ({told.lower()})"
    if isinstance(error, httpcore.ProtocolError):
        return _protocol(str(error), where)
    return f"came only in part: the connection to {where} broke ({_one_line(str(error))})"


def _protocol(told: str, where: str) -> str:
    if "without sending complete message body" in told or "incomplete chunked read" in told:
        return f"came only in part: {where} closed the connection before its end"
    if "without sending a response" in told:
        return f"was not answered: {where} closed the connection"
    return f"was not answered as web servers answer: {_one_line(told)}"


def _one_line(words: str) -> str:
    return " ".join(words.split())[:120]
