"""Scans and pictures of pages: cleaned, levelled, and read by Tesseract.

What comes out is a ``Sheet`` a page, the same as for a page of PDF, so that ``printed`` makes lines and
paragraphs of both. Nothing is corrected by a dictionary: a word stays as it was recognised, with the
confidence that the recognition has in it.
"""

from servanda.sources.scan.opening import PicturedPage
from servanda.sources.scan.reading import page_of, read_picture
from servanda.sources.scan.recognition import recognise, recognise_all

__all__ = ["PicturedPage", "page_of", "read_picture", "recognise", "recognise_all"]
