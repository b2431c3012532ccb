import { describe, expect, it } from 'vitest'
import type { Gazetteer } from '../../knowledge/types.js'
import { BLANK, type Designation } from './descriptions/designation.js'
import { isSingleOffice, takesUpRole, titlesConflict } from './descriptions/offices.js'
import { calledAs, nameMatch, spelledAs } from './phrases/person-names.js'
import { Roster } from './roster.js'

const gazetteer: Gazetteer = {
  nameAt: () => null,
  roleAt: () => null,
  state: (code) => (code === 'MNG' ? { code, name: 'Mongolia', capital: 'Ulaanbaatar', lat: 47, lon: 105 } : null),
  organization: () => null,
  holder: () => null,
  nameLikeness: () => null,
  nameGender: () => null,
}

const said = (d: Partial<Designation> & { name: string }): Designation => ({
  ...BLANK,
  kind: 'person',
  title: d.role ?? null,
  form: 'name',
  first: 0,
  last: 0,
  alias: d.name,
  ...d,
})

describe('nameMatch', () => {
  const rows: [a: string, b: string, isOne: boolean][] = [
    ['Kowalik', 'Jan Kowalik', true],
    ['Kim', 'Kim Jong-un', true],
    ['Kim Jong Un', 'Kim Jong-un', true],
    ['J. Kowalik', 'Jan Kowalik', true],
    ['bin Salman', 'Mohammed bin Salman', true],
    ['Jan Maria Kowalik', 'Jan Kowalik', true],
    ['Müller', 'Anna Muller', true],
    ['Ali Hassan', 'Omar Hassan', false],
    ['Nguyen Thi Lan', 'Nguyen Van Thu', false],
    ['Kim Song-chol', 'Kim Hong-min', false],
    ['O. Hassan', 'Ali Hassan', false],
    ['Hassan', 'Hassani', false],
    ['Jong', 'Kim Jong-un', false],
    ['K.', 'Kim Jong-un', false],
  ]
  it.each(rows)('%s, %s: %s', (a, b, isOne) => {
    expect(nameMatch(a, b) > 0).toBe(isOne)
    expect(nameMatch(b, a) > 0).toBe(isOne)
  })
})

describe('spelledAs', () => {
  const rows: [name: string, forms: string[], spelled: string][] = [
    ['Houthis', ['Huthi', 'the rebels', 'Huthis'], 'Huthis'],
    ['Houthis', ['Houthi'], 'Houthis'],
    ['Houthis', ['Huthi', 'Houthis'], 'Houthis'],
    ['Taliban', ['Taleban'], 'Taleban'],
    ['Rapid Support Forces', ['RSF'], 'Rapid Support Forces'],
    ['Hamas', ['the group'], 'Hamas'],
  ]
  it.each(rows)('%s told as %j is %s', (name, forms, spelled) => {
    expect(spelledAs(name, forms)).toBe(spelled)
  })
})

describe('calledAs', () => {
  const rows: [name: string, forms: string[], called: string][] = [
    ['Rapid Support Forces', ['RSF', 'the force'], 'Rapid Support Forces (RSF)'],
    ['Rapid Support Forces', ['RSF', 'the Rapid Support Forces'], 'Rapid Support Forces'],
    ['Houthis', ['Huthi', 'Huthis'], 'Huthis'],
    ['Hamas', ['the group'], 'Hamas'],
  ]
  it.each(rows)('%s told as %j is called %s', (name, forms, called) => {
    expect(calledAs(name, forms)).toBe(called)
  })
})

describe('takesUpRole', () => {
  const rows: [later: string, earlier: string, takes: boolean][] = [
    ['minister', 'foreign minister', true],
    ['foreign minister', 'foreign minister', true],
    ['spokeswoman', 'army spokesman', true],
    ['premier', 'prime minister', true],
    ['envoy', 'ambassador', true],
    ['ministry', 'defence ministry', true],
    ['leader', 'president', true],
    ['president', 'vice president', false],
    ['defence minister', 'foreign minister', false],
    ['minister', 'former minister', false],
    ['foreign minister', 'minister', false],
    ['court', 'ministry', false],
  ]
  it.each(rows)('the %s after %s: %s', (later, earlier, takes) => {
    expect(takesUpRole({ role: later, plural: false }, { role: earlier, plural: false })).toBe(takes)
  })
  it('keeps one and many apart', () => {
    expect(takesUpRole({ role: 'minister', plural: true }, { role: 'foreign minister', plural: false })).toBe(false)
  })
})

describe('offices', () => {
  it.each([
    ['foreign minister', true],
    ['president', true],
    ['minister', false],
    ['lawmaker', false],
    ['spokesman', false],
  ])('%s is held by one person: %s', (role, single) => expect(isSingleOffice(role)).toBe(single))
  it.each([
    ['President', 'Foreign Minister', true],
    ['Foreign Minister', 'Defence Minister', true],
    ['Foreign Minister', 'minister', false],
    ['Gen.', 'army chief', false],
    ['Prime Minister', 'Premier', false],
  ])('%s and %s set persons apart: %s', (a, b, apart) => expect(titlesConflict(a, b)).toBe(apart))
})

describe('Roster', () => {
  it('keeps country, sector and title of a person who is later only a surname', () => {
    const roster = new Roster(gazetteer)
    const first = roster.intern(said({ name: 'Jan Kowalik', country: 'POL', sector: 'GOV', role: 'foreign minister' }))
    expect(roster.intern(said({ name: 'Kowalik' }))).toBe(first)
    expect(roster.get(first)).toMatchObject({
      name: 'Jan Kowalik',
      country: 'POL',
      sector: 'GOV',
      title: 'foreign minister',
    })
  })

  it('gives a bare surname to the one last meant, but not across states or offices', () => {
    const roster = new Roster(gazetteer)
    const ali = roster.intern(said({ name: 'Ali Hassan', country: 'IRQ' }))
    const omar = roster.intern(said({ name: 'Omar Hassan', country: 'SYR' }))
    expect(omar).not.toBe(ali)
    expect(roster.intern(said({ name: 'Hassan' }))).toBe(omar)
    expect(roster.intern(said({ name: 'Hassan', country: 'IRQ' }))).toBe(ali)
    expect([ali, omar]).not.toContain(roster.intern(said({ name: 'Hassan', country: 'EGY' })))
  })

  it('joins an office told without a name to its holder, both ways', () => {
    const roster = new Roster(gazetteer)
    const office = roster.intern(
      said({ name: 'defence minister', form: 'nominal', country: 'TUR', role: 'defence minister' }),
    )
    expect(roster.intern(said({ name: 'Orhan Demir', country: 'TUR', role: 'defence minister' }))).toBe(office)
    expect(roster.get(office).name).toBe('Orhan Demir')
    expect(
      roster.intern(
        said({ name: "Turkey's defence minister", form: 'nominal', country: 'TUR', role: 'defence minister' }),
      ),
    ).toBe(office)
    expect(
      roster.intern(said({ name: 'defence minister', form: 'nominal', country: 'GRC', role: 'defence minister' })),
    ).not.toBe(office)
    expect(roster.intern(said({ name: 'Ela Aksoy', country: 'TUR', role: 'defence minister' }))).not.toBe(office)
  })

  it('lets what the text says replace what the gazetteer knows', () => {
    const roster = new Roster(gazetteer)
    const known = roster.intern(said({ name: 'Vladimir Putin', country: 'RUS', isKnown: true, title: 'head of state' }))
    expect(roster.intern(said({ name: 'Vladimir Putin', country: 'BLR', title: 'President', role: 'president' }))).toBe(
      known,
    )
    expect(roster.get(known)).toMatchObject({ country: 'BLR', name: 'Vladimir Putin', title: 'President' })
  })

  it('knows a body by its initials and by its words besides its state', () => {
    const roster = new Roster(gazetteer)
    const body = { kind: 'group' as const, title: null }
    const front = roster.intern(said({ ...body, name: 'Haradan Liberation Front' }))
    expect(roster.intern(said({ ...body, name: 'HLF' }))).toBe(front)
    expect(roster.intern(said({ ...body, name: 'HLX' }))).not.toBe(front)
    const ministry = {
      kind: 'institution' as const,
      form: 'nominal' as const,
      country: 'TUR',
      title: null,
      key: 'foreign ministry',
    }
    expect(roster.intern(said({ ...ministry, name: "Turkey's foreign ministry" }))).toBe(
      roster.intern(said({ ...ministry, name: 'Turkish foreign ministry' })),
    )
  })

  it('adds a state once, and the bodies that used actors speak for', () => {
    const roster = new Roster(gazetteer)
    const state = roster.internState('MNG')
    expect(roster.internState('MNG')).toBe(state)
    const envoy = roster.intern(said({ name: 'Bat Enkh', country: 'MNG', role: 'envoy' }))
    roster.setAffiliation(envoy, state)
    expect(roster.actors(new Set([envoy])).map((a) => [a.id, a.name, a.code])).toEqual([
      [state, 'Mongolia', 'MNG'],
      [envoy, 'Bat Enkh', 'MNG'],
    ])
  })
})
