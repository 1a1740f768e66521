"""What stands before a point of a list."""

from __future__ import annotations

import re

BULLET = re.compile(r"^\s*(?:[-–—•·▪*●○■♦➢►✓‣➤+>.o\ue000-\uf8ff](?=\s)|[•\uf0b7\uf0a7])\s*")
