"""Charts as SVG and PNG, for whoever shows or keeps pictures; nothing here knows an audit.

- ``designs``  what each kind of chart looks like, told to Altair once a process
- ``draw``     fills a design with a chart's values and gives it as SVG
- ``sheet``    charts alone: a title, the picture and its legend, as SVG or PNG
"""
