"""Persistence on the disk; the only room that imports diskcache and sqlite3."""
