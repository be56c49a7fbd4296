"""One file an input table: its columns, headings and synonyms.

How to add a table: write ``<name>.py`` with one ``TABLE``. The reader recognises it by its
headings and ``safetyduty init`` gives it a blank sheet; nothing existing is edited.
"""
