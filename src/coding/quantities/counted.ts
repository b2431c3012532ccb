import type { EventType } from '../../knowledge/types.js'
import type { Outcome } from '../../record/schema/index.js'
import type { Candidate } from '../acts/seen/frames.js'
import type { Tree } from '../grammar/tree.js'
import type { Quantity } from './quantity.js'

/**
 * Which act a quantity belongs to, and what came of the people that it counts. The words of casualties are English.
 */

/** A quantity that an act has, and how near it stands to it: 0 what is acted upon, 1 an oblique, 2 who acts, 3 what is told of. */
export interface Counted {
  readonly quantity: Quantity
  readonly rank: number
  /** What became of those counted, or null. */
  readonly outcome: Outcome | null
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What a verb does to its object, a participle or an adjective says of its noun, and a noun counts by itself. */
const OUTCOMES: readonly {
  outcome: Outcome
  verbs: ReadonlySet<string>
  states: ReadonlySet<string>
  nouns: ReadonlySet<string>
}[] = [
  {
    outcome: 'killed',
    verbs: words('kill die slay murder massacre perish behead'),
    states: words('dead killed slain murdered massacred'),
    nouns: words('death fatality dead killing'),
  },
  {
    outcome: 'wounded',
    verbs: words('wound injure hurt maim'),
    states: words('wounded injured hurt'),
    nouns: words('injury wounded injured'),
  },
  {
    outcome: 'missing',
    verbs: words('disappear vanish'),
    states: words('missing unaccounted'),
    nouns: words('missing disappearance'),
  },
  {
    outcome: 'arrested',
    verbs: words('arrest detain jail imprison apprehend'),
    states: words('arrested detained jailed imprisoned'),
    nouns: words('arrest detention detainee'),
  },
]
const TAKES_LIVES = words('claim take cost lose')
const LEAVES = words('leave shoot')
/** Acts that casualties belong to where no act governs their words. */
const HARMFUL: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'PROTEST'])

const find = (key: 'verbs' | 'states' | 'nouns', lemma: string): Outcome | null =>
  OUTCOMES.find((row) => row[key].has(lemma))?.outcome ?? null

/** What became of the people that a quantity counts (*12 killed*, *left five dead*, *30 arrests*), or null. */
export function outcomeOf(tree: Tree, quantity: Quantity): Outcome | null {
  if (quantity.kind === 'money') return null
  const at = topOf(tree, quantity.anchor)
  if (quantity.noun !== null) {
    const own = find('nouns', tree.lemma(quantity.noun))
    if (own) return own
    if (tree.lemma(quantity.noun) === 'life' && TAKES_LIVES.has(tree.lemma(Math.max(tree.head(at), 0)))) return 'killed'
  }
  return byState(tree, quantity.anchor) ?? byNeighbour(tree, quantity) ?? byVerb(tree, at) ?? byToll(tree, at)
}

/** Conjuncts share what governs the first of them (*killed 12 soldiers and five civilians*). */
const topOf = (tree: Tree, anchor: number): number => {
  const first = tree.firstConjunct(anchor)
  return tree.isVerb(first) ? anchor : first
}

/** *12 people killed*, *five dead*, *three were missing* */
function byState(tree: Tree, anchor: number): Outcome | null {
  for (const child of tree.deps(anchor, 'acl', 'amod', 'advcl', 'appos', 'dep', 'xcomp')) {
    const found = find('states', tree.token(child).form.toLowerCase())
    if (found) return found
  }
  return null
}

function byVerb(tree: Tree, at: number): Outcome | null {
  const head = tree.head(at)
  if (head < 0) return null
  const relation = tree.relation(at)
  const isObject = relation === 'obj' || relation === 'nsubj:pass' || (relation === 'nsubj' && tree.isPassive(head))
  const lemma = tree.lemma(head)
  if (isObject && LEAVES.has(lemma)) {
    const state = tree.deps(head, 'xcomp', 'acl', 'advcl').map((x) => find('states', tree.token(x).form.toLowerCase()))
    return state.find((s) => s !== null) ?? null
  }
  if (isObject) return find('verbs', lemma)
  if (relation !== 'nsubj') return null
  // *12 people died*; *five are missing*; *12 dead* where the number is taken for a subject.
  const state = find('states', tree.token(head).form.toLowerCase())
  const isIntransitive = ['die', 'perish', 'disappear', 'vanish'].includes(lemma)
  return isIntransitive ? find('verbs', lemma) : tree.dep(head, 'obj') === null ? state : null
}

/** *the death toll rose to 40*, *a death toll of 40* */
function byToll(tree: Tree, at: number): Outcome | null {
  const isToll = (token: number): boolean =>
    tree.lemma(token) === 'toll' && !tree.deps(token, 'compound', 'amod').some((m) => /injur|wound/.test(tree.lemma(m)))
  const head = tree.head(at)
  if (head < 0) return null
  if (isToll(head)) return 'killed'
  return tree.deps(head, 'nsubj').some(isToll) ? 'killed' : null
}

/** A bare number right before its state, whatever the tree makes of them (*12 killed, 30 wounded*). */
function byNeighbour(tree: Tree, { noun, last }: Quantity): Outcome | null {
  const next = tree.tokens[last + 1]
  return noun === null && next !== undefined ? find('states', next.form.toLowerCase()) : null
}

const NOMINAL = new Set('nmod nummod compound appos conj flat amod det fixed list dep case'.split(' '))
const CLAUSAL = new Set(['xcomp', 'ccomp', 'acl', 'advcl', 'parataxis', 'conj', 'csubj'])
const RANKS: Readonly<Record<string, number>> = { obj: 0, iobj: 0, obl: 1, nsubj: 2 }

/**
 * Whether an act only counts the dead and wounded of another one of its sentence (*shelled the port, killing at least 12*):
 * a participle of harm whose object is a number of people.
 */
export function countsVictimsOf(act: Candidate, other: Candidate, quantities: readonly Quantity[]): boolean {
  const { tree, predicate } = act
  if (other.tree !== tree || other.frame.type !== 'ASSAULT' || act.frame.type !== 'ASSAULT') return false
  if (!tree.token(predicate).form.endsWith('ing') || !CLAUSAL.has(tree.base(predicate))) return false
  if (!tree.ancestors(predicate).includes(other.predicate) || find('verbs', tree.lemma(predicate)) === null)
    return false
  const objects = tree.deps(predicate, 'obj').flatMap((o) => tree.subtree(o))
  return quantities.some((q) => q.kind !== 'money' && objects.includes(q.anchor))
}

/**
 * The quantities of each act of a sentence. An act has those of its own clause, of what it promises or asks for where no other act
 * stands there, and the casualties of the participles that only count its dead (*killing at least 12*). Casualties that no act
 * governs go to the sentence's act of harm, where there is but one.
 */
export function countedBy(
  tree: Tree,
  quantities: readonly Quantity[],
  candidates: readonly Candidate[],
): ReadonlyMap<Candidate, readonly Counted[]> {
  const shares = new Map<Candidate, Counted[]>()
  const byToken = new Map(candidates.flatMap((c) => c.trigger.map((t) => [t, c] as const)))
  for (const c of candidates) byToken.set(c.predicate, c)
  const harmful = candidates.filter((c) => HARMFUL.has(c.frame.type))
  for (const quantity of quantities) {
    const outcome = outcomeOf(tree, quantity)
    if ((quantity.isBare && outcome === null) || isPartOfAnother(tree, quantity)) continue
    const found = governing(tree, quantity, outcome, byToken)
    const only = outcome !== null && harmful.length === 1 ? harmful[0]! : null
    const act = found?.act ?? only
    if (act && !(found?.rank === 2 && isKnown(tree, quantity)))
      shares.set(act, [...(shares.get(act) ?? []), { quantity, outcome, rank: found?.rank ?? 3 }])
  }
  for (const counted of shares.values()) counted.sort((a, b) => a.rank - b.rank)
  return shares
}

/** *The two countries signed*: who acts is told by name or description, and their number is no news. */
const isKnown = (tree: Tree, { noun }: Quantity): boolean =>
  noun !== null && tree.deps(noun, 'det').some((d) => ['the', 'these', 'those', 'both'].includes(tree.lemma(d)))

/** *12 people, including four children*: the part is not counted twice. */
const isPartOfAnother = (tree: Tree, { anchor }: Quantity): boolean =>
  ['include', 'including', 'among', 'among_they'].includes(tree.preposition(tree.firstConjunct(anchor)) ?? '')

/** The act that a quantity hangs below, over nominals and arguments; through another clause only where it stands for the act's own. */
function governing(
  tree: Tree,
  { anchor }: Quantity,
  outcome: Outcome | null,
  acts: ReadonlyMap<number, Candidate>,
): { act: Candidate; rank: number } | null {
  let rank = 0
  for (const at of [anchor, ...tree.ancestors(anchor)]) {
    const act = acts.get(at)
    if (act) return { act, rank }
    const base = tree.base(at)
    const argument = tree.relation(at) === 'nsubj:pass' ? 0 : RANKS[base]
    if (tree.isVerb(at) && CLAUSAL.has(base)) {
      // What is promised or asked, and what only counts the dead, is the act's; another clause is not.
      if (base !== 'xcomp' && base !== 'ccomp' && outcome === null) return null
      rank = 3
    } else if (argument !== undefined) rank = Math.max(rank, argument)
    else if (!NOMINAL.has(base)) return null
  }
  return null
}
