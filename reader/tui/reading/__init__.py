"""What is read, and where: the walk from page to page and the one errand that is on its way. Nothing of Textual."""
