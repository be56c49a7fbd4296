"""One file a document.

How to add a document: write ``<name>.py`` with ``compose(content, lang) -> Document``; take what
exists from ``report/sections``. Given a ``KIND``, ``safetyduty report`` makes it: its title, and
which stage of ``stages.py`` its content is taken from (``report/kinds``). Nothing existing is
edited.
"""
