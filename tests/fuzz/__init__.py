"""Broken and hostile files by the hundred thousand: the program must answer 0, 1 or 2 each time.

- ``seeds``    sound files of every format and habit, made in code
- ``spoil``    turns a sound file into one that is not
- ``harness``  runs the program on them in processes that may die, hang or grow without harm

``python -m tests.fuzz 100000 --seed 1 --processes 2`` prints what was found; ``--only 1:4711``
runs one input again, ``--more DIR`` takes the files of a folder as further seeds.
"""
