"""What lies outside the screens: the terminal, the process, the browser, the clipboard."""
