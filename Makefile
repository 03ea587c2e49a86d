# Everything starts here: each target makes its own environment first, with nothing but Python and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup tools demo test fuzz lint check bench lock clean

setup: $(READY) tools

$(READY): requirements/develop.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Servanda needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement requirements/develop.txt
	$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

tools:
	@sh tests/tools.sh

demo: $(READY)
	@$(BIN)/python examples/demo.py

# One process a core; the tests of a file stay together, since they share what was read.
test: setup
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

# Atheris has no wheels for every machine: it is installed when it is wanted, and is no part of the set-up.
fuzz: setup
	@$(BIN)/python -c 'import atheris' 2>/dev/null \
	  || $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement requirements/fuzz.txt \
	  || { echo "Atheris cannot be installed here (it has wheels for CPython on Linux): nothing was fuzzed"; exit 1; }
	@$(BIN)/python tests/fuzz

lint: $(READY)
	$(BIN)/ruff check src tests bench examples
	$(BIN)/ruff format --check src tests bench examples
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

# The peer that is measured beside ours is no part of the set-up; without it the results say so.
bench: setup
	@$(BIN)/python -c 'import importlib.metadata as m; m.version("quantulum3")' 2>/dev/null \
	  || $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement requirements/bench.txt \
	  || echo "quantulum3 cannot be installed here: our figures are measured alone"
	$(BIN)/python -m bench

# The hashes are the lock; index addresses are left out so that any mirror will do.
lock: setup
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url pyproject.toml --output-file requirements/runtime.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --extra develop pyproject.toml --output-file requirements/develop.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --extra fuzz pyproject.toml --output-file requirements/fuzz.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --constraint requirements/develop.txt --extra bench pyproject.toml --output-file requirements/bench.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
