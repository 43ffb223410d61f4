"""Whole screens: the front page and the story."""
