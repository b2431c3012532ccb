import type { CodeBook, EventType } from '../../knowledge/types.js'
import type { Cast } from '../cast/cast.js'
import { isNegated } from '../grammar/negation.js'
import { semanticSubject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isWilled } from '../grammar/word-forms.js'
import type { Content } from './content.js'
import { areOfOneSide } from './parties/roles.js'
import { governingReading, type Reading } from './reading.js'
import { framesOfLemma } from './seen/frames.js'
import { isGeneral } from './seen/propose.js'

/** Manners of saying that do no more than say. */
const PLAIN = new Set(['say', 'tell'])

/** Mode and CAMEO code of the threat with an act, by the act's type and mode; `''` stands for every other mode. */
const THREATS: Partial<Record<EventType, Readonly<Record<string, readonly [mode: string, cameo: string]>>>> = {
  ASSAULT: { '': ['violence', '138'] },
  COERCE: { arrest: ['arrest', '132'], '': ['restrict', '132'] },
  SANCTION: { expel: ['expel', '136'], withdraw: ['relations', '1313'], '': ['restrict', '1312'] },
  PROTEST: { '': ['relations', '133'] },
}

/** An act that somebody threatens with. */
interface Threat {
  readonly mode: string | null
  readonly cameo: string
  /** The word by which he says so himself, which tells nothing else; null where the writer says it, or somebody of his side. */
  readonly saying: number | null
  readonly targets: readonly string[]
  readonly content: Content | null
}

/**
 * *Said it would shell the port*: who says that he will use force threatens with it, and the saying tells nothing else; *Chad will shut the port
 * unless Peru pays*: so does who will act against somebody unless he gets his way. Near-misses: *Peru said Chad would shell the port*, *will send
 * wheat unless the road is cut*. What is warned of or vowed is told by the word for it.
 */
export function withThreats(readings: readonly Reading[], cast: Cast, codes: CodeBook): Reading[] {
  const sayings = readings.filter(({ candidate }) => isGeneral(candidate.frame))
  const threats = new Map(readings.map((r) => [r, threatOf(r, readings, sayings, cast, codes)]))
  const isSaying = ({ candidate: c }: Reading) =>
    [...threats].some(([r, threat]) => threat?.saying === c.predicate && r.candidate.tree === c.tree)
  return readings
    .filter((r) => !sayings.includes(r) || !isSaying(r))
    .map((r) => {
      const threat = threats.get(r)
      return threat ? asThreat(r, threat) : r
    })
}

function threatOf(
  reading: Reading,
  all: readonly Reading[],
  sayings: readonly Reading[],
  cast: Cast,
  codes: CodeBook,
): Threat | null {
  const { candidate, judgement, roles } = reading
  const { tree, predicate, frame } = candidate
  const threat = threatWith(frame)
  const voice = judgement.voices.at(-1)
  if (threat === null || judgement.polarity === 'negative' || !tree.isVerb(predicate)) return null
  if (voice && (voice.speaker === null || !PLAIN.has(voice.manner))) return null
  const verb = [predicate, tree.firstConjunct(predicate)].find((v) => isWilled(tree, v))
  if (verb === undefined || roles.sources.length === 0) return null
  const speakers = voice ? cast.actorsOf(tree, voice.speaker!) : roles.sources
  const isOwn = roles.sources.every((id) => speakers.includes(id))
  const above = governingReading(
    reading,
    all.filter((r) => !sayings.includes(r) || r.candidate.predicate !== voice?.cue),
  )
  if (above !== null) return null
  const clause = ultimatum(tree, verb, codes)
  if (clause === null) {
    const isAhead = ['planned', 'hypothetical'].includes(judgement.status) && !judgement.conditional
    return frame.type === 'ASSAULT' && voice && isOwn && isAhead
      ? { ...threat, saying: voice.cue, targets: roles.targets, content: roles.content }
      : null
  }
  if (!isOwn && !areOfOneSide(roles.sources, speakers, cast)) return null
  const subject = semanticSubject(tree, clause)
  const asked = subject === null ? [] : cast.actorsOf(tree, subject).filter((id) => !roles.sources.includes(id))
  const last = Math.max(...tree.subtree(predicate).filter((t) => tree.token(t).upos !== 'PUNCT'))
  return {
    ...threat,
    saying: voice && isOwn ? voice.cue : null,
    targets: roles.targets.length > 0 ? roles.targets : asked,
    content: { first: predicate, last, head: predicate },
  }
}

/** What kind of threat it is to say that one will do an act; null for acts that nobody threatens with. */
function threatWith(frame: Reading['candidate']['frame']): Pick<Threat, 'mode' | 'cameo'> | null {
  const { type, mode, cameo } = frame
  // *will strike the base unless …*: the model alone took it for a threat.
  if (type === 'THREATEN') return isGeneral(frame) ? { mode, cameo } : null
  const kinds = THREATS[type]
  const found = kinds?.[mode ?? ''] ?? kinds?.['']
  return found ? { mode: found[0], cameo: found[1] } : null
}

/**
 * The clause that says what has to come about: *Unless they leave, we will fetch them*, *We will go if he is not freed*, *We will shell the port if
 * they come back*; null where there is none. Near-misses: *If Chad goes, we will follow*, *We will attack the deficit*.
 */
function ultimatum(tree: Tree, verb: number, codes: CodeBook): number | null {
  if (!isWilled(tree, verb)) return null
  const isOfForce = framesOfLemma(tree, verb, codes).some(({ type }) => type === 'ASSAULT')
  const found = tree.deps(verb, 'advcl').find((clause) => {
    const marks = tree.deps(clause, 'mark').map((m) => tree.lemma(m))
    return marks.includes('unless') || (marks.includes('if') && (isOfForce || isNegated(tree, clause)))
  })
  return found ?? null
}

/** Whether a verb says what will be done unless something else is (`ultimatum`). */
export const isUltimatum = (tree: Tree, verb: number, codes: CodeBook): boolean => ultimatum(tree, verb, codes) !== null

function asThreat(reading: Reading, { mode, cameo, saying, targets, content }: Threat): Reading {
  const { candidate, judgement, roles } = reading
  return {
    ...reading,
    candidate: { ...candidate, frame: { ...candidate.frame, type: 'THREATEN', mode, cameo } },
    roles: { ...roles, targets, content },
    judgement: {
      ...judgement,
      status: 'occurred',
      conditional: false,
      voices: saying === null ? judgement.voices : judgement.voices.slice(0, -1),
      governors: [],
    },
  }
}
