"""In: who is applying. Out: names and addresses for those who may know them. Evidence and panels may not look here."""
