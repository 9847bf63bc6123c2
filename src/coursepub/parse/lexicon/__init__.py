"""The words, letters, marks and numbers that all of the others know."""
