import { describe, expect, it } from 'vitest'
import { among, met, recordOf } from '../builder.test-support.js'
import { actors } from './meetings.test-support.js'

const home = {
  ...actors,
  lund: { names: ['Lund'], kind: 'person', country: 'NOR', sector: 'OPP' },
  front: { names: ['Front'], kind: 'group', country: 'NOR', sector: 'REB' },
  council: { names: ['council'], kind: 'institution', country: 'NOR', affiliation: 'NOR' },
  team: { names: ['team'], kind: 'group', country: null, sector: null },
  league: { names: ['League'], kind: 'group', country: null, sector: 'PTY' },
  holm: { names: ['Holm'], kind: 'person', country: 'NOR', affiliation: 'league', sector: 'PTY' },
  vik: { names: ['Vik'], kind: 'person', country: 'NOR', affiliation: 'team', level: 'minister' },
} as const

/** Who is told to meet, and whom the record has meet. */
const cases: [name: string, told: string[], parties: string[]][] = [
  ['two of one state', ['berg', 'lund'], ['berg', 'lund']],
  ['a body of a state, by itself', ['council'], ['council']],
  ['a team, by the state of who leads it', ['team', 'vik', 'soto'], ['CHL', 'NOR']],
  ['a premier and the leader of a party', ['berg', 'holm'], ['berg', 'holm']],
  ['near-miss: the leader of a party and one of another state', ['soto', 'holm'], ['CHL', 'league']],
  ['near-miss: one of a state and rebels', ['berg', 'front'], ['NOR', 'front']],
  ['near-miss: two states', ['berg', 'soto'], ['CHL', 'NOR']],
]

describe('who meets at home', () => {
  it.each(cases)('%s', (_, told, parties) => {
    const { meetings } = recordOf({
      actors: home,
      sentences: ['They held talks in Oslo on Tuesday.'],
      events: [
        met('a', 0, 'talks', { ...among(...told), noun: true, time: ['2024-06-18'], meeting: { form: 'talks' } }),
      ],
    })
    expect([...meetings[0]!.parties].sort()).toEqual(parties)
  })
})
