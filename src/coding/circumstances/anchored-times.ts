import { monthSpan } from '../../language/times/calendar.js'
import type { TimeExpression } from '../../language/times/times.js'
import { type Offset, shiftedBy } from '../../language/times/value.js'
import { monthNumber } from '../../text/month-names.js'
import type { Tree } from '../grammar/tree.js'

const WITHIN_A_DAY = /\b(?:seconds?|moments?|minutes?|hours?)\b/i
const HOUR = /\b(?:noon|midday|midnight|dawn|daybreak|sunrise|dusk|sunset|nightfall)$/i
const PART_OF_DAY = /\b(?:morning|afternoon|evening)$/i
/** Sentences back in which the time that *later* counts from may stand. */
const REACH = 3

/** A sentence with its expressions of time. */
export interface TimedSentence {
  readonly tree: Tree
  readonly times: readonly TimeExpression[]
}

/**
 * Puts *three hours later*, *a day earlier*, *five months later*, *that month* on the calendar by what was told before: of the same
 * sentence, else of the main clause of one of the sentences before. What follows another thing by hours is taken to be on its day. What
 * counts from a clause with a day of its own (*a week after rebels took it on Monday*) counts from that day; where neither side has one,
 * a definite noun takes up what was told (*hours after the launches*), and what *came a day after* is the story's news.
 */
export function resolveAnchored(
  sentence: TimedSentence,
  earlier: readonly TimedSentence[],
  published: string | null = null,
): TimeExpression[] {
  const { tree, times } = sentence
  const near = earlier.slice(-REACH).reverse().flatMap(told)
  const news = earlier.flatMap(told).find((t) => t.from !== null && t.from === t.to)
  const resolved = times.map((time) => {
    const offset = offsetOf(time)
    if (time.anchor === null || offset === null || time.from !== null || time.to !== null) return time
    if (time.anchorHead === null) {
      // *At noon* is an hour of the story's day, whatever was told on the way; *in the morning* is of that day if no other was told.
      const isHour = HOUR.test(time.text)
      const isPart = /in the (?:day|morning|afternoon|evening|night)$/i.test(time.text)
      const day = news === undefined ? [] : [news]
      // *stormed it on Monday evening … were carried out after midnight*
      if (isHour && news !== undefined && isNextDay(time, news)) return put(time, day, { unit: 'day', count: 1 })
      const before = isHour && news !== undefined ? day : isPart ? [...partsOfDays(earlier), ...near, ...day] : near
      const bases = [...times.filter((t) => t.last < time.first).reverse(), ...before]
      // *took power in 2020 and left the bloc two years later*
      const own = bases.filter((t) => t.basis === 'explicit' && times.includes(t))
      const years = namedYears(earlier)
      const isYears = time.offset?.unit === 'year'
      return put(
        time,
        isYears ? [...own, ...years, ...bases] : [...bases, ...(offset.count === 0 ? [] : years)],
        offset,
      )
    }
    const own = put(
      time,
      times.filter((t) => verbOf(tree, t.head) === time.anchorHead),
      offset,
    )
    if (own === time && published !== null && isFresh(tree, times, time))
      return { ...time, from: published, to: published }
    if (own !== time || news === undefined || isDatedBy(tree, times, time)) return own
    if (isTakenUp(tree, time.anchorHead)) return put(time, [...near, news], offset)
    return isNews(tree, verbOf(tree, time.anchorHead)) ? { ...time, from: news.from, to: news.to } : time
  })
  return resolved.map((time, i) => ofYear(inMonth(time), resolved[i + 1]))
}

/** *that September*: of the year that was told. */
function inMonth(time: TimeExpression): TimeExpression {
  const month = time.anchor === 'same' && time.from !== null ? monthNumber(time.text.split(' ').at(-1)!) : null
  return month === null ? time : { ...time, ...monthSpan(Number(time.from!.slice(0, 4)), month) }
}

/** What the sentences before name with its year, the last first: *that year* is no month's of this one. */
const namedYears = (earlier: readonly TimedSentence[]): TimeExpression[] =>
  earlier
    .slice(-REACH)
    .flatMap(({ times }) => times.filter((t) => t.basis === 'explicit'))
    .reverse()

const isNextDay = (time: TimeExpression, news: TimeExpression): boolean =>
  /\bafter midnight$/i.test(time.text) && /\b(?:evening|night)$/i.test(news.text)

/** Parts of days that the sentences before name, the last first: *blocked the road on Monday morning … were towed away in the evening*. */
const partsOfDays = (earlier: readonly TimedSentence[]): TimeExpression[] =>
  earlier
    .slice(-REACH)
    .flatMap(({ times }) => times.filter((t) => PART_OF_DAY.test(t.text)))
    .reverse()

/** *In August of that year*, *since August of that year*: a month is of the year that is named right behind it. */
function ofYear(time: TimeExpression, next: TimeExpression | undefined): TimeExpression {
  const isYear = next?.anchor != null && next.offset?.unit === 'year' && next.from !== null
  const { from, to } = time.named
  if (!isYear || next.first - time.last > 2 || from === null || to === null) return time
  const move = (day: string | null) => day && next.from!.slice(0, 4) + day.slice(4)
  const isWithinYear = from.slice(0, 4) === to.slice(0, 4)
  return isWithinYear
    ? { ...time, from: move(time.from), to: move(time.to), named: { from: move(from), to: move(to) } }
    : time
}

/** *Iran has expelled two envoys, a week after a court jailed a third*: what a sentence tells as just done, with no day, is the day's news. */
function isFresh(tree: Tree, times: readonly TimeExpression[], time: TimeExpression): boolean {
  const verb = verbOf(tree, time.anchorHead!)
  if (verb !== tree.root || isDatedBy(tree, times, time)) return false
  return tree.deps(verb, 'aux').some((a) => tree.lemma(a) === 'have' && ['VBZ', 'VBP'].includes(tree.token(a).xpos))
}

const put = (time: TimeExpression, bases: readonly TimeExpression[], offset: Offset): TimeExpression => {
  const span = firstShifted(bases, offset)
  return span === null ? time : { ...time, ...span }
}

/** Times of a sentence's main clause, the last first. */
const told = ({ tree, times }: TimedSentence): TimeExpression[] => times.filter((t) => isMain(tree, t)).reverse()

/** A noun for what was told before. */
const isTakenUp = (tree: Tree, noun: number): boolean =>
  tree.token(noun).upos === 'NOUN' &&
  tree.deps(noun, 'det').some((d) => ['the', 'this', 'that', 'these', 'those'].includes(tree.lemma(d)))

const COMES = new Set(['come', 'happen', 'occur'])

/** *The expulsion came*: the clause only says when its subject was, which was told before. */
const isNews = (tree: Tree, verb: number): boolean =>
  verb >= 0 && COMES.has(tree.lemma(verb)) && tree.deps(verb, 'nsubj').some((s) => isTakenUp(tree, s))

/** Whether what an expression hangs on has a day beside it. */
const isDatedBy = (tree: Tree, times: readonly TimeExpression[], time: TimeExpression): boolean =>
  times.some((t) => t !== time && t.from !== null && verbOf(tree, t.head) === verbOf(tree, time.anchorHead!))

/** A time that a sentence gives to one of its words by way of another's. */
export interface GivenTime {
  readonly time: TimeExpression
  readonly at: number
}

/**
 * The days of what others count from: *on Tuesday imposed a duty, a week after Tanzania barred the traders* dates the barring, by the
 * day of the clause that *a week after* hangs on; near-miss: *called a vote for May, hours after talks failed*.
 */
export function datedAnchors(tree: Tree, times: readonly TimeExpression[]): GivenTime[] {
  return times.flatMap((time) => {
    const offset = offsetOf(time)
    if (time.anchorHead === null || offset === null) return []
    const governor = verbOf(tree, time.anchorHead)
    const isInside = (t: TimeExpression) => t !== time && tree.isWithin(t.head, time.anchorHead!)
    if (times.some((t) => t.from !== null && isInside(t) && !isOfThingIn(tree, t, time.anchorHead!))) return []
    const told = times.filter((t) => !isInside(t) && !/^for /i.test(t.text))
    const besides = told.filter((t) => verbOf(tree, t.head) === governor)
    const bases = [...besides, time, ...(isSetOff(tree, time) ? told.filter((t) => t.last < time.first).reverse() : [])]
    const span = firstShifted(bases, { unit: offset.unit, count: -offset.count })
    return span === null ? [] : [{ time: { ...time, ...span }, at: time.anchorHead }]
  })
}

/** *a day after Fiji freed boats seized in January*: the time of a thing of the clause, not of what the clause tells. */
const isOfThingIn = (tree: Tree, { head }: TimeExpression, anchor: number): boolean => {
  const verb = verbOf(tree, head)
  return verb !== anchor && tree.base(verb) === 'acl' && tree.isWithin(verb, anchor)
}

/** *…, sources said on Friday, a day after …*: what a comma sets off counts from the day told before, whatever the tree hangs it on. */
const isSetOff = (tree: Tree, { first }: TimeExpression): boolean => tree.tokens[first - 1]?.form === ','

const offsetOf = (time: TimeExpression): Offset | null =>
  WITHIN_A_DAY.test(time.text) ? { unit: 'day', count: 0 } : time.offset

function firstShifted(bases: readonly TimeExpression[], offset: Offset) {
  for (const { kind, from, to, named, attributive } of bases) {
    // *has been held since April 23. Nine others were seized the same night*
    const days = kind === 'since' ? named : { from, to }
    const span =
      days.from === null || days.to === null || attributive ? null : shiftedBy({ from: days.from, to: days.to }, offset)
    if (span !== null) return span
  }
  return null
}

/** The verb that a word hangs on. */
const verbOf = (tree: Tree, token: number): number => tree.ancestors(token).find((t) => tree.isVerb(t)) ?? -1

/** It hangs on the sentence's first verb, on one joined to it, or on what that one says. */
function isMain(tree: Tree, { head }: TimeExpression): boolean {
  const verb = tree.ancestors(head).find((t) => tree.isVerb(t) || tree.deps(t, 'cop').length > 0) ?? -1
  if (verb < 0) return false
  // *began shuttling in November*, *had planned to fly on Monday*
  let first = tree.firstConjunct(verb)
  while (tree.base(first) === 'xcomp') first = tree.firstConjunct(tree.head(first))
  return isTop(tree, first) || (tree.base(first) === 'ccomp' && isTop(tree, tree.head(first)))
}

/** The root, or the clause beside it where the tree takes a dateline for the root (*LIMA, May 4 - Peru said*). */
const isTop = (tree: Tree, verb: number): boolean =>
  verb === tree.root || (tree.base(verb) === 'parataxis' && tree.head(verb) === tree.root && !tree.isVerb(tree.root))
