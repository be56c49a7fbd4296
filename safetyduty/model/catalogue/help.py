"""The few words the command line's library sets around ours, in Chinese: longer ones first."""

NAMES: dict[str, str] = {
    "OPTIONS": "选项",
    "COMMAND": "命令",
    "ARGS": "参数",
    "str": "文字",
    "path": "路径",
    "int": "整数",
    "FILE|ID": "文件或编号",
    "LOGS": "台账",
    "ROSTER": "安排表",
    "SCORES": "得分表",
    "DOSSIER": "档案",
    "NAME": "名称",
    "KIND": "文书",
    "CODE": "代码",
    "SHELL": "外壳",
    "TEXT": "原文",
    "DIR": "文件夹",
    "ID": "编号",
}
"""What stands for something to be typed, in Chinese: ``<path>``, ``LOGS...``, ``[OPTIONS]``."""

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
