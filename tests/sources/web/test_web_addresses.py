"""What is a web address, and the one form that it is brought into."""

from __future__ import annotations

import pytest

from servanda.errors import SourceError
from servanda.sources.web import address_in, is_address

IN_ONE_FORM = {
    "https://Ferries.Example/Note": "https://ferries.example/Note",
    "HTTP://ferries.example": "http://ferries.example/",
    "https://ferries.example:443/a?b=c#part": "https://ferries.example/a?b=c",
    "http://ferries.example:8080/a": "http://ferries.example:8080/a",
    "http://ferries.example./a": "http://ferries.example/a",
    "\thttps://ferries.example/joint note.pdf \n": "https://ferries.example/joint%20note.pdf",
    "https://ferries.example/déclaration?q=ä%20b": "https://ferries.example/d%C3%A9claration?q=%C3%A4%20b",
    "https://fähre.example/": "https://xn--fhre-loa.example/",
    "http://[2001:DB8::1]:8080/": "http://[2001:db8::1]:8080/",
    "http://192.0.2.1/": "http://192.0.2.1/",
    "https://ferries.example?page=2": "https://ferries.example/?page=2",
}


@pytest.mark.parametrize(("written", "one_form"), IN_ONE_FORM.items())
def test_is_brought_into_one_form(written: str, one_form: str) -> None:
    assert str(address_in(written)) == one_form


NO_ADDRESSES = {
    "ftp://ferries.example/a": "is an address that is not fetched (ftp): only http and https are",
    "file:///etc/hostname": "is an address that is not fetched (file)",
    "javascript:alert(1)": "is an address that is not fetched (javascript)",
    "http:ferries.example": "after http: two slashes and a host are missing",
    "http://": "cannot be a host's name",
    "http:///a": "cannot be a host's name",
    "http://fer ries.example/": "cannot be a host's name",
    "http://ferries..example/": "cannot be a host's name",
    "http://-.example/": "cannot be a host's name",
    "http://ferries.example:0/": "port 0 is not one",
    "http://ferries.example:25/": "port 25 is not one that web pages are read from",
    "http://ferries.example:6000/": "port 6000 is not one that web pages are read from",
    "http://ferries.example:99999/": "is no web address",
    "http://ferries.example:x/": "is no web address",
    "http://anna@ferries.example/": "with a user name or a password in it",
    "http://anna:secret@ferries.example/": "with a user name or a password in it",
    "http://ferries.example\\@harbour.example/": "with a user name or a password in it",
    "http://ferries.example/a\r\nHost: b": "control characters",
    "http://[::1/": "is no web address",
    "http://[fe80::1%25eth0]/": "is no IP address",
    "http://2130706433/": "is a number and no plain IP address",
    "http://0x7f000001/": "is a number and no plain IP address",
    "http://0177.0.0.1/": "is a number and no plain IP address",
    "http://127.1/": "is a number and no plain IP address",
    "http://127.0.0.1.0x10/": "is a number and no plain IP address",
    "http://ferries.example/" + "a" * 9000: "is longer than 8,000 characters",
    "http://" + "a" * 64 + ".example/": "cannot be a host's name",
}


@pytest.mark.parametrize(
    ("written", "reason"), NO_ADDRESSES.items(), ids=[word[:40] for word in NO_ADDRESSES]
)
def test_is_no_address_and_the_message_says_why(written: str, reason: str) -> None:
    with pytest.raises(SourceError) as refused:
        address_in(written)
    assert reason in str(refused.value)
    assert len(str(refused.value)) < 300


def test_digits_of_other_scripts_are_the_number_that_they_look_like() -> None:
    assert address_in("http://１２７。０。０。１/").host == "127.0.0.1"


@pytest.mark.parametrize(
    "word", ["C:\\notes\\a.txt", "note: a.txt", "data: a.txt", "a/b://c", "notes.txt", "texts/**/*.md", ""]
)
def test_paths_are_no_addresses(word: str) -> None:
    assert not is_address(word)


@pytest.mark.parametrize(
    "word", ["http://a", "HTTPS://a", "ftp://a", "mailto:a@b.example", "data:text/plain,a"]
)
def test_other_schemes_are_addresses_too(word: str) -> None:
    assert is_address(word)


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/b", "https://ferries.example/b"),
        ("c?d", "https://ferries.example/a/c?d"),
        ("//harbour.example/x", "https://harbour.example/x"),
        ("https://harbour.example", "https://harbour.example/"),
        ("?e=f", "https://ferries.example/a/b?e=f"),
    ],
)
def test_a_redirect_is_understood_from_where_it_stands(location: str, leads_to: str) -> None:
    assert str(address_in("https://ferries.example/a/b").followed(location)) == leads_to
