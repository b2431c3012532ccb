import { DemarcheError } from '../../errors.js'
import { EVENT_TYPES, type EventType, type Frame, type Knowledge } from '../../knowledge/types.js'
import type { Analysis, Analyzer, PairReading } from '../../language/types.js'
import { Cast } from '../cast/cast.js'
import { Tree } from '../grammar/tree.js'
import { type Judgement, judge } from '../judgement/judge.js'
import { byBook } from './seen/by-book.js'
import { findCandidates } from './seen/candidates.js'
import { type Candidate, fillers } from './seen/frames.js'
import { asTold, shiftedTo } from './told.js'

/** Two spans of a sentence, UTF-16 code units, end exclusive. */
export interface RelationQuery {
  readonly id: string
  readonly sentence: string
  readonly source: readonly [number, number]
  readonly target: readonly [number, number]
}

/** What the source does to the target, and what speaks for each other type. */
export interface Relation {
  readonly id: string
  readonly type: EventType
  /** PLOVER quad class. */
  readonly quad: string
  /** Probability of `type`. */
  readonly confidence: number
  readonly scores: Readonly<Record<EventType, number>>
  /** What a head of the user's own says (`demarche train`); left out where none is given or it cannot read the pair. */
  readonly head?: HeadAnswer
}

/** Share of the evidence that an unseen type keeps, so that no score is zero. */
const PRIOR = 0.15

/** How much the reader model's scores and the frames' votes weigh (log-linear); fitted on the corpus's dev batches, calibration included. */
const WEIGHTS = { model: 0.7, frames: 0.3 } as const

/** What a head says of a pair. */
export interface HeadAnswer {
  readonly label: string
  /** Probability of `label`. */
  readonly confidence: number
  readonly scores: Readonly<Record<string, number>>
}

/** A marked pair as the reader model sees it. */
export interface SeenPair {
  readonly analysis: Analysis
  /** Null where the engine has no such head, or the spans lie too far apart. */
  readonly pair: PairReading | null
  /** The words that the model looks at for the pair, as lower-cased lemmas with the share of the look that each has. */
  readonly words: readonly (readonly [lemma: string, share: number])[]
}

/**
 * Reads the sentence of a pair.
 * @throws DemarcheError `relate/span`
 */
export async function seePair(query: RelationQuery, analyzer: Analyzer): Promise<SeenPair> {
  checkSpans(query)
  const { pair = null, ...analysis } = await analyzer.analyze(query.sentence, {
    pair: [spanOf(query.source), spanOf(query.target)],
  })
  const lemmas = new Map(
    analysis.sentences.flatMap((s) => s.tokens.map((t) => [t.start, t.lemma.toLowerCase()] as const)),
  )
  const words = (pair?.attention ?? []).flatMap(({ start, share }): [string, number][] => {
    const lemma = lemmas.get(start)
    return lemma === undefined ? [] : [[lemma, share]]
  })
  return { analysis, pair, words }
}

/**
 * What the source does to the target in the sentence, over the sixteen PLOVER types. The reader model scores the pair, and every
 * predicate that a frame reads votes, by how well the two spans fill its roles; the two are joined log-linearly.
 * @throws DemarcheError `relate/span`
 */
export async function relate(query: RelationQuery, analyzer: Analyzer, knowledge: Knowledge): Promise<Relation> {
  return relateSeen(query, await seePair(query, analyzer), knowledge)
}

/** As `relate`, of a pair that is read. */
export function relateSeen(query: RelationQuery, { analysis, pair }: SeenPair, knowledge: Knowledge): Relation {
  const trees = analysis.sentences.map((s) => new Tree(s))
  const cast = new Cast({ analysis, trees, knowledge })
  const votes = new Map<EventType, number>()
  let best: { readonly frame: Frame; readonly told: EventType; readonly weight: number } | null = null
  for (const tree of trees) {
    const { candidates } = findCandidates(tree, cast, knowledge, null)
    const promises = new Set(candidates.filter((c) => c.frame.type === 'AGREE').map((c) => c.predicate))
    for (const candidate of candidates) {
      const judgement = judge(tree, candidate.predicate, knowledge)
      const weight = Math.exp(fit(candidate, judgement, query, cast, knowledge))
      const told = asTold(candidate, judgement, promises, knowledge)
      votes.set(told, Math.max(votes.get(told) ?? 0, weight))
      if (weight > (best?.weight ?? FITTING)) best = { frame: candidate.frame, told, weight }
    }
  }
  const model = pair && (best === null ? pair.scores : settled(pair.scores, best, knowledge))
  return decide(query.id, shares(votes), model, knowledge)
}

/** The model's probabilities, put right by the act that a frame reads and by what is told of it. */
function settled(
  scores: PairReading['scores'],
  { frame, told }: { readonly frame: Frame; readonly told: EventType },
  knowledge: Knowledge,
): Readonly<Record<string, number>> {
  return told === frame.type ? byBook(scores, frame) : shiftedTo(told, frame.type, scores, knowledge)
}

const spanOf = ([start, end]: SpanPair) => ({ start, end })

/** @throws DemarcheError `relate/span` */
function checkSpans(query: RelationQuery): void {
  const { id, sentence } = query
  for (const name of ['source', 'target'] as const) {
    const problem = spanProblem(query, name)
    if (problem === null) continue
    const [start, end] = query[name]
    throw new DemarcheError('relate/span', `Item \`${id}\`: ${problem}.`, {
      id,
      name,
      start,
      end,
      length: sentence.length,
    })
  }
}

/** What is wrong with a span of a pair, in words; null where nothing is. */
export function spanProblem(
  { sentence: { length }, ...spans }: Omit<RelationQuery, 'id'>,
  name: 'source' | 'target',
): string | null {
  const [start, end] = spans[name]
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length
    ? null
    : `\`${name}\` must be [start, end) within the sentence's ${length} characters, found [${start}, ${end})`
}

type SpanPair = readonly [number, number]

function touches(tree: Tree, token: number, span: SpanPair): boolean {
  const tokens = tree.subtree(token, (t) => ['acl', 'advcl', 'parataxis', 'ccomp'].includes(tree.base(t)))
  return tokens.some((t) => tree.token(t).start < span[1] && span[0] < tree.token(t).end)
}

/** *Pilots said they would strike*: a pronoun stands for whom it means. */
function standsFor(tree: Tree, token: number, span: SpanPair, cast: Cast): boolean {
  if (tree.token(token).upos !== 'PRON') return false
  const meant = cast.actorsAt(tree, token)
  const inSpan = tree.tokens.filter((t) => t.start < span[1] && span[0] < t.end)
  return inSpan.some((t) => cast.actorsAt(tree, t.index).some((id) => meant.includes(id)))
}

/** How well the two spans fill the candidate's roles; higher is better. */
function fit(
  c: Candidate,
  { polarity, status }: Judgement,
  query: RelationQuery,
  cast: Cast,
  knowledge: Knowledge,
): number {
  const { tree, frame, predicate } = c
  const fills = (slots: readonly string[], span: SpanPair) =>
    slots.some((slot) =>
      fillers(tree, predicate, slot, cast, knowledge).some(
        (t) => touches(tree, t, span) || standsFor(tree, t, span, cast),
      ),
    )
  const targetSlots = [...frame.target, ...(frame.joint ? ['prep:between', 'prep:with', 'subj'] : [])]
  let score = 0.3 * c.score
  if (fills(frame.source, query.source)) score += 2
  else if (fills(frame.source, query.target)) score -= frame.joint ? 0 : 0.7
  if (fills(targetSlots, query.target)) score += 1.7
  else if (fills([...frame.content, 'inf', 'that', 'ing', 'obj'], query.target)) score += 0.7
  if (frame.pos === 'v') score += 0.3
  const between = tree.token(predicate).start
  const low = Math.min(query.source[0], query.target[0])
  const high = Math.max(query.source[1], query.target[1])
  if (between >= low && between < high) score += 0.6
  if (polarity === 'negative') score -= 0.5
  if (status === 'hypothetical') score -= 0.8
  return score
}

/** Least weight of a candidate both of whose parties are the pair's own. */
const FITTING = Math.exp(3.5)

/** The votes as a distribution in which no type has nothing. */
function shares(votes: ReadonlyMap<EventType, number>): Record<EventType, number> {
  const total = EVENT_TYPES.reduce((sum, t) => sum + (votes.get(t) ?? PRIOR), 0)
  return Object.fromEntries(EVENT_TYPES.map((t) => [t, (votes.get(t) ?? PRIOR) / total])) as Record<EventType, number>
}

function decide(
  id: string,
  frames: Record<EventType, number>,
  model: Readonly<Record<string, number>> | null,
  knowledge: Knowledge,
): Relation {
  const joined = EVENT_TYPES.map((t) =>
    model ? Math.max(model[t] ?? 0, 1e-6) ** WEIGHTS.model * frames[t] ** WEIGHTS.frames : frames[t],
  )
  const total = joined.reduce((sum, x) => sum + x, 0)
  const scores = Object.fromEntries(EVENT_TYPES.map((t, i) => [t, toFourDecimals(joined[i]! / total)])) as Record<
    EventType,
    number
  >
  const type = EVENT_TYPES.reduce((best, t) => (scores[t] > scores[best] ? t : best))
  return { id, type, quad: knowledge.quad(type), confidence: scores[type], scores }
}

/** A share as relations and heads give it. */
export const toFourDecimals = (share: number): number => Math.round(share * 1e4) / 1e4
