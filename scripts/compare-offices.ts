/**
 * Compares our office holders with the Phoenix dictionaries of actors, person by person: `npm run knowledge:compare [-- --all]`.
 *
 * The dictionaries say of a person in which days which state's government (`GOV`, defence `GOVMIL`) he or she belonged to, up to January
 * 2014. Told are, for persons whom both know:
 * - `dates`: a tenure of ours with more than SLACK days on which the dictionary has the person in no government;
 * - `office`: a tenure of ours in another office than defence while the dictionary has the defence ministry, or the other way round;
 * - `country`: a person of ours whom the dictionary knows only in another state's government.
 * Disagreements that were looked into stand in offices-reviewed.tsv with the reason; exit code 1 where one stands nowhere.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { personRows } from '../src/knowledge/gazetteer/entries.js'
import { fold } from '../src/knowledge/gazetteer/words.js'
import { readActorCode } from '../src/knowledge/import/petrarch-codes.js'
import { type DatedCode, type DictionaryEntry, readDictionary } from '../src/knowledge/import/petrarch-lines.js'
import { createKnowledge } from '../src/knowledge/knowledge.js'
import { dataLines, listOf, type Row } from '../src/knowledge/pack.js'
import { packed } from '../src/knowledge/packed.generated.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const FOLDER = path('../../shared/data/dictionaries/')
const FILES = ['Phoenix.Countries.actors.txt']
const REVIEWED = path('./offices-reviewed.tsv')

/** The days that both can speak of: ours from 2000 on, the dictionary up to its making. */
const WINDOW = { from: '2000-01-01', to: '2014-01-30' } as const
/** The lists of ministers that the dictionary was made from begin here: a start on this day is no start. */
const FIRST_LISTS = '2003-01-01'
/** Months are the precision of both. */
const SLACK = 92
const OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister']

type Kind = 'dates' | 'office' | 'country'

interface Span {
  readonly from: number
  readonly to: number
}

interface Holder {
  readonly spans: readonly { readonly code: string; readonly days: Span }[]
  readonly names: readonly string[]
  readonly line: number
}

interface Disagreement {
  readonly kind: Kind
  readonly row: Row
  readonly said: string
}

const day = (iso: string): number => Math.round(Date.parse(iso) / 86_400_000)
const iso = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)
const clip = (from: string | null, to: string | null): Span => ({
  from: Math.max(day(from || WINDOW.from), day(WINDOW.from)),
  to: Math.min(day(to || WINDOW.to), day(WINDOW.to)),
})
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1)

/** Words of a name in one order, without marks, small words and the letters that spellings differ in. */
function keyOf(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' ')
    .split(' ')
    .filter((word) => word.length > 1 && !/^(?:al|el|bin|ibn|de|la|von|van|the|of)$/.test(word))
    .sort()
    .join(' ')
}

/** Persons of the dictionaries with days in a government, by state and name. */
function readHolders(): { byState: Map<string, Map<string, Holder>>; anywhere: Map<string, Set<string>> } {
  const gazetteer = createKnowledge()
  const byState = new Map<string, Map<string, Holder>>()
  const anywhere = new Map<string, Set<string>>()
  const take = (entry: DictionaryEntry) => {
    const states = new Map<string, { code: string; days: Span }[]>()
    for (const dated of entry.codes) {
      const { country } = readActorCode(dated.code, (code) => gazetteer.state(code) !== null)
      if (country === null || !dated.code.slice(3).startsWith('GOV') || (dated.from === null && dated.to === null))
        continue
      const spans = states.get(country) ?? []
      spans.push({ code: dated.code.slice(3), days: spanOf(dated) })
      states.set(country, spans)
    }
    for (const [country, spans] of states) {
      const names = entry.names.map((name) => name.replace(/_/g, ' ').trim())
      for (const key of new Set(names.map(keyOf))) {
        if (!key.includes(' ')) continue
        const persons = byState.get(country) ?? new Map<string, Holder>()
        byState.set(country, persons)
        const known = persons.get(key)
        persons.set(key, { spans: [...(known?.spans ?? []), ...spans], names, line: known?.line ?? entry.line })
        anywhere.set(key, (anywhere.get(key) ?? new Set()).add(country))
      }
    }
  }
  for (const file of FILES) readDictionary(readFileSync(`${FOLDER}${file}`, 'utf8')).entries.forEach(take)
  return { byState, anywhere }
}

function spanOf({ from, to }: DatedCode): Span {
  return clip(from === FIRST_LISTS ? WINDOW.from : from, to)
}

const told = (holder: Holder): string =>
  holder.spans
    .filter(({ days }) => days.to >= days.from)
    .map(({ code, days }) => `${code} ${iso(days.from)}..${iso(days.to)}`)
    .join(', ')

/** Days of a tenure that none of the spans covers. */
function uncovered(tenure: Span, spans: readonly Span[]): number {
  let open = 0
  for (let at = tenure.from; at <= tenure.to; at++) if (!spans.some(({ from, to }) => from <= at && at <= to)) open++
  return open
}

function compare(row: Row, holder: Holder): Disagreement[] {
  const tenure = clip(row.from || null, row.to || null)
  const found: Disagreement[] = []
  const open = uncovered(
    tenure,
    holder.spans.map(({ days }) => days),
  )
  if (open > SLACK)
    found.push({
      kind: 'dates',
      row,
      said: `${open} days of it in no government: ${told(holder) || 'none in these years'}`,
    })
  const defence = holder.spans.filter(({ code }) => code === 'GOVMIL')
  const days = defence.reduce((sum, span) => sum + shared(tenure, span.days), 0)
  const others = holder.spans.filter(({ code }) => code !== 'GOVMIL' && code !== 'GOV')
  const elsewhere = others.reduce((sum, span) => sum + shared(tenure, span.days), 0)
  if (row.office !== 'defence-minister' && days > SLACK && !row.role?.includes('head'))
    found.push({ kind: 'office', row, said: `defence: ${told(holder)}` })
  if (row.office === 'defence-minister' && days < SLACK && elsewhere > SLACK)
    found.push({ kind: 'office', row, said: `not defence: ${told(holder)}` })
  return found
}

const idOf = (kind: string, row: Row) => [kind, row.country, row.name, row.office, row.from].join('|')

/** Reviewed disagreements by kind, state, name, office and day; each with its reason. */
function readReviewed(): Map<string, string> {
  const [header, ...lines] = dataLines(readFileSync(REVIEWED, 'utf8'))
  return new Map(
    lines.map(({ cells }) => {
      const row = Object.fromEntries(header!.cells.map((column, at) => [column, cells[at] ?? '']))
      return [idOf(row.kind!, row), row.reason!]
    }),
  )
}

function main(): void {
  if (!existsSync(FOLDER)) {
    console.log(`Passed over: ${FOLDER} is not there.`)
    return
  }
  const all = process.argv.includes('--all')
  const { byState, anywhere } = readHolders()
  const reviewed = readReviewed()
  const rows = personRows(packed)
    .filter((row) => row.country && OFFICES.includes(row.office!))
    .filter((row) => row.from! <= WINDOW.to && (row.to === '' || row.to! >= WINDOW.from))
  let agree = 0
  let alone = 0
  const found: Disagreement[] = []
  for (const row of rows) {
    const keys = [row.name!, ...listOf(row.aliases)].map(keyOf).filter((key) => key.includes(' '))
    const holder = keys.map((key) => byState.get(row.country!)?.get(key)).find((known) => known !== undefined)
    if (holder === undefined) {
      const states = keys.flatMap((key) => [...(anywhere.get(key) ?? [])])
      if (states.length > 0) found.push({ kind: 'country', row, said: `in the government of ${states.join(', ')}` })
      else alone++
      continue
    }
    const differing = compare(row, holder)
    if (differing.length === 0) agree++
    found.push(...differing)
  }
  const used = new Set<string>()
  let open = 0
  for (const { kind, row, said } of found) {
    const id = idOf(kind, row)
    const reason = reviewed.get(id)
    used.add(id)
    if (reason === undefined) open++
    if (reason === undefined || all)
      console.log(
        [kind, row.country, row.name, row.office, row.from, row.to || 'today', said, reason ?? 'UNREVIEWED'].join('\t'),
      )
  }
  const stale = [...reviewed.keys()].filter((id) => !used.has(id))
  for (const id of stale) console.log(`no longer found, take it out of offices-reviewed.tsv: ${id}`)
  console.log(`${rows.length} tenures of ours, ${WINDOW.from} to ${WINDOW.to}; not in the dictionaries: ${alone}`)
  console.log(`agree: ${agree}; disagree, looked into: ${found.length - open}; unreviewed: ${open}`)
  if (open > 0 || stale.length > 0) process.exitCode = 1
}

main()
