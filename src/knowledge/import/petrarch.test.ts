import { describe, expect, it } from 'vitest'
import { createKnowledge } from '../knowledge.js'
import { checkOverlay, readOverlay } from '../overlay/check.js'
import { packed } from '../packed.generated.js'
import { nameOf } from './names.js'
import { OverlayRows } from './overlay-rows.js'
import { looksLikePetrarch, PetrarchImport } from './petrarch.js'
import { dayOf, readDictionary } from './petrarch-lines.js'

const base = createKnowledge()

function imported(text: string) {
  const rows = new OverlayRows(packed)
  const reader = new PetrarchImport(rows, base)
  reader.read('own.actors.txt', text)
  const tables = rows.toSources()
  expect(checkOverlay(tables)).toEqual([])
  return {
    skipped: reader.skipped(),
    counts: rows.counts(),
    knowledge: createKnowledge(undefined, { overlays: [readOverlay(tables)] }),
  }
}

describe('readDictionary', () => {
  it('reads names, synonyms, codes with dates, comments, sets and plurals', () => {
    const { bad, entries } = readDictionary(
      [
        '# a comment',
        '!FOLK! = MAN, WOMAN',
        'ZORA_QUILL_ ; a note',
        '+MADAM_QUILL_',
        '\t[KENELI 990101-020630]',
        '\t[KENGOV >20020701]',
        'HARBOUR!FOLK! {} [~LAB]',
        'DOCKER {DOCKERS} [~LAB]',
        'FIRST_NAME_',
        'SECOND_NAME_',
        '\t[IGOQQQ]',
      ].join('\n'),
    )
    expect(bad).toEqual([])
    expect(entries.map(({ line, names }) => [line, names])).toEqual([
      [3, ['ZORA_QUILL_', 'MADAM_QUILL_']],
      [7, ['HARBOURMAN', 'HARBOURWOMAN']],
      [8, ['DOCKER', 'DOCKERS']],
      [9, ['FIRST_NAME_', 'SECOND_NAME_']],
    ])
    expect(entries[0]!.codes).toEqual([
      { code: 'KENELI', from: '1999-01-01', to: '2002-06-30', line: 5 },
      { code: 'KENGOV', from: '2002-07-01', to: null, line: 6 },
    ])
  })

  it('tells every line that it cannot read', () => {
    const { bad } = readDictionary('\t[KEN]\nA_NAME_\nANOTHER_ [KENGOV >2002]\nLAST_\n')
    expect(bad.map(({ line }) => line)).toEqual([1, 3, 4])
    expect(bad.map(({ message }) => message).join()).toContain('expected a code such as')
  })

  it.each([
    ['011222', '2001-12-22'],
    ['750101', '1975-01-01'],
    ['20240600', '2024-06-01'],
    ['20241301', null],
    ['2002', null],
  ])('dayOf(%s) is %s', (digits, day) => expect(dayOf(digits)).toBe(day))
})

describe('nameOf', () => {
  it.each([
    ['BAN_KI-MOON_', 'Ban Ki-Moon'],
    ['UN_', 'UN'],
    ['LEAGUE_OF_THE_NORTH', 'League of the North'],
    ['OLD_ARMY_(OA)_', 'Old Army'],
    ['__', null],
  ])('%s is %s', (entry, name) => expect(nameOf(entry)).toBe(name))
})

describe('PetrarchImport', () => {
  const { counts, knowledge, skipped } = imported(
    [
      'ZORA_QUILL_',
      '+QUILL_',
      '\t[KENELI 990101-020630]',
      '\t[KENGOV >20020701]',
      'KENYANISTAN_ [KEN]',
      'LAKE_FISHERS_FRONT_ [UGAREB]',
      'HARBOUR_COURT_ [KENJUD]',
      'GRAND_COMPACT_OF_RIVERS_ [IGOGCR]',
      'NORTHERN_FAITHFUL_ [IMGMUS]',
      'UNITED_NATIONS_ [IGOUNO]',
      '+GLASS_PALACE_PEOPLE_',
      'HARBOUR_PILOT [~LAB]',
      'STRANGE_ [QQQ]',
    ].join('\n'),
  )
  const best = (name: string, date: string | null = null) => knowledge.nameAt(name.split(' '), 0, date)?.entries[0]

  it('gives persons their tenures', () => {
    expect(best('Zora Quill', '2000-01-01')).toMatchObject({ kind: 'person', country: 'KEN', sector: 'ELI' })
    expect(best('Quill', '2010-01-01')).toMatchObject({ country: 'KEN', sector: 'GOV' })
  })
  it('gives states and organizations of ours more names', () => {
    expect(best('Kenyanistan')).toMatchObject({ kind: 'state', country: 'KEN' })
    expect(best('Kenya')).toMatchObject({ kind: 'state', country: 'KEN' })
    expect(best('Glass Palace People')).toMatchObject({ organization: 'UN' })
  })
  it('files bodies, groups, organizations and agents', () => {
    expect(best('Lake Fishers Front')).toMatchObject({ kind: 'group', country: 'UGA', sector: 'REB' })
    expect(best('Harbour Court')).toMatchObject({ kind: 'institution', country: 'KEN', sector: 'JUD' })
    expect(best('Grand Compact of Rivers')).toMatchObject({ kind: 'organization', organization: 'IGOGCR' })
    expect(best('Northern Faithful')).toMatchObject({ kind: 'group', country: null, sector: 'REB' })
    expect(knowledge.roleAt(['harbour', 'pilots'], 0)?.entries[0]).toMatchObject({ sector: 'LAB' })
    expect(counts).toEqual({ persons: 2, states: 1, groups: 2, institutions: 1, organizations: 2, agents: 1 })
  })
  it('tells what it leaves out, with its line', () => {
    expect(skipped).toEqual([expect.objectContaining({ file: 'own.actors.txt', line: 13, found: '[QQQ]' })])
  })
})

describe('looksLikePetrarch', () => {
  it.each([
    ['A_NAME_ [KENGOV]\n', true],
    ['PILOT [~LAB]\n', true],
    ['name,country\nA,KEN\n', false],
    ['The talks [KEN] went on.', false],
  ])('%j: %s', (text, is) => expect(looksLikePetrarch(text)).toBe(is))
})
