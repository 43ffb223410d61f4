"""Stock keymaps (presets), as data: what keys are where somebody comes from another program.

A preset names all keys of the commands that it changes, those that give a key up among them, so that no two of its
commands have one key (a test holds it to that).
"""

from __future__ import annotations

from typing import Final

PRESETS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "default": {},
    "vim": {
        "page.back": ("ctrl+o", "backspace", "[", "alt+left"),
        "article.half-down": ("ctrl+d",),
        "article.half-up": ("ctrl+u",),
        "article.page-down": ("ctrl+f", "space", "pagedown"),
        "article.page-up": ("ctrl+b", "pageup"),
        "article.top": ("g g", "home"),
        "related.page-down": ("ctrl+f", "ctrl+d", "space", "pagedown"),
        "related.page-up": ("ctrl+b", "ctrl+u", "pageup"),
        "related.first": ("g g", "home"),
        "front.page-down": ("ctrl+f", "ctrl+d", "space", "pagedown"),
        "front.page-up": ("ctrl+b", "ctrl+u", "pageup"),
        "front.first": ("g g", "home"),
        "app.quit": ("Z Z", "Z Q", "Q", "ctrl+q"),
    },
    "browser": {
        "page.back": ("alt+left", "backspace"),
        "page.forward": ("alt+right",),
        "page.reload": ("f5", "ctrl+r"),
        "page.close": ("ctrl+w", "q"),
        "page.copy": ("ctrl+c",),
        "story.search": ("ctrl+f", "/"),
        "story.next-match": ("f3", "ctrl+g"),
        "story.previous-match": ("shift+f3",),
        "app.palette": ("ctrl+l", ":", "ctrl+p"),
        "app.help": ("f1", "?"),
        "app.quit": ("ctrl+q", "Q"),
    },
}
