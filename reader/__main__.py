"""The command ``dw-reader``; ``python -m reader`` is the same."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (``sys.argv`` without its first by default); the exit status comes back."""
    given = sys.argv[1:] if argv is None else list(argv)
    # Nothing that a start makes is garbage, and looking for it takes a tenth of the start. Whatever runs on
    # (the screens, the network) switches it on again.
    gc.disable()
    try:
        from reader.cli.command_line import run

        return run(given)
    except KeyboardInterrupt:
        return 130
    finally:
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
