"""What to think about in the wording of criteria, before a vacancy opens: checks as data, and pure code that runs them."""
