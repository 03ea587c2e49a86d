"""An act that was read, weighed by another ladder: nothing needs to be read again."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from servanda.language.ladder import Ladder
from servanda.language.verbs import Verb, all_verbs
from servanda.model import Act

_NOTHING_KNOWN = 3


def reweighed(act: Act, ladder: Ladder) -> Act:
    """The act with the force that ``ladder`` gives it; its type and everything else stay.

    A verb that neither the ladder nor the lexicon ranks, "build" of "we will build", starts in the middle.
    """
    verb = _by_name().get(_as_in_lexicon(act.verb))
    lemma, force = (verb.lemma, verb.force) if verb is not None else (act.verb, _NOTHING_KNOWN)
    weighed = ladder.weigh(lemma, act.type, force, act.modifiers, act.modal)
    return replace(act, force=weighed, ladder=ladder.label)


def _as_in_lexicon(verb: str) -> str:
    """The lexicon has "remain committed to" under "be", and ranks the verb of "express concern"."""
    first, _, rest = verb.partition(" ")
    if first in ("remain", "stay"):
        return f"be {rest}"
    return verb if verb in _by_name() else first if first in _by_name() else verb


@cache
def _by_name() -> dict[str, Verb]:
    return {verb.lemma: verb for verb in all_verbs()}
