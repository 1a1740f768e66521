"""CVs written as DOCX (with tables, with a text box), ODT, RTF and plain text."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument

from tests.workers.cv.content import Cv
from tests.workers.cv.elements import Element, flowing, tabled, top
from tests.workers.reading.making import WORD, odt, raw_word, word

STYLES = (
    '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
)
BOX = (
    f'{WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def docx_tables(cv: Cv) -> bytes:
    def build(document: WordDocument) -> None:
        table = None
        for element in [*top(cv), *tabled(cv, cv.parts)]:
            if element.kind != "row":
                table = None
                if element.kind == "heading":
                    document.add_heading(element.text, 1)
                else:
                    document.add_paragraph(element.text)
                continue
            table = table or document.add_table(rows=0, cols=2)
            for cell, lines in zip(table.add_row().cells, element.cells, strict=True):
                for number, line in enumerate(lines):
                    paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                    if line.kind == "duty":
                        paragraph.style = "List Bullet"
                    paragraph.add_run(line.text).bold = line.kind == "bold"

    return word(build)


def docx_text_box(cv: Cv) -> bytes:
    """The narrow column in a text box anchored at the top, the rest in the body."""
    aside = "".join(map(_word_paragraph, flowing(cv, [p for p in cv.parts if p.side])))
    body = "".join(map(_word_paragraph, flowing(cv, [p for p in cv.parts if not p.side])))
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx><w:txbxContent>"
        f"{aside}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    return raw_word("".join(map(_word_paragraph, top(cv))) + box + body, BOX)


def _word_paragraph(element: Element) -> str:
    bold = "<w:rPr><w:b/></w:rPr>" if element.kind in ("name", "heading", "bold") else ""
    list_style = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    pieces = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(p)}</w:t>' for p in element.text.split("\t"))
    return f"<w:p>{list_style if element.kind == 'duty' else ''}<w:r>{bold}{pieces}</w:r></w:p>"


def odt_file(cv: Cv) -> bytes:
    out = []
    for element in _flow(cv):
        text = escape(element.text).replace("\t", "<text:tab/>")
        if element.kind == "heading":
            out.append(f'<text:h text:outline-level="1">{text}</text:h>')
        elif element.kind == "duty":
            out.append(f"<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>")
        else:
            style = ' text:style-name="B"' if element.kind in ("name", "bold") else ""
            out.append(f"<text:p{style}>{text}</text:p>")
    return odt("".join(out), STYLES)


def rtf_file(cv: Cv) -> bytes:
    out = []
    for element in _flow(cv):
        text = ("\u2022\t" if element.kind == "duty" else "") + element.text
        escaped = "".join(
            "\\" + c if c in "\\{}" else "\\tab " if c == "\t" else c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text
        )
        bold = element.kind in ("name", "heading", "bold")
        out.append(("{\\b " + escaped + "}" if bold else escaped) + "\\par\n")
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\fs20\n" + "".join(out) + "}").encode("ascii")


def text_file(cv: Cv) -> bytes:
    out: list[str] = []
    for element in _flow(cv):
        if element.kind == "heading":
            out += ["", element.text.upper()]
        else:
            out.append(("- " if element.kind == "duty" else "") + element.text)
    return "\n".join(out).encode()


def _flow(cv: Cv) -> Sequence[Element]:
    return [*top(cv), *flowing(cv, cv.parts)]
