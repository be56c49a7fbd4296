"""Marks the problems in a copy of the user's own workbook, and leaves the rest as it stands.

The parts of the archive are mended, not read and written anew: formulas with their values, widths,
merges, charts, pictures and macros stay byte for byte what they were.

- ``marking``   the whole copy: which cells, which sheets, the list
- ``package``   the archive: parts, relations, content types
- ``styles``    a coloured twin of each style that is needed
- ``cells``     the sheet's XML: styles set, missing cells put in
- ``notes``     comments and the boxes they are shown in
- ``listing``   the sheet that lists all problems, with links
- ``earlier``   the marks of an earlier run, taken away first
- ``fresh``     a workbook of plain values, where the file is none that can be mended
"""
