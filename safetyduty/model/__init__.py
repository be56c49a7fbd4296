"""The vocabulary: frozen values every other layer speaks in; no input, no output, no clock.

- ``word``      the base of every enumeration: a code with its Chinese and English label
- ``post``      levels, positions, bodies and what a position implies
- ``activity``  kinds of activity, capacities, kinds of document, their synonyms
- ``period``    calendar periods and their names
- ``source``    where a fact stands: file, sheet, row, cell
- ``problem``   bad data as a value
- ``law``       regulations, clauses, quotas; ``condition`` ``recurring`` what kinds of rule share
- ``table``     what an input table is: columns, headings, synonyms
- ``ledger``    what intake hands on; ``site`` ``hazard`` ``incident`` the words of its tables
- ``audit``     verdicts, findings and their evidence
- ``roster``    a month's plan of inspections
- ``accountability`` ``consequence``   what a text ties to accidents, and what follows from them
- ``assessment`` ``scorecard``   ranks, indicators, money, points
- ``dossier`` ``timeline`` ``verification``   a leader's record, a year, what changed since
- ``integrity`` ``trace``   items to verify, and what rows say beside what is audited
- ``duty`` ``trial`` ``unread``   packs taken apart, held to their cases, read in part
- ``station`` ``marks``   the monthly work of many; how a copy we marked is known again
- ``catalogue`` every message, in Chinese and English
"""
