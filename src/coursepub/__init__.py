"""Turns a course written in Markdown into handouts, exam papers, key sheets and a glossary."""

__version__ = "0.1.0"
