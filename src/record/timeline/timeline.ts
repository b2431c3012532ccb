import type { CodedTime } from '../coded.js'
import { said } from '../heard.js'
import type { StoryEvent } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import type { Ask, Timeline, TimelineEntry, TimeSpan } from '../schema/index.js'
import { covers } from '../tokens.js'
import { durationOf } from './durations.js'
import type { TimeRelation } from './relations.js'
import { isResolved } from './times.js'

/** An entry with what ordering needs. */
interface Node {
  readonly entry: TimelineEntry
  readonly event: StoryEvent | null
  /** Place in the text, the last word in the order. */
  readonly at: number
  /** Earliest and latest day that it can have begun on, as far as known. */
  low: string | null
  high: string | null
}

/** Statuses that have a place in time. */
const TIMED = new Set(['occurred', 'ongoing', 'planned'])

/**
 * The story's acts and deadlines in the order of time: by their days, by what the text says of which came first, and as of the
 * story's day. What it says outright beats days; a relation that would make a circle with those before it is left out.
 */
export function timelineOf(
  all: readonly StoryEvent[],
  asks: readonly Ask[],
  relations: readonly TimeRelation[],
  inferred: ReadonlySet<string>,
  scene: Scene,
): Timeline {
  const timed = all.filter(({ standing }) => TIMED.has(standing.status))
  const nodes = [
    ...timed.map((event) => eventNode(event, inferred, scene)),
    ...asks.flatMap((ask) => (ask.deadline ? [deadlineNode(ask, ask.deadline, scene)] : [])),
  ]
  const kept = relations.filter(({ first, second }) => timed.includes(first) && timed.includes(second))
  return {
    asOf: scene.published,
    entries: ordered(nodes, edgesOf(nodes, kept)).map(({ entry }) => entry),
    relations: kept.map(({ first, relation, second, gapDays, evidence }) => ({
      first: first.standing.id,
      relation,
      second: second.standing.id,
      gapDays,
      evidence,
    })),
  }
}

function eventNode(event: StoryEvent, inferred: ReadonlySet<string>, scene: Scene): Node {
  const { standing } = event
  const time = isResolved(standing.time) ? standing.time : null
  const basis = time === null ? 'open' : inferred.has(standing.id) ? 'inferred' : 'stated'
  const phase = time === null ? phaseOfStatus(standing.status) : phaseOf(time, scene.published, standing.status)
  const entry: TimelineEntry = {
    kind: 'event',
    event: standing.id,
    ask: null,
    from: time?.from ?? null,
    to: time?.to ?? null,
    basis,
    phase,
    durationDays: durationIn(event, scene),
  }
  return { entry, event, at: standing.evidence.trigger.start, ...bounds(entry, scene.published) }
}

function deadlineNode(ask: Ask, time: TimeSpan, scene: Scene): Node {
  const entry: TimelineEntry = {
    kind: 'deadline',
    event: null,
    ask: ask.id,
    from: time.from,
    to: time.to,
    basis: isResolved(time) ? 'stated' : 'open',
    phase: phaseOf({ from: time.to ?? time.from, to: time.to }, scene.published, 'planned'),
    durationDays: null,
  }
  return { entry, event: null, at: time.start, low: time.to ?? time.from, high: time.to }
}

type Phase = TimelineEntry['phase']

function phaseOfStatus(status: string): Phase {
  return status === 'planned' ? 'future' : status === 'ongoing' ? 'present' : 'past'
}

function phaseOf({ from, to }: Pick<TimeSpan, 'from' | 'to'>, asOf: string | null, status: string): Phase {
  if (asOf === null) return 'unknown'
  if (to !== null && to < asOf) return 'past'
  if (from !== null && from > asOf) return 'future'
  return status === 'ongoing' ? 'present' : phaseOfStatus(status) === 'future' ? 'future' : 'past'
}

/** Undated news is of the story's day at the latest, an undated plan of that day at the earliest. */
function bounds({ from, to, phase }: TimelineEntry, asOf: string | null): { low: string | null; high: string | null } {
  if (from !== null || to !== null) return { low: from, high: to }
  return phase === 'future' ? { low: asOf, high: null } : { low: null, high: asOf }
}

/** How long the text says that it took: an expression of duration that it carries, or that stands in its clause. */
function durationIn(event: StoryEvent, scene: Scene): number | null {
  for (const { evidence, times } of event.tellings) {
    const durations = (scene.coded.sentences[evidence.sentence]?.times ?? []).filter((time) => isLength(time, scene))
    const carries = (time: CodedTime) => times.some(({ start }) => start === time.start)
    const inClause = (time: CodedTime) => covers({ start: evidence.trigger.end, end: evidence.end }, time)
    const time = durations.find(carries) ?? durations.find(inClause)
    if (time) return durationOf(time, scene.cues)
  }
  return null
}

/** *for 60 days*, *a ten-day strike*; not *in 24 years*, which says how long ago. */
const isLength = (time: CodedTime, { cues }: Scene): boolean =>
  time.kind === 'duration' && !said(time.text.toLowerCase().split(/\s+/).slice(0, 1), cues.notLength)

/** Edges from what came before to what came after, without circles; an act follows what it took place during. */
function edgesOf(nodes: readonly Node[], relations: readonly TimeRelation[]): Map<Node, Node[]> {
  const byEvent = new Map(nodes.map((node) => [node.event, node]))
  const next = new Map<Node, Node[]>()
  for (const { first, relation, second } of relations) {
    const [a, b] = relation === 'before' ? [first, second] : [second, first]
    const from = byEvent.get(a)
    const to = byEvent.get(b)
    if (from && to && !reaches(to, from, next)) next.set(from, [...(next.get(from) ?? []), to])
  }
  return next
}

function reaches(from: Node, to: Node, next: ReadonlyMap<Node, readonly Node[]>): boolean {
  const seen = new Set<Node>()
  const stack = [from]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node === to) return true
    if (seen.has(node)) continue
    seen.add(node)
    stack.push(...(next.get(node) ?? []))
  }
  return false
}

const least = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b)

/** What must come before something comes before its latest day. */
function tighten(nodes: readonly Node[], next: ReadonlyMap<Node, readonly Node[]>): void {
  for (let round = 0; round < nodes.length; round++) {
    let changed = false
    for (const node of nodes) {
      for (const after of next.get(node) ?? []) {
        const high = least(node.high, after.high)
        if (high !== node.high && (node.low === null || (high !== null && high >= node.low))) {
          node.high = high
          changed = true
        }
      }
    }
    if (!changed) return
  }
}

/** Kahn's order (1962), the earliest first among those that may come next. */
function ordered(nodes: readonly Node[], next: ReadonlyMap<Node, readonly Node[]>): Node[] {
  tighten(nodes, next)
  const waits = new Map(nodes.map((node) => [node, 0]))
  for (const afters of next.values()) for (const after of afters) waits.set(after, waits.get(after)! + 1)
  const LAST = '9999'
  const key = (node: Node) => node.low ?? node.high ?? LAST
  const earlier = (a: Node, b: Node) =>
    key(a) < key(b) ||
    (key(a) === key(b) && ((a.high ?? LAST) < (b.high ?? LAST) || (a.high === b.high && a.at < b.at)))
  const open = nodes.filter((node) => waits.get(node) === 0)
  const result: Node[] = []
  while (open.length > 0) {
    const best = open.reduce((a, b) => (earlier(b, a) ? b : a))
    open.splice(open.indexOf(best), 1)
    result.push(best)
    for (const after of next.get(best) ?? []) {
      waits.set(after, waits.get(after)! - 1)
      if (waits.get(after) === 0) open.push(after)
    }
  }
  return result
}
