"""What evidence is, and nothing else: pure data and pure functions, with no clock, no network and no framework."""

import os

# NumPy only adds and compares here. The threads that its linear algebra would start cost a short process a tenth of
# its time, and more memory the more processors there are.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
