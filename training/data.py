"""Which documents train what. The folds of ewt-dev concern names only; its trees are never trained on."""

import json
from dataclasses import replace
from pathlib import Path

from .conllu import Document, Sentence, Word, add_gum_names, add_uner_names, read_documents

FOLDS = 5
# Universal NER labels little, but by the very guidelines that names are measured by: it is read several times an epoch.
NAME_REPEATS = 2
# Names in the treebanks' train parts, labelled for this by the guidelines that names are measured by: a line a sentence, `first-last:KIND` by index of word.
LABELS = Path(__file__).parent / "names" / "treebanks.tsv"


def training_documents(data: Path, names_file: Path | None = None) -> tuple[list[Document], list[Document]]:
    """(documents with trees, documents with names only: folds 1 to 4 of ewt-dev, and sentences of our own as `scripts/name-words.ts` writes them).
    GUM's own names follow other guidelines than those that names are measured by, and train nothing."""
    treebank = data / "treebank"
    trees = read_documents(treebank / "ewt-train.conllu") + read_documents(treebank / "gum-train.conllu")
    add_labelled_names(trees, LABELS)
    names = [replace(d, has_tree=False) for i, d in enumerate(_ewt_dev(data)) if i % FOLDS != 0]
    return trees, names * NAME_REPEATS + (own_names(names_file) if names_file else [])


def add_labelled_names(documents: list[Document], path: Path) -> None:
    """Names by sentence id and index of word; a sentence that is not listed has none.
    Raises IndexError where a name ends behind its sentence."""
    names = dict(line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    for document in documents:
        document.has_names = True
        for sentence in (s for p in document.paragraphs for s in p):
            for span in names.get(sentence.sent_id, "").split():
                words, kind = span.split(":")
                first, last = map(int, words.split("-"))
                for i in range(first, last + 1):
                    sentence.words[i].ner = ("B-" if i == first else "I-") + kind


def own_names(path: Path) -> list[Document]:
    documents = []
    for item in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        words = [Word(form, "_", "_", "_", "_", -1, "_", "_", bool(space), tag) for (form, space), tag in zip(item["words"], item["tags"])]
        documents.append(Document(item["id"], [[Sentence(item["id"], words)]], has_names=True, has_tree=False))
    return documents


def development_documents(data: Path) -> dict[str, list[Document]]:
    """ewt-dev with names in fold 0 only, and gum-dev."""
    ewt = [replace(d, has_names=i % FOLDS == 0) for i, d in enumerate(_ewt_dev(data))]
    gum = read_documents(data / "treebank" / "gum-dev.conllu")
    for document in gum:
        add_gum_names(document)
    return {"ewt-dev": ewt, "gum-dev": gum}


def _ewt_dev(data: Path) -> list[Document]:
    documents = read_documents(data / "treebank" / "ewt-dev.conllu")
    add_uner_names(documents, data / "names" / "ewt-dev.iob2")
    return documents
