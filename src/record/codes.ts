import { codeIn, type MappedAct, type Ontology } from '../knowledge/ontology/ontology.js'
import type { Event, StoryRecord } from './schema/index.js'

/** The record with each event's type in the user's ontologies beside ours, and what those types mean. */
export function withCodes(record: StoryRecord, ontologies: readonly Ontology[]): StoryRecord {
  if (ontologies.length === 0) return record
  const events = record.events.map((event): Event => ({ ...event, codes: codesOf(event, ontologies) }))
  return {
    ...record,
    events,
    ontologies: ontologies.map(({ name, description, types }) => {
      const used = new Set(events.flatMap(({ codes }) => codes?.[name]?.type ?? []))
      return {
        name,
        description,
        types: types.filter(({ id }) => used.has(id)).map(({ id, description, score }) => ({ id, description, score })),
      }
    }),
  }
}

function codesOf(event: Event, ontologies: readonly Ontology[]): NonNullable<Event['codes']> {
  const { type, mode, cameo, contexts, polarity, status, certainty, evidence } = event
  const act: MappedAct = { type, mode, cameo, contexts, polarity, status, certainty, frame: evidence.rule }
  const codes = ontologies.map((ontology) => [ontology.name, codeIn(ontology, act)] as const)
  return Object.fromEntries(codes.flatMap(([name, code]) => (code === null ? [] : [[name, code]])))
}
