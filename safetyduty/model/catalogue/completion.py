"""The words of ``completion``."""

WORDS: dict[str, tuple[str, str]] = {
    "about": (
        "按 Tab 键补全命令和选项：写出脚本，存好后由外壳读入",
        "complete commands and options with the Tab key: prints the script a shell reads",
    ),
    "shell": ("外壳：bash、zsh、fish 或 powershell", "shell: bash, zsh, fish or powershell"),
    "name": ("外壳", "SHELL"),
    "epilog": (
        (
            "例如（只需做一次，重开窗口后生效）：\n\n"
            "\b\n"
            "bash：        safetyduty completion bash >> ~/.bashrc\n"
            "zsh：         safetyduty completion zsh >> ~/.zshrc\n"
            "fish：        safetyduty completion fish > ~/.config/fish/completions/safetyduty.fish\n"
            "PowerShell：  safetyduty completion powershell >> $PROFILE"
        ),
        (
            "For example (once; it works in the next window):\n\n"
            "\b\n"
            "bash:        safetyduty completion bash >> ~/.bashrc\n"
            "zsh:         safetyduty completion zsh >> ~/.zshrc\n"
            "fish:        safetyduty completion fish > ~/.config/fish/completions/safetyduty.fish\n"
            "PowerShell:  safetyduty completion powershell >> $PROFILE"
        ),
    ),
}
