"""In: a form and a file. Out: a submitted application, its documents and their readings.

Written by the applicant and the recruiter; the job parse_cv adds readings."""
