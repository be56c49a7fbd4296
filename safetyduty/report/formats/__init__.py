"""One file a format.

How to add a format: write ``<name>.py`` with ``EXTENSION`` and ``render(document, width=None)``;
it sees a ``Document`` and nothing else. Nothing existing is edited.
"""
