"""A sandbox whose server can be told to do what no parser should."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hostile_server import HOSTILE_SERVER, TIGHT, request_for

from servanda.sources.sandbox import Limits
from servanda.sources.sandbox.process import Server

Told = Callable[..., tuple[dict[str, Any], bytes]]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server(HOSTILE_SERVER)
    yield server
    server.end()


@pytest.fixture
def tell(server: Server) -> Told:
    """Have the child do a task; what comes back is its answer or the reason why there is none."""

    def told(task: str, limits: Limits = TIGHT, content: bytes = b"", **arguments: Any) -> Any:
        return server.ask(request_for(task, limits, **arguments), content)

    return told
