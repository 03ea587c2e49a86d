"""No network for a parser: the kernel refuses it sockets, and Python refuses before the kernel must."""

from __future__ import annotations

import ctypes
import platform
import struct
import sys
from typing import Any

_SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _SET_DEATH_SIGNAL = 38, 22, 1
_FILTER_MODE = 2
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13  # EACCES
_FOREIGN_CALLS = 0x40000000
"""From here on x86-64 numbers the calls of its x32 variant, the same ones once more."""
# Linux, include/uapi/linux/audit.h and the system call tables: architecture, then socket, socketpair
# and io_uring_setup, which can open sockets too, and setpgid and setsid, by which a process that the
# parser starts could leave the group that is ended with it.
_CALLS = {
    "x86_64": (0xC000003E, (41, 53, 425, 109, 112)),
    "aarch64": (0xC00000B7, (198, 199, 425, 154, 157)),
}


def forbid_network() -> None:
    """Refuse this process, and every one that it starts, any new socket, and to leave its group.

    On Linux by a seccomp filter (kernel documentation, userspace-api/seccomp_filter); everywhere by an
    audit hook of Python (PEP 578), which neither can be taken off again.
    """
    sys.addaudithook(_refuse)
    if sys.platform == "linux" and platform.machine() in _CALLS:
        _filter(*_CALLS[platform.machine()])


def no_new_privileges(library: ctypes.CDLL) -> bool:
    """Give up gaining any by starting a program: the kernel asks for it before it takes a rule."""
    return bool(library.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0)


def die_with_parent() -> None:
    """End this process when the one that started it ends (Linux only)."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_SET_DEATH_SIGNAL, 9, 0, 0, 0)


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event in ("socket.__new__", "socket.connect", "socket.getaddrinfo", "urllib.Request"):
        raise PermissionError("a parser may not use the network")


def _filter(architecture: int, calls: tuple[int, ...]) -> None:
    """A filter program: another architecture or one of the calls is refused, all else allowed."""
    program = [
        (_LOAD, 0, 0, 4),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD, 0, 0, 0),
        (_AT_LEAST, len(calls) + 1, 0, _FOREIGN_CALLS),
    ]
    for position, call in enumerate(calls):
        program.append((_EQUAL, len(calls) - position, 0, call))
    program += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in program))
    head = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(code)))
    library = ctypes.CDLL(None, use_errno=True)
    if no_new_privileges(library):
        library.prctl(_SET_SECCOMP, _FILTER_MODE, head, 0, 0)
