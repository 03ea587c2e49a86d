"""Every entry that differs between an example and its forms: ``PYTHONPATH=tests python -m forms``.

With words behind it ("HTML", "scan 2023"), only the forms and examples that hold one of them.
"""

from __future__ import annotations

import sys

from forms.every_form import BORN_DIGITAL, SCANNED, as_text, in_form
from forms.likeness import Likeness
from rendering.examples import communiques
from servanda import SourceError


def main(wanted: list[str]) -> None:
    forms = [form for form in BORN_DIGITAL | SCANNED if _is_wanted(form, wanted)] or [*BORN_DIGITAL]
    examples = communiques()
    examples = [example for example in examples if _is_wanted(example.name, wanted)] or examples
    for form in forms:
        for communique in examples:
            try:
                likeness = Likeness.of(as_text(communique.name), in_form(communique, form))
            except SourceError as error:
                print(f"  none  {form}: {error}")
                continue
            print(f"{likeness.share:6.1%}  {form}: {communique.name}")
            for line in likeness.differences():
                print(f"        {line}")


def _is_wanted(name: str, wanted: list[str]) -> bool:
    return any(word in name for word in wanted)


main(sys.argv[1:])
