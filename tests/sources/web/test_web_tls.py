"""Secure connections: the certificate is checked against the name, and nothing is tried without."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest
from fetches import SMALL, refusal

from servanda.errors import SourceError
from servanda.sources.web import address_in
from servanda.sources.web.fetching import Fetcher
from web_server import Page, Site, page, redirect, serving

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of the test's own, for ferries.example."""
    path = tmp_path_factory.mktemp("certificate") / "both.pem"
    words = f"req -x509 -newkey rsa:2048 -nodes -days 2 -keyout {path} -out {path.with_suffix('.crt')}"
    named = ["-subj", "/CN=ferries.example", "-addext", "subjectAltName=DNS:ferries.example"]
    subprocess.run(["openssl", *words.split(), *named], check=True, capture_output=True)
    path.write_text(path.read_text() + path.with_suffix(".crt").read_text())
    return path


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


@pytest.fixture
def context(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def fetch_by_name(site: Site, path: str = "/", host: str = "ferries.example") -> bytes:
    fetcher = Fetcher(SMALL, allow_loopback=True, resolver=lambda *_: ["127.0.0.1"])
    return fetcher.fetch(address_in(site.address(path, host))).data


@pytest.mark.usefixtures("trusted")
def test_the_name_is_kept_though_a_number_is_connected_to(context: ssl.SSLContext) -> None:
    names: list[str | None] = []
    context.sni_callback = lambda _, name, __: names.append(name)
    with serving({"/": page("A note.")}, context) as site:
        assert fetch_by_name(site) == b"A note."
    assert names == ["ferries.example"] * 2


@pytest.mark.usefixtures("trusted")
def test_a_certificate_for_another_name(context: ssl.SSLContext) -> None:
    with serving({"/": page("A note.")}, context) as site:
        with pytest.raises(
            SourceError, match=r"the certificate of harbour\.example cannot be trusted \(.*mismatch"
        ):
            fetch_by_name(site, host="harbour.example")
        assert site.requests == []


def test_a_certificate_that_nobody_has_signed(context: ssl.SSLContext) -> None:
    with serving({"/": page("A note.")}, context) as site:
        with pytest.raises(SourceError, match=r"cannot be trusted \(self-signed certificate\)"):
            fetch_by_name(site)
        assert site.requests == []


@pytest.mark.usefixtures("trusted")
def test_no_way_back_to_an_open_connection(context: ssl.SSLContext) -> None:
    pages: dict[str, Page] = {"/": redirect("http://ferries.example:8080/a")}
    with serving(pages, context) as site, pytest.raises(SourceError, match="redirected from https to http"):
        fetch_by_name(site)


def test_a_server_without_secure_connections() -> None:
    with serving({"/": page("A note.")}) as site:
        assert "no secure connection to 127.0.0.1" in refusal(site.address().replace("http:", "https:"))
