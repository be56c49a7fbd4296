"""One file a document.

How to add a document: write ``<name>.py`` with ``compose(audit, lang) -> Document``; take what
exists from ``report/sections``. Nothing existing is edited.
"""
