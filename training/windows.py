"""Cuts paragraphs into the windows that the model reads, and makes the noise that news brings."""

import random
import unicodedata
from dataclasses import dataclass, replace

from .conllu import Document, Word

MAX_PIECES = 192


@dataclass
class Window:
    """Words of consecutive sentences. `sentence[i]` is the sentence of word i, `head[i]` the window index of its head
    (-1: root). A sentence listed in `cut` goes on behind the window."""

    words: list[Word]
    sentence: list[int]
    head: list[int]
    cut: set[int]
    ends_paragraph: bool
    has_names: bool
    has_tree: bool


def shape_of(form: str, space_before: bool) -> int:
    """0 lower or no letters, 1 Title, 2 ALL CAPS (two letters or more), 3 mixed, 4 with a digit, 5 a single capital;
    plus 6 where white space or the start of the paragraph stands before."""
    letters = [c for c in form if unicodedata.category(c)[0] == "L"]
    upper = [c.lower() != c for c in letters]
    if any(unicodedata.category(c) == "Nd" for c in form):
        case = 4
    elif not any(upper):
        case = 0
    elif len(letters) == 1:
        case = 5
    elif all(upper):
        case = 2
    elif upper[0] and not any(upper[1:]):
        case = 1
    else:
        case = 3
    return case + (6 if space_before else 0)


class Pieces:
    """Word pieces of one word form, as bert-base-uncased cuts it (punctuation inside the form is split off too)."""

    def __init__(self, tokenizer_file: str):
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(tokenizer_file)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.cls, self.sep, self.unk, self.pad = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[UNK]", "[PAD]"))
        self.cache: dict[str, list[int]] = {}

    def __call__(self, form: str) -> list[int]:
        ids = self.cache.get(form)
        if ids is None:
            # A form that normalisation empties still needs one piece; more than 24 pieces (a long address) say no more.
            ids = self.tokenizer.encode(form, add_special_tokens=False).ids[:24] or [self.unk]
            self.cache[form] = ids
        return ids


def _build(document: Document, sentences: list, word_limit: int, ends_paragraph: bool) -> Window:
    """A window of `sentences`, of which only the first `word_limit` words are taken."""
    words, owner, head, cut = [], [], [], set()
    for s, sentence in enumerate(sentences):
        start, room = len(words), max(0, word_limit - len(words))
        if room < len(sentence.words):
            cut.add(s)
        for word in sentence.words[:room]:
            words.append(word)
            owner.append(s)
            head.append(-1 if word.head < 0 else start + word.head)
    return Window(words, owner, head, cut, ends_paragraph and not cut, document.has_names, document.has_tree)


def _fitting(sentences: list, pieces: Pieces, limit: int) -> int:
    """How many words from the start of `sentences` fit in `limit` pieces, [CLS] and [SEP] counted."""
    used, count = 2, 0
    for sentence in sentences:
        for word in sentence.words:
            used += len(pieces(word.form))
            if used > limit:
                return count
            count += 1
    return count


def training_windows(documents: list[Document], pieces: Pieces, rng: random.Random) -> list[Window]:
    """Covers every sentence once; window lengths and cuts are drawn anew at each call."""
    windows = []
    for document in documents:
        for paragraph in document.paragraphs:
            start = 0
            while start < len(paragraph):
                if rng.random() < 0.15:
                    sentence_target, word_target = 99, 170
                else:
                    sentence_target, word_target = rng.choice((1, 1, 2, 2, 3, 3, 4, 5)), 120
                end, total = start + 1, len(paragraph[start].words)
                while end < len(paragraph) and end - start < sentence_target:
                    if total + len(paragraph[end].words) > word_target:
                        break
                    total += len(paragraph[end].words)
                    end += 1
                taken = paragraph[start:end]
                next_start = end
                if end < len(paragraph) and rng.random() < 0.35:
                    # The cut-off start of the next sentence teaches that a window may stop anywhere.
                    taken = paragraph[start : end + 1]
                    total += rng.randint(1, max(1, min(len(paragraph[end].words) - 1, 40)))
                total = min(total, _fitting(taken, pieces, MAX_PIECES))
                window = _build(document, taken, total, next_start == len(paragraph))
                windows.append(_noisy(window, rng) if rng.random() < 0.12 else window)
                start = next_start
    return windows


def reading_windows(documents: list[Document], pieces: Pieces) -> list[Window]:
    """Windows as at inference: as much of the paragraph as fits; the next window starts with the first sentence cut."""
    windows = []
    for document in documents:
        for paragraph in document.paragraphs:
            start = 0
            while start < len(paragraph):
                rest = paragraph[start:]
                fits = _fitting(rest, pieces, MAX_PIECES)
                whole, total = 0, 0
                while whole < len(rest) and total + len(rest[whole].words) <= fits:
                    total += len(rest[whole].words)
                    whole += 1
                shown = rest[: whole + (1 if fits > total else 0)]
                windows.append(_build(document, shown, fits, whole == len(rest)))
                start += max(whole, 1)
    return windows


SMALL_WORDS = frozenset("a an the of to in on at for and or but by with from as nor".split())
CURLY = {"'": "’", '"': "”", "''": "”", "``": "“"}


def _noisy(window: Window, rng: random.Random) -> Window:
    kind = rng.choice(("lead", "upper", "title", "no-stop", "quotes", "quotes"))
    forms = [w.form for w in window.words]
    if kind == "lead":
        count = rng.randint(1, 4)
        forms = [f.upper() if i < count else f for i, f in enumerate(forms)]
    elif kind == "upper":
        forms = [f.upper() for f in forms]
    elif kind == "title":
        forms = [f if i and f in SMALL_WORDS else f[:1].upper() + f[1:] for i, f in enumerate(forms)]
    elif kind == "quotes":
        forms = _other_quotes(forms)
    words = [replace(w, form=f) if f != w.form else w for w, f in zip(window.words, forms)]
    window = replace(window, words=words)
    if kind in ("title", "no-stop") and not window.cut:
        window = _without_last_stop(window)
    return window


def _other_quotes(forms: list[str]) -> list[str]:
    if any(c in f for f in forms for c in "’“”‘"):
        table = str.maketrans("‘’“”", "''\"\"")
        return [f.translate(table) for f in forms]
    out, opened = [], False
    for form in forms:
        if form == '"':
            opened = not opened
            out.append("“" if opened else "”")
        else:
            out.append(CURLY.get(form, form.replace("'", "’")))
    return out


def _without_last_stop(window: Window) -> Window:
    last = len(window.words) - 1
    if last < 1 or window.words[last].form not in (".", "!", "?") or last in window.head or window.sentence[last - 1] != window.sentence[last]:
        return window
    return replace(window, words=window.words[:-1], sentence=window.sentence[:-1], head=window.head[:-1])
