"""Argument resolution: the story, edition or section that a person means by words of a command or of the settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader import config
from reader.config import Config
from reader.errors import UsageError

if TYPE_CHECKING:
    from reader.model.address import Address
    from reader.model.edition import Edition, Section
    from reader.paths import Paths


def story(reference: str, places: Paths) -> Address:
    """The address meant: a URL, with or without its scheme, or a number of the last printed list.

    Raises UsageError or AddressError.
    """
    if not reference:
        raise UsageError("which story? Give its address, or its number in the last printed list")
    if reference.isdecimal():
        from reader.cli import last_list

        return last_list.numbered(places.last_list, int(reference[:9]))
    if "://" not in reference and "." in reference and Path(reference).is_file():
        raise UsageError(f"{reference} is a file: dw-reader show --from {reference} --url https://... reads it")
    from reader.model import address

    return address.parse(reference)


def edition(wished: str) -> Edition:
    """The edition with that key, name or language. Raises UsageError with the nearest one."""
    from reader.service import editions

    return editions.edition(wished)


def configuration(place: Path, *, offline: bool = False) -> Config:
    """The settings in the file at ``place``, the edition by its key (``zh`` becomes ``zh-hans``).

    ``offline`` is what the command line says; either of the two is enough. Raises ConfigError.
    """
    settings = config.load(place, edition_key)
    return replace(settings, offline=settings.offline or offline)


def edition_key(wished: str) -> str:
    """The key of the edition with that key, name or language. Raises UsageError with the nearest one."""
    return edition(wished).key


def sample_edition(language: str, *, wished: bool) -> Edition:
    """The sample in that language, else in English; UsageError when the language was ``wished`` and there is none."""
    from reader.service import editions

    demo = editions.sample_languages()
    if wished and language not in demo:
        raise UsageError(f"the sample edition is in {', '.join(demo)}, not in {language}")
    return demo.get(language, demo["en"])


def section(within: Edition, wished: str) -> Section | None:
    """The section of that name in any case, else the only one that begins so; None for what is an address.

    Raises UsageError with the nearest name.
    """
    wanted = wished.casefold()
    so_begin = [each for each in within.sections if each.name.casefold().startswith(wanted)]
    exact = [each for each in so_begin if each.name.casefold() == wanted]
    if exact or len(so_begin) == 1:
        return (exact or so_begin)[0]
    if any(mark in wished for mark in "./:"):
        return None
    names = {each.name.casefold(): each.name for each in within.sections}
    from difflib import get_close_matches

    near = get_close_matches(wanted, names, n=1, cutoff=0.4)
    hint = f" (did you mean '{names[near[0]]}'?)" if near else ""
    raise UsageError(f"no section '{wished}' in {within.name}{hint}: 'dw-reader editions {within.key}' lists them")
