"""In: an address and a password. Out: a signed-in person and what they may do. Written by administrators."""
