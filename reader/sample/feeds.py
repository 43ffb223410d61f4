"""Feed and sitemap writers of the sample, in the forms the publisher gives them (dw/STRUCTURE.md section 5)."""

from __future__ import annotations

from urllib.parse import quote
from xml.sax.saxutils import escape

from reader.sample import addresses, dates, labels
from reader.sample.addresses import CHANNELS, SITE
from reader.sample.newsroom import Newsroom
from reader.sample.story import Story

_ENTITIES = {"'": "&apos;", '"': "&quot;"}


def feed(channel: str, newsroom: Newsroom) -> str:
    """The feed of that channel name (``rdf/sample-en-all``). Raises KeyError for another."""
    language, section, _ = CHANNELS[channel]
    stories = [story for story in newsroom.published(language) if section in ("", story.section)]
    form = channel.partition("/")[0]
    return {"rdf": _rdf, "xml": _rss, "atom": _atom}[form](channel, stories)


def news_sitemap(language: str, newsroom: Newsroom) -> str:
    """The language edition's newest stories for news searches; titles and times, no teasers."""
    entries = "\n".join(
        f"""  <url>
    <loc>{SITE}{quote(story.path)}</loc>
    <news:news>
      <news:publication>
        <news:name>{labels.PAPER}</news:name>
        <news:language>{language}</news:language>
      </news:publication>
      <news:publication_date>{dates.feed_iso(story.published)}</news:publication_date>
      <news:title>{escape(story.title)}</news:title>
    </news:news>
  </url>"""
        for story in newsroom.published(language)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
{entries}
</urlset>
"""


def sitemap_index() -> str:
    """The index that names each language edition's news sitemap."""
    maps = "\n".join(f"  <sitemap><loc>{SITE}/{code}/news-sitemap.xml</loc></sitemap>" for code in labels.NATIVE)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{maps}
</sitemapindex>
"""


def _escaped(words: str) -> str:
    return escape(words, _ENTITIES)


def _rdf(channel: str, stories: list[Story]) -> str:
    links = [escape(addresses.tracked(story, channel)) for story in stories]
    seq = "\n".join(f'    <rdf:li rdf:resource="{link}"/>' for link in links)
    items = "\n".join(
        f""" <item rdf:about="{link}">
  <title>{_escaped(story.title)}</title>
  <link>{link}</link>
  <description>{_escaped(story.teaser)}</description>
  <dc:date>{dates.feed_iso(story.published)}</dc:date>
  <dc:subject>{_escaped(story.section)}</dc:subject>
  <dc:language>{story.language}</dc:language>
  <dwsyn:contentID>{story.id}</dwsyn:contentID>
 </item>"""
        for link, story in zip(links, stories, strict=True)
    )
    newest = max(story.published for story in stories)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/modules/syndication/" \
xmlns:dwsyn="http://rss.dw.com/syndication/dwsyn/">
 <channel rdf:about="{SITE}/{channel}">
  <description>{labels.PAPER}</description>
  <link>{SITE}/en/top-stories/s-9000000001</link>
  <title>{labels.PAPER}</title>
  <dc:date>{dates.feed_iso(newest)}</dc:date>
  <sy:updatePeriod>hourly</sy:updatePeriod>
  <sy:updateFequency>1</sy:updateFequency>
  <items>
   <rdf:Seq>
{seq}
   </rdf:Seq>
  </items>
 </channel>
{items}
</rdf:RDF>
"""


def _rss(channel: str, stories: list[Story]) -> str:
    items = "\n".join(
        f"""  <item>
   <guid isPermaLink="false">{story.id}</guid>
   <pubDate>{dates.rfc822(story.published)}</pubDate>
   <title>{_escaped(story.title)}</title>
   <link>{escape(addresses.tracked(story, channel))}</link>
   <description>{_escaped(story.teaser)}</description>
   <category>{_escaped(story.section)}</category>
  </item>"""
        for story in stories
    )
    newest = dates.rfc822(max(story.published for story in stories))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
 <channel>
  <title>{labels.PAPER}</title>
  <link>{SITE}/de/themen/s-9000000011</link>
  <description>Geschichten aus einer Hafenstadt, die es nicht gibt</description>
  <language>{stories[0].language}</language>
  <pubDate>{newest}</pubDate>
  <lastBuildDate>{newest}</lastBuildDate>
  <atom:link href="{SITE}/{channel}" rel="self"/>
  <ttl>30</ttl>
{items}
 </channel>
</rss>
"""


def _atom(channel: str, stories: list[Story]) -> str:
    entries = "\n".join(
        f""" <entry>
  <id>tag:{addresses.SITE.removeprefix("https://")},2026:{story.id}</id>
  <title>{_escaped(story.title)}</title>
  <link rel="alternate" href="{escape(addresses.tracked(story, channel))}"/>
  <summary>{_escaped(story.teaser)}</summary>
  <published>{dates.feed_iso(story.published)}</published>
  <updated>{dates.feed_iso(story.modified or story.published)}</updated>
  <category term="{_escaped(story.section)}"/>
 </entry>"""
        for story in stories
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
 <id>{SITE}/{channel}</id>
 <title>{labels.PAPER}</title>
 <link rel="self" href="{SITE}/{channel}"/>
 <updated>{dates.feed_iso(max(story.published for story in stories))}</updated>
{entries}
</feed>
"""
