"""One file an input table: its columns, headings and synonyms.

How to add a table: write ``<name>.py`` with one ``TABLE``. The reader recognises it by its
headings, accounts for its every row, and a rule may name it in ``needs``; ``make templates`` draws
its blank sheet. Nothing existing is edited. What its rows mean to the engine is a function of
``intake/build_….py``, called by ``intake/ledger``, and a field of ``model/ledger.Ledger``.
"""
