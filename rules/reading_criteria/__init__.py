"""The wording of a criterion to its parts: what is asked, joined by and, or, or equivalent."""
