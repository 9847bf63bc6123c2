"""The machine room: templates, Markdown to HTML, HTML to PDF. It knows pages, not exams."""
