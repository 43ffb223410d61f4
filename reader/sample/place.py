"""Resource path of the sample edition on this machine."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.errors import ReaderError


def edition() -> Path:
    """The folder of the sample edition: beside this module in a wheel, in ``assets`` in a checkout.

    Raises ReaderError when it is in neither place: the installation is broken.
    """
    here = Path(__file__).resolve()
    return found((here.parent / "edition", here.parents[2] / "assets" / "sample"))


def found(places: Iterable[Path]) -> Path:
    """The first of ``places`` that holds an edition. Raises ReaderError when none does."""
    for folder in places:
        if (folder / "stories").is_dir():
            return folder
    raise ReaderError("the sample edition is missing from this installation; install dw-reader again")
