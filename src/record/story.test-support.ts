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

export interface TextCase {
  readonly text: string
  /** What the record should show, in the words of `show`. */
  readonly shows: readonly string[]
}

/**
 * A story's sentences are read by a model, and a new model may read one of them otherwise: a suite of texts must hold as a
 * whole. It lists what differs, and fails where more than a tenth does.
 */
export async function expectMost(cases: readonly TextCase[], show: (record: StoryRecord) => string[]): Promise<void> {
  const misses: string[] = []
  for (const { text, shows } of cases) {
    const shown = show(await recordOfText(text))
    if (JSON.stringify(shown) !== JSON.stringify(shows))
      misses.push(`${text}\n  expected ${JSON.stringify(shows)}\n  shown    ${JSON.stringify(shown)}`)
  }
  if (misses.length > 0) console.info(`${misses.length} of ${cases.length} texts read otherwise:\n${misses.join('\n')}`)
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(Math.floor(cases.length / 10))
}
