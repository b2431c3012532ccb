import { describe, expect, it } from 'vitest'
import { recordOf } from '../builder.test-support.js'
import { recordJsonSchema, recordSchema } from './index.js'

const record = recordOf({
  actors: { NOR: { names: ['Norway'] }, CHL: { names: ['Chile'] } },
  sentences: ['Norway asked Chile to open ports.'],
  events: [
    { key: 'a', in: 0, trigger: 'asked', type: 'REQUEST', from: ['NOR'], to: ['CHL'], content: 'to open ports' },
  ],
})
const event = record.events[0]!

describe('record schema', () => {
  it('takes a record', () => {
    expect(recordSchema.safeParse(record).success).toBe(true)
  })

  it.each([
    ['a negative offset', { ...record, events: [{ ...event, evidence: { ...event.evidence, start: -1 } }] }],
    [
      'an offset between characters',
      { ...record, events: [{ ...event, evidence: { ...event.evidence, start: 0.5 } }] },
    ],
    ['an unknown type', { ...record, events: [{ ...event, type: 'CHAT' }] }],
    ['a confidence above one', { ...record, events: [{ ...event, confidence: 1.5 }] }],
    ['a day that is none', { ...record, story: { ...record.story, published: '2024-02-30' } }],
    ['a country that is no code', { ...record, actors: [{ ...record.actors[0], country: 'Norway' }] }],
    ['a missing field', { ...record, asks: undefined }],
    ['another version', { ...record, schema: 'demarche.record/2' }],
  ])('refuses %s', (_, wrong) => {
    expect(recordSchema.safeParse(wrong).success).toBe(false)
  })

  it('has a JSON Schema that requires all fields of the record', () => {
    const schema = recordJsonSchema() as { required: string[]; properties: Record<string, unknown> }
    expect(schema.required).toEqual([
      'schema',
      'story',
      'actors',
      'events',
      'meetings',
      'asks',
      'positions',
      'timeline',
      'warnings',
    ])
    const optional = ['ontologies']
    expect(Object.keys(schema.properties).filter((name) => !optional.includes(name))).toEqual(schema.required)
  })
})
