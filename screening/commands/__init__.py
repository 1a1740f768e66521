"""What the command line does. A composition root: it alone, with serving, may join screening and workers."""
