"""The server process as its caller sees it: started, asked, ended."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import IO, Any

from servanda.sources.sandbox.wire import packed, receive, send

COMMAND = (sys.executable, "-P", "-m", "servanda.sources.sandbox.server")
"""How the server is started; ``-P`` keeps it from importing what lies in the folder it is started in."""
_NEEDED = (
    "HOME", "LANG", "LANGUAGE", "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "TESSDATA_PREFIX", "TMPDIR", "TZ",
    "VIRTUAL_ENV",
)  # fmt: skip
_NEEDED_BEGIN = ("LC_", "PYTHON", "SERVANDA_")
_MOMENT = 2.0
"""Seconds that a server which is told to end may take."""


class Server:
    """The server process and the pipes to it. It ends when this process does."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self.owner = os.getpid()
        self._one_at_a_time = threading.Lock()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Nothing that a process forked from this one could send once more.
            bufsize=0,
            # Ctrl-C is for the caller, who then ends the server.
            start_new_session=True,
            env=_environment(),
        )

    @property
    def process_id(self) -> int:
        """Its number, for whoever watches it."""
        return self._process.pid

    @property
    def usable(self) -> bool:
        """Whether it runs, and was started by this process and not by one that this was forked from."""
        return self.owner == os.getpid() and self._process.poll() is None

    def ask(self, request: dict[str, Any], content: bytes) -> tuple[dict[str, Any], bytes]:
        """Hand over a request and wait for the answer. Raises OSError or EOFError when it has ended."""
        with self._one_at_a_time:
            try:
                send(self._pipe(self._process.stdin), packed(request, content))
                return receive(self._pipe(self._process.stdout))
            except BaseException:
                # An answer that nobody waits for any more must not be taken for the next one.
                self.end()
                raise

    def end(self) -> None:
        """End it, and the child at work with it."""
        if self.owner == os.getpid():
            self._process.terminate()
            try:
                self._process.wait(_MOMENT)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self.let_go()

    def let_go(self) -> None:
        """Close the pipes; of a process forked from the owner, that is all it may do."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        if self.owner != os.getpid():
            # It is not this process's child; nobody here waits for it.
            self._process.returncode = 0

    @staticmethod
    def _pipe(stream: IO[bytes] | None) -> int:
        if stream is None or stream.closed:
            raise EOFError
        return stream.fileno()


def _environment() -> dict[str, str]:
    """What the parsers and the programs that they start need; secrets that others keep there stay out.

    One thread each: they work beside others, and several would be counted as one's processor time.
    """
    kept = {
        name: value for name, value in os.environ.items() if name in _NEEDED or name.startswith(_NEEDED_BEGIN)
    }
    return {**kept, "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
