"""A reading as the JSON that every export, the API and the command line speak, and back.

The shapes are fixed by the contract, version 1: keys are added, never renamed or dropped.
"""

from __future__ import annotations

import json
from dataclasses import fields
from functools import cache
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from servanda.model import Date, Deadline, Reading, Span, Word

VERSION = "1"


def as_contract(reading: Reading) -> dict[str, Any]:
    """The reading as plain dictionaries, lists, strings and numbers."""
    return {"contract": VERSION, **_converter().unstructure(reading)}


def from_contract(data: dict[str, Any]) -> Reading:
    """The reading that ``as_contract`` made ``data`` of; keys added by others are left out."""
    return _converter().structure(data, Reading)


def to_json(reading: Reading) -> str:
    """One line of JSON. Characters outside ASCII stand as themselves, lone surrogates as escapes."""
    line = json.dumps(as_contract(reading), ensure_ascii=False, separators=(",", ":"))
    return line.encode("utf-8", "backslashreplace").decode()


@cache
def _converter() -> Converter:
    converter = Converter()
    begin, end = override(rename="from"), override(rename="to")
    for noun in (Date, Deadline):
        out = make_dict_unstructure_fn(noun, converter, earliest=begin, latest=end)
        back = make_dict_structure_fn(noun, converter, earliest=begin, latest=end)
        converter.register_unstructure_hook(noun, out)
        converter.register_structure_hook(noun, back)
    converter.register_structure_hook(Word, lambda box, _: Word(*box))
    converter.register_structure_hook(Span | str, _span_or_text)
    converter.register_unstructure_hook(Span | str, _plain)
    return converter


def _span_or_text(value: Any, _: object) -> Span | str:
    return value if isinstance(value, str) else Span(value["start"], value["end"])


def _plain(value: Span | str) -> Any:
    if isinstance(value, str):
        return value
    return {field.name: getattr(value, field.name) for field in fields(Span)}
