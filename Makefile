# Everything runs in .venv/test, which ./test sets up; only Python 3.11 or later and git are needed.
bin := .venv/test/bin

.PHONY: check lint test fix measure bench clean

check: lint test  ## everything that must be green before a push

lint: .venv/test/installed
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy
	PYTHONPATH=src $(bin)/lint-imports
	PYTHONPATH=src $(bin)/python tools/generate_docs.py --check

test:  ## the tests, against the built wheel
	./test

fix: .venv/test/installed  ## what can be mended by machine: formatting, simple lint, generated tables
	$(bin)/ruff check --fix
	$(bin)/ruff format
	PYTHONPATH=src $(bin)/python tools/generate_docs.py

measure: .venv/test/installed  ## precision and recall of every detector on the corpus; writes corpus/SCORES.md
	$(bin)/python corpus/measure.py --write

bench: .venv/test/installed  ## time and memory, against floors and other tools
	$(bin)/python benchmarks $(ARGS)

.venv/test/installed: pyproject.toml
	./test --only-set-up

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
