"""Servanda's readers as components of anybody's spaCy pipeline, registered by entry point."""

from servanda.components.figures import FigureReader, make_figure_reader

__all__ = ["FigureReader", "make_figure_reader"]
