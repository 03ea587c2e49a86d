"""The server and its caller: who ends whom, several threads, forks, other people's folders."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hostile_server import HOSTILE_SERVER, request_for

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import sandbox
from servanda.sources.sandbox import Limits, client, process
from servanda.sources.sandbox.process import Server
from servanda.sources.sandbox.tasks import TASKS

NOTE = Source("note.txt", b"The Ministers met at the ferry.")
PATIENT = Limits(seconds=30, memory=200_000_000, output=1_000_000)
READ_ONE = (
    "from servanda.model import Source\n"
    "from servanda.sources import sandbox\n"
    "print(sandbox.extract(Source('a.txt', b'The Ministers met.')).text)\n"
)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    """Each test begins and ends without a server."""
    client._end()
    yield
    client._end()


def test_the_server_is_started_once_and_serves_again() -> None:
    sandbox.extract(NOTE)
    first = client._server()
    sandbox.extract(NOTE)
    assert client._server() is first


def test_a_server_that_was_ended_between_two_sources_is_started_anew() -> None:
    sandbox.extract(NOTE)
    os.kill(client._server().process_id, signal.SIGKILL)
    assert sandbox.extract(NOTE).text == NOTE.data.decode()


def test_a_server_that_is_ended_at_work_is_started_anew_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with _ended_at_work(monkeypatch, times=1) as ended:
        words, _ = client._ask("echo", NOTE, {}, PATIENT)
    assert words == {"name": "note.txt"}
    assert len(ended) == 1


def test_a_source_that_ends_the_server_twice_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        _ended_at_work(monkeypatch, times=2),
        pytest.raises(SourceError, match=r"^note\.txt: could not be read: the process that reads it ended$"),
    ):
        client._ask("echo", NOTE, {}, PATIENT)


@contextmanager
def _ended_at_work(monkeypatch: pytest.MonkeyPatch, times: int) -> Iterator[list[int]]:
    """The first requests never come to an answer: their server is killed while the child works."""
    ended: list[int] = []
    original = Server.ask

    def ask(self: Server, request: dict, content: bytes) -> tuple[dict, bytes]:
        if len(ended) < times:
            ended.append(self.process_id)
            threading.Timer(0.5, os.kill, (self.process_id, signal.SIGKILL)).start()
            request = {**request, "task": "sleep"}
        return original(self, request, content)

    monkeypatch.setattr(Server, "ask", ask)
    monkeypatch.setattr(client, "Server", lambda: Server(HOSTILE_SERVER))
    yield ended


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_is_left_when_the_caller_is_ended_at_work(tmp_path: Path, number: int) -> None:
    """Neither the server, nor the child, nor the program that the child has started."""
    script = tmp_path / "caller.py"
    script.write_text(
        "from servanda.sources.sandbox.process import Server\n"
        f"server = Server({HOSTILE_SERVER!r})\n"
        f"request = {request_for('start_grandchild', PATIENT, seconds='79.25', wait=True)!r}\n"
        "print(server.process_id, flush=True)\n"
        "server.ask(request, b'')\n",
        encoding="utf-8",
    )
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as caller:
        assert caller.stdout is not None
        server = int(caller.stdout.readline())
        assert _comes_true(lambda: _programs("79.25"))
        caller.send_signal(number)
        caller.wait()
        assert _comes_true(lambda: not _programs("79.25"))
        assert _comes_true(lambda: not Path(f"/proc/{server}").exists())


def test_the_server_ends_with_a_caller_that_is_idle(tmp_path: Path) -> None:
    script = tmp_path / "caller.py"
    script.write_text(
        f"{READ_ONE}from servanda.sources.sandbox import client\nimport os, signal\n"
        "print(client._server().process_id, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    server = done.stdout.split()[-1]
    assert _comes_true(lambda: not Path(f"/proc/{server}").exists())


def test_the_server_outlives_the_thread_that_started_it() -> None:
    thread = threading.Thread(target=sandbox.extract, args=(NOTE,))
    thread.start()
    thread.join()
    begun = client._server()
    time.sleep(0.2)
    sandbox.extract(NOTE)
    assert client._server() is begun


def test_threads_ask_in_turn_and_each_gets_its_own_answer() -> None:
    found: dict[int, str] = {}

    def read(number: int) -> None:
        for _ in range(10):
            found[number] = sandbox.extract(Source(f"{number}.txt", f"Note {number}.".encode())).text

    threads = [threading.Thread(target=read, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: f"Note {number}." for number in range(4)}


def test_a_process_forked_from_the_caller_has_a_server_of_its_own(tmp_path: Path) -> None:
    script = tmp_path / "forks.py"
    script.write_text(
        f"{READ_ONE}"
        "import os\n"
        "from servanda.sources.sandbox import client\n"
        "ours = client._server().process_id\n"
        "if os.fork() == 0:\n"
        "    assert not client._servers\n"
        "    sandbox.extract(Source('b.txt', b'From the child.'))\n"
        "    assert client._server().process_id != ours\n"
        "    raise SystemExit(0)\n"
        "assert os.wait()[1] == 0\n"
        "assert client._server().process_id == ours\n"
        "print(sandbox.extract(Source('c.txt', b'Still here.')).text)\n",
        encoding="utf-8",
    )
    assert _run(script, tmp_path) == "The Ministers met.\nStill here.\n"


def test_a_script_needs_no_guard_of_its_main_part(tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(READ_ONE, encoding="utf-8")
    assert _run(script, tmp_path) == "The Ministers met.\n"


def test_modules_in_the_present_folder_are_not_taken_for_our_own(tmp_path: Path) -> None:
    for name in ("json", "servanda", "numpy", "struct", "lxml", "yaml"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('the wrong module')\n", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    script = tmp_path / "elsewhere" / "reads.py"
    script.write_text(READ_ONE, encoding="utf-8")
    assert _run(script, tmp_path) == "The Ministers met.\n"


def test_ctrl_c_ends_the_request_and_the_next_one_is_read(tmp_path: Path) -> None:
    script = tmp_path / "interrupted.py"
    script.write_text(
        "import threading, os, signal\n"
        "from servanda.sources.sandbox import client\n"
        "from servanda.sources.sandbox.process import Server\n"
        f"client._servers.append(Server({HOSTILE_SERVER!r}))\n"
        "threading.Timer(1.0, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        "try:\n"
        f"    client._server().ask({request_for('sleep', PATIENT)!r}, b'')\n"
        "except KeyboardInterrupt:\n"
        "    print('Interrupted.')\n"
        f"{READ_ONE}",
        encoding="utf-8",
    )
    assert _run(script, tmp_path) == "Interrupted.\nThe Ministers met.\n"


def test_a_server_that_does_not_begin_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "Server", lambda: Server((sys.executable, "-c", "raise SystemExit(3)")))
    with pytest.raises(SourceError, match="the process that reads it ended"):
        sandbox.extract(NOTE)


def test_the_product_knows_no_task_of_these_tests() -> None:
    assert process.COMMAND[-1] == "servanda.sources.sandbox.server"
    assert "extract" in TASKS
    assert "echo" not in TASKS


def _run(script: Path, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, str(script)], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


def _programs(argument: str) -> list[str]:
    """The processes that were started as ``sleep`` with such an argument."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            command = (place / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if command[:2] == [b"sleep", argument.encode()]:
            found.append(place.name)
    return found


def _comes_true(test) -> bool:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if test():
            return True
        time.sleep(0.02)
    return False
