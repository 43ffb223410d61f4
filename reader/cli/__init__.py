"""The command line; never imports Textual. One module a command group."""
