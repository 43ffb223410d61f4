"""DW's 31 language editions, their sections, and what each section's stories can be read from.

Codes, section pages, names and directions: dw/STRUCTURE.md section 4.  Channels: section 5.2, lists A and B only.
Sitemaps and headline pages: section 5.4.  Section pages: the navigation of the pages of 2020, 2023 and 2026.
A section without a page of its own is known by its feed.  Pure values: importing this costs no parser.
"""

from __future__ import annotations

from typing import Final

from reader.errors import UsageError
from reader.model import address
from reader.model.address import DW_SITE
from reader.model.edition import Edition, Section
from reader.text.language import Direction

_FEEDS: Final = "https://rss.dw.com/rdf/"

# key, code in addresses, English name, native name, direction, front page, its name there
_ROWS: Final[tuple[tuple[str, str, str, str, Direction, str, str], ...]] = (
    ("sq", "sq", "Albanian", "Shqip", "ltr", "/sq/fokus/s-10250", "Fokus"),
    ("am", "am", "Amharic", "አማርኛ", "ltr", "/am/ይዘት/s-11646", "ይዘት"),
    ("ar", "ar", "Arabic", "العربية", "rtl", "/ar/الرئيسية/s-9106", "الرئيسية"),
    ("bn", "bn", "Bengali", "বাংলা", "ltr", "/bn/বিষয়/s-11929", "বিষয়"),
    ("bs", "bs", "Bosnian", "B/H/S", "ltr", "/bs/teme/s-10037", "Teme"),
    ("bg", "bg", "Bulgarian", "Български", "ltr", "/bg/начало/s-10257", "Начало"),
    ("zh-hans", "zh", "Chinese, simplified", "简", "ltr", "/zh/在线报导/s-9058?zhongwen=simp", "在线报导"),
    ("zh-hant", "zh", "Chinese, traditional", "繁", "ltr", "/zh/在线报导/s-9058?zhongwen=trad", "在線報導"),
    ("hr", "hr", "Croatian", "Hrvatski", "ltr", "/hr/teme/s-9747", "Teme"),
    ("fa-af", "fa-af", "Dari", "دری", "rtl", "/fa-af/دويچه-وله-دری/s-10259", "دويچه وله دری"),
    ("en", "en", "English", "English", "ltr", "/en/top-stories/s-9097", "Top stories"),
    ("fr", "fr", "French", "Français", "ltr", "/fr/actualités/s-10261", "Actualités"),
    ("de", "de", "German", "Deutsch", "ltr", "/de/themen/s-9077", "Themen"),
    ("el", "el", "Greek", "Ελληνικά", "ltr", "/el/θεματα/s-10507", "Θέματα"),
    ("ha", "ha", "Hausa", "Hausa", "ltr", "/ha/batutuwa/s-11603", "Batutuwa"),
    ("hi", "hi", "Hindi", "हिन्दी", "ltr", "/hi/खबरें/s-11931", "खबरें"),
    ("id", "id", "Indonesian", "Indonesia", "ltr", "/id/beranda/s-11546", "Beranda"),
    ("sw", "sw", "Kiswahili", "Kiswahili", "ltr", "/sw/idhaa-ya-kiswahili/s-11588", "Idhaa ya Kiswahili"),
    ("mk", "mk", "Macedonian", "Македонски", "ltr", "/mk/теми/s-10339", "Теми"),
    ("ps", "ps", "Pashto", "پښتو", "rtl", "/ps/دويچه-ويله-پښتو/s-11722", "دويچه ويله پښتو"),
    ("fa-ir", "fa-ir", "Persian", "فارسی", "rtl", "/fa-ir/دویچه-وله-فارسی/s-9993", "دویچه وله فارسی"),
    ("pl", "pl", "Polish", "Polski", "ltr", "/pl/start/s-11394", "Start"),
    ("pt-002", "pt-002", "Portuguese for Africa", "Português para África", "ltr", "/pt-002/notícias/s-13918",
     "Notícias"),
    ("pt-br", "pt-br", "Portuguese (Brazil)", "Português do Brasil", "ltr", "/pt-br/notícias/s-7111", "Notícias"),
    ("ro", "ro", "Romanian", "Română", "ltr", "/ro/focus/s-10575", "Focus"),
    ("ru", "ru", "Russian", "Русский", "ltr", "/ru/темы-дня/s-9119", "Темы дня"),
    ("sr", "sr", "Serbian", "Српски/Srpski", "ltr", "/sr/rubrike/s-10682", "Rubrike"),
    ("es", "es", "Spanish", "Español", "ltr", "/es/actualidad/s-30684", "Actualidad"),
    ("tr", "tr", "Turkish", "Türkçe", "ltr", "/tr/gündem/s-10201", "Gündem"),
    ("uk", "uk", "Ukrainian", "Українська", "ltr", "/uk/головна/s-9874", "Головна"),
    ("ur", "ur", "Urdu", "اردو", "rtl", "/ur/عنوانات/s-11933", "عنوانات"),
)  # fmt: skip

# Channels that carry the whole edition; its top stories first where there are such.
_FRONT_CHANNELS: Final[dict[str, tuple[str, ...]]] = {
    "ar": ("rss-ar-all",),
    "bs": ("rss-bos-all",),
    "de": ("rss-de-top", "rss-de-all"),
    "en": ("rss-en-top", "rss-en-all"),
    "es": ("rss-sp-top", "rss-sp-all"),
    "fa-ir": ("rss-per-all",),
    "hi": ("rss-hin-all",),
    "hr": ("rss-cro-all",),
    "pt-br": ("rss-br-all",),
    "ru": ("rss-ru-news", "rss-ru-all"),
    "sw": ("rss-kis-all",),
    "tr": ("rss-tur-all",),
    "uk": ("rss-ukr-all",),
    "ur": ("rss-urd-all",),
    "zh-hans": ("rss-chi-all",),
}

_PAGE_FIRST: Final = frozenset(("zh-hant",))
"""Editions whose feed and sitemap list the stories of another: those of Chinese are in the simplified script."""

# name, section page ("" where none is known), channels
_SECTIONS: Final[dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]] = {
    "en": (
        ("Latest", "/en/headlines/headlines-en", ("rss-en-all",)),
        ("World", "/en/top-stories/world/s-1429", ("rss-en-world",)),
        ("Germany", "/en/germany/s-1432", ("rss-en-ger",)),
        ("Europe", "/en/europe/s-1433", ("rss-en-eu",)),
        ("Africa", "/en/africa/s-12756", ()),
        ("Asia", "/en/asia/s-12758", ("rss-en-asia",)),
        ("Middle East", "/en/middle-east/s-14207", ()),
        ("North America", "/en/north-america/s-58267502", ()),
        ("Latin America", "/en/latin-america/s-58267484", ()),
        ("Business", "/en/business/s-1431", ("rss-en-bus",)),
        ("Science", "/en/science/s-12526", ("rss_en_science",)),
        ("Environment", "/en/environment/s-11798", ("rss_en_environment",)),
        ("Climate", "/en/climate/s-59752983", ()),
        ("Technology", "/en/technology/s-58123656", ()),
        ("Health", "/en/health/s-58123583", ()),
        ("Human Rights", "/en/human-rights/s-58123589", ()),
        ("Migration", "/en/migration/s-58123652", ()),
        ("Equality", "/en/equality/s-58123578", ()),
        ("Culture", "/en/culture/s-1441", ("rss-en-cul",)),
        ("Sports", "/en/sports/s-8171", ("rss-en-sports",)),
        ("Visit Germany", "", ("rss-en-visitgermany",)),
        ("Latest videos", "/en/latest-videos/st-62391524", ()),
        ("Latest audio", "/en/latest-audio/s-62391692", ()),
    ),
    "de": (
        ("Schlagzeilen", "/de/headlines/headlines-de", ("rss-de-all",)),
        ("Nachrichten", "", ("rss-de-news",)),
        ("Politik", "", ("rss_de_politik",)),
        ("Deutschland", "/de/deutschland/s-12321", ()),
        ("Welt", "/de/welt/s-100029", ()),
        ("Europa", "/de/europa/s-12322", ()),
        ("Nahost", "/de/nahost/s-12323", ()),
        ("Afrika", "/de/afrika/s-12324", ()),
        ("Asien", "/de/asien/s-12326", ()),
        ("Nordamerika", "/de/nordamerika/s-65047449", ()),
        ("Lateinamerika", "/de/lateinamerika/s-65047451", ()),
        ("Wirtschaft", "/de/wirtschaft/s-1503", ("rss-de-eco",)),
        ("Wissen & Umwelt", "/de/wissen-umwelt/s-12296", ("rss-de-wissenschaft",)),
        ("Klima", "/de/klima/s-30367", ()),
        ("Gesundheit", "/de/gesundheit/s-65047602", ()),
        ("Innovation", "/de/innovation/s-65215444", ()),
        ("Menschenrechte", "/de/menschenrechte/s-65047610", ()),
        ("Migration", "/de/migration/s-65047630", ()),
        ("Kultur", "/de/kultur/s-1534", ("rss-de-cul",)),
        ("Bücher", "", ("rss-de-cul-buch",)),
        ("Film", "", ("rss-de-cul-film",)),
        ("Musik", "", ("rss-de-cul-musik",)),
        ("Sport", "/de/sport/s-12284", ("rss-de-sport",)),
        ("Presseschau", "", ("rss-de-presse",)),
        ("Deutschland entdecken", "", ("rss-de-deutschlandentdecken",)),
        ("Langsam gesprochene Nachrichten", "", ("DKfeed_lgn_de",)),
        ("Top-Thema mit Vokabeln", "", ("DKpodcast_topthemamitvokabeln_de",)),
        ("Neueste Videos", "/de/neueste-videos/s-64431693", ()),
    ),
    "es": (
        ("Alemania", "", ("rss-sp-ale",)),
        ("El mundo", "", ("rss-sp-inter",)),
        ("Economía", "", ("rss-sp-eco",)),
        ("Ciencia y tecnología", "", ("rss-sp-cyt",)),
        ("Ecología", "", ("rss-sp-ecol",)),
        ("Cultura", "", ("rss-sp-cul",)),
        ("Fútbol", "", ("rss-sp-fut",)),
        ("Prensa", "", ("rss-sp-press",)),
    ),
    "bs": (
        ("Politika", "", ("rss-bos-pol",)),
        ("Evropa", "", ("rss-bos-eu",)),
        ("Ekonomija", "", ("rss-bos-eco",)),
        ("Kultura", "", ("rss-bos-cul",)),
        ("Sport", "", ("rss-bos-sp",)),
    ),
    "hr": (
        ("Svijet", "", ("rss-cro-svijet",)),
        ("Europa", "", ("rss-cro-eu",)),
        ("Njemačka", "", ("rss-cro-ger",)),
    ),
    "sr": (
        ("Politika", "", ("rss-ser-pol",)),
        ("Srbija", "", ("rss-ser-pol-ser",)),
        ("Region", "", ("rss-ser-region",)),
        ("Evropa", "", ("rss-ser-eu",)),
        ("Nemačka", "", ("rss-ser-ger",)),
        ("Nauka", "", ("rss-ser-science",)),
        ("Kultura", "", ("rss-ser-cul",)),
    ),
    "fa-ir": (("فرهنگ و هنر", "", ("rss-per-cul",)),),
    "ru": (
        ("Политика", "", ("rss-ru-pol",)),
        ("Экономика", "", ("rss-ru-eco",)),
        ("Россия", "", ("rss-ru-rus",)),
        ("Германия", "", ("rss-ru-ger",)),
        ("Европа", "", ("rss-ru-eu",)),
        ("Беларусь", "", ("rss-ru-bel",)),
        ("Культура", "", ("rss-ru-cul",)),
        ("Авто", "", ("rss-ru-auto",)),
        ("Учёба и карьера", "", ("rss-ru-campus-karriere",)),
        ("Открой Германию", "", ("rss-ru-discover-ger",)),
    ),
    "ur": (
        ("سیاست", "", ("rss-urd-pol",)),
        ("معاشرہ", "", ("rss-urd-society",)),
        ("سائنس", "", ("rss-urd-science",)),
        ("صحت", "", ("rss-urd-13806",)),
        ("فن و ثقافت", "", ("rss-urd-cul",)),
        ("کھیل", "", ("rss-urd-sports",)),
    ),
}

# What a reader may type for an edition whose key is longer.
_ALSO: Final = {"zh": "zh-hans", "zh-cn": "zh-hans", "zh-sg": "zh-hans", "zh-tw": "zh-hant", "zh-hk": "zh-hant",
                "fa": "fa-ir", "prs": "fa-af", "pt": "pt-br", "pt-pt": "pt-002", "ua": "uk", "in": "id"}  # fmt: skip


def _section(name: str, page: str, channels: tuple[str, ...], last: tuple[str, ...] = ()) -> Section:
    feeds = tuple(_FEEDS + channel for channel in channels)
    if not page:
        return Section(name, feeds[0], feeds[1:])
    return Section(name, address.parse(DW_SITE + page).url, feeds + last)


def _edition(row: tuple[str, str, str, str, Direction, str, str]) -> Edition:
    key, code, name, native, direction, page, label = row
    sitemap = f"{DW_SITE}/{code}/news-sitemap.xml"
    last = (address.parse(DW_SITE + page).url, sitemap) if key in _PAGE_FIRST else (sitemap,)
    front = _section(label, page, _FRONT_CHANNELS.get(key, ()), last)
    further = tuple(_section(*entry) for entry in _SECTIONS.get(key, ()))
    return Edition(key, code, name, native, direction, (front, *further))


EDITIONS: Final[tuple[Edition, ...]] = tuple(_edition(row) for row in _ROWS)
"""All 31, in the order of dw/STRUCTURE.md section 4; both scripts of Chinese are editions of their own."""

_BY_NAME: Final[dict[str, Edition]] = {
    **{word.casefold(): found for found in EDITIONS for word in (found.native, found.name)},
    **{found.key: found for found in EDITIONS},
}


def edition(key: str) -> Edition:
    """The edition that ``key`` names: its key, its English or native name, or a language tag (``zh``, ``en_GB``).

    Raises UsageError with the nearest key when there is none.
    """
    wanted = key.strip().casefold().replace("_", "-")
    for name in (wanted, _ALSO.get(wanted, ""), wanted.partition("-")[0]):
        found = _BY_NAME.get(name) or _BY_NAME.get(_ALSO.get(name, ""))
        if found:
            return found
    from difflib import get_close_matches

    near = get_close_matches(wanted, _BY_NAME, n=1)
    hint = f"; the nearest is {_BY_NAME[near[0]].key}" if near else ""
    raise UsageError(f"no edition {key!r}{hint} (dw-reader editions lists all)")
