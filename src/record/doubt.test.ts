import { describe, expect, it } from 'vitest'
import { recordOf, type StoryDraft } from './builder.test-support.js'

const actors: StoryDraft['actors'] = {
  PER: { names: ['Lima'] },
  CHL: { names: ['Santiago'] },
  BOL: { names: ['Sucre'] },
}

/** Certainty of a deed of `source` told by `speaker`, in a story where Lima accuses Santiago. */
function certaintyOf(speaker: string, source: string) {
  const record = recordOf({
    sentences: ['Lima accused Santiago of theft.', 'Lima, Santiago or Sucre said others had shelled a post.'],
    actors,
    events: [
      { key: 'a', in: 0, trigger: 'accused', type: 'ACCUSE', from: ['PER'], to: ['CHL'] },
      { key: 'b', in: 1, trigger: 'shelled', type: 'ASSAULT', from: [source], by: [speaker] },
    ],
  })
  return record.events.at(-1)?.certainty
}

describe('what one side of a dispute says of the other', () => {
  it('is alleged by the accuser', () => expect(certaintyOf('PER', 'CHL')).toBe('alleged'))
  it('is alleged by the accused', () => expect(certaintyOf('CHL', 'PER')).toBe('alleged'))
  it('is stated of oneself', () => expect(certaintyOf('PER', 'PER')).toBe('stated'))
  it('is stated of a third', () => expect(certaintyOf('PER', 'BOL')).toBe('stated'))
  it('is stated by a third', () => expect(certaintyOf('BOL', 'CHL')).toBe('stated'))
})
