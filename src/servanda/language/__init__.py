"""One shared parse of each paragraph, the language of the text, and the lexicon."""

from servanda.language.identify import ENGLISH, language_of
from servanda.language.measure import within_measure
from servanda.language.parse import Parse, parse_paragraphs
from servanda.language.text import Paragraph, Piece

__all__ = ["ENGLISH", "Paragraph", "Parse", "Piece", "language_of", "parse_paragraphs", "within_measure"]
