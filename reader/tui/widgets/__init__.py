"""Widgets: each draws one thing and says what was asked of it in a message."""
