"""Measures: pure functions that say how much of what a part asks is evidenced, with the words that carry it."""
