"""A terminal reader that shows a news story beside every story the newsroom ties to it."""

__version__ = "0.1.0"
