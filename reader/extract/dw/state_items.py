"""Related items out of the embedded state (dw/STRUCTURE.md 3.3)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from reader.extract.dw.facts import Facts
from reader.extract.dw.links import has_id
from reader.extract.dw.state import Record, State
from reader.model.address import Address, Kind, is_dw_host
from reader.model.related import Group, GroupKind, RelatedItem

_KINDS: Final[dict[str, tuple[str, Kind]]] = {
    "Article": ("a", "article"), "Video": ("video", "video"), "Audio": ("audio", "audio"),
    "ImageGallery": ("g", "gallery"), "Liveblog": ("live", "live"), "LiveBlog": ("live", "live"),
    "AutoTopic": ("t", "topic"), "ARTICLE": ("a", "article"), "VIDEO": ("video", "video"), "AUDIO": ("audio", "audio"),
    "IMAGE_GALLERY": ("g", "gallery"), "LIVEBLOG": ("live", "live"), "AUTO_TOPIC": ("t", "topic"),
}  # fmt: skip


def groups(state: State, facts: Facts, in_text: set[str]) -> dict[GroupKind, Group]:
    """The groups that the state holds, by kind, without labels: recommendations, media, web links, topics.

    ``in_text`` are the ids of the media that stand in the text: they are no group's.
    """
    content = state.content
    dossier = _items(state, facts, "dossierContents")
    known = in_text | {item.id for item in dossier}
    media = [item for name in ("videos", "audios") for item in _items(state, facts, name) if item.id not in known]
    found: dict[GroupKind, tuple[RelatedItem, ...]] = {
        "recommends": dossier,
        "media": tuple(media),
        "web": tuple(filter(None, (_external(state, facts, one) for one in state.records(content, "externalLinks")))),
        "topics": _items(state, facts, "relatedAutoTopics"),
    }
    return {kind: Group(kind, "", items) for kind, items in found.items() if items}


def known(state: State, facts: Facts, identity: str) -> RelatedItem | None:
    """The story or topic of that id with its headline, where the page's links name it."""
    number = identity.partition(":")[2]
    record = state.by_id(number)
    item = item_of(state, facts, record) if record else None
    if item:
        return item
    for link in state.records(state.content, "contentLinks"):
        target = state.record(link, "target")
        if number in (str(link.get("targetId")), str(target.get("id"))):
            return _named(state, facts, link) or item_of(state, facts, target)
    return None


def completed(item: RelatedItem, state: State, facts: Facts) -> RelatedItem:
    """A teaser of the markup with what the state knows of the same story; its words stay as printed."""
    record = state.by_id(item.id.partition(":")[2])
    own = item_of(state, facts, record) if record else None
    if own is None or own.id != item.id:
        return item
    return replace(
        item, date=own.date or item.date, image=item.image or own.image,
        image_title=item.image_title or own.image_title,
        duration=item.duration or own.duration, teaser=item.teaser or own.teaser, section=item.section or own.section,
    )  # fmt: skip


def item_of(state: State, facts: Facts, record: Record) -> RelatedItem | None:
    """A content object as an item: told by ``name``, which is what the page shows; ``title`` is a shorter variant."""
    target, kind = _target(state, facts, record)
    title = state.text(record, "name", "title")
    if target is None or not title:
        return None
    picture = state.record(record, "mainContentImageLink")
    still = state.text(state.record(picture, "target"), "staticUrl") or state.text(record, "posterImageUrl")
    return RelatedItem(
        target.url, target.id, title, kind=kind,
        teaser=state.text(record, "teaser", "shortTeaser"),
        date=_date(state, facts, record),
        duration=state.length(record) if kind in ("video", "audio") else None,
        image=facts.links.picture(still),
        image_title=state.text(picture, "additionalInformation"),
        section=state.text(record, "roadTeaserKicker", "kicker"),
    )  # fmt: skip


def _date(state: State, facts: Facts, record: Record) -> str | None:
    for name in ("contentDate", "localizedContentDateSr", "localizedContentDate"):
        found = facts.date(state.field(record, name))
        if found:
            return found.removesuffix("T00:00:00+00:00")  # the very midnight is a day without a time
    return None


def _items(state: State, facts: Facts, name: str) -> tuple[RelatedItem, ...]:
    found = (item_of(state, facts, record) for record in state.records(state.content, name))
    return tuple(item for item in found if item)


def _target(state: State, facts: Facts, record: Record) -> tuple[Address | None, Kind]:
    letter, kind = _KINDS.get(str(record.get("__typename")), ("", "page"))
    if not letter:
        letter, kind = _KINDS.get(state.text(record, "modelType", "targetType"), ("", "page"))
    target = facts.links.find(state.text(record, "namedUrl", "canonicalUrl", "url"))
    if target is None or not has_id(target):
        identity = record.get("id") or record.get("targetId")
        if isinstance(identity, int) and 0 < identity < 10**18 and letter:
            target = facts.links.content(identity, letter)
    if target is None or not has_id(target):
        return None, kind
    return target, target.kind if target.kind != "page" else kind if kind != "page" else "article"


def _named(state: State, facts: Facts, link: Record) -> RelatedItem | None:
    target, kind = _target(state, facts, link)
    title = state.text(link, "name")
    if target is None or not title or state.text(link, "targetType") == "IMAGE":
        return None
    return RelatedItem(target.url, target.id, title, kind=kind, teaser=state.text(link, "description"))


def _external(state: State, facts: Facts, record: Record) -> RelatedItem | None:
    target = facts.links.find(state.text(record, "url"))
    if target is None or state.flag(record, "isInText"):  # a link of the text stands there
        return None
    title = state.text(record, "name", "title", "description") or target.host
    teaser = state.text(record, "description")
    external = not (has_id(target) or is_dw_host(target.host))
    return RelatedItem(target.url, target.id, title, kind="web" if external else target.kind, external=external,
                       teaser=teaser if teaser != title else "")  # fmt: skip
