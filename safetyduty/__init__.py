"""Checks work-safety ledgers against the duties local regulations lay on each leader.

The map of the house, top to bottom; a layer imports only from the layers below it:

- ``cli``          one file a command; the only code that prints, asks or exits
- ``stations``     the monthly work of many stations
- ``verification`` whether a record or what it rests on changed since
- ``diligence``    one leader's record over all his years, and a year in order
- ``assessment``   ranks, money, indicators and scorecards of a year
- ``pipeline``     the program on one page: read → audit → compose → render
- ``report``       a document from an audit (``compose``), a format from a document (``formats``)
- ``engine``       who owes what and was it done, in portable SQL
- ``regulations``  the law as data: packs, loading and linting them
- ``intake``       workbooks → tidy rows and problems
- ``store``        the ledger of many stations on disk
- ``rules``        one file a kind of rule
- ``tables``       one file an input table
- ``model``        the vocabulary: frozen values, no I/O
"""

__version__ = "0.1.0"
