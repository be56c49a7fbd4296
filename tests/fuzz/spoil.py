"""Turns a sound file into one that is not: bytes, parts of archives, words that mean harm."""

import io
import re
import zipfile
from random import Random

NASTY = (
    *(b"A1048577", b"XFE1", b"A99999999999", b"XFD1048576", b"AAAA1", b"a1", b"A0", b"$A$1"),
    *(b"-1", b"1e400", b"NaN", b"99999999999999999999", b"4294967296", b"0.1e-400", b"2147483647"),
    *(b"#SPILL!", b"#N/A", b"=cmd|' /C calc'!A0", b"@SUM(A1)", b"+1", b"\t=1", b"2118.4.25"),
    *(b"&lt;script&gt;", b"[red]", b"{{7*7}}", b"\xe2\x80\xae", b"\x1b[31m", b"\xe2\x80\x8b"),
    *(b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", b"&b;", b"]]>", b"<![CDATA["),
    *(b"\xff\xfe", b"\0", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b'"', b"'", b"\r", b"\n\n", b","),
    *(b"<row/>", b'<c r="B2"/>', b"</sheetData>", b"<si/>", b's="9999"', b't="d"', b't="e"'),
    *("合计".encode(), "同上".encode(), "〇".encode(), "2月30日".encode(), "日期".encode()),
    *("9999年12月31日".encode(), b"0000-00-00", "至今".encode(), "１２月３１日".encode()),
)
_ATTRIBUTE = re.compile(rb"=\"[^\"]*\"")
_ELEMENT = re.compile(rb"<[^<>]*>")
_TEXT = re.compile(rb">[^<>]+<")


def spoil(content: bytes, dice: Random) -> bytes:
    """Spoil a file a few times over; archives mostly in one of their parts."""
    if content.startswith(b"PK") and dice.random() < 0.8:
        return _spoil_archive(content, dice)
    for _ in range(dice.choice((1, 1, 2, 3, 8))):
        content = _spoil_bytes(content, dice)
    return content


def _spoil_bytes(content: bytes, dice: Random) -> bytes:
    size = len(content)
    at = dice.randrange(size + 1)
    match dice.randrange(9):
        case 0:
            return content[:at]
        case 1:
            return content[:at] + bytes([dice.randrange(256)]) + content[at + 1 :]
        case 2:
            return content[:at] + dice.choice(NASTY) + content[at:]
        case 3:
            return content[:at] + content[at + dice.randrange(1, 64) :]
        case 4:
            end = at + dice.randrange(1, 400)
            return content[:end] + content[at:end] * dice.choice((1, 2, 50)) + content[end:]
        case 5:
            bit = 1 << dice.randrange(8)
            return content[:at] + bytes(b ^ bit for b in content[at : at + 1]) + content[at + 1 :]
        case 6:
            number = dice.choice((0, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF))
            width = dice.choice((2, 4, 8))
            written = (number & (1 << 8 * width) - 1).to_bytes(width, "little")
            return content[:at] + written + content[at + width :]
        case 7:
            other = dice.randrange(size + 1)
            piece = content[other : other + dice.randrange(1, 200)]
            return content[:at] + piece + content[at + len(piece) :]
    return content[:at] + dice.randbytes(dice.randrange(1, 32)) + content[at:]


def _spoil_xml(part: bytes, dice: Random) -> bytes:
    pattern = dice.choice((_ATTRIBUTE, _ELEMENT, _TEXT))
    places = list(pattern.finditer(part))
    if not places:
        return _spoil_bytes(part, dice)
    place = dice.choice(places)
    begin, end = place.span()
    match dice.randrange(5):
        case 0:
            return part[: begin + 1] + dice.choice(NASTY) + part[end - 1 :]
        case 1:
            return part[:begin] + part[end:]
        case 2:
            return part[:end] + place[0] * dice.choice((1, 3, 3000)) + part[end:]
        case 3:
            other = dice.choice(places)
            return part[:begin] + other[0] + part[end:]
    return _spoil_bytes(part, dice)


def _spoil_archive(content: bytes, dice: Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    likely = [name for name in parts if "sheet" in name.lower() or "content" in name]
    for _ in range(dice.choice((1, 1, 2, 4))):
        name = dice.choice(likely if likely and dice.random() < 0.7 else list(parts))
        if name not in parts:
            continue
        is_xml = name.endswith((".xml", ".rels"))
        parts[name] = (_spoil_xml if is_xml else _spoil_bytes)(parts[name], dice)
        if dice.random() < 0.05:
            moved = dice.choice(("../../x", "/etc/x", "xl\\worksheets\\sheet1.xml", "", "x" * 300))
            parts[moved if dice.random() < 0.5 else name + "x"] = parts.pop(name)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", dice.choice((0, 8, 8))) as written:
        for name, part in parts.items():
            written.writestr(zipfile.ZipInfo(name), part)
    done = target.getvalue()
    return _spoil_bytes(done, dice) if dice.random() < 0.1 else done
