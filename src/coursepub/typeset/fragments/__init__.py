"""Pages made of pieces that were laid out once: the same paper as the plain one, much sooner."""
