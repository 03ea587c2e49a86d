"""No writing for a parser: the kernel refuses it every change to a file, a folder or another process."""

from __future__ import annotations

import ctypes
import os
import struct
import sys

from servanda.sources.sandbox.network import no_new_privileges

# Linux, include/uapi/linux/landlock.h; the numbers are the same on every architecture.
_CREATE_RULES, _ADD_RULE, _RESTRICT = 444, 445, 446
_VERSION, _BENEATH = 1, 1
_WRITE_FILE = 1 << 1
_REMOVE_AND_MAKE = sum(1 << bit for bit in range(4, 13))
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_ABSTRACT_SOCKETS_AND_SIGNALS = 0b11


def forbid_writing() -> None:
    """Refuse this process, and every one that it starts, to write, make, rename or remove any file.

    Also to trace or signal a process outside. By Landlock (kernel documentation,
    userspace-api/landlock), as far as the kernel has it; the limit on file size holds without it.
    """
    if sys.platform != "linux":
        return
    library = ctypes.CDLL(None, use_errno=True)
    version = library.syscall(_CREATE_RULES, None, ctypes.c_size_t(0), _VERSION)
    if version < 1:
        return
    truncate = _TRUNCATE if version >= 3 else 0
    refused = _WRITE_FILE | _REMOVE_AND_MAKE | (_REFER if version >= 2 else 0) | truncate
    rules = _rules(library, version, refused)
    if rules < 0:
        return
    _allow_nowhere(library, rules, _WRITE_FILE | truncate)
    if no_new_privileges(library):
        library.syscall(_RESTRICT, rules, 0)
    os.close(rules)


def _rules(library: ctypes.CDLL, version: int, refused: int) -> int:
    scope = _ABSTRACT_SOCKETS_AND_SIGNALS if version >= 6 else 0
    # A kernel knows as much of the structure as its version of Landlock has.
    length = 8 if version < 4 else 16 if version < 6 else 24
    asked = struct.pack("QQQ", refused, 0, scope)[:length]
    return int(library.syscall(_CREATE_RULES, asked, ctypes.c_size_t(length), 0))


def _allow_nowhere(library: ctypes.CDLL, rules: int, access: int) -> None:
    """A program that a parser starts may still be told to write to nowhere."""
    nowhere = os.open(os.devnull, os.O_RDONLY)
    library.syscall(_ADD_RULE, rules, _BENEATH, struct.pack("=Qi", access, nowhere), 0)
    os.close(nowhere)
