"""How often a fault is tried: in full by ``make faults``, a twentieth of that by ``make test``."""

from __future__ import annotations

import os
from typing import Final

FULL: Final = os.environ.get("READER_FAULTS") == "full"


def share(full: int) -> int:
    """Of ``full`` tries, how many this run makes."""
    return full if FULL else -(-full // 20)
