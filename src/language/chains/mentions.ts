import { childrenOf, relationOf } from '../dependencies.js'
import type { Analysis, Mention, MentionKind, Name, Sentence, Token } from '../types.js'
import { CLAUSE_ADVERBS, PRONOUNS } from './mention-words.js'

/**
 * Finds the mentions of a text from its trees and names, in the order of their first word, longer ones first.
 * What stands in apposition, the verb of a nominal predicate, prepositions and clauses beside it are no part of a mention.
 * Linear in the number of words.
 */
export function findMentions(analysis: Pick<Analysis, 'sentences' | 'names'>): Mention[] {
  const names = new Map<number, Name[]>()
  for (const name of analysis.names) {
    const own = names.get(name.sentence)
    if (own) own.push(name)
    else names.set(name.sentence, [name])
  }
  return analysis.sentences.flatMap((sentence) => mentionsOf(new Phrases(sentence, names.get(sentence.index) ?? [])))
}

/** A sentence with its children and names at hand. */
class Phrases {
  readonly tokens: readonly Token[]
  readonly children: readonly (readonly number[])[]
  /** First and last word below each word, itself included. */
  readonly low: Int32Array
  readonly high: Int32Array
  private readonly nameAt = new Map<number, Name>()

  constructor(
    readonly sentence: Sentence,
    names: readonly Name[],
  ) {
    const { tokens } = sentence
    this.tokens = tokens
    this.children = childrenOf(tokens)
    this.low = Int32Array.from(tokens.keys())
    this.high = Int32Array.from(tokens.keys())
    this.spread()
    for (const name of names) for (let i = name.first; i <= name.last; i++) this.nameAt.set(i, name)
  }

  /** Hands every word's reach up to its head, leaves first. */
  private spread(): void {
    const { tokens, low, high } = this
    const open = Int32Array.from(this.children, (own) => own.length)
    const ready = tokens.filter((t) => open[t.index] === 0).map((t) => t.index)
    for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
      const { head } = tokens[at]!
      if (head < 0) continue
      low[head] = Math.min(low[head]!, low[at]!)
      high[head] = Math.max(high[head]!, high[at]!)
      if (--open[head]! === 0) ready.push(head)
    }
  }

  name(at: number): Name | undefined {
    return this.nameAt.get(at)
  }
}

function mentionsOf(phrases: Phrases): Mention[] {
  const found: Mention[] = []
  for (const token of phrases.tokens) {
    const kind = kindOf(phrases, token)
    if (kind === null) continue
    const [first, last] = extent(phrases, token, kind)
    const conjuncts = phrases.children[token.index]!.filter((c) => relationOf(phrases.tokens[c]!) === 'conj')
    found.push(mention(phrases, token, kind, first, last, false))
    const end = conjuncts.filter((c) => isNominal(phrases.tokens[c]!)).at(-1)
    if (end !== undefined && kind !== 'pronoun' && relationOf(token) !== 'conj') {
      const [, conjunctEnd] = extent(phrases, phrases.tokens[end]!, 'nominal')
      const to = Math.max(conjunctEnd, sharedEnd(phrases, token, end))
      if (to > last) found.push(mention(phrases, token, 'nominal', first, to, true))
    }
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last)
}

/** Last word of what modifies a whole coordination: a relative clause of its first member behind its last one; -1 where there is none. */
function sharedEnd(phrases: Phrases, head: Token, lastConjunct: number): number {
  const shared = phrases.children[head.index]!.filter(
    (c) => c > lastConjunct && relationOf(phrases.tokens[c]!) === 'acl',
  )
  return shared.length === 0 ? -1 : phrases.high[shared.at(-1)!]!
}

function mention(
  phrases: Phrases,
  head: Token,
  kind: MentionKind,
  first: number,
  last: number,
  joint: boolean,
): Mention {
  const { tokens, sentence } = phrases
  return {
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    kind,
    sentence: sentence.index,
    first,
    last,
    head: head.index,
    name: joint ? null : (phrases.name(head.index)?.kind ?? null),
    joint,
  }
}

const isNominal = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON'

/** What a word is the head of; null where it heads no mention. */
function kindOf(phrases: Phrases, token: Token): MentionKind | null {
  const relation = relationOf(token)
  if (/^(?:flat|fixed|goeswith|expl|punct|reparandum|discourse)$/.test(relation) || token.deprel === 'nmod:desc')
    return null
  const form = token.form.toLowerCase()
  const pronoun = PRONOUNS.get(form)
  switch (token.upos) {
    case 'PROPN':
    case 'NOUN':
      return nounKind(phrases, token, relation)
    case 'PRON':
      if (/PronType=(?:Rel|Int)/.test(token.feats) || /^W/.test(token.xpos) || token.xpos === 'EX') return null
      return pronoun === undefined ? 'nominal' : 'pronoun'
    case 'DET':
      if (/^(?:det|advmod|cc|mark)$/.test(relation)) return null
      return pronoun === undefined ? 'nominal' : 'pronoun'
    case 'ADV':
      return (form === 'here' || form === 'there') && token.xpos !== 'EX' && relation !== 'advmod:emph'
        ? 'pronoun'
        : null
    case 'NUM':
      return isCountOnly(relation) ? null : 'nominal'
    case 'ADJ':
      return isArgument(relation) &&
        phrases.children[token.index]!.some((c) => relationOf(phrases.tokens[c]!) === 'det')
        ? 'nominal'
        : null
    default:
      return null
  }
}

const isCountOnly = (relation: string): boolean => /^(?:nummod|compound|det|amod|advmod|dep|list)$/.test(relation)
const isArgument = (relation: string): boolean => /^(?:nsubj|obj|iobj|obl|nmod|conj|appos)$/.test(relation)

/** A modifier inside a name is no mention of its own; a name that modifies a common noun is one. */
function nounKind(phrases: Phrases, token: Token, relation: string): MentionKind | null {
  const name = phrases.name(token.index)
  if (relation === 'compound' || relation === 'nmod' || relation === 'amod') {
    const outer = phrases.name(token.head)
    if (relation === 'compound' && outer !== undefined && outer === name) return null
    if (
      relation === 'compound' &&
      name === undefined &&
      token.upos === 'PROPN' &&
      phrases.tokens[token.head]!.upos === 'PROPN'
    )
      return null
  }
  return name !== undefined || token.upos === 'PROPN' ? 'name' : 'nominal'
}

const OUTSIDE = new Set(
  'cc conj appos parataxis discourse vocative list reparandum dep orphan dislocated punct expl'.split(' '),
)
const OUTSIDE_LEFT = new Set('case mark cop aux nsubj csubj advcl obl'.split(' '))
/** What a noun keeps to itself where it is a clause's predicate. */
const OF_NOUN = new Set('det amod nmod compound nummod flat fixed acl case goeswith'.split(' '))

/** First and last word of the phrase that a head makes. */
function extent(phrases: Phrases, token: Token, kind: MentionKind): [number, number] {
  const at = token.index
  if (kind === 'pronoun' && PRONOUNS.get(token.form.toLowerCase())!.base !== 'those') return [at, at]
  const own = phrases.children[at]!
  const isPredicate = own.some((c) => /^(?:cop|nsubj|csubj)$/.test(relationOf(phrases.tokens[c]!)))
  const inside = own.filter((c) => belongs(token, phrases.tokens[c]!, isPredicate))
  // Words before a preposition or the verb of the predicate look at more than this phrase.
  const edge =
    own.filter((c) => c < at && /^(?:case|mark|cop|cc|aux)$/.test(relationOf(phrases.tokens[c]!))).at(-1) ?? -1
  // What follows a further conjunct belongs to the coordination.
  const conjunct = own.find((c) => c > at && relationOf(phrases.tokens[c]!) === 'conj') ?? Number.POSITIVE_INFINITY
  let first = at
  let last = at
  for (const child of inside) {
    if (phrases.low[child]! > edge) first = Math.min(first, phrases.low[child]!)
    if (child > at && child < conjunct) last = Math.max(last, phrases.high[child]!)
  }
  while (first < at && relationOf(phrases.tokens[first]!) === 'punct' && !opens(phrases, first, last)) first++
  while (last > at && relationOf(phrases.tokens[last]!) === 'punct') last--
  return [first, isQuoteOpen(phrases, first, last) ? last + 1 : last]
}

function opens(phrases: Phrases, first: number, last: number): boolean {
  return last - first > 1 && /^["“(]$/.test(phrases.tokens[first]!.form) && /^["”)]$/.test(phrases.tokens[last]!.form)
}

/** Whether a quotation opens inside the phrase and closes right behind it. */
function isQuoteOpen({ tokens }: Phrases, first: number, last: number): boolean {
  if (!/^(?:["”]|'')$/.test(tokens[last + 1]?.form ?? '')) return false
  let marks = 0
  for (let i = first; i <= last; i++) if (/^(?:["“”]|``|'')$/.test(tokens[i]!.form)) marks++
  return marks % 2 === 1
}

function belongs(head: Token, child: Token, isPredicate: boolean): boolean {
  const relation = relationOf(child)
  const isLeft = child.index < head.index
  if (OUTSIDE.has(relation) || (isLeft && OUTSIDE_LEFT.has(relation))) return false
  if (relation === 'nsubj' || relation === 'csubj') return false
  if (relation === 'advmod') {
    if (isPredicate || CLAUSE_ADVERBS.has(child.form.toLowerCase())) return false
    return isLeft || child.index === head.index + 1
  }
  return !isPredicate || OF_NOUN.has(relation) || (relation === 'advcl' && child.deprel === 'advcl:relcl')
}
