"""Broken files of every kind end in a Document or a typed refusal, never in a fault."""

from __future__ import annotations

import json

from docx.document import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.document_json import document_from_json, document_to_json
from tests.workers.reading.making import odt, pdf, raw_word, ruled, word
from workers.reading import Unreadable, read
from workers.reading.cleaning import clean
from workers.reading.refusal import MESSAGES


def _word(document: WordDocument) -> None:
    document.add_heading("Skills", 1)
    document.add_table(2, 2).cell(0, 0).text = "Cell"


GOOD = [
    pdf(
        lambda canvas: ruled(canvas, [50, 150, 540], [780, 740, 700], {(0, 0): ["Skills"], (1, 1): ["More", "words"]}),
        pageCompression=0,
    ),
    word(_word),
    raw_word("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"),
    odt("<text:p>Words</text:p><table:table><table:table-row><table:table-cell/></table:table-row></table:table>"),
    rb"{\rtf1\ansi\trowd\cellx100 {\b Words}\cell\row \u8217? \'e9 {\v hid}\bin3 abc\par}",
    b"<html><table><tr><td rowspan=3>a<td colspan=2>b</table><p style='color:#fff'>c<ul><li>d</ul>",
    b"# A\n\n## B\n- **c**\n| d | e |\n|---|---|\n",
]


def ends_typed(data: bytes) -> None:
    try:
        document = read(data, "cv")
    except Unreadable as refusal:
        assert refusal.code in MESSAGES
        return
    again = document_from_json(json.loads(json.dumps(document_to_json(document))))
    assert again == document
    document.text.encode()  # No half characters: a database refuses them.


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(GOOD), st.data())
def test_changed_files(good: bytes, data: st.DataObject) -> None:
    changed = bytearray(good)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(changed) - 1))
        how = data.draw(st.sampled_from(["set", "cut", "twice", "insert"]))
        if how == "set":
            changed[at] = data.draw(st.integers(0, 255))
        elif how == "cut":
            del changed[at : at + data.draw(st.integers(1, 60))]
        elif how == "twice":
            changed[at:at] = changed[at : at + data.draw(st.integers(1, 200))]
        else:
            changed[at:at] = data.draw(st.binary(max_size=12))
        if not changed:
            break
    ends_typed(bytes(changed))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=200))
def test_any_text(words: str) -> None:
    ends_typed(words.encode())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"{}\\ab1 -'|*\n", "\\u55357?", "\\cell ", "\\row ", "\\trowd ", "\\par "]), max_size=60
    ).map("".join)
)
def test_any_rich_text(words: str) -> None:
    ends_typed(b"{\\rtf1 " + words.encode() + b"}")


@given(st.text(max_size=100))
def test_cleaning_twice_changes_nothing(words: str) -> None:
    assert clean(clean(words)) == clean(words)
