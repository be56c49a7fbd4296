"""``python -m safetyduty`` is the ``safetyduty`` command."""

import gc
import os
import sys
from contextlib import suppress


def main() -> None:
    """Run the command, and leave at once: what is written is written, the system frees the rest.

    To take the database and every module apart again would cost a small ledger a tenth of its time.
    """
    # rows are many small values that stay and form no rings: looking for rings after every few
    # hundred of them, as Python does, costs more than a query
    gc.set_threshold(100_000, 50, 100)
    from safetyduty.cli._main import run

    code = 2
    try:
        run()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 2
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # whoever closed it does not read it
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
