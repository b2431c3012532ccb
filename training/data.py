"""Which documents train what. The folds of ewt-dev concern names only; its trees are never trained on."""

import json
from dataclasses import replace
from pathlib import Path

from .conllu import Document, Sentence, Word, add_gum_names, add_uner_names, read_documents

FOLDS = 5
# Universal NER labels little, but by the very guidelines that names are measured by: it is read several times an epoch.
NAME_REPEATS = 2
# Stands where teachers of names were not sure: no tag to learn.
UNREAD = "_"


def training_documents(data: Path, names_file: Path | None = None, names_read: Path | None = None) -> tuple[list[Document], list[Document]]:
    """(documents with trees, documents with names only: folds 1 to 4 of ewt-dev, and sentences of our own as `scripts/name-words.ts` writes them).
    Names of the former are what teachers read there (`training.names_read`); GUM's own follow other guidelines than those that names are
    measured by, and train nothing."""
    treebank = data / "treebank"
    trees = read_documents(treebank / "ewt-train.conllu") + read_documents(treebank / "gum-train.conllu")
    if names_read:
        add_read_names(trees, names_read)
    names = [replace(d, has_tree=False) for i, d in enumerate(_ewt_dev(data)) if i % FOLDS != 0]
    return trees, names * NAME_REPEATS + (own_names(names_file) if names_file else [])


def add_read_names(documents: list[Document], path: Path) -> None:
    tags = {item["id"]: item["tags"] for item in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    for document in documents:
        document.has_names = True
        for sentence in (s for p in document.paragraphs for s in p):
            for word, tag in zip(sentence.words, tags[sentence.sent_id], strict=True):
                word.ner = tag


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
