"""Script variants of DW's Chinese pages: one address, a parameter selects the script (dw/STRUCTURE.md section 4).

Pages link to each other without it. So a list or a story that was read in a script leads on in that script.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from msgspec.structs import replace

from reader.model.address import DW_SITE, SCRIPT, script_of
from reader.model.article import Article
from reader.model.block import Block
from reader.model.read import Read
from reader.model.related import Group

Rewrite: TypeAlias = Callable[[str], str]

_CHINESE: Final = f"{DW_SITE}/zh/"


def carried(read: Read, url: str) -> Read:
    """``read`` as it was asked for under ``url``: what it leads to is in the same script."""
    script = script_of(url)
    if not script:
        return read

    def address(target: str) -> str:
        if not target.startswith(_CHINESE) or script_of(target):
            return target
        return f"{target}{'&' if '?' in target else '?'}{SCRIPT}={script}"

    groups = tuple(_group(group, address) for group in read.groups)
    if not isinstance(read, Article):
        return replace(read, groups=groups)
    blocks = tuple(_block(block, address) for block in read.blocks)
    return replace(read, canonical=address(read.canonical), groups=groups, blocks=blocks)


def _group(group: Group, address: Rewrite) -> Group:
    return replace(group, items=tuple(replace(item, url=address(item.url)) for item in group.items))


def _block(block: Block, address: Rewrite) -> Block:
    spans = tuple(replace(span, url=address(span.url)) for span in block.spans)
    return replace(block, url=address(block.url), spans=spans)
