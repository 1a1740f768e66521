"""Word files: what the page shows is read, in its order and its cells; what it hides is not."""

from __future__ import annotations

import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from rules.document import Cell
from tests.workers.reading.making import WORD, archive, raw_word, word
from workers.reading import Unreadable, read

DRAWING = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def test_paragraphs_headings_lists_and_bold() -> None:
    def build(document: WordDocument) -> None:
        document.add_heading("Employment", 2)
        document.add_paragraph("Rota Clerk, Alder Homes").runs[0].bold = True
        document.add_paragraph("Wrote the rota", style="List Bullet")
        document.add_paragraph("2019\tto\t2024")

    lines = read(word(build), "cv").lines
    assert [(line.text, line.heading, line.bold, line.bullet) for line in lines] == [
        ("Employment", 2, True, False),
        ("Rota Clerk, Alder Homes", 0, True, False),
        ("Wrote the rota", 0, False, True),
        ("2019\tto\t2024", 0, False, False),
    ]


def test_tables_keep_their_cells_with_merges_both_ways() -> None:
    def build(document: WordDocument) -> None:
        table = document.add_table(3, 3)
        for row in range(3):
            for column in range(3):
                table.cell(row, column).text = f"r{row}c{column}"
        table.cell(0, 1).merge(table.cell(0, 2)).text = "wide"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "tall"

    found = {line.text: line.cell for line in read(word(build), "specification").lines if line.text}
    assert found["wide"] == Cell(0, 0, 1, 1, 2)
    assert found["tall"] == Cell(0, 1, 0, 2, 1)
    assert found["r2c2"] == Cell(0, 2, 2)


def test_headers_and_footers_are_read() -> None:
    def build(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Priya Example"
        document.sections[0].footer.paragraphs[0].text = "Page foot"
        document.add_paragraph("Body")

    assert read(word(build), "cv").text.split("\n") == ["Priya Example", "Body", "Page foot"]


def test_a_page_break_counts_once_though_word_marks_it_twice() -> None:
    def build(document: WordDocument) -> None:
        document.add_paragraph("First").add_run().add_break(WD_BREAK.PAGE)
        second = document.add_paragraph()
        run = second.add_run()
        run._r.append(OxmlElement("w:lastRenderedPageBreak"))
        run.add_text("Second")

    document = read(word(build), "cv")
    assert {line.text: line.page for line in document.lines if line.text} == {"First": 1, "Second": 2}
    assert document.pages == 2


def test_hidden_words_are_left_out_with_a_warning() -> None:
    def build(document: WordDocument) -> None:
        seen = document.add_paragraph("Seen ")
        seen.add_run("vanished ").font.hidden = True
        seen.add_run("white ").font.color.rgb = RGBColor(255, 255, 255)
        seen.add_run("tiny ").font.size = Pt(1)
        seen.add_run("also seen")

    document = read(word(build), "cv")
    assert document.text == "Seen also seen"
    assert [warning.code for warning in document.warnings] == ["hidden_text"]


def test_white_words_on_a_dark_cell_are_seen() -> None:
    def build(document: WordDocument) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        shade = OxmlElement("w:shd")
        shade.set(qn("w:fill"), "1F3864")
        cell._tc.get_or_add_tcPr().append(shade)
        cell.paragraphs[0].add_run("Essential").font.color.rgb = RGBColor(255, 255, 255)

    document = read(word(build), "specification")
    assert "Essential" in document.text
    assert not document.warnings


def test_a_style_can_hide_and_a_run_can_show_again() -> None:
    styles = (
        f'<w:styles {WORD}><w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="Quiet"/>'
        "<w:rPr><w:vanish/><w:b/></w:rPr></w:style></w:styles>"
    )
    style = '<w:pPr><w:pStyle w:val="Quiet"/></w:pPr>'
    body = (
        f"<w:p>{style}<w:r><w:t>hidden</w:t></w:r></w:p>"
        f'<w:p>{style}<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r></w:p>'
    )
    document = read(raw_word(body, styles=styles), "cv")
    assert [line.text for line in document.lines] == ["", "shown"]
    assert document.lines[1].bold


def box(inside: str, fill: str) -> str:
    return (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><wps:wsp><wps:spPr>{fill}"
        '<a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def test_a_text_box_is_read_once() -> None:
    document = read(raw_word(box(paragraph("In the box"), ""), f"{WORD} {DRAWING}"), "cv")
    assert document.text.count("In the box") == 1


@pytest.mark.parametrize(
    ("fill", "seen"),
    [
        ('<a:solidFill><a:srgbClr val="203040"/></a:solidFill>', True),
        ("<a:noFill/>", False),
        ('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', False),
    ],
)
def test_white_words_in_a_text_box_are_seen_when_it_is_filled(fill: str, seen: bool) -> None:
    inside = paragraph("White words", '<w:color w:val="FFFFFF"/>')
    body = paragraph("Body") + box(inside, fill)
    assert ("White words" in read(raw_word(body, f"{WORD} {DRAWING}"), "cv").text) is seen


def test_deleted_words_field_codes_and_former_looks_are_not_read() -> None:
    body = (
        "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t> too</w:t></w:r></w:p>"
    )
    assert read(raw_word(body), "cv").text == "Kept too"


def test_any_prefix_may_stand_for_words_namespace() -> None:
    body = '<q:document xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><q:body><q:p><q:r><q:t>Strict</q:t></q:r></q:p></q:body></q:document>'
    assert read(archive({"word/document.xml": body}), "cv").text == "Strict"


def test_the_relations_say_where_the_document_is() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="/word/document2.xml"/></Relationships>'
    )
    body = f"<w:document {WORD}><w:body>{paragraph('Elsewhere')}</w:body></w:document>"
    assert (
        read(archive({"[Content_Types].xml": "", "_rels/.rels": relations, "word/document2.xml": body}), "cv").text
        == "Elsewhere"
    )


def test_tables_in_tables_belong_to_the_outer_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('Inner')}</w:tc></w:tr></w:tbl>"
    body = (
        f"<w:tbl><w:tr><w:tc>{paragraph('Left')}</w:tc><w:tc>{inner}{paragraph('After')}</w:tc></w:tr></w:tbl>"
        f"{paragraph('Out')}"
    )
    cells = {line.text: line.cell for line in read(raw_word(body), "cv").lines}
    assert cells == {"Left": Cell(0, 0, 0), "Inner": Cell(0, 0, 1), "After": Cell(0, 0, 1), "Out": None}


def test_a_document_type_is_refused() -> None:
    body = f'<!DOCTYPE w [<!ENTITY e "boom">]><w:document {WORD}><w:body>{paragraph("&e;")}</w:body></w:document>'
    with pytest.raises(Unreadable) as refused:
        read(archive({"word/document.xml": body}), "cv")
    assert refused.value.code == "damaged"
