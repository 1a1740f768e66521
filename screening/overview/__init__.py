"""In: everything, read only. Out: pages across rooms, exports and the story. It has no tables of its own."""
