"""Renderers of an article: plain text, Markdown, JSON."""
