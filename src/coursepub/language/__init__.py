"""Fixed words of messages and documents in French and English, and how each is typeset."""
