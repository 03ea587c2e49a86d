"""A web server on this machine for tests: each path answers with bytes, or by a function that writes them."""

from __future__ import annotations

import contextlib
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Write = Callable[[bytes], None]
Page = bytes | Callable[[Write], None]


@dataclass
class Site:
    """``pages`` by path; ``requests`` are the heads of all that came, in order."""

    pages: dict[str, Page]
    port: int = 0
    requests: list[str] = field(default_factory=list)
    scheme: str = "http"

    def address(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [request.split()[1] for request in self.requests]


def page(
    body: bytes | str = b"",
    content_type: str = "text/plain; charset=utf-8",
    status: str = "200 OK",
    **fields: str,
) -> bytes:
    """A whole answer; ``Content_Length`` and the like as keywords."""
    data = body.encode() if isinstance(body, str) else body
    named = {"Content-Type": content_type, "Content-Length": str(len(data))}
    named |= {name.replace("_", "-"): value for name, value in fields.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + data


def redirect(location: str, status: str = "302 Found") -> bytes:
    return page(status=status, Location=location)


NOT_FOUND = page("no such page", status="404 Not Found")


@contextmanager
def serving(pages: dict[str, Page], context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """The pages on a free port of 127.0.0.1; what is not among them, robots.txt too, is not found."""
    site = Site(pages, scheme="https" if context else "http")

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):
                self._answer()

        def _answer(self) -> None:
            if context is not None:
                self.request = context.wrap_socket(self.request, server_side=True)
                self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", 0)
            if self.rfile.peek(1)[:1] != b"G":
                self.wfile.write(page(status="400 Bad Request"))
                return
            lines = []
            while line := self.rfile.readline().decode("latin-1").strip():
                lines.append(line)
            if not lines:
                return
            site.requests.append("\n".join(lines))
            answer = site.pages.get(lines[0].split()[1], NOT_FOUND)
            if callable(answer):
                answer(self.wfile.write)
            else:
                self.wfile.write(answer)

        def finish(self) -> None:
            with contextlib.suppress(OSError):
                super().finish()
            self.request.close()

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

        def handle_error(self, *_: object) -> None:
            """A client that goes away is no matter."""

    with Server(("127.0.0.1", 0), Handler) as server:
        site.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
