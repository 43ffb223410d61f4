from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.extract import dates, durations

NOON = datetime(2026, 6, 14, 12, 0, 30, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("printed", "language", "meant"),
    [
        ("05.05.2019", "en", "2019-05-05"),
        ("(02.05.2019)", "en", "2019-05-02"),
        ("7.11.2022", "de", "2022-11-07"),
        ("20200119", "", "2020-01-19"),
        ("2023-06-13T12:15:32.158Z", "", "2023-06-13T12:15:32.158000+00:00"),
        ("2026-07-26T09:56:00Z", "", "2026-07-26T09:56:00+00:00"),
        ("2026-07-26T09:56:00+0200", "", "2026-07-26T09:56:00+02:00"),
        ("2026-07-26 09:56", "", "2026-07-26"),
        ("Fri, 6 Nov 2015 15:17:27 GMT", "", "2015-11-06T15:17:27+00:00"),
        ("30. Januar 2024", "de", "2024-01-30"),
        ("June 14, 2026", "en", "2026-06-14"),
        ("14 June 2026", "", "2026-06-14"),
        ("14 de junio de 2026", "es", "2026-06-14"),
        ("1er février 2024", "fr", "2024-02-01"),
        ("14 июня 2026 г.", "ru", "2026-06-14"),
        ("14 червня 2026", "uk", "2026-06-14"),
        ("14 Haziran 2026", "tr", "2026-06-14"),
        ("2026年6月14日", "zh", "2026-06-14"),
        ("14 czerwca 2026", "pl", "2026-06-14"),
        ("3. listopada 2024", "hr", "2024-10-03"),
        ("3 listopada 2024", "pl", "2024-11-03"),
        ("٠٥.٠٥.٢٠١٩", "ar", "2019-05-05"),
        ("٥ مايو ٢٠١٩", "ar", "2019-05-05"),
        ("१४ जून २०२६", "hi", "2026-06-14"),
        ("১৪ জুন ২০২৬", "bn", "2026-06-14"),
        ("۱۴ جون ۲۰۲۶", "ur", "2026-06-14"),
        ("06/14/2026", "en", "2026-06-14"),
        ("06/05/2026", "en", "2026-06-05"),
        ("14/06/2026", "pt-br", "2026-06-14"),
        ("05/05/2026", "es", "2026-05-05"),
        ("Published 19 January 2020, 10:30", "en", "2020-01-19"),
    ],
)
def test_a_printed_date_is_read(printed: str, language: str, meant: str) -> None:
    assert dates.read(printed, language=language) == meant


@pytest.mark.parametrize(
    ("printed", "language"),
    [
        ("06/05/2026", "es"),
        ("06/05/2026", ""),
        ("3 listopada 2024", ""),
        ("", "en"),
        ("soon", "en"),
        ("31.02.2020", "de"),
        ("0000-00-00T00:00:00Z", ""),
        ("0001-01-01T00:00:00+23:59", ""),
        ("9999-12-31T23:59:59-23:59", ""),
        ("2020-13-45", ""),
        ("2020-01-01T99:99:99Z" * 300, ""),
        ("99999999999", ""),
        ("vor 3 Stunden", "de"),
    ],
)
def test_what_is_not_sure_is_an_unknown_date(printed: str, language: str) -> None:
    assert dates.read(printed, language=language) is None


@pytest.mark.parametrize("value", [None, 20200119, ["2020-01-19"], {"date": 1}, True])
def test_a_value_that_is_no_text_is_an_unknown_date(value: object) -> None:
    assert dates.read(value) is None


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("vor 3 Stunden", "2026-06-14T09:00:00+00:00"),
        ("vor 9 Minuten", "2026-06-14T11:51:00+00:00"),
        ("vor 20 Stunden", "2026-06-13T16:00:00+00:00"),
        ("2 hours ago", "2026-06-14T10:00:00+00:00"),
        ("an hour ago", "2026-06-14T11:00:00+00:00"),
        ("hace 5 minutos", "2026-06-14T11:55:00+00:00"),
        ("5 часов назад", "2026-06-14T07:00:00+00:00"),
        ("3 години тому", "2026-06-14T09:00:00+00:00"),
        ("3 saat önce", "2026-06-14T09:00:00+00:00"),
        ("prije 2 sata", "2026-06-14T10:00:00+00:00"),
        ("منذ ساعتين", "2026-06-14T10:00:00+00:00"),
        ("قبل ٣ ساعات", "2026-06-14T09:00:00+00:00"),
        ("۳ ساعت پیش", "2026-06-14T09:00:00+00:00"),
        ("३ घंटे पहले", "2026-06-14T09:00:00+00:00"),
        ("3小时前", "2026-06-14T09:00:00+00:00"),
        ("vor 2 Tagen", "2026-06-12"),
        ("yesterday", "2026-06-13"),
        ("gestern, 14:30", "2026-06-13"),
        ("today at 09:10", "2026-06-14"),
        ("two hours ago", "2026-06-14T10:00:00+00:00"),
        ("half an hour ago", "2026-06-14T11:30:00+00:00"),
        ("час назад", "2026-06-14T11:00:00+00:00"),
        ("vor 3 Std.", "2026-06-14T09:00:00+00:00"),
        ("3 ч. назад", "2026-06-14T09:00:00+00:00"),
        ("пре 3 сата", "2026-06-14T09:00:00+00:00"),
        ("saa 3 zilizopita", "2026-06-14T09:00:00+00:00"),
        ("sa\u2019o\u2019i 3 da suka gabata", "2026-06-14T09:00:00+00:00"),
        ("hace dos semanas", "2026-05-31"),
        ("4 months ago", "2026-02-14"),
    ],
)
def test_a_relative_time_counts_from_the_time_of_fetching(printed: str, meant: str) -> None:
    assert dates.read(printed, now=NOON) == meant


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [("01:53", 113), ("26:06 Min.", 1566), ("1:02:03", 3723), ("PT3M38S", 218), ("137", 137), (218, 218),
     ("٠١:٥٣", 113), ("", None), ("9 Bilder", None), (0, None), (-5, None), (True, None), (None, None),
     (float("nan"), None), (float("inf"), None), ("1" * 5000, None), ("P1Y", None)],
)  # fmt: skip
def test_a_duration_is_read_in_seconds(printed: object, seconds: int | None) -> None:
    assert durations.read(printed) == seconds


@pytest.mark.parametrize(
    "printed", ["several hours ago", "a story of the last days of the empire", "einige Stunden her"]
)
def test_a_number_that_is_not_said_is_not_guessed(printed: str) -> None:
    assert dates.read(printed, now=NOON) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("۱۴۰۵/۳/۲۴", "2026-06-14"), ("۱۴۰۵ خرداد ۲۴, یکشنبه", "2026-06-14"), ("۲۴ جوزا ۱۴۰۵", "2026-06-14"),
     ("1402/12/29", "2024-03-19"), ("1403/12/30", "2025-03-20")],
)  # fmt: skip
def test_the_persian_calendar_is_read_where_its_language_is_written(text: str, day: str) -> None:
    assert dates.read(text, language="fa-IR") == day
    assert dates.read(text, language="en") is None
