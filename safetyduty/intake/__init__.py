"""Workbooks to tidy rows, with every sheet and row accounted for; bad data becomes problems.

In the order a file passes through:

- ``settings``  what a station settled once, in ``safetyduty.toml``
- ``files``     what the user named: files, folders
- ``guard``     refuses what is hostile or broken before a reader sees it; ``guard_…`` its parts
- ``cells``     a workbook as sheets of plain cells, addresses kept; ``formats_…`` what it came as
- ``child``     the process of its own in which suspect workbooks are read
- ``unseen``    what the reading library does not hand on: errors; ``unseen_…`` its parts
- ``columns`` ``grids`` ``merges``   the cells of a sheet by columns and rows, merged ones filled
- ``sheets``    the tables of all workbooks, and what is to be said of sheets as such
- ``headings`` ``blocks`` ``vocabulary`` ``wording``   which table stands where in a sheet
- ``years`` ``purpose``   which year a sheet speaks of, and what it is for
- ``apart`` ``clocks`` ``given_days``   days in columns of their own, beside clocks, or in part
- ``regions`` ``parts`` ``rows`` ``body`` ``undone``   the rows of one table: used, or skipped
  with a reason
- ``text`` ``days`` ``moments`` ``figures`` ``terms`` ``scopes``   what a cell means, read exactly
- ``kinds`` ``kind_words`` ``titles`` ``names`` ``people``   activities, posts and people by the
  words they go by
- ``values``    whole columns of a region, each cell that cannot be read told
- ``build_…``   one table's rows as values; ``accident_rows`` ``accident_names`` ``sanction_rows``
  ``indicator_rows`` for ``build_incidents``
- ``candidates`` a list of candidates
- ``traces`` ``times`` ``evidence`` ``exif`` ``links``   hours and files, for items to verify alone
- ``ledger``    everything joined and numbered, with ``repeats`` ``visits`` ``checks``
- ``pause``     the garbage collector held meanwhile
"""
