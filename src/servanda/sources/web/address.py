"""Web addresses: what a person or a redirect wrote, checked and brought into one form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import quote, urljoin, urlsplit

from servanda.errors import SourceError

_WEB = re.compile(r"https?://", re.I)
_OTHER_SCHEME = re.compile(
    r"(?:(?P<any>[a-z][a-z0-9+.-]*)://|(?P<known>https?|ftps?|file|javascript|data|mailto|blob|about|wss?):(?=\S))",
    re.I,
)
_USUAL_PORTS = {"http": 80, "https": 443}
# Ports from 1024 on that browsers refuse, because what listens there takes a request for commands of
# its own: https://fetch.spec.whatwg.org/#port-blocking
_REFUSED_PORTS = {
    *(1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566),
    *(6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080),
}
_LONGEST = 8_000
"""Characters of an address; RFC 9110, section 4.1, asks everybody to bear with as many."""
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
# What stays as it is in path and query; everything else is percent-encoded (RFC 3986, section 3.3).
_KEPT = "/%:@!$&'()*+,;=~-._?"


@dataclass(frozen=True, slots=True)
class Address:
    """A web address: ``host`` in ASCII and lower case, ``target`` the path and query, no fragment."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        return f"{self.origin}{self.target}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """The host as a request names it, with its port unless that is the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _USUAL_PORTS[self.scheme] else f"{host}:{self.port}"

    def at(self, target: str) -> Address:
        """Another path on the same host."""
        return Address(self.scheme, self.host, self.port, target)

    def followed(self, location: str) -> Address:
        """Where a redirect from here leads. Raises SourceError when that is no web address."""
        try:
            joined = urljoin(str(self), location.strip(" \t"))
        except ValueError as error:
            raise SourceError(location, f"is no web address: {error}") from None
        return address_in(joined)


def is_address(word: str) -> bool:
    r"""Whether a word is an address and no path, be it one that is fetched or not.

    ``C:\note.txt`` and ``note: a.txt`` are no addresses, ``ftp://...`` and ``mailto:...`` are.
    """
    return _OTHER_SCHEME.match(word.lstrip()) is not None


def address_in(words: str) -> Address:
    """The web address that the words are. Raises SourceError, which says what is wrong with them."""
    written = words.strip(" \t\r\n")
    if not _WEB.match(written):
        raise SourceError(words, _scheme_reason(written))
    if len(written) > _LONGEST:
        raise SourceError(
            f"{written[:80]}...", f"is no web address: it is longer than {_LONGEST:,} characters"
        )
    if re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff]", written):
        raise SourceError(words, "is no web address: it holds control characters")
    try:
        parts = urlsplit(written)
        port = parts.port
        host = parts.hostname
    except ValueError as error:
        raise SourceError(words, f"is no web address: {error}") from None
    if "@" in parts.netloc or "\\" in parts.netloc:
        # A name before the host deceives people about the host, and a password does not belong here.
        raise SourceError(words, "is not fetched: an address with a user name or a password in it")
    scheme = parts.scheme.lower()
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    if not target.startswith("/"):
        target = f"/{target}"
    return Address(
        scheme,
        _host(words, host or ""),
        _port(words, _USUAL_PORTS[scheme] if port is None else port),
        quote(target, safe=_KEPT),
    )


def _scheme_reason(written: str) -> str:
    match = _OTHER_SCHEME.match(written)
    scheme = ((match["any"] or match["known"]) if match else "").lower()
    if scheme in _USUAL_PORTS:
        return f"is no web address: after {scheme}: two slashes and a host are missing"
    return f"is an address that is not fetched ({scheme or 'no scheme'}): only http and https are"


def _host(words: str, written: str) -> str:
    """The host in ASCII. A number that is no plain IP address is refused: "0x7f.1" hides 127.0.0.1."""
    if ":" in written:
        try:
            # "fe80::1%eth0" names a network card as well: that is nobody's business.
            return str(IPv6Address(written.replace("%", "/")))
        except ValueError:
            raise SourceError(words, f"is no web address: [{written}] is no IP address") from None
    try:
        host = written.encode("idna").decode("ascii").lower() if written else ""
    except UnicodeError:
        raise SourceError(words, f"is no web address: {written} cannot be a host's name") from None
    host = host.removesuffix(".")
    labels = host.split(".")
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise SourceError(words, f"is no web address: {written or 'nothing'} cannot be a host's name")
    if re.fullmatch(r"\d+|0x[0-9a-f]*", labels[-1]):
        try:
            return str(IPv4Address(host))
        except ValueError:
            raise SourceError(words, f"is not fetched: {host} is a number and no plain IP address") from None
    return host


def _port(words: str, port: int) -> int:
    """The port, when a web server may be expected there.

    80 and 443 are the web's own; below 1024 every other port belongs to another service of the system,
    mail for one. From 1024 on web servers are common, save on the ports that browsers refuse too.
    """
    if port in _USUAL_PORTS.values() or (1024 <= port <= 65_535 and port not in _REFUSED_PORTS):
        return port
    raise SourceError(words, f"is not fetched: port {port} is not one that web pages are read from")


def as_number(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that the host is written as, if it is."""
    try:
        return ip_address(host)
    except ValueError:
        return None
