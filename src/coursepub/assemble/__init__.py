"""Sets exams: which items, in which order. Pure: the same course and seed, the same form."""
