"""The oracle: a plain count of the rules, invented townships, and the workbooks of both.

``station`` holds the values, ``count`` judges them in loops a newcomer can check by hand,
``narrow`` counts by hand what clauses ask that look closer (words, papers, people, parts);
``townships`` invents stations and ``workbooks`` writes their ledgers. Nothing here imports the
engine, the rules or the intake.
"""
