"""Workbooks made in memory, sound and harmful, for the tests of the way in."""

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from safetyduty.intake.cells import Refused, Workbook, read_workbook
from safetyduty.intake.files import Found
from safetyduty.model.problem import Problem

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(**targets: str) -> str:
    """``rId1="worksheet worksheets/sheet1.xml"``."""
    written = "".join(
        f'<Relationship Id="{key}" Type="{KINDS}/{about.split()[0]}" Target="{about.split()[1]}"/>'
        for key, about in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{written}</Relationships>'


def sheet_xml(rows: str, after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as written:
        for name, part in parts.items():
            written.writestr(zipfile.ZipInfo(name), part, method)
    return target.getvalue()


def xlsx_parts(rows: str, after: str = "", **parts: str | bytes) -> dict[str, str | bytes]:
    """One sheet 台账; ``parts`` by the last word of their name replace or add."""
    named = {
        "root": "_rels/.rels",
        "book": "xl/workbook.xml",
        "relations": "xl/_rels/workbook.xml.rels",
        "sheet": "xl/worksheets/sheet1.xml",
        "strings": "xl/sharedStrings.xml",
    }
    made: dict[str, str | bytes] = {
        "root": relations(rId1="officeDocument xl/workbook.xml"),
        "book": f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets>'
        '<sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "relations": relations(
            rId1="worksheet worksheets/sheet1.xml", rId2="sharedStrings sharedStrings.xml"
        ),
        "sheet": sheet_xml(rows, after),
    } | parts
    return {named.get(key, key): part for key, part in made.items()}


def xlsx(rows: str, after: str = "", **parts: str | bytes) -> bytes:
    return zipped(xlsx_parts(rows, after, **parts))


def ods(rows: str, manifest: str = "<manifest/>") -> bytes:
    names = {"office": "office", "table": "table", "text": "text"}
    spaces = " ".join(
        f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}:1.0"'
        for key, value in names.items()
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="台账">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def _record(kind: int, data: bytes = b"") -> bytes:
    ident = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return ident + bytes([len(data)]) + data


def xlsb(rows: list[list[str | float]]) -> bytes:
    def text(value: str) -> bytes:
        return struct.pack("<I", len(value)) + value.encode("utf-16-le")

    bundle = struct.pack("<II", 0, 1) + text("rId1") + text("台账")
    book = _record(131) + _record(143) + _record(156, bundle) + _record(144) + _record(132)
    body = _record(129) + _record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, 3)) + _record(145)
    for row, cells in enumerate(rows):
        body += _record(0, struct.pack("<IIHHBI", row, 0, 300, 0, 0, 0))
        for column, cell in enumerate(cells):
            place = struct.pack("<II", column, 0)
            body += (
                _record(6, place + text(cell))
                if isinstance(cell, str)
                else _record(5, place + struct.pack("<d", cell))
            )
    return zipped(
        {
            "_rels/.rels": relations(rId1="officeDocument xl/workbook.bin"),
            "xl/_rels/workbook.bin.rels": relations(rId1="worksheet worksheets/sheet1.bin"),
            "xl/workbook.bin": book,
            "xl/worksheets/sheet1.bin": body + _record(146) + _record(130),
        }
    )


XLS = zlib.decompress(
    base64.b85decode(
        "c-rk)T}V_x6#nMkyMLnYu4$mrDneVCf*C{*y8TeT)MENzlvwI67UmC&J=m|M+e-*R^h+;-LA_YLlv0Gf^$@t"
        "!Ll6X7NDo336!oCq&YXL%|A7lB827u(xie?ZoH=vOnc3N!81|3!KFJxyJd{Djl<t9Z7Ee&|SPdVjU)N>Tdb_"
        "FUHdYlpZVIH+f#+#&Tr!3--lI_PSbIej_(Y`!Z3wrvMDtb<d)S6LA#ErX8s(mXdsNbq&30ulZD6{F=_8hX!E"
        "_gMdYG1y?1(sm;ZV3>hndHRm3;0?Co1ra$9!PUR%GF|%;SsKgdyv|?%2t?Q>&~aprxV@6w>l&OEf0iUff3t&"
        "_O6_ZZ3*MMvzJ2?!!+#5BOp2>!CcGzp{J*;{Tq@cm0L$rXbGeUsp7s6Z&x>lQ~W&bG0UWG!d;i(D|(@*b}F~"
        "H#lW>2=OI4K^xj_9@id-5)`8Z+tFTYiIbYKXl^5Ix}D7rD$ky~O8P{wHuvV0+Y?8rv$%S&&EyQ77;7X>$>~I"
        "+O6tSEs&0f+q+UK&d~=SKG~R5fL?iHW-OpRjN0v-H{QmY}eMRUPb2`~J;|FJhTpe^=k|StvI&(EM*MR~av4!"
        "bn*1C@CIZQK2hTg%7EVHt|i)FgGH%RkrW4sG(oK@dM_4xRqfk6CoXfxIO%SX>-_P-DHBA+}Kk$$A73x%Rk+`"
        "S_)7_#2NJeoc-&0cU!xfLI;zyaO-RrO+$;v?7}5--U|^0@Q!qwxr3kr9Rmr7okTnEo_cDz((<md2Wl+0}WvE"
        "+{FG!OK8SLScE8bvew@D(iAix1=r^)G^a)`DiFpGVoMRPlxXemOB@$9<c0c%mu^tnP{lys{Hsm(Cs}xervB2"
        ">v@$%JmnS35OyIT5FmfD>#>;YZP>73!-fqTHWosdS0~lHR6EQIn#=sIGf8F2{!H@Uq7tq2w9{Y8eQ2R~3>``"
        "3&ssQyrAsVvjP<=xqMBxpp$YYDM^n=IOBZZ0dp%1Y==*nDDB1a^lCg7{=l=uysvm*"
    )
)
"""履职台账 from B2: a merged title, headings, one row; a hidden sheet with a number too long."""


def read(
    folder: Path, content: bytes, name: str = "台账.xlsx", *, isolate: bool = False
) -> Workbook:
    path = folder / name
    path.write_bytes(content)
    return read_workbook(Found(path, name), isolate=isolate)


def refusal(folder: Path, content: bytes, name: str = "台账.xlsx") -> Problem:
    try:
        read(folder, content, name)
    except Refused as refused:
        return refused.problem
    raise AssertionError("it was read")


def told(book: Workbook) -> list[tuple[str, str, str]]:
    return [(one.code, one.source.cell, one.value) for one in book.problems]
