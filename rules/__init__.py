"""What evidence is, and nothing else: pure data and pure functions, with no clock, no network and no framework."""
