"""Reads CoNLL-U treebanks and the name annotations that go with them."""

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Word:
    """A UD syntactic word. `head` is an index in the sentence, -1 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str
    space_before: bool
    ner: str = "O"


@dataclass
class Sentence:
    sent_id: str
    words: list[Word] = field(default_factory=list)


@dataclass
class Document:
    """`paragraphs` are lists of consecutive sentences. The flags say which layers are annotated."""

    doc_id: str
    paragraphs: list[list[Sentence]]
    has_names: bool = False
    has_tree: bool = True


def read_documents(path: Path) -> list[Document]:
    documents: list[Document] = []
    comments: list[str] = []
    rows: list[list[str]] = []
    space_before = True

    def close_sentence() -> None:
        nonlocal space_before
        if not rows:
            return
        keys = {c.split("=")[0].strip(): c.partition("=")[2].strip() for c in comments}
        if "newdoc id" in keys or not documents:
            documents.append(Document(keys.get("newdoc id", path.stem), [[]]))
        elif "newpar" in keys or "newpar id" in keys:
            documents[-1].paragraphs.append([])
        paragraph = documents[-1].paragraphs[-1]
        sentence, space_before = _sentence(keys["sent_id"], rows, space_before or not paragraph)
        paragraph.append(sentence)

    for line in path.read_text(encoding="utf-8").splitlines() + [""]:
        if line.startswith("#"):
            comments.append(line[1:].strip())
        elif line.strip():
            rows.append(line.split("\t"))
        else:
            close_sentence()
            comments, rows = [], []
    return documents


def _sentence(sent_id: str, rows: list[list[str]], space_before: bool) -> tuple[Sentence, bool]:
    """Builds the sentence and says whether white space follows it."""
    sentence = Sentence(sent_id)
    multiword_end, multiword_space = 0, True
    for row in rows:
        number, misc = row[0], row[9]
        if "-" in number:
            multiword_end = int(number.split("-")[1])
            multiword_space = "SpaceAfter=No" not in misc
        elif "." not in number:
            sentence.words.append(
                Word(row[1], row[2], row[3], row[4], row[5], int(row[6]) - 1, row[7], misc, space_before)
            )
            index = int(number)
            if index < multiword_end:
                space_before = False
            elif index == multiword_end:
                space_before = multiword_space
            else:
                space_before = "SpaceAfter=No" not in misc
    return sentence, space_before


# Universal NER leaves titles out of person names; GUM takes them in.
TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady president vice prime minister senator sen sen. "
    "gov gov. governor gen gen. general col col. colonel capt capt. captain lt lt. lieutenant sgt sgt. rep rep. "
    "king queen prince princess pope judge justice chancellor chairman secretary rev rev. reverend saint st. sister father "
    "uncle aunt mom dad grandma grandpa".split()
)
KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
LINKERS = frozenset(["of", "the", "for", "'s", "’s", "-", "–", "'", "de", "la", "del"])
MENTION = re.compile(r"\((\d+)-([^()]+)(\)?)|(\d+)\)")
IDENTITY = re.compile(r"-(?:coref|ana|cata|appos|sgl|disc|pred)-(.+)$")


def add_gum_names(document: Document) -> None:
    """Turns GUM's named `Entity=` mentions into BIO tags after the manner of Universal NER:
    no nominal mentions, no articles, no titles, no adjectives of nationality; the outermost name wins."""
    document.has_names = True
    for paragraph in document.paragraphs:
        for sentence in paragraph:
            spans = sorted(_mentions(sentence), key=lambda m: m[0] - m[1])
            taken: set[int] = set()
            for first, last, kind, linked in spans:
                name = _name_part(sentence.words, first, last, kind, linked)
                if not name or taken.intersection(name):
                    continue
                taken.update(name)
                for i in name:
                    sentence.words[i].ner = ("B-" if i == name[0] else "I-") + kind


def _mentions(sentence: Sentence) -> list[tuple[int, int, str, bool]]:
    """(first, last, kind, linked to an identity), indexes inclusive."""
    opened: dict[str, list[tuple[int, str]]] = {}
    found = []

    def close(group: str, last: int) -> None:
        if opened.get(group):
            first, content = opened[group].pop()
            kind = KINDS.get(content.split("-")[0])
            if kind:
                found.append((first, last, kind, bool(IDENTITY.search(content))))

    for i, word in enumerate(sentence.words):
        value = next((m[7:] for m in word.misc.split("|") if m.startswith("Entity=")), "")
        for group, content, single, closing in MENTION.findall(value):
            if closing:
                close(closing, i)
            else:
                opened.setdefault(group, []).append((i, content))
                if single:
                    close(group, i)
    return found


def _name_part(words: list[Word], first: int, last: int, kind: str, linked: bool) -> list[int]:
    """The words of a mention that are its name, empty where it is not a named one."""
    head = next((i for i in range(first, last + 1) if not first <= words[i].head <= last), first)
    if words[head].xpos not in ("NNP", "NNPS") or (kind == "PER" and words[head].xpos == "NNPS"):
        return []

    def belongs(i: int) -> bool:
        word = words[i]
        if kind == "PER":
            flat = word.deprel.startswith("flat") and first <= word.head <= last
            return i == head or flat or (word.form in "-'." and not word.space_before)
        joins = word.form.lower() in LINKERS or (linked and word.form.lower() in ("and", "&"))
        return word.xpos in ("NNP", "NNPS") or joins

    start, end = head, head
    while start > first and belongs(start - 1):
        start -= 1
    while end < last and belongs(end + 1):
        end += 1
    proper = [i for i in range(start, end + 1) if words[i].xpos in ("NNP", "NNPS")]
    if kind == "PER":
        while proper and words[proper[0]].form.lower() in TITLES:
            proper.pop(0)
    return list(range(proper[0], proper[-1] + 1)) if proper else []


def add_uner_names(documents: list[Document], path: Path) -> None:
    """Adds Universal NER tags by sentence id. A sentence that the two versions cut into different numbers of words keeps O."""
    tags: dict[str, list[str]] = {}
    current: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id"):
            current = tags[line.split("=", 1)[1].strip()] = []
        elif line[:1].isdigit():
            current.append(line.split("\t")[2])
    for document in documents:
        document.has_names = True
        for sentence in (s for p in document.paragraphs for s in p):
            found = tags[sentence.sent_id]
            if len(found) == len(sentence.words):
                for word, tag in zip(sentence.words, found):
                    word.ner = tag if tag[2:] in ("PER", "ORG", "LOC") else "O"
