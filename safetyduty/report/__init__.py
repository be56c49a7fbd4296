"""Reports: a document is composed once, and every format writes the same document.

- ``document``  title, blocks and facts: all a format ever sees; ``points`` ``sequences`` its parts
- ``visible``   what would act in a text, made visible
- ``kinds``     which documents ``safetyduty report`` makes
- ``letter``    head, number, addressee and signature of an official letter
- ``book``      many stations as one folder: pages, index, list of files
- ``redact``    names become pseudonyms
- ``manifest``  digests of what a record rests on
- ``calendars`` ``candidates`` ``blank``   iCalendar files, lists of candidates, blank ledgers
- ``shipped``   the user's templates held to those that travel
- ``compose/``  one file a document: what it says, from the audit
- ``sections/`` the parts documents are put together from
- ``formats/``  one file a format: how it is written
- ``drawing/``  charts; ``web/`` pages; ``office/`` Word and Excel: what formats are made with
- ``annotation/`` marks the problems in a copy of the user's own workbook
"""
