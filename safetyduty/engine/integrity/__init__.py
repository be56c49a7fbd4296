"""Items to verify 待核实, one file an item, found by name.

An item is a module with ``CODE`` (its page in the catalogue), ``THRESHOLDS`` (every number that
decides, with the reason) and ``look(case)``, which gives ``Item`` values, and ``Scarce`` where the
ledger has too few rows to tell. It judges nobody: what is habit in this ledger, by the ledger's
own baseline, is weak, and the words are 待核实. How to add one: write ``<name>.py`` and its entry
in ``model/catalogue/integrity.py``.
"""
