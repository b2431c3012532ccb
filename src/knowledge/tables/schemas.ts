import * as z from 'zod'
import { isFramesTable, isPersonsTable } from '../pack.js'
import { EVENT_TYPES } from '../types.js'
import { LEVELS, MANNERS, ORGANIZATION_KINDS, QUADS, SECTORS } from './values.js'

const text = z.string().min(1, 'expected some text')
const list = z
  .string()
  .regex(
    /^$|^[^|\s](?:[^|]*[^|\s])?(?:\|[^|\s](?:[^|]*[^|\s])?)*$/,
    'expected a list joined with | without blanks around its items',
  )
const optional = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema])
const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day like 2024-06-18')
const degrees = (limit: number) =>
  z.string().refine((cell) => /^-?\d+(\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= limit, {
    message: `expected degrees between -${limit} and ${limit}`,
  })
const country = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 3166-1 alpha-3 code')
const sector = z.enum(SECTORS)
const level = z.enum(LEVELS)
const agentKind = z.enum(['person', 'group', 'population', 'institution', 'organization'])
const former = z
  .string()
  .regex(
    /^$|^[^|@]+@(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?(\|[^|@]+@(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)*$/,
    'expected items like Zaire@1971-10-27..1997-05-16',
  )

const eventType = z.enum(EVENT_TYPES)
const number = z.string().regex(/^-?\d+(\.\d+)?$/, 'expected a number')
const cameo = z.string().regex(/^(0[1-9]|1\d|20)\d{0,2}$/, 'expected a CAMEO code of two to four digits')
const pos = z.enum(['v', 'n', 'a'])
const status = z.enum(['planned', 'ongoing', 'habitual', 'hypothetical'])
const certainty = z.enum(['alleged', 'suspected', 'denied'])
const SLOT = '(?:subj|obj|iobj|poss|comp|inf|ing|that|quote|prep:[a-zé_-]+(?:>[a-zé_-]+)?)'
const slotList = z
  .string()
  .regex(new RegExp(`^${SLOT}(?:\\|${SLOT})*$`), 'expected slots joined with |, such as subj|prep:of')
const CONDITION = `${SLOT}=[^=;,]+(?:,[^=;,]+)*`
const conditions = z
  .string()
  .regex(new RegExp(`^$|^${CONDITION}(?:;${CONDITION})*$`), 'expected conditions like obj=talk,@meeting;subj=@actor')

/** Columns of each table of names and roles. Tables that are not listed are only checked for their shape. */
const SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  states: z.object({
    code: country,
    name: text,
    aliases: list,
    demonyms: list,
    plurals: list,
    capital: list,
    metonyms: list,
    former,
    lat: degrees(90),
    lon: degrees(180),
    capitalLat: optional(degrees(90)),
    capitalLon: optional(degrees(180)),
  }),
  organizations: z.object({
    id: z.string().regex(/^[A-Z0-9][A-Za-z0-9-]*$/, 'expected an id like ASEAN'),
    name: text,
    aliases: list,
    kind: z.enum(ORGANIZATION_KINDS),
    sector,
    parent: z.string(),
    members: list,
    metonyms: list,
  }),
  institutions: z.object({
    name: text,
    aliases: list,
    country: optional(country),
    sector,
    form: z.enum(['phrase', 'name', 'metonym']),
  }),
  titles: z.object({
    phrase: text,
    aliases: list,
    use: z.enum(['title', 'modifier']),
    sector: optional(sector),
    level: optional(level),
    effect: optional(z.enum(['same', 'step-down', 'former'])),
  }),
  agents: z.object({ phrase: text, aliases: list, sector: optional(sector), kind: agentKind }),
  groups: z.object({
    name: text,
    aliases: list,
    country: optional(country),
    sector,
    kind: z.enum(['group', 'population']),
  }),
  places: z.object({
    name: text,
    aliases: list,
    country: optional(country),
    lat: degrees(90),
    lon: degrees(180),
    kind: z.enum(['city', 'admin', 'site']),
  }),
  regions: z.object({
    name: text,
    aliases: list,
    demonyms: list,
    country: optional(country),
    lat: degrees(90),
    lon: degrees(180),
    kind: z.enum(['region', 'water', 'island', 'disputed', 'land']),
  }),
  'given-names': z.object({ name: text }),
  'person-names': z.object({ country, male: list, female: list, surnames: list }),
  homographs: z.object({ name: text, is: z.enum(['word', 'given', 'surname']) }),
  plover: z.object({ type: eventType, mode: z.string(), quad: z.enum(QUADS), score: number, name: text }),
  cameo: z.object({ code: cameo, name: text, type: optional(eventType), mode: z.string(), goldstein: number }),
  contexts: z.object({ context: text, terms: list }),
  classes: z.object({ class: z.string().regex(/^[a-z]+$/, 'expected a name in small letters'), lemmas: list }),
  attitudes: z.object({
    lemma: text,
    pos,
    slots: slotList,
    manner: optional(z.enum(MANNERS)),
    polarity: optional(z.enum(['negative'])),
    status: optional(status),
    certainty: optional(certainty),
  }),
  adverbs: z.object({
    lemma: text,
    polarity: optional(z.enum(['negative'])),
    status: optional(status),
    certainty: optional(certainty),
  }),
}

const FRAMES = z.object({
  id: z.string().regex(/^\S+\.[vna]\.\d\d$/, 'expected an id like call_off.v.01'),
  lemma: text,
  pos,
  type: eventType,
  mode: z.string(),
  cameo,
  source: optional(slotList),
  target: optional(slotList),
  content: optional(slotList),
  joint: optional(z.enum(['joint'])),
  require: conditions,
  forbid: conditions,
  example: text,
  nearMiss: z.string(),
})

const PERSONS = z.object({
  name: text,
  aliases: list,
  country: optional(country),
  organization: z.string().optional(),
  sector: optional(sector),
  office: z.string(),
  role: z.string().optional(),
  level: optional(level),
  from: optional(day),
  to: optional(day),
})

/** Schema of a table's rows by the table's name, or null: such a table is only checked for its shape. */
export function schemaFor(name: string): z.ZodObject | null {
  if (isFramesTable(name)) return FRAMES
  return SCHEMAS[name] ?? (isPersonsTable(name) ? PERSONS : null)
}

/** Whether a file of this name (without `.tsv`) is a table that the knowledge base reads. */
export function isTableName(name: string): boolean {
  return schemaFor(name) !== null && name !== 'homographs'
}
