"""What a page is made of, before any template: blocks as sections, cells as safe markup.

- ``sections``  a document's blocks, each with its heading, anchor and rows
- ``cells``     one cell with its links, as markup in which no data acts
- ``painted``   pictures whose colours follow the page, light or dark
"""
