"""Verdicts, tenures and the run; the ledger of a test is its docstring (``tests/conftest.py``)."""
