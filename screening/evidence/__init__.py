"""In: readings and criteria, by id. Out: suggested scores with quotations. Written only by the job suggest_scores."""
