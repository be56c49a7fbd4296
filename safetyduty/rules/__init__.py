"""One file a kind of rule: its parameters, and the SQL that turns it into obligations.

How to add a kind: write ``<name>.py`` with one ``Struct`` tagged by its file name (its
docstring, and the one under each field, are its pages in ``safetyduty explain``: in English, in
Chinese, then indented examples), name the SQL file beside it in ``statements``, declare in
``TABLES`` the tables its SQL reads, and give its rows. Nothing existing is edited.

An SQL file holds statements, each a single ``select`` under a line ``-- name: what it says``, or
``-- name if table: …`` where an empty ``table`` makes it give nothing, so that it is not asked:

- ``obligation``  who owes what in which period: the columns of ``engine/schema.OBLIGATION``
- ``credit``      which row counts for which obligation: the columns of ``schema.CREDIT``; rows of
  one unit count once
- ``doubt``       which row cannot be read and might count: the columns of ``schema.DOUBT``; a unit
  that is credited already adds nothing, and one of unit 0 decides how much is owed, so that
  nothing can be said until its row is read

A statement of any other name is a table of the rule's own, made before the obligations
(``ratio``: what it is a share of). A rule that rests on the verdicts of other clauses has
``element``, ``consequence`` and ``ground`` in place of these (``repeated``).
"""
