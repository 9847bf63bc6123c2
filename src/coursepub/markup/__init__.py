"""Our one dialect of Markdown, and the blocks that a file is made of."""
