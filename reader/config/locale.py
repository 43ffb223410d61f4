"""Default edition, from the locale, where none is configured."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final


def edition_of_locale(environ: Mapping[str, str], editions: Iterable[str]) -> str:
    """The edition, of the keys in ``editions``, that the locale asks for; ``en`` when it asks for none of them.

    The first of LC_ALL, LC_MESSAGES and LANG that is not empty counts (POSIX.1-2017, section 8.2).
    """
    known = tuple(editions)
    given = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    locale = re.split(r"[.@]", given.replace("-", "_"), maxsplit=1)[0].lower()
    language, _, country = locale.partition("_")
    language = _OLD_CODES.get(language, language)
    wished = (
        f"{language}-{country}",
        _BY_COUNTRY.get((language, country), ""),
        _BY_LANGUAGE.get(language, ""),
        language,
    )
    return next((key for key in wished if key in known), "en")


_OLD_CODES: Final = {"in": "id", "sh": "sr", "mo": "ro"}
# Where DW has two editions of one language, or calls one by a code that no locale has (dw/STRUCTURE.md section 4)
_BY_COUNTRY: Final = {
    ("zh", "tw"): "zh-hant",
    ("zh", "hk"): "zh-hant",
    ("zh", "mo"): "zh-hant",
    ("fa", "af"): "fa-af",
    ("pt", "br"): "pt-br",
    ("pt", ""): "pt-br",
}
_BY_LANGUAGE: Final = {"zh": "zh-hans", "fa": "fa-ir", "prs": "fa-af", "pt": "pt-002"}
