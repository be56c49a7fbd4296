"""Who owes what and was it done: obligations, credits, findings, in portable SQL.

- ``calendar``  working days and holidays, as tables of whole numbers
- ``schema``    every table the SQL reads or makes, with its columns
- ``facts``     a ledger and its quotas as rows of those tables
- ``database``  DuckDB behind three verbs: create, fill, ask
- ``judge``     the run: facts in, rules asked one by one, findings out
- ``binding``   among several regulations, the one that demands most
- ``*.sql``     the statements no single rule owns; the others stand in ``rules/``
"""
