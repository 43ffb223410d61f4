"""Third-party embeds as placeholder blocks (stubs): posts, YouTube videos, frames, each with where to see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from reader.extract.dw.links import PageLinks
from reader.extract.markup import names, words
from reader.model.block import Block
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FRAMES: Final = ("iframe", "amp-iframe", "amp-youtube", "amp-twitter", "amp-facebook", "amp-instagram", "embed")
_YOUTUBE: Final = re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed/|v/|watch\?v=|shorts/)|youtu\.be/)([\w-]{6,20})")
_STATUS: Final = re.compile(r"/status(?:es)?/(\d{5,25})")
_NOT_SHOWN: Final = ("googletagmanager.", "doubleclick.", "googlesyndication.", "taboola.", "outbrain.", "about:")
_POSTS: Final = {"tweet": "X", "twitter-tweet": "X", "twitter-video": "X", "instagram-media": "Instagram",
                 "tiktok-embed": "TikTok", "bluesky-embed": "Bluesky", "fb-post": "Facebook", "fb-video": "Facebook",
                 "mastodon-embed": "Mastodon"}  # fmt: skip


def post(box: HtmlElement, links: PageLinks) -> Block | None:
    """A post of a social network, or None when ``box`` is none. The page may hold its words or only its number."""
    network = next((_POSTS[name] for name in names(box) if name in _POSTS), "")
    if not network:
        return None
    hrefs = [link.get("href") or "" for link in box.iter("a")]
    own = box.get("cite") or box.get("data-instgrm-permalink") or box.get("data-href") or box.get("data-url") or ""
    url = links.find(own) or next((found for href in reversed(hrefs) if (found := links.find(href))), None)
    address = url.url if url else ""
    number = box.get("data-id") or box.get("data-tweet-id") or ""
    if network == "X":
        status = next((match[1] for href in (own, *reversed(hrefs)) if (match := _STATUS.search(href))), "")
        number = number if number.isdigit() else status
        address = f"https://x.com/i/status/{number}" if number else address
    text = " ".join(filter(None, (words(one) for one in box.iter("p"))))
    author = clean((list(box.iter("p")) or [box])[-1].tail or "") if text else ""
    title = f"Post on {network} {number}".strip()
    return Block("embed", title=title, url=address, text=text, credit=author.lstrip("—–- ").strip())


def frame(element: HtmlElement, links: PageLinks) -> Block | None:
    """A frame as a stub; None for one that shows nothing."""
    if element.tag == "amp-youtube":
        return _youtube(element.get("data-videoid") or "", element)
    if element.tag == "amp-twitter":
        number = element.get("data-tweetid") or ""
        known = number.isdigit()
        return Block("embed", title=f"Post on X {number}", url=f"https://x.com/i/status/{number}") if known else None
    source = element.get("src") or element.get("data-src") or element.get("data-href") or ""
    video = _YOUTUBE.search(source)
    if video:
        return _youtube(video[1], element)
    if element.get("width") in ("0", "1") or any(host in source for host in _NOT_SHOWN):
        return None
    found = links.find(source)
    if found is None:
        return None
    title = clean(element.get("title") or element.get("aria-label") or "")
    return Block("embed", title=title or urlsplit(found.url).hostname or "", url=found.url)


def _youtube(video: str, element: HtmlElement) -> Block | None:
    if not re.fullmatch(r"[\w-]{6,20}", video):
        return None
    title = clean(element.get("title") or element.get("data-title") or "")
    return Block("embed", title=title or "YouTube video", url=f"https://www.youtube.com/watch?v={video}")


def placeholder(box: HtmlElement, links: PageLinks) -> Block | None:
    """A place that a script would fill (``.embed``, ``.dw-widget``): its title, and its own page where it names one."""
    heading = next((text for one in box.iter("h2", "h3") if (text := words(one))), "")
    title = heading or clean(
        box.get("aria-label") or box.get("title") or box.get("data-title") or box.get("data-name") or ""
    )
    url = links.find(box.get("data-url") or box.get("data-src"))
    identity = box.get("data-id") or ""
    kinds = " ".join((box.get("class") or "", box.get("data-type") or "", box.get("data-format") or "")).lower()
    known = identity.isascii() and identity.isdigit() and len(identity) < 19
    if known and ("gallery" in kinds or "slideshow" in kinds):
        return Block("media", media="gallery", title=title, url=links.content(int(identity), "g").url)
    if known and ("video" in kinds or "audio" in kinds):
        kind = "audio" if "audio" in kinds else "video"
        return Block("media", media="audio" if kind == "audio" else "video", title=title,
                     url=links.content(int(identity), kind).url)  # fmt: skip
    if url is None and known:  # the story may know what it is
        url = links.find(f"/a-{int(identity)}")
    return Block("embed", title=title, url=url.url if url else links.base) if title or url else None
