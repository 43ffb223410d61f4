"""Bytes to Article; the only room that imports lxml, readability and feedparser. Runs in a worker process."""
