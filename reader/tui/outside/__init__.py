"""Platform integration: the terminal, the process, the browser, the clipboard."""
