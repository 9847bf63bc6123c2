"""Where questions begin, and which pieces they are made of."""
