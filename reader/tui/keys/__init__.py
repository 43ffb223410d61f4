"""The keymap at work: commands bound for Textual, and a key press led to them."""
