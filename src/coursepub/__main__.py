"""`python -m coursepub`: the same program as `coursepub`."""

from coursepub.cli import main

if __name__ == "__main__":
    main()
