"""Readings of whole CVs held against readings made by hand."""
