"""Codes about files: SD0xx."""

ENTRIES = ()
