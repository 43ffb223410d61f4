"""Headings of related-link lists, by language: what newsrooms write over them.

Collected from the pages that were read while the rules were made (en, de, fr, es, it, no, sv, da, lt, nl, pl), and
for the other languages from what their newsrooms commonly write; a form is listed only where it is certain.  A label
is the whole line, or its beginning where the pattern ends in ``.*``.
"""

# ruff: noqa: E501 (a language reads best in few lines)
from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal

from reader.extract.generic.words import small

LabelKind = Literal["related", "more", "none"]
"""Over stories that belong to the one being read; over those that any page carries; over what is no story."""

# Stories that belong to the one being read.
_RELATED: Final[dict[str, str]] = {
    "en": r"related(?: (?:articles?|stories|story|coverage|content|links|news|posts?|reading|videos?|features?|items|reports?|to this story|stories and .*))?"
    r"|read(?: (?:more|next|also|on|this|it|the full story|our (?:full )?\w+|further))?(?: on .{3,60})?|more on (?:this|the|that) .*"
    r"|see also|also read|also see|recommended(?: .{3,40})?|we recommend|further reading|suggested (?:articles|stories|reading|reads|for you)"
    r"|(?:articles|stories|posts) you (?:may|might) (?:also )?like|you (?:may|might) (?:also )?(?:like|be interested in|enjoy|want to read)|what to read next"
    r"|similar (?:articles|stories|posts|news)|dig deeper|go deeper|more like this|more stories like this|more about this(?: story| topic)?|in this series"
    r"|more coverage|in case you missed it|don'?t miss|must reads?|explore more|keep reading|up next|next up|read these next|linked stories|background reading"
    r"|previous coverage|earlier coverage|dive deeper|editor'?s'? recommendations?|for more on this story|explore more on this topic|from our archives?|related reports?",
    "de": r"mehr zum (?:selben )?thema\b.*|mehr zu .*|zum (?:selben |gleichen )?thema|lesen sie (?:auch|mehr|dazu|hierzu|weiter|jetzt)(?: .*)?|lies (?:auch|mehr|dazu)"
    r"|weiterlesen|verwandte (?:artikel|beiträge|inhalte|meldungen|nachrichten)|ähnliche[srn]?(?: (?:artikel|beiträge|inhalte|meldungen|nachrichten))?|auch interessant|auch lesenswert"
    r"|(?:auch )?das könnte (?:sie|dich|euch|ihnen|dir) (?:auch )?(?:interessieren|gefallen)|passend zum (?:thema|artikel|beitrag)|passende artikel|mehr dazu|dazu passend|weitere artikel"
    r"|lesetipps?|linktipps?|zum weiterlesen|weiterführende (?:links|artikel|informationen)|aus dem archiv|mehr lesen|auch spannend"
    r"|weitere (?:themen|informationen|nachrichten) zum thema|siehe auch|mehr aus dem themenbereich"
    r"|nachrichten & hintergründe.*|empfehlung(?:en)? der redaktion|unsere empfehlung(?:en)?|redaktionstipp"
    r"|(?:(?:weitere|mehr|passende) )?(?:artikel|beiträge|berichte|links|hintergründe|meldungen|dossier)(?: und \w+)? zu(?:m|r) (?:thema|artikel|serie)(?: .*)?|passend dazu|hintergr(?:und|ünde) zum thema|dazu auch|(?:hier |jetzt )weiterlesen|lesen sie hier(?: mehr| weiter)?|ebenfalls interessant|bisher zum thema|aus unserem archiv|(?:lesen|sehen|hören) sie auch(?: .*)?|auch zum thema|mehr aus dieser serie|thematisch passend",
    "fr": r"lire (?:aussi|également|plus|la suite)|[àa] lire (?:aussi|également|ailleurs|sur .*)|voir aussi|sur le même (?:sujet|thème)"
    r"|la rédaction vous (?:recommande|conseille)|[àa] découvrir également|dans la même (?:rubrique|thématique)"
    r"|sur ce sujet|pour approfondir|[àa] voir aussi|lisez aussi|plus sur ce sujet|articles? recommandés?|recommandés? pour vous|vous pourriez (?:aussi|également) .{3,30}"
    r"|articles? (?:liés?|associés?|similaires?|connexes?)|vous aimerez aussi|pour aller plus loin|contenus? associés?|notre dossier"
    r"|(?:lire|[àa] lire|voir|[àa] voir|écouter|[àa] écouter|regarder) (?:aussi|également)(?: (?:l['’]\w+|le|la|les|notre|nos)(?: \w+)?)?|(?:lire|[àa] lire|[àa] relire) (?:(?:l['’]|le |la |les |notre |nos )\w+)(?: \w+)?|[àa] (?:re)?lire|aussi [àa] lire|[àa] (?:re)?lire (?:sur (?:le|ce) sujet|dans (?:le même|ce) dossier)|dans le même dossier|en lien avec (?:cet article|ce sujet)|articles? en (?:relation|lien)(?: .*)?|(?:nos|autres|plus d['’]) ?articles sur (?:le|ce|le même) sujet|les articles du dossier|[àa] découvrir aussi|(?:les )?plus sur le sujet|nos archives",
    "es": r"(?:más|mas) información|lee? (?:también|más)|lea también|leer más|ver también|te puede interesar|le puede interesar"
    r"|también te puede interesar|puede(?:s)? leer|noticias relacionadas|(?:artículos?|contenidos?|temas?) relacionados?|relacionad[oa]s?"
    r"|lea además|mir[ae] (?:también|además)|te recomendamos|le recomendamos|sigue leyendo|no te (?:lo )?pierdas|recomendad[oa]s(?: para (?:ti|usted))?"
    r"|noticia relacionada|sobre este tema|más sobre (?:este|el) tema"
    r"|(?:lea|lee|leé|vea|ve|mire|mirá|escuche|escucha) (?:también|más|además)|(?:te|le|os|les) (?:puede|podría|podrían|pueden|va a) interesar(?: leer)?|(?:quizás?|tal vez) (?:te|le|os) interese|(?:puede|podría|pueden|podrían) interesar(?:te|le|les)|también (?:lee|lea|leé)|(?:te|le) (?:sugerimos|recomendamos)(?: leer| ver)?|(?:otras )?(?:notas?|noticias?|lecturas|informaciones|historias) relacionadas?|en relación con este tema|para saber más|más (?:en|sobre) (?:este|el mismo) tema|sobre el mismo tema|(?:seguir|continúa|continuar) leyendo",
    "pt": r"leia (?:também|mais|ainda)|veja (?:também|mais|ainda)|notícia relacionada|recomendad[oa]s?(?: para você)?|saiba mais|notícias relacionadas|(?:artigos?|conteúdos?|temas?) relacionados?"
    r"|relacionad[oa]s?|você (?:também )?pode gostar|sobre o mesmo tema|ler também|mais sobre"
    r"|(?:pode )?ler também|ler mais|confira também|assista também|ouça também|leia (?:a seguir|também em .{3,20})|(?:matérias?|reportagens|reportagem|outras notícias|notícias|leituras) relacionadas?|(?:pode|poderá) (?:também )?(?:gostar|interessar)(?:-lhe)?|também (?:pode|poderá) (?:gostar|interessar)(?:-lhe)?|sobre (?:este|o mesmo) (?:assunto|tema)|mais sobre (?:este|o) (?:tema|assunto)|sugestões de leitura|não perca",
    "it": r"leggi (?:anche|di più|pure)|vedi anche|(?:articoli |notizie |contenuti )?correlat[ie]|potrebbe(?:ro)? interessart[ie](?: anche)?|ti potrebbe(?:ro)? (?:anche )?(?:interessare|piacere)"
    r"|sul tema|sullo stesso tema|altri articoli sul tema"
    r"|per approfondire|approfondimenti?|sullo stesso (?:tema|argomento)|articoli simili"
    r"|(?:forse )?(?:ti|vi|le) (?:può|possono|potrebbe|potrebbero|interessa)(?: (?:anche )?(?:interessare|piacere))?(?: anche)?|(?:guarda|ascolta|scopri) anche|(?:ti )?consigliat[oi]|ti consigliamo(?: anche)?|(?:da )?(?:leggere|rileggere) anche|da leggere|dello stesso argomento|(?:altri )?articoli sull['’]argomento|approfondisci|leggi (?:gli )?(?:altri )?articoli (?:correlati|sul tema)",
    "nl": r"lees (?:ook|meer|verder)(?: over .*)?|gerelateerde?(?: (?:artikelen|nieuws|berichten))?|aanbevolen(?: artikelen)?|misschien ook interessant|meer over .*|zie ook|bekijk ook|ook interessant"
    r"|(?:lees|bekijk|luister|kijk) ook(?: (?:dit|deze)(?: \w+)?)?|verder lezen|meer lezen|lees hier (?:meer|verder)|dit is ook interessant|eerder schreven we|uit het archief|meer over(?: dit (?:onderwerp|thema))?|verwante (?:artikels|artikelen|stories)",
    "no": r"les (?:også|mer|videre)(?: om .*)?|se også|relatert(?:e (?:saker|artikler))?|mer om .*|flere saker om .*|anbefalte?(?: (?:saker|artikler|for deg))?|les alt om .*"
    r"|(?:les|se|hør|sjå|høyr) (?:også|òg|og)(?: (?:disse|denne|om .*))?|les (?:flere saker|alt|saken)(?: .*)?|tidligere saker(?: .{3,30})?|du vil kanskje også like|flere saker om (?:dette|samme|emnet)",
    "sv": r"läs (?:också|mer|även|vidare)(?: om .*)?|se (?:också|även)|relatera(?:t|de)(?: artiklar)?|mer om .*|fler artiklar om .*|mer i ämnet|rekommenderad(?:e|t)?(?: .{3,30})?"
    r"|(?:hör|titta) (?:också|även)|artiklar i ämnet|lästips|rekommenderat|mer läsning|missa inte|läs (?:också|även) (?:om|mer)(?: .*)?|du kanske (?:också|även) gillar|tidigare artiklar(?: .{3,30})?",
    "da": r"læs (?:også|mere|videre)(?: om .*)?|se også|relatere(?:t|de)(?: (?:artikler|nyheder|indhold))?|mere om .*|anbefalet(?: .{3,30})?|måske er du også interesseret i"
    r"|(?:hør|læs|se) også(?: .{3,20})?|læs (?:mere|flere artikler) om(?: .*)?|(?:flere )?artikler om (?:emnet|samme emne)|mere om (?:emnet|samme emne)|du vil måske også synes om|tidligere artikler(?: .{3,30})?",
    "fi": r"lue (?:myös|lisää|seuraavaksi)(?: aiheesta)?|katso myös|aiheesta lisää|lisää aiheesta|aiheeseen liittyv[äi].{0,20}|sinua saattaa kiinnostaa.{0,10}"
    r"|lue myös (?:nämä|tämä|aiemmin|nämä jutut)|(?:kuuntele|katso) myös|aiheesta (?:aiemmin|muualla)|luitko jo (?:tämän|nämä)|suosittelemme|samasta aiheesta|lue aiheesta(?: lisää)?|aiemmin aiheesta",
    "is": r"sjá (?:einnig|nánar)|lesa meira|tengdar fréttir"
    r"|tengdar greinar|tengt efni|lestu (?:einnig|meira)|sjá meira",
    "pl": r"czytaj (?:więcej|także|też|również|dalej)|zobacz (?:więcej|także|też|również)|przeczytaj (?:także|też|również)"
    r"|powiązane(?: (?:artykuły|tematy|treści))?|podobne (?:artykuły|tematy)|więcej na (?:ten )?temat|polecamy(?: również)?|polecane(?: artykuły)?"
    r"|może cię (?:też |także |również )?zainteresować|sprawdź (?:też|także|również)|warto przeczytać"
    r"|(?:czytaj|zobacz|przeczytaj|sprawdź|posłuchaj|oglądaj)(?: (?:także|też|również|więcej|teraz|dalej))?|dowiedz się więcej|na ten temat|więcej na temat(?: .*)?|(?:artykuły|materiały|treści) powiązane|polecan[ye] (?:artykuły?|teksty?)|o tym też piszemy|w tym temacie",
    "cs": r"čtěte (?:také|více|dále)|přečtěte si (?:také|více)?|související(?: články)?|mohlo by vás (?:také )?zajímat|více k tématu|k tématu"
    r"|čtěte (?:též|také|i)|čtěte|přečtěte si(?: (?:i|také|též|více))?|další (?:články )?k tématu|(?:články|více|víc) k (?:tématu|článku)|podobné články|mohlo by (?:vás|se vám) (?:také )?(?:zajímat|líbit)|související článek",
    "sk": r"čítajte (?:tiež|aj|viac)|prečítajte si (?:aj|tiež)|súvisiace(?: články)?|mohlo by vás zaujímať"
    r"|súvisiaci článok(?: čítajte)?|prečítajte si|(?:viac )?k téme|podobné články|mohlo by (?:vás|sa vám) (?:tiež )?(?:zaujímať|zaujať|páčiť)|(?:ďalšie )?články k téme",
    "hu": r"kapcsolódó (?:cikkek|cikk|anyagok|hírek)?|olvassa el (?:ezt )?is|olvasd el (?:ezt )?is|ez is érdekelheti"
    r"|kapcsolódó(?: (?:tartalom|tartalmak|anyag|írások|témák))?|ez(?:ek)? is érdekel(?:het(?:i|ik)?|het)|(?:ezt )?olvasta(?:d)? már|korábban írtuk|a témában(?: (?:írtuk|korábban))?|(?:további )?cikkek a témában|lásd még|olvass(?:on)? tovább",
    "ro": r"citește (?:și|mai mult)|citiți și|vezi și|articole (?:similare|asociate|conexe)|pe aceeași temă|te-ar putea interesa"
    r"|cite[sș]te [sș]i|cite[sș]te (?:mai mult|[sș]i)|citi[tț]i (?:[sș]i|mai mult)|citeşte (?:şi|mai mult)|citiţi (?:şi|mai mult)|(?:articole|[sșş]tiri) (?:similare|asociate|conexe|recomandate)|(?:[sșş]tiri |articole )?pe acela[sșş]i subiect|(?:articole )?pe aceea[sșş]i tem[aă]|te-ar (?:mai )?putea interesa(?: [sșş]i)?|recomandarea autorului|vezi (?:[sșş]i|mai mult)",
    "bs": r"pročitajte (?:još|i|više)|pročitaj (?:još|i|više)|povezan[ei] (?:članci|vijesti|teme)|vezan[ei] (?:članci|vijesti|tekstovi)"
    r"|srodn[ei] (?:članci|vijesti|teme)|vidi (?:još|i)|više o (?:tome|temi)|možda vas zanima|čitajte (?:još|i)|povezano"
    r"|(?:povezane|vezane|srodne|slične|slični) (?:vesti|vijesti|članci|teme|tekstovi)|(?:pročitajte|pročitaj|pogledajte|pogledaj)(?: (?:još|i|više|i ovo))?|možda (?:će )?vas (?:i )?zanima(?:ti)?|još o temi|na istu temu|možda će vam se (?:svideti|svidjeti)",
    "sl": r"preberite (?:še|tudi)|sorodn[ei] (?:članki|novice)|povezan[ei] (?:članki|novice)|več o tem"
    r"|(?:preberi|preberite|poglejte|poglej)(?: (?:še|tudi|več))|več o temi|morda vas zanima",
    "sq": r"lexo (?:edhe|më shumë)|lexoni (?:edhe|më shumë)|shih edhe|të ngjashme|artikuj të ngjashëm"
    r"|(?:lexo|lexoni|shiko|shikoni) (?:edhe|gjithashtu|më shumë)|lajme (?:të ngjashme|të lidhura)|të lidhura",
    "el": r"διαβάστε (?:επίσης|ακόμη|ακόμα|περισσότερα)|δείτε (?:επίσης|ακόμη)|σχετικά(?: (?:άρθρα|θέματα|νέα))?"
    r"|(?:διαβ[αά]στε|διάβασε|δε[ιί]τε|δες|ακο[υύ]στε)(?: (?:επ[ιί]σης|ακ[οό]μ[ηα]|και|περισσ[οό]τερα))|διαβαστε (?:επισης|ακομη|ακομα|περισσοτερα|και)|σχετικ(?:[αά]|[εέ]ς|[οό])(?: (?:[αά]ρθρα?|θ[εέ]ματα|ν[εέ]α|ειδ[ηή]σεις))?|μπορε[ιί] να σας ενδιαφ[εέ]ρ(?:ει|ουν)",
    "ru": r"читайте (?:также|еще|ещё|далее|подробнее)|(?:материалы )?по теме|смотрите также|похожие (?:статьи|материалы|новости)"
    r"|связанные (?:статьи|материалы)|еще по теме|подробнее по теме"
    r"|(?:читать|смотреть) (?:также|ещ[её]|по теме)|(?:(?:другие|ещ[её]) )?(?:новости|статьи|материалы?|публикации) по теме|ещ[её] по теме|связанные новости|рекомендуем(?: (?:прочитать|почитать|также))?|рекомендуемые материалы|(?:вам )?может быть интересно|что ещ[её] почитать|также по теме|сюжет по теме",
    "uk": r"читайте (?:також|ще|далі)|(?:матеріали )?за темою|до теми|дивіться також|схожі (?:статті|матеріали|новини)|ще по темі"
    r"|(?:читати|читайте|дивіться) (?:також|ще|більше)(?: (?:за|на|по) (?:темою|тему|темі))?|(?:(?:інші|більше) )?(?:новини|статті|матеріали|публікації) (?:за темою|по темі|на тему)|(?:ще|більше|також) (?:за темою|по темі|на цю тему)|(?:вас|вам) може (?:зацікавити|бути цікаво)|пов['’ʼ]язані (?:новини|статті)|рекомендуємо(?: (?:прочитати|почитати))?|теж цікаво|за темою",
    "bg": r"(?:прочетете|вижте|четете) (?:още|също|повече)|свързани (?:статии|новини|теми)|още по темата|по темата"
    r"|(?:виж(?:те)?|прочети|прочетете|чети|четете) (?:още|също|и)|още по (?:тази тема|темата)|подобни (?:новини|статии)|свързан[ои](?: (?:статии|новини|теми))?|може да ви (?:хареса|е интересно|заинтересува)",
    "mk": r"прочитајте (?:и|повеќе)|поврзани (?:вести|статии|теми)|слични вести"
    r"|(?:прочитај(?:те)?|погледни|погледнете) (?:и|повеќе|уште|исто така)|поврзано",
    "sr": r"прочитајте (?:још|и|више)|повезане? (?:вести|теме|чланци)|сродни (?:чланци|вести)"
    r"|(?:прочитај(?:те)?|погледај(?:те)?) (?:још|и|више|и ово)|(?:слични|сличне) (?:вести|чланци)|можда вас занима",
    "lt": r"(?:taip pat )?skaitykite (?:taip pat|daugiau)?|taip pat skaitykite|susij(?:ę|usios|ę straipsniai)(?: \w+)?"
    r"|skaity(?:ti|kite) (?:daugiau|taip pat)|susij(?:ęs straipsnis|usios naujienos)|jus gali sudominti|taip pat žiūrėkite",
    "lv": r"lasi(?:et)? (?:arī|vairāk|vēl)|saistītie raksti|par tēmu"
    r"|saistīt(?:ie raksti|ais raksts|ās ziņas)|skaties arī|lasi (?:arī|vēl|vairāk)",
    "et": r"loe (?:ka|lisaks|edasi|veel)|seotud (?:lood|artiklid|uudised)|samal teemal"
    r"|loe rohkem|vaata (?:ka|lisaks)",
    "tr": r"ilgili (?:haberler|haber|içerikler|konular|yazılar)|ilgili|ayrıca (?:okuyun|bakınız)?|bunlar da ilginizi çekebilir|daha fazlası"
    r"|(?:bu da |bunlar da )?ilgin[iı]zi çekebil(?:ir|ecek .*)|(?:benzer|önerilen|konuyla ilgili|bağlantılı) (?:haberler|haber|içerikler|yazılar)|bun(?:u|ları) da oku(?:yun|yabilirsiniz)|konuyla ilgili|bunları da beğenebilirsiniz",
    "az": r"həmçinin oxuyun|əlaqəli xəbərlər|oxşar xəbərlər",
    "id": r"baca (?:juga|selengkapnya|selanjutnya)|berita terkait|artikel terkait|terkait|lihat juga"
    r"|(?:baca|lihat|simak|tonton|saksikan) (?:juga|lainnya|lebih lanjut|berita terkait)|baca artikel lainnya|(?:berita|artikel|konten|topik) (?:terkait|berkaitan)|anda mungkin suka|berkaitan|bacaan lanjut",
    "ms": r"baca (?:juga|lagi)|berita berkaitan|artikel berkaitan",
    "vi": r"xem thêm|đọc thêm|tin liên quan|bài liên quan|liên quan"
    r"|(?:mời |>> ?)?(?:xem|đọc) (?:thêm|tiếp)|(?:tin|bài)(?: (?:tức|bài|viết))? liên quan|nội dung liên quan|(?:có thể )?bạn (?:có thể )?quan tâm|(?:tin )?cùng chủ đề",
    "sw": r"soma (?:pia|zaidi)|habari zinazohusiana|taarifa zinazohusiana"
    r"|pia soma|soma (?:pia|zaidi)",
    "ha": r"karin bayani|ƙarin bayani|labarai masu alaƙa|ku karanta",
    "ja": r"関連(?:記事|ニュース|リンク|情報|する記事)?|あわせて読み(?:たい)?|こちらも(?:読む|おすすめ)|おすすめ(?:記事)?"
    r"|[合併]わせて読みたい|あわせて読む|(?:この記事の|この記事に)?関連(?:する)?(?:記事|ニュース|コンテンツ|情報|動画|リンク)|(?:この記事|こちらの記事)もおすすめ|こちらも読まれています|こんな記事も読まれています",
    "ko": r"관련 ?(?:기사|뉴스|글)?|함께 (?:볼|읽을) 만한 (?:기사|뉴스)|더 보기"
    r"|(?:이 ?기사와 )?함께 (?:보면|읽으면|볼|읽을) (?:좋은|만한) (?:기사|뉴스|콘텐츠)|함께 ?보기|연관 ?기사|관련 ?(?:콘텐츠|보도|영상)",
    "zh": r"相关(?:新闻|阅读|报道|文章|内容)?|延伸阅读|相關(?:新聞|報導|文章|閱讀)?|延伸閱讀|推荐阅读|更多(?:报道|相关)"
    r"|(?:更多)?相[关關](?:新[闻聞]|[阅閱][读讀]|[报報][道導]|文章|[内內]容|[链連][接結]|[议議][题題])|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|更多(?:相[关關]新?[闻聞]?|[阅閱][读讀])|[你您]可能(?:[还還]喜[欢歡]|也想看|感[兴興]趣)|看更多",
    "ar": r"[إا]قر[أا] (?:أيضا|أيضاً|المزيد)|مواضيع ذات صلة|(?:أخبار|مقالات) ذات صلة|ذات صلة|اقرأوا أيضا|شاهد أيضا|المزيد (?:حول|عن) .*"
    r"|[إأا]قر(?:[أا]|ئي|أوا|ؤوا)(?:/ي)? (?:[أا]يض(?:ا|اً|ًا)|كذلك|المزيد)|شاهد [أا]يض(?:ا|اً|ًا)|طالع [أا]يض(?:ا|اً|ًا)|قد (?:يهمك|يعجبك|يهمكم|ينال [إا]عجابك)(?: [أا]يض(?:ا|اً|ًا))?|(?:ال)?(?:مواضيع|موضوعات|[أا]خبار|مقالات|تقارير|محتوى|قصص) (?:ذات صلة|(?:ال)?(?:متعلقة|مرتبطة|مشابهة)|ذو صلة)",
    "fa": r"بیشتر بخوانید|مطالب مرتبط|(?:اخبار|خبرهای) مرتبط|همچنین بخوانید|در همین زمینه"
    r"|(?:در این (?:زمینه|باره) )?(?:بیشتر|همچنین) بخوانید|(?:مطالب?|مقالات|اخبار|خبرهای|لینک‌های) (?:مرتبط|پیشنهادی)|مطالب پیشنهادی|این (?:مطلب|خبر) را هم بخوانید",
    "ur": r"مزید پڑھیں|یہ بھی پڑھیں|متعلقہ (?:خبریں|مضامین)?"
    r"|(?:مزید|یہ بھی|یہ بھی) پڑھ(?:یں|یے|ئے|ئیے)|اسی بارے میں|متعلقہ (?:خبریں|مضامین)",
    "ps": r"اړوند(?: \w+)?|نور ولولئ",
    "hi": r"यह भी पढ़ें|ये भी पढ़ें|संबंधित (?:खबरें|समाचार|ख़बरें)?|और पढ़ें|इसे भी पढ़ें"
    r"|(?:यह|ये|इन्हें|इसे) भी (?:पढ़|पढ़)(?:ें|िए|े|ो)|(?:यह|ये) भी देखें|(?:संबंधित|सम्बंधित) (?:ख़बर|ख़बर|खबर)(?:ें)?|(?:रिलेटेड|संबंधित) (?:न्यूज़?|समाचार)|(?:जरूर|ज़रूर) पढ़ें",
    "bn": r"আরও পড়ুন|আরো পড়ুন|সম্পর্কিত (?:খবর|সংবাদ)?|সংশ্লিষ্ট (?:খবর|বিষয়)?"
    r"|(?:এ |এই )?সম্পর্কিত(?: আরও)?(?: (?:খবর|সংবাদ))?|(?:এ বিষয়ে |এই বিষয়ে )?আরও (?:পড়ুন|পড়ুন|দেখুন)",
    "ta": r"மேலும் படிக்க|தொடர்புடைய (?:செய்திகள்|செய்தி)?"
    r"|இதையும் (?:படிங்க|படியுங்கள்|வாசிக்க)|தொடர்புடைய செய்தி(?:கள்)?",
    "be": r"чытайце (?:таксама|яшчэ)|глядзіце таксама|(?:яшчэ )?па тэме|навіны па тэме",
    "ka": r"(?:ასევე )?წაიკითხეთ(?: (?:აგრეთვე|ასევე))?|მსგავსი (?:სტატიები|სიახლეები)|დაკავშირებული სტატიები|ამავე თემაზე",
    "hy": r"կարդա(?:ցեք|լ) նաև|առնչվող (?:նորություններ|լուրեր)",
    "ca": r"lleg(?:eix|iu) (?:també|més)|(?:et|us) pot interessar|(?:notícies|articles|continguts?) relacionat?(?:des|s)|relacionat|més informació|mira també",
    "gl": r"le tamén|máis información|pode interesarche",
    "eu": r"irakurri (?:ere|gehiago)|lotutako (?:albisteak|edukiak)",
    "th": r"(?:อ่าน)?(?:ข่าว|บทความ|เรื่อง|เนื้อหา)(?:อื่นๆ)?(?:ที่)?เกี่ยวข้อง|อ่าน(?:เพิ่มเติม|ต่อ|ข่าวต้นฉบับ|ด้วย)",
    "he": r"קר(?:או|א) (?:גם|עוד)|(?:כתבות|ידיעות|מאמרים) (?:נוספות|קשורות|נוספים|קשורים)(?: בנושא)?|עוד (?:בנושא|באותו נושא)|אולי יעניין (?:אותך|אתכם)(?: גם)?",
    "mr": r"हे ?ही वाचा|हे देखील वाचा|संबंधित बातम्या|आणखी वाचा",
    "ne": r"यो पनि (?:पढ्नुहोस्|पढ्नुस्)|सम्बन्धित (?:खबर|समाचार)",
    "gu": r"આ પણ વાંચો|સંબંધિત સમાચાર",
    "pa": r"ਇਹ ਵੀ ਪੜ੍ਹੋ",
    "te": r"(?:ఇవి|ఇది) కూడా చదవండి|ఇదీ (?:చదవండి|చూడండి)|సంబంధిత వార్తలు",
    "kn": r"ಇದನ್ನೂ ಓದಿ|ಸಂಬಂಧಿತ ಸುದ್ದಿ(?:ಗಳು)?",
    "ml": r"ഇതും വായിക്ക(?:ുക|ൂ|ാം)|(?:ബന്ധപ്പെട്ട|അനുബന്ധ) വാർത്തകൾ|കൂടുതൽ വായിക്കുക",
    "fil": r"basahin(?: (?:din|rin))?|kaugnay na (?:mga )?balita",
    "kk": r"тағы оқыңыз|оқи отырыңыз|ұқсас жаңалықтар",
    "uz": r"shuningdek,? o[‘'ʻ’]qing|mavzuga oid|мавзуга оид",
}  # fmt: skip

# Lists that any story of the site carries: most read, latest, more from a section or an author.
_MORE: Final[dict[str, str]] = {
    "en": r"most (?:read|popular|viewed|recent|shared|discussed|watched|commented)(?: .*)?|popular(?: .*)?|trending(?: .*)?|top (?:stories|news|picks|videos|reads).*"
    r"|latest(?: .*)?|more (?:from|in|by|stories|news|top stories|headlines|videos|articles)(?: .*)?|editor'?s'? (?:picks?|choice)|recent (?:posts|articles|stories|news)"
    r"|featured(?: .*)?|today'?s .*|news feed|just in|hot (?:right )?now|what (?:our )?readers .*|our readers .*|readers'? (?:picks|choice)|other stories|stories for you"
    r"|you may have missed|in other news|breaking news|elsewhere|what others are reading|the latest|also in .*|also by .*|more on .{2,60}",
    "de": r"meist(?:gelesen(?:e artikel)?|gesehen|geklickt|kommentiert|diskutiert|geteilt).*|am meisten gelesen|top[- ]?themen|neueste(?: .*)?|neu(?:este)? auf .*"
    r"|mehr (?:von|aus|auf|nachrichten|news|in) .*|aktuell(?:e|es)?(?: .*)?|beliebt(?:e|este)?(?: .*)?|das wichtigste.*|schlagzeilen|auch auf .*|newsticker|im trend|trending"
    r"|die neuesten .*|das neueste.*|topmeldungen|top-?artikel|häufig gelesen|weitere (?:themen|meldungen|nachrichten|news|artikel (?:aus|von) .*)",
    "fr": r"les (?:plus|articles les plus) (?:lus|vus|partagés|populaires|commentés)|à la une|dernières? (?:actualités|nouvelles|infos?|minute|news)|en ce moment|les derniers .*"
    r"|à découvrir|plus de .*|en direct|tendances?",
    "es": r"lo (?:más|mas) (?:visto|leído|leido|popular|comentado)|lo último|últimas noticias|más (?:noticias|leídas?|leídos|vistos|de) ?.*|destacad[oa]s?|tendencias?|última hora|recomendamos",
    "pt": r"(?:as )?mais (?:lid[ao]s|vist[ao]s|populares|recentes|notícias)|últim[ao]s(?: notícias)?|destaques?|em alta|mais de .*",
    "it": r"(?:i )?più (?:letti|visti|popolari|condivisi)|ultim(?:e|'ora|issime).*|raccomandati per te|in evidenza|di tendenza|altr[ie] (?:notizie|articoli).*",
    "nl": r"meest (?:gelezen|bekeken|populair|besproken)|laatste nieuws|net binnen|populair|meer (?:nieuws|uit|van) ?.*|uitgelicht",
    "no": r"mest (?:lest|sett|populært)|siste (?:nytt|nyheter|saker)|flere saker.*|topp(?:saker|nyheter)|nyheter|fra (?:våre|forsiden).*",
    "sv": r"mest (?:läst[ae]?|sett|populär[at]?)|senaste (?:nytt|nyheterna?|nyheter).*|fler (?:artiklar|nyheter).*|toppnyheter",
    "da": r"mest (?:læste|sete|populære)|seneste (?:nyt|nyheder).*|flere (?:nyheder|artikler).*|topnyheder",
    "fi": r"luetuimmat|uusimmat|tuoreimmat|suosituimmat|katsotuimmat",
    "pl": r"najczęściej (?:czytane|oglądane)|najpopularniejsze|najnowsze|popularne|ostatnie (?:wiadomości|artykuły)|najważniejsze.*|więcej z .*",
    "cs": r"nejčtenější|nejnovější|nejsledovanější|aktuálně|další (?:články|zprávy).*|doporučujeme",
    "sk": r"najčítanejšie|najnovšie|aktuálne|ďalšie (?:články|správy).*",
    "hu": r"legolvasottabb(?:ak)?|legfrissebb(?:ek)?|legnépszerűbb(?:ek)?|friss hírek|ajánlott.*",
    "ro": r"cele mai (?:citite|noi|populare|văzute)|ultimele (?:știri|articole).*|actualitate|recomandări.*",
    "bs": r"naj(?:čitanije|novije|popularnije|gledanije)|aktuelno|posljednje (?:vijesti|objavljeno)|izdvajamo|preporučujemo",
    "el": r"δημοφιλή|τελευταία(?: νέα)?|περισσότερο διαβασμένα|ροή ειδήσεων",
    "ru": r"(?:самое )?(?:популярное|читаемое|обсуждаемое)|последние (?:новости|материалы)|главное(?: .*)?|свежие новости|новости партн[её]ров|лента новостей|выбор редакции|топ.*",
    "uk": r"(?:найпопулярніше|популярне|найчитаніше)|останні (?:новини|матеріали)|головне(?: .*)?|свіжі новини|новини партнерів|вибір редакції|топ.*",
    "bg": r"най-(?:четени|нови|популярни)|последни новини|актуално",
    "sr": r"нај(?:читаније|новије)|актуелно|последње вести",
    "lt": r"naujausi(?:os)?(?: .*)?|skaitomiausi(?:os)?|populiariausi(?:os)?|karščiausios.*",
    "lv": r"lasītākie|jaunākie|populārākie",
    "et": r"loetumad|värskemad|populaarsemad|uuemad",
    "tr": r"(?:en )?çok (?:okunan|izlenen)(?:lar)?|son (?:dakika|haberler).*|öne çıkan(?:lar)?|popüler.*|gündem",
    "id": r"terpopuler|terbaru|terkini|berita (?:populer|terbaru|lainnya).*|pilihan editor|paling (?:banyak )?dibaca|rekomendasi.*",
    "vi": r"đọc nhiều|tin mới.*|mới nhất|xem nhiều|nổi bật",
    "ja": r"(?:アクセス)?ランキング|人気(?:記事|ニュース)?|最新(?:記事|ニュース)?|新着(?:記事)?|注目.*|話題.*",
    "ko": r"많이 본 (?:기사|뉴스)|인기 ?(?:기사|뉴스)?|최신 ?(?:기사|뉴스)?|주요 ?뉴스|실시간.*|추천.*",
    "zh": r"(?:热门|最热|点击|阅读)(?:新闻|文章|排行|排行榜)?|最新(?:新闻|文章|消息)?|热点.*|熱門.*|頭條.*|头条.*|排行榜|精彩推荐|猜你喜欢|更多新闻",
    "ar": r"(?:ال)?أكثر (?:قراءة|مشاهدة|شعبية)|الأكثر .*|آخر (?:الأخبار|المستجدات)|أحدث .*|أهم الأخبار|عاجل|مختارات.*",
    "fa": r"پربازدید(?:ترین)?(?:ها)?|پربیننده.*|آخرین (?:اخبار|خبرها)|تازه‌?ترین.*|مهمترین.*",
    "hi": r"(?:सबसे ज्यादा|सर्वाधिक) (?:पढ़े गए|लोकप्रिय)|ताज़ा (?:खबरें|समाचार)|ताजा (?:खबरें|समाचार)|टॉप .*|ट्रेंडिंग.*|लोकप्रिय.*",
    "bn": r"সর্বশেষ.*|সর্বাধিক (?:পঠিত|জনপ্রিয়)|জনপ্রিয়.*",
}  # fmt: skip

# Lists of what is no story: topics, jobs, offers, letters to sign up for.
_NONE: Final = (
    r"(?:advertiser|sponsored|partner|paid|promoted|branded) (?:content|stories|links|posts?|articles|articles?)|sponsored|from our partners|(?:from )?around the web"
    r"|from the web|related topics|(?:hot |trending )?topics|tags?|jobs|newsletters?|(?:top )?deals|coupons|shop(?:ping)?|events|puzzles|podcasts"
    r"|stellenmarkt|stellenangebote|stellenanzeigen|partnerangebote?|unsere partner.*|verlagsangebote?|gutscheine|verwandte themen|ähnliche themen|themen|schlagworte|services?"
    r"|contenus? sponsorisés?|nos (?:services|partenaires).*|services partenaires|offres d'emploi|sujets (?:associés|liés)|codes promo|sur les mêmes sujets"
    r"|contenido patrocinado|ofertas|temas(?: relacionados)?|etiquetas|conteúdo patrocinado|assuntos(?: relacionados)?|tópicos|argomenti|contenuti sponsorizzati"
    r"|annonsørinnhold|emner|ämnen|emneord|onderwerpen|vacatures|ledige stillinger|tematy|(?:související )?témata|(?:súvisiace )?témy|теги|темы|теми|konular|etiketler|トピックス|タグ|태그|标签"
)
# A mark of advertising, over whatever follows.
_AD: Final = (
    r"advertisement|advertising|ad|anzeigen?|werbung|reklame|publicidad|publicidade|pubblicità|publicité|annonsørinnhold|annonse[rn]?|annons(?:er)?|annoncer?"
    r"|advertentie|reklama|реклама|広告|pr|广告|anúncio|hirdetés|reklam|إعلان"
)

_EDGE: Final = r"[\W_]*"


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Of small letters: with cases ignored a pattern of so many words takes several times as long."""
    return re.compile(rf"{_EDGE}(?:{'|'.join(words)}){_EDGE}$")


_LINE_RELATED: Final = _pattern(_RELATED.values())
_LINE_CLOSED: Final = _pattern(re.sub(r"\.\*|\.\{\d+,\d+\}", "", words) for words in _RELATED.values())
_LINE_MORE: Final = _pattern(_MORE.values())
_LINE_NONE: Final = _pattern((_NONE, _AD))
_LINE_AD: Final = _pattern((_AD,))
# Before the title of a story in the same line: any label and a colon, or a form that no title begins with.
_AHEAD: Final = re.compile(
    rf"{_EDGE}(?:(?:{'|'.join(_RELATED.values())}|more)\s*[:：]\s*"
    rf"|[\[【<〈(]\s*(?:{'|'.join(_RELATED.values())})\s*[\]】>〉)]\s*"
    r"|(?:read (?:more|also|next)|see also|also read|must read)\s*[|–—-]\s*|related(?: (?:articles?|stories|story|coverage))?\b\s*[|–—-]?\s*"
    r"|(?:lesen sie (?:auch|hierzu|dazu)|lire aussi|[àa] lire (?:aussi|également)|lee? también|lea también|leia (?:também|mais)|leggi anche|les (?:også|mer)"
    r"|läs (?:också|även)|læs også|lees ook|czytaj (?:też|także|również)|zobacz (?:też|także|również)|čtěte také|citește și|baca juga|читайте (?:также|ещ[её])"
    r"|читайте (?:також|ще)|pročitajte (?:još|i)|اقرأ أيضا|إقرأ أيضا|بیشتر بخوانید|یہ بھی پڑھیں|यह भी पढ़ें|আরও পড়ুন)\s*[|–—-]?\s+|延伸阅读\s*)"
)
LONGEST: Final = 70
"""Letters of a label; longer lines are titles."""


@lru_cache(maxsize=4096)
def kind_of(line: str) -> LabelKind | None:
    """What a line announces, when it is nothing but a label."""
    if not line or len(line) > LONGEST:
        return None
    line = small(line)
    if _LINE_RELATED.match(line):
        return "related"
    if _LINE_NONE.match(line):
        return "none"
    return "more" if _LINE_MORE.match(line) else None


def is_advertising(line: str) -> bool:
    """Whether a line is nothing but a mark of advertising."""
    return len(line) <= LONGEST and bool(_LINE_AD.match(small(line)))


def is_related_label(line: str) -> bool:
    """Whether a line is nothing but a label over related stories."""
    return kind_of(line) == "related"


def is_whole_label(line: str) -> bool:
    """Whether a line that is a label is so from end to end: "More on the harbour" may head a part of a text as well."""
    return bool(_LINE_CLOSED.match(small(line)))


def ahead(title: str) -> int:
    """How many letters of ``title`` are a label before it (``Les også: ...``)."""
    lowered = small(title)
    found = _AHEAD.match(lowered) if len(lowered) == len(title) else None  # a few letters are two when they are small
    return found.end() if found and found.end() < len(title) else 0
