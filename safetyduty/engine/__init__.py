"""Who owes what and was it done: obligations, credits, findings, in portable SQL.

- ``calendar``  working days and holidays, as tables of whole numbers
- ``schema``    every table the SQL reads or makes, with its columns
- ``facts``     a ledger and its quotas as rows of those tables
- ``database``  DuckDB behind three verbs: create, fill, ask
- ``quotas``    which clauses have something to say here
- ``judge``     the run: facts in, rules asked one by one, findings out
- ``findings``  rows of whole numbers back to names, days and cells
- ``binding``   among several regulations, the one that demands most
- ``*.sql``     the statements no single rule owns; the others stand in ``rules/``
"""
