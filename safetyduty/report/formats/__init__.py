"""One file a format.

How to add a format: write ``<name>.py`` with ``EXTENSION`` and ``render(document, width=None)``;
it sees a ``Document`` and nothing else, and gives text, or bytes that only go into a file. Nothing
existing is edited.
"""
