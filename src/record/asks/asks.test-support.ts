import type { StoryRecord } from '../schema/index.js'
import { differs, expectMost, partyOf, type TextCase } from '../story.test-support.js'

/** A story, and what its record shows of its asks: who asked whom, with what outcome and by when. */
export interface AskCase extends TextCase {
  readonly shows: readonly string[]
}

function show(record: StoryRecord): string[] {
  return record.asks.map(({ asker, addressee, outcome, deadline }) => {
    const by = deadline?.to ? `, by ${deadline.to}` : ''
    return `${partyOf(record, asker)} > ${partyOf(record, addressee)}: ${outcome}${by}`
  })
}

export const expectAsks = (cases: readonly AskCase[]): Promise<void> =>
  expectMost(cases, (record, { shows }) => differs(show(record), shows))
