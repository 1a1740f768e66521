"""In: moderated scores only. Out: a decision by a named person for each application, with a reason."""
