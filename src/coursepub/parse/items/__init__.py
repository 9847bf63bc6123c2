"""One question, from its pieces to a typed item."""
