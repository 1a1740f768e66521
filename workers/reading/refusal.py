"""Why a file cannot be read, in a code a program can act on and a sentence a person can."""

from __future__ import annotations

MESSAGES = {
    "encrypted": "The file has a password, so it cannot be opened. Upload a copy with no password.",
    "scanned": "The file is a photo or a scan, so its words cannot be read. Upload the file it was made from, "
    "or type its words in.",
    "damaged": "The file is damaged, so it cannot be opened. Save it again and upload the new copy.",
    "empty": "The file was opened but there are no words in it. Upload another copy, or type its words in.",
    "too_large": "The file is too large to read. Take out any pictures and try again.",
    "wrong_type": "The file must be a PDF, Word (DOCX), ODT, RTF or text file. Save it as one of these and try again.",
    "too_long": "The file has too many pages. Upload a shorter one. Two to four pages is plenty.",
    "garbled": "The words in the file came out as symbols. Save it as a Word file and upload it again.",
    "too_slow": "The file took too long to read, so we stopped. Save it as a new PDF and upload it again.",
}


class Unreadable(Exception):
    """The file cannot be read. ``code`` is a key of MESSAGES; ``message`` is for the person who sent the file."""

    def __init__(self, code: str, message: str = "") -> None:
        self.code = code
        self.message = message or MESSAGES[code]
        super().__init__(f"{code}: {self.message}")
