"""What the pages that speak of the course announce."""
