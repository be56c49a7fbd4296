"""The parts a document is put together from: each turns one side of an audit into blocks.

- ``frame``     what every part asks: language, order of leaders, short clauses, names of cells
- ``seats``     who held which post when, and the order in which leaders are named
- ``reasons``   one sentence a finding: what was owed, what was done, why this verdict
- ``opening``   the lines under the title, the count by verdict, the closing notes
- ``trends``    the months of a station one after another
- ``matrix``    a row per leader and duty, a mark per period
- ``findings``  what needs attention, and every finding
- ``records``   duties without a number, and rows entered late
- ``account``   problems of the input, and what became of every sheet
- ``hazards`` ``hazard_facts`` ``duties``   the hazard ledger, where there is one
- ``integrity`` items to verify, where they were asked for
- ``facts``     the same as data: ``check -f json``
- ``signs`` ``days`` ``pictures``   marks of verdicts, days on a page, charts
- ``asked`` ``conditions`` ``kinds`` ``evidence``   what a clause asks, and what became of each part
- ``cited`` ``sources`` ``origin`` ``provenance``   clauses, cells and files that stand behind it
- ``letterhead`` ``answering`` ``faults``   parts of letters, who answers, what is wrong in a pack
- ``accident_facts`` ``veto_words`` ``assessed``   accidents, windows and ranks
- ``dossier_parts`` ``dossier_facts`` ``timeline_events``   one leader's record, a year in order
"""
