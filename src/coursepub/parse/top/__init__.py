"""The top of a file or of a question: titles, facts, attributes."""
