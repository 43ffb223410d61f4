"""The sample edition and the loopback server that serves it."""
