"""Which blocks the text becomes: lists, tables, quotes, listings, pictures and media."""

from __future__ import annotations

from tests.extract.generic.conftest import PARAGRAPHS, paragraphs, story

LAST = f"<p>{PARAGRAPHS[4]}</p>"


def of(article, kind):
    return [block for block in article.blocks if block.kind == kind]


def test_a_list_keeps_its_items_numbers_and_depth(read):
    items = "<li>Lift the ramp.<ul><li>Slowly.</li><li>Twice.</li></ul></li><li>Count to nine.</li>"
    body = f"{paragraphs(3)}<ol start='3'>{items}</ol><p>That is all there is to it.</p>"
    outer, inner, rest = of(read(story(body)), "list")
    assert (outer.items, outer.first, outer.level) == (("Lift the ramp.",), 3, 1)
    assert (inner.items, inner.first, inner.level) == (("Slowly.", "Twice."), None, 2)
    assert (rest.items, rest.first) == (("Count to nine.",), 4)


def test_a_list_behind_the_last_paragraph_belongs_to_the_story(read):
    body = f"{paragraphs()}<h2>Departures</h2><ul><li>Monday at seven</li><li>Friday at nine</li></ul>"
    assert of(read(story(body)), "list")[0].items == ("Monday at seven", "Friday at nine")


def test_a_list_of_links_is_no_text_of_an_article(read):
    one = "<li><a href='/news/one-long-story-of-the-sea'>One long story of the sea</a></li>"
    links = f"<ul>{one}{one.replace('one-long', 'another-long').replace('One', 'Another')}</ul>"
    assert not of(read(story(paragraphs() + links + paragraphs(1).replace("Monday", "Sunday"))), "list")


def test_a_table_of_data_is_one_block_and_a_table_of_layout_is_its_paragraphs(read):
    rows = "<tr><th>Boat</th><th>Seats</th></tr><tr><td>Gull</td><td>40</td></tr><tr><td>Tern</td><td>12</td></tr>"
    data = f"<table>{rows}</table>"
    found = read(story(paragraphs(3) + data + "<p>The smaller of the two sails in winter.</p>"))
    assert of(found, "table")[0].rows == (("Boat", "Seats"), ("Gull", "40"), ("Tern", "12"))
    laid_out = read(story(f"<table><tr><td>{paragraphs()}</td><td>Menu</td></tr></table>"))
    assert not of(laid_out, "table")
    assert len(of(laid_out, "paragraph")) == 5


def test_a_table_with_header_cells_may_be_links_for_the_most_part(read):
    names = ("Gull", "Tern", "Skua")
    row = "<tr><td><a href='/boats/{0}'>{0} of the northern line</a></td><td>{1}</td></tr>"
    rows = "".join(row.format(name, 40 + index) for index, name in enumerate(names))
    headed = f"<table><tr><th>Boat</th><th>Seats</th></tr>{rows}</table>"
    (table,) = of(read(story(paragraphs(3) + headed + LAST)), "table")
    assert [span.url.rpartition("/")[2] for span in table.links] == list(names)
    bare = read(story(paragraphs(3) + f"<table>{rows}</table>" + LAST))
    assert not of(bare, "table")


def test_a_listing_keeps_its_lines_and_its_links(read):
    code = "<pre>raise()<br>  wait(9)\n<a href='https://docs.example/lower'>lower()</a></pre>"
    listing = of(read(story(paragraphs() + code + "<p>That is how it was written down in the log.</p>")), "code")[0]
    assert listing.text == "raise()\n  wait(9)\nlower()"
    assert [(listing.text[span.start : span.end], span.url) for span in listing.links] == [
        ("lower()", "https://docs.example/lower")
    ]


def test_caption_and_credit_are_apart_and_neither_is_text(read):
    under = "The quay at noon. <span class='credit'>Photo: Ann Example</span>"
    figure = f"<figure><img src='/quay.jpg' alt='A quay'><figcaption>{under}</figcaption></figure>"
    image = of(read(story(paragraphs(2) + figure + paragraphs()[len(paragraphs(2)) :])), "image")[0]
    assert (image.caption, image.credit, image.title) == ("The quay at noon.", "Photo: Ann Example", "A quay")


def under(image):
    return [(image.under[span.start : span.end], span.url) for span in image.links]


def test_links_in_caption_and_credit_are_kept_each_in_its_place(read):
    people = "<a href='/people/ann'>Ann Example</a>"
    for below in (
        f"The <a href='/quay'>quay</a> at noon. <span class='credit'>Photo: {people}</span>",
        f"The <a href='/quay'>quay</a> at noon. (Photo: {people})",
    ):
        figure = f"<figure><img src='/quay.jpg'><figcaption>{below}</figcaption></figure>"
        (image,) = of(read(story(paragraphs(2) + figure + LAST)), "image")
        assert (image.caption, image.credit) == ("The quay at noon.", "Photo: Ann Example")
        site = "https://www.harbour-post.example"
        assert under(image) == [("quay", f"{site}/quay"), ("Ann Example", f"{site}/people/ann")]


def test_a_credit_that_is_a_link_itself_leads_there(read):
    below = "A crab. <a class='credit' href='https://photos.example/ann'>Ann Example</a>"
    lead = f"<figure><img src='/crab.jpg'><figcaption>{below}</figcaption></figure>"
    picture = read(story(lead + paragraphs())).picture
    assert [span.url for span in picture.spans] == ["https://photos.example/ann"]
    assert "A crab.\nAnn Example"[picture.spans[0].start : picture.spans[0].end] == "Ann Example"


def test_a_caption_is_found_beside_its_picture_where_nothing_names_it(read):
    box = "<div><div><img src='/crab.jpg'></div><div>A crab of the harbour (Photo: Ann Example)</div></div>"
    found = read(story(paragraphs(2) + box + paragraphs()[len(paragraphs(2)) :]))
    assert of(found, "image")[0].caption == "A crab of the harbour"
    assert not any("A crab" in block.text for block in found.blocks)


def test_a_figcaption_behind_its_figure_is_its_caption(read):
    body = "<figure><img src='/net.jpg'></figure><figcaption>Nets drying on the quay.</figcaption>"
    assert (
        of(read(story(paragraphs(2) + body + paragraphs()[len(paragraphs(2)) :])), "image")[0].caption
        == "Nets drying on the quay."
    )


def test_a_lazy_picture_is_the_one_that_would_be_loaded(read):
    lazy = "<figure><img src='data:image/gif;base64,R0' data-srcset='/small.jpg 300w, /large.jpg 900w'></figure>"
    assert of(read(story(paragraphs(2) + lazy + paragraphs()[len(paragraphs(2)) :])), "image")[0].src.endswith(
        "/large.jpg"
    )


def test_icons_and_counters_are_no_pictures(read):
    body = "<img src='/dot.gif' width='1' height='1'><img class='share-icon' src='/x.png'>"
    assert not of(read(story(paragraphs(2) + body + paragraphs()[len(paragraphs(2)) :])), "image")


def test_a_picture_under_the_headline_is_the_lead_picture(read):
    body = "<figure><img src='/boat.jpg'><figcaption>The boat.</figcaption></figure>" + paragraphs()
    found = read(story(body))
    assert found.picture is not None
    assert found.picture.caption == "The boat."
    assert not of(found, "image")


def test_a_film_is_a_stub_and_a_post_keeps_its_words(read):
    film = "<iframe src='https://www.youtube.com/embed/abcdefghijk' title='The ramp rises'></iframe>"
    post = (
        "<blockquote class='twitter-tweet'><p>The ramp is back!</p>— Harbour (@harbour) "
        "<a href='https://twitter.com/harbour/status/1'>1 May</a></blockquote>"
    )
    found = read(story(paragraphs(2) + film + post + paragraphs()[len(paragraphs(2)) :]))
    assert of(found, "media")[0].url == "https://www.youtube.com/watch?v=abcdefghijk"
    assert of(found, "embed")[0].text == "The ramp is back!"
    assert of(found, "embed")[0].credit.startswith("Harbour (@harbour)")


def test_links_keep_their_place_and_are_absolute(read):
    body = paragraphs() + "<p>The <a href='/log?utm_source=x'>log of the harbour</a> is open to everybody.</p>"
    block = read(story(body)).blocks[-1]
    assert [(block.text[span.start : span.end], span.url) for span in block.links] == [
        ("log of the harbour", "https://www.harbour-post.example/log")
    ]


def test_who_made_a_picture_is_told_in_chinese_and_japanese_as_well(read):
    under = "轮船星期一驶离码头。海港社记者 王一 摄"
    found = read(story(f"{paragraphs(2)}<p><img src='/a.jpg'></p><p>{under}</p>{paragraphs()[len(paragraphs(2)) :]}"))
    image = next(block for block in found.blocks if block.kind == "image")
    assert (image.caption, image.credit) == ("轮船星期一驶离码头", "海港社记者 王一 摄")
    assert under not in [block.text for block in found.blocks]
