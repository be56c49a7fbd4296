"""The vocabulary, one file a module."""
