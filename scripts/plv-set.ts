/**
 * The PLV set: sentences with a source and a target marked, and what the one does to the other. Its types are PLOVER's, with YIELD for both
 * CONCEDE and RETREAT.
 */
import { fileURLToPath } from 'node:url'
import type { RelationQuery } from '../src/coding/acts/relate.js'
import { type Answer, figuresOf } from '../src/coding/head/figures.js'
import { createCodeBook } from '../src/knowledge/codebook.js'
import { packed } from '../src/knowledge/packed.generated.js'
import type { EventType } from '../src/knowledge/types.js'
import { readJsonLines } from './json-lines.js'
import { needed } from './needed.js'

/** Where the set lies beside the repository. */
export const PLV_TRAIN = fileURLToPath(new URL('../../shared/data/relations/plv_train.jsonl', import.meta.url))

/** A sentence of the set. */
export interface PlvItem {
  readonly id: string
  readonly sentence: string
  /** Null where the set could not find the span in the sentence. */
  readonly sourceSpan: readonly [number, number] | null
  readonly targetSpan: readonly [number, number] | null
  /** The pair's type. */
  readonly root: string
}

/** A pair of the set, with both its spans, as `relate` asks for it. */
export interface PlvPair {
  readonly query: RelationQuery
  readonly gold: string
}

/** The set's items, a line each. */
export const readPlv = (path: string): PlvItem[] => readJsonLines<PlvItem>(path)

/** The pairs of the set, items without both spans left out. */
export function readPlvPairs(path: string): PlvPair[] {
  needed(path)
  return readPlv(path).flatMap(({ id, sentence, sourceSpan: source, targetSpan: target, root }) =>
    source && target ? [{ query: { id, sentence, source, target }, gold: root }] : [],
  )
}

/** A type of ours as the set calls it. */
export const plvType = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)

const { quad } = createCodeBook(packed)
/** Quad class of a type of the set. CONCEDE is verbal and RETREAT material; YIELD, which holds both, counts as material. */
export const quadOf = (type: string): string => quad((type === 'YIELD' ? 'RETREAT' : type) as EventType)

/** Accuracy, macro-F1 and quad accuracy, in percent. */
export function plvFigures(answers: readonly Answer[]): Record<string, number> {
  const { accuracy, macroF1 } = figuresOf(answers)
  const right = answers.filter(({ gold, found }) => quadOf(gold) === quadOf(found)).length
  return { accuracy: 100 * accuracy, macroF1: 100 * macroF1, quad: (100 * right) / answers.length }
}

/** Prints figures in a line behind a name; gives them back. */
export function report(name: string, figures: Record<string, number>): Record<string, number> {
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(2)}`)
  console.log(`${name.padEnd(32)}${shown.join('  ')}`)
  return figures
}
