import { STATE_SECTORS } from '../../../knowledge/tables/values.js'
import type { EventType } from '../../../knowledge/types.js'
import type { Cast } from '../../cast/cast.js'
import type { Tree } from '../../grammar/tree.js'
import { confidenceOf } from '../confidence.js'
import type { Reading } from '../reading.js'
import type { Drop } from './dropped.js'

/** What was read in a sentence. */
export interface Read {
  readonly tree: Tree
  readonly kept: readonly Reading[]
  readonly dropped: readonly Drop[]
}

/** Sectors whose acts politics is made of, and those that take part in it. */
const PUBLIC = new Set([...STATE_SECTORS, 'REB', 'UAF', 'IGO', 'OPP', 'PTY'])
const ORGANISED = new Set([...PUBLIC, 'LAB', 'NGO'])

/** What private persons do with each other is their own affair; what they do to others or call for may be news. */
const AFFAIRS: ReadonlySet<EventType> = new Set(['AGREE', 'AID', 'CONSULT', 'COOPERATE', 'RETREAT'])

/** A passage is the sentences around one, this many on either side; a shorter one than `least` tokens shows nothing. */
const PASSAGE = { around: 15, least: 60 }
/** Political news tells an act of public power for sure in 25 to 60 tokens; sport, business, fires and recipes hardly any. */
const TOKENS_PER_ACT = 160
const WEAK = 0.52

/**
 * Where hardly anything public is told, what might be an act is none (*People were jumping from the windows*), nor is what private persons do
 * (*Pham visited her coach*). Acts of public power that are surely seen stay whatever surrounds them (*The driver was arrested*), and frames of
 * the user's own.
 */
export function withoutWeakInQuiet<T extends Read>(sentences: readonly T[], cast: Cast): T[] {
  const sure = sentences.map(({ kept }) => kept.filter((r) => isSurelyPublic(r, cast)).length)
  return sentences.map((sentence, at) => {
    const passage = (counts: readonly number[]): number =>
      sum(counts.slice(Math.max(0, at - PASSAGE.around), at + PASSAGE.around + 1))
    const tokens = passage(sentences.map(({ tree }) => tree.tokens.length))
    if (tokens < PASSAGE.least || passage(sure) * TOKENS_PER_ACT >= tokens) return sentence
    const weak = sentence.kept.filter((r) => isWeak(r) || isPrivate(r, cast))
    const drops = weak.map(({ candidate }): Drop => ({ candidate, reason: 'quiet' }))
    return {
      ...sentence,
      kept: sentence.kept.filter((r) => !weak.includes(r)),
      dropped: [...sentence.dropped, ...drops],
    }
  })
}

const isSeen = ({ candidate: { act, frame } }: Reading): boolean => act !== null && !frame.own

const isWeak = (reading: Reading): boolean => isSeen(reading) && confidenceOf(reading) < WEAK

/** *Okafor visited her grandmother*; near-miss: *The tenants demanded new elections*. */
const isPrivate = (reading: Reading, cast: Cast): boolean =>
  isSeen(reading) && AFFAIRS.has(reading.candidate.frame.type) && !isOf(reading, ORGANISED, cast)

const isSurelyPublic = (reading: Reading, cast: Cast): boolean =>
  confidenceOf(reading) >= WEAK && isOf(reading, PUBLIC, cast)

const isOf = ({ roles: { sources, targets } }: Reading, sectors: ReadonlySet<string>, { roster }: Cast): boolean =>
  [...sources, ...targets].some((id) => {
    const { sector, designation } = roster.get(id)
    return designation.kind === 'state' || (sector !== null && sectors.has(sector))
  })

const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0)
