"""How long whole runs take, side by side in one go: ratios mean the same on every machine.

``python -m tests.benchmarks`` prints the table. Time is compared by a person, never asserted.
"""
