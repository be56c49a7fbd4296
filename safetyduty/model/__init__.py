"""The vocabulary: frozen values every other layer speaks in; no input, no output, no clock.

- ``word``      the base of every enumeration: a code with its Chinese and English label
- ``post``      levels, positions, bodies and what a position implies
- ``activity``  kinds of activity, capacities, kinds of document, their synonyms
- ``period``    calendar periods and their names
- ``source``    where a fact stands: file, sheet, row, cell
- ``problem``   bad data as a value
- ``law``       regulations, clauses, quotas; ``condition`` ``recurring`` what kinds of rule share
- ``ledger``    what intake hands on
- ``audit``     verdicts, findings and their evidence
- ``catalogue`` every message, in Chinese and English
"""
