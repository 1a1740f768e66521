"""Small writers of PDF, DOCX, ODT and RTF: the same words always give the same bytes."""
