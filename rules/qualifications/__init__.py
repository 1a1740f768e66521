"""Awards, levels, subjects and grades: read out of criteria and applications, and compared."""
