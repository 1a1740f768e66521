"""Reads documents and asks rules. Stands on screening and rules; may not know where people score and decide."""
