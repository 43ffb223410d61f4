"""Third-party media and posts as placeholder blocks (stubs): what stands there, and where it can be seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from reader.extract import durations
from reader.extract.blocks import inline
from reader.model import address
from reader.model.block import Block
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_VIDEO_HOSTS: Final = re.compile(
    r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|brightcove\.net|jwplatform\.com|"
    r"jwplayer\.com|kaltura\.com|glomex\.com|rumble\.com|twitch\.tv|streamable\.com)$"
)
_AUDIO_HOSTS: Final = re.compile(
    r"(?:^|\.)(?:soundcloud\.com|spotify\.com|podigee\.io|megaphone\.fm|acast\.com|simplecast\.com|libsyn\.com|"
    r"audioboom\.com)$"
)
_POST_HOSTS: Final = re.compile(
    r"(?:^|\.)(?:twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|bsky\.app|threads\.net|reddit\.com|"
    r"t\.me|pinterest\.com)$"
)
_CHART_HOSTS: Final = re.compile(
    r"(?:^|\.)(?:datawrapper\.(?:de|dwcdn\.net)|dwcdn\.net|flourish\.studio|infogram\.com|documentcloud\.org|"
    r"maps\.google\.com|scribd\.com)$"
)
_YOUTUBE: Final = re.compile(r"/embed/([\w-]{6,20})")
_ADDRESSES: Final = (
    "src",
    "data-src",
    "data-lazy-src",
    "data-url",
    "href",
    "data-href",
    "data-instgrm-permalink",
    "cite",
)


def stub(element: HtmlElement, base: str) -> Block | None:
    """The block for an ``iframe``, ``video``, ``audio`` or custom player; None for what no reader misses."""
    if element.tag in ("video", "audio", "amp-video", "amp-audio"):
        return _player(element, base)
    video = element.get("videoid") or element.get("data-videoid") or ""
    if video and re.fullmatch(r"[\w-]{6,20}", video) and "youtube" in element.tag:
        return Block("media", media="video", url=f"https://www.youtube.com/watch?v={video}", title=_title(element))
    url = _address(element, base)
    if not url:
        return None
    host = urlsplit(url).hostname or ""
    title = _title(element)
    youtube = _YOUTUBE.search(url) if "youtube" in host else None
    if youtube:
        return Block("media", media="video", url=f"https://www.youtube.com/watch?v={youtube[1]}", title=title)
    if _VIDEO_HOSTS.search(host):
        return Block("media", media="video", url=url, title=title)
    if _AUDIO_HOSTS.search(host):
        return Block("media", media="audio", url=url, title=title)
    if _POST_HOSTS.search(host) or _CHART_HOSTS.search(host):
        return Block("embed", url=url, title=title)
    return None


def post(element: HtmlElement, base: str) -> Block | None:
    """A post of a social network whose words the page holds."""
    links = [found.url for link in element.iter("a") if (found := address.find(link.get("href") or "", base))]
    url = _address(element, base) or next(
        (link for link in reversed(links) if _POST_HOSTS.search(urlsplit(link).hostname or "")), ""
    )
    paragraphs = [text for p in element.iter("p") if (text := inline(p, base).text)]
    whole = inline(element, base).text
    said = "\n".join(paragraphs) if paragraphs else ""
    tail = clean(whole.rsplit(paragraphs[-1], 1)[-1]) if paragraphs and paragraphs[-1] in whole else ""
    credit = tail.lstrip("—–- ")
    if not (said or url):
        return None
    return Block("embed", text=said, url=url, credit=credit)


def _player(element: HtmlElement, base: str) -> Block | None:
    url = _address(element, base)
    if not url:
        inner = element.find(".//source")
        url = _address(inner, base) if inner is not None else ""
    if not url and not element.get("poster"):
        return None
    poster = address.find(element.get("poster") or "", base) if element.get("poster") else None
    return Block(
        "media",
        media="audio" if "audio" in element.tag else "video",
        url=url,
        title=_title(element),
        src=poster.url if poster else "",
        duration=durations.read(element.get("data-duration") or element.get("duration") or ""),
    )


def _address(element: HtmlElement, base: str) -> str:
    for name in _ADDRESSES:
        value = element.get(name)
        if (
            value
            and not value.startswith(("about:", "javascript:", "data:", "blob:"))
            and (found := address.find(value, base))
        ):
            return found.url
    return ""


def _title(element: HtmlElement) -> str:
    title = clean(element.get("title") or element.get("aria-label") or element.get("data-title") or "")
    return (
        ""
        if re.fullmatch(r"(?i)(?:youtube )?(?:video|audio|embed|embedded)?\s*(?:player|content|iframe)?", title)
        else title
    )
