import type { CodedPosition } from './coded.js'
import { without } from './lexicon.js'
import type { Scene } from './scene.js'
import type { Position } from './schema/index.js'

/** Overlap of issues above which two statements of one holder are one position. */
const SAME_ISSUE = 0.5

/** The same of two that are told in one clause as different stances. */
const SOME_ISSUE = 0.2

/** A position with the tellings that it unites. */
export interface HeldPosition {
  readonly tellings: readonly CodedPosition[]
  readonly position: Position
}

function sameHolder(a: CodedPosition, b: CodedPosition, scene: Scene): boolean {
  if (a.holder === null || b.holder === null) return a.holder === b.holder
  return scene.parties.affinity(a.holder, b.holder) >= 0.7
}

/** *Concerned* and *against* are grades of one leaning; *for* and *against* are two positions, whatever the issue. */
function compatible(a: CodedPosition, b: CodedPosition): boolean {
  if (a.stance === b.stance) return true
  const pair = new Set([a.stance, b.stance])
  return !pair.has('for') || pair.has('conditional') || pair.has('unchanged')
}

function sameClause(a: CodedPosition, b: CodedPosition): boolean {
  return a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end
}

/** *Peru would oppose any sanctions. "We won't punish a nation," its minister said*: the quotation right behind says the same again. */
function goesInto(a: CodedPosition, b: CodedPosition): boolean {
  return b.sentence === a.sentence + 1 && b.isTalk && a.stance !== 'conditional' && b.stance !== 'conditional'
}

/** *voiced concern over a new levy … fears that the levy may rise*: a thing with *the* that was told of before. */
function takesUp(a: CodedPosition, b: CodedPosition): boolean {
  const [article, noun] = b.issue?.text.toLowerCase().split(/\s+/) ?? []
  return a.stance === b.stance && article === 'the' && a.issueLemmas.some((lemma) => lemma === noun)
}

/** How far behind a stance without an issue of its own the issue may be told. */
const SOON = 2

/**
 * *over Peruvian objections*: without an issue of its own it is of the one told before, as is *opposed the dam and remains against it*; *Peru voted
 * against*: or of one told right behind.
 */
function saysNoMore(a: CodedPosition, b: CodedPosition): boolean {
  if (a.stance !== b.stance || a.stance === 'conditional') return false
  const isOnlyNamed = b.issueLemmas.length === 0 && b.sentence === a.sentence
  if (b.issue === null || isOnlyNamed) return a.issue !== null
  return a.issue === null && (a.isHeadline || b.sentence - a.sentence <= SOON)
}

function isOne(a: CodedPosition, b: CodedPosition, scene: Scene): boolean {
  if (!sameHolder(a, b, scene)) return false
  if (goesInto(a, b)) return true
  if (!compatible(a, b)) return false
  if (a.event !== null && a.event === b.event) return true
  if (saysNoMore(a, b) || takesUp(a, b)) return true
  const names = scene.parties.wordsOf([a.holder, b.holder].flatMap((id) => id ?? []))
  const shared = scene.lexicon.overlap(without(a.issueLemmas, names), without(b.issueLemmas, names))
  if (sameClause(a, b)) return (shared ?? 1) >= (a.stance === b.stance ? SAME_ISSUE : SOME_ISSUE)
  return (shared ?? 0) >= SAME_ISSUE
}

function mergePositions(tellings: readonly CodedPosition[], id: string): Position {
  const body = tellings.filter((telling) => !telling.isHeadline)
  const heard = body.length > 0 ? body : tellings
  const plain = heard.filter((telling) => !telling.isTalk)
  const told = plain.length > 0 ? plain : heard
  const best = told.reduce((a, b) => (b.issueLemmas.length > a.issueLemmas.length ? b : a))
  return {
    id,
    holder: best.holder,
    issue: best.issue,
    stance: told[0]!.stance,
    statement: best.statement,
    attribution: told.some((telling) => telling.attribution.length === 0) ? [] : [...best.attribution],
    evidence: best.evidence,
  }
}

/** *Peru backs Chilean move* … *Peru supported the decision of Chile*: a headline's words of the only line of its holder that the body tells. */
function joinHeadlines(groups: readonly CodedPosition[][], scene: Scene): CodedPosition[][] {
  const isTop = (group: readonly CodedPosition[]) => group.every((telling) => telling.isHeadline)
  const bodies = groups.filter((group) => !isTop(group))
  const tops = groups.filter(isTop).filter((group) => {
    const same = bodies.filter((body) =>
      body.some((b) => b.stance === group[0]!.stance && sameHolder(group[0]!, b, scene)),
    )
    if (same.length === 1) same[0]!.unshift(...group)
    return same.length !== 1
  })
  return [...tops, ...bodies]
}

/** Unites the tellings of each stance by holder, leaning and issue, in the order of the text. */
export function gatherPositions(scene: Scene): HeldPosition[] {
  const tellings = [...scene.coded.positions].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  )
  const groups: CodedPosition[][] = []
  for (const telling of tellings) {
    const group = groups.find((known) => known.some((other) => isOne(other, telling, scene)))
    if (group) group.push(telling)
    else groups.push([telling])
  }
  return joinHeadlines(groups, scene).map((group, index) => ({
    tellings: group,
    position: mergePositions(group, `p${index + 1}`),
  }))
}
