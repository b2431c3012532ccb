import { expect, it } from 'vitest'
import { isDay } from './day.js'

it.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-99-01', false],
  ['2026-1-1', false],
  ['2026-01-01T10:00:00Z', false],
  ['', false],
])('%s is a day of the calendar: %s', (text, is) => {
  expect(isDay(text)).toBe(is)
})
