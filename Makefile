# `make run` opens the reader, `make test` passes the tests; both set up .venv themselves.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements.lock
# Pip asks no questions, and a newer pip is nobody's business here.
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_BUILD_CONSTRAINT=$(LOCK) $(BIN)/python -m pip install --quiet --constraint $(LOCK)

.PHONY: help run demo test check types lint contracts unit coverage bench faults rooms picture build lock clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.run ## open the reader (live news; the sample edition where there is no network)
	@$(BIN)/dw-reader

demo: $(VENV)/.run ## open the sample edition
	@$(BIN)/dw-reader --demo

test: check unit ## check, then all tests

check: lint types contracts ## lint, types, import contracts

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/codespell reader README.md CHANGELOG.md Makefile pyproject.toml

types: $(VENV)/.dev
	$(BIN)/mypy

contracts: $(VENV)/.dev
	$(BIN)/lint-imports

# Nearly all side by side, then those with a terminal of their own, then those that compare times.
# make test ORDER=new: in a random order, whose number is printed; ORDER=1234: in that one again.
# Whatever the environment says: dozens of processes would compile every test anew.
unit: export PYTHONDONTWRITEBYTECODE :=
unit: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not alone and not terminal" $(ORDER:%=--order %)
	$(BIN)/python -m pytest -n auto --dist worksteal -m terminal $(ORDER:%=--order %)
	$(BIN)/python -m pytest -m alone $(ORDER:%=--order %)

coverage: export COVERAGE_PROCESS_START := $(CURDIR)/pyproject.toml
coverage: $(VENV)/.dev ## all tests, and how much of the code they run, branch by branch
	$(BIN)/coverage erase
	@$(MAKE) --no-print-directory unit || echo "a process that is killed may break coverage's own file: make test says what holds"
	@find . -maxdepth 1 -name '.coverage.*' -empty -delete # of what was killed
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# make bench ROWS=memory: only the parts that give a row with this word in it
bench: $(VENV)/.bench ## measure speed and memory as ratios against a peer or a floor in the same run
	$(BIN)/python -m tests.bench $(ROWS)

faults: $(VENV)/.dev ## the fault tests alone, each fault tried twenty times as often as by make test
	READER_FAULTS=full $(BIN)/python -m pytest tests/faults

rooms: $(VENV)/.dev ## who imports whom, as text
	@$(BIN)/python -m tests.contract.rooms

picture: $(VENV)/.dev ## draw the README's picture anew
	@$(BIN)/python -m assets.draw_screen

build: $(VENV)/.dev ## make a wheel in dist/
	$(BIN)/python -m build --wheel --outdir dist .

lock: ## pin all versions anew
	@$(PYTHON) -m venv $(VENV) && $(BIN)/python -m pip install --quiet uv
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --group lock --no-header --no-annotate --upgrade pyproject.toml -o $(LOCK)

clean: ## remove everything that was made
	rm -rf $(VENV) dist build .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null || { \
	  echo "dw-reader needs Python 3.11 to 3.14; '$(PYTHON)' is $$($(PYTHON) --version 2>&1 || echo missing). Say which: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "setting up $(VENV) with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) pip
	@touch $@

# The lock constrains: what pyproject.toml asks for is installed in exactly these versions.
$(VENV)/.run: $(VENV)/.made $(LOCK) pyproject.toml
	@$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@$(PIP) --group dev
	@touch $@

$(VENV)/.bench: $(VENV)/.dev
	@$(PIP) --group bench
	@touch $@
