"""The monthly work of many stations: a folder each, done apart from one another.

- ``asked``    what is asked of every station: month, day, formats, language
- ``find``     which folders are stations, and what else lies there
- ``digest``   whether anything a station's papers depend on has changed
- ``folder``   a folder of papers as a whole: the old one or the new one, its list of files last
- ``month``    one station's month: audit, what is due, next month's roster
- ``crew``     many stations at once, each held apart: what dies takes only its own with it
- ``summary``  the papers on all of them
- ``ingest``   stations' workbooks into a ledger on disk
"""
