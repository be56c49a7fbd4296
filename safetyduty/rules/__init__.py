"""One file a kind of rule: its parameters, and the SQL that turns it into obligations.

How to add a kind: write ``<name>.py`` with one ``Struct`` tagged by its file name (the docstring
is its page in ``safetyduty explain``), name the SQL file beside it in ``statements``, declare in
``TABLES`` the tables its SQL reads, and give its rows. Nothing existing is edited.

An SQL file holds statements, each under a line ``-- name:``; every one is a single ``select``:

- ``obligation``  who owes what in which period: the columns of ``engine/schema.OBLIGATION``
- ``credit``      which row counts for which obligation: ``obligation_id, row_id, day, on_time,
  unit`` (rows of one unit count once)
- ``doubt``       which row cannot be read and might count: ``obligation_id, row_id, unit``; a unit
  that is credited already adds nothing
"""
