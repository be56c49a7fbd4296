"""The command line: every command, every way to go wrong, and what is left behind."""
