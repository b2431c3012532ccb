import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../knowledge/knowledge.js'
import type { EventType } from '../../knowledge/types.js'
import { type LoadedAnalyzer, loadAnalyzer } from '../../language/load.node.js'
import { relate, relateSeen, seePair } from './relate.js'

const knowledge = createKnowledge()

const query = (sentence: string, source: string, target: string) => {
  const span = (part: string) => [sentence.indexOf(part), sentence.indexOf(part) + part.length] as const
  return { id: 'x', sentence, source: span(source), target: span(target) }
}

describe('relate', () => {
  let analyzer: LoadedAnalyzer

  beforeAll(async () => {
    analyzer = await loadAnalyzer()
  })
  afterAll(() => analyzer.close())

  const typeOf = async (sentence: string, source: string, target: string): Promise<EventType> =>
    (await relate(query(sentence, source, target), analyzer, knowledge)).type

  /** Sentences with source and target, and what the one does to the other. */
  it.each<[string, string, string, EventType]>([
    ['Jakarta will not lift the ban on Fijian vessels.', 'Jakarta', 'Fijian vessels', 'REJECT'],
    ['Pilots said they would not end the strike at the airline.', 'Pilots', 'the airline', 'REJECT'],
    ['Kenya said it would not reopen the border with Somalia.', 'Kenya', 'Somalia', 'REJECT'],
    ['Jakarta lifted the ban on Fijian vessels on Monday.', 'Jakarta', 'Fijian vessels', 'CONCEDE'],
    ['Peru and Bolivia have reached an agreement on water rights.', 'Peru', 'Bolivia', 'SUPPORT'],
    ['Peru agreed with Bolivia to reopen the bridge.', 'Peru', 'Bolivia', 'AGREE'],
    ['Peru and Bolivia failed to reach an agreement on water rights.', 'Peru', 'Bolivia', 'REJECT'],
    ['Bolivia has agreed to lift the ban on Peruvian beef.', 'Bolivia', 'Peruvian beef', 'AGREE'],
    ['The rebels said they will release the two Malawian pilots.', 'The rebels', 'the two Malawian pilots', 'AGREE'],
    ['The rebels released the two Malawian pilots.', 'The rebels', 'the two Malawian pilots', 'RETREAT'],
    ['Bolivia has decided to lift the ban on Peruvian beef.', 'Bolivia', 'Peruvian beef', 'CONCEDE'],
    ['Kenya sent doctors to Malawi to help the flood victims.', 'Kenya', 'Malawi', 'AID'],
    ['Peru will impose sanctions on Bolivian banks.', 'Peru', 'Bolivian banks', 'THREATEN'],
    ['Peru has imposed sanctions on Bolivian banks.', 'Peru', 'Bolivian banks', 'SANCTION'],
    ['Zambian peacekeepers arrived in Malawi on Sunday.', 'Zambian peacekeepers', 'Malawi', 'AID'],
    ['The rebels violated the ceasefire agreement with Malawi.', 'The rebels', 'Malawi', 'ASSAULT'],
    ['Malawi violated the trade agreement with Zambia.', 'Malawi', 'Zambia', 'REJECT'],
    ['Peru cut tariffs on Bolivian copper.', 'Peru', 'Bolivian copper', 'RETREAT'],
    ['Farmers lifted their boycott of the dairy.', 'Farmers', 'the dairy', 'RETREAT'],
    ['Kenya launched a mediation effort between Sudan and Chad.', 'Kenya', 'Sudan and Chad', 'CONSULT'],
    ['Zambia withdrew its peacekeepers from Malawi.', 'Zambia', 'Malawi', 'SANCTION'],
    ['Zambia sent troops to Malawi on a peacekeeping mission.', 'Zambia', 'Malawi', 'AID'],
    ['Norway has called for sanctions against the Malawian junta.', 'Norway', 'the Malawian junta', 'ACCUSE'],
    ['Norway called on the Malawian junta to free the pilots.', 'Norway', 'the Malawian junta', 'REQUEST'],
  ])('%s', async (sentence, source, target, type) => {
    expect(await typeOf(sentence, source, target)).toBe(type)
  })

  it('gives what the model holds for a promise to the deal that a frame reads, and leaves other pairs alone', async () => {
    const asked = query('Peru reached an agreement with Bolivia on water rights.', 'Peru', 'Bolivia')
    const seen = await seePair(asked, analyzer)
    const { scores } = relateSeen(asked, seen, knowledge)
    expect(scores.SUPPORT).toBeGreaterThan(scores.AGREE)
    expect(Object.values(scores).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 2)
    const sure = { ...seen, pair: { ...seen.pair!, scores: { AGREE: 0.98, SUPPORT: 0.01, CONSULT: 0.01 } } }
    expect(relateSeen(asked, sure, knowledge).type).toBe('SUPPORT')
    const promise = query('Peru agreed with Bolivia to reopen the bridge.', 'Peru', 'Bolivia')
    const other = { ...(await seePair(promise, analyzer)), pair: sure.pair }
    expect(relateSeen(promise, other, knowledge).type).toBe('AGREE')
  })

  it('refuses spans outside the sentence', async () => {
    const asked = { id: 'x', sentence: 'Peru met Bolivia.', source: [0, 4] as const, target: [9, 99] as const }
    await expect(relate(asked, analyzer, knowledge)).rejects.toMatchObject({ code: 'relate/span' })
  })
})
