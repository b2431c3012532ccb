import { describe, expect, it } from 'vitest'
import { createKnowledge } from './knowledge.js'
import { type ReadSentence, UnknownNames } from './unknown.js'

/** Names stand in brackets after their kind: `PER[Zora Quill]`. */
function sentence(text: string): ReadSentence {
  const words: string[] = []
  const names: { kind: string; first: number; last: number }[] = []
  for (const piece of text.split(/(PER\[[^\]]+\]|ORG\[[^\]]+\])/)) {
    const [, kind, name] = /^([A-Z]{3})\[([^\]]+)\]$/.exec(piece) ?? []
    const own = (name ?? piece).split(' ').filter((word) => word !== '')
    if (kind !== undefined) names.push({ kind, first: words.length, last: words.length + own.length - 1 })
    words.push(...own)
  }
  return { words, lemmas: words.map((word) => word.toLowerCase()), names }
}

describe('UnknownNames', () => {
  const names = new UnknownNames(createKnowledge())
  names.story([
    sentence('Kenyan Foreign Minister PER[Zora Quill] met ORG[NATO] envoys .'),
    sentence('PER[Quill] thanked PER[Barack Obama] .'),
  ])
  names.story([
    sentence('PER[Zora Quill] , the foreign minister of Kenya , spoke .'),
    sentence('ORG[Green Dawn] won .'),
  ])

  it('counts what is known', () => {
    expect(names.counts()).toEqual({ stories: 2, mentions: 6, known: 2 })
  })

  it('ranks what is not, later surnames with the full name, and says what stands around it', () => {
    expect(names.ranked()).toEqual([
      expect.objectContaining({
        name: 'Zora Quill',
        kind: 'PER',
        stories: 2,
        mentions: 3,
        country: 'KEN',
        sector: 'GOV',
        title: 'foreign minister',
      }),
      expect.objectContaining({ name: 'Green Dawn', kind: 'ORG', stories: 1, mentions: 1, country: null, title: null }),
    ])
  })
})
