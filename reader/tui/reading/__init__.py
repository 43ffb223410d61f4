"""Navigation without Textual: the walk from page to page, and the one errand that is on its way."""
