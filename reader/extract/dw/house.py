"""Lines by which the house speaks of itself at the end of a story: its newsletter, its apps, its channels.

Told by where they link to and by their wording in DW's languages; the wording changed over the years
(dw/STRUCTURE.md section 0), so the words are few and general: what is offered, and the call to take it.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from reader.model import address
from reader.model.block import Block

_LONGEST: Final = 420
_SHORT: Final = 200
_SHORTEST: Final = 110

_NEWSLETTER_ADDRESS: Final = re.compile(r"newsletter|/a-157182\d\d\b|daily-bulletin|subscri|mailing", re.IGNORECASE)
_APP_HOSTS: Final = ("adjust.com", "adj.st", "apps.apple.com", "itunes.apple.com", "play.google.com", "onelink.me")
_CHANNEL_HOSTS: Final = (
    "facebook.com", "twitter.com", "x.com", "instagram.com", "t.me", "telegram.me", "youtube.com", "whatsapp.com",
    "wa.me", "flipboard.com", "news.google.com", "tiktok.com", "threads.net", "viber.com", "linkedin.com",
)  # fmt: skip

_NEWSLETTER: Final = (
    "newsletter", "s editors send out", "daily bulletin", "daily selection", "bülten", "boletín", "boletim", "рассылк",
    "розсилк", "bilten", "biuletyn", "buletin", "ενημερωτικό δελτίο", "نشرة", "خبرنامه", "نیوز لیٹر", "نیوزلیٹر",
    "न्यूज़लेटर", "न्यूजलेटर", "নিউজলেটার", "电子报", "電子報", "新闻简报",
)  # fmt: skip
_SUBSCRIBE: Final = (
    "sign up", "signed up", "subscribe", "register", "receive it", "receive our", "receive the", "abonnier", "anmeld",
    "bestell", "s'abonner", "abonnez", "inscriv", "inscrit", "suscrib", "suscríb", "regístr", "assine", "assina",
    "inscrev", "cadastr", "abone", "üye ol", "kaydol", "подпиш", "подпис", "підпиш", "підпис", "zapisz", "subskryb",
    "prijavite", "pretplat", "abonoh", "abonați", "înscri", "εγγραφ", "daftar", "langganan", "jiandikishe", "اشترك",
    "مشترک", "عضو شوید", "سبسکرائب", "सब्सक्राइब", "সাবস্ক্রাইব", "订阅", "訂閱",
)  # fmt: skip
_APP_WORDS: Final = ("app", "aplik", "aplic", "uygulama", "прилож", "застосун", "додат", "апликац", "εφαρμογή",
                     "android", "google play", "ios")  # fmt: skip
_APP: Final = re.compile(
    r"\bDW[\s-]*(?:news\s+)?-?app\w*|\bapps?\b.{0,30}\bDW\b|aplikacij\w+\s+DW|DW-aplikacij\w+|"
    r"DW.{0,20}(?:aplicaci|aplicativ|uygulamas|приложени|застосун|додат|апликаци|aplikacj|εφαρμογή)|"
    r"(?:приложени\w+|застосун\w+|uygulama\w*|aplikacj\w+|aplicaci[óo]n)\s.{0,25}DW|App Store|Google Play|"
    r"\bAndroid\b|\b(?-i:iOS)\b",
    re.IGNORECASE,
)
_INSTALL: Final = re.compile(
    r"\bdownload|\bget the\b|\bnow available\b|\binstall|\bread us\b|\bherunter|\blesen sie\b|\btéléchar|\blisez\b|"
    r"\bdescarg|\bbaix|\bl[ée]a(?:nos)?\b|\bčitajte\b|\bpreuzmite\b|\bчитайте\b|скача|завантаж|\bindir(?:in|iniz)?\b|"
    r"\bokuyun\b|\bpobierz\b|\bczytaj|\bdescărc|\bciti[țt]i\b|\bunduh\b|\bpakua\b|κατεβ|حمل|تحميل|دانلود|ڈاؤن|"
    r"डाउनलोड|ডাউনলোড|下载|下載",
    re.IGNORECASE,
)
# How a line begins that sends readers to the house's channels; stems where words are inflected.
_FOLLOW: Final = (
    "follow ", "like ", "join ", "find ", "visit ", "folgen sie ", "besuchen sie ", "suivez", "siga ", "síga",
    "síguenos", "siguenos", "acompanhe ", "curta ", "takip ", "подпиш", "подпис", "підпиш", "підпис", "присоедин",
    "долучай", "следите ", "стежте ", "śledź", "polub", "pratite ", "urmări", "ndiqni ", "ακολουθ", "ikuti ", "tufuate",
    "تابع", "关注", "請關注",
)  # fmt: skip
_ABBREVIATION: Final = re.compile(r"\bdw\b")
_OURSELVES: Final = ("deutsche welle", "@dw", "德国之声", "德國之聲", "دويتشه", "دویچه", "डीडब्ल्यू", "ডয়চে", "ডয়চে")
_OUR: Final = re.compile(
    r"\b(?:our|unser\w*|notre|nos|nuestr[oa]s?|noss[oa]s?|bültenimiz\w*|наш\w*|nasz\w*|naš\w*|nostr\w+|μας|kami|yetu)\b|"
    r"نشرتنا|我们|我們"
)
_OWN_ACCOUNT: Final = re.compile(r"dw|deutsche[_.-]?welle|/channel/", re.IGNORECASE)
_CHANNELS: Final = re.compile(
    r"facebook|twitter|instagram|telegram|youtube|whatsapp|flipboard|google news|tiktok|threads|viber|linkedin|@dw|"
    r"\bX\b|फेसबुक|यूट्यूब|ट्विटर|ফেসবুক|ইউটিউব|فيسبوك|تويتر|يوتيوب|تلگرام|اینستاگرام|فیس بک|Фейсбук|Телеграм",
    re.IGNORECASE,
)


def is_house(block: Block, *, certain: bool) -> bool:
    """Whether a block only advertises the house.

    ``certain`` is for blocks within a story: there the whole paragraph must be a link to a newsletter, an app or a
    channel of the house. At its end the wording is enough, where the line names the house or leads to it: news is
    written of other people's newsletters, apps and channels too.
    """
    text = block.text
    if block.kind not in ("paragraph", "heading", "list") or not text or len(text) > _LONGEST:
        return False
    links = block.links
    only_link = sum(span.end - span.start for span in links) >= len(text) * 0.9
    if certain and not only_link:
        return False
    lowered = text.lower()
    ours = _holds(lowered, _OURSELVES) or ("dw" in lowered and bool(_ABBREVIATION.search(lowered)))
    targets = tuple(span.url for span in links)
    if _newsletter(lowered, targets, ours=ours, only_link=only_link):
        return True
    led = [target for target in targets if _under(target, _APP_HOSTS) and (ours or "adjust.com" in target)]
    if led and (only_link or _INSTALL.search(text)):
        return True
    if len(text) >= _SHORT:
        return False
    if lowered.startswith(_FOLLOW):
        account = any(_under(target, _CHANNEL_HOSTS) and _OWN_ACCOUNT.search(_path(target)) for target in targets)
        if account or (not certain and ours and len(text) < _SHORTEST and _CHANNELS.search(text)):
            return True
    return not certain and ours and bool(_holds(lowered, _APP_WORDS) and _APP.search(text) and _INSTALL.search(text))


def _newsletter(lowered: str, targets: tuple[str, ...], *, ours: bool, only_link: bool) -> bool:
    within = [target for target in targets if ours or _is_own(target)]
    leads = any(_NEWSLETTER_ADDRESS.search(target) for target in within)
    if leads and only_link:
        return True
    # the many words for subscribing are looked for last: hardly any line has what else must be there
    named = _holds(lowered, _NEWSLETTER) and (ours or bool(within) or bool(_OUR.search(lowered)))
    return (leads or named) and _holds(lowered, _SUBSCRIBE)


def _is_own(target: str) -> bool:
    host = urlsplit(target).hostname or ""
    return address.is_dw_host(host) or host == address.SAMPLE_HOST


def _path(target: str) -> str:
    return urlsplit(target).path


def _holds(lowered: str, words: tuple[str, ...]) -> bool:
    return any(word in lowered for word in words)


def _under(target: str, hosts: tuple[str, ...]) -> bool:
    host = urlsplit(target).hostname or ""
    return any(host == one or host.endswith("." + one) for one in hosts)
