"""The `coursepub` command: a signature and two calls each, and one boundary for errors."""

from coursepub.cli.boundary import main

__all__ = ["main"]
