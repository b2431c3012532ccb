import { describe, expect, it } from 'vitest'
import type { Direction } from './tense.js'
import { resolveTime } from './value.js'

const FRIDAY = 5
const MONDAY = 1
/** The weekday that is named, on Tuesday 2024-06-18, of which direction, and the day that it is. */
const CASES: [string, number, Direction, string][] = [
  ['a day of what was called off that has just gone by', MONDAY, 'near', '2024-06-17'],
  ['a day of what was called off that lies ahead', FRIDAY, 'near', '2024-06-21'],
  ['a day of what was once planned', 7, 'former', '2024-06-16'],
  ['a day ahead', MONDAY, 'future', '2024-06-24'],
  ['a day gone by', FRIDAY, 'past', '2024-06-14'],
]

describe('resolveTime', () => {
  it.each(CASES)('%s', (_, weekday, direction, day) => {
    expect(resolveTime({ type: 'weekday', weekday, shift: null }, '2024-06-18', direction)).toEqual({
      from: day,
      to: day,
    })
  })
})
