"""Workbooks to tidy rows, with every sheet and row accounted for; bad data becomes problems.

In the order a file passes through:

- ``files``     what the user named: files, folders
- ``guard``     refuses what is hostile or broken before a reader sees it
- ``cells``     a workbook as sheets of plain cells, addresses kept
- ``unseen``    what the reading library does not hand on: errors, hidden rows, bare formulas
- ``headings``  which table stands where in a sheet
- ``apart``     days written in columns of their own
- ``regions``   the rows of one table: used, or skipped with a reason
- ``text`` ``days`` ``titles`` ``people``   what the words in a cell mean
- ``build_…``   one table's rows as values
- ``traces`` ``times`` ``evidence`` ``links``   for items to verify alone: hours, files, links
- ``ledger``    everything joined, numbered and checked against each other
- ``pause``     the garbage collector held meanwhile
"""
