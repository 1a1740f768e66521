"""In: applications without names, and evidence to read. Out: each member's scores, made alone, then agreed ones.

Written by panel members and the chair. May not look at candidates."""
