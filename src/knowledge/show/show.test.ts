import { describe, expect, it } from 'vitest'
import { loadCities } from '../cities-load.js'
import { createKnowledge } from '../knowledge.js'
import { packed } from '../packed.generated.js'
import { isKnown, show } from './show.js'
import { renderShown } from './text.js'

const cities = await loadCities()
const knowledge = createKnowledge(undefined, { cities })
const look = (query: string) => show(query, { knowledge, packed, cities })

describe('show', () => {
  it('gives every reading of a name, and the towns that bear it', () => {
    const shown = look('Tripoli')
    expect(shown.names[0]).toMatchObject({ country: 'LBY', form: 'capital' })
    expect(shown.places.map((place) => place.country)).toEqual(expect.arrayContaining(['LBY', 'LBN']))
  })
  it('gives frames, attitudes and classes of a lemma, those with a particle among them', () => {
    expect(look('accuse').frames.length).toBeGreaterThan(3)
    expect(look('call').frames.some((frame) => frame.lemma === 'call_off')).toBe(true)
    expect(look('accuse').attitudes.length).toBeGreaterThan(0)
    expect(look('murder').classes).toContain('crime')
  })
  it('gives roles and codes', () => {
    expect(look('foreign minister').roles[0]).toMatchObject({ level: 'minister' })
    expect(look('112').codes[0]).toMatchObject({ type: 'ACCUSE' })
    expect(look('assault').codes.length).toBeGreaterThan(1)
  })
  it('knows nothing of what is not there', () => {
    expect(isKnown(look('Zora Quill'))).toBe(false)
    expect(isKnown(look('Kenya'))).toBe(true)
  })
  it('is told in lines', () => {
    expect(renderShown(look('Amsterdam'), knowledge)).toContain('NLD (Netherlands)')
    expect(renderShown(look('accuse'), knowledge)).toMatch(/frames\n {4}accuse\.v\.01 {2}ACCUSE\/allege {2}CAMEO 112/)
  })
})
