"""In: readings and criteria, by id. Out: suggested scores with quotations, written only by the jobs suggest_scores and
rescore; and rescorings, asked for, adopted or discarded by people. What people scored is never touched here."""
