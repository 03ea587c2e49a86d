"""Ladders: how strong an act is, from 1 to 5 within its type, by the scale of somebody who is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from servanda.errors import LexiconError
from servanda.language.verbs import verbs_by_head
from servanda.lexicon import load

DEFAULT = "servanda-default"
WEAKEST, STRONGEST = 1, 5
_WILL = 4
_TRYING = 2


@dataclass(frozen=True)
class Ladder:
    """A scale of force with its name, version, source, and the issuer that it is made for.

    ``verbs`` ranks lemmas; a lemma that it does not rank keeps the force of the lexicon. ``modifiers`` raises
    (+) or lowers (-) by steps; ``modals`` is the force of a promise under "will", "shall" and the like.
    """

    name: str
    version: str
    issuer: str
    source: str
    verbs: Mapping[str, int] = field(hash=False)
    modifiers: Mapping[str, int] = field(hash=False)
    modals: Mapping[str, int] = field(hash=False)

    @property
    def label(self) -> str:
        """Name and version, as an act carries them."""
        return f"{self.name} {self.version}"

    def weigh(
        self, lemma: str, kind: str, force: int, modifiers: Sequence[str] = (), modal: str | None = None
    ) -> int:
        """The force of an act: its verb's own, ``force`` if unranked, moved by what stands with it.

        A promise under a modal is as strong as the modal; any other act under one loses what the modal
        lacks to "will".
        """
        steps = sum(self.modifiers.get(word, 0) for word in modifiers)
        own = self.verbs.get(lemma, force)
        if modal is not None and kind == "commissive":
            promised = self.modals.get(modal, _WILL)
            # "Will seek to" promises to try.
            return _within(min(promised, _TRYING) if own == WEAKEST else promised)
        if modal is not None:
            steps += min(0, self.modals.get(modal, _WILL) - _WILL)
        return _within(own + steps)


def _within(force: int) -> int:
    return max(WEAKEST, min(STRONGEST, force))


@cache
def ladder_named(name: str) -> Ladder:
    """A ladder of the lexicon. Raises LexiconError, which lists them, when it has none of this name."""
    ladders = load("ladders")
    if name not in ladders:
        raise LexiconError(f"no ladder is called {name}; there are {', '.join(ladders)}")
    return ladder_of(name, ladders[name])


def ladder_names() -> tuple[str, ...]:
    """The ladders of the lexicon, the default first."""
    return tuple(load("ladders"))


def ladder_of(name: str, table: Mapping[str, Any]) -> Ladder:
    """A ladder from a table as in ladders.toml, somebody's own included.

    What it does not say of modifiers and modals is taken from the default. Raises LexiconError for a ladder
    without version or source, a verb that the lexicon lacks, or a rank that is no whole number.
    """
    for key in ("version", "source"):
        if not isinstance(table.get(key), str) or not table[key]:
            raise LexiconError(f"ladder {name}: its {key} is missing")
    if unknown := set(table) - {"version", "source", "issuer", "verbs", "modifiers", "modals"}:
        raise LexiconError(f"ladder {name}: {min(unknown)} is nothing that a ladder has")
    default = load("ladders")[DEFAULT]
    verbs = _ranks(name, table.get("verbs", {}), WEAKEST, STRONGEST)
    known = {verb.lemma for verbs in verbs_by_head().values() for verb in verbs}
    if strange := set(verbs) - known:
        raise LexiconError(f"ladder {name}: {min(strange)} is no verb of the lexicon")
    return Ladder(
        name=name,
        version=table["version"],
        issuer=str(table.get("issuer", "any")),
        source=table["source"],
        verbs=verbs,
        modifiers=_ranks(name, {**default["modifiers"], **table.get("modifiers", {})}, -4, 4),
        modals=_ranks(name, {**default["modals"], **table.get("modals", {})}, WEAKEST, STRONGEST),
    )


def _ranks(name: str, ranks: Mapping[str, Any], least: int, most: int) -> dict[str, int]:
    for word, rank in ranks.items():
        if type(rank) is not int or not least <= rank <= most:
            raise LexiconError(
                f"ladder {name}: {word} has the rank {rank!r}, which is no whole number of {least} to {most}"
            )
    return dict(ranks)
