"""Embedded (hydration) state of new pages: a normalised Apollo cache, or objects nested under their path.

Source of the shapes and field names: dw/STRUCTURE.md sections 3.3 and 3.4.
"""

from __future__ import annotations

import json
from typing import Any, Final, TypeAlias

from reader.sample import addresses, dates, labels, new_body
from reader.sample.addresses import FORMAT, SITE
from reader.sample.newsroom import Newsroom
from reader.sample.story import Figure, Passage, Story, plain

Node: TypeAlias = dict[str, Any]

_TYPES: Final = {
    "a": "Article", "live": "Liveblog", "video": "Video", "av": "Video", "audio": "Audio", "g": "ImageGallery",
    "t": "AutoTopic",
}  # fmt: skip
_MODELS: Final = {
    "Article": "ARTICLE", "Liveblog": "LIVEBLOG", "Video": "VIDEO", "Audio": "AUDIO", "ImageGallery": "IMAGE_GALLERY",
    "AutoTopic": "AUTO_TOPIC",
}  # fmt: skip
_REQUESTS: Final = {"a": "article", "live": "liveblog", "video": "video", "audio": "audio", "g": "image-gallery"}
# names that carry arguments in a normalised cache and none in a nested one
_ARGUMENTS: Final = {
    "regions": '({"amount":1})',
    "topStoriesNavigations": '({"displayChannel":"DESKTOP"})',
}


def script(story: Story, newsroom: Newsroom) -> str:
    """The script element that holds the story's state; empty for a page that carries none."""
    if story.state == "none":
        return ""
    node = _content(story, newsroom)
    if story.state == "app":
        path = f"/graph-api/{story.language}/content/{_REQUESTS[story.type]}/{story.id}"
        return f"<script>window.__APP_STATE__={dumped({path: {'data': {'content': node}, 'status': 200}})};</script>"
    return f"<script> window.__APOLLO_STATE__={dumped(_normalised(node, story))}; </script>"


def dumped(value: object) -> str:
    """JSON for a script element: letters as they are, and nothing that closes the element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _content(story: Story, newsroom: Newsroom) -> Node:
    ties = {tie.kind: tie.items for tie in story.ties}
    dossier = [newsroom[link.id] for link in ties.get("recommends", ())]
    in_text = [newsroom[part.target] for part in story.parts if part.kind in ("video", "audio", "gallery")]
    media = in_text + [newsroom[link.id] for link in ties.get("media", ())]
    media += [other for other in dossier if other not in media]
    node = _card(story)
    node |= {
        "name": story.title,
        "title": story.short_title or story.title,
        "teaser": story.lead,
        "kicker": "",
        "isOpinion": False,
        "genre": "NONE",
        "legacyAuthor": "",
        "language": labels.ENUMS[story.language],
        "isRtl": story.language == "ar",
        "isLive": True,
        "canonicalUrl": SITE + story.path,
        "ampUrl": addresses.amp(story),
        "permaLinkUrl": addresses.permalink(story.id),
        "firstPublicationDate": dates.iso(story.published),
        "lastPublicationDate": dates.iso(story.published),
        "lastModifiedDate": dates.iso(story.modified or story.published),
        "thematicFocusCategory": {"__typename": "Category", "name": story.section} if story.section else None,
        "regions": [{"__typename": "GeographicRegion", "alignedName": story.region}] if story.region else [],
        "persons": [_person(story, number, newsroom) for number in range(len(story.authors))],
        "mainContentImageLink": _image_link(story.figure, whole=True) if story.figure else None,
        "text": new_body.rich_text(story, newsroom),
        "contentLinks": _content_links(story, newsroom),
        "dossierContents": [_card(other) for other in dossier],
        "videos": [_card(other) for other in media if other.type in ("av", "video")],
        "audios": [_card(other) for other in media if other.type == "audio"],
        "imageGalleries": [_card(other) for other in media if other.type == "g"],
        "externalLinks": [
            {
                "__typename": "ExternalLink",
                "id": story.id * 10 + number,
                "isInText": False,
                "name": link.name,
                "description": link.text,
                "url": link.url,
            }
            for number, link in enumerate(ties.get("web", ()))
        ],
        "relatedAutoTopics": [_card(newsroom[number]) for number in story.topics],
        "topStoriesNavigations": [
            {
                "__typename": "Navigation",
                "language": labels.ENUMS[code],
                "namedUrl": newsroom.sections(code)[0].path,
                "localeLang": locale,
            }
            for code, locale in labels.LOCALES.items()
        ],
    }
    if story.type == "live":
        posts = [part for part in story.parts if part.kind == "post"]
        node["posts"] = [_post(post, story, number, newsroom) for number, post in enumerate(posts)]
    return node


def _card(story: Story) -> Node:
    """A story as other stories' state shows it."""
    kind = _TYPES[story.type]
    node: Node = {
        "__typename": kind,
        "id": story.id,
        "modelType": _MODELS[kind],
        "namedUrl": story.path,
        "name": story.title,
        "title": story.short_title or story.title,
        "teaser": story.teaser,
        "shortTeaser": story.teaser,
    }
    if story.published:
        node |= {
            "contentDate": dates.iso(story.published),
            "localizedContentDate": dates.short(story.published, story.language),
            "localizedContentDateSr": dates.spelled(story.published, story.language),
        }
    if story.figure and story.figure.id:
        node["mainContentImageLink"] = _image_link(story.figure, whole=False)
    if kind in ("Video", "Audio"):
        node |= {
            "duration": story.duration,
            "formattedDuration": dates.clock(story.duration),
            "formattedDurationInMinutes": dates.clock(story.duration),
        }
        source = f"https://media.quillhaven-tide.example/{story.id}"
        if kind == "Video":
            poster = f"{SITE}{addresses.picture(story.figure.id, 605)}" if story.figure else ""
            node |= {"hlsVideoSrc": f"{source}.m3u8", "posterImageUrl": poster, "subtitles": []}
        else:
            node["mp3Src"] = f"{source}.mp3"
    if kind == "ImageGallery":
        credit = story.figure.credit if story.figure else ""
        node["extendedGalleryImages"] = [_slide(part, credit) for part in story.parts if part.kind == "slide"]
    return node


def _slide(part: Passage, credit: str) -> Node:
    figure = Figure(part.figure.id if part.figure else 0, credit=credit, alt=part.figure.alt if part.figure else "")
    return {
        "__typename": "GalleryImage",
        "name": plain(part.text),
        "description": "".join(plain(text) for text in part.below),
        "altText": figure.alt,
        "assignedImage": _image(figure),
    }


def _image(figure: Figure) -> Node:
    return {
        "__typename": "Image",
        "id": figure.id,
        "staticUrl": f"{SITE}{addresses.picture(figure.id, FORMAT)}",
        "licenserSupplement": figure.credit,
        "name": figure.alt,
    }


def _image_link(figure: Figure, *, whole: bool) -> Node:
    link: Node = {"__typename": "ContentLink", "targetId": figure.id, "additionalInformation": figure.alt}
    if whole:
        link |= {"description": figure.caption, "targetType": "IMAGE", "isInText": False, "name": ""}
    return link | {"target": _image(figure)}


def _content_links(story: Story, newsroom: Newsroom) -> list[Node]:
    links = [_image_link(story.figure, whole=True)] if story.figure else []
    for part in story.parts:
        if part.kind == "picture" and part.figure:
            links.append(_image_link(part.figure, whole=True) | {"isInText": True})
        elif part.kind in ("video", "audio", "gallery"):
            other = newsroom[part.target]
            links.append(
                {
                    "__typename": "ContentLink",
                    "targetId": other.id,
                    "targetType": _MODELS[_TYPES[other.type]],
                    "isInText": True,
                    "name": other.title,
                    "description": other.teaser,
                    "target": _card(other),
                }
            )
    return links


def _person(story: Story, number: int, newsroom: Newsroom) -> Node:
    person = story.authors[number]
    named = newsroom[person.id].path if person.id else None
    return {
        "__typename": "Person",
        "id": person.id or story.id * 10 + number,
        "fullName": person.name,
        "namedUrl": named,
    }


def _post(post: Passage, story: Story, number: int, newsroom: Newsroom) -> Node:
    return {
        "__typename": "Post",
        "id": story.id * 10 + number,
        "title": plain(post.text),
        "text": new_body.post_text(post, story, newsroom),
        "persons": [{"__typename": "Person", "fullName": post.by}] if post.by else [],
        "contentDate": dates.iso(post.at),
        "localizedContentDate": dates.short(post.at, story.language),
        "localizedContentDateSr": dates.with_time(post.at, story.language),
        "videos": [],
    }


def _normalised(node: Node, story: Story) -> Node:
    """Objects with an identity moved to the top level under ``Type:id``, references in their place."""
    cache: Node = {}
    reference = _moved(node, cache)
    asked = json.dumps({"id": story.id, "lang": labels.ENUMS[story.language]}, separators=(",", ":"))
    language = json.dumps({"lang": labels.ENUMS[story.language]}, separators=(",", ":"))
    heading = {"headline": labels.NEW[story.language]["recommends"]}
    interface = {"content_block_detail": {"more_on_topic": heading}}
    cache["ROOT_QUERY"] = {
        "__typename": "Query",
        f"content({asked})": reference,
        f"i18nByLang({language})": {"__typename": "Translations", "all": json.dumps(interface, ensure_ascii=False)},
    }
    return cache


def _moved(value: object, cache: Node) -> object:
    if isinstance(value, list):
        return [_moved(one, cache) for one in value]
    if not isinstance(value, dict):
        return value
    key = _key(value)
    fields: Node = {}
    if key:
        fields = cache.setdefault(key, {})  # placed before what it holds, as the page's own writer does
    for name, field in value.items():
        fields.setdefault(name + _ARGUMENTS.get(name, ""), _moved(field, cache))
    return {"__ref": key} if key else fields


def _key(node: Node) -> str:
    kind = node.get("__typename", "")
    if kind == "ContentLink":
        return "ContentLink:" + json.dumps({"targetId": node["targetId"]}, separators=(",", ":"))
    return f"{kind}:{node['id']}" if "id" in node and kind not in ("ExternalLink", "Post") else ""
