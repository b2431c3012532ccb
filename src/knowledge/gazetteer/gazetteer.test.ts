import { describe, expect, it } from 'vitest'
import { cities, longest } from '../cities.generated.js'
import { CityIndex } from '../cities.js'
import { createKnowledge } from '../knowledge.js'
import { readOverlay } from '../overlay/check.js'
import type { NameEntry, RoleEntry } from '../types.js'

const knowledge = createKnowledge(undefined, { cities: new CityIndex(cities, longest) })

interface Look {
  /** Words as tokenised; the look-up starts at the first one in brackets. */
  readonly text: string
  readonly date?: string
  readonly countries?: readonly string[]
  /** Cells that the best reading must have; null: no reading at all. */
  readonly is: (Partial<NameEntry> & { readonly words?: number }) | null
}

/** `in [ Tripoli ]` → the words, and where to look. */
function lookUp({ text, date, countries }: Look, base = knowledge) {
  const at = text.split(' ').indexOf('[')
  const words = text.split(' ').filter((word) => word !== '[' && word !== ']')
  return base.nameAt(words, Math.max(at, 0), date ?? null, countries ?? [])
}

function check(look: Look): void {
  const match = lookUp(look)
  if (look.is === null) {
    expect(match?.entries[0] ?? null).toBeNull()
    return
  }
  const { words, ...cells } = look.is
  expect(match?.entries[0]).toMatchObject(cells)
  if (words !== undefined) expect(match?.length).toBe(words)
}

const looks = (title: string, cases: readonly Look[]) =>
  describe(title, () => {
    it.each(
      cases.map(
        (look) => [[look.text, look.date, look.countries?.join(',')].filter(Boolean).join(' · '), look] as const,
      ),
    )('%s', (_, look) => check(look))
  })

looks('states by their short and long names and abbreviations', [
  { text: 'S. Korea', is: { country: 'KOR', kind: 'state', form: 'name' } },
  { text: 'N. Korea', is: { country: 'PRK' } },
  { text: 'DPRK', is: { country: 'PRK', kind: 'state' } },
  { text: 'the [ ROK ] army', is: { country: 'KOR' } },
  { text: 'the [ UAE ]', is: { country: 'ARE' } },
  { text: 'the [ U.S. ] Senate', is: { country: 'USA' } },
  { text: 'the [ US ] envoy said', is: { country: 'USA' } },
  { text: 'Democratic Republic of the Congo', is: { country: 'COD', words: 5 } },
  { text: "Côte d'Ivoire", is: { country: 'CIV' } },
  { text: 'Ivory Coast', is: { country: 'CIV' } },
  { text: 'Turkiye', is: { country: 'TUR' } },
  { text: 'Guinea - Bissau', is: { country: 'GNB', words: 3 } },
  { text: "Kurdistan Workers ' Party", is: { country: 'TUR', words: 4 } },
  { text: 'Kurdistan Workers ’ Party', is: { country: 'TUR', words: 4 } },
  { text: "Kurdistan Workers ' party", is: { country: 'TUR', words: 4 } },
  { text: 'Guinea said', is: { country: 'GIN', words: 1 } },
  { text: 'Kosovo', is: { country: 'XKX' } },
  { text: 'Taiwan', is: { country: 'TWN' } },
  {
    text: 'the [ Soviet Union ]',
    date: '1985-01-01',
    is: { country: 'RUS', to: expect.any(String) as unknown as string },
  },
  { text: 'Zaire', date: '1990-01-01', is: { country: 'COD' } },
])

looks('peoples, capitals and seats of power', [
  { text: 'South Korean', is: { country: 'KOR', form: 'demonym' } },
  { text: 'Kenyans', is: { country: 'KEN', kind: 'population', sector: 'CVL' } },
  { text: 'the [ Dutch ]', is: { country: 'NLD', form: 'demonym' } },
  { text: 'Seoul', is: { country: 'KOR', form: 'capital', precision: 'city' } },
  { text: 'Kiev', is: { country: 'UKR', form: 'capital' } },
  { text: 'the [ Kremlin ]', is: { country: 'RUS', form: 'metonym', sector: 'GOV' } },
  { text: 'the [ Blue House ]', is: { country: 'KOR', form: 'metonym' } },
  { text: 'the [ Élysée ]', is: { country: 'FRA' } },
  { text: 'Foggy Bottom', is: { country: 'USA', form: 'metonym' } },
  { text: 'the [ White House ]', is: { country: 'USA' } },
  { text: 'Whitehall', is: { country: 'GBR' } },
  { text: 'Zhongnanhai', is: { country: 'CHN' } },
])

looks('who holds an office, by the day', [
  { text: 'Park Geun-hye', date: '2015-06-01', is: { kind: 'person', country: 'KOR', office: 'head-of-state' } },
  { text: 'Barack Obama', date: '2012-06-01', is: { country: 'USA', office: 'head-of-state' } },
  { text: 'Vladimir Putin', date: '2010-06-01', is: { country: 'RUS', office: 'head-of-government' } },
  { text: 'Vladimir Putin', date: '2014-06-01', is: { country: 'RUS', office: 'head-of-state' } },
  { text: 'John Kerry', date: '2014-03-01', is: { country: 'USA', office: 'foreign-minister', level: 'minister' } },
  { text: 'Kofi Annan', date: '2003-01-01', is: { organization: 'UN', sector: 'IGO' } },
])

looks('organizations, institutions and groups', [
  { text: 'NATO', is: { organization: 'NATO', kind: 'organization' } },
  { text: 'Nato allies', is: { organization: 'NATO' } },
  { text: 'the [ European Union ]', is: { organization: 'EU' } },
  { text: 'the [ U.N. ]', is: { organization: 'UN' } },
  { text: 'African Union', is: { organization: 'AU' } },
  { text: 'the [ IAEA ]', is: { organization: 'IAEA' } },
  { text: 'Doctors Without Borders', is: { kind: 'organization', sector: 'NGO' } },
  { text: 'Hezbollah', is: { country: 'LBN', kind: 'group' } },
  { text: 'the [ Taliban ]', is: { country: 'AFG' } },
  { text: 'the [ Bundestag ]', is: { country: 'DEU', kind: 'institution', sector: 'LEG' } },
  { text: 'Bank of Thailand', is: { country: 'THA', kind: 'institution', words: 3 } },
  { text: 'Ministry of Defence of Japan', is: { country: 'JPN', sector: 'MIL', words: 5 } },
])

looks('places by hand and by GeoNames', [
  { text: 'in [ Aleppo ]', is: { country: 'SYR', kind: 'place', form: 'place', precision: 'city' } },
  { text: 'in [ Khan Younis ]', is: { country: 'PSE', precision: 'city', words: 2 } },
  { text: 'in [ Deir ez-Zor ]', is: { country: 'SYR', precision: 'city' } },
  { text: 'in [ Sao Paulo ]', is: { country: 'BRA', name: 'São Paulo', precision: 'city' } },
  { text: 'in [ Rio de Janeiro ]', is: { country: 'BRA', precision: 'city', words: 3 } },
  { text: 'in [ Nariño ]', is: { country: 'COL', precision: 'admin1' } },
  { text: 'the [ Kharkiv region ]', is: { country: 'UKR', precision: 'admin1', words: 2 } },
  { text: 'in [ Kharkiv ]', is: { country: 'UKR', precision: 'city', words: 1 } },
  { text: 'in [ Anbar province ]', is: { country: 'IRQ', kind: 'place', words: 2 } },
  { text: 'the [ Kyiv region ]', is: { country: 'UKR', form: 'place', precision: 'admin1', words: 2 } },
  { text: 'the [ South China Sea ]', is: { country: null, kind: 'place', precision: 'region' } },
  { text: 'at [ Camp David ]', is: { country: 'USA', kind: 'place', precision: 'city', words: 2 } },
  { text: 'in [ Paris ]', is: { country: 'FRA', form: 'capital' } },
  { text: 'in [ Paris ] , Texas', is: { country: 'USA', form: 'place' } },
  { text: 'in [ Reading ] , Pennsylvania', is: { country: 'USA', precision: 'city' } },
  { text: 'in [ Mobile ] , Ala .', is: { country: 'USA', precision: 'city' } },
  { text: 'in [ Tripoli ]', is: { country: 'LBY', form: 'capital' } },
  { text: 'in [ Tripoli ] , Lebanon', is: { country: 'LBN', form: 'place' } },
  { text: 'in [ Tripoli ]', countries: ['LBN'], is: { country: 'LBN', form: 'place' } },
  { text: 'in [ Tripoli ]', countries: ['LBY', 'LBN'], is: { country: 'LBY', form: 'capital' } },
  { text: 'in [ Hyderabad ]', is: { country: 'IND' } },
  { text: 'in [ Hyderabad ]', countries: ['PAK'], is: { country: 'PAK' } },
  { text: 'in [ Santa Rosa ]', is: { country: null, lat: null } },
  { text: 'in [ Santa Rosa ]', countries: ['GTM'], is: { country: 'GTM' } },
  { text: 'in [ Shahabad ]', is: { country: 'IND', lat: null, precision: 'country' } },
])

looks('near-misses: words, names and other things that are no such actor or place', [
  { text: 'a roast [ turkey ]', is: null },
  { text: 'the [ Lincoln ] bedroom', is: null },
  { text: 'President [ Jackson ] said', is: null },
  { text: 'Michael [ Jordan ] scored', is: null },
  { text: 'Mr [ Aleppo ] said', is: null },
  { text: 'Otto von [ Bismarck ] said', is: null },
  { text: 'Reading is a joy', is: null },
  { text: 'the [ Union ] said', is: null },
  { text: 'Nice weather in the south', is: null },
  { text: 'WHO WON THE ELECTION', is: null },
  { text: 'he who lost', is: null },
  { text: 'the [ Gulf state ]', is: { country: null, words: 1 } },
  { text: 'a [ Central Region ] office', is: null },
  { text: 'an executive of [ Toyota ]', is: { kind: 'institution', sector: 'BUS' } },
  { text: 'the [ Dalai ] himself', is: null },
  { text: 'said [ Abu ] Hamza', is: null },
])

describe('a town is never an actor', () => {
  it.each(['Aleppo', 'Mosul', 'Miami', 'Kano', 'Sydney', 'Medellin'])('%s', (town) => {
    const entries = knowledge.nameAt(['in', town], 1)?.entries ?? []
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries)
      expect(entry).toMatchObject({ kind: 'place', form: 'place', sector: null, organization: null })
  })
})

describe('roles', () => {
  const cases: readonly (readonly [string, Partial<RoleEntry>])[] = [
    ['foreign minister', { role: 'title', sector: 'GOV', level: 'minister' }],
    ['first vice foreign minister', { role: 'title', level: 'vice-minister' }],
    ['deputy defence minister', { role: 'title', level: 'vice-minister' }],
    ['former president', { sector: 'ELI' }],
    ['foreign ministry', { role: 'institution', sector: 'GOV' }],
    ['army spokesman', { sector: 'MIL' }],
    ['defence ministry official', { sector: 'MIL' }],
    ['protester', { role: 'agent' }],
    ['gunman', { role: 'agent', sector: 'UAF' }],
    ['aid worker', { role: 'agent', sector: 'NGO' }],
    ['human rights groups', { sector: 'NGO' }],
  ]
  it.each(cases)('%s', (phrase, cells) => {
    const words = phrase.split(' ')
    const match = knowledge.roleAt(words, 0)
    expect(match?.length).toBe(words.length)
    expect(match?.entries[0]).toMatchObject(cells)
  })
})

describe('holder', () => {
  it.each([
    ['USA', 'head-of-state', '2010-01-01', 'Barack Obama'],
    ['GBR', 'head-of-government', '2005-01-01', 'Tony Blair'],
    ['FRA', 'foreign-minister', '1900-01-01', null],
  ])('%s %s on %s is %s', (country, role, day, holder) => {
    expect(knowledge.holder(country, role, day)).toBe(holder)
  })
})

describe('an overlay', () => {
  const own = (file: string, ...lines: string[]) => ({
    file,
    text: lines.map((line) => line.split(';').join('\t')).join('\n'),
  })
  const mine = createKnowledge(undefined, {
    overlays: [
      readOverlay([
        own('groups.tsv', 'name;aliases;country;sector;kind', 'Hamas;;KEN;PTY;group', 'Green Dawn;;BRA;PTY;group'),
        own('agents.tsv', 'phrase;aliases;sector;kind', 'protester;;LAB;group'),
        own('classes.tsv', 'class;lemmas', 'crime;jaywalking'),
        own(
          'frames-own.tsv',
          'id;lemma;pos;type;mode;cameo;source;target;content;joint;require;forbid;example;nearMiss',
          'accuse.v.90;accuse;v;ACCUSE;allege;112;subj;obj;;;;;A accused B.;',
        ),
      ]),
    ],
  })

  it('adds names', () =>
    expect(mine.nameAt(['Green', 'Dawn'], 0)?.entries[0]).toMatchObject({ country: 'BRA', sector: 'PTY' }))
  it('wins over built-in readings, which stay behind', () => {
    const entries = mine.nameAt(['Hamas'], 0)?.entries ?? []
    expect(entries[0]).toMatchObject({ country: 'KEN' })
    expect(entries.some((entry) => entry.country === 'PSE')).toBe(true)
  })
  it('wins over built-in roles', () =>
    expect(mine.roleAt(['protester'], 0)?.entries[0]).toMatchObject({ sector: 'LAB' }))
  it('replaces rows of its key', () => {
    expect(mine.inClass('jaywalking', 'crime')).toBe(true)
    expect(mine.inClass('murder', 'crime')).toBe(false)
  })
  it('puts its frames first', () => {
    const frames = mine.framesFor('accuse', 'v')
    expect(frames[0]).toMatchObject({ id: 'accuse.v.90', own: true })
    expect(frames.find((frame) => frame.id === 'accuse.v.01')?.own).toBeUndefined()
  })
  it('leaves all else as it was', () =>
    expect(mine.nameAt(['Kenya'], 0)?.entries[0]).toMatchObject({ country: 'KEN', kind: 'state' }))
})

describe('names inside other names', () => {
  it.each<Look>([
    { text: '[ Kim Song ] said', is: { kind: 'person', country: 'PRK' } },
    { text: '[ Kim Song - chol ] said', is: null },
  ])('$text', check)
})
