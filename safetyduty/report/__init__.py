"""Reports: a document is composed once, and every format writes the same document.

- ``document``  title, blocks and facts: all a format ever sees
- ``compose/``  one file a document: what it says, from the audit
- ``sections/`` the parts documents are put together from
- ``formats/``  one file a format: how it is written
- ``annotation/`` marks the problems in a copy of the user's own workbook
"""
