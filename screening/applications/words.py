"""The words of this room's pages, by key."""

from __future__ import annotations

UPLOAD = {
    "none": "Select your CV",
    "type": "Your CV must be a PDF, Word (DOCX), ODT, RTF or text file. Save it as one of these and try again",
    "size": "Your CV must be smaller than 10MB. Take out any pictures and try again",
    "empty": "This file is empty. Check that you picked the right one",
}
READ = {
    "encrypted": "Your CV has a password, so we cannot open it. Upload a copy with no password.",
    "scanned": "Your CV is a photo or a scan, so we cannot read the words. Upload the file it was made from.",
    "damaged": "Your CV is damaged, so we cannot open it. Save it again and upload the new copy.",
    "empty": "We opened your CV but found no words in it. Upload another copy.",
    "garbled": "The words in your CV came out as symbols. Save it as a Word file and upload it again.",
    "too_long": "Your CV has too many pages. Upload a shorter one. Two to four pages is plenty.",
    "too_large": "Your CV is too large to read. Take out any pictures and upload it again.",
    "too_slow": "Your CV took too long to read, so we stopped. Save it as a new PDF and upload it again.",
    "wrong_type": "Your CV must be a PDF, Word (DOCX), ODT, RTF or text file. Save it as one of these and try again.",
    "fault": "Something went wrong on our side. You do not need to do anything. A person will look.",
    "slow": "This is taking longer than usual. You can carry on: we keep trying to read it.",
    "anyway": "You can apply all the same. What you put in the form counts, and a person will read your CV.",
}
CLOSED = (
    "This job has closed. Your draft was not submitted. If illness, disability or a fault here stopped you, "
    "contact {name} today."
)
GRACE = "This job closed at {closed}. You had your form open, so you can still submit until {until}."
NOBODY_NAMED = "the person named on the vacancy"
STATEMENT_CHANGED = "Your statement changed while you were sending it. Check your answers and submit again."
NOTHING_TO_TYPE = "Every document of this application can be read, so there is nothing to type in."
TYPED_IN = "typed in by a person"
ACKNOWLEDGED = """We have your application for {job}.

Your reference is {reference}.

{how}

We will tell you our decision. If you have a question, contact {contact}."""
READVERTISED = """We are changing what we ask for in this job: {job}. It will be advertised again, as version {number}.

Why: {reason}

{first}

You may apply again when version {number} opens. We will write to you then. Nothing you sent is moved to it.

If you have a question, contact {contact}."""
FIRST_STANDS = """The first vacancy takes no new applications. Your application {reference} stays with it. People will read it \
against what we asked for when you applied. You do not need to do anything."""
FIRST_WITHDRAWN = """The first vacancy is withdrawn. Your application {reference} is kept as you sent it, and nobody will score \
it or decide on it."""
ADVERTISED_AGAIN = """This job is advertised again, as version {number}: {job}. Look at what we ask for now.

You may apply again. It closes at {closes}.

{address}

Nothing of your application {reference} was moved to it.

If you have a question, contact {contact}."""
