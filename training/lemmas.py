"""Lemma scripts: how to get from a form to its lemma.

`<case>|<n>|<append>`: case `l` lower-cases the form first, `k` keeps it; then n UTF-16 code units are cut from its end
and `append` is put there. `=lemma` replaces the whole form."""


def apply_script(script: str, form: str) -> str:
    if script.startswith("="):
        return script[1:]
    case, cut, append = script.split("|", 2)
    base = form.lower() if case == "l" else form
    return base[: len(base) - int(cut)] + append


def make_script(form: str, lemma: str) -> str:
    """The canonical script; `k` only where lower-casing would lose a capital of the lemma."""
    case = "l" if lemma == lemma.lower() else "k"
    base = form.lower() if case == "l" else form
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    if shared == 0:
        return "=" + lemma
    return f"{case}|{len(base) - shared}|{lemma[shared:]}"
