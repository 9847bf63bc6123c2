"""`python -m coursepub`: the same program as `coursepub`."""

import sys

from coursepub.cli import main

if __name__ == "__main__":
    sys.exit(main())
