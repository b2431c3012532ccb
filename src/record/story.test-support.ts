import { expect } from 'vitest'
import { type Coder, createCoder } from '../index.js'
import type { StoryRecord } from './schema/index.js'

/** Day of publication of the stories below: a Wednesday. */
export const PUBLISHED = '2026-03-04'

let coder: Promise<Coder> | null = null

/** Codes a story from its raw text; one coder for all stories of a test file. */
export async function recordOfText(text: string): Promise<StoryRecord> {
  coder ??= createCoder()
  return (await coder).code(text, { published: PUBLISHED })
}

/** Country or organization of an actor, else its name; `?` for nobody. */
export function partyOf(record: StoryRecord, id: string | null): string {
  const actor = record.actors.find((other) => other.id === id)
  return actor ? (actor.country ?? actor.organization ?? actor.name) : '?'
}

export const partiesOf = (record: StoryRecord, ids: readonly string[]): string =>
  [...new Set(ids.map((id) => partyOf(record, id)))].sort().join('+')

/** Each position as its holder and its stance. */
export const stancesOf = (record: StoryRecord): string[] =>
  record.positions.map(({ holder, stance }) => `${partyOf(record, holder)} ${stance}`)

export interface TextCase {
  readonly text: string
}

/**
 * A story's sentences are read by a model, and a new model may read one of them otherwise: a suite of texts must hold as a
 * whole. It lists what differs, and fails where more does than is allowed: a tenth, or what a suite sets lower, so that one rule
 * that is lost shows. `wrong` says what is wrong with a record, or null.
 */
export async function expectMost<T extends TextCase>(
  cases: readonly T[],
  wrong: (record: StoryRecord, wanted: T) => string | null,
  allowed = Math.floor(cases.length / 10),
): Promise<void> {
  const misses: string[] = []
  for (const wanted of cases) {
    const said = wrong(await recordOfText(wanted.text), wanted)
    if (said !== null) misses.push(`${wanted.text}\n  ${said}`)
  }
  if (misses.length > 0) console.info(`${misses.length} of ${cases.length} texts read otherwise:\n${misses.join('\n')}`)
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(allowed)
}

/** Says what is shown instead of what is wanted, or null where they are the same. */
export function differs(shown: readonly string[], wanted: readonly string[]): string | null {
  const same = JSON.stringify(shown) === JSON.stringify(wanted)
  return same ? null : `expected ${JSON.stringify(wanted)}\n  shown    ${JSON.stringify(shown)}`
}
