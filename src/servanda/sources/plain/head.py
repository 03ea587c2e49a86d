"""The YAML head that many collections put before a Markdown document."""

from __future__ import annotations

import yaml

from servanda.sources.characters import settled
from servanda.sources.detect import head_of
from servanda.sources.draft import Draft
from servanda.sources.offsets import Edit

_MAXIMUM_HEAD = 65_536


def read_head(draft: Draft) -> int:
    """Show each value of the head as a person would read it, and mark it with its key.

    Quotes, escapes and line folds of YAML go; each value keeps its place, so that the title and date
    taken from a head are anchored like everything else. A head that is not valid YAML is left as it
    stands and reported. Returns where the head ends (0 without one).
    """
    head = head_of(draft.text)
    if head is None or head.end() > _MAXIMUM_HEAD:
        return 0
    inside = head.start(1)
    try:
        mapping = yaml.compose(head.group(1), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = str(error).splitlines()[0]
        draft.note(head.start(), head.end(), "unreadable_head", f"the head is not valid YAML: {reason}")
        return head.end()
    if not isinstance(mapping, yaml.MappingNode):
        return 0
    edits = []
    for key, value in mapping.value:
        if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode):
            continue
        start, end = inside + value.start_mark.index, inside + value.end_mark.index
        written = draft.text[start:end].rstrip()
        if not written:
            continue
        shown = " ".join(settled(value.value).split())
        draft.mark(start, start + len(written), "head", key.value.lower())
        if shown != written:
            edits.append(Edit(start, start + len(written), shown))
    draft.mark(head.start(), head.end(), "head", "")
    step = draft.apply(edits)
    return step.new_offset(head.end())
