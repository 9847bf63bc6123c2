"""Answers kept apart from their questions, and how they meet."""
