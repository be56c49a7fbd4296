"""What the system says of a file, in Chinese: its own words are English on most machines."""

import errno
import os

_TOLD = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样操作",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.EEXIST: "已有同名的文件或文件夹",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘是只读的",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EIO: "读写磁盘出错",
    errno.EBUSY: "正被其他程序使用",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.EMFILE: "同时打开的文件太多",
    errno.ENOMEM: "内存不足",
    errno.ELOOP: "链接绕成了圈",
}
_WORDS = {os.strerror(number): said for number, said in _TOLD.items()} | {
    "binary": "认不出是什么文件",
    "no workbook part": "压缩包里没有工作簿",
}


def in_chinese(text: str) -> str:
    """Give the Chinese for what the system or our guard says; anything else stays as it is.

    >>> in_chinese("Permission denied")
    '没有权限'
    """
    return _WORDS.get(text, text)
