"""The law as data: ``packs/*.yaml`` hold the regulations, ``load`` reads them.

How to add a regulation: write ``packs/<id>.yaml`` and its cases ``tests/packs/<id>.yaml``.
``safetyduty regulation draft`` makes a first pack of a text, with its head and every guess marked;
``regulation lint`` holds it to the schema and to the text, ``regulation test`` runs its cases.

- ``load`` ``located`` ``faults`` ``kept``   packs to values, every fault with its line
- ``kinds`` ``manual`` ``schema``   the kinds of rule by name, their manual, the format for editors
- ``cases`` ``lint``   a pack held to its cases, to its schema and to its text
- ``duties`` ``compare`` ``cards``   who owes what, texts side by side, scorecards
- ``paper`` ``paper_docx`` ``text`` ``marks``   a file to lines, lines to passages
- ``plain`` ``spelling`` ``numerals``   one printing of what is printed in many ways
- ``naming`` ``asked`` ``shares`` ``echoes``   people, times, shares, and what is said twice
- ``obligations`` ``obligation`` ``subjects`` ``owners`` ``deeds`` ``holdings`` ``when`` ``times``
  ``dues`` ``owed``   what a sentence lays on whom: who, what, how often, by when
- ``draft`` ``identity`` ``ruling`` ``joining`` ``wording``   a pack written from them
"""
