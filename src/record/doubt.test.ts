import { describe, expect, it } from 'vitest'
import { recordOf, type StoryDraft } from './builder.test-support.js'

const actors: StoryDraft['actors'] = {
  PER: { names: ['Lima'] },
  CHL: { names: ['Santiago'] },
  gang: { names: ['The gang'], kind: 'group', sector: 'CRM', country: null },
  doctor: { names: ['A doctor'], kind: 'person', sector: 'MED', country: null },
}

function certaintyOf(speaker: string, source: string) {
  const [event] = recordOf({
    sentences: ['Lima, Santiago, The gang or A doctor said others had shelled a post.'],
    actors,
    events: [{ key: 'a', in: 0, trigger: 'shelled', type: 'ASSAULT', from: [source], by: [speaker] }],
  }).events
  return event?.certainty
}

describe('what one side says of another', () => {
  it('is alleged', () => expect(certaintyOf('PER', 'CHL')).toBe('alleged'))
  it('is stated where it says it of itself', () => expect(certaintyOf('PER', 'PER')).toBe('stated'))
  it('is stated where a power says it of criminals', () => expect(certaintyOf('PER', 'gang')).toBe('stated'))
  it('is stated where it comes from somebody of no side', () => expect(certaintyOf('doctor', 'CHL')).toBe('stated'))
})
