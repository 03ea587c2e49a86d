"""Texts that nobody would write: too long, too deep, in no encoding, against every pattern."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

from hostile_measure import many

MEGABYTE = 1_000_000
SENTENCE = "The Ministers of the Sarune Valley agreed to keep the ferry road open until 4 May 2031. "
FILLER = (
    "The Ministers agreed",
    "to keep the river road open,",
    "and thanked the ferry wardens of Ostby,",
    "who carried nearly 12,000 people in 2030;",
    "they urged all parties",
    "to repair 40 percent of the bridges",
    "before the end of March 2031,",
    "and called upon the Council",
    "to publish its accounts.",
)


def files() -> Iterator[tuple[str, bytes]]:
    """Name and content of each."""
    for name, text in _texts():
        yield name, text.encode("utf-8", "surrogatepass")
    yield from _bytes()


def prose(characters: int) -> str:
    """Plausible sentences, the same every time."""
    choice = random.Random(3)
    pieces: list[str] = []
    length = 0
    while length < characters:
        piece = choice.choice(FILLER) + " "
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces)


def _texts() -> Iterator[tuple[str, str]]:
    yield from _long()
    yield from _characters()
    yield from _labels()
    yield from _markup()
    yield from _heads()
    yield from _against_patterns()


def _long() -> Iterator[tuple[str, str]]:
    yield "one-line-of-5-megabytes.txt", "x" * many(5 * MEGABYTE)
    yield "one-line-of-5-megabytes-of-digits.txt", "7" * many(5 * MEGABYTE)
    yield "one-paragraph-of-prose.txt", prose(640_000)
    yield "one-line-for-each-sentence.txt", SENTENCE.replace(". ", ".\n") * many(3_000)
    yield "one-sentence-without-end.txt", prose(many(200_000)).replace(".", ",")
    yield "a-million-short-words.txt", "a " * many(MEGABYTE)
    yield "a-million-newlines.txt", SENTENCE + "\n" * many(MEGABYTE) + SENTENCE
    yield "a-million-line-ends-of-windows.txt", SENTENCE + "\r\n" * many(500_000) + SENTENCE
    yield "a-million-spaces.txt", SENTENCE + " " * many(MEGABYTE) + SENTENCE
    yield "a-million-tabs.txt", SENTENCE + "\t" * many(MEGABYTE) + SENTENCE
    yield "a-million-form-feeds.txt", SENTENCE + "\f" * many(MEGABYTE) + SENTENCE
    yield "a-page-a-word.txt", "word\f" * many(200_000)
    yield "a-line-a-letter.txt", "a\n" * many(300_000)
    yield "a-line-a-number.txt", "".join(f"{number}\n" for number in range(many(100_000)))
    yield "a-paragraph-a-word.txt", "Word\n\n" * many(100_000)
    yield "page-numbers-only.txt", "".join(f"Page {number} of 9\n\f" for number in range(many(50_000)))
    yield "the-same-head-on-every-page.txt", "JOINT NOTE OF THE BOARD\nThey met.\f" * many(30_000)
    yield "white-space-only.txt", " \t\n\f\r" * many(100_000)
    yield "nothing-but-full-stops.txt", "." * many(MEGABYTE)
    yield "nothing-but-commas.txt", ", " * many(500_000)
    yield "hyphens-at-every-line-end.txt", "bor-\n" * many(150_000)
    yield "dashes.txt", "—" * many(500_000)
    yield "sentences-of-one-word.txt", "Agreed. " * many(60_000)
    yield "one-capital-line.txt", "THE MINISTERS " * many(50_000)
    yield "a-thousand-figures-a-line.txt", ("nearly 12,345.6 million euros and " * many(3_000) + "\n") * 5
    yield "dates-only.txt", "4 May 2031, " * many(30_000)
    yield "names-only.txt", "Norway, Türkiye, the United States of America and " * many(8_000)
    yield "verbs-only.txt", "urges calls upon requests decides welcomes " * many(12_000)
    yield "citations-only.txt", "resolutions 687 (1991), 688 (1991) and " * many(15_000)


def _characters() -> Iterator[tuple[str, str]]:
    yield "brackets-open.txt", "(" * many(500_000)
    yield "brackets-nested.txt", "(" * many(200_000) + "ferry" + ")" * many(200_000)
    yield "brackets-square.txt", "[" * many(300_000) + "]" * many(300_000)
    yield "brackets-every-kind.txt", "([{<«“" * many(50_000) + SENTENCE
    yield "quotation-marks-nested.txt", "“ferry ‘road " * many(60_000) + "’” " * many(60_000)
    yield "combining-marks.txt", "".join(c + "\u0301\u0316\u0334" * 60 for c in SENTENCE * 40)
    yield "one-letter-with-a-million-accents.txt", "e" + "\u0301" * many(MEGABYTE)
    yield (
        "right-to-left-overrides.txt",
        "".join(f"\u202e{word}\u202c " for word in SENTENCE.split()) * many(3_000),
    )
    yield "isolates-nested.txt", "\u2066" * many(100_000) + SENTENCE + "\u2069" * many(100_000)
    yield "all-of-unicode.txt", "".join(map(chr, range(sys.maxunicode + 1)))
    yield "all-of-unicode-a-line-each.txt", "\n".join(map(chr, range(0x20, many(0x2FFFF))))
    yield "all-of-unicode-between-words.txt", "".join(f"a{chr(c)}b " for c in range(0x20, many(0x30000)))
    yield "lone-surrogates.txt", SENTENCE * 3 + "\ud800 \udfff \udc80" + SENTENCE * 40
    yield "noncharacters.txt", SENTENCE * 50 + "\ufffe\uffff\U0001ffff\U0010ffff\ufdd0"
    yield "zero-width-between-letters.txt", "\u200b".join(SENTENCE * many(2_000))
    yield "soft-hyphens-between-letters.txt", "\u00ad".join(SENTENCE * many(2_000))
    yield "byte-order-marks-everywhere.txt", "\ufeff".join(SENTENCE * many(2_000))
    yield "emoji-families.txt", "👩\u200d👩\u200d👧\u200d👦" * many(60_000)
    yield "one-emoji-chain.txt", "👩" + "\u200d👩" * many(200_000)
    yield "flags-without-end.txt", "\U0001f1f3\U0001f1f4" * many(150_000)
    yield "variation-selectors.txt", "a\ufe0f\U000e0100" * many(150_000)
    yield "tags.txt", SENTENCE + "\U000e0041\U000e0042\U000e007f" * many(100_000) + SENTENCE
    yield "ligatures-and-fractions.txt", "ﷺ ﬃ ½ ⅒ ㍿ ㌀ " * many(40_000)
    yield "digits-of-every-script.txt", "٣ ३ ౩ ๓ ３ 𝟛 ⅲ ③ ⒊ 三 " * many(30_000)
    yield "superscript-digits.txt", "¹" * many(300_000)
    yield "object-replacement.txt", "\ufffc\ufffd" * many(150_000)
    yield "private-use.txt", "\ue000\uf8ff\U000f0000 " * many(100_000)
    yield "line-separators.txt", "\u2028\u2029\x85\x0b" * many(100_000) + SENTENCE
    yield "mojibake.txt", "Ã©â€™â€œÃ¼ " * many(60_000)
    yield "mojibake-of-mojibake.txt", "ÃƒÂ©Ã¢â‚¬â„¢" * many(60_000)
    yield "mojibake-each-different.txt", " ".join(f"Ã©â€™{number}Ã¼" for number in range(many(60_000)))
    yield "capital-i-with-dot.txt", "İ" * many(200_000) + " ẞ ŉ ǰ ΐ"
    yield "hangul-letters-apart.txt", "\u1100\u1161\u11a8" * many(150_000)
    yield "thai-without-spaces.txt", "รัฐมนตรีเห็นพ้อง" * many(20_000)
    yield "arabic.txt", "اتفق الوزراء على إبقاء الطريق مفتوحا. " * many(10_000)
    yield "chinese.txt", "各国部长同意保持道路畅通。" * many(20_000)


def _labels() -> Iterator[tuple[str, str]]:
    yield "numbered-paragraphs.txt", "".join(f"{n}. The road stays open.\n\n" for n in range(1, many(30_000)))
    yield "numbered-from-the-end.txt", "".join(f"{n}. The road.\n\n" for n in range(many(20_000), 0, -1))
    yield "the-same-number.txt", "1. The road stays open.\n\n" * many(20_000)
    yield "random-numbers.txt", "".join(f"{n * many(7919) % 1000}. A road.\n\n" for n in range(many(20_000)))
    yield "letters.txt", "".join(f"({chr(97 + n % 26)}) a road;\n" for n in range(many(20_000)))
    yield "letters-deeper-and-deeper.txt", "(a) (i) (1) (A) (I) [1] " * many(20_000)
    yield "roman-numbers.txt", "mdclxvi. road\n" * many(20_000) + "i" * many(100_000) + ". road"
    yield "decimal-numbers.txt", ".".join("1" for _ in range(many(100_000))) + ". The road.\n"
    yield "bullets.txt", "• a road;\n" * many(30_000)
    yield "bullets-deeper-and-deeper.txt", "".join(" " * n + "- road\n" for n in range(many(1_200)))
    yield "footnote-marks.txt", "road¹ " * many(50_000) + "\n\n" + "1 See above.\n" * many(5_000)
    yield "footnotes-only.txt", "".join(f"[{n}] See the road.\n" for n in range(many(20_000)))
    yield "footnotes-in-one-line.txt", "".join(f"{n}/ See the road. " for n in range(1, many(20_000)))
    yield "headings-only.txt", "PART A\n\n" * many(30_000)
    yield "annexes-only.txt", "".join(f"Annex {n}\n\nThe road.\n\n" for n in range(many(10_000)))
    yield "signatures-only.txt", "For the Ministry:\nA. B. Ferryman\n\n" * many(15_000)
    yield "speakers-only.txt", "The Security Council,\n\nRecalling its road,\n\n" * many(15_000)
    yield "recitals-without-end.txt", "Recalling its resolution 5 (2031),\n" * many(15_000)
    yield "recitals-in-one-line.txt", "Recalling, " * many(60_000)
    yield "mastheads-only.txt", "MEDIA NOTE\nOFFICE OF THE SPOKESPERSON\n4 MAY 2031\n\n" * many(10_000)
    yield "end-markers.txt", "# # #\n-30-\nEND\n" * many(20_000)
    yield "datelines.txt", "Ostby, 4 May 2031\n" * many(20_000)
    yield "adoptions.txt", SENTENCE + "\n\n" + "Adopted unanimously at the 5th meeting.\n\n" * many(10_000)
    yield "columns.txt", "road      ferry      bridge\n" * many(20_000)
    yield "table-rows.txt", "| road | 4 |\n" * many(30_000)
    yield "table-of-one-row.txt", "| road " * many(100_000) + "|\n"


def _markup() -> Iterator[tuple[str, str]]:
    yield "links-never-closed.md", "[" * many(100_000)
    yield "links-in-links.md", "[a](" * many(50_000)
    yield "links-with-brackets.md", "[a](http://x/((((((((((((((((((" * many(10_000)
    yield "links-many.md", "[the road](http://a.example/b) " * many(30_000)
    yield "link-words-without-end.md", "[" + "a " * many(200_000) + "](b)"
    yield "link-backslashes.md", "[" + "\\" * many(300_000)
    yield "pictures.md", "![" * many(100_000) + "](" * many(100_000)
    yield "stars.md", "*" * many(300_000)
    yield "stars-apart.md", "* " * many(200_000)
    yield "stars-around-letters.md", "**a " * many(100_000)
    yield "stars-on-both-sides.md", "*a**" * many(100_000)
    yield "underscores.md", "_" * many(300_000)
    yield "underscores-around-letters.md", "_a " * many(150_000)
    yield "underscores-double.md", "__a_" * many(100_000)
    yield "headings-deep.md", "#" * many(300_000) + " road"
    yield "headings-many.md", "# road #\n" * many(50_000)
    yield "heading-marks-at-the-end.md", "# " + "# " * many(200_000)
    yield "heading-spaces.md", "# road" + " " * many(300_000) + "#x"
    yield "underlines.md", "=" * many(300_000) + "\n" + "road\n" + "=" * many(300_000) + "x"
    yield "underlines-many.md", "road\n---\n" * many(50_000)
    yield "quotations-deep.md", "> " * many(200_000) + "road"
    yield "quotations-many.md", "> road\n" * many(50_000)
    yield "table-without-end.md", "|" * many(300_000) + "\n" + "|-" * many(150_000)
    yield "table-many-rows.md", "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * many(40_000)
    yield "fences.md", "```\n" * many(100_000)
    yield "comments-never-closed.md", "<!--" * many(100_000)
    yield "comments-many.md", "<!-- a -->" * many(60_000)
    yield "tags-never-closed.md", "<a " * many(150_000)
    yield "tags-many.md", "<b>road</b>" * many(40_000)
    yield "tags-underlined.md", "<u>" * many(100_000) + "</u>" * many(100_000)
    yield "tags-raised.txt", "<sup>" * many(100_000) + "1" + "</sup>" * many(100_000)
    yield "entities.md", "&amp;&lt;&#x41;&nbsp;" * many(50_000)
    yield "entities-of-nothing.txt", "&#0;&#xD800;&#x110000;&#99999999;" * many(30_000)
    yield "escapes.md", "\\*" * many(200_000)
    yield "hard-breaks.md", "road  \n" * many(60_000)
    yield "spaces-before-hard-breaks.md", ("road" + " " * many(2_000) + "\n") * 200
    yield "footnote-references.md", "[^1]" * many(80_000) + "\n\n[^1]: a\n" * many(20_000)
    yield "list-deep.md", "".join("  " * n + "* road\n" for n in range(many(900)))
    yield "list-wide.md", "* road\n" * many(50_000)
    yield "list-numbers.md", "1. road\n" * many(50_000)
    yield "addresses.md", "<http://a.example/" * many(60_000)
    yield "addresses-of-mail.md", "<a.a.a.a.a.a@" * many(60_000)
    yield "address-dots.md", "<" + "a." * many(150_000) + "@b"
    yield "latex-dollars.txt", "$" * many(200_000)
    yield "latex-formulas.txt", "".join(f"$\\alpha_{{{n}}}$ " for n in range(many(20_000)))
    yield "latex-open.txt", "$\\frac{" * many(60_000)
    yield "latex-bomb.txt", "$" + "\\frac" * 20 + "$ " + "$\\sqrt{\\sqrt{\\sqrt{x}}}$ " * many(20_000)
    yield "latex-definitions.txt", "$\\def\\a{\\a\\a}\\a$ " * many(20_000)
    yield "latex-escapes.txt", "\\$\\%\\&" * many(60_000)


def _heads() -> Iterator[tuple[str, str]]:
    bomb = 'a: &a ["x","x","x","x","x","x","x","x","x"]\n'
    for before, after in zip("abcdefgh", "bcdefghi", strict=True):
        bomb += f"{after}: &{after} [" + ",".join([f"*{before}"] * 9) + "]\n"
    yield "head-with-a-bomb.md", f"---\n{bomb}title: Note\n---\n\n{SENTENCE}"
    yield "head-that-names-itself.md", f"---\ntitle: &t [*t]\nother: &o {{o: *o}}\n---\n\n{SENTENCE}"
    yield "head-nested.md", f"---\ntitle: {'[' * many(20_000)}\n---\n\n{SENTENCE}"
    yield (
        "head-nested-by-indent.md",
        "---\n" + "".join(" " * n + "a:\n" for n in range(300)) + "---\n\n" + SENTENCE,
    )
    yield "head-of-objects.md", f"---\ntitle: !!python/object/apply:os.system [id]\n---\n\n{SENTENCE}"
    yield "head-without-end.md", "---\n" + "title: a\n" * many(100_000)
    yield (
        "head-of-many-keys.md",
        "---\n" + "".join(f"k{n}: v\n" for n in range(many(8_000))) + "---\n\n" + SENTENCE,
    )
    yield "head-with-a-long-value.md", f"---\ntitle: {'road ' * many(12_000)}\n---\n\n{SENTENCE}"
    yield "head-of-big-numbers.md", f"---\ndate: {'9' * many(60_000)}\ntitle: 1e999999\n---\n\n{SENTENCE}"
    yield "head-with-tabs.md", f"---\n\ttitle: Note\n\t- a\n---\n\n{SENTENCE}"
    yield "head-merged-without-end.md", f"---\na: &a\n  <<: *a\ntitle: Note\n---\n\n{SENTENCE}"
    yield "heads-many.md", "---\ntitle: Note\n---\n" * many(20_000)


def _against_patterns() -> Iterator[tuple[str, str]]:
    """Against patterns that try one split of the words after another."""
    yield "pattern-hyphenated-word.txt", ("a-" * many(50_000) + "\n") * 3
    yield "pattern-datelines.txt", "A" + ", A" * many(100_000)
    yield "pattern-capitals.txt", "Aa " * many(100_000) + "4 May"
    yield "pattern-page-foot.txt", ("9" + " " * many(2_000) + "a\n") * 100
    yield "pattern-page-foot-of-words.txt", ("a" + " a  " * many(1_000) + "9x\n") * 50
    yield "pattern-symbols.txt", "A/" + "A/" * many(100_000)
    yield "pattern-sentence-end.txt", ("." + "\"'”’)]" * many(1_000) + "x\n") * 50
    yield "pattern-note-marks.txt", ("." + " " * many(5_000) + "¹x\n") * 50
    yield "pattern-numbers.txt", "1,1" * many(100_000)
    yield "pattern-number-spaces.txt", "1 000 " * many(60_000)
    yield "pattern-decimals.txt", "1.1" * many(100_000)
    yield "pattern-number-words.txt", "twenty-hundred-thousand-million " * many(10_000)
    yield "pattern-number-words-and.txt", "one hundred and " * many(20_000)
    yield "pattern-ranges.txt", "4 to 5 to " * many(30_000)
    yield "pattern-between.txt", "between 4 and " * many(30_000)
    yield "pattern-nearly.txt", "nearly more than at least up to " * many(15_000)
    yield "pattern-months.txt", "May May May " * many(30_000)
    yield "pattern-days.txt", "4, 5, 6, 7, " * many(30_000)
    yield "pattern-end-of.txt", "by the end of the end of " * many(20_000)
    yield "pattern-resolutions.txt", "resolution resolutions of the " * many(15_000)
    yield "pattern-years.txt", "(1991) (1992), " * many(30_000)
    yield "pattern-of-the.txt", "Republic of the Republic of " * many(15_000)
    yield "pattern-and.txt", "and " * many(100_000)
    yield "pattern-to.txt", "to " * many(100_000)
    yield "pattern-that.txt", "urges that he urges that " * many(15_000)
    yield "pattern-we.txt", "We, " * many(60_000)
    yield "pattern-noise.txt", "a1a A1a aaAa €4a ~ | " * many(20_000)
    yield "pattern-noise-of-one-word.txt", "a1" * many(150_000)
    yield "pattern-noise-capitals.txt", "aaaA" * many(80_000)
    yield "pattern-noise-dots.txt", "aaa." * many(80_000)
    yield "pattern-addresses.txt", "https://" + "a" * many(300_000) + "("
    yield "pattern-addresses-many.txt", "www.a@b." * many(50_000)
    yield "pattern-colons.txt", ": " * many(150_000)
    yield "pattern-unclosed-quotation.txt", "“" + SENTENCE * many(3_000)
    yield "pattern-short-of-a-label.txt", ("(" + "a" * 500 + "\n") * 300
    yield "pattern-square-notes.txt", "[1] [2] " * many(40_000)
    yield "pattern-slash-notes.txt", "1/ 2/ " * many(40_000)


def _bytes() -> Iterator[tuple[str, bytes]]:
    note = SENTENCE * 20
    yield "empty.txt", b""
    yield "one-byte.txt", b"a"
    yield "one-newline.txt", b"\n"
    yield "one-byte-order-mark.txt", b"\xef\xbb\xbf"
    yield "half-a-byte-order-mark.txt", b"\xef\xbb"
    yield "nul-bytes.txt", bytes(100_000)
    yield "nul-between-letters.txt", "\0".join(note).encode()
    yield "nul-at-the-end.txt", note.encode() + bytes(3)
    yield "every-byte.txt", bytes(range(256)) * 400
    yield "random-bytes.txt", random.Random(5).randbytes(300_000)
    yield "random-letters-and-bytes.txt", note.encode() * 5 + random.Random(6).randbytes(40)
    yield "utf-8-overlong.txt", note.encode() + b"\xc0\xae\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf" * 3
    yield "utf-8-cut-short.txt", (note + "é").encode()[:-1]
    yield "utf-8-too-high.txt", note.encode() + b"\xf4\x90\x80\x80\xf8\x88\x80\x80\x80"
    yield "utf-8-surrogates.txt", note.encode() + b"\xed\xa0\x80\xed\xb0\x80" * 3
    yield "utf-8-continuations.txt", b"\x80" * many(100_000)
    yield "utf-16-little.txt", note.encode("utf-16-le")
    yield "utf-16-big-with-mark.txt", b"\xfe\xff" + note.encode("utf-16-be")
    yield "utf-16-cut-in-half.txt", (b"\xff\xfe" + note.encode("utf-16-le"))[:-1]
    yield "utf-16-halves-of-characters.txt", b"\xff\xfe" + b"\x00\xd8" * 20 + note.encode("utf-16-le")
    yield "utf-16-halves-only.txt", b"\xff\xfe" + b"\x00\xd8" * many(50_000)
    yield "utf-16-mark-and-nothing.txt", b"\xff\xfe"
    yield "utf-32-little.txt", b"\xff\xfe\x00\x00" + note.encode("utf-32-le")
    yield "utf-32-big.txt", b"\x00\x00\xfe\xff" + note.encode("utf-32-be")
    yield "utf-32-too-high.txt", b"\xff\xfe\x00\x00" + b"\xff\xff\xff\x7f" * many(1_000)
    yield "utf-32-cut-short.txt", (b"\xff\xfe\x00\x00" + note.encode("utf-32-le"))[:-3]
    yield "utf-7.txt", (note + "+AGE- +ADw-script+AD4-").encode()
    yield "two-encodings.txt", (note + "Türkiye ").encode() + "Türkiye déjà ".encode("cp1252") * 20
    yield "windows-1251.txt", ("Министры договорились держать дорогу открытой. " * 50).encode("cp1251")
    yield "shift-jis.txt", ("大臣は道路を開いておくことに合意した。" * 50).encode("shift_jis")
    yield "gb18030.txt", ("各国部长同意保持道路畅通。" * 50).encode("gb18030")
    yield "iso-2022-jp.txt", ("大臣は道路を合意した。" * 50).encode("iso2022_jp")
    yield "ebcdic.txt", note.encode("cp500")
    yield "escape-sequences.txt", note.encode() + b"\x1b[2J\x1b]0;title\x07\x1b[31m" + note.encode()
    yield "line-ends-of-every-kind.txt", note.encode() + b"\r\n\r\r\n\n\r" * many(20_000)
