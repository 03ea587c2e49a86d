"""Only the public internet is asked, whatever a name resolves to, and whenever."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from fetches import SMALL, refusal

from servanda.errors import SourceError
from servanda.sources.web import address_in
from servanda.sources.web.fetching import Fetcher, fetch
from servanda.sources.web.guard import refusal as kind_of
from servanda.sources.web.limits import FetchLimits
from web_server import page, redirect, serving

NOT_PUBLIC = {
    "127.0.0.1": "a loopback",
    "127.255.0.3": "a loopback",
    "::1": "a loopback",
    "0.0.0.0": "an unspecified",
    "::": "an unspecified",
    "10.1.2.3": "a private",
    "172.16.0.1": "a private",
    "192.168.1.1": "a private",
    "192.0.2.7": "a private",
    "198.18.0.1": "a private",
    "0.1.2.3": "a private",
    "fd00::1": "a private",
    "100.64.0.1": "a provider's own",
    "169.254.169.254": "a link-local",
    "fe80::1": "a link-local",
    "224.0.0.1": "a multicast",
    "ff02::1": "a multicast",
    "240.0.0.1": "a private",
    "255.255.255.255": "a private",
    "192.88.99.1": "a relay for IPv6",
    "::ffff:127.0.0.1": "a loopback",
    "::ffff:10.0.0.1": "a private",
    "::7f00:1": "a reserved",
    "64:ff9b::7f00:1": "a loopback",
    "64:ff9b::a00:1": "a private",
    "2002:7f00:1::1": "a tunnel's",
    "2002:5db8:d822::1": "a tunnel's",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2": "a tunnel's",
    "2001:db8::1": "for documentation only",
    "3fff::1": "for documentation only",
    "fec0::1": "a reserved",
    "4000::1": "a reserved",
}


@pytest.mark.parametrize(("address", "kind"), NOT_PUBLIC.items())
def test_addresses_that_are_not_public(address: str, kind: str) -> None:
    assert kind_of(ip_address(address)) == kind


@pytest.mark.parametrize(
    "address", ["9.9.9.9", "2620:fe::fe", "64:ff9b::909:909", "::ffff:9.9.9.9", "172.32.0.1"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert kind_of(ip_address(address)) is None


def test_the_flag_opens_this_machine_and_nothing_else() -> None:
    open_to = [address for address in NOT_PUBLIC if kind_of(ip_address(address), allow_loopback=True) is None]
    assert open_to == ["127.0.0.1", "127.255.0.3", "::1", "::ffff:127.0.0.1"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"])
def test_this_machine_is_not_asked_without_the_flag(host: str) -> None:
    with serving({"/": page("A note.")}) as site:
        reason = refusal(site.address(host=host), allow_loopback=False)
        assert site.requests == []
    assert "is not fetched" in reason
    assert "a loopback address, not one of the public internet" in reason


TARGETS = [
    "http://10.0.0.1/",
    "http://169.254.169.254/latest",
    "http://192.168.0.1:8080/",
    "http://[fe80::1]/",
]


@pytest.mark.parametrize("target", TARGETS)
def test_a_redirect_out_of_the_public_internet_is_refused(target: str) -> None:
    with serving({"/": redirect(target)}) as site:
        assert "not one of the public internet" in refusal(site.address())


def test_a_redirect_to_this_machine_is_refused_without_the_flag() -> None:
    """The first host is public by its resolver, and stands for any; the second is a number."""
    with serving({"/": redirect("http://127.0.0.1:9999/")}) as site:
        fetcher = Fetcher(SMALL, resolver=lambda *_: ["127.0.0.1"])
        with pytest.raises(SourceError, match="a loopback address"):
            fetcher.fetch(address_in(site.address(host="ferries.example")))


def test_one_private_address_among_public_ones_is_enough() -> None:
    fetcher = Fetcher(SMALL, resolver=lambda *_: ["9.9.9.9", "10.0.0.1"])
    with pytest.raises(SourceError, match=r"ferries\.example \(10\.0\.0\.1\) is a private address"):
        fetcher.fetch(address_in("http://ferries.example/"))


def test_a_zone_does_not_hide_an_address() -> None:
    fetcher = Fetcher(SMALL, resolver=lambda *_: ["fe80::1%eth0"])
    with pytest.raises(SourceError, match="a link-local address"):
        fetcher.fetch(address_in("http://ferries.example/"))


def test_a_name_that_changes_its_mind_changes_nothing() -> None:
    """Each connection goes to what was checked for it: the second answer is checked like the first."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]])
    with serving({"/": page("A note."), "/robots.txt": page("")}) as site:
        fetcher = Fetcher(SMALL, allow_loopback=True, resolver=lambda *_: next(answers))
        with pytest.raises(SourceError, match="a private address"):
            fetcher.fetch(address_in(site.address(host="ferries.example")))
        assert site.paths == ["/robots.txt"]


def test_a_name_is_resolved_once_for_each_connection() -> None:
    asked: list[str] = []

    def resolver(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with serving({"/": page("A note.")}) as site:
        fetcher = Fetcher(SMALL, allow_loopback=True, resolver=resolver)
        assert fetcher.fetch(address_in(site.address(host="ferries.example"))).data == b"A note."
        assert [line for line in site.requests[1].split("\n") if line.startswith("Host")] == [
            f"Host: ferries.example:{site.port}"
        ]
    assert asked == ["ferries.example"] * 2


def test_a_name_without_an_address() -> None:
    def resolver(_: str, __: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    with pytest.raises(SourceError) as refused:
        Fetcher(SMALL, resolver=resolver).fetch(address_in("http://ferries.example/"))
    assert refused.value.reason == (
        "cannot be reached: there is no host ferries.example (Name or service not known)"
    )


def test_a_resolver_that_never_answers_is_not_waited_for() -> None:
    import threading

    never = threading.Event()
    limits = FetchLimits(seconds=0.2)
    with pytest.raises(SourceError, match="is not resolved in time"):
        Fetcher(limits, resolver=lambda *_: [str(never.wait(5))]).fetch(address_in("http://ferries.example/"))
    never.set()


def test_the_second_address_is_tried_when_the_first_does_not_answer() -> None:
    with serving({"/": page("A note.")}) as site:
        fetcher = Fetcher(SMALL, allow_loopback=True, resolver=lambda *_: ["127.9.9.9", "127.0.0.1"])
        assert fetcher.fetch(address_in(site.address(host="ferries.example"))).data == b"A note."


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving({"/": page("A note.")}) as site:
        assert fetch(site.address(), SMALL, allow_loopback=True).data == b"A note."
