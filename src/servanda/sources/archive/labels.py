"""The names of members: labels for people, never paths that anything is written to."""

from __future__ import annotations

import re
import zipfile

_LONGEST = 200
_DRIVE = re.compile(r"[A-Za-z]:")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff]")
_UTF8_NAMES = 0x800


def member_name(info: zipfile.ZipInfo) -> str:
    """The member's name as it was meant: many programs write UTF-8 without saying so."""
    if info.flag_bits & _UTF8_NAMES or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def clean_label(name: str) -> str:
    r"""The name without what leads out of the archive, and without what nobody can see.

    "../../etc/motd" is "etc/motd", "C:\drafts\a.txt" is "drafts/a.txt".
    """
    visible = _UNPRINTABLE.sub("", name.replace("\\", "/"))
    steps = [step.strip() for step in visible.split("/")]
    kept = [step for step in steps if step not in ("", ".", "..") and not _DRIVE.fullmatch(step)]
    return "/".join(kept)[-_LONGEST:].lstrip("/") or "unnamed"


def distinct(label: str, taken: set[str]) -> str:
    """The label, with a number behind it when another member has it already."""
    name, number = label, 1
    while name in taken:
        number += 1
        name = f"{label} ({number})"
    taken.add(name)
    return name
