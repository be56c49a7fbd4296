"""One file a command; the only code that prints, asks or exits.

How to add a command: write ``<name>.py`` with a Typer ``app``. The first line of its docstring is
its line in ``safetyduty --help``, Chinese before the slash and English after it. Modules that begin
with an underscore are no commands: ``_main`` finds and runs them, ``_speech`` and ``_output`` say
and write for them.
"""
