"""What a key means: the command table, and what is made of it. Only ``bindings`` knows Textual."""
