/**
 * Polarity, status, certainty and attribution, each case a sentence of its own (modality.cases.tsv), coded by the shipped model.
 * `MODALITY_ERRORS=1` prints what is wrong, case by case.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, createCoder, type Event, eventTypeSchema, type StoryRecord } from '../../index.js'

/** Least share of a phenomenon's cases, in percent, that must be right in all their fields. To be raised, never lowered. */
const FLOORS: Readonly<Record<string, number>> = {
  'plain past': 93,
  negation: 80,
  'failed to': 47,
  'refused to': 88,
  'denied having': 52,
  'rejected reports': 63,
  'no evidence that': 52,
  'accused of': 84,
  'suspected of': 78,
  allegedly: 60,
  'reported speech': 69,
  future: 55,
  'agreed promised threatened vowed': 80,
  conditional: 50,
  'could may might': 58,
  habitual: 44,
  progressive: 72,
  'has yet to': 76,
  'stopped short': 27,
  'tried attempted foiled': 16,
  'called off': 37,
  passive: 86,
  control: 88,
  'conjoined verbs': 57,
  'relative clauses': 70,
  nominalisations: 65,
  'scare quotes': 44,
  'questions and wishes': 50,
  'metaphor sport business': 50,
}

const FIELDS = ['found', 'type', 'source', 'target', 'polarity', 'status', 'certainty', 'by'] as const
type Field = (typeof FIELDS)[number]

const COLUMNS = [
  'phenomenon',
  'text',
  'trigger',
  'type',
  'source',
  'target',
  'polarity',
  'status',
  'certainty',
  'by',
] as const
type Case = Readonly<Record<(typeof COLUMNS)[number], string>>

/** `*`: not checked. `-`: nobody; as a type: no event at the trigger. A type with `?`: an inner act, right if found, not missed if absent. */
const ANY = '*'
const NONE = '-'
const isOptional = (sample: Case): boolean => sample.type.endsWith('?')
const typeOf = (sample: Case): string => sample.type.replace('?', '')

const [header, ...lines] = readFileSync(new URL('./modality.cases.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
const CASES = lines.map((line) => {
  const cells = line.split('\t')
  return Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ''])) as Case
})
const PHENOMENA = [...new Set(CASES.map((c) => c.phenomenon))]

const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const isWordCharacter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '')

/** Places of the trigger in its text, as whole words. */
function triggerPlaces({ text, trigger }: Case): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let start = text.indexOf(trigger); start >= 0; start = text.indexOf(trigger, start + 1)) {
    const end = start + trigger.length
    if (!isWordCharacter(text[start - 1]) && !isWordCharacter(text[end])) places.push({ start, end })
  }
  return places
}

/** As in the stories' check: a code as it is or as a whole word of the name; another token as the start of a word of the name. */
function isActor(token: string, actor: Actor): boolean {
  if (actor.country === token || actor.organization === token) return true
  const inName = /^[A-Z0-9]{2,6}$/.test(token)
    ? new RegExp(`\\b${escaped(token)}\\b`)
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped(token)}`, 'iu')
  return inName.test(actor.name)
}

function areActors(cell: string, ids: readonly string[], record: StoryRecord): boolean {
  if (cell === NONE) return ids.length === 0
  const actors = record.actors.filter((a) => ids.includes(a.id))
  return cell.split(';').every((token) => actors.some((a) => isActor(token, a)))
}

/** Events whose trigger overlaps the case's; a repeat stands for the event that it repeats. */
function eventsAt(sample: Case, record: StoryRecord): Event[] {
  const places = triggerPlaces(sample)
  const here = record.events.filter(({ evidence }) =>
    places.some((p) => evidence.trigger.start < p.end && p.start < evidence.trigger.end),
  )
  return here.map((e) => record.events.find((other) => other.id === e.sameAs) ?? e)
}

/** Where nobody is named, what is alleged, suspected or denied may still have an unnamed voice. */
function isAttributedTo(sample: Case, event: Event, record: StoryRecord): boolean {
  const named = event.attribution.flatMap((a) => a.actor ?? [])
  if (sample.by !== NONE) return areActors(sample.by, named, record)
  return ['alleged', 'suspected', 'denied'].includes(sample.certainty)
    ? named.length === 0
    : event.attribution.length === 0
}

interface Outcome {
  readonly sample: Case
  readonly event: Event | null
  /** What is right and wrong of the fields that the case names. A missing event is wrong in all of them. */
  readonly fields: Readonly<Partial<Record<Field, boolean>>>
  readonly right: boolean
}

/** Null where an optional act was not found: there is nothing to judge. */
function outcomeOf(sample: Case, record: StoryRecord): Outcome | null {
  const events = eventsAt(sample, record)
  const type = typeOf(sample)
  const event = events.find((e) => e.type === type) ?? events[0] ?? null
  if (isOptional(sample) && !event) return null
  const fields: Partial<Record<Field, boolean>> = { found: type === NONE ? !event : !!event }
  if (type !== NONE) {
    fields.type = event?.type === type
    if (sample.source !== ANY) fields.source = !!event && areActors(sample.source, event.sources, record)
    if (sample.target !== ANY) fields.target = !!event && areActors(sample.target, event.targets, record)
    if (sample.polarity !== ANY) fields.polarity = event?.polarity === sample.polarity
    if (sample.status !== ANY) fields.status = event?.status === sample.status
    if (sample.certainty !== ANY) fields.certainty = event?.certainty === sample.certainty
    if (sample.by !== ANY) fields.by = !!event && isAttributedTo(sample, event, record)
  }
  return { sample, event, fields, right: Object.values(fields).every(Boolean) }
}

/** One wrong case in words, with what stands there instead. */
function complaint({ sample, event, fields }: Outcome): string {
  const got = (field: Field) => (field in sample && event && field in event ? ` (${event[field as keyof Event]})` : '')
  const wrong =
    event && sample.type !== NONE ? FIELDS.filter((f) => fields[f] === false).map((f) => f + got(f)) : ['found']
  return `${sample.phenomenon}: ${sample.type} "${sample.trigger}" wrong ${wrong.join(', ')}\n    ${sample.text}`
}

const share = (results: readonly boolean[]): number =>
  results.length === 0 ? Number.NaN : (100 * results.filter(Boolean).length) / results.length
const shown = (percent: number): string => (Number.isNaN(percent) ? '-' : percent.toFixed(0)).padStart(10)

function row(name: string, outcomes: readonly Outcome[]): string {
  const ofField = (field: Field) => share(outcomes.flatMap((o) => o.fields[field] ?? []))
  const cells = [share(outcomes.map((o) => o.right)), ...FIELDS.map(ofField)]
  return name.padEnd(34) + String(outcomes.length).padStart(6) + cells.map(shown).join('')
}

function table(outcomes: readonly Outcome[]): string {
  const head =
    'percent right'.padEnd(34) + ['cases'.padStart(6), ...['all', ...FIELDS].map((f) => f.padStart(10))].join('')
  const found = outcomes.filter((o) => o.fields.found && o.sample.type !== NONE)
  return [
    head,
    ...PHENOMENA.map((p) =>
      row(
        p,
        outcomes.filter((o) => o.sample.phenomenon === p),
      ),
    ),
    row('all', outcomes),
    row('all events that are found', found),
  ].join('\n')
}

describe('the cases', () => {
  it('stand in ten columns', () => {
    expect(header?.split('\t')).toEqual([...COLUMNS])
    expect(lines.filter((line) => line.split('\t').length !== COLUMNS.length)).toEqual([])
  })

  it('have their trigger once in their text', () => {
    expect(CASES.filter((c) => triggerPlaces(c).length !== 1)).toEqual([])
  })

  it('have a known type or none', () => {
    expect(CASES.filter((c) => c.type !== NONE && !eventTypeSchema.safeParse(typeOf(c)).success)).toEqual([])
  })

  it('are at least fifteen a phenomenon, and each phenomenon has its floor', () => {
    const count = (phenomenon: string) => CASES.filter((c) => c.phenomenon === phenomenon).length
    expect(PHENOMENA.filter((p) => count(p) < 15)).toEqual([])
    expect(Object.keys(FLOORS).sort()).toEqual([...PHENOMENA].sort())
  })
})

describe('modality', () => {
  let outcomes: Outcome[] = []

  beforeAll(async () => {
    const coder = await createCoder()
    const records = new Map<string, StoryRecord>()
    for (const { text } of CASES) if (!records.has(text)) records.set(text, await coder.code(text))
    await coder.close()
    outcomes = CASES.flatMap((sample) => outcomeOf(sample, records.get(sample.text)!) ?? [])
    console.log(table(outcomes))
    if (process.env.MODALITY_ERRORS)
      console.log(
        outcomes
          .filter((o) => !o.right)
          .map(complaint)
          .join('\n'),
      )
  }, 1_800_000)

  for (const phenomenon of PHENOMENA) {
    it(`${phenomenon} reaches its floor`, () => {
      const of = outcomes.filter((o) => o.sample.phenomenon === phenomenon)
      expect(share(of.map((o) => o.right))).toBeGreaterThanOrEqual(FLOORS[phenomenon]!)
    })
  }
})
