"""Body template of the new layout: lead picture or player, ``div.rich-text``, live posts (dw/STRUCTURE.md 3.1)."""

from __future__ import annotations

from reader.sample import addresses, dates, inline, labels
from reader.sample.addresses import FORMAT, SITE
from reader.sample.inline import ICON, attribute, escaped
from reader.sample.newsroom import Newsroom
from reader.sample.old_body import table
from reader.sample.story import Figure, Passage, Story, Text

_SIZES = ((600, 78), (601, 201), (602, 379), (603, 545), (604, 767), (605, 1199))


def lead(story: Story) -> str:
    """What stands above the text: a player on a page of its own kind, else the picture."""
    if story.type in ("video", "audio"):
        return player(story)
    if not story.figure or not story.figure.id:
        return ""
    figure = story.figure
    sizes = ", ".join(f"{SITE}{addresses.picture(figure.id, form)} {width}w" for form, width in _SIZES)
    alt = attribute(figure.alt)
    return (
        f'<figure class="hero"><picture><source type="image/png" srcset="{sizes}" media="(min-width: 576px)">'
        f'<img alt="{alt}" fetchpriority="high" src="" srcset="{sizes}" title="{alt}" width="100"></picture>'
        f"{_caption(figure, story, 'figcaption-hero')}</figure>"
    )


def rich_text(story: Story, newsroom: Newsroom) -> str:
    """What ``div.rich-text`` holds; the embedded state's ``text`` is the same words."""
    parts = [part for part in story.parts if part.kind not in ("post", "slide")]
    blocks = [_block(part, story, newsroom) for part in parts]
    if len(blocks) > 4:
        blocks.insert(3, '<span data-slot-id="Article_InContent-1" class="rich-text-ad"></span>')
    if story.byline:
        blocks.append(f"<p>{escaped(story.byline)}</p>")
    if story.edited:
        blocks.append(f"<p><em>{escaped(labels.NEW[story.language]['edited'].format(name=story.edited))}</em></p>")
    return "\n\n".join(blocks)


def player(media: Story) -> str:
    """``div.vjs-wrapper``: a video's or an audio's player with its title."""
    poster = f"{SITE}{addresses.picture(media.figure.id, 605)}" if media.figure else ""
    title = labels.NEW[media.language]["embedded"].format(name=media.title)
    is_audio = media.type == "audio"
    tag = "audio" if is_audio else "video"
    kind, suffix = ("audio/mpeg", "mp3") if is_audio else ("video/mp4", "mp4")
    return (
        f'<div class="vjs-wrapper embed big"><h2 aria-label="{attribute(title)}" class="headline">'
        f'{ICON}{escaped(media.title)}</h2><{tag} id="{tag}-{media.id}" controls '
        f'playsinline="" preload="none" data-id="{media.id}" '
        f'data-posterurl="{poster}" data-duration="{dates.clock(media.duration)}">'
        f'<source src="https://media.quillhaven-tide.example/{media.id}.{suffix}" type="{kind}">'
        f'<p class="vjs-no-js">To view this {tag} please enable JavaScript, and consider upgrading to a web '
        f'browser that <a href="https://videojs.example/html5/" target="_blank">supports HTML5 {tag}</a></p></{tag}>'
        "</div>"
    )


def posts(story: Story, newsroom: Newsroom) -> str:
    """A live blog's posts, newest first as they are written down."""
    found = [part for part in story.parts if part.kind == "post"]
    if not found:
        return ""
    entries = "".join(
        f'<div class="live-blog-post" data-stats-id="{story.id}-{number}"><h2>'
        f"{inline.new(post.text, newsroom, story.language)}</h2>{_post_head(post, story)}"
        f'<div class="rich-text has-italic">{post_text(post, story, newsroom)}</div></div>'
        for number, post in enumerate(found)
    )
    return f'<section data-tracking-name="live-blog-posts" class="posts">{entries}</section>'


def _post_head(post: Passage, story: Story) -> str:
    return (
        f'<span class="time-area"><span class="publication"><time aria-hidden="true">'
        f'{dates.moment(post.at):%H:%M}</time><span class="sr-only">{dates.with_time(post.at, story.language)}'
        "</span></span></span>"
        f'<div class="author-details"><span><span class="author no-link">{escaped(post.by)}</span></span></div>'
    )


def post_text(post: Passage, story: Story, newsroom: Newsroom) -> str:
    """A live post's paragraphs as markup, without its heading."""
    return "".join(f"<p>{inline.new(text, newsroom, story.language)}</p>" for text in post.below)


def _block(part: Passage, story: Story, newsroom: Newsroom) -> str:
    def words(text: Text) -> str:
        return inline.new(text, newsroom, story.language)

    match part.kind:
        case "heading":
            return f"<h{part.level}>{words(part.text)}</h{part.level}>"
        case "list":
            tag = "ol" if part.ordered else "ul"
            return f"<{tag}>" + "".join(f"<li>{words(item)}</li>" for item in part.items) + f"</{tag}>"
        case "quote":
            return f"<blockquote><p>{words(part.text)}</p></blockquote>"
        case "table":
            return table(part)
        case "picture":
            return _picture(part.figure or Figure(0), story)
        case "video" | "audio":
            return player(newsroom[part.target])
        case "gallery":
            return _gallery(newsroom[part.target])
        case "tweet":
            return f'<blockquote class="tweet embed" data-id="{part.at}"></blockquote>'
        case "more":
            other = newsroom[part.target]
            link = f'<a class="internal-link" href="{attribute(other.path)}">{escaped(other.title)}</a>'
            return f"<p><em>{words(part.text)}</em>: {link}</p>"
        case _:
            return f"<p>{words(part.text)}</p>"


def _caption(figure: Figure, story: Story, name: str) -> str:
    credit = ""
    if figure.credit:
        prefix = labels.NEW[story.language]["image"]
        # the server of 2023 left comments between the words
        between = ":<!-- --> <!-- -->" if story.layout == "2023" else ": "
        credit = f'<small class="copyright">{prefix}{between}{escaped(figure.credit)}</small>'
    return f'<figcaption class="{name}">{escaped(figure.caption)}{credit}</figcaption>'


def _picture(figure: Figure, story: Story) -> str:
    return (
        '<figure class="placeholder-image master_landscape big"><img data-format="MASTER_LANDSCAPE" '
        f'data-id="{figure.id}" data-url="{SITE}{addresses.picture(figure.id, FORMAT)}" data-aspect-ratio="16/9" '
        f'alt="{attribute(figure.alt)}">'
        f"{_caption(figure, story, 'img-caption')}</figure>"
    )


def _gallery(gallery: Story) -> str:
    return (
        f'<div class="image-gallery embed big" data-id="{gallery.id}"><div class="cover"><div class="text-overlay">'
        f'<h2 class="headline">{escaped(gallery.title)}</h2></div></div></div>'
    )
