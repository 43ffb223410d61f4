"""The command line. It never imports Textual; what a command needs is imported when the command runs."""
