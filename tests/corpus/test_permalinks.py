"""The permalink codes of real pages are ids in base 62 (dw/STRUCTURE.md section 1)."""

from __future__ import annotations

import re
from pathlib import Path

from reader.model import address, content_id

PERMALINK = re.compile(r"https?://p\.dw\.com/p/([0-9A-Za-z]+)")


def test_every_permalink_leads_to_an_id_that_its_page_names(shared: Path) -> None:
    codes = set()
    for page in sorted((shared / "dw").rglob("*")):
        text = page.read_bytes().decode("utf-8", "replace") if page.suffix in (".html", ".json") else ""
        for found in PERMALINK.finditer(text):
            number = content_id.decode(found[1])
            assert str(number) in text, f"{page.name}: {found[0]}"
            assert address.parse(found[0]).id == f"dw:{number}"
            assert content_id.encode(number) == found[1]
            codes.add(found[1])
    assert len(codes) >= 9
