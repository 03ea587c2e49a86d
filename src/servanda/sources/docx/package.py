"""The package: a ZIP of XML parts, opened as something that a stranger sent.

Nothing is unpacked to a disk, so names that lead out of the package lead nowhere. Sizes are checked as
declared, before anything is inflated; what is inflated is never more than was declared.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from servanda.errors import SourceError
from servanda.model import Problem
from servanda.sources.docx.names import Element, made_transitional

LARGEST_PART = 60_000_000
LARGEST_PACKAGE = 150_000_000
_MOST_PARTS = 20_000
_DENSEST = 250
_LARGE = 20_000_000
_CONTENT_TYPES = "[content_types].xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another, or of an address outside: ``kind`` is the last word of its type."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """The parts by name, lower case; ``problems`` are those of the package as a whole."""

    source: str
    _archive: zipfile.ZipFile
    _members: dict[str, zipfile.ZipInfo]
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def opened(cls, source: str, data: bytes) -> Package:
        """Open it. Raises SourceError when it is damaged, encrypted, or too much when unpacked."""
        try:
            archive = zipfile.ZipFile(BytesIO(data))
            members = archive.infolist()
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError):
            raise SourceError(
                source, "is a damaged DOCX: its list of contents is missing or cut off"
            ) from None
        _refuse_too_much(source, members)
        package = cls(source, archive, {})
        for member in members:
            package._enter(member)
        return package

    def _enter(self, member: zipfile.ZipInfo) -> None:
        name = _tidy(member.filename)
        if name is None:
            shown = member.filename[:60]
            self.note("unsafe_name", f"a part named “{shown}” leads out of the package; it was left alone")
            return
        if name in self._members and not member.is_dir():
            self.note("duplicate_part", f"the package holds two parts named “{name[:60]}”; the last is read")
        if name.endswith("vbaproject.bin"):
            self.note("macro", "the document carries macros; they were not run")
        self._members[name] = member

    def note(self, kind: str, note: str) -> None:
        """Write down what is wrong with the package as a whole."""
        self.problems.append(Problem(0, 0, kind, note))

    def holds(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._members

    def shown(self, name: str) -> str:
        """The part's name as the package writes it."""
        member = self._members.get(name.lower())
        return posixpath.normpath(member.filename.replace("\\", "/").lstrip("/")) if member else name

    def content(self, name: str) -> bytes:
        """The bytes of a part. Raises SourceError when they cannot be unpacked."""
        member = self._members[name.lower()]
        if member.flag_bits & 1:
            raise SourceError(self.source, "is encrypted; take its password off and save it again")
        try:
            with self._archive.open(member) as part:
                return part.read(member.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
            raise SourceError(self.source, f"is a damaged DOCX: {name} cannot be unpacked") from None

    def root(self, name: str) -> Element:
        """The part as XML, without document types, entities or network. Raises SourceError."""
        parser = etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(self.content(name), parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error).lower():
                raise SourceError(self.source, "is nested too deeply to be read") from None
            raise SourceError(self.source, f"is a damaged DOCX: {name} is not well-formed XML") from None
        except ValueError:
            raise SourceError(self.source, f"is a damaged DOCX: {name} is not XML") from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise SourceError(self.source, f"is refused: {name} declares a document type, as attacks do")
        made_transitional(root)
        return root

    def side_root(self, name: str) -> Element | None:
        """The same for a part that the text can do without: None, and a problem, when it is damaged."""
        if not self.holds(name):
            return None
        try:
            return self.root(name)
        except SourceError as error:
            self.note("damaged_part", f"{name} was left out: the document {error.reason}")
            return None

    def relations(self, name: str) -> dict[str, Relation]:
        """The part's relations by their id; "" asks for the package's own."""
        folder, file = posixpath.split(name)
        root = self.side_root(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, Relation] = {}
        for element in root if root is not None else ():
            target = element.get("Target") or ""
            external = element.get("TargetMode") == "External"
            if not external:
                inside = _tidy(target if target.startswith("/") else posixpath.join(folder, target))
                target = inside or ""
            kind = (element.get("Type") or "").rpartition("/")[2]
            found[element.get("Id") or ""] = Relation(kind, target, external)
        return found

    def main_part(self) -> str:
        """The name of the part that holds the text. Raises SourceError when there is none."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and self.holds(relation.target):
                return relation.target
        if self.holds("word/document.xml"):
            return "word/document.xml"
        raise SourceError(self.source, "is a damaged DOCX: it holds no word/document.xml")

    def note_macros(self) -> None:
        """Say it when the package's own declaration speaks of macros but none was seen."""
        seen = any(problem.kind == "macro" for problem in self.problems)
        if not seen and self.holds(_CONTENT_TYPES) and b"macroEnabled" in self.content(_CONTENT_TYPES):
            self.note("macro", "the document is made for macros; none was run")


def _refuse_too_much(source: str, members: list[zipfile.ZipInfo]) -> None:
    if len(members) > _MOST_PARTS:
        raise SourceError(source, f"holds {len(members):,} parts, more than a document can need")
    total = 0
    for member in members:
        total += member.file_size
        if member.file_size > LARGEST_PART:
            megabytes = LARGEST_PART // 1_000_000
            raise SourceError(source, f"holds a part of more than {megabytes} megabytes when unpacked")
        if member.file_size > _LARGE and member.file_size > _DENSEST * max(1, member.compress_size):
            raise SourceError(source, "holds a part that is packed far tighter than any text: a ZIP bomb")
    if total > LARGEST_PACKAGE:
        raise SourceError(source, f"holds more than {LARGEST_PACKAGE // 1_000_000} megabytes when unpacked")


def _tidy(name: str) -> str | None:
    """The part's name as it is looked up; None for one that leads out of the package."""
    tidy = posixpath.normpath(name.replace("\\", "/").lstrip("/"))
    if tidy == ".." or tidy.startswith("../") or "\0" in tidy or ":" in tidy.split("/")[0]:
        return None
    return tidy.lower()
