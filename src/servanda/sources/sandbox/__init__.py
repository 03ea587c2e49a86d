"""Every parser runs here: in a child process of its own, with limits, no network and no way to write.

A small server process (``server``) is started when the first source is read. For each source it forks
a child, which sets its own limits (``limits``, ``network``), does one task (``tasks``) and ends. What
kills the child is one SourceError; the server and the caller go on.
"""

from servanda.sources.sandbox.client import extract, members, picture
from servanda.sources.sandbox.limits import Limits

__all__ = ["Limits", "extract", "members", "picture"]
