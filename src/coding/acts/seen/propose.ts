import type { CodeBook, EventType, Frame } from '../../../knowledge/types.js'
import type { ActSignal } from '../../../language/types.js'
import type { Cast } from '../../cast/cast.js'
import type { Tree } from '../../grammar/tree.js'
import { isWilled } from '../../grammar/word-forms.js'
import { byBook } from './by-book.js'
import { type Candidate, framesAt, framesOfLemma, isNearMiss, partOfSpeech } from './frames.js'
import { isRefusing, isTakingPlace } from './refusing.js'

/** Weights of the two voices; fitted on the corpus's dev batches (scripts/eval-corpus.ts). */
const WEIGHTS = {
  /** Least probability of an act that the model must see where a frame reads the word on a condition, on none, and where no frame does. */
  withCondition: 0.15,
  /** … and where that word is only *be* (`isOfWhatIs`). */
  withConditionOfBe: 0.075,
  withFrame: 0.3,
  alone: 0.7,
  /** … and where a plain refusal is all that it can be. */
  refused: 0.25,
  /** … and where a word of meeting or travelling is seen to tell a meeting rather than anything else. */
  met: 0.5,
  /** What a frame's satisfied reading adds to the log-probability of its type, and each of its conditions on top. */
  frame: 0.9,
  condition: 0.4,
  /** … and where all frames that hold on some condition are of one type. */
  agreed: 3.2,
  /** Least probability of a type that the model alone must see where a frame of the type names what stands there as a near-miss. */
  nearMiss: 0.8,
} as const

/** The most general CAMEO code of each type, for acts that only the model sees. */
const GENERAL_CAMEO: Readonly<Record<EventType, string>> = {
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  CONCEDE: '080',
  COOPERATE: '060',
  AID: '070',
  RETREAT: '080',
  REQUEST: '020',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  SANCTION: '160',
  MOBILIZE: '150',
  COERCE: '170',
  ASSAULT: '190',
}

const VERB_TARGETS = [
  'obj',
  'iobj',
  'prep:with',
  'prep:against',
  'prep:to',
  'prep:on',
  'prep:at',
  'prep:from',
  'prep:of',
  'prep:for',
  'prep:into',
  'prep:over',
  'prep:between',
]
const NOUN_TARGETS = [
  'prep:of',
  'prep:on',
  'prep:against',
  'prep:to',
  'prep:with',
  'prep:between',
  'prep:at',
  'prep:from',
  'prep:for',
]
const JOINT: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE'])

/** Whether a frame is made for an act that only the model sees: after a kindred frame that does not hold, or general. */
export const isOfReader = (frame: Frame): boolean => frame.id.startsWith('reader.')

/** Whether it is a general one, whose slots are the commonest of its type. */
export const isGeneral = (frame: Frame): boolean => frame.id === `reader.${frame.type.toLowerCase()}`

/** The code of kindred frames as far as they agree, since none of them holds: the commonest of their two-digit roots and what its codes share. */
function sharedCode(kin: readonly Frame[]): string {
  const rooted = (root: string) => kin.map((f) => f.cameo).filter((code) => code.startsWith(root))
  const roots = [...new Set(kin.map((f) => f.cameo.slice(0, 2)))]
  const [root = ''] = roots.sort((a, b) => rooted(b).length - rooted(a).length)
  const [first = '', ...others] = rooted(root)
  let length = first.length
  while (length > 2 && !others.every((code) => code.startsWith(first.slice(0, length)))) length--
  return length === 2 ? `${root}0` : first.slice(0, length)
}

/** A frame for an act that no frame reads: the code of a kindred frame of the same word if there is one, and the commonest slots. */
function readerFrame(tree: Tree, token: number, type: EventType, codes: CodeBook): Frame {
  const kin = framesOfLemma(tree, token, codes).filter((f) => f.type === type)
  const [first] = kin
  // None of them holds, so that whoever any of them lets be acted upon may be.
  const target = kin.filter((f) => f.lemma === first?.lemma).flatMap((f) => f.target)
  if (first) return { ...first, id: `reader.${first.id}`, cameo: sharedCode(kin), target: [...new Set(target)] }
  const pos = partOfSpeech(tree, token) ?? 'n'
  return {
    id: `reader.${type.toLowerCase()}`,
    lemma: tree.lemma(token),
    pos,
    type,
    mode: null,
    cameo: GENERAL_CAMEO[type],
    source: ['subj'],
    target: pos === 'v' ? VERB_TARGETS : NOUN_TARGETS,
    content: ['inf', 'that', 'obj', 'ing'],
    joint: JOINT.has(type),
    require: [],
    forbid: [],
    example: '',
    nearMiss: null,
  }
}

/** Probability that the word tells an act. */
export const probabilityOfAct = (act: ActSignal): number => 1 - (act.types.NONE ?? 0)

/** How one word is read. */
export interface Proposal {
  /** Null where neither voice tells an act. */
  readonly candidate: Candidate | null
  /** Id of the best frame, whatever was decided. */
  readonly frame: string | null
}

/**
 * The reading of one word: the reader model's types and the frames both propose, weights decide.
 * Without a model (`acts` null) the best frame stands.
 */
export function propose(
  tree: Tree,
  token: number,
  cast: Cast,
  codes: CodeBook,
  act: ActSignal | null,
  hasModel: boolean,
): Proposal {
  const frames = framesAt(tree, token, cast, codes).filter((f) => !isThreatened(f, act))
  const frame = frames[0]?.frame.id ?? null
  if (!hasModel) return { candidate: frames[0] ?? null, frame }
  // A frame of the user's own wins over every other voice.
  const own = frames.find((f) => f.frame.own)
  if (own) return { candidate: { ...own, act }, frame: own.frame.id }
  const isNone = frames.length === 0 && isTakingPlace(tree, token)
  if (act === null || isNone || probabilityOfAct(act) < leastOf(frames, tree, token, act, codes))
    return { candidate: null, frame }
  return { candidate: decide(tree, token, frames, cast, codes, act), frame }
}

/** *We will shell the port*: of force that is to come the model, and no frame, says whether it is threatened with. */
function isThreatened({ tree, predicate, frame }: Candidate, act: ActSignal | null): boolean {
  const isForce = !frame.own && frame.type === 'ASSAULT' && isWilled(tree, predicate)
  return isForce && (act?.types.THREATEN ?? 0) > (act?.types.ASSAULT ?? 0)
}

/** *A sixth round was put off*, *the envoy saw officials in Accra*: the model sees a meeting in a word that can tell one. */
function isMeeting(tree: Tree, token: number, { types }: ActSignal, codes: CodeBook): boolean {
  const { NONE: _, CONSULT = 0, ...others } = types
  const isLikeliest = CONSULT > Object.values(others).reduce((sum, p) => sum + p, 0)
  return (
    isLikeliest &&
    (codes.inClass(tree.lemma(token), 'meeting') || framesOfLemma(tree, token, codes).some((f) => f.type === 'CONSULT'))
  )
}

/** *was no change*: of what is there or not the model sees the act elsewhere (`spokenOf`), and is held to see it where it holds the type of the frame likeliest. */
function isOfWhatIs(
  frames: readonly Candidate[],
  tree: Tree,
  token: number,
  { types: { NONE: _, ...types } }: ActSignal,
): boolean {
  const most = Math.max(...Object.values(types))
  return tree.lemma(token) === 'be' && frames.some(({ frame }) => types[frame.type] === most)
}

function leastOf(frames: readonly Candidate[], tree: Tree, token: number, act: ActSignal, codes: CodeBook): number {
  if (frames.length === 0 && isRefusing(tree, token, act, codes)) return WEIGHTS.refused
  if (frames.length === 0 && isMeeting(tree, token, act, codes)) return WEIGHTS.met
  // A frame of several words (*out of the question*) has its further words for a condition; each further condition halves what the model must see.
  const conditions = Math.max(0, ...frames.map(({ frame, trigger }) => frame.require.length + trigger.length - 1))
  const least = isOfWhatIs(frames, tree, token, act) ? WEIGHTS.withConditionOfBe : WEIGHTS.withCondition
  if (conditions > 0) return least / 2 ** (conditions - 1)
  return frames.length > 0 ? WEIGHTS.withFrame : WEIGHTS.alone
}

/** The same word read as an act of the next best type; null where the reader model saw nothing at it. */
export function retyped(c: Candidate, cast: Cast, codes: CodeBook): Candidate | null {
  if (c.act === null) return null
  const frames = framesAt(c.tree, c.predicate, cast, codes).filter((f) => f.frame.type !== c.frame.type)
  const { [c.frame.type]: _, ...types } = c.act.types
  const read = decide(c.tree, c.predicate, frames, cast, codes, { ...c.act, types })
  return read && gaining(c.frame.type, { ...read, act: c.act })
}

/** A reading that an act of the other type may be, too: what the reader model holds for that speaks for this one. */
export function gaining(other: EventType, c: Candidate): Candidate {
  const { type } = c.frame
  if (c.act === null || type === other) return c
  const { [other]: lost = 0, ...types } = c.act.types
  return { ...c, act: { ...c.act, types: { ...types, [type]: (types[type] ?? 0) + lost } } }
}

/** The type that model and frames together hold most probable, read by its best frame. */
function decide(
  tree: Tree,
  token: number,
  frames: readonly Candidate[],
  cast: Cast,
  codes: CodeBook,
  act: ActSignal,
): Candidate | null {
  const bound = frames.filter((f) => f.frame.require.length > 0)
  const isAgreed = bound.every((f) => f.frame.type === bound[0]?.frame.type)
  const weightOf = (f: Candidate) =>
    WEIGHTS.frame + WEIGHTS.condition * f.frame.require.length + (isAgreed && f === bound[0] ? WEIGHTS.agreed : 0)
  let best: { type: EventType; score: number; frame: Candidate | null } | null = null
  const types = bound[0] ? byBook(act.types, bound[0].frame, true) : act.types
  for (const [label, probability] of Object.entries(types)) {
    if (label === 'NONE') continue
    const type = label as EventType
    const frame = frames.find((f) => f.frame.type === type) ?? null
    const score = Math.log(probability / probabilityOfAct(act) + 1e-4) + (frame ? weightOf(frame) : 0)
    if (!best || score > best.score) best = { type, score, frame }
  }
  if (!best) return null
  if (best.frame) return { ...best.frame, act: { ...act, types } }
  const isUnsure = (act.types[best.type] ?? 0) < WEIGHTS.nearMiss
  if (isUnsure && isNearMiss(tree, token, best.type, cast, codes)) return null
  return {
    tree,
    predicate: token,
    trigger: [token],
    frame: readerFrame(tree, token, best.type, codes),
    consumed: [],
    score: 0,
    act,
  }
}
