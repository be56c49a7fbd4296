"""What Word, Excel and LibreOffice read: a document set on paper and in sheets.

- ``steady``       fixed times, so that the same input gives the same bytes
- ``measure``      how wide a text stands, and how wide its column has to be
- ``word``         a document as docx, made from the user's template
- ``word_tags``    the tags of a template, each held to what there is
- ``word_page``    the page of a template, turned across or on A3
- ``word_text``    paragraphs as WordprocessingML
- ``word_table``   tables and heat rows as WordprocessingML
- ``word_flow``    which blocks lie across
- ``word_body``    the blocks of a document in their order, upright or across
- ``book``         a document as xlsx
- ``book_sheet``   one sheet of it
- ``plan_sheet``   a month's roster as the workbook that is filled in and read back
- ``convert``      docx to pdf, by LibreOffice
"""
