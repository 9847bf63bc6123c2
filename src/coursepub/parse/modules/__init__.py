"""Teaching modules, and the quizzes that stand in them."""
