"""One file a kind of rule; the ledger of a test is its docstring (``tests/conftest.py``)."""
