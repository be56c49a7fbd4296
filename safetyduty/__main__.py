"""``python -m safetyduty`` is the ``safetyduty`` command."""

from safetyduty.cli._main import run

if __name__ == "__main__":
    run()
