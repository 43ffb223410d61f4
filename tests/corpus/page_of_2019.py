"""Makes the old-layout page of dw/STRUCTURE.md section 2 from the text dump of the article of 2019.

Nothing of the text is kept in the project: it is read from the corpus when a test asks for the page.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from pathlib import Path

URL = "https://www.dw.com/en/russia-venezuela-seek-strategy-to-sideline-us/a-48605080"


@dataclass
class Dump:
    """The parts of the text dump, in its order."""

    title: str
    noise: list[str]
    """Everything that a reader must drop."""
    kicker: str
    headline: str
    lead: str
    caption: str
    paragraphs: list[str]
    """Nine."""
    subhead: str
    length: str
    video: str
    read_more: str
    byline: str
    newsletter: str
    recommends: list[tuple[str, str, str]] = field(default_factory=list)
    """Title, teaser, date as printed."""
    web: str = ""
    media: str = ""
    related: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Picture title, headline, date as printed, teaser."""

    def number(self, title: str) -> int:
        """A content id of our own for a title: one story has one."""
        titles = [one[0] for one in self.recommends] + [one[1] for one in self.related] + [self.video]
        return 48_000_001 + list(dict.fromkeys(titles)).index(title)


def read(path: Path) -> Dump:
    """The dump, line by line as dw/STRUCTURE.md section 0 tells where each comes from."""
    lines = [" ".join(line.split()) for line in path.read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line]
    at = {
        label: lines.index(label)
        for label in ("News", "DW recommends", "WWW links", "Related content", "Advertisement")
    }
    media = lines.index("Audios and videos on the topic")
    head = at["News"]
    body = lines[head + 4 : at["DW recommends"]]
    video = next(number for number, line in enumerate(body) if line.startswith("Watch video"))
    more = next(number for number, line in enumerate(body) if line.startswith("Read more"))
    boxes = lines[at["DW recommends"] + 1 : at["WWW links"]]
    related = lines[at["Related content"] + 1 : at["Advertisement"]]
    return Dump(
        title=re.sub(r"^date \S+\s*", "", lines[0]),
        noise=[*lines[1:head], *lines[at["Advertisement"] :], body[-1]],
        kicker=lines[head],
        headline=lines[head + 1],
        lead=lines[head + 2],
        caption=lines[head + 3],
        paragraphs=[*body[:4], *body[5:video], *body[video + 2 : more], *body[more + 1 : -2]],
        subhead=body[4],
        length=body[video].removeprefix("Watch video "),
        video=body[video + 1],
        read_more=body[more],
        byline=body[-2],
        newsletter=body[-1],
        recommends=[
            (boxes[one], *_parted(boxes[one + 1], r"^(.*) \((\d\d\.\d\d\.\d{4})\)$")) for one in range(0, len(boxes), 2)
        ],
        web=lines[at["WWW links"] + 1],
        media=lines[media + 1],
        related=[
            (related[one], *_parted(related[one + 1], r"^(.*) (\d\d\.\d\d\.\d{4})$"), related[one + 2])
            for one in range(0, len(related), 3)
        ],
    )


def _parted(line: str, pattern: str) -> tuple[str, str]:
    found = re.match(pattern, line)
    assert found, line
    return found[1], found[2]


def page(dump: Dump) -> str:
    """The dump as a page in the old layout."""
    e = html.escape
    first, second, third = dump.paragraphs[:4], dump.paragraphs[4:6], dump.paragraphs[6:7]
    last = dump.paragraphs[7:]
    label, _, linked = dump.read_more.partition(": ")
    number = dump.number(linked)
    texts = "".join
    return f"""<!DOCTYPE html>
<!--[if lt IE 7 ]><!-->
<html lang="en" class="ie ie6"> <!--<![endif]-->
<!--[if IE 7 ]><!-->
<html lang="en" class="ie ie7"> <!--<![endif]-->
<!--[if IE 8 ]><!-->
<html lang="en" class="ie ie8"> <!--<![endif]-->
<!--[if (gt IE 9)|!(IE)]><!-->
<html lang="en"> <!--<![endif]-->
<head>
<link rel="canonical" href="{URL}">
<meta http-equiv="content-type" content="text/html; charset=utf-8">
<meta name="author" content="Deutsche Welle (www.dw.com)"/>
<meta property="og:title" content="{e(dump.title.replace("News | ", ""))}"/>
<title>{e(dump.title)}</title>
</head>
<body id="html_body">
<div class="cookie"><div class="cookie__wrap"><p class="cookie__text">{e(dump.noise[0])}</p>
<a class="cookie__btn" href="/a-18265246">More info</a> <a class="cookie__btn" href="#">OK</a></div></div>
<ol id="quickjump" role="list">{texts(f'<li><a href="#x">{e(line)}</a></li>' for line in dump.noise[2:8])}</ol>
<div id="bodyMover"><div id="outerFrame"><div id="innerFrame">
<div id="bodyContent">
<div class="col3">
<h4 class="artikel">{e(dump.kicker)}</h4>
<h1>{e(dump.headline)}</h1>
<p class="intro">{e(dump.lead)}</p>
<div id="sharing-bar" class="min"><span dir="ltr"><a class="sharing-item fb" href="https://www.facebook.com/sharer">
</a></span><p class="sharing-item toggler"></p></div> <div class="picBox full">
<a class="overlayLink" href="#" link="/overlay/image/article/48605080/48593000" rel="nofollow">
<img itemprop="image" src="/image/48593000_303.jpg" title="A minister walks (Reuters/S. Example)" alt="" /> </a>
<p>{e(dump.caption)}</p>
</div>
<div class="group">
<div class="longText">
{texts(f"<p>{e(line)}</p> " for line in first)}<p><strong>{e(dump.subhead)}</strong></p>
{texts(f"<p>{e(line)}</p> " for line in second)}<div class="col3 right"> <div class="group"><div class="standaloneWrap">
<div class="imgTeaserL video" data-media-id="{dump.number(dump.video)}">
<div class="mediaItem" data-media-id="{dump.number(dump.video)}"> <input type="hidden" name="player_type" value="video">
<input type="hidden" name="file_name" value="https://tvdownloaddw-a.akamaihd.net/x.mp4">
<input type="hidden" name="file_duration" value="{_seconds(dump.length)}">
<input type="hidden" name="media_id" value="{dump.number(dump.video)}">
<input type="hidden" name="media_title" value="{e(dump.video)}"> <input type="hidden" name="preview_image"
value="/image/48580000_302.jpg"> <div class="customPlayBtn"> <div class="playBtnImgBox"></div>
<span class="playBtnText">Watch video</span> <span class="right">{dump.length}</span> </div>
<script>DW_PLAYER.localization = {{}}</script> <div class="teaserContentWrap share" style="display:none;"><h4>Share</h4>
<h2>{e(dump.video)}</h2></div></div></div></div></div></div>
{texts(f"<p>{e(line)}</p> " for line in third)}
<p><em>{e(label)}</em>: <a href="/en/fleeing/a-{number}">{e(linked)}</a></p>
{texts(f"<p>{e(line)}</p> " for line in last)}<p>{e(dump.byline)}</p>
<p><strong><em>{e(dump.newsletter[:-5])}<a href="/en/newsletter-registration/a-15718229">here.</a></em></strong></p>
</div>
</div>
<!-- detail_toolbox -->
<h4>DW recommends</h4>
<div class="group">
<div class="lineExtra"></div>
{texts(_link(dump, *one) for one in dump.recommends)}</div>
<h4>WWW links</h4>
<div class="group">
<div class="lineExtra"></div>
<div class="linkList extern">
<a href="https://newsletter.example.org/registration" target="_blank">
<h2>
{e(dump.web)}
</h2>
<p>{e(dump.web)}
&nbsp; </p>
</a>
</div>
</div>
<h4>Audios and videos on the topic</h4>
<div class="group">
<div class="lineExtra"></div>
<div class="linkList overlayIcon">
<a href="/overlay/media/en/activist/{dump.number(dump.video)}/48605080" rel="nofollow" class="overlayLink">
<h2>
{e(dump.media)}
<span class='icon tv'></span> &nbsp; </h2>
</a>
</div>
</div>
<div class="group">{_LIST}</div>
<div class="col3 relatedContent">
<h4 class="meta">Related content</h4>
{texts(_teaser(dump, *one) for one in dump.related)}</div>
</div>
<!-- RECHTE SPALTE in DETAIL -->
<div class="col1 dim"><div class="group">{_LIST}</div></div>
<div class="col1 dim"><div class="squareAd adWrapper"><div class="adHeadline">{e(dump.noise[8])}</div></div>
<div class="col1 basicTeaser"><div class="group"><h4>{e(dump.noise[9])}</h4><div class="news">
<a href="/en/bulletin/av-48000099"><h2>{e(dump.noise[10])}</h2><p>{e(dump.noise[11])}</p></a></div></div></div>
</div>
</div></div></div></div>
<div id="footerSection"><p id="copyright">2019 Deutsche Welle</p></div>
</body></html>"""


_LIST = """<ul class="smallList"><li><strong>Date</strong>
05.05.2019
</li><li><strong>Permalink</strong>
https://p.dw.com/p/3HxHs
</li></ul>"""


def _seconds(clock: str) -> int:
    minutes, _, seconds = clock.partition(":")
    return int(minutes) * 60 + int(seconds)


def _link(dump: Dump, title: str, teaser: str, date: str) -> str:
    return f"""<div class="linkList intern">
<a href="/en/story/a-{dump.number(title)}">
<h2>
{html.escape(title)}
</h2>
<p>{html.escape(teaser)} ({date})
&nbsp; </p>
</a>
</div>
"""


def _teaser(dump: Dump, picture: str, title: str, date: str, teaser: str) -> str:
    return f"""<div class="col1" data-id="{dump.number(title)}">
<div class="news">
<a href="/en/story/a-{dump.number(title)}">
<div class="teaserImg">
<img itemprop="image" src="/image/48570000_301.jpg" title="{html.escape(picture)}"
alt="{html.escape(picture)}" /> </div>
<h2 class="">
{html.escape(title)}
<span class="date">{date}</span>
</h2>
<p>{html.escape(teaser)} </p>
</a>
</div>
</div>
"""
