"""Inline markup writer: running text to that of each layout (dw/STRUCTURE.md sections 2.1 and 3.1)."""

from __future__ import annotations

import html
from typing import Final

from reader.sample import addresses, labels
from reader.sample.newsroom import Newsroom
from reader.sample.story import Text, Words

ICON: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20">'
    '<path d="M4 4h5v2H6v8h8v-3h2v5H4zM11 4h5v5h-2V7l-4 4-1-1 4-4h-2z"></path></svg>'
)


def escaped(words: str) -> str:
    """Words as text between tags."""
    return html.escape(words, quote=False)


def attribute(words: str) -> str:
    """Words as a double-quoted attribute's value."""
    return html.escape(words).replace("&#x27;", "'")


def old(text: Text, newsroom: Newsroom) -> str:
    """The old layout's links: plain ones inside, ``a.icon.external`` outside, their ampersands never escaped."""
    return "".join(_old(run, newsroom) for run in text)


def new(text: Text, newsroom: Newsroom, language: str) -> str:
    """The new layout's links: ``a.internal-link`` and ``a.external-link``, which holds a drawing."""
    return "".join(_new(run, newsroom, language) for run in text)


def _old(run: Words, newsroom: Newsroom) -> str:
    if run.kind != "link":
        return _plain(run)
    href = addresses.target(run.target, newsroom)
    if _is_inside(href):
        return f'<a href="{href}">{escaped(run.text)}</a>'
    return f'<a href="{href}" target="_blank" class="icon external" rel="noopener">{escaped(run.text)}</a>'


def _new(run: Words, newsroom: Newsroom, language: str) -> str:
    if run.kind != "link":
        return _plain(run)
    href = addresses.target(run.target, newsroom)
    if _is_inside(href):
        return f'<a class="internal-link" href="{attribute(href)}">{escaped(run.text)}</a>'
    title = labels.NEW[language]["external"].format(name=run.text)
    return (
        f'<a rel="noopener nofollow" target="_blank" class="external-link" href="{attribute(href)}" '
        f'title="{attribute(title)}">{escaped(run.text)}{ICON}</a>'
    )


def _plain(run: Words) -> str:
    return f"<{run.kind}>{escaped(run.text)}</{run.kind}>" if run.kind else escaped(run.text)


def _is_inside(href: str) -> bool:
    return href.startswith(("/", addresses.SITE))
