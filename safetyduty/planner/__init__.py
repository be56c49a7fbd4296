"""Next month's roster from what is still owed, and any roster held against the same duties.

The way of a plan: ``gather`` puts a ``Planning`` together, ``solve`` finds the best, ``plan`` says
what each visit serves. How to add a constraint: one function in ``constraints``, named in its
``ALL``; a wish: one function in ``wishes``, and its weight in ``model/roster``.

- ``problem``        the task as frozen values: leaders, places, requirements, days
- ``gather``         ledger, audit, settings to a task; with ``owed`` ``people`` ``places`` ``days``
- ``board``          the solver's variables
- ``constraints``    what a plan must keep, blind to what anything costs
- ``wishes``         what it should do where it can
- ``solve``          CP-SAT, the same on every machine; gives up the cheapest where it must
- ``settle``         numbers to cells: which place on which day, and what each visit serves
- ``score``          what any plan leaves undone, counted without the solver
- ``explain``        the smallest set that collides, and remedies that were tried
- ``circumstances``  the task without an absence, a due day, with a leader more
- ``plan``           the roster: assignments, what was given up, changes
- ``check``          a roster's faults, one function a question; ``compare`` against the logs
- ``month``          a plan, or a check, from audit to roster
- ``review``         both, from end to end; ``records`` parts a roster from the ledger
"""
