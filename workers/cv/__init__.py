"""A read document to CV facts with places, with what tells who somebody is marked as hidden."""

from __future__ import annotations

from workers.cv.contact import names_of, parts_of
from workers.cv.json_form import as_json
from workers.cv.parser import parse

__all__ = ["as_json", "names_of", "parse", "parts_of"]
