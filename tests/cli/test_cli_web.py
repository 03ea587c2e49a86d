"""``servanda read https://...``: a page from the web, read and remembered with where and when."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import NOTE, Servanda, environment

from servanda.ledger import Ledger
from web_server import Site, Write, page, redirect, serving

RUSSIAN = """Совместная записка Паромного совета

Министры договорились открыть к июню сорок причалов и призвали перевозчиков снизить плату за проезд.
"""


PAGE = """<!DOCTYPE html>
<html><head><title>Ministry of Ports</title></head>
<body>
<nav><a href="/">Home</a> <a href="/contact">Contact us</a></nav>
<main>
<h1>Joint note of the Ferry Board</h1>
<p>Ostby, 3 May 2031</p>
<p>The Ministers of Hallen and Ostmark have agreed on the following:</p>
<ol>
<li>We will open nearly 40 landing stages by June 2032, as Mr Žižka proposed.</li>
<li>We urge all carriers to lower fares by 12 per cent.</li>
</ol>
</main>
<footer>© Ministry of Ports</footer>
</body></html>
"""


@pytest.fixture
def site() -> Iterator[Site]:
    pages = {
        "/robots.txt": page("User-agent: *\nDisallow: /drafts\n"),
        "/note.txt": page(NOTE),
        "/old": redirect("/note.txt"),
        "/copy": page(NOTE),
        "/drafts/1": page(NOTE),
        "/ru": page(RUSSIAN.encode("windows-1251"), "text/plain; charset=windows-1251"),
        "/page": page(PAGE.encode("windows-1250"), "text/html; charset=windows-1250"),
        "/private": redirect("http://10.0.0.1/"),
    }
    with serving(pages) as site:
        yield site


def test_the_ledger_knows_where_and_when_it_was_fetched(
    servanda: Servanda, tmp_path: Path, site: Site
) -> None:
    result = servanda("read", site.address("/old"), "--allow-loopback")
    assert (result.returncode, result.stderr) == (0, "")
    assert "1 document read, 1 added" in result.stdout
    shown = servanda("show", "note.txt").stdout
    assert f"{site.address('/note.txt')}, retrieved 20" in " ".join(shown.split())
    with Ledger(tmp_path / "servanda.sqlite", create=False) as ledger:
        (document,) = ledger.documents()
        (retrieval,) = ledger.retrievals(document.id)
        assert ledger.source(document.id).data == NOTE.encode()
    assert (retrieval.asked, retrieval.address) == (site.address("/old"), site.address("/note.txt"))
    assert retrieval.charset == "utf-8"


def test_a_second_time_adds_a_retrieval_and_no_document(
    servanda: Servanda, tmp_path: Path, site: Site
) -> None:
    for outcome in ("1 added, 0 unchanged", "0 added, 1 unchanged"):
        assert outcome in servanda("read", site.address("/copy"), "--allow-loopback").stdout
    with sqlite3.connect(tmp_path / "servanda.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM retrievals").fetchall() == [(2,)]
    connection.close()


def test_the_reading_has_address_time_and_a_name(servanda: Servanda, site: Site) -> None:
    result = servanda("read", site.address("/old"), "--allow-loopback", "--no-ledger", "--format", "jsonl")
    source = json.loads(result.stdout)["document"]["source"]
    assert (source["name"], source["address"]) == ("note.txt", site.address("/note.txt"))
    assert source["retrieved"].startswith("20")


def test_the_charset_of_the_server_is_followed(servanda: Servanda, site: Site) -> None:
    result = servanda("read", site.address("/ru"), "--allow-loopback", "--no-ledger", "--format", "jsonl")
    assert json.loads(result.stdout)["text"].startswith("Совместная записка")


def test_a_page_of_a_ministry(servanda: Servanda, site: Site) -> None:
    """From the address to the act, and from the ledger back to the bytes of the page."""
    assert servanda("read", site.address("/page"), "--allow-loopback").returncode == 0
    reading = json.loads(servanda("show", site.address("/page"), "--format", "json").stdout)
    assert "as Mr Žižka proposed" in reading["text"]
    assert [figure["value"] for figure in reading["figures"]] == ["40", "12"]
    assert [act["type"] for act in reading["acts"]] == ["declarative", "commissive", "directive"]
    assert reading["document"]["source"]["media_type"] == "text/html"
    assert reading["document"]["source"]["encoding"] == "cp1250"
    shown = servanda("source", site.address("/page"), "f2", "--format", "json").stdout
    assert "12 per cent" in shown


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_is_fetched_once_and_failures_have_their_place(
    servanda: Servanda, site: Site, note: Path, jobs: str
) -> None:
    words = [
        *(site.address("/note.txt#1"), site.address("/drafts/1"), note.name, site.address("/none")),
        *(
            site.address("/note.txt#2"),
            site.address("/private"),
            "ftp://ferries.example/",
            site.address("/ru"),
        ),
    ]
    result = servanda("read", *words, "--allow-loopback", "--no-ledger", "--format", "jsonl", "--jobs", jobs)
    names = [json.loads(line)["document"]["source"]["name"] for line in result.stdout.splitlines()]
    assert names == ["note.txt", note.name, "ru"]
    assert [line.removeprefix("servanda: ").partition(": ")[2] for line in result.stderr.splitlines()] == [
        f"is not fetched: {site.address('/robots.txt')} asks programs not to",
        "answers 404 Not Found",
        "is not fetched: 10.0.0.1 is a private address, not one of the public internet",
        "is an address that is not fetched (ftp): only http and https are",
    ]
    assert result.returncode == 1
    assert site.paths == ["/robots.txt", "/note.txt", "/none", "/private", "/ru"]


def test_this_machine_is_not_asked_without_the_flag(servanda: Servanda, tmp_path: Path, site: Site) -> None:
    result = servanda("read", site.address("/note.txt"))
    assert result.returncode == 1
    assert result.stderr == (
        f"servanda: {site.address('/note.txt')}: is not fetched: 127.0.0.1 is a loopback address, "
        "not one of the public internet\n"
    )
    assert site.requests == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_interrupt_while_a_slow_server_is_waited_for(tmp_path: Path) -> None:
    asked = threading.Event()

    def drip(write: Write) -> None:
        while True:
            asked.set()
            write(b"a")
            time.sleep(0.05)

    with serving({"/": drip}) as site:
        words = [sys.executable, "-m", "servanda", "read", site.address(), "--allow-loopback"]
        with subprocess.Popen(
            words, cwd=tmp_path, env=environment(), stderr=subprocess.PIPE, text=True
        ) as child:
            assert asked.wait(60)
            child.send_signal(signal.SIGINT)
            _, messages = child.communicate(timeout=60)
    assert (child.returncode, messages) == (130, "servanda: interrupted\n")
    assert list(tmp_path.iterdir()) == []
