"""Mail: the message's header and its own words are read; what is attached are documents of their own."""

from __future__ import annotations

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.extract import Extract, MoreTime
from servanda.sources.mail.attachments import attached_documents
from servanda.sources.mail.body import body_parts
from servanda.sources.mail.letter import letter_of
from servanda.sources.mail.parse import MESSAGE, parsed
from servanda.sources.messages import is_mailbox, messages_of

__all__ = ["members_of", "read_mail"]


def read_mail(source: Source, more_time: MoreTime) -> Extract:
    """The header as a person sees it, then the words of the message; quoted replies are set aside.

    Raises SourceError when the message has no words, or is encrypted.
    """
    if is_mailbox(source.data):
        raise SourceError(source.name, "is a mailbox of several messages; read them one by one")
    message = parsed(source)
    return letter_of(source, message, body_parts(source, message), more_time)


def members_of(source: Source) -> list[Source | SourceError] | None:
    """The message, then the documents attached to it; or the messages of a mailbox.

    None when nothing is attached, and when the source is known to be the message alone: then it is a
    document. A message that only carries its attachments is left out.
    """
    if source.media_type == MESSAGE:
        return None
    if is_mailbox(source.data):
        return [
            Source(f"{source.name}/message {number}.eml", data)
            for number, data in enumerate(messages_of(source.data), 1)
        ]
    message = parsed(source)
    attached = attached_documents(source, message)
    if not attached:
        return None
    words = any(part.data.strip() for part in body_parts(source, message))
    return [Source(source.name, source.data, MESSAGE), *attached] if words else attached
