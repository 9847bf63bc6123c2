"""Looks at a course as a whole; a rule is a function, and `rules.RULES` lists them all."""
