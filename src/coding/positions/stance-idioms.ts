import type { Stance } from '../../record/schema/index.js'
import { clauses } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf, lookUp } from '../grammar/word-forms.js'
import { judge } from '../judgement/judge.js'
import { firstIssue, hasManner, hasNo, holdersAt, type StanceContext, type Stated, subjectOf } from './stance-slots.js'

/** A verb and the noun behind it that state a stance together, and where the issue stands. */
interface Idiom {
  readonly verbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly issue: readonly string[]
  readonly stance: Stance
  /** *sees no need*: with a *no*; *its backing*: with a word of whose it is; *the door open*; *took issue*: without any. */
  readonly needs?: 'no' | 'own' | 'open' | 'bare'
}

const set = (...words: readonly string[]): ReadonlySet<string> => new Set(words)
const GIVING = set('give', 'lend', 'offer', 'extend', 'throw', 'put')

const IDIOMS: readonly Idiom[] = [
  {
    verbs: set('see', 'find', 'have'),
    nouns: set('need', 'reason', 'point', 'sense', 'merit', 'justification', 'ground', 'basis', 'benefit', 'value'),
    issue: ['prep:for', 'prep:in', 'prep:of', 'inf', 'ing'],
    stance: 'against',
    needs: 'no',
  },
  { verbs: set('want', 'have'), nouns: set('part'), issue: ['prep:of', 'prep:in'], stance: 'against', needs: 'no' },
  { verbs: GIVING, nouns: set('weight'), issue: ['prep:behind'], stance: 'for' },
  {
    verbs: GIVING,
    nouns: set('support', 'backing', 'blessing', 'endorsement', 'approval', 'consent'),
    issue: ['prep:to'],
    stance: 'for',
    needs: 'own',
  },
  {
    verbs: set('take'),
    nouns: set('issue', 'exception'),
    issue: ['prep:with', 'prep:to'],
    stance: 'against',
    needs: 'bare',
  },
  { verbs: set('turn'), nouns: set('back'), issue: ['prep:on', 'prep:upon'], stance: 'against', needs: 'own' },
  { verbs: set('close', 'shut', 'slam', 'bolt'), nouns: set('door'), issue: ['prep:to', 'prep:on'], stance: 'against' },
  {
    verbs: set('leave', 'keep', 'hold'),
    nouns: set('door'),
    issue: ['prep:to', 'prep:for'],
    stance: 'for',
    needs: 'open',
  },
]

/** *took issue with the treaty*, *sees no need for a vote*, *left the door open to talks*, *believes that the ban must go*. */
export function findIdiom(tree: Tree, t: number, context: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t)) return null
  const line = byNoun(tree, t) ?? byBelief(tree, t) ?? byFirmness(tree, t)
  if (line === null) return null
  const { polarity, conditional, governors, status } = judge(tree, t, context.knowledge)
  const isNone = line.isNone === true
  if ((polarity === 'negative' && !isNone) || conditional || status === 'hypothetical') return null
  if (!governors.every((g) => hasManner(tree, g, context.knowledge))) return null
  const subject = subjectOf(tree, t)
  const { issue, stance } = line
  return { predicate: t, subject, holders: holdersAt(tree, subject, context.cast), issue, stance, needsOffice: true }
}

type Line = Pick<Stated, 'issue' | 'stance'> & { readonly isNone?: boolean }

function byNoun(tree: Tree, t: number): Line | null {
  const lemmaIn = (words: ReadonlySet<string>) => (lemma: string) => (words.has(lemma) ? true : undefined)
  for (const { verbs, nouns, issue, stance, needs } of IDIOMS) {
    if (!verbs.has(tree.lemma(t)) && lookUp(tree, t, lemmaIn(verbs)) === undefined) continue
    const noun = tree.deps(t, 'obj').find((o) => isOneOf(tree, o, nouns))
    if (noun === undefined) continue
    const isNone = needs === 'no' && hasNo(tree, noun)
    if (needs === 'no' && !isNone) continue
    // *took up the issue with them*
    if (
      needs === 'bare' &&
      [...tree.deps(noun, 'det', 'nmod:poss', 'amod'), ...tree.deps(t, 'compound:prt')].length > 0
    )
      continue
    if (needs === 'own' && tree.dep(noun, 'nmod:poss') === null) continue
    const open = tree.tokens.slice(noun + 1, noun + 3).find((o) => o.lemma === 'open')
    if (needs === 'open' && open === undefined) continue
    const places = [noun, ...(open === undefined ? [] : [open.index]), t]
    const found = places.map((at) => firstIssue(tree, at, issue)).find((at) => at !== null && at !== noun)
    if (found !== undefined && found !== null && !isOneOf(tree, found, FELT)) return { issue: found, stance, isNone }
  }
  return null
}

/** *has no reason to doubt it*: what is felt or thought, and not done. */
const FELT = set(
  'fear',
  'doubt',
  'worry',
  'believe',
  'think',
  'suspect',
  'complain',
  'panic',
  'celebrate',
  'hope',
  'regret',
  'know',
  'say',
)
const BELIEVING = set('believe', 'think', 'feel')
const DUTY = set('must', 'should', 'ought')

/** *believes that sanctions must be lifted*: for what is to be. */
function byBelief(tree: Tree, t: number): Line | null {
  if (!isOneOf(tree, t, BELIEVING)) return null
  const clause = clauses(tree, t, 'that').find((c) => tree.deps(c, 'aux').some((a) => DUTY.has(tree.lemma(a))))
  return clause === undefined ? null : { issue: clause, stance: 'for' }
}

/** *stood firm on its claim*, *held its ground*. */
function byFirmness(tree: Tree, t: number): Line | null {
  if (!isOneOf(tree, t, set('stand', 'hold', 'stick', 'dig'))) return null
  const ground = tree.deps(t, 'obj', 'obl').find((o) => isOneOf(tree, o, set('ground', 'gun', 'heel')))
  const isGround = ground !== undefined && tree.dep(ground, 'nmod:poss') !== null
  const firm = tree.deps(t, 'xcomp', 'advmod', 'amod', 'obj').find((a) => a > t && tree.lemma(a) === 'firm')
  const places = [t, ...(firm === undefined ? [] : [firm])]
  const issue = places
    .map((at) => firstIssue(tree, at, ['prep:on', 'prep:over', 'prep:about']))
    .find((at) => at !== null)
  return firm !== undefined || isGround ? { issue: issue ?? null, stance: 'unchanged' } : null
}
