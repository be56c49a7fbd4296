"""What Typer knows of completing a line at a prompt; loaded where a shell asks for it."""

SHELLS = ("bash", "zsh", "fish", "powershell")
VARIABLE = "_SAFETYDUTY_COMPLETE"
"""Set by the shell's script when it asks what may come next."""


def script(shell: str, variable: str) -> str:
    """Give the lines that make a shell ask this program when Tab is pressed."""
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name="safetyduty", complete_var=variable, shell=shell)


def answer_shells() -> None:
    """Let Typer answer in each shell's own way."""
    from typer._completion_classes import completion_init

    completion_init()
