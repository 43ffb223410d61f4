"""The one façade that the screens and the command line use: ``Reader``."""

from reader.service.reader import Reader

__all__ = ["Reader"]
