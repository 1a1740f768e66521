"""In: every act that changes something. Out: the story in order. Written by services through ``record``; never edited."""
