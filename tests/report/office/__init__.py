"""Tests of what Word, Excel and LibreOffice read."""
