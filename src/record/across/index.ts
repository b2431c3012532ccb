/**
 * Records of many stories side by side: copies of one dispatch, one happening told by several, one meeting, an ask's history. Pure
 * and without a store: every index takes records in any order, again and again, and answers for the set of them. Cost grows as
 * n log n: candidates come from keys, and a crowded key compares each member with a few neighbours.
 */
export { type AskEntry, type AskHistory, AskLedger } from './asks.js'
export { type Copy, type CopyKind, type Dispatch, StoryIndex } from './copies.js'
export { type Happening, HappeningIndex, type HappeningTelling } from './happenings.js'
export { MeetingIndex, type MeetingSeries, type MeetingTelling, type SharedMeeting } from './meetings.js'
export { type Counts, type Disagreement, type DispatchOf, ownDispatch, type Variant } from './variants.js'
