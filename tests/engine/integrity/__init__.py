"""Tests of items to verify: both sides of every number that decides."""
