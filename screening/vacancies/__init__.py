"""In: a document somebody wrote. Out: confirmed criteria with frozen rules, and an open vacancy.

Written by the hiring manager and the recruiter until it opens; the job read_person_spec adds readings."""
