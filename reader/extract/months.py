"""Month names and the words of relative times, by language, for reading dates as newspapers print them.

Only names that are certain.  A name may be inflected (Juni, июня, czerwca) or short (Jun., янв.): each month lists its
forms, parted by ``|``; a form that ends in ``*`` is the beginning of a word.
"""

# ruff: noqa: E501 (a language reads best in few lines)
from __future__ import annotations

from typing import Final

MONTHS: Final[dict[str, str]] = {
    "en": "jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october "
    "nov|november dec|december",
    "de": "jan|januar|jänner feb|februar mär|märz|mrz apr|april mai jun|juni jul|juli aug|august sep|sept|september "
    "okt|oktober nov|november dez|dezember",
    "fr": "janv|janvier févr|février mars avr|avril mai juin juil|juillet août|aout sept|septembre oct|octobre "
    "nov|novembre déc|décembre",
    "es": "ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sep|sept|septiembre|setiembre "
    "oct|octubre nov|noviembre dic|diciembre",
    "pt": "jan|janeiro fev|fevereiro mar|março abr|abril mai|maio jun|junho jul|julho ago|agosto set|setembro out|outubro "
    "nov|novembro dez|dezembro",
    "it": "gen|gennaio feb|febbraio mar|marzo apr|aprile mag|maggio giu|giugno lug|luglio ago|agosto set|settembre "
    "ott|ottobre nov|novembre dic|dicembre",
    "nl": "jan|januari feb|februari mrt|maart apr|april mei jun|juni jul|juli aug|augustus sep|september okt|oktober "
    "nov|november dec|december",
    "ro": "ian|ianuarie feb|februarie mar|martie apr|aprilie mai iun|iunie iul|iulie aug|august sept|septembrie "
    "oct|octombrie nov|noiembrie dec|decembrie",
    "pl": "sty|styczeń|stycznia lut|luty|lutego mar|marzec|marca kwi|kwiecień|kwietnia maj|maja cze|czerwiec|czerwca "
    "lip|lipiec|lipca sie|sierpień|sierpnia wrz|wrzesień|września paź|październik|października lis|listopad|listopada "
    "gru|grudzień|grudnia",
    "hr": "siječanj|siječnja veljača|veljače ožujak|ožujka travanj|travnja svibanj|svibnja lipanj|lipnja srpanj|srpnja "
    "kolovoz|kolovoza rujan|rujna listopad|listopada studeni|studenoga|studenog prosinac|prosinca",
    "bs": "jan|januar|januara feb|februar|februara mar|mart|marta apr|april|aprila maj|maja jun|juni|juna jul|juli|jula "
    "aug|august|augusta|avgust|avgusta sep|septembar|septembra okt|oktobar|oktobra nov|novembar|novembra "
    "dec|decembar|decembra",
    "sr": "jan|januar|januara|јануар|јануара feb|februar|februara|фебруар|фебруара mar|mart|marta|март|марта "
    "apr|april|aprila|април|априла maj|maja|мај|маја jun|juni|juna|јун|јуна jul|juli|jula|јул|јула "
    "avg|avgust|avgusta|август|августа sep|septembar|septembra|септембар|септембра okt|oktobar|oktobra|октобар|октобра "
    "nov|novembar|novembra|новембар|новембра dec|decembar|decembra|децембар|децембра",
    "sq": "janar|janari shkurt|shkurti mars|marsi prill|prilli maj|maji qershor|qershori korrik|korriku gusht|gushti "
    "shtator|shtatori tetor|tetori nëntor|nëntori dhjetor|dhjetori",
    "tr": "oca|ocak şub|şubat mar|mart nis|nisan may|mayıs haz|haziran tem|temmuz ağu|ağustos eyl|eylül eki|ekim "
    "kas|kasım ara|aralık",
    "id": "jan|januari feb|februari mar|maret apr|april mei jun|juni jul|juli agu|agt|agustus sep|september okt|oktober "
    "nov|november des|desember",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "ha": "janairu|janeru fabrairu|faburairu maris afrilu mayu yuni yuli agusta satumba oktoba nuwamba disamba",
    "ru": "янв|январь|января фев|февр|февраль|февраля мар|март|марта апр|апрель|апреля май|мая июн|июнь|июня "
    "июл|июль|июля авг|август|августа сен|сент|сентябрь|сентября окт|октябрь|октября ноя|нояб|ноябрь|ноября "
    "дек|декабрь|декабря",
    "uk": "січ|січень|січня лют|лютий|лютого бер|березень|березня квіт|квітень|квітня трав|травень|травня "
    "черв|червень|червня лип|липень|липня серп|серпень|серпня вер|вересень|вересня жовт|жовтень|жовтня "
    "лист|листопад|листопада груд|грудень|грудня",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "mk": "јануари февруари март април мај јуни јули август септември октомври ноември декември",
    "el": "ιαν|ιανουάριος|ιανουαρίου φεβ|φεβρουάριος|φεβρουαρίου μαρ|μάρτιος|μαρτίου απρ|απρίλιος|απριλίου "
    "μάιος|μαΐου|μαίου ιούνιος|ιουνίου ιούλιος|ιουλίου αυγ|αύγουστος|αυγούστου σεπ|σεπτέμβριος|σεπτεμβρίου "
    "οκτ|οκτώβριος|οκτωβρίου νοε|νοέμβριος|νοεμβρίου δεκ|δεκέμβριος|δεκεμβρίου",
    "hi": "जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
    "bn": "জানুয়ারি|জানুয়ারী|জানুয়ারি ফেব্রুয়ারি|ফেব্রুয়ারী|ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগাস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "ar": "يناير|كانون-الثاني فبراير|شباط مارس|آذار أبريل|إبريل|ابريل|نيسان مايو|أيار يونيو|يونيه|حزيران يوليو|يوليه|تموز "
    "أغسطس|آب سبتمبر|أيلول أكتوبر|تشرين-الأول نوفمبر|تشرين-الثاني ديسمبر|كانون-الأول",
    "fa": "ژانویه|جنوری فوریه|فبروری مارس|مارچ آوریل|اپریل مه|می ژوئن|جون ژوئیه|جولای آگوست|اوت|اگست سپتامبر|سپتمبر "
    "اکتبر|اکتوبر نوامبر|نومبر دسامبر|دسمبر",
    "ps": "جنوري فبروري مارچ اپریل|اپرېل مۍ|مې جون جولای|جولایي اګست سپتمبر|سپټمبر اکتوبر|اکتوبر نومبر|نوومبر ډسمبر|دسمبر",
    "am": "ጃንዩወሪ|ጃንዋሪ ፌብሩወሪ|ፌብሯሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር",
}  # fmt: skip
"""Language to its twelve months, parted by blanks; ``-`` stands for a blank within a name."""

PERSIAN: Final = "فروردین حمل اردیبهشت ثور خرداد جوزا تیر سرطان مرداد اسد شهریور سنبله مهر میزان آبان عقرب آذر قوس دی جدی بهمن دلو اسفند حوت"
"""The months of the Persian calendar, in Iran and in Afghanistan."""

MINUTES: Final = "min* хвилин* минут* λεπτ* dakika* menit* minit* मिनट* মিনিট* منٹ* دقيق* دقائق* دقیق* 分钟* 分鐘* ደቂቃ* dakik* minti*"
HOURS: Final = (
    "hour* hr* stund* std hora* heure* ore oră ora orë saat* sat sati sata сат сати сата час* ч годин* godz* ώρ* jam* awa* awanni* sa'o'i घंट* "
    "ঘণ্টা* ঘন্টা* گھنٹ* ساعة* ساعات* ساعت* 小时* 小時* ሰዓ* uur* čas* saa"
)
DAYS: Final = (
    "day* tag tage tagen día días dia dias jour* gün* день дня дней днів дні dan dana dni dzień dzien ημέρ* μέρ* hari* siku* "
    "kwana* दिन* দিন* دن يوم* أيام* ايام* روز* ورځ* 天* ditë* zi zile giorn* dag* ቀን* ден* дена"
)
WEEKS: Final = (
    "week* woche* semaine* semana* settiman* недел* тижн* тижд* tydzień tygodni* hafta* minggu* wiki* mako* makonni "
    "εβδομάδ* हफ़्त* हफ्त* सप्ताह* সপ্তাহ* ہفت* أسبوع* أسابيع* هفته* 周* 週* 星期* javë* săptămân* sedmic* nedjelj* nedelj* недељ* ሳምንት*"
)
MONTH_SPANS: Final = (
    "month* monat* mois mes meses mês mese mesi месяц* місяц* miesiąc* miesięc* ay aylar bulan* mwezi miezi wata watanni "
    "μήν* महीन* মাস* ماہ مہین* شهر* أشهر ماه 个月* 個月* muaj* lună luni mjesec* mesec* месец* ወር*"
)
YESTERDAY: Final = (
    "yesterday gestern hier ayer ontem ieri wczoraj jučer juče јуче вчера вчора dün dje kemarin jana jiya χθες χτες "
    "कल গতকাল أمس امس دیروز 昨天 ትናንት"
)
TODAY: Final = (
    "today heute aujourd'hui hoy hoje oggi dzisiaj dziś danas данас сегодня сьогодні днес денес bugün sot astăzi azi "
    "leo yau σήμερα आज আজ اليوم امروز 今天 ዛሬ"
)
TWO: Final = ("ساعتين", "ساعتان", "دقيقتين", "دقيقتان", "يومين", "يومان")
"""Duals, where the number is in the word."""
HALF: Final = "half halbe* demi* media meia mezz* пол пів pół pola пола yarım setengah μισή आधा आधे আধা آدھا نصف نیم 半"
ONE: Final = (
    "a an one ein eine einem einer eines un une una uno um uma один одна одну одно jeden jedną jedna jedno bir satu moja "
    "ένα μία μια एक এক ایک واحد واحدة یک 一 një o unu jedan једна један"
)
NUMBERS: Final[tuple[tuple[int, str], ...]] = (
    (
        2,
        "two zwei deux dos dois duas due два две дві dwa dwie dwóch iki dua mbili dva dvije dve dy două δύο दो দুই দু دو 两 兩 二 biyu",
    ),
    (3, "three drei trois tres três tre три trzy üç tiga tatu tri τρεις τρία तीन তিন تین سه ثلاث ثلاثة 三 trei uku"),
    (
        4,
        "four vier quatre cuatro quatro quattro четыре чотири cztery dört empat nne četiri katër patru τέσσερις चार চার چار چهار أربع أربعة 四",
    ),
    (
        5,
        "five fünf cinq cinco cinque пять п'ять pięć beş lima tano pet pesë cinci πέντε पांच पाँच পাঁচ پانچ پنج خمس خمسة 五",
    ),
    (6, "six sechs seis sei шесть шість sześć altı enam sita šest gjashtë șase έξι छह ছয় چھ شش ست ستة 六"),
    (
        7,
        "seven sieben sept siete sete sette семь сім siedem yedi tujuh saba sedam shtatë șapte επτά सात সাত سات هفت سبع سبعة 七",
    ),
    (
        8,
        "eight acht huit ocho oito otto восемь вісім osiem sekiz delapan nane osam tetë opt οκτώ आठ আট آٹھ هشت ثمان ثمانية 八",
    ),
    (
        9,
        "nine neun neuf nueve nove девять дев'ять dziewięć dokuz sembilan tisa devet nëntë nouă εννέα नौ নয় نو نه تسع تسعة 九",
    ),
    (10, "ten zehn dix diez dez dieci десять dziesięć on sepuluh kumi deset dhjetë zece δέκα दस দশ دس ده عشر عشرة 十"),
    (11, "eleven elf onze once undici"),
    (12, "twelve zwölf douze doce doze dodici"),
)
"""Numbers in words, as a newspaper writes how long ago something was."""
