import type { CodeBook, Knowledge } from '../../knowledge/types.js'
import { IMPLICATIVE, PLANS } from '../../language/times/tense.js'
import type { TimeExpression } from '../../language/times/times.js'
import type { ActSignal } from '../../language/types.js'
import type { Place } from '../../record/schema/index.js'
import type { Cast } from '../cast/cast.js'
import { isInfinitive } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOfClass, isOneOf } from '../grammar/word-forms.js'
import { clauseTop, WISHES } from '../judgement/clause-top.js'
import { VOTING } from '../positions/cues/siding.js'
import {
  askedFor,
  broughtAbout,
  deedsAround,
  deedsAsked,
  harmDone,
  isGiven,
  madeIn,
  metByForce,
  metThere,
  refusedDeeds,
  resolvedOn,
  toldOf,
} from './along.js'
import { datedAnchors } from './anchored-times.js'
import {
  AT_ONCE,
  awaited,
  carrier,
  hangsOn,
  isAttribute,
  isBesideName,
  isDeadline,
  isOfAThing,
  isOfRank,
  isOfSubject,
  ofDoing,
  ofSecondPlace,
  outOf,
  WORDINGS,
} from './carriers.js'
import { NOWHERE, type Surroundings } from './designated-places.js'
import { overDays } from './lengths.js'
import { datedFirst, isDated, isOfYear, isWeekday, measured } from './measured.js'
import { OCCASIONS, type OccasionFound, occasionsAt } from './occasions.js'
import { type FoundPlace, findPlaces } from './places.js'
import { ATTENDS, CAUSES, COMING, MARGINS, SETTINGS, WENT } from './setting-cues.js'
import { ofVerbNear } from './verb-near.js'

/** Prepositions of what comes with an act (*ended on Friday without agreement*). */
const ALONG = new Set([...AT_ONCE, 'with', 'without'])

/** Least probability at which the reader model's time or place is taken where the tree gives none. */
const SEEN = 0.4

/**
 * Tokens whose time and place are also those of the predicate, nearest first: its light verb or its object, what it takes place at, the
 * verbs that it is joined to, and the one that it is the end or the company of.
 */
function sharers(tree: Tree, predicate: number, codes: CodeBook): number[] {
  const above = clauseTop(tree, predicate, codes)
  const isToldBy = above === predicate && (isEnded(tree, predicate) || isGiven(tree, predicate))
  const top = isToldBy ? tree.head(predicate) : above
  const first = tree.firstConjunct(top)
  // *held talks on Tuesday and agreed*: a tree may hang the day on the object.
  const whole = (t: number) => [t, ...(isOfClass(tree, t, 'lightverb', codes) ? tree.deps(t, 'obj') : [])]
  // *conveyed the stance on Tuesday during their talks*
  const during = isAlong(tree, predicate) ? [tree.head(predicate)] : []
  const outer = isOneWith(tree, first) ? tree.head(first) : first
  const joined = tree.firstConjunct(outer)
  const means = isAtOnce(tree, outer) ? [tree.head(outer), tree.firstConjunct(tree.head(outer))] : []
  const inner = [
    ...meanwhile(tree, first),
    ...caused(tree, first),
    ...refusedDeeds(tree, predicate),
    ...harmDone(tree, predicate),
    ...askedFor(tree, predicate),
    ...broughtAbout(tree, predicate),
    ...metThere(tree, first),
    ...metByForce(tree, predicate),
  ]
  const own = [
    ...whole(predicate),
    top,
    ...toldOf(tree, predicate),
    ...madeIn(tree, predicate),
    ...deedsAround(tree, predicate),
  ]
  const near = [...own, ...settings(tree, top), ...attended(tree, top), ...whole(first), ...settings(tree, first)]
  const around = [...during, outer, ...whole(joined), ...settings(tree, joined), ...means]
  return [...new Set([...near, ...around, ...inner])]
}

/** Near-miss: *will meet on Friday at the request of Oman*, which was made before. */
const isAlong = (tree: Tree, noun: number): boolean =>
  !tree.isVerb(noun) &&
  tree.base(noun) === 'obl' &&
  (ALONG.has(tree.preposition(noun) ?? '') || isComeFor(tree, noun)) &&
  !isOneOf(tree, noun, WISHES)

/** *was expected in Bern on Friday for talks*: what one is to come for is where and when one is to be there; near-miss: *landed on Friday for talks*. */
const isComeFor = (tree: Tree, noun: number): boolean =>
  tree.preposition(noun) === 'for' && isOneOf(tree, noun, OCCASIONS) && isOneOf(tree, tree.head(noun), COMING)

/** *welcomed it when they met on Monday*: what happens meanwhile says when; near-miss: *said little when asked about Monday's attack*. */
const meanwhile = (tree: Tree, verb: number): number[] =>
  // *agreed to open a desk when they met*: a tree may hang the clause on the infinitive.
  [verb, ...tree.deps(verb, 'xcomp').filter((x) => isInfinitive(tree, x))]
    .flatMap((v) => tree.deps(v, 'advcl'))
    .filter((c) => tree.token(c).xpos === 'VBD' && tree.token(verb).xpos === 'VBD' && isAtOnce(tree, c))

/** *allowed the ship to dock at Bari*: where what is let happen takes place. */
const caused = (tree: Tree, verb: number): number[] =>
  isOneOf(tree, verb, CAUSES) ? tree.deps(verb, 'xcomp', 'ccomp').filter((c) => tree.isVerb(c)) : []

const isEnded = (tree: Tree, noun: number): boolean =>
  tree.base(noun) === 'nsubj' && isOneOf(tree, noun, SETTINGS) && isOneOf(tree, tree.head(noun), WENT)

/** *declared the treaty suspended*, *failed to agree*, *is scheduled to meet*, *voted to bar them*: the clause is of the time of the verb that governs it. */
function isOneWith(tree: Tree, clause: number): boolean {
  if (tree.base(clause) !== 'xcomp') return false
  const governor = tree.head(clause)
  const isPlanned = isOneOf(tree, governor, PLANS) && (tree.isPassive(governor) || !tree.isVerb(governor))
  return (
    !isInfinitive(tree, clause) || isOneOf(tree, governor, IMPLICATIVE) || isOneOf(tree, governor, VOTING) || isPlanned
  )
}

/** The clause that tells what happened at a time or place: *since 2014, when Russia annexed it*, *in Doha, where his trip began*. */
function relativeBehind(tree: Tree, { last }: { last: number }, adverb: 'when' | 'where'): number | null {
  const at = tree.tokens[last + 1]?.form === ',' ? last + 2 : last + 1
  const word = tree.tokens[at]
  if (word === undefined || word.lemma.toLowerCase() !== adverb) return null
  const clause = tree.head(at)
  return clause > at && tree.isVerb(clause) ? clause : null
}

const lastWithin = (tree: Tree, end: number): number => tree.tokens.findLastIndex((t) => t.start < end)

const BY_OR_WITHOUT = new Set(['by', 'without'])
const MEANWHILE = new Set(['when', 'as', 'while'])

/**
 * A clause that is of the time and place of the one above it: its end (*went on air to declare*), what comes with it (*shelled the port,
 * killing two*, *parted without agreeing*) and what happens meanwhile (*was held when police raided*); near-miss: *as they had fled*.
 */
function isAtOnce(tree: Tree, clause: number): boolean {
  if (tree.base(clause) !== 'advcl' || !tree.isVerb(tree.head(clause))) return false
  const marks = tree.deps(clause, 'mark', 'advmod').filter((m) => m < clause)
  const isOpen = tree.deps(clause, 'mark', 'aux', 'nsubj').every((m) => BY_OR_WITHOUT.has(tree.lemma(m)))
  if (tree.token(clause).xpos === 'VBG' && isOpen) return true
  const isMeanwhile = marks.some((m) => MEANWHILE.has(tree.lemma(m))) || isWhereTo(tree, clause)
  return isInfinitive(tree, clause) || (isMeanwhile && !tree.deps(clause, 'aux').some((a) => tree.lemma(a) === 'have'))
}

/** *flew on Monday to Riga, where he met them*: what is told of a place in the past, behind a verb in the past. */
const isWhereTo = (tree: Tree, clause: number): boolean =>
  tree.token(clause).xpos === 'VBD' &&
  /^VB[DN]$/.test(tree.token(tree.head(clause)).xpos) &&
  tree.deps(clause, 'advmod').some((m) => tree.lemma(m) === 'where' && tree.tokens[m - 1]?.form === ',')

/** The meeting that a verb's object names, and how it is said to be held: *boycotted a hearing that he convened last month*. */
const attended = (tree: Tree, verb: number): number[] =>
  isOneOf(tree, verb, ATTENDS)
    ? tree
        .deps(verb, 'obj')
        .filter((n) => isOneOf(tree, n, SETTINGS))
        .flatMap((n) => [n, ...tree.deps(n, 'acl')])
    : []

/** What a verb's act takes place at, and how that is said to be held: *at a round held in January*, *in a letter sent in June*. */
function settings(tree: Tree, verb: number): number[] {
  const at = tree
    .deps(verb, 'obl')
    .filter((n) => AT_ONCE.has(tree.preposition(n) ?? '') && isOneOf(tree, n, SETTINGS))
    .flatMap((n) => [n, ...tree.deps(n, 'acl').filter((a) => isAttribute(tree, a))])
  return [...at, ...besides(tree, verb), ...spokenIn(tree, verb), ...settingAbove(tree, verb)]
}

/** *met on the sidelines of a summit in Accra*, *met for talks on its sidelines*: the meeting beside which another is held. */
function besides(tree: Tree, verb: number): number[] {
  const phrases = tree.deps(verb, 'obl')
  const inside = phrases.filter((n) => isOneOf(tree, n, SETTINGS)).flatMap((n) => tree.deps(n, 'nmod'))
  return [...phrases, ...inside]
    .filter((n) => isOneOf(tree, n, MARGINS))
    .flatMap((n) => tree.deps(n, 'nmod'))
    .filter((n) => isOneOf(tree, n, SETTINGS))
}

/** *thanked Oman for its help in a call on Sunday*: the wording of what a verb says, where the tree hangs it on another word of the clause. */
const spokenIn = (tree: Tree, verb: number): number[] =>
  tree
    .deps(verb, 'obj', 'obl')
    .flatMap((n) => tree.deps(n, 'nmod'))
    .filter((n) => tree.preposition(n) === 'in' && isOneOf(tree, n, WORDINGS))

/** *The move followed a call on Monday, in which they agreed*: what a relative clause sets its act in, and what governs that. */
function settingAbove(tree: Tree, verb: number): number[] {
  const noun = tree.head(verb)
  if (tree.relation(verb) !== 'acl:relcl' || !isOneOf(tree, noun, SETTINGS)) return []
  const isIn = tree.deps(verb, 'obl').some((o) => tree.lemma(o) === 'which' && AT_ONCE.has(tree.preposition(o) ?? ''))
  return isIn ? [noun, tree.head(noun)].filter((t) => t >= 0) : []
}

/** When and where an act took place. */
export interface Circumstances {
  readonly times: readonly TimeExpression[]
  readonly place: { readonly token: number; readonly place: Place } | null
  /** Of several meetings that one noun tells, each. */
  readonly occasions?: readonly OccasionFound[]
}

/** Attaches the times and places of one sentence to its predicates. */
export class CircumstanceReader {
  private readonly timeCarriers: readonly { time: TimeExpression; at: number | null }[]
  private readonly placeCarriers: readonly (FoundPlace & { at: number | null })[]

  constructor(
    private readonly tree: Tree,
    private readonly timesHere: readonly TimeExpression[],
    cast: Cast,
    private readonly knowledge: Knowledge,
    text: string,
    private readonly isEvent: (t: number) => boolean,
    around: Surroundings = NOWHERE,
    private readonly published: string | null = null,
  ) {
    const times = timesHere.filter(
      (time) => !isBesideName(tree, time) && !isOfSubject(tree, time, isEvent) && !isOfRank(tree, time),
    )
    this.timeCarriers = [
      ...times
        .map((time) => ({
          time,
          at: isOfAThing(tree, time, isEvent)
            ? null
            : (measured(tree, time) ??
              awaited(tree, time) ??
              ofVerbNear(tree, time) ??
              ofDoing(tree, time) ??
              ofSecondPlace(tree, time.head) ??
              carrier(tree, hangsOn(tree, time), isEvent)),
        }))
        .filter(({ time, at }) => at === null || !isDeadline(tree, time, at)),
      ...times.flatMap((time) => {
        const clause = relativeBehind(tree, time, 'when')
        return clause === null ? [] : [{ time: { ...time, ...time.named }, at: clause }]
      }),
      ...datedAnchors(tree, times),
    ]
    const places = findPlaces(tree, cast.phrasesOf(tree.sentence.index), text, knowledge, around)
    this.placeCarriers = places.flatMap((p) => {
      const clause = relativeBehind(tree, { last: Math.max(p.token, lastWithin(tree, p.place.end)) }, 'where')
      const own = p.isByTheWay ? [] : [{ ...p, at: carrier(tree, outOf(tree, p.token), isEvent) }]
      return clause === null ? own : [...own, { ...p, at: clause }]
    })
  }

  /** Times and place of a predicate: its own, else those of the clause that carries it, else those that the reader model gives it. */
  of(predicate: number, act: ActSignal | null = null): Circumstances {
    const around = sharers(this.tree, predicate, this.knowledge)
    const seen = (role: string): number[] =>
      (act?.roles ?? []).filter((r) => r.role === role && r.probability >= SEEN).map((r) => r.token)
    const hung = (t: number) => this.timeCarriers.filter((c) => c.at === t).map((c) => c.time)
    // *voted Friday to extend it for another year*: a day outdoes how long it is for.
    const dated = firstFilled(around, (t) => (hung(t).some(isDated) ? hung(t) : []))
    const byTree =
      dated.length > 0
        ? dated
        : firstFilled([...around, ...resolvedOn(this.tree, predicate)], (t) =>
            around.includes(t) ? hung(t) : hung(t).filter(isOfYear),
          )
    const isOverOrToday = (t: TimeExpression) => isWeekday(t) && this.published !== null && t.from! <= this.published
    const asked = byTree.length > 0 ? [] : deedsAsked(this.tree, predicate).flatMap(hung).filter(isOverOrToday)
    const inside = (span: { start: number; end: number }, tokens: readonly number[]) =>
      tokens.some((t) => span.start < this.tree.token(t).end && this.tree.token(t).start < span.end)
    // What counts from this very act dates another.
    const others = this.timeCarriers
      .map((c) => c.time)
      .filter((time) => time.anchorHead !== predicate && !this.isOfClauseApart(time, predicate))
    const ofTree = [...byTree, ...asked]
    const times = ofTree.length > 0 ? ofTree : others.filter((time) => inside(time, seen('time')))
    const places = firstFilled(around, (t) => this.placeCarriers.filter((c) => c.at === t))
    const place =
      places.find((p) => !p.isState) ??
      places[0] ??
      // *signed the pact that ended their war in Rome in 1998*: what stands right before the day is told with it.
      this.placeCarriers.find((c) => this.isFree(c.at) && times.some((t) => isDated(t) && t.first === c.token + 1)) ??
      this.placeCarriers.find((c) => this.isFree(c.at) && inside(c.place, seen('place')))
    const occasions = occasionsAt(this.tree, predicate, place?.token, this.placeCarriers, this.timesHere)
    const days = occasions.flatMap(({ time }) => time ?? [])
    return {
      times: days.length > 0 ? days : overDays(this.tree, predicate, datedFirst(times), hung),
      place: place ? { token: place.token, place: place.place } : null,
      occasions,
    }
  }

  /** *met on Monday and invited them to talks next week*: times of a past act, where those nearest to it lie ahead of the story. */
  before(predicate: number, published: string): TimeExpression[] {
    const isOver = ({ from }: TimeExpression) => from !== null && from <= published
    const at = (t: number) => this.timeCarriers.filter((c) => c.at === t && isOver(c.time)).map((c) => c.time)
    return [...firstFilled(sharers(this.tree, predicate, this.knowledge), at)]
  }

  /** *the talks since they mended ties in May*, *a pledge to reopen it on Monday*: within a clause of another time that hangs on the predicate. */
  private isOfClauseApart({ head }: TimeExpression, predicate: number): boolean {
    const above = this.tree.ancestors(head)
    const way = above.slice(0, Math.max(0, above.indexOf(predicate)))
    return way.some(
      (t) => this.tree.relation(t) === 'acl' && (isInfinitive(this.tree, t) || !isAttribute(this.tree, t)),
    )
  }

  /** What the tree hangs on another act is not the model's to give away. */
  private isFree(at: number | null): boolean {
    return at === null || !this.isEvent(at)
  }

  /** Times and place said within some tokens, whatever they hang on. */
  within(tokens: ReadonlySet<number>): Circumstances {
    const times = this.timeCarriers.map(({ time }) => time).filter(({ head }) => tokens.has(head))
    const place = this.placeCarriers.find(({ token }) => tokens.has(token))
    return { times, place: place ? { token: place.token, place: place.place } : null }
  }
}

function firstFilled<T>(keys: readonly number[], read: (key: number) => readonly T[]): readonly T[] {
  for (const key of keys) {
    const found = read(key)
    if (found.length > 0) return found
  }
  return []
}
