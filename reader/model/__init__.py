"""Frozen values that travel between the rooms. No I/O, no clock, no third-party library but msgspec."""
