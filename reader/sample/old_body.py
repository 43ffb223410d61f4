"""Body template of the old layout: ``div.longText`` and what stands in it (dw/STRUCTURE.md section 2.1)."""

from __future__ import annotations

from reader.sample import addresses, dates, inline, labels
from reader.sample.inline import attribute, escaped
from reader.sample.newsroom import Newsroom
from reader.sample.story import Figure, Passage, Story, Text, plain


def lead_picture(story: Story) -> str:
    """``div.picBox.full``; its caption may be an empty paragraph, then the words stand in the title only."""
    if not story.figure:
        return ""
    figure = story.figure
    return f"""<div class="picBox full">
{_overlay_link(story, figure)}
<img itemprop="image" src="{addresses.picture(figure.id, 303)}" {_titles(figure)} /> </a>
<p>{escaped(figure.caption)}</p>
</div>"""


def long_text(story: Story, newsroom: Newsroom) -> str:
    """The whole body with its by-line and the newsletter line at the end."""
    blocks = [_block(part, number, story, newsroom) for number, part in enumerate(story.parts)]
    if story.byline:
        blocks.append(f"<p>{escaped(story.byline)}</p>")
    if story.newsletter:
        blocks.append(_newsletter(story, newsroom))
    return '<div class="longText">\n' + " ".join(blocks) + "\n</div>"


def media_item(story: Story) -> str:
    """``div.mediaItem``: hidden inputs that say everything, a button, and a hidden box for sharing."""
    words = labels.OLD[story.language]
    is_audio = story.type == "audio"
    player = "audio" if is_audio else "video"
    suffix = "mp3" if is_audio else "mp4"
    poster = addresses.picture(story.figure.id, 302) if story.figure else ""
    alt = attribute(story.figure.alt) if story.figure else ""
    fields = "\n".join(
        f'<input type="hidden" name="{name}" value="{attribute(value)}">'
        for name, value in (
            ("player_type", player),
            ("file_name", f"https://media.quillhaven-tide.example/{story.id}.{suffix}"),
            ("file_duration", str(story.duration)),
            ("display_date", dates.compact(story.published)),
            ("media_id", str(story.id)),
            ("media_title", story.title),
            ("preview_image", poster),
            ("isLiveVideo", "false"),
        )
    )
    return f"""<div class="mediaItem" data-media-id="{story.id}">
{fields}
<div class="teaserImg" title="{alt}">
<div class="videoContainer" id="videoContainer-{story.id}" rel="dynamic videoData for javascript"></div>
<div class="playButtonArea">
<div class="customPlayBtn"> <div class="playBtnImgBox"></div> <span class="playBtnText">{words[player]}</span>
<span class="right">{dates.clock(story.duration)}</span> </div>
</div>
</div>
<script type="text/javascript">
DW_PLAYER.localization = {{ rewind: "Back 10 seconds", settings: "Settings" }};
</script>
<div class="teaserContentWrap share" style="display:none;">
<div class="buttons"><span class="button right closeShare"></span></div>
<div class="shareInfo"> <h4>{words["share"]}</h4> <h2>{escaped(story.title)}</h2>
<p><strong>Permalink</strong> {addresses.permalink(story.id)}</p> </div>
</div>
<div class="teaserContentWrap information"> <h2>{escaped(story.title)}</h2> <span class="icon {player}"></span> </div>
</div>"""


def _block(part: Passage, number: int, story: Story, newsroom: Newsroom) -> str:
    def words(text: Text) -> str:
        return inline.old(text, newsroom)

    match part.kind:
        case "heading":
            # a paragraph of strong words until about 2022, a real heading after: the German pages changed first
            real = story.language == "de"
            return f"<h2>{words(part.text)}</h2>" if real else f"<p><strong>{words(part.text)}</strong></p>"
        case "list":
            tag = "ol" if part.ordered else "ul"
            return f"<{tag}> " + " ".join(f"<li>{words(item)}</li>" for item in part.items) + f" </{tag}>"
        case "quote":
            return f"<blockquote> <p>{words(part.text)}</p> </blockquote>"
        case "table":
            return table(part)
        case "picture":
            return _picture(part.figure or Figure(0), story, "rechts\n" if number % 2 else "")
        case "video" | "audio":
            return _player(newsroom[part.target])
        case "gallery":
            return _gallery(newsroom[part.target])
        case "more":
            other = newsroom[part.target]
            return f'<p><em>{words(part.text)}</em>: <a href="{other.path}">{escaped(other.title)}</a></p>'
        case _:
            return f"<p>{words(part.text)}</p>"


def table(part: Passage) -> str:
    """A table whose first row is its head; the same in both layouts."""
    head, *rows = part.rows
    lines = ["<tr>" + "".join(f"<th>{escaped(cell)}</th>" for cell in head) + "</tr>"]
    lines += ["<tr>" + "".join(f"<td>{escaped(cell)}</td>" for cell in row) + "</tr>" for row in rows]
    return "<table>\n<tbody>\n" + "\n".join(lines) + "\n</tbody>\n</table>"


def _overlay_link(story: Story, figure: Figure) -> str:
    link = f"/overlay/image/article/{story.id}/{figure.id}"
    return f'<a class="overlayLink" href="#" link="{link}" rel="nofollow" style="cursor: pointer;">'


def _titles(figure: Figure) -> str:
    title = attribute(f"{figure.alt} ({figure.credit})" if figure.credit else figure.alt)
    return f'title="{title}" alt="{title}"'


def _picture(figure: Figure, story: Story, side: str) -> str:
    return f"""<div class="picBox medium
{side}"> {_overlay_link(story, figure)}
<img itemprop="image" src="{addresses.picture(figure.id, 404)}" {_titles(figure)}> </a>
<p>{escaped(figure.caption)}</p> </div>"""


def _player(media: Story) -> str:
    return f"""<div class="col3 right"> <div class="group"> <div class="standaloneWrap">
<div class="imgTeaserL video" data-media-id="{media.id}">
{media_item(media)}
</div> </div> </div> </div>"""


def _gallery(gallery: Story) -> str:
    """A gallery in the text is wrapped in a second ``div.longText`` inside the first."""
    slides = "\n".join(
        f"""<li class="{"hideBeforeLoad" if number else "first"}"> <div class="teaserImg">
<img itemprop="image" src="{addresses.picture(slide.figure.id, 303)}" {_titles(slide.figure)}>
</div> <div class="teaserContentWrap"> <div class="tools"> </div> <h4>{escaped(gallery.title)}</h4>
<h2>{escaped(plain(slide.text))}</h2> <p>{escaped(plain(slide.below[0]))}</p> </div> </li>"""
        for number, slide in enumerate(part for part in gallery.parts if part.kind == "slide")
        if slide.figure
    )
    return f"""<div class="longText"> <!-- PictureGallery --> <div class="gallery col3">
<div class="imgTeaserL slideshow noDim" data-id="{gallery.id}" data-title="{attribute(gallery.title)}" \
data-date="{dates.compact(gallery.published)}" data-firstcategory="1">
<ul class="slides">
{slides}
</ul> <br class="clearfix">
<div class="teaserNavWrap"> <div class="slidePagination">
<a class="function rwd" href="javascript:void(0);" rel="nofollow"></a> <span class="slideshowNav"></span> </div> </div>
</div> </div> </div>"""


def _newsletter(story: Story, newsroom: Newsroom) -> str:
    front = newsroom.sections(story.language)[0]
    words = escaped(labels.OLD[story.language]["newsletter"])
    return f'<p><a href="{front.path}" target="_blank" class="icon intern" rel="noopener">{words}</a></p>'
