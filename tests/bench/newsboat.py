"""newsboat (C++) on the same stories, for honesty: it reads a feed whose items carry their whole text.

Its start is measured to the title of the one feed it has, and its walk by ``J``, which opens the next article, both
from its own cache and without a network. It paints only the cells that differ from those before.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

from tests.bench import shelf
from tests.bench.terminal import Terminal

TITLE = "Top stories"


class Newsboat:
    """newsboat with a cache of its own in ``folder``, filled with the stories of the shelf."""

    def __init__(self, folder: Path, *, stories: int, words: int) -> None:
        feed, urls, config = folder / "feed.xml", folder / "urls", folder / "config"
        feed.write_text(_feed(stories, words))
        urls.write_text(f"{feed.as_uri()}\n")
        config.write_text("")
        self._env = shelf.environment(folder)
        self._argv = ["newsboat", "-q", "-u", str(urls), "-c", str(folder / "cache.db"), "-C", str(config)]
        subprocess.run([*self._argv, "-x", "reload"], env=self._env, check=True, capture_output=True)

    def first_text(self) -> float:
        """Seconds from the start to the title of the feed."""
        with Terminal(self._argv, self._env) as terminal:
            return terminal.until(TITLE)

    def walk(self, presses: int) -> list[float]:
        """Seconds from key to painted article, for so many articles."""
        with Terminal(self._argv, self._env) as terminal:
            terminal.until(TITLE)
            for _ in range(2):  # the feed, its first article
                terminal.settle(silence=0.5)
                terminal.press("\r")
            return [terminal.press("J") for _ in range(presses)]


def _feed(stories: int, words: int) -> str:
    items = "".join(
        f"<item><title>{escape(title)}</title><link>https://news.invalid/{number}</link>"
        f"<guid>{number}</guid><description>{escape(text)}</description></item>"
        for number, (title, text) in enumerate(_stories(stories, words))
    )
    channel = f"<title>{TITLE}</title><link>https://news.invalid/</link><description>{TITLE}</description>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}{items}</channel></rss>'


def _stories(stories: int, words: int) -> list[tuple[str, str]]:
    made = shelf.articles(stories=stories, words=words)
    return [(story.title, "".join(f"<p>{escape(block.text)}</p>" for block in story.blocks)) for story in made]
