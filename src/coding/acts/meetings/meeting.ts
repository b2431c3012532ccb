import type { Knowledge } from '../../../knowledge/types.js'
import type { MeetingFacts } from '../../../record/coded.js'
import type { MeetingLevel, TextSpan } from '../../../record/schema/index.js'
import type { Cast } from '../../cast/cast.js'
import { clauses, prepositional } from '../../grammar/slots.js'
import type { SpanMaker } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf, lookUp } from '../../grammar/word-forms.js'
import type { Candidate } from '../seen/frames.js'
import {
  AGENDA_PREPOSITIONS,
  AGENDA_VERBS,
  FORMS,
  JOURNEYS,
  LED,
  LEVEL_WORDS,
  NO_ITEMS,
  PLAIN_FORMS,
  REMOTE,
  SEEING,
  SENDING,
  STOPS,
  WHO_MET,
} from './meeting-words.js'

/** The phrase of a head without its preposition and edge punctuation. */
export function phraseSpan(tree: Tree, head: number, make: SpanMaker): TextSpan {
  const cases = new Set(tree.deps(head, 'case'))
  const tokens = tree.subtree(head, (t) => cases.has(t)).filter((t) => tree.token(t).upos !== 'PUNCT')
  return make(tree, tokens[0] ?? head, tokens[tokens.length - 1] ?? head)
}

/** Nouns of the meeting in the clause: the predicate itself, its object, or what it is held *at* or *during*. */
function meetingNouns(c: Candidate, knowledge: Knowledge): number[] {
  const { tree } = c
  const settings = ['at', 'during', 'in', 'for']
    .flatMap((p) => prepositional(tree, c.predicate, p))
    .filter((t) => !isOneOf(tree, t, JOURNEYS))
  const near = [c.predicate, ...c.consumed, ...tree.deps(c.predicate, 'obj', 'nsubj:pass'), ...settings]
  const isMeeting = (t: number) =>
    isDroppedStop(c, t) ||
    (lookUp(tree, t, (lemma) => (knowledge.inClass(lemma, 'meeting') ? true : undefined)) ?? false)
  return near.filter((t, i) => near.indexOf(t) === i && (t === c.predicate || isMeeting(t)))
}

/** *A stop in Lima was dropped*, *called off the appointment*: nouns that tell of a meeting where it is put off. */
export const isDroppedStop = ({ tree, frame }: Candidate, noun: number): boolean =>
  frame.type === 'REJECT' && frame.mode === 'meet' && isOneOf(tree, noun, STOPS)

/** Reads what the clause of a meeting says beyond who, when and where. */
export function readMeeting(
  c: Candidate,
  parties: readonly string[],
  cast: Cast,
  knowledge: Knowledge,
  make: SpanMaker,
  roleHeads: readonly number[],
): MeetingFacts {
  const { tree } = c
  const nouns = meetingNouns(c, knowledge)
  const persons = (ids: readonly string[]) =>
    ids.filter(
      (id) => cast.roster.get(id).designation.kind === 'person' && cast.roster.get(id).designation.form === 'name',
    )
  const led = [...[...nouns, ...roleHeads].flatMap((n) => leaders(tree, n, cast)), ...sent(c, cast)]
  return {
    name: nouns.map((n) => quotedName(tree, n)).find((n) => n !== null) ?? null,
    form: formOf(c, nouns),
    heads: [...new Set([...persons(parties), ...persons(led)])],
    level: levelOf(tree, [...nouns, ...roleHeads], knowledge),
    agenda: agendaOf(c, nouns, make),
  }
}

function formOf(c: Candidate, nouns: readonly number[]): string | null {
  if (c.frame.mode === 'visit') return 'visit'
  if (c.frame.mode === 'phone') return 'call'
  if (c.tree.deps(c.predicate, 'obl', 'nmod').some((t) => isOneOf(c.tree, t, REMOTE))) return 'call'
  const forms = nouns.flatMap((n) => lookUp(c.tree, n, (lemma) => FORMS[lemma]) ?? [])
  return forms.find((f) => !PLAIN_FORMS.has(f)) ?? forms[0] ?? null
}

/** *talks led by A and B*, *chaired by A*; *a visit by A*. */
function leaders(tree: Tree, noun: number, cast: Cast): readonly string[] {
  const makers = tree.deps(noun, 'nmod').filter((t) => tree.preposition(t) === 'by')
  const led = tree
    .deps(noun, 'acl')
    .filter((a) => isOneOf(tree, a, LED))
    .flatMap((a) => [...new Set([...prepositional(tree, a, 'by'), ...tree.deps(a, 'obl:agent')])])
  return [...makers, ...led].flatMap((t) => cast.actorsOf(tree, t))
}

/** *will send a deputy minister, Ana Ruiz, to Oslo*: who goes for those who send. */
const sent = ({ tree, predicate, frame }: Candidate, cast: Cast): readonly string[] =>
  frame.mode === 'visit' && tree.isVerb(predicate) && isOneOf(tree, predicate, SENDING)
    ? tree.deps(predicate, 'obj').flatMap((t) => cast.actorsOf(tree, t))
    : []

const isQuoteMark = (tree: Tree, t: number): boolean => /^(?:["“”«»„]|``|'')$/.test(tree.tokens[t]?.form ?? '')
const LONGEST_NAME = 7

/** The words in quotation marks before or around the noun (*“two plus two” security talks*, *the “blue line” round*). */
function quotedName(tree: Tree, noun: number): string | null {
  const closing = [noun - 1, noun - 2, noun - 3, noun + 1, noun + 2].find(
    (t) => t >= 0 && isQuoteMark(tree, t) && isClosing(tree, t),
  )
  if (closing === undefined) return null
  const opening = Array.from({ length: LONGEST_NAME + 1 }, (_, i) => closing - 2 - i).find(
    (t) => t >= 0 && isQuoteMark(tree, t),
  )
  if (opening === undefined || closing - opening - 1 > LONGEST_NAME) return null
  const inside = tree.tokens.slice(opening + 1, closing)
  return inside.every((t) => t.upos !== 'PUNCT' || t.form === '-') &&
    !inside.some((t) => t.upos === 'VERB' && t.deprel === 'root')
    ? inside
        .map((t) => t.form)
        .join(' ')
        .replace(/ - /g, '-')
    : null
}

/** A mark closes when the words before it, back to another mark, number an odd count of marks. */
function isClosing(tree: Tree, t: number): boolean {
  const { form } = tree.token(t)
  if (form === '”' || form === '»' || form === "''") return true
  if (form === '“' || form === '«' || form === '„' || form === '``') return false
  return tree.tokens.slice(0, t).filter((x) => isQuoteMark(tree, x.index)).length % 2 === 1
}

function levelOf(tree: Tree, heads: readonly number[], knowledge: Knowledge): MeetingLevel | null {
  const saysWho = (t: number) => tree.base(t) === 'acl' && isOneOf(tree, t, WHO_MET)
  const isAside = (t: number) =>
    (tree.base(t) === 'acl' && !saysWho(t)) || (tree.base(t) === 'obl' && !saysWho(tree.head(t))) || isOther(t)
  // *a ministerial meeting on Monday and a summit on Friday*, *will confer, but the summit is off*
  const isOther = (t: number) =>
    ['conj', 'advcl', 'parataxis'].includes(tree.base(t)) &&
    (tree.isVerb(t) || tree.deps(t, 'cop').length > 0 || knowledge.inClass(tree.lemma(t), 'meeting'))
  for (const head of heads) {
    const around = withPremiers(tree.subtree(head, isAside).map((t) => tree.lemma(t)))
    const stated = LEVEL_WORDS.find(([words]) => words.some((w) => around.includes(w)))?.[1] ?? null
    if (stated === 'working' || stated === 'vice-minister') return stated
    // *will chair a meeting of ministers*: a verb is no office.
    const role = tree.isVerb(head)
      ? undefined
      : knowledge.roleAt(around, Math.max(0, around.indexOf(tree.lemma(head))))?.entries.find((e) => e.level)
    if (role?.level && role.level !== 'unknown') return role.level
    if (stated) return stated
  }
  return null
}

/** *the prime ministers of Chad and Niger*: the word that says alone what two say. */
const withPremiers = (lemmas: readonly string[]): string[] =>
  lemmas.flatMap((lemma, i) =>
    lemma === 'prime' && lemmas[i + 1] === 'minister'
      ? []
      : lemma === 'minister' && lemmas[i - 1] === 'prime'
        ? ['premier']
        : [lemma],
  )

function agendaOf(c: Candidate, nouns: readonly number[], make: SpanMaker): TextSpan[] {
  const { tree, predicate } = c
  const heads: number[] = []
  if (tree.isVerb(predicate) && isOneOf(tree, predicate, AGENDA_VERBS)) heads.push(...tree.deps(predicate, 'obj'))
  // *travels on to Lima*: where to, not what about.
  const told = c.frame.mode === 'visit' ? nouns.filter((t) => !tree.isVerb(t)) : nouns
  for (const noun of told)
    for (const p of AGENDA_PREPOSITIONS)
      heads.push(
        ...prepositional(tree, noun, p).filter((t) => !isTimeLike(tree, t) && !isOneOf(tree, t, NO_ITEMS)),
        ...tree.deps(noun, 'acl').filter((t) => tree.preposition(t) === p),
      )
  // *discussed a ceasefire at a summit*: the summit's noun tells the act, its verb what it was about.
  const verb = tree.head(predicate)
  const isSetting = verb >= 0 && tree.base(predicate) === 'obl' && isOneOf(tree, verb, AGENDA_VERBS)
  if (!tree.isVerb(predicate) && isSetting) heads.push(...tree.deps(verb, 'obj'))
  const purposes = [predicate, ...nouns].flatMap((t) => [...clauses(tree, t, 'inf'), ...tree.deps(t, 'acl', 'advcl')])
  for (const purpose of purposes) if (isOneOf(tree, purpose, AGENDA_VERBS)) heads.push(...tree.deps(purpose, 'obj'))
  return [...new Set(heads)].filter((t) => !nouns.includes(t)).map((t) => phraseSpan(tree, t, make))
}

const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|sidelines?|margins?|fringes?|hours?|minutes?|weeks?|\d.*)$/i
const isTimeLike = (tree: Tree, token: number): boolean => TIMES.test(tree.token(token).form)

const SETTING = new Set(['in', 'at', 'during', 'after', 'following', 'over'])
const SPANS = new Set(['hour', 'day', 'week', 'month', 'year', 'round'])

/** *promised it in a phone call*, *agreed to a swap after three days of talks*: a meeting at which something is said, not what is said. */
export function isSetting(tree: Tree, noun: number): boolean {
  const above = tree.head(noun)
  const isMeasured = tree.base(noun) === 'nmod' && above >= 0 && isOneOf(tree, above, SPANS)
  const top = isMeasured ? above : noun
  return ['obl', 'obj'].includes(tree.base(top)) && SETTING.has(tree.preposition(top) ?? '')
}

const WHOSE = new Set(['between', 'of', 'with', 'by'])

/** *a visit to Lima, where he was to meet Soto*, *was to open a bridge with Soto*: whom one was to see on the way that is put off. */
const companyAt = (tree: Tree, noun: number): number[] =>
  tree
    .subtree(noun)
    .filter((t) => tree.relation(t) === 'acl:relcl' && tree.isVerb(t))
    .flatMap((verb) => [
      ...prepositional(tree, verb, 'with'),
      ...(isOneOf(tree, verb, SEEING) ? tree.deps(verb, 'obj') : []),
      ...tree.deps(verb, 'obj').flatMap((t) => prepositional(tree, t, 'with')),
    ])

/** Who was to meet at a meeting that is put off (*talks between X and Y were cancelled*, *a visit by X*). */
export function toMeet(c: Candidate, cast: Cast, knowledge: Knowledge): string[] {
  const { tree } = c
  const nouns = meetingNouns(c, knowledge).filter((t) => t !== c.predicate)
  const named = nouns.flatMap((noun) => [
    ...tree.deps(noun, 'nmod').filter((t) => WHOSE.has(tree.preposition(t) ?? '')),
    ...tree.deps(noun, 'nmod:poss'),
  ])
  const company = nouns.flatMap((noun) => companyAt(tree, noun))
  return [
    ...new Set([...named.flatMap((t) => tree.coordination(t)), ...company].flatMap((t) => cast.actorsOf(tree, t))),
  ]
}

/** The tokens of the noun of a meeting that is put off (*talks due in Bangkok*, *a meeting that had been set for Friday*). */
export function aboutMeeting(c: Candidate, knowledge: Knowledge): ReadonlySet<number> {
  const nouns = meetingNouns(c, knowledge).filter((t) => t !== c.predicate)
  return new Set(nouns.flatMap((noun) => c.tree.subtree(noun)))
}
