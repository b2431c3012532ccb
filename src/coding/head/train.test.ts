/** Heads and ontologies of one's own over the shipped model, from examples to answers. */
import { describe, expect, it } from 'vitest'
import { createCoder, type LabelledPair, trainHead } from '../../index.js'

const NATIONS = [
  'Kenya',
  'Norway',
  'Chile',
  'Jordan',
  'Poland',
  'Fiji',
  'Ghana',
  'Oman',
  'Peru',
  'Nepal',
  'Mali',
  'Cuba',
]
const VERBS: Readonly<Record<string, readonly string[]>> = {
  PRAISE: ['thanked', 'praised', 'lauded', 'commended'],
  STRIKE: ['bombed', 'shelled', 'attacked', 'raided'],
  HELP: ['sent food to', 'gave medicine to', 'donated tents to', 'lent money to'],
}

/** *Kenya thanked Norway on Monday.*: every label with every nation as its source. */
function examplesOf(labels: readonly string[]): LabelledPair[] {
  return labels.flatMap((label) =>
    NATIONS.map((source, i): LabelledPair => {
      const target = NATIONS[(i + 5) % NATIONS.length]!
      const start = `${source} ${VERBS[label]![i % 4]} `
      return {
        id: `${label}-${source}`,
        sentence: `${start}${target} on Monday.`,
        source: [0, source.length],
        target: [start.length, start.length + target.length],
        label,
      }
    }),
  )
}

describe('a head of one’s own', () => {
  it('learns labels from a few dozen examples, says how well, and answers beside our types', async () => {
    const examples = examplesOf(['PRAISE', 'STRIKE', 'HELP'])
    const { file, figures } = await trainHead(examples)
    expect(file.labels).toEqual(['HELP', 'PRAISE', 'STRIKE'])
    expect(figures.accuracy).toBeGreaterThan(0.9)
    expect(file.crossValidation.parts).toBe(10)
    const coder = await createCoder({ head: file, cities: false })
    const query = { id: '1', sentence: 'Brazil commended Angola.', source: [0, 6], target: [17, 23] } as const
    const { type, head } = await coder.relate(query)
    expect(type).toBe('SUPPORT')
    expect(head?.label).toBe('PRAISE')
    expect(Object.values(head!.scores).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2)
    await coder.close()
  })

  it('is the same every time', async () => {
    const examples = examplesOf(['PRAISE', 'STRIKE'])
    const [a, b] = [await trainHead(examples), await trainHead(examples)]
    expect(a.file).toEqual(b.file)
  })

  it('takes labels of its ontology alone, and learns from the ontology’s examples', async () => {
    await expect(
      trainHead(examplesOf(['PRAISE', 'STRIKE']), { ontology: 'examples/press-freedom.yaml' }),
    ).rejects.toMatchObject({
      code: 'train/label',
      message: expect.stringMatching(/`PRAISE`.*GAG, DETAIN, FREE, NONE/s),
    })
  })

  it('is refused by other weights', async () => {
    const { file } = await trainHead(examplesOf(['PRAISE', 'STRIKE']))
    await expect(createCoder({ head: { ...file, encoder: '0'.repeat(64) } })).rejects.toMatchObject({
      code: 'head/encoder',
    })
    await expect(createCoder({ head: 'no-such-head.json' })).rejects.toMatchObject({ code: 'head/missing' })
  })
})

describe('an ontology of one’s own', () => {
  it('puts its types beside ours, by its frames and by its mapping, and documents itself', async () => {
    const coder = await createCoder({ ontology: ['examples/press-freedom.yaml', 'icews'], cities: false })
    const { events, ontologies } = await coder.code(
      'The junta of Mali muzzled the press. Turkish police arrested 27 journalists. Egypt did not release the reporters.',
    )
    const codes = (trigger: string) => events.find((e) => e.evidence.trigger.text === trigger)?.codes
    expect(codes('muzzled')).toMatchObject({ press: { type: 'GAG', by: 'frame' }, icews: { type: '172' } })
    expect(codes('arrested')).toMatchObject({ press: { type: 'DETAIN', by: 'mapping' }, icews: { by: 'mapping' } })
    expect(codes('release') ?? {}).toEqual({})
    expect(ontologies?.map(({ name }) => name)).toEqual(['press', 'icews'])
    expect(ontologies?.[0]?.types.map(({ id }) => id)).toEqual(['GAG', 'DETAIN'])
    await coder.close()
  })

  it('leaves records as they are without one', async () => {
    const coder = await createCoder({ cities: false })
    const record = await coder.code('Turkish police arrested 27 journalists.')
    expect('ontologies' in record).toBe(false)
    expect(record.events.some((event) => 'codes' in event)).toBe(false)
    await coder.close()
  })
})
