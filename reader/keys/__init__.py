"""The keymap: which commands there are, which keys they have, and what a configuration may make of that.

It lies below the configuration, which binds commands by their ids, and knows nothing of a screen.
"""
