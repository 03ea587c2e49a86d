"""Which machines may be asked: those of the public internet, by the address that is connected to.

A page that asks for "http://printer.local/" or a redirect to "http://169.254.169.254/" wants what the
outside cannot reach itself. So each name is resolved here, once; every address that it resolves to must be
public; and the connection goes to exactly what was checked, so that a name cannot change in between.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from servanda.sources.web.address import as_number
from servanda.sources.web.limits import Deadline

IPAddress = IPv4Address | IPv6Address
Resolver = Callable[[str, int], list[str]]
"""The addresses of a host: name and port in, IP addresses out. Raises OSError when there are none."""

# From the IANA registries of special-purpose addresses; what ``ipaddress`` knows of is not repeated.
_ALSO_REFUSED_4 = {
    ip_network("192.88.99.0/24"): "a relay for IPv6",  # RFC 7526
    ip_network("100.64.0.0/10"): "a provider's own",  # RFC 6598
}
_GLOBAL_6 = IPv6Network("2000::/3")  # RFC 4291: all global unicast addresses there are
_TRANSLATED = IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last 32 bits
_ALSO_REFUSED_6 = {
    IPv6Network("2001::/23"): "a tunnel's",  # RFC 2928; Teredo, RFC 4380, among them
    IPv6Network("2002::/16"): "a tunnel's",  # 6to4, RFC 3056
    IPv6Network("2001:db8::/32"): "for documentation only",  # RFC 3849
    IPv6Network("3fff::/20"): "for documentation only",  # RFC 9637
}


class RefusedError(Exception):
    """A connection that is not made; the reason is for people."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def permitted_addresses(
    host: str, port: int, resolver: Resolver, deadline: Deadline, allow_loopback: bool
) -> list[IPAddress]:
    """The addresses of the host, when each may be connected to. Raises RefusedError otherwise."""
    number = as_number(host)
    found = [number] if number else _resolved(host, port, resolver, deadline)
    for address in found:
        kind = refusal(address, allow_loopback)
        if kind is not None:
            told = str(address) if number else f"{host} ({address})"
            raise RefusedError(f"is not fetched: {told} is {kind} address, not one of the public internet")
    return found


def refusal(address: IPAddress, allow_loopback: bool = False) -> str | None:
    """Why an address is not public, as words before "address"; None when it is.

    IPv4 inside IPv6 is judged as the IPv4 address that it is; tunnels are refused altogether.
    """
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return refusal(address.ipv4_mapped, allow_loopback)
        if address in _TRANSLATED:
            return refusal(IPv4Address(int(address) & 0xFFFF_FFFF))
    if address.is_loopback:
        return None if allow_loopback else "a loopback"
    for refused, kind in (_ALSO_REFUSED_4 if address.version == 4 else _ALSO_REFUSED_6).items():
        if address in refused:
            return kind
    for kind, applies in (
        ("an unspecified", address.is_unspecified),
        ("a link-local", address.is_link_local),
        ("a multicast", address.is_multicast),
        ("a private", address.is_private),
        ("a reserved", address.is_reserved or not address.is_global),
        ("a reserved", address.version == 6 and address not in _GLOBAL_6),
    ):
        if applies:
            return kind
    return None


def _resolved(host: str, port: int, resolver: Resolver, deadline: Deadline) -> list[IPAddress]:
    """Ask the resolver, but do not wait for it beyond the deadline: the system's own has none."""
    found: list[str] = []
    failures: list[str] = []

    def ask() -> None:
        try:
            found.extend(resolver(host, port))
        except (OSError, UnicodeError) as error:
            failures.append(getattr(error, "strerror", None) or str(error))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(deadline.left())
    if asking.is_alive():
        raise RefusedError(f"cannot be reached: the name {host} is not resolved in time")
    if not found:
        raise RefusedError(f"cannot be reached: there is no host {host} ({(failures or ['no address'])[0]})")
    # "fe80::1%2" names a network card as well.
    return [ip_address(text.partition("%")[0]) for text in found]
