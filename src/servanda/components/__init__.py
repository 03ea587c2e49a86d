"""Servanda's readers as components of anybody's spaCy pipeline, registered by entry point."""

from servanda.components.acts import ActReader, make_act_reader
from servanda.components.figures import FigureReader, make_figure_reader

__all__ = ["ActReader", "FigureReader", "make_act_reader", "make_figure_reader"]
