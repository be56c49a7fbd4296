"""What follows from accidents and failings, in plain Python: a ledger holds few of them.

Functions from ledger, regulations and a day to values of ``model/consequence.py``; none decides.

- ``citing``      the parts of the regulations asked, each with its regulation
- ``spans``       months, anniversaries, and the union of windows
- ``grading``     the grade of an accident, and how later figures change it
- ``clocks``      reporting times against their limits, and the facts that follow
- ``inquiry``     the days for the inquiry's report and its reply
- ``presence``    who went to the scene
- ``holders``     who held the responsible posts on a day
- ``grounds``     circumstances, forms and bodies a fact may point to
- ``accidents``   every accident up to a day: joins the above
- ``triggers``    what sets a veto off
- ``windows``     the windows of every veto, person by person
- ``sanctions``   until when a sanction has effect
- ``candidates``  a list of names held to the windows
- ``vetoes``      every window up to a day: joins the above
- ``served``      where and when a leader served, and of which years the ledgers say anything
- ``diligence``   the three conditions of 尽职免责: what the ledgers answer
- ``ranking``     ranks with ties, money by clause, the five indicators
- ``scoring``     a scorecard over findings and accidents
- ``reports``     both as a command or a dossier asks for them
"""
