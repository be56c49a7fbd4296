"""The few words the command line's library sets around ours, in Chinese: longer ones first."""

HELP: dict[str, str] = {
    "Show this message and exit.": "显示本说明",
    "Arguments": "参数",
    "Options": "选项",
    "Commands": "命令",
    "[required]": "[必填]",
    "[default: ": "[默认：",
    "default: ": "默认：",
    "; required]": "；必填]",
}
USAGE = "用法："
