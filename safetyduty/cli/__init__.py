"""One file a command; the only code that prints, asks or exits.

How to add a command: write ``<name>.py`` with a Typer ``app``. The first line of its docstring is
its line in ``safetyduty --help``, Chinese before the slash and English after it. Modules that begin
with an underscore are no commands and are what commands share: ``_main`` finds and runs them,
``_options`` and ``_request`` read what was typed, ``_attention`` tells the exit code, ``_delivery``
hands documents over, ``_speech`` and ``_output`` say and write. A command's own words are the
``WORDS`` of a module in ``model/catalogue``: ``told("topic:key")``. No command imports another.
"""
