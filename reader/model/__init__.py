"""Immutable value objects that travel between the rooms. No I/O, no clock, no third-party library but msgspec."""
