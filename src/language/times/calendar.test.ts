import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isIsoDay, monthSpan, weekSpan, yearSpan } from './calendar.js'

describe('the calendar', () => {
  it('counts over the ends of months and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(weekSpan('2024-01-03', -1)).toEqual({ from: '2023-12-25', to: '2023-12-31' })
    expect(monthSpan(2024, 0)).toEqual({ from: '2023-12-01', to: '2023-12-31' })
  })

  it('puts what lies beyond the years 1 to 9999 at their end', () => {
    expect(addDays('2024-06-19', -1e12)).toBe('0001-01-01')
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
    expect(addMonths('2024-06-19', -24_000_000)).toBe('0001-01-01')
    expect(yearSpan(-1998, 12_000)).toEqual({ from: '0001-01-01', to: '9999-12-31' })
    expect([monthSpan(33, 4).from, isIsoDay('0000-01-01')]).toEqual(['0033-04-01', false])
  })
})
