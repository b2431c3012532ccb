import { describe, expect, it } from 'vitest'
import { act, recordOf, type StoryDraft } from './builder.test-support.js'
import type { Actor } from './schema/index.js'

const person = (title: string | null, affiliation: string, more: Partial<Actor> = {}) => ({
  names: ['Ruiz'],
  kind: 'person' as const,
  sector: null,
  title,
  affiliation,
  ...more,
})

/** Parties of what Ruiz does to Lima, or Lima to Ruiz, where Ruiz is the person given. */
function partiesOf(ruiz: ReturnType<typeof person>, given: Partial<NonNullable<StoryDraft['events']>[number]> = {}) {
  const record = recordOf({
    sentences: ['Ruiz accused Lima of theft.'],
    actors: {
      PER: { names: ['Lima'] },
      rebels: { names: ['FARP'], kind: 'group', sector: 'REB', country: 'PER' },
      firm: { names: ['Andina'], kind: 'organization', sector: 'BUS' },
      ministry: { names: ['ministry'], kind: 'institution', country: 'PER', affiliation: 'PER' },
      families: { names: ['families'], kind: 'population', sector: 'CVL' },
      ruiz,
    },
    events: [{ ...act('a', 0, 'accused', 'ACCUSE', ['ruiz'], ['PER']), ...given }],
  })
  const { sources, targets } = record.events[0]!
  return [sources, targets]
}

describe('bodies beside those who speak for them', () => {
  it.each([
    ['spokesman', 'rebels'],
    ['deputy commander', 'rebels'],
    ['chief executive', 'firm'],
    ['Secretary-General', 'firm'],
  ])('a %s of %s', (title, body) => {
    expect(partiesOf(person(title, body))).toEqual([['ruiz', body], ['PER']])
  })

  it('are added where something is done to their people', () => {
    expect(partiesOf(person('leader', 'rebels'), { from: ['PER'], to: ['ruiz'] })).toEqual([
      ['PER'],
      ['ruiz', 'rebels'],
    ])
  })

  it('are added on both sides of a joint act', () => {
    const both = { from: ['ruiz', 'PER'], to: ['ruiz', 'PER'], type: 'CONSULT' as const }
    const all = ['ruiz', 'PER', 'rebels']
    expect(partiesOf(person('leader', 'rebels'), both)).toEqual([all, all])
  })

  it('stand once, and not against themselves', () => {
    const leader = person('leader', 'rebels')
    expect(partiesOf(leader, { from: ['rebels', 'ruiz'] })[0]).toEqual(['rebels', 'ruiz'])
    expect(partiesOf(leader, { to: ['rebels'] })).toEqual([['ruiz'], ['rebels']])
  })

  it.each([
    ['a fighter', person('fighter', 'rebels')],
    ['somebody without an office', person(null, 'rebels')],
    ['who held it once', person('former leader', 'rebels')],
    ["a state's people", person('spokesman', 'ministry', { country: 'PER', sector: 'GOV' })],
    ['people who are no body', person('spokesman', 'families')],
  ])('not of %s', (_what, ruiz) => {
    expect(partiesOf(ruiz)).toEqual([['ruiz'], ['PER']])
  })

  it('make no asker, holder or meeting of their own', () => {
    const record = recordOf({
      sentences: ['Ruiz urged Lima to leave.', 'Lima refused.'],
      actors: {
        PER: { names: ['Lima'] },
        rebels: { names: ['FARP'], kind: 'group', sector: 'REB', country: null },
        ruiz: person('spokesman', 'rebels'),
      },
      events: [
        act('a', 0, 'urged', 'REQUEST', ['ruiz'], ['PER'], { content: 'to leave' }),
        act('b', 1, 'refused', 'REJECT', ['PER'], []),
      ],
    })
    expect(record.asks.map(({ asker, outcome }) => [asker, outcome])).toEqual([['ruiz', 'rejected']])
    expect(record.events[1]!.targets).toEqual(['ruiz', 'rebels'])
  })
})
