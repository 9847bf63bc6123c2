"""Files of questions as a whole."""
