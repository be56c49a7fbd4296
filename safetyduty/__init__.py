"""Checks work-safety ledgers against the duties local regulations lay on each leader.

The map of the house, top to bottom; a layer imports only from the layers below it:

- ``cli``          one file a command; the only code that prints, asks or exits
- ``stages``       which stage each kind of document is made of: one table
- ``stations``     the monthly work of many stations
- ``inquiry``      accidents and what follows, one leader's record, assessment, verification
- ``trials``       the cases of a pack, held to what they say
- ``pipeline``     the program on one page: read → audit → compose → render
- ``planner``      next month's roster from what is still owed
- ``report``       a document from an audit (``compose``), a format from a document (``formats``)
- ``engine``       who owes what and was it done, in portable SQL
- ``regulations``  the law as data: packs, loading and linting them
- ``intake``       workbooks → tidy rows and problems
- ``store``        the ledger of many stations on disk
- ``rules``        one file a kind of rule
- ``tables``       one file an input table
- ``model``        the vocabulary: frozen values, no I/O
- ``discover``     extensions found by the names of their files, and what travels with the program
"""

__version__ = "0.1.0"
