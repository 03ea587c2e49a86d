"""A sandbox server whose tasks are those that no parser should do. Run as a program by the tests.

The server of the product does not know these tasks: they are handed to it here.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.extract import MoreTime
from servanda.sources.sandbox.server import main
from servanda.sources.sandbox.tasks import TASKS, Answer, Task
from servanda.sources.sandbox.wire import packed

LIBRARY = ctypes.CDLL(None, use_errno=True)


def echo(source: Source, _: dict[str, Any], __: MoreTime) -> Answer:
    return {"name": source.name}, source.data


def sleep(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    time.sleep(60)
    return {}, b""


def spin(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    while True:
        pass


def work_page_by_page(_: Source, arguments: dict[str, Any], more_time: MoreTime) -> Answer:
    for _page in range(arguments["pages"]):
        time.sleep(arguments["seconds"])
        more_time(arguments["seconds"])
    return {"pages": arguments["pages"]}, b""


def allocate(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    return {}, bytes(2_000_000_000)


def allocate_in_small_pieces(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    kept: list[list[int]] = []
    while True:
        kept.append([0] * 1000)


def answer_too_much(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    piece = bytes(1_000_000)
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"%12d%12d" % (2, 1_000_000_000) + b"{}")
        except OSError:
            continue
        for _piece in range(1_000):
            os.write(descriptor, piece)
    return {}, b""


def answer_nonsense(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    _say(b"-1 of nothing that is a length, and more of it")
    time.sleep(60)
    return {}, b""


def ask_for_less_than_nothing(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    _say(packed({"more_seconds": -1e9}))
    time.sleep(60)
    return {}, b""


def ask_for_no_number(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    _say(packed({"more_seconds": float("nan")}))
    time.sleep(60)
    return {}, b""


def _say(message: bytes) -> None:
    """Write past the sandbox's own code into the pipe for the answer."""
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, message)
        except OSError:
            continue


def write_file(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    Path(arguments["path"]).write_bytes(b"written")
    return {}, b""


def remove_file(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    Path(arguments["path"]).unlink()
    return {}, b""


def empty_file(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    os.truncate(arguments["path"], 0)
    return {}, b""


def rename_file(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    Path(arguments["path"]).rename(arguments["path"] + ".moved")
    return {}, b""


def open_socket(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    with socket.socket(arguments["family"]):
        return {}, b""


def open_socket_behind_python(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    """What a parser written in C could do: Python never sees it."""
    if LIBRARY.socket(arguments["family"], socket.SOCK_STREAM, 0) < 0:
        raise SourceError("", os.strerror(ctypes.get_errno()))
    return {}, b""


def resolve_name(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    return {"found": str(socket.getaddrinfo("localhost", 80))}, b""


def fetch(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    with urllib.request.urlopen(arguments["address"], timeout=5) as answer:
        return {}, answer.read()


def start_grandchild(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    with subprocess.Popen(["sleep", arguments["seconds"]]) as process:
        if arguments["wait"]:
            process.wait()
        return {"process": process.pid}, b""


def leave_grandchild(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    """A process that is not waited for and tries to leave the group."""
    process = os.fork()
    if process == 0:
        with suppress(OSError):
            os.setsid()
        os.execvp("sleep", ["sleep", arguments["seconds"]])
    return {"process": process}, b""


def crash(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    ctypes.string_at(0)
    return {}, b""


def leave(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    os._exit(3)


def leave_politely(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    sys.exit("enough")


def recurse(source: Source, arguments: dict[str, Any], more_time: MoreTime) -> Answer:
    return recurse(source, arguments, more_time)


def talk(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    print("printed by a parser")
    os.write(1, b"written by a parser")
    os.write(2, b"complained by a parser")
    subprocess.run(["echo", "said by a program"], check=True)
    return {"read": sys.stdin is None}, b""


def environment(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    return {"variables": sorted(os.environ)}, Path("/proc/self/environ").read_bytes()


def kill_caller(_: Source, arguments: dict[str, Any], __: MoreTime) -> Answer:
    os.kill(arguments["process"], signal.SIGKILL)
    return {}, b""


def open_files(_: Source, __: dict[str, Any], ___: MoreTime) -> Answer:
    """What stands open for a parser, beyond nowhere and the pipe for its answer."""
    kinds = []
    for descriptor in range(64):
        try:
            kinds.append(os.readlink(f"/proc/self/fd/{descriptor}").split(":")[0])
        except OSError:
            continue
    return {"open": kinds}, b""


HOSTILE: dict[str, Task] = {
    task.__name__: task
    for task in (
        echo,
        sleep,
        spin,
        work_page_by_page,
        allocate,
        allocate_in_small_pieces,
        answer_too_much,
        answer_nonsense,
        ask_for_less_than_nothing,
        ask_for_no_number,
        write_file,
        remove_file,
        empty_file,
        rename_file,
        open_socket,
        open_socket_behind_python,
        resolve_name,
        fetch,
        start_grandchild,
        leave_grandchild,
        crash,
        leave,
        leave_politely,
        recurse,
        talk,
        environment,
        kill_caller,
        open_files,
    )
}

if __name__ == "__main__":
    main({**TASKS, **HOSTILE})
