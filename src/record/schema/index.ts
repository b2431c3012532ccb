/**
 * The diplomatic record: the one source of the output contract. TypeScript types, the JSON Schema and the OpenAPI
 * document are derived from the zod schemas here.
 *
 * Offsets are UTF-16 code units into `story.text` exactly as it came in (before any repair), `start` inclusive, `end`
 * exclusive, so that `text.slice(start, end)` is the evidence. Days are ISO 8601 (`2024-06-18`).
 *
 * Sources: event types and modes after PLOVER (Halterman et al. 2023), codes after CAMEO (Gerner and Schrodt 2002),
 * countries after ISO 3166-1 alpha-3.
 */
import { z } from 'zod'

/** Version tag that every record carries. */
export const RECORD_SCHEMA = 'demarche.record/1'

const offset = z.int().min(0)
const day = z.iso.date()
const id = z.string().min(1)

const spanShape = { start: offset, end: offset }

/** Piece of the story's text by place alone. */
export const spanSchema = z.object(spanShape)

/** Piece of the story's text, with the text itself. */
export const textSpanSchema = z.object({ ...spanShape, text: z.string() })

export const actorKindSchema = z.enum(['person', 'state', 'institution', 'organization', 'group', 'population'])
export const mentionFormSchema = z.enum(['name', 'nominal', 'pronoun', 'metonym'])
export const mentionSchema = z.object({ ...spanShape, text: z.string(), form: mentionFormSchema })

export const actorSchema = z.object({
  id: id.describe('Id in this record: a1, a2, …'),
  kind: actorKindSchema,
  name: z.string().describe('Canonical name'),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .describe('ISO 3166-1 alpha-3'),
  organization: z.string().nullable().describe('Id of an international organization: UN, EU, NATO, …'),
  sector: z.string().nullable().describe('PLOVER sector: GOV MIL LEG JUD COP OPP PTY REB CRM NGO IGO CVL REF MED …'),
  code: z.string().nullable().describe('CAMEO-style actor code'),
  title: z.string().nullable().describe('Office, as the text gives it'),
  affiliation: z.string().nullable().describe('Id of the actor that this one speaks for'),
  mentions: z.array(mentionSchema),
})

export const eventTypeSchema = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])

/** Time that an expression stands for: both days inclusive, null where they cannot be known. */
export const timeSpanSchema = z.object({
  ...spanShape,
  text: z.string(),
  from: day.nullable(),
  to: day.nullable(),
  basis: z.enum(['explicit', 'relative', 'published']),
})

export const placeSchema = z.object({
  ...spanShape,
  text: z.string(),
  name: z.string(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-3'),
  lat: z.number().min(-90).max(90).nullable().describe('Degrees north'),
  lon: z.number().min(-180).max(180).nullable().describe('Degrees east'),
})

export const quantitySchema = z.object({
  ...spanShape,
  text: z.string(),
  kind: z.enum(['count', 'share', 'money']).describe('A share lies between 0 and 1'),
  min: z.number().nullable().describe('Null where the text gives no least'),
  max: z.number().nullable().describe('Null where the text gives no most'),
  unit: z.string().nullable().describe('Lemma of the noun that is counted; of money the code of ISO 4217'),
  of: z.string().nullable().describe('Id of the actor that is counted, or null'),
})

export const outcomeSchema = z.enum(['killed', 'wounded', 'missing', 'arrested'])

/** How many an act killed, wounded, left missing or arrested, and whom. */
export const casualtySchema = quantitySchema.extend({ outcome: outcomeSchema })

export const attributionSchema = z.object({
  ...spanShape,
  actor: z.string().nullable().describe('Id of who says so; null where the text does not identify them'),
  manner: z.string().describe('say, accuse, claim, deny, suspect, report, …'),
})

export const evidenceSchema = z.object({
  ...spanShape,
  sentence: offset.describe('Index of the sentence, from 0'),
  trigger: textSpanSchema,
  rule: z.string().describe('Id of the frame or rule that found it: ask.v.01'),
})

export const otherActorSchema = z.object({ actor: id, role: z.string().describe('beneficiary, instrument, venue, …') })

export const polaritySchema = z.enum(['positive', 'negative'])
export const statusSchema = z.enum(['occurred', 'ongoing', 'planned', 'habitual', 'hypothetical'])
export const certaintySchema = z.enum(['stated', 'alleged', 'suspected', 'denied'])

/** What an event is in an ontology of the user's own. */
export const ontologyCodeSchema = z.object({
  type: z.string().describe('Id of a type of the ontology'),
  by: z.enum(['frame', 'mapping']).describe("Read by a frame of the ontology's own, or mapped from our type and codes"),
})

/** An ontology of the user's own, with the types that the record uses. */
export const ontologySchema = z.object({
  name: z.string(),
  description: z.string(),
  types: z.array(z.object({ id: z.string(), description: z.string(), score: z.number().nullable() })),
})

export const eventSchema = z.object({
  id,
  type: eventTypeSchema,
  mode: z.string().nullable().describe('PLOVER mode'),
  contexts: z.array(z.string()).describe('PLOVER contexts'),
  cameo: z.string().describe('The most specific CAMEO code that the text supports'),
  quad: z.string().describe("PLOVER's quad class"),
  codes: z
    .record(z.string(), ontologyCodeSchema)
    .optional()
    .describe("Type in each ontology of the user's own, by its name; left out without any"),
  sources: z.array(id).describe('Actor ids; empty where the text names none'),
  targets: z.array(id),
  others: z.array(otherActorSchema),
  content: textSpanSchema.nullable().describe('What was asked, said, agreed'),
  quantity: quantitySchema.nullable(),
  casualties: z.array(casualtySchema).describe('In the order of the text'),
  time: timeSpanSchema.nullable(),
  place: placeSchema.nullable(),
  polarity: polaritySchema,
  status: statusSchema,
  certainty: certaintySchema,
  attribution: z.array(attributionSchema).describe("Who says so, outermost first; empty = the writer's own voice"),
  evidence: evidenceSchema,
  sameAs: z.string().nullable().describe('Event of this story that this one repeats'),
  confidence: z.number().min(0).max(1),
})

export const meetingLevelSchema = z.enum([
  'head-of-state-or-government',
  'minister',
  'vice-minister',
  'senior-official',
  'working',
  'unknown',
])

export const meetingSchema = z.object({
  id,
  name: z.string().nullable().describe('Name of the meeting, or null'),
  form: z.string().describe('talks, summit, visit, call, conference, signing, …'),
  parties: z.array(id),
  heads: z.array(id).describe('Persons who led the delegations'),
  level: meetingLevelSchema,
  time: timeSpanSchema.nullable(),
  place: placeSchema.nullable(),
  status: z.enum(['held', 'planned', 'failed', 'cancelled', 'postponed']),
  agenda: z.array(textSpanSchema),
  arisesFrom: z.string().nullable(),
  precededBy: z.array(id),
  alongside: z.string().nullable(),
  events: z.array(id),
  evidence: z.array(spanSchema),
})

export const responseSchema = z.object({
  event: z.string().nullable(),
  position: z.string().nullable(),
  kind: z.enum(['accept', 'partial', 'reject', 'deflect', 'counter']),
  evidence: spanSchema.nullable().describe('The words that answer'),
})

export const askSchema = z.object({
  id,
  asker: z.string().nullable(),
  addressee: z.string().nullable(),
  beneficiary: z.string().nullable(),
  content: textSpanSchema.nullable(),
  time: timeSpanSchema.nullable(),
  deadline: timeSpanSchema.nullable().describe('Day by which it is to be done, or null'),
  meeting: z.string().nullable(),
  events: z.array(id).describe('Every REQUEST that states it, the repeats included'),
  responses: z.array(responseSchema),
  outcome: z.enum(['accepted', 'partial', 'rejected', 'deflected', 'unanswered']).describe('As of this text'),
})

export const positionSchema = z.object({
  id,
  holder: z.string().nullable(),
  issue: textSpanSchema.nullable(),
  stance: z.enum(['for', 'against', 'concerned', 'unchanged', 'conditional']),
  statement: textSpanSchema,
  attribution: z.array(attributionSchema),
  evidence: spanSchema,
})

/** Something that the story puts in time: an act, or the day by which something is asked to be done. */
export const timelineEntrySchema = z.object({
  kind: z.enum(['event', 'deadline']),
  event: z.string().nullable().describe('Id of the event that stands for all its tellings; null for a deadline'),
  ask: z.string().nullable().describe('Id of the ask whose deadline it is, or null'),
  from: day.nullable(),
  to: day.nullable(),
  basis: z
    .enum(['stated', 'inferred', 'open'])
    .describe('The text gives the days; they follow from a relation that it states; they are not known'),
  phase: z.enum(['past', 'present', 'future', 'unknown']).describe('As of the day of the story'),
  durationDays: z.number().min(0).nullable().describe('How long it took or is to take, where the text says'),
})

export const timelineRelationSchema = z.object({
  first: id,
  relation: z.enum(['before', 'during']),
  second: id,
  gapDays: z.int().min(0).nullable().describe('Days between them, where the text says'),
  evidence: spanSchema.nullable().describe('The words that relate them'),
})

export const timelineSchema = z.object({
  asOf: day.nullable().describe('Day of the story, as of which it tells'),
  entries: z.array(timelineEntrySchema).describe('In the order of time, as far as the text says; else of the text'),
  relations: z.array(timelineRelationSchema).describe('What the text says of which came first'),
})

export const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
})

export const repairSchema = z.object({ ...spanShape, as: z.string() })

export const storySchema = z.object({
  id: id.describe('Stable: a hash of the normalised content'),
  title: z.string().nullable(),
  section: z.string().nullable(),
  agency: z.string().nullable(),
  language: z.string(),
  published: day.nullable(),
  text: z.string().describe('As given'),
  repairs: z.array(repairSchema),
})

export const recordSchema = z.object({
  schema: z.literal(RECORD_SCHEMA),
  story: storySchema,
  actors: z.array(actorSchema),
  events: z.array(eventSchema),
  meetings: z.array(meetingSchema),
  asks: z.array(askSchema),
  positions: z.array(positionSchema),
  timeline: timelineSchema,
  ontologies: z.array(ontologySchema).optional().describe("The user's own (`codes` of events); left out without any"),
  warnings: z.array(warningSchema),
})

export type TextSpan = z.infer<typeof textSpanSchema>
export type RecordSpan = z.infer<typeof spanSchema>
export type ActorKind = z.infer<typeof actorKindSchema>
export type MentionForm = z.infer<typeof mentionFormSchema>
export type Mention = z.infer<typeof mentionSchema>
export type Actor = z.infer<typeof actorSchema>
export type EventType = z.infer<typeof eventTypeSchema>
export type TimeSpan = z.infer<typeof timeSpanSchema>
export type Place = z.infer<typeof placeSchema>
export type Quantity = z.infer<typeof quantitySchema>
export type Outcome = z.infer<typeof outcomeSchema>
export type Casualty = z.infer<typeof casualtySchema>
export type Attribution = z.infer<typeof attributionSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type OtherActor = z.infer<typeof otherActorSchema>
export type Polarity = z.infer<typeof polaritySchema>
export type Status = z.infer<typeof statusSchema>
export type Certainty = z.infer<typeof certaintySchema>
export type Event = z.infer<typeof eventSchema>
export type MeetingLevel = z.infer<typeof meetingLevelSchema>
export type Meeting = z.infer<typeof meetingSchema>
export type MeetingStatus = Meeting['status']
export type AskResponse = z.infer<typeof responseSchema>
export type Ask = z.infer<typeof askSchema>
export type Position = z.infer<typeof positionSchema>
export type Stance = Position['stance']
export type Timeline = z.infer<typeof timelineSchema>
export type TimelineEntry = z.infer<typeof timelineEntrySchema>
export type TimelineRelation = z.infer<typeof timelineRelationSchema>
export type Warning = z.infer<typeof warningSchema>
export type Repair = z.infer<typeof repairSchema>
export type Story = z.infer<typeof storySchema>
export type StoryRecord = z.infer<typeof recordSchema>

/** JSON Schema (draft 2020-12) of the record. */
export function recordJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(recordSchema, { target: 'draft-2020-12' }) as Record<string, unknown>
}
