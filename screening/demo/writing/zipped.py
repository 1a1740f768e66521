"""DOCX and ODT from lines: "# " heads a part, "- " is a bullet, "a || b" is a row of a table."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

MOMENT = (2026, 11, 1, 9, 0, 0)

DOCX_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
DOCX_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _zip(members: list[tuple[str, str]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members:
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def docx(lines: list[str]) -> bytes:
    """A Word file."""
    body, rows = [], []
    for line in [*lines, ""]:
        if " || " in line:
            rows.append([cell.strip() for cell in line.split(" || ")])
            continue
        if rows:
            body.append("<w:tbl>" + "".join(_docx_row(row) for row in rows) + "</w:tbl>")
            rows = []
        body.append(_docx_paragraph(line))
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WORD}"><w:body>{"".join(body)}</w:body></w:document>'
    return _zip([("[Content_Types].xml", DOCX_TYPES), ("_rels/.rels", DOCX_RELATIONS), ("word/document.xml", document)])


def _docx_paragraph(line: str) -> str:
    style, text = "", line
    if line.startswith("# "):
        style, text = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', line[2:]
    elif line.startswith("- "):
        style, text = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', line[2:]
    pieces = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:p>{style}<w:r>{pieces}</w:r></w:p>"


def _docx_row(cells: list[str]) -> str:
    inner = "".join(
        "<w:tc>" + "".join(_docx_paragraph(part) for part in cell.split(" / ")) + "</w:tc>" for cell in cells
    )
    return f"<w:tr>{inner}</w:tr>"


def odt(lines: list[str]) -> bytes:
    """An OpenDocument text."""
    body = []
    for line in lines:
        if line.startswith("# "):
            body.append(f'<text:h text:outline-level="1">{escape(line[2:])}</text:h>')
        elif line.startswith("- "):
            body.append(f"<text:list><text:list-item><text:p>{escape(line[2:])}</text:p></text:list-item></text:list>")
        else:
            body.append(f"<text:p>{escape(line).replace(chr(9), '<text:tab/>')}</text:p>")
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body><office:text>{"".join(body)}</office:text></office:body></office:document-content>'
    return _zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)])


def rtf(lines: list[str]) -> bytes:
    """A rich text file."""
    out = []
    for line in lines:
        text = line[2:] if line.startswith("# ") else line
        escaped = "".join(
            "\\" + c if c in "\\{}" else "\\tab " if c == "\t" else c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text
        )
        out.append(("{\\b " + escaped + "}" if line.startswith("# ") else escaped) + "\\par\n")
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Helvetica;}}\\fs22\n" + "".join(out) + "}").encode("ascii")
