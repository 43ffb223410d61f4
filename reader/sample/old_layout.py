"""Page template of the publisher's layout of until 2023, with all the noise that stood around it.

Source of the markup: dw/STRUCTURE.md section 2.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from reader.sample import addresses, dates, labels, old_body, old_groups
from reader.sample.addresses import SITE
from reader.sample.inline import attribute, escaped
from reader.sample.newsroom import Newsroom
from reader.sample.story import Story


def page(story: Story, newsroom: Newsroom) -> str:
    """The whole page of ``story``."""
    column = _video_page(story, newsroom) if story.type == "av" else _article(story, newsroom)
    whole = "\n".join((_head(story, newsroom), _above(story, newsroom), column, _below(story, newsroom)))
    return _as_saved(whole) if story.saved else whole


def _as_saved(page: str) -> str:
    """The page as a browser saves it: absolute addresses, and scripts that its extensions had put in."""
    script = '<script src="chrome-extension://lamp/inject.js"></script>'
    bar = '<div id="lamp-toolbar" style="display:none">Saved for later <button>Close</button></div>'
    absolute = re.sub(r'(href|src)="/(?!/)', rf'\1="{SITE}/', page)
    return absolute.replace("<head>\n", f"<head>{script}\n", 1).replace("</body>", f"{bar}{script}</body>", 1)


def _head(story: Story, newsroom: Newsroom) -> str:
    words = labels.OLD[story.language]
    front = newsroom.sections(story.language)[0]
    canonical = SITE + quote(story.path)
    roots = "\n".join(
        f'<!--[if {rule} ]><!-->\n<html lang="{story.language}" class="ie {name}"> <!--<![endif]-->'
        for rule, name in (("lt IE 7", "ie6"), ("IE 7", "ie7"), ("IE 8", "ie8"), ("IE 9", "ie9"))
    )
    picture = f"{SITE}{addresses.picture(story.figure.id, 6)}" if story.figure else ""
    title = escaped(story.title.replace("'", "\u2032"))
    keywords = attribute(",".join(story.keywords))
    direction = "rtl" if story.language == "ar" else "ltr"
    alternate = ""
    if story.translation:
        other = newsroom[story.translation]
        alternate = f'\n<link rel="alternate" hreflang="{other.language}" href="{SITE}{quote(other.path)}">'
    return f"""<!DOCTYPE html>
{roots}
<!--[if (gt IE 9)|!(IE)]><!-->
<html lang="{story.language}" dir="{direction}"> <!--<![endif]-->
<head>
<link rel="canonical" href="{canonical}">
<link rel="amphtml" href="{SITE}/amp{quote(story.path)}">{alternate}
<script type="text/javascript">
var languagePreferenceTTL = 2628000;
</script>
<meta http-equiv="content-type" content="text/html; charset=utf-8">
<meta name="robots" content="index, follow, max-snippet:-1"/>
<meta name="author" content="Deutsche Welle (www.dw.com)"/>
<meta name="language" content="{labels.LOCALES[story.language]}"/>
<meta name="keywords" content="{keywords}"/>
<meta name="news_keywords" content="{keywords}"/>
<meta name="description" content="{attribute(story.lead)}"/>
<meta property="og:title" content="{attribute(story.title)}"/>
<meta property="og:description" content="{attribute(story.lead)}"/>
<meta property="og:url" content="{canonical}"/>
<meta property="og:image" content="{picture}"/>
<meta property="og:site_name" content="{labels.PAPER}"/>
<title>{title} | {escaped(front.title)} | DW | {dates.dotted(story.published)}</title>
</head>
<body id="html_body" >
<script type="text/javascript">
var dwInitialTrackingInfo = {{
visibleStructure: "",
maca: "",
articleChangeDateShort: "{dates.compact(story.modified or story.published)}",
structureId: "{front.id}",
chap: "{quote(front.title)}::{quote(story.section)}",
pageId: "{story.id}",
richMediaTracking: true
}};
</script>
<div class="cookie">
<div class="cookie__wrap">
<div class="cookie__item">
<p class="cookie__text">{escaped(words["cookies"])}</p>
</div>
<div class="cookie__buttons">
<a class="cookie__btn cookie__btn--more" href="{front.path}">More info</a>
<a class="cookie__btn cookie__btn--ok" href="#">OK</a>
</div>
</div>
</div>"""


def _above(story: Story, newsroom: Newsroom) -> str:
    jumps = "\n".join(
        f'<li role="listitem" aria-labelledby="{mark}"><a href="#{place}" id="{mark}">{name}</a></li>'
        for mark, place, name in (
            ("Inhalt", "bodyContent", "Inhalt"),
            ("Navigation", "navMain", "Navigation"),
            ("asideLink", "aside", "Weitere Inhalte"),
            ("metanavigationLink", "navMeta", "Metanavigation"),
            ("sucheLink", "search", "Suche"),
            ("languageLink", "langSelect", "Choose from 4 Languages"),
        )
    )
    sections = newsroom.sections(story.language)
    menu = "\n".join(
        f'<li><a href="{s.path}" title="{attribute(s.title)}">{escaped(s.title)}</a></li>' for s in sections
    )
    tongues = "\n".join(
        f'<li><a href="{newsroom.sections(code)[0].path}" data-lang="{labels.LOCALES[code]}">'
        f'<span class="native">{name}</span></a></li>'
        for code, name in labels.NATIVE.items()
    )
    return f"""<!-- Language selection and quickjump navigation: -->
<ol id="quickjump" role="list">
{jumps}
</ol>
<div id="topMetaLang" style="margin-top: -190px;">
<div id="languageSection">
<ul>
{tongues}
</ul>
</div>
</div>
<div id="bodyMover">
<div id="navMeta">
<div id="langSelect" class="v2"><a href="javascript:void(0);">The Tide in 4 languages</a></div>
</div>
<div id="outerFrame">
<div id="navContainer">
<div id="navHead">
<div id="logo" class="dwnews"><a href="{sections[0].path}">{labels.PAPER}</a></div>
<div id="search"><form id="navSearchForm" action="{sections[0].path}" method="get">
<input id="item" name="item" placeholder="{attribute(sections[0].title)}"/></form></div>
</div>
<div id="navMain">
<ul id="navLevel1">
{menu}
</ul>
</div>
</div>"""


def sharing_bar(story: Story) -> str:
    """``#sharing-bar``, between the intro and the picture."""
    link = quote(f"{addresses.permalink(story.id)}?maca={story.language}-Facebook-sharing", safe="")
    items = "\n".join(
        f'<span dir="ltr"><a dir="ltr" class="sharing-item {name} static" target="new" rel="nofollow" '
        f'href="https://{name}.example/share?u={link}"></a></span>'
        for name in ("gull", "bottle", "semaphore")
    )
    return f'<div id="sharing-bar" class="min">\n{items}\n<p class="sharing-item toggler"></p>\n</div>'


def _article(story: Story, newsroom: Newsroom) -> str:
    kicker = f'<h4 class="artikel">{escaped(story.section)}</h4>\n' if story.section else ""
    return f"""<div id="bodyContent">
<div class="col3">
{kicker}<h1>{escaped(story.title)}</h1>
<p class="intro">{escaped(story.lead)}</p>
{sharing_bar(story)} {old_body.lead_picture(story)}
<div class="group">
{old_body.long_text(story, newsroom)}
</div>
<div style="clear:both; height:0; font-size:1px; line-height: 0"></div>
<!-- detail_toolbox -->
{old_groups.boxes(story, newsroom)}
{old_groups.small_list(story, newsroom)}

{old_groups.related_content(story, newsroom)}

</div>
<!-- RECHTE SPALTE in DETAIL -->
{old_groups.right_column(story, newsroom)}
<div style="clear:both;"></div>
</div>"""


def _video_page(story: Story, newsroom: Newsroom) -> str:
    return f"""<div id="bodyContent">
<div class="col3">
<div class="group">
<h4 class="artikel">{escaped(story.section)}</h4>
<h1>{escaped(story.title)}</h1>
<p class="intro">
{escaped(story.lead)}
</p>	{sharing_bar(story)}	<div class="standaloneWrap">
<div class="imgTeaserL video">
{old_body.media_item(story)}
</div>
</div>
</div>
<div style="clear:both; height:0; font-size:1px; line-height: 0"></div>
<div style="min-height: 30px;">
<!-- detail_toolbox -->	</div>
</div>
<!-- RECHTE SPALTE in AV -->
{old_groups.right_column(story, newsroom)}

{old_groups.related_content(story, newsroom, "col4")}
<div style="clear:both;"></div>
</div>"""


def _below(story: Story, newsroom: Newsroom) -> str:
    menu = "\n".join(
        f'<li><a href="{section.path}">{escaped(section.title)}</a></li>'
        for section in newsroom.sections(story.language)
    )
    return f"""<!-- Footer -->
<div id="footerSection" style="clear:both;">
<div id="footerBody">
<ul class="footer">
{menu}
</ul>
<p id="copyright">
© {labels.PAPER}, who never existed | <a id="mobilePreferredLink" href="{SITE}{story.path}">Mobile version</a>
</p>
</div></div>
<!-- /Footer -->
</div>
</div>
<script>
(function () {{ AD_UNITS.collapseEmptyAdsDesktop(); }})();
</script>
</body>
</html>
"""
