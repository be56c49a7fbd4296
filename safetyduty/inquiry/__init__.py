"""What an inquiry asks of the record, each question on one page; nothing here decides anything.

- ``accountability``  accidents, what they bring, who is bound until when
- ``diligence``       one leader's record on a day, and a year in order
- ``assessment``      ranks, indicators, money, scorecards
- ``verification``    whether a record or its sources changed since
"""
