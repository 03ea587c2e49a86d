"""What a parser may not do at all: write, use the network, outlive its task, reach other processes."""

from __future__ import annotations

import http.server
import os
import socket
import threading
import time
from pathlib import Path

import pytest
from hostile_server import HOSTILE_SERVER, request_for

from servanda.sources.sandbox.process import Server


@pytest.mark.parametrize("task", ["write_file", "remove_file", "empty_file", "rename_file"])
def test_no_file_is_changed(tell, tmp_path: Path, task: str) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("as it was", encoding="utf-8")
    assert "Permission" in tell(task, path=str(kept))[0]["reason"]
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]
    assert kept.read_text(encoding="utf-8") == "as it was"


def test_no_file_is_made(tell, tmp_path: Path) -> None:
    assert "Permission" in tell("write_file", path=str(tmp_path / "new.txt"))[0]["reason"]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6, socket.AF_UNIX])
@pytest.mark.parametrize("task", ["open_socket", "open_socket_behind_python"])
def test_no_socket_is_opened(tell, task: str, family: int) -> None:
    reason = tell(task, family=int(family))[0]["reason"]
    assert "a parser may not use the network" in reason or reason == "Permission denied"


def test_no_name_is_resolved(tell) -> None:
    assert "a parser may not use the network" in tell("resolve_name")[0]["reason"]


def test_no_address_is_fetched(tell) -> None:
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as served:
        asked = threading.Thread(target=served.handle_request)
        served.timeout = 0.5
        asked.start()
        address = f"http://127.0.0.1:{served.server_port}/"
        assert "may not use the network" in tell("fetch", address=address)[0]["reason"]
        asked.join()


def test_a_program_that_it_starts_ends_with_it(tell) -> None:
    begun = time.monotonic()
    assert "given up" in tell("start_grandchild", seconds="77.25", wait=True)[0]["reason"]
    assert time.monotonic() - begun < 4
    assert not _running("77.25")


def test_a_program_that_would_leave_the_group_ends_with_it(tell) -> None:
    words, _ = tell("leave_grandchild", seconds="78.25")
    assert words["answer"]["process"] > 0
    assert not _running("78.25")


def test_nothing_that_it_prints_is_seen(tell, capfd: pytest.CaptureFixture[str]) -> None:
    assert tell("talk")[0] == {"answer": {"read": True}}
    assert capfd.readouterr() == ("", "")


def test_it_has_nowhere_and_its_answer_and_no_other_file(tell) -> None:
    opened = tell("open_files")[0]["answer"]["open"]
    assert opened == ["/dev/null"] * 4 + ["pipe"] or opened == ["/dev/null"] * 3 + ["pipe"]


def test_it_sees_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOUD_PASSWORD", "hunter2")
    monkeypatch.setenv("LC_TIME", "C")
    server = Server(HOSTILE_SERVER)
    words, content = server.ask(request_for("environment"), b"")
    server.end()
    assert "CLOUD_PASSWORD" not in words["answer"]["variables"]
    assert b"hunter2" not in content
    assert {"PATH", "LC_TIME"} <= set(words["answer"]["variables"])


def test_it_cannot_end_who_asked(tell) -> None:
    victim = os.getpid()
    assert "PermissionError" in tell("kill_caller", process=victim)[0]["reason"]


def _running(argument: str) -> bool:
    """Whether a program runs that was started with such an argument."""
    deadline = time.monotonic() + 1
    while time.monotonic() < deadline:
        if not any(argument in _command(process) for process in Path("/proc").glob("[0-9]*")):
            return False
        time.sleep(0.02)
    return True


def _command(process: Path) -> str:
    try:
        return (process / "cmdline").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
