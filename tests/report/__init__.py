"""The report layer's tests."""
