"""Why the system refuses to read or write a file, in words of one language."""

import errno

from safetyduty.model.word import Lang

WORDS: dict[str, tuple[str, str]] = {
    "EACCES": ("没有权限", "permission denied"),
    "EPERM": ("没有权限", "permission denied"),
    "EROFS": ("只读的磁盘", "the disk is read-only"),
    "ENOSPC": ("磁盘已满", "no space left on the disk"),
    "EDQUOT": ("磁盘配额已用完", "the disk quota is used up"),
    "EFBIG": ("文件太大", "the file is too large"),
    "ENOENT": ("没有这个文件夹或文件", "there is no such folder or file"),
    "ENOTDIR": ("路径中有一段是文件，不是文件夹", "a file stands where a folder is named"),
    "EISDIR": ("这是文件夹，不是文件", "this is a folder, not a file"),
    "EEXIST": ("已有同名的文件", "a file of this name is there already"),
    "ENAMETOOLONG": ("文件名太长", "the name is too long"),
    "ELOOP": ("链接互相指向", "links lead in a circle"),
    "EBUSY": ("正被别的程序使用", "another program is using it"),
    "ETXTBSY": ("正被别的程序使用", "another program is using it"),
    "EMFILE": ("打开的文件太多", "too many files are open"),
    "EIO": ("磁盘读写出错", "the disk failed"),
}
_KEY = "system:"
KINDS: dict[str, tuple[str, str]] = {
    "binary": ("认不出是什么文件", "of no known kind"),
    "no workbook part": ("压缩包里没有工作簿", "an archive without a workbook"),
}
"""What a file is that is no spreadsheet; PDF and the like are called so in every language."""


def reason_of(error: BaseException) -> str:
    """Give the reason as a key of the words above, or as the system says it."""
    name = errno.errorcode.get(getattr(error, "errno", None) or 0, "")
    return f"{_KEY}{name}" if name in WORDS else getattr(error, "strerror", "") or str(error)


def in_words(reason: str, lang: Lang) -> str:
    """Say a reason in a language; what is no key of the words above stays as it is."""
    words = WORDS.get(reason.removeprefix(_KEY)) if reason.startswith(_KEY) else None
    return words[lang == "en"] if words else reason


def kind_in_words(kind: str, lang: Lang) -> str:
    """Say what a file is; a name of a format stays as it is."""
    return KINDS[kind][lang == "en"] if kind in KINDS else kind
