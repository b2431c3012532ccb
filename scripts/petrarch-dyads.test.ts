import { describe, expect, it } from 'vitest'
import type { EventType } from '../src/knowledge/types.js'
import type { Actor, Event } from '../src/record/schema/index.js'
import { codedDyads, expectedDyads, partyOf, shared, type UnitRecord } from './petrarch-dyads.js'

const isCountry = (code: string): boolean => ['KEN', 'PER', 'CHL', 'ARN'].includes(code)
const TYPES: Readonly<Record<string, EventType>> = { '040': 'CONSULT', '050': 'SUPPORT', '111': 'ACCUSE' }
const codes = { typeOfCameo: (code: string) => TYPES[code] ?? null }

const unit = (...events: [source: string, target: string, code: string][]): UnitRecord => ({
  id: 'u',
  date: '20240618',
  text: '',
  events: events.map(([source, target, code]) => ({ source, target, code })),
})

const actors = [
  { id: 'a1', country: 'KEN', organization: null },
  { id: 'a2', country: 'PER', organization: null },
  { id: 'a3', country: null, organization: 'EU' },
  { id: 'a4', country: null, organization: null },
] as unknown as Actor[]

const event = (sources: string[], targets: string[], rest: Partial<Event> = {}): Event =>
  ({
    type: 'ACCUSE',
    cameo: '111',
    mode: null,
    polarity: 'positive',
    certainty: 'stated',
    sources,
    targets,
    ...rest,
  }) as unknown as Event

const labels = (dyads: readonly { source: string; target: string; type: string }[]): string[] =>
  dyads.map((d) => `${d.type} ${d.source}>${d.target}`)

describe('codes of parties', () => {
  it.each([
    ['KENMIL', 'KEN'],
    ['NZE', 'NZL'],
    ['IGOEEU', 'EU'],
    ['---GOV', null],
    ['IMGMOSALQ', null],
    ['INJURY TOLL', null],
  ])('%s', (code, party) => expect(partyOf(code, isCountry)).toBe(party))
})

describe('expected dyads', () => {
  it('have the type of their code and both countries, each once', () => {
    const dyads = expectedDyads(unit(['KENGOV', 'PER', '111'], ['KEN', 'PERGOV', '111']), codes, isCountry)
    expect(labels(dyads ?? [])).toEqual(['ACCUSE KEN>PER'])
  })
  it('leave out statements and parties without a country', () => {
    expect(expectedDyads(unit(['KEN', 'PER', '010'], ['KEN', '---', '111']), codes, isCountry)).toEqual([])
  })
  it('are none where a code is not of CAMEO', () => {
    expect(expectedDyads(unit(['KEN', 'PER', '111'], ['KEN', 'CHL', '904']), codes, isCountry)).toBeNull()
  })
})

describe('coded dyads', () => {
  it('are every source with every other target that has a country or an organization', () => {
    const dyads = codedDyads({ actors, events: [event(['a1', 'a4'], ['a2', 'a3', 'a1', 'a4'])] })
    expect(labels(dyads)).toEqual(['ACCUSE KEN>PER', 'ACCUSE KEN>EU'])
  })
  it('leave out what is negated or denied', () => {
    const told = [event(['a1'], ['a2'], { polarity: 'negative' }), event(['a1'], ['a2'], { certainty: 'denied' })]
    expect(codedDyads({ actors, events: told })).toEqual([])
  })
  it('hold an act once where a body stands beside who speaks for it, and none of the two together', () => {
    const speaker = { id: 'a5', country: null, organization: 'EU', affiliation: 'a3' } as unknown as Actor
    const of = (e: Event) => labels(codedDyads({ actors: [...actors, speaker], events: [e] }))
    expect(of(event(['a5', 'a3'], ['a1']))).toEqual(['ACCUSE EU>KEN'])
    expect(of(event(['a5', 'a1', 'a3'], ['a5', 'a1', 'a3'], { type: 'CONSULT' }))).toEqual(['CONSULT EU>KEN'])
  })
  it('have no direction where the act is of both: as expected, or one', () => {
    const joint = { actors, events: [event(['a1', 'a2'], ['a1', 'a2'], { type: 'CONSULT', cameo: '040' })] }
    const both = expectedDyads(unit(['KEN', 'PER', '040'], ['PER', 'KEN', '040']), codes, isCountry) ?? []
    const back = expectedDyads(unit(['PER', 'KEN', '040']), codes, isCountry) ?? []
    expect(labels(codedDyads(joint, both))).toEqual(['CONSULT KEN>PER', 'CONSULT PER>KEN'])
    expect(labels(codedDyads(joint, back))).toEqual(['CONSULT PER>KEN'])
    expect(labels(codedDyads(joint))).toEqual(['CONSULT KEN>PER'])
  })
  it('have both rows of a visit where both are expected', () => {
    const visit = { actors, events: [event(['a1'], ['a2'], { type: 'CONSULT', cameo: '042', mode: 'visit' })] }
    const both = expectedDyads(unit(['KEN', 'PER', '040'], ['PER', 'KEN', '040']), codes, isCountry) ?? []
    expect(codedDyads(visit, both)).toHaveLength(2)
    expect(codedDyads(visit)).toHaveLength(1)
  })
})

it('counts what two lists share as often as both have it', () => {
  expect(shared(['a', 'a', 'b'], ['a', 'b', 'b', 'c'])).toBe(2)
})
