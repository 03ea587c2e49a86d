"""The version of the software, kept with every reading so that it can be repeated."""

__version__ = "0.1.0"
