"""Strategies for texts that nobody would write, and that somebody will send."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = [
    "The Security Council,",
    "The General Assembly",
    "We, the Leaders of the Nine, met in Oslo.",
    "Recalling its resolution 687 (1991),",
    "Decides to remain seized of the matter.",
    "United States of Aldmark",
    "Adopted unanimously at the 2981st meeting.",
    "Joint Communiqué",
    "MEDIA NOTE",
    "OFFICE OF THE SPOKESPERSON",
    "14 November 2019",
    "Done at Oslo, this third day of March 2021",
    "the Secretary-",
    "General of the",
    "Annex II",
    "Decision",
]
LABELS = [
    "1.",
    "2.",
    "3,",
    "(a)",
    "(6)",
    "(1) (ii)",
    "a)",
    "iv.",
    "A",
    "II",
    "I.",
    "12\\.",
    "1/",
    "[1]",
    "¹",
    "9.1.3:",
    "S.",
]
MARKS = [
    "---", "***", "**", "*", "* ", "_", "__", "# ", "###", "\\###", "> ", "- ", "• ", "|", "| a | b |",
    "|---|---|",
    "Begin text:", "End text", "-30-", "= = =", "===", "```",
]  # fmt: skip
MARKUP = [
    "<!--", "-->", "<sup>1</sup>", "<u>", "</u>", "<br>", "<a href='x'>", "</td>", "&nbsp;", "&amp;",
    "&#0;", "&#x200b;",
    "&shy;", "[words](http://a.b/c_(d))", "![", "](", "[^1]", "[^1]: ", "$\\star$", "\\$", "$x^2$",
    "$^{2}$", "\\",
    "title: \"a\\u200bb\"", "title: 'unclosed", "date: 2021-03-03", "? !!python/object:x", "&a *a",
    "<html>", "<http://a>",
]  # fmt: skip
CHARACTERS = [
    "\n", "\n\n", "\r\n", "\r", "\f", "\t", "\x0b", "\x85", "\u2028", "\u00a0", "\u00ad", "\u200b",
    "\u200d", "\u202e",
    "\u2066", "\ufeff", "\ufffd", "\x00", "\x01", "\x7f", "\x9f", "\ud800", "\udc80", "\uffff", "é",
    "e\u0301", "Ã©", "â€™",
    "😀", "👩‍👩‍👧", "אבג", "مرحبا", "ไทย", "ﬁ", "²", "½", "٣", "。", "—", "…", "“", "”", "  ", "        ",
]  # fmt: skip
LONG = [
    "a" * 3000,
    "( " * 800,
    "* " * 800,
    "9" * 2000,
    "\n" * 1500,
    "<" * 1500,
    "$\\" * 800,
    "x-\n" * 300,
    "- a\n" * 200,
]

fragments = st.sampled_from([*WORDS, *LABELS, *MARKS, *MARKUP, *CHARACTERS, " ", " ", "\n", "\n\n"])
assembled = st.lists(st.one_of(fragments, fragments, st.text(max_size=12)), min_size=1, max_size=30).map(
    "".join
)
spaced = st.lists(fragments, min_size=1, max_size=30).map(" ".join)
with_something_long = st.tuples(assembled, st.sampled_from(LONG), assembled).map("".join)
any_text = st.text(st.characters(), max_size=300)

texts = st.one_of(any_text, assembled, spaced, with_something_long)
names = st.sampled_from(["statement.txt", "statement.md", "statement"])
heads = st.lists(fragments, max_size=6).map(lambda parts: "---\n" + "\n".join(parts) + "\n---\n")
documents = st.one_of(texts, st.tuples(heads, texts).map("".join))

plain_words = st.sampled_from(
    [
        "the",
        "Ministers",
        "of",
        "Coalition",
        "met",
        "in",
        "Oslo",
        "and",
        "agreed",
        "to",
        "keep",
        "road",
        "open;",
        "they",
        "thanked",
        "Norway,",
        "which",
    ]
)
sentences = st.lists(plain_words, min_size=6, max_size=30).map(lambda words: f"The {' '.join(words)}.")
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
ordinary = st.lists(paragraphs, min_size=1, max_size=6)
