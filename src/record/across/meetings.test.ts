import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../schema/index.js'
import { MeetingIndex } from './meetings.js'
import { shuffled, storyRecord, synthetic } from './synthetic.test-support.js'

const on = (day: string): Meeting['time'] => ({ start: 0, end: 0, text: day, from: day, to: day, basis: 'explicit' })
const at = (name: string, country: string): Meeting['place'] => ({
  start: 0,
  end: 0,
  text: name,
  name,
  country,
  lat: null,
  lon: null,
})
const talks: Partial<Meeting> = { parties: ['NOR', 'CHL'], time: on('2024-06-18') }

function meetingsOf(...meetings: readonly Partial<Meeting>[]) {
  const index = new MeetingIndex()
  meetings.forEach((meeting, i) => {
    index.add(storyRecord({ id: `s${i}`, published: `2024-06-${19 + i}`, meetings: [meeting] }))
  })
  return index
}

describe('meetings across stories', () => {
  it.each<[string, Partial<Meeting>, number]>([
    ['the same', talks, 1],
    ['the other order of parties', { ...talks, parties: ['CHL', 'NOR'] }, 1],
    ['a narrower form', { ...talks, form: 'summit' }, 1],
    ['no day', { ...talks, time: null }, 1],
    ['a visit', { ...talks, form: 'visit' }, 2],
    ['another day', { ...talks, time: on('2024-06-10') }, 2],
    ['a third party', { ...talks, parties: ['NOR', 'CHL', 'PER'] }, 2],
    ['another place', { ...talks, place: at('Lima', 'PER') }, 2],
  ])('%s', (_, other, count) => {
    expect(meetingsOf({ ...talks, place: at('Oslo', 'NOR') }, other).meetings()).toHaveLength(count)
  })

  it('follows a meeting from plan to failure, with the facts of all', () => {
    const [meeting] = meetingsOf(
      { ...talks, status: 'planned', name: 'blue line' },
      { ...talks, status: 'postponed', name: 'Blue Line', place: at('Oslo', 'NOR') },
    ).meetings()
    expect(meeting).toMatchObject({
      name: 'blue line',
      status: 'postponed',
      place: 'Oslo',
      from: '2024-06-18',
      tellings: [{ status: 'planned' }, { status: 'postponed' }],
      counts: { stories: 2, dispatches: 2 },
      disagreements: [{ field: 'status' }],
    })
  })

  it('sees a series in meetings of one name or of the same sides', () => {
    const index = meetingsOf(
      { ...talks, name: 'blue line', time: on('2024-06-18') },
      { ...talks, name: 'blue line', time: on('2013-05-02') },
      { parties: ['PER', 'BOL'], time: on('2024-01-01') },
      { parties: ['PER', 'BOL'], time: on('2024-03-01') },
      { parties: ['PER', 'ECU'], time: on('2024-03-01') },
    )
    expect(index.series()).toMatchObject([
      { name: 'blue line', parties: ['CHL', 'NOR'], meetings: ['s1#m1', 's0#m1'] },
      { name: null, parties: ['BOL', 'PER'], meetings: ['s2#m1', 's3#m1'] },
    ])
  })

  it('gives the same for the same records in any order', () => {
    const records = synthetic(300, 3).map(({ record }) => record)
    const build = (order: typeof records) => {
      const index = new MeetingIndex()
      for (const record of order) index.add(record)
      return [index.meetings(), index.series()]
    }
    const wanted = build(records)
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(build(shuffled(records, seed))).toEqual(wanted)
      }),
      { numRuns: 25 },
    )
  })
})
