import type { Knowledge } from '../knowledge/types.js'
import type { CodedPosition } from '../record/coded.js'
import type { Stance, TextSpan } from '../record/schema/index.js'
import type { Cast } from './cast.js'
import { coreSpan } from './designation.js'
import { type Judgement, judge } from './judge.js'
import { clauses, prepositional, semanticObject, semanticSubject } from './slots.js'
import type { Tree } from './tree.js'

/** A predicate that states what its subject holds on an issue. */
interface Cue {
  readonly stance: Stance
  /** Where the issue stands. */
  readonly issue: readonly string[]
  /** Stance when the clause is negated, or null when a negated cue states nothing. */
  readonly negated: Stance | null
}

const obj = ['obj', 'that', 'ing', 'prep:to', 'prep:for', 'prep:over', 'prep:about', 'prep:at']
const VERB_CUES: Readonly<Record<string, Cue>> = {
  oppose: { stance: 'against', issue: obj, negated: 'for' },
  reject: { stance: 'against', issue: obj, negated: null },
  resist: { stance: 'against', issue: obj, negated: null },
  condemn: { stance: 'against', issue: obj, negated: null },
  object: { stance: 'against', issue: ['prep:to', 'that'], negated: 'for' },
  disagree: { stance: 'against', issue: ['prep:with', 'that'], negated: null },
  support: { stance: 'for', issue: obj, negated: 'against' },
  back: { stance: 'for', issue: obj, negated: 'against' },
  endorse: { stance: 'for', issue: obj, negated: 'against' },
  favour: { stance: 'for', issue: obj, negated: 'against' },
  favor: { stance: 'for', issue: obj, negated: 'against' },
  welcome: { stance: 'for', issue: obj, negated: null },
  recognize: { stance: 'for', issue: obj, negated: 'against' },
  recognise: { stance: 'for', issue: obj, negated: 'against' },
  accept: { stance: 'for', issue: obj, negated: 'against' },
  tolerate: { stance: 'for', issue: obj, negated: 'against' },
  worry: { stance: 'concerned', issue: ['prep:about', 'prep:over', 'that'], negated: null },
}
const STANCE_NOUNS: Readonly<Record<string, Stance>> = {
  concern: 'concerned', worry: 'concerned', alarm: 'concerned', unease: 'concerned', apprehension: 'concerned', anxiety: 'concerned',
  opposition: 'against', objection: 'against', disapproval: 'against', dissatisfaction: 'against',
  support: 'for', backing: 'for', solidarity: 'for', approval: 'for',
}
const POLICY = new Set(['policy', 'position', 'stance', 'stand', 'line', 'view', 'approach', 'commitment', 'principle'])
const KEEPS = new Set(['unchanged', 'same', 'consistent', 'firm', 'clear'])
const EXPRESS = new Set(['express', 'voice', 'convey', 'state', 'register', 'share', 'raise', 'reiterate', 'have', 'signal', 'declare', 'announce', 'underline', 'underscore', 'affirm', 'reaffirm'])

export interface PositionContext {
  readonly cast: Cast
  readonly knowledge: Knowledge
  readonly make: (tree: Tree, first: number, last: number) => TextSpan
  readonly attribute: (tree: Tree, judgement: Judgement) => CodedPosition['attribution']
  readonly keyAt: (sentence: number, predicate: number) => string | null
  readonly isHeadline: (sentence: number) => boolean
}

interface Stated {
  readonly predicate: number
  readonly holders: readonly string[]
  readonly issue: number | null
  readonly stance: Stance
}

/** Finds what actors hold on issues in one sentence; one position per holder. */
export function findPositions(tree: Tree, context: PositionContext): CodedPosition[] {
  return tree.tokens.flatMap((t) => {
    const stated = byVerb(tree, t.index, context) ?? byNoun(tree, t.index, context) ?? byUnchangedPolicy(tree, t.index, context)
    return stated ? build(tree, stated, context) : []
  })
}

function first(tree: Tree, predicate: number, slots: readonly string[]): number | null {
  for (const slot of slots) {
    const found = slot === 'obj' ? semanticObject(tree, predicate) : slot.startsWith('prep:') ? prepositional(tree, predicate, slot.slice(5))[0] : clauses(tree, predicate, slot as 'that')[0]
    if (found !== null && found !== undefined) return found
  }
  return null
}

function byVerb(tree: Tree, t: number, { cast, knowledge }: PositionContext): Stated | null {
  const token = tree.token(t)
  const cue = token.upos === 'VERB' ? VERB_CUES[tree.lemma(t)] : undefined
  if (!cue || tree.isPassive(t)) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.conditional || judgement.status === 'hypothetical' || judgement.governors.some((g) => !hasManner(tree, g, knowledge))) return null
  const stance = judgement.polarity === 'negative' ? cue.negated : cue.stance
  const issue = first(tree, t, cue.issue)
  return stance && issue !== null ? { predicate: t, holders: cast.subjectOf(tree, t), issue, stance } : null
}

const hasManner = (tree: Tree, t: number, knowledge: Knowledge): boolean => knowledge.attitudesFor(tree.lemma(t), 'v').some((a) => a.manner !== null)

/** *expressed deep concern over X*, *voiced solidarity with Y*. */
function byNoun(tree: Tree, t: number, { cast }: PositionContext): Stated | null {
  const stance = tree.token(t).upos === 'NOUN' ? STANCE_NOUNS[tree.lemma(t)] : undefined
  const verb = tree.head(t)
  if (!stance || verb < 0 || !EXPRESS.has(tree.lemma(verb)) || tree.base(t) !== 'obj') return null
  const subject = semanticSubject(tree, verb)
  if (subject === null) return null
  const issue = first(tree, t, ['prep:over', 'prep:about', 'prep:at', 'prep:with', 'prep:for', 'prep:to', 'that']) ?? first(tree, verb, ['prep:over', 'prep:about', 'prep:at', 'prep:with', 'prep:to', 'that'])
  return { predicate: verb, holders: cast.actorsOf(tree, subject), issue, stance }
}

/** *its policy on X remains unchanged*, *Poland's position on X has not changed*. */
function byUnchangedPolicy(tree: Tree, t: number, { cast }: PositionContext): Stated | null {
  if (!POLICY.has(tree.lemma(t)) || tree.base(t) !== 'nsubj') return null
  const predicate = tree.head(t)
  if (predicate < 0) return null
  const lemma = tree.lemma(predicate)
  const negated = tree.deps(predicate, 'advmod').some((a) => ['not', "n't", 'never'].includes(tree.lemma(a)))
  const complement = tree.deps(predicate, 'xcomp').map((x) => tree.lemma(x))
  const unchanged = (['change', 'shift', 'alter', 'move'].includes(lemma) && negated) || KEEPS.has(lemma) || (['remain', 'stay', 'stand', 'be'].includes(lemma) && complement.some((c) => KEEPS.has(c)))
  if (!unchanged) return null
  const owner = tree.deps(t, 'nmod:poss', 'amod', 'compound').find((o) => cast.actorsOf(tree, o).length > 0)
  return owner === undefined ? null : { predicate, holders: cast.actorsOf(tree, owner), issue: t, stance: 'unchanged' }
}

function build(tree: Tree, stated: Stated, context: PositionContext): CodedPosition[] {
  const { predicate, issue } = stated
  const judgement = judge(tree, predicate, context.knowledge)
  const clause = tree.subtree(predicate, (c) => ['parataxis', 'advcl', 'conj'].includes(tree.base(c)) || (c === issue ? false : false)).filter((c) => tree.token(c).upos !== 'PUNCT')
  const statement = context.make(tree, clause[0] ?? predicate, clause[clause.length - 1] ?? predicate)
  const issueSpan = issue === null ? null : issueText(tree, issue, context)
  return stated.holders.map((holder) => ({
    holder,
    issue: issueSpan,
    stance: stated.stance,
    statement,
    attribution: context.attribute(tree, judgement),
    evidence: { start: statement.start, end: statement.end },
    sentence: tree.sentence.index,
    isHeadline: context.isHeadline(tree.sentence.index),
    issueLemmas: issue === null ? [] : openLemmas(tree, tree.subtree(issue)),
    event: context.keyAt(tree.sentence.index, predicate),
  }))
}

function issueText(tree: Tree, issue: number, context: PositionContext): TextSpan {
  if (tree.isVerb(issue) || tree.deps(issue, 'nmod', 'acl').length > 0) {
    const cases = new Set(tree.deps(issue, 'case', 'mark'))
    const tokens = tree.subtree(issue, (t) => cases.has(t)).filter((t) => tree.token(t).upos !== 'PUNCT')
    return context.make(tree, tokens[0] ?? issue, tokens[tokens.length - 1] ?? issue)
  }
  const core = coreSpan(tree, issue)
  return context.make(tree, core.first, core.last)
}

/** Lower-cased lemmas of the open-class words among the tokens. */
export function openLemmas(tree: Tree, tokens: readonly number[]): string[] {
  return tokens.filter((t) => ['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'].includes(tree.token(t).upos)).map((t) => tree.lemma(t))
}
