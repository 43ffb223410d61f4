"""Self-promotion filter: lines at the end of a story that offer the house's newsletter, its apps, its channels.

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
    "wa.me", "vk.com", "ok.ru", "flipboard.com", "news.google.com", "tiktok.com", "threads.net", "viber.com",
    "linkedin.com",
)  # fmt: skip

_NEWSLETTER: Final = (
    "newsletter", "s editors send out", "daily bulletin", "daily selection", "bülten", "boletín", "boletim", "рассылк",
    "розсилк", "bilten", "biuletyn", "buletin", "ενημερωτικό δελτίο", "نشرة", "خبرنامه", "نیوز لیٹر", "نیوزلیٹر",
    "न्यूज़लेटर", "न्यूजलेटर", "নিউজলেটার", "电子报", "電子報", "新闻简报", "新闻邮件", "新聞郵件",
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
    r"\bdescarg|\bbaix|\bl[ée]a(?:nos)?\b|\bčitajte\b|\bpreuzmite\b|\bчитайте\b|скача|завантаж|преземе|\bindir(?:in|iniz)?\b|"
    r"\bokuyun\b|\bpobierz\b|\bczytaj|\bdescărc|\bciti[țt]i\b|\bunduh\b|\bpakua\b|κατεβ|حمل|تحميل|دانلود|ڈاؤن|"
    r"डाउनलोड|ডাউনলোড|下载|下載",
    re.IGNORECASE,
)
# How a line begins that sends readers to the house's channels; stems where words are inflected.
_FOLLOW: Final = (
    "follow ", "like ", "join ", "find ", "visit ", "folgen sie ", "besuchen sie ", "suivez", "siga ", "síga",
    "síguenos", "siguenos", "acompanhe ", "curta ", "takip ", "подпиш", "подпис", "підпиш", "підпис", "присоедин",
    "долучай", "следите ", "стежте ", "śledź", "polub", "pratite ", "urmări", "ndiqni ", "ακολουθ", "ikuti ", "tufuate",
    "تابع", "关注", "請關注", "dw中文",
)  # fmt: skip
# Where the verb comes last.
_FOLLOW_LAST: Final = ("takip edin", "takip edebilirsiniz", "دنبال کنید", "همراه ما باشید", "फॉलो करें", "फ़ॉलो करें",
                       "ফলো কর", "dołącz do nas", "zrób to na face")  # fmt: skip
_US: Final = re.compile(
    r"^\w+(?: sie)?[ -](?:us|uns|nous|nas|nos)\b|^bizi\b|^s[ií]guenos|dołącz do nas|zrób to na face"
)
# ``© Deutsche Welle Türkçe``, ``©2019年德国之声版权声明：…``; the Chinese line on opinions; how to get past a block.
_RIGHTS: Final = re.compile(
    r"^\W{0,2}(?:©|\(c\))|^德[国國]之[声聲]致力[于於]|^dw\b.{0,40}\bvpn\b.{0,40}\?$", re.IGNORECASE
)
_ABBREVIATION: Final = re.compile(r"\bdw\b", re.ASCII)
_OURSELVES: Final = ("deutsche welle", "@dw", "德国之声", "德國之聲", "دويتشه", "دویچه", "डीडब्ल्यू", "ডয়চে", "ডয়চে")
_OUR: Final = re.compile(
    r"\b(?:our|unser\w*|notre|nos|nuestr[oa]s?|noss[oa]s?|bültenimiz\w*|наш\w*|nasz\w*|naš\w*|nostr\w+|μας|kami|yetu)\b|"
    r"نشرتنا|我们|我們"
)
_OWN_ACCOUNT: Final = re.compile(r"dw|deutsche[_.-]?welle|/channel/", re.IGNORECASE)
_CHANNELS: Final = re.compile(
    r"facebook|twitter|instagram|fejsbuk|tviter|telegram|youtube|whatsapp|flipboard|google news|tiktok|threads|viber|"
    r"linkedin|@dw|\bX\b|फेसबुक|यूट्यूब|ट्विटर|ফেসবুক|ইউটিউব|فيسبوك|تويتر|يوتيوب|تلگرام|اینستاگرام|فیس بک|Фейсбук|Телеграм",
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
    letter = _holds(lowered, _NEWSLETTER)
    if not (links or letter) and len(text) >= _SHORT:
        return False  # nothing below is said in so many words and leads nowhere
    ours = _holds(lowered, _OURSELVES) or ("dw" in lowered and bool(_ABBREVIATION.search(lowered)))
    targets = tuple(span.url for span in links)
    if _newsletter(lowered, targets, letter=letter, ours=ours, only_link=only_link):
        return True
    led = [target for target in targets if _under(target, _APP_HOSTS) and (ours or "adjust.com" in target)]
    if led and (only_link or _INSTALL.search(text)):
        return True
    if not certain and len(targets) > 1 and all(map(_is_account, targets)):
        return True  # ``… Facebook | Twitter | App``
    if len(text) >= _SHORT:
        return False
    if not certain and ours and _RIGHTS.search(lowered):
        return True
    if lowered.startswith(_FOLLOW) or _holds(lowered, _FOLLOW_LAST):
        account = any(_under(target, _CHANNEL_HOSTS) and _is_account(target) for target in targets)
        ourselves = ours or bool(_US.search(lowered))
        if account or (not certain and ourselves and len(text) < _SHORTEST and _CHANNELS.search(text)):
            return True
    return not certain and ours and bool(_holds(lowered, _APP_WORDS) and _APP.search(text) and _INSTALL.search(text))


def _newsletter(lowered: str, targets: tuple[str, ...], *, letter: bool, ours: bool, only_link: bool) -> bool:
    within = [target for target in targets if ours or _is_own(target)]
    leads = any(_NEWSLETTER_ADDRESS.search(target) for target in within)
    if leads and only_link:
        return True
    # the many words for subscribing are looked for last: hardly any line has what else must be there
    named = letter and (ours or bool(within) or bool(_OUR.search(lowered)))
    return (leads or named) and _holds(lowered, _SUBSCRIBE)


def _is_own(target: str) -> bool:
    host = urlsplit(target).hostname or ""
    return address.is_dw_host(host) or host == address.SAMPLE_HOST


def _is_account(target: str) -> bool:
    """Whether it leads to a channel or an app of the house."""
    if _under(target, _APP_HOSTS):
        return True
    path = _path(target)
    return _under(target, _CHANNEL_HOSTS) and bool(_OWN_ACCOUNT.search(path)) and "/status/" not in path


def _path(target: str) -> str:
    return urlsplit(target).path


def _holds(lowered: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110  half the time of any(), and every closing line is asked for a hundred words
        if word in lowered:
            return True
    return False


def _under(target: str, hosts: tuple[str, ...]) -> bool:
    host = urlsplit(target).hostname or ""
    return any(host == one or host.endswith("." + one) for one in hosts)
