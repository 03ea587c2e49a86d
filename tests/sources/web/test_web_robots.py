"""robots.txt: asked once a site, obeyed, and never trusted."""

from __future__ import annotations

import time

import pytest
from fetches import SMALL, fetched, refusal

from servanda.errors import SourceError
from servanda.sources.web import address_in
from servanda.sources.web.fetching import Fetcher
from web_server import Page, page, redirect, serving

NOTE = page("A note.")


def test_a_page_that_programs_are_asked_not_to_fetch() -> None:
    rules = page("User-agent: *\nDisallow: /drafts/\n")
    with serving({"/robots.txt": rules, "/drafts/1": NOTE, "/1": NOTE}) as site:
        assert refusal(site.address("/drafts/1")) == (
            f"is not fetched: {site.address()[:-1]}/robots.txt asks programs not to"
        )
        assert fetched(site.address("/1")).data == b"A note."
        assert "/drafts/1" not in site.paths


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: servanda\nDisallow: /\n", False),
        ("User-Agent: Servanda # the reader\nDisallow: /\n", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Servanda\nAllow: /\n", True),
        ("User-agent: Crawler\nDisallow: /\n", True),
        ("User-agent: Crawler\nUser-agent: Servanda\nDisallow: /n*e$\n", False),
        ("User-agent: *\nDisallow: /no\nAllow: /note\n", True),
        ("User-agent: *\nDisallow:\n", True),
        ("<html>no rules at all</html>", True),
        ("\ufeffUser-agent: *\nDisallow: /note", False),
        ("User-agent: *\rDisallow: /note", False),
    ],
)
def test_rules(rules: str, allowed: bool) -> None:
    with serving({"/robots.txt": page(rules), "/note": NOTE}) as site:
        if allowed:
            assert fetched(site.address("/note")).data == b"A note."
        else:
            assert "robots.txt asks programs not to" in refusal(site.address("/note"))


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "410 Gone"])
def test_no_rules_allow_everything(status: str) -> None:
    with serving({"/robots.txt": page(status=status), "/": NOTE}) as site:
        assert fetched(site.address()).data == b"A note."


@pytest.mark.parametrize("status", ["500 Internal Server Error", "503 Service Unavailable"])
def test_rules_that_cannot_be_had_allow_nothing(status: str) -> None:
    with serving({"/robots.txt": page(status=status), "/": NOTE}) as site:
        reason = refusal(site.address())
        assert reason == (
            f"is not fetched: {site.address()}robots.txt answers {status}, so that nobody knows whether "
            "the site allows it"
        )
        assert site.paths == ["/robots.txt"]


def test_rules_behind_a_redirect() -> None:
    pages: dict[str, Page] = {
        "/robots.txt": redirect("/rules"),
        "/rules": page("User-agent: *\nDisallow: /"),
        "/": NOTE,
    }
    with serving(pages) as site:
        assert "asks programs not to" in refusal(site.address())


def test_rules_behind_too_many_redirects_are_none() -> None:
    with serving({"/robots.txt": redirect("/robots.txt"), "/": NOTE}) as site:
        assert fetched(site.address()).data == b"A note."
        assert len(site.paths) == 7


def test_rules_behind_a_redirect_to_a_private_address() -> None:
    with serving({"/robots.txt": redirect("http://10.0.0.1/"), "/": NOTE}) as site:
        assert "10.0.0.1 is a private address" in refusal(site.address())


def test_each_step_of_a_redirect_is_asked_for() -> None:
    with serving(
        {"/robots.txt": page("User-agent: *\nDisallow: /b"), "/a": redirect("/b"), "/b": NOTE}
    ) as site:
        assert "asks programs not to" in refusal(site.address("/a"))
        assert site.paths == ["/robots.txt", "/a"]


def test_rules_are_asked_for_once_a_site() -> None:
    with serving({"/robots.txt": page(""), "/1": NOTE, "/2": NOTE}) as site:
        fetcher = Fetcher(SMALL, allow_loopback=True)
        for path in ("/1", "/2", "/1"):
            fetcher.fetch(address_in(site.address(path)))
        assert site.paths == ["/robots.txt", "/1", "/2", "/1"]


def test_a_failure_is_remembered_too() -> None:
    with serving({"/robots.txt": page(status="500 Broken"), "/1": NOTE}) as site:
        fetcher = Fetcher(SMALL, allow_loopback=True)
        for _ in range(2):
            with pytest.raises(SourceError):
                fetcher.fetch(address_in(site.address("/1")))
        assert site.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    ("wanted", "waited"), [("7", 7), ("900", 30), ("0", None), ("-1", None), ("soon", None)]
)
def test_the_pause_that_a_site_wants(wanted: str, waited: int | None) -> None:
    pauses: list[float] = []
    rules = page(f"User-agent: *\nCrawl-delay: {wanted}\n")
    with serving({"/robots.txt": rules, "/1": NOTE, "/2": NOTE}) as site:
        fetcher = Fetcher(SMALL, allow_loopback=True, sleep=pauses.append)
        for path in ("/1", "/2"):
            fetcher.fetch(address_in(site.address(path)))
    assert [round(pause) for pause in pauses] == ([] if waited is None else [waited])


def test_only_the_beginning_of_endless_rules_counts() -> None:
    rules = "User-agent: *\nDisallow: /secret\n" + "# and so on\n" * 60_000 + "Disallow: /note\n"
    with serving({"/robots.txt": page(rules), "/note": NOTE, "/secret": NOTE}) as site:
        assert fetched(site.address("/note")).data == b"A note."
        assert "asks programs not to" in refusal(site.address("/secret"))


HOSTILE = {
    "names": "".join(f"User-agent: x{n}\n" for n in range(17_000)) + "Allow: /a\n" * 20_000,
    "stars": "User-agent: *\n" + ("Disallow: /" + "*a" * 400 + "b\n") * 600,
    "digits": "User-agent: *\nCrawl-delay: " + "9" * 400_000,
    "bytes": "".join(map(chr, range(256))) * 900,
}


@pytest.mark.parametrize("rules", HOSTILE.values(), ids=list(HOSTILE))
def test_rules_made_to_be_slow_are_not(rules: str) -> None:
    path = "/" + "a" * 2000
    with serving({"/robots.txt": page(rules), path: NOTE}) as site:
        begun = time.monotonic()
        assert fetched(site.address(path)).data == b"A note."
        assert time.monotonic() - begun < 3
