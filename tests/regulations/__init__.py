"""Tests of packs, texts, and what is drafted from them."""
