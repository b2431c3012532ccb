import { hasNo, isNegated } from '../grammar/negation.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf, isWilled } from '../grammar/word-forms.js'
import { type Judgement, judge } from '../judgement/judge.js'
import { FELT, HOLDING_OUT, IDIOMS } from './cues/idiom.js'
import {
  firstIssue,
  holdersAt,
  isAsserted,
  isSaid,
  marked,
  type StanceContext,
  type Stated,
  subjectOf,
} from './stance-slots.js'

/** *took issue with the treaty*, *sees no need for a vote*, *left the door open to talks*, *stood firm on its claim*. */
export function findIdiom(tree: Tree, t: number, context: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t)) return null
  const line = byNoun(tree, t) ?? byFirmness(tree, t) ?? byNothingToDo(tree, t)
  if (line === null) return null
  const judgement = judge(tree, t, context.knowledge)
  // *sees no need*: the *no* is the idiom's own.
  const told: Judgement = line.isNone === true ? { ...judgement, polarity: 'positive' } : judgement
  const isReal =
    line.isNone === true && isWilled(tree, t)
      ? isSaid(tree, told, context.knowledge)
      : isAsserted(tree, told, context.knowledge)
  if (!isReal) return null
  const subject = subjectOf(tree, t)
  const { issue, stance } = line
  return { predicate: t, subject, holders: holdersAt(tree, subject, context.cast), issue, stance, needsOffice: true }
}

/** *did not see any role for it*. */
const isAny = (tree: Tree, noun: number): boolean => tree.deps(noun, 'det').some((d) => tree.lemma(d) === 'any')

type Line = Pick<Stated, 'issue' | 'stance'> & { readonly isNone?: boolean }

function byNoun(tree: Tree, t: number): Line | null {
  for (const { verbs, nouns, issue, stance, needs, about } of IDIOMS) {
    if (!isOneOf(tree, t, verbs)) continue
    const noun = tree.deps(t, 'obj').find((o) => isOneOf(tree, o, nouns))
    if (noun === undefined) continue
    const isNone = needs === 'no' && (hasNo(tree, noun) || (isNegated(tree, t) && isAny(tree, noun)))
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
    if (found === undefined || found === null || (about && !isOneOf(tree, found, about))) continue
    if (!isOneOf(tree, found, FELT)) return { issue: found, stance, isNone }
  }
  return null
}

/** *would have nothing to do with the court*, *wants nothing to do with it*; near-miss: *has nothing to do with the theft*. */
function byNothingToDo(tree: Tree, t: number): Line | null {
  const isWished = tree.lemma(t) === 'want' || (tree.lemma(t) === 'have' && isWilled(tree, t))
  const nothing = isWished ? tree.deps(t, 'obj').find((o) => tree.lemma(o) === 'nothing') : undefined
  if (nothing === undefined) return null
  const deed = [nothing, t].flatMap((at) => tree.deps(at, 'acl', 'xcomp', 'advcl')).find((c) => tree.lemma(c) === 'do')
  const issue = deed === undefined ? undefined : marked(tree, deed, 'with')
  return issue === undefined ? null : { issue, stance: 'against', isNone: true }
}

/** *stood firm on its claim*. */
function byFirmness(tree: Tree, t: number): Line | null {
  if (!isOneOf(tree, t, HOLDING_OUT)) return null
  const firm = tree.deps(t, 'xcomp', 'advmod', 'amod', 'obj').find((a) => a > t && tree.lemma(a) === 'firm')
  if (firm === undefined) return null
  const places = [t, firm].map((at) => firstIssue(tree, at, ['prep:on', 'prep:over', 'prep:about']))
  return { issue: places.find((at) => at !== null) ?? null, stance: 'unchanged' }
}
