"""The locale chooses the edition."""

import pytest

from reader import config

EDITIONS = ("en", "de", "ar", "zh-hans", "zh-hant", "pt-br", "pt-002", "fa-ir", "fa-af", "sr", "id")


@pytest.mark.parametrize(
    ("locale", "edition"),
    [
        ("de_DE.UTF-8", "de"),
        ("de_AT@euro", "de"),
        ("de", "de"),
        ("pt_BR.UTF-8", "pt-br"),
        ("pt_PT.UTF-8", "pt-002"),
        ("pt_AO", "pt-002"),
        ("zh_CN.UTF-8", "zh-hans"),
        ("zh_TW.UTF-8", "zh-hant"),
        ("zh_HK", "zh-hant"),
        ("fa_IR", "fa-ir"),
        ("fa_AF", "fa-af"),
        ("prs_AF", "fa-af"),
        ("sr_RS@latin", "sr"),
        ("in_ID", "id"),
        ("nl_NL.UTF-8", "en"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("", "en"),
        ("\x1b[2J", "en"),
    ],
)
def test_the_locale_chooses_the_edition_and_english_is_the_rest(locale: str, edition: str):
    assert config.edition_of_locale({"LANG": locale}, EDITIONS) == edition


def test_lc_all_goes_before_lc_messages_and_that_before_lang():
    assert config.edition_of_locale({"LC_ALL": "de_DE", "LC_MESSAGES": "ar", "LANG": "sr"}, EDITIONS) == "de"
    assert config.edition_of_locale({"LC_ALL": "", "LC_MESSAGES": "ar_EG", "LANG": "sr"}, EDITIONS) == "ar"
    assert config.edition_of_locale({"LC_ALL": "C", "LANG": "sr"}, EDITIONS) == "en"
