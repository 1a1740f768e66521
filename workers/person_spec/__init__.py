"""A read document to roles, criteria and conditions."""
