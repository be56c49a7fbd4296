"""Every message of the program, in Chinese and English, in one place.

- ``entry``    what a problem code says: message, advice, page
- ``files`` ``sheets`` ``values`` ``people`` ``run`` ``law`` ``packs``   the codes, by what they are about
- ``planning`` ``rosters``   the codes of plans and of rosters; ``roster`` their words
- ``index``    finds a code, fills its blanks, gives its page
- ``phrases``  the labels and sentences of reports and commands
"""
