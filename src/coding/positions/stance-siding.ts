import type { Stance } from '../../record/schema/index.js'
import { isNegated } from '../grammar/negation.js'
import { prepositional, semanticObject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { judge } from '../judgement/judge.js'
import { FAVOUR } from './cues/adjective.js'
import { POLITICAL } from './cues/holder.js'
import { BALLOTS, SIDING, SPONSORING, STANDING, STOOD_WITH, STOPPING, TEXTS, VOTING } from './cues/siding.js'
import { holdersAt, isAsserted, marked, type StanceContext, type Stated, subjectOf } from './stance-slots.js'

/** A side that is taken by a deed: a vote, a veto, a text put forward with others, standing with somebody; or null. */
export function findSiding(tree: Tree, t: number, context: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'VERB' || tree.isPassive(t)) return null
  const side = byVote(tree, t) ?? byText(tree, t) ?? byStanding(tree, t, context)
  if (side === null) return null
  if (!isAsserted(tree, judge(tree, t, context.knowledge), context.knowledge)) return null
  const subject = subjectOf(tree, t)
  const holders = holdersAt(tree, subject, context.cast).filter((id) => takesSides(id, context))
  return { predicate: t, subject, holders, ...side, needsOffice: true }
}

/** States, parties and those in office; what an assembly votes for is its decision. */
function takesSides(id: string, { cast }: StanceContext): boolean {
  const { designation, level, sector } = cast.roster.get(id)
  return designation.kind === 'state' || level !== null || (POLITICAL.has(sector ?? '') && sector !== 'LEG')
}

type Side = Pick<Stated, 'issue' | 'stance'>
const side = (stance: Stance, issue: number | null | undefined): Side => ({ stance, issue: issue ?? null })

/** *voted against the plan*, *voted yes*, *voted in favour*, *cast its ballot against it*. */
function byVote(tree: Tree, t: number): Side | null {
  const ballot = tree.deps(t, 'obj').find((o) => isOneOf(tree, o, BALLOTS))
  const isCast = tree.lemma(t) === 'cast' && ballot !== undefined
  if (!isCast && !isOneOf(tree, t, VOTING)) return null
  const places = isCast && ballot !== undefined ? [t, ballot] : [t]
  const words = places.flatMap((at) =>
    tree.deps(at, 'compound', 'advmod', 'discourse', 'obj', 'obl', 'nmod', 'xcomp', 'dep'),
  )
  const behind = words.filter((w) => w > t)
  const bare = (form: string) => behind.some((w) => tree.token(w).form.toLowerCase() === form)
  const to = (preposition: string) => places.map((at) => marked(tree, at, preposition)).find((n) => n !== undefined)
  const favour = behind.find((w) => isOneOf(tree, w, FAVOUR) && tree.preposition(w) === 'in')
  if (favour !== undefined) return side('for', prepositional(tree, favour, 'of')[0])
  if (to('against') !== undefined || bare('against') || bare('no')) return side('against', to('against'))
  const wanted = to('for')
  if (bare('yes')) return side('for', wanted)
  return wanted !== undefined && isOneOf(tree, wanted, TEXTS) ? side('for', wanted) : null
}

/** *vetoed the resolution*, *blocked a statement*, *co-sponsored the text*. */
function byText(tree: Tree, t: number): Side | null {
  const stops = isOneOf(tree, t, STOPPING)
  if (!stops && !isOneOf(tree, t, SPONSORING)) return null
  const text = semanticObject(tree, t)
  // *Peru vetoed it*
  const isTold = text !== null && ['it', 'this', 'that'].includes(tree.token(text).form.toLowerCase())
  const isVeto = tree.lemma(t) === 'veto'
  return text !== null && (isTold || isVeto || isOneOf(tree, text, TEXTS))
    ? side(stops ? 'against' : 'for', text)
    : null
}

/** *stands with Israel*, *stood "shoulder to shoulder" with Denmark*, *sided with Mali*. */
function byStanding(tree: Tree, t: number, { cast }: StanceContext): Side | null {
  const stands = isOneOf(tree, t, STANDING)
  if ((!stands && !isOneOf(tree, t, SIDING)) || isNegated(tree, t)) return null
  const with_ = (stands ? STOOD_WITH : ['with'])
    .map((p) => marked(tree, t, p))
    .find((n) => n !== undefined && cast.actorsOf(tree, n).length > 0)
  return with_ === undefined ? null : side('for', with_)
}
