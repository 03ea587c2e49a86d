"""``python -m servanda`` is the same as ``servanda``."""

from servanda.cli import run

if __name__ == "__main__":
    run()
