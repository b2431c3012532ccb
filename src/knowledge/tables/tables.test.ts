import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../../errors.js'
import { checkOverlay, readOverlay } from '../overlay/check.js'
import { dataLines, type TableSource, tableName } from '../pack.js'
import { describeProblem } from './problem.js'
import { checkTables, refuse } from './tables.js'

const folder = new URL('../data/', import.meta.url)
const shipped: readonly TableSource[] = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv'))
  .sort()
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }))

/** A source whose cells stand between semicolons, for reading's sake. */
const table = (file: string, ...lines: string[]): TableSource => ({
  file,
  text: lines
    .map((line) =>
      line
        .split(';')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\n'),
})

const told = (sources: readonly TableSource[]) => checkTables(sources).map(describeProblem)

describe('the shipped tables', () => {
  it('have no problems', () => {
    expect(told(shipped)).toEqual([])
  })

  // plover.tsv keeps the order of the manual.
  it.each(shipped.filter(({ file }) => file !== 'plover.tsv').map(({ file, text }) => [file, text] as const))(
    '%s is sorted by its first column, marks and capitals aside',
    (_, text) => {
      const keys = dataLines(text)
        .slice(1)
        .map(({ cells }) => cells[0]!.replace(/^[~!^=]+/, ''))
      const small = keys.map((key) => key.toLowerCase())
      const isSorted = (list: readonly string[]) => list.every((key, at) => at === 0 || list[at - 1]! <= key)
      expect(
        isSorted(keys) || isSorted(small) ? [] : small.filter((key, at) => at > 0 && small[at - 1]! > key),
      ).toEqual([])
    },
  )

  const rowsOf = (name: string) => {
    const found = shipped.filter(({ file }) => tableName(file) === name || tableName(file).startsWith(`${name}-`))
    return found.flatMap(({ text }) => dataLines(text).slice(1))
  }

  it.each([
    ['states', 249],
    ['organizations', 250],
    ['groups', 400],
    ['persons', 4500],
    ['frames', 4000],
    ['given-names', 900],
    ['person-names', 200],
    ['contexts', 37],
  ])('%s has at least %d rows', (name, least) => {
    expect(rowsOf(name).length).toBeGreaterThanOrEqual(least)
  })
})

describe('what the shipped tables cover', () => {
  const rowsOf = (name: string): Record<string, string>[] =>
    shipped
      .filter(({ file }) => tableName(file) === name || tableName(file).startsWith(`${name}-`))
      .flatMap(({ text }) => {
        const [header, ...lines] = dataLines(text)
        return lines.map(({ cells }) => Object.fromEntries(header!.cells.map((column, at) => [column, cells[at]!])))
      })

  it('every CAMEO code below the heads of two digits that has a PLOVER type is given by some frame', () => {
    const given = new Set(rowsOf('frames').map((row) => row.cameo))
    const codes = rowsOf('cameo').filter((row) => row.type !== '' && row.code!.length > 2)
    expect(codes.map((row) => row.code).filter((code) => !given.has(code))).toEqual([])
  })

  it('every PLOVER mode is given by some frame', () => {
    const given = new Set(rowsOf('frames').map((row) => `${row.type}/${row.mode}`))
    const modes = rowsOf('plover').map((row) => `${row.type}/${row.mode}`)
    expect(modes.filter((mode) => !mode.endsWith('/') && !given.has(mode))).toEqual([])
  })

  it('no tenure ends before it begins', () => {
    const wrong = rowsOf('persons').filter((row) => row.to !== '' && row.from! > row.to!)
    expect(wrong.map((row) => `${row.name} ${row.from}..${row.to}`)).toEqual([])
  })

  it('nobody holds the same office of the same state twice at a time', () => {
    const seen = new Map<string, Record<string, string>[]>()
    const twice: string[] = []
    for (const row of rowsOf('persons')) {
      if (!/^(?:head|foreign|defence)/.test(row.office!)) continue
      const key = [row.name, row.country, row.organization, row.office].join('|')
      const others = seen.get(key) ?? []
      const end = row.to || '9999'
      if (others.some((other) => other.from! < end && row.from! < (other.to || '9999')))
        twice.push(`${key} ${row.from}`)
      seen.set(key, [...others, row])
    }
    expect(twice).toEqual([])
  })
})

describe('checkTables', () => {
  it('tells every problem of every file at once, with file and line', () => {
    const states = shipped.find(({ file }) => file === 'states.tsv')!
    const problems = told([
      states,
      table(
        'groups.tsv',
        '# a comment',
        'name; aliases; country; sector; kind',
        'X Front; ; KEM; REBS; group',
        'Y; ; KEN',
        'Z; a| b; KEN; REB; band',
      ),
      table('places.tsv', 'name; aliases; country; lat; lon; kind', 'Nowhere; ; ; 95; north; city'),
    ])
    expect(problems).toEqual([
      expect.stringMatching(/^groups\.tsv:3: sector: expected one of GOV.*found "REBS"; did you mean "REB"\?$/),
      'groups.tsv:3: country: expected the code of a state in states.tsv, found "KEM"; did you mean "KEN"?',
      'groups.tsv:4: expected 5 cells and not 3, found "Y  KEN"',
      expect.stringContaining('groups.tsv:5: aliases: expected a list joined with |'),
      expect.stringContaining('groups.tsv:5: kind: expected one of group, population'),
      expect.stringContaining('places.tsv:2: lat: expected degrees between -90 and 90'),
      expect.stringContaining('places.tsv:2: lon: expected degrees between -180 and 180'),
    ])
  })

  it.each([
    [
      'a column that is unknown',
      table('groups.tsv', 'name; alias; country; sector; kind'),
      /groups\.tsv:1: alias: expected one of the columns/,
    ],
    [
      'a column that is missing',
      table('groups.tsv', 'name; country; sector; kind'),
      /groups\.tsv:1: aliases: expected the column aliases/,
    ],
    ['a column twice', table('groups.tsv', 'name; name'), /groups\.tsv:1: expected each column once/],
    ['no header', table('groups.tsv', '# nothing'), /groups\.tsv:1: expected a header row/],
    [
      'a key twice',
      table('given-names.tsv', 'name', 'Ann', 'Ann'),
      /given-names\.tsv:3: name: expected a value that line 2 does not have/,
    ],
    [
      'a bad day',
      table('persons.tsv', 'name; aliases; country; office; from; to', 'A B; ; ; x; 2020-13-01; '),
      /persons\.tsv:2: from: expected a day like/,
    ],
    [
      'a modifier of a verb',
      table(
        'frames-own.tsv',
        'id; lemma; pos; type; mode; cameo; source; target; content; joint; require; forbid; example; nearMiss',
        'hold.v.01; hold; v; PROTEST; strike; 143; subj; ; obj; ; obj=strike; comp=air; A held a strike.; ',
      ),
      /frames-own\.tsv:2: forbid: expected comp of nouns only/,
    ],
    [
      'a bad slot',
      table('attitudes.tsv', 'lemma; pos; slots; manner; polarity; status; certainty', 'x; v; subject; ; ; ; '),
      /attitudes\.tsv:2: slots/,
    ],
  ])('tells %s', (_, source, expected) => {
    expect(told([source]).join('\n')).toMatch(expected)
  })

  it('refuses with one error that holds them all', () => {
    const problems = checkTables([table('given-names.tsv', 'name', 'Ann', 'Ann', 'Ann')])
    try {
      refuse(problems)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(DemarcheError)
      expect((error as DemarcheError).code).toBe('knowledge/bad-table')
      expect((error as DemarcheError).message).toContain('Found 2 problems')
      expect((error as DemarcheError).details.problems).toEqual(problems)
    }
  })
})

describe('checkOverlay', () => {
  const overlay = (...sources: TableSource[]) => checkOverlay(sources).map(describeProblem)

  it('takes codes of the shipped tables as known', () => {
    expect(
      overlay(table('mine/groups.tsv', 'name; aliases; country; sector; kind', 'Night Wolves; ; RUS; UAF; group')),
    ).toEqual([])
  })

  it('lets a row replace a shipped one of its key', () => {
    const frames =
      'id; lemma; pos; type; mode; cameo; source; target; content; joint; require; forbid; example; nearMiss'
    expect(
      overlay(
        table(
          'frames-own.tsv',
          frames,
          'accuse.v.01; accuse; v; ACCUSE; allege; 112; subj; obj; prep:of; ; ; ; A accused B.; ',
        ),
      ),
    ).toEqual([])
  })

  it('tells of tables that it does not know', () => {
    expect(overlay(table('mine/person.tsv', 'a; b'))).toEqual([
      expect.stringMatching(/^mine\/person\.tsv:1: .*did you mean "persons"\?$/),
    ])
  })

  it('tells only of problems of the overlay', () => {
    expect(() =>
      readOverlay([table('groups.tsv', 'name; aliases; country; sector; kind', 'X; ; KEM; REB; group')]),
    ).toThrowError(/Found 1 problem in knowledge tables; mend each line:\ngroups\.tsv:2: country/)
  })
})
