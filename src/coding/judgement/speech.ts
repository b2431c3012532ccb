import type { CodeBook } from '../../knowledge/types.js'
import type { Span } from '../../language/types.js'
import { semanticSubject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { quotedRanges } from './quotes.js'

/** The predicate reports speech or thought: a clause or quotation may be its content. */
export function isSpeech(tree: Tree, token: number, codes: CodeBook): boolean {
  if (!tree.isVerb(token)) return false
  return codes
    .attitudesFor(tree.lemma(token), 'v')
    .some((a) => a.manner !== null && a.slots.some((s) => s === 'that' || s === 'quote'))
}

/**
 * The token that speaks where `verb` is a verb of saying, or where a clause has a parenthetical one
 * (*"…", the ministry said*). Null where nobody speaks.
 */
export function speakerOf(tree: Tree, verb: number, codes: CodeBook): number | null {
  if (verb < 0) return null
  if (isSpeech(tree, verb, codes)) return semanticSubject(tree, verb)
  const aside = tree.deps(verb, 'parataxis').find((p) => isSpeech(tree, p, codes))
  if (aside !== undefined) return semanticSubject(tree, aside)
  return accordingTo(tree, verb)
}

function accordingTo(tree: Tree, clause: number): number | null {
  return (
    tree
      .deps(clause, 'obl', 'nmod', 'advcl')
      .map((child) => sourceAt(tree, child))
      .find((s) => s !== null) ?? null
  )
}

/** Who is told in *according to the ministry*, by the word that it hangs on; near-miss: *the signing of an accord*. */
export function sourceAt(tree: Tree, token: number): number | null {
  if (tree.preposition(token)?.startsWith('accord')) return token
  const isAccording = tree.token(token).form.toLowerCase() === 'according'
  return isAccording ? (tree.deps(token, 'obl', 'nmod')[0] ?? null) : null
}

const CLAUSES = new Set(['ccomp', 'xcomp', 'advcl', 'parataxis', 'csubj', 'conj', 'dep', 'root', 'acl'])

/** Who says the clause that a token stands in: the subject of the verb of saying above it, or of one set beside it; null where none is. */
export function governingSpeaker(
  tree: Tree,
  token: number,
  codes: CodeBook,
  accepts: (speaker: number) => boolean = () => true,
): number | null {
  let below = token
  for (const at of [token, ...tree.ancestors(token)]) {
    // *asked us*: the object of a verb of saying is not what it says.
    const isArgument = at !== below && isSpeech(tree, at, codes) && !CLAUSES.has(tree.base(below))
    const speaker = isArgument || (at === token && isSpeech(tree, at, codes)) ? null : speakerOf(tree, at, codes)
    if (speaker !== null && speaker !== token && !tree.isWithin(token, speaker) && accepts(speaker)) return speaker
    below = at
  }
  return null
}

/** A token of a story. */
export interface Place {
  readonly tree: Tree
  readonly token: number
}

/** Direct speech of a story: who speaks in each quotation, over the ends of sentences. */
export class Quotations {
  private readonly ranges: readonly Span[]
  private readonly found = new Map<number, Place | null>()

  constructor(
    text: string,
    private readonly trees: readonly Tree[],
    private readonly codes: CodeBook,
  ) {
    this.ranges = quotedRanges(text)
  }

  private rangeAt(tree: Tree, token: number): number {
    const { start, end } = tree.token(token)
    return this.ranges.findIndex((r) => r.start <= start && end <= r.end)
  }

  isQuoted(tree: Tree, token: number): boolean {
    return this.rangeAt(tree, token) >= 0
  }

  /** The speaker of the quotation around a token, or null where there is none or none is told. */
  speakerAt(tree: Tree, token: number): Place | null {
    const index = this.rangeAt(tree, token)
    if (index < 0) return null
    const known = this.found.get(index)
    if (known !== undefined) return known
    const speaker = this.inSentences(index) ?? this.before(index)
    this.found.set(index, speaker)
    return speaker
  }

  /** A speaker told in one of the sentences that the quotation runs through. */
  private inSentences(index: number): Place | null {
    const range = this.ranges[index] as Span
    for (const tree of this.trees) {
      if (tree.sentence.end <= range.start || range.end <= tree.sentence.start) continue
      for (const { index: token, start, end } of tree.tokens) {
        if (start < range.start || range.end < end) continue
        const speaker = this.above(tree, token)
        if (speaker) return speaker
      }
    }
    return null
  }

  private above(tree: Tree, token: number): Place | null {
    const speaker = governingSpeaker(tree, token, this.codes, (t) => !this.isQuoted(tree, t))
    return speaker === null ? null : { tree, token: speaker }
  }

  /** *"…," X said. "We …"*: the sentence before, of the same paragraph, tells who speaks; or the quotation before does. */
  private before(index: number): Place | null {
    const range = this.ranges[index] as Span
    const at = this.trees.findIndex((t) => t.sentence.start <= range.start && range.start < t.sentence.end)
    const own = this.trees[at]
    if (!own) return null
    const head = own.tokens.find(
      (t) => t.end <= range.start && !this.isQuoted(own, t.index) && speakerOf(own, t.index, this.codes) !== null,
    )
    if (head) return { tree: own, token: speakerOf(own, head.index, this.codes) as number }
    const previous = this.trees[at - 1]
    if (!previous || previous.sentence.paragraph !== own.sentence.paragraph) return null
    const verb = previous.tokens
      .filter((t) => !this.isQuoted(previous, t.index) && speakerOf(previous, t.index, this.codes) !== null)
      .at(-1)
    if (verb) return { tree: previous, token: speakerOf(previous, verb.index, this.codes) as number }
    const last = previous.tokens.at(-1)
    const earlier = last ? this.rangeAt(previous, last.index) : -1
    return earlier >= 0 && earlier !== index && last ? this.speakerAt(previous, last.index) : null
  }
}
