"""What stands in or below one question and answers it."""
