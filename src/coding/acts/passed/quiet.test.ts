import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Coder, createCoder } from '../../../index.js'

let coder: Coder
beforeAll(async () => {
  coder = await createCoder()
})
afterAll(() => coder.close())

const typesOf = async (text: string): Promise<string[]> => {
  const { events } = await coder.code(text, { published: '2025-06-12' })
  return events.map(({ type }) => type)
}

const FIRE = `A fire tore through a bakery in Leeds on Sunday morning and four flats above it were badly damaged. Neighbours said that smoke had filled the stairs by six. People were jumping from the windows, said Sandra Holt, who lives across the road. About 20 firefighters were sent to the scene and a kennel next door was opened for the tenants. The oven had been switched off at midnight, the owner said. He hopes to bake again by Easter.`

const CHOIR = `Forty years after they left school, the sopranos of the Harbour Choir still sing every Thursday in the old net loft. On Sunday they visited their first conductor, Emily Rowe, at her cottage and held a meeting with her about the spring concert. Rowe, who is 91, played two songs on a piano that had not been tuned since the war. The tea was strong and the scones were warm, and nobody wanted to go home before the tide had turned.`

const TALKS = `Peru and Chile broke off talks on fishing rights on Sunday and each blamed the other. Peru's foreign minister, Luis Tapia, accused Chile of sending patrol boats into its waters. Chile rejected the charge and recalled its ambassador. Bolivia offered to mediate. In Tacna fishermen visited the widow of a skipper who was killed by a patrol in May, and 300 people were moved from a pier that had been shelled.`

describe('a passage that tells hardly anything public', () => {
  it('has no acts that are weakly seen', async () => {
    expect(await typesOf(FIRE)).toEqual([])
  })
  it('has no meetings of private persons', async () => {
    expect(await typesOf(CHOIR)).not.toContain('CONSULT')
  })
  it('has the acts of public power that are surely seen', async () => {
    expect(await typesOf(`${FIRE}\n\n${CHOIR} The landlord was arrested by police on Monday.`)).toEqual(['COERCE'])
  })
  it('is not political news', async () => {
    expect(await typesOf(TALKS)).toEqual(expect.arrayContaining(['ACCUSE', 'REJECT', 'CONSULT']))
  })
  it('is no short item', async () => {
    const types = await typesOf('Sandra Holt of Leeds visited her friend Emily Rowe in York on Sunday.')
    expect(types).toContain('CONSULT')
  })
})
