"""Who owes what and was it done: obligations, credits, findings, in portable SQL.

- ``calendar``  working days and holidays, as tables of whole numbers
- ``schema``    every table the SQL reads or makes, with its columns
- ``stints``    tenures cut so that no day of a leader is counted twice
- ``events``    when each duty falls due: by the calendar, or counted from something that happened
- ``targets``   what is covered one by one: sites by class, villages, departments
- ``doubts``    days of office and days of rows that nobody can tell
- ``consequences`` clauses that rest on the verdicts of others, and how far back they look
- ``facts``     a ledger and its quotas as rows of those tables
- ``database``  DuckDB behind three verbs: create, fill, ask
- ``spark``     the same verbs on a Spark session, for whoever has one
- ``quotas``    which clauses have something to say here
- ``ahead``     activities dated long after the day asked for
- ``judge``     the run: facts in, rules asked one by one, findings out
- ``findings``  rows of whole numbers back to names, days and cells
- ``conditions`` which records meet what a clause asks of their words, papers and people
- ``spacing``   days that must lie between two that count
- ``parts``     numbers of one clause judged side by side, put together to its one verdict
- ``binding``   among several regulations, the one that demands most
- ``explain``   why a verdict is what it is: near misses, in plain Python beside the SQL
- ``closure``   the hazard ledger as of a day, in plain Python: no pack asks about it
- ``verify`` ``records`` ``digits``   items to verify, for ``--integrity`` alone
- ``integrity/`` one file an item to verify
- ``*.sql``     the statements no single rule owns; the others stand in ``rules/``
"""
