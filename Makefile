# make demo   makes the environment, installs, checks sample_data/ and prints the report
# make test   installs what testing needs and runs every check
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
AS_OF  ?= 2026-11-20
T      ?= tests

.PHONY: demo dev test check fix snapshots templates sample bench clean

demo: $(VENV)/installed
	@$(BIN)/safetyduty check sample_data --as-of $(AS_OF) -f terminal || test $$? -eq 1

dev: $(VENV)/developing

test: $(VENV)/developing
	@$(MAKE) --no-print-directory check

# every check, in the order in which they are quickest to fail
check: $(VENV)/developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/pytest -n auto --cov --cov-report=term $(T)

fix: $(VENV)/developing
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# write the expected outputs anew; a person looks at the difference before it is committed
snapshots: $(VENV)/developing
	SNAPSHOTS=renew $(BIN)/pytest -q tests/report tests/cli

templates: $(VENV)/installed
	$(BIN)/python -m tests.write_templates

sample: $(VENV)/developing
	$(BIN)/python -m tests.sample_township

bench: $(VENV)/developing
	$(BIN)/python -m tests.benchmarks

clean:
	rm -rf $(VENV) build dist .coverage .hypothesis .mypy_cache .ruff_cache .pytest_cache

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/developing: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@ $(VENV)/installed
