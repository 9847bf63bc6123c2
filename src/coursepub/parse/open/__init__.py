"""Questions that are answered at length."""
