import { describe, it } from 'vitest'
import { differs, expectMost, partyOf } from '../../record/story.test-support.js'

/** Who vouches for the act that a word triggers: the names or codes of the speakers, `writer` for nobody but the writer. */
const CASES: readonly {
  readonly text: string
  readonly act: string
  readonly by: string
  readonly certainty?: string
}[] = [
  // A speaker told of by a pronoun.
  {
    text: 'In Lima, Peruvian Foreign Ministry spokesperson Ana Ruiz urged Chile to pull back. She said Bolivia had attacked a convoy.',
    act: 'attacked',
    by: 'PER',
  },
  {
    text: 'Peruvian Chairperson Ana Ruiz met miners on Friday. Bolivia has arrested two drivers, she said.',
    act: 'arrested',
    by: 'PER',
  },
  {
    text: 'A team from the Peruvian Ombudsman Commission flew to Tacna. A driver of the commission was arrested by Chile on Sunday, it said.',
    act: 'arrested',
    by: 'PER',
  },
  {
    text: 'Chile threatens no neighbour, its envoy said. Peruvian Foreign Ministry spokesperson Ana Ruiz spoke in Lima. She said Bolivia had attacked a convoy.',
    act: 'attacked',
    by: 'PER',
  },
  {
    text: 'Peruvian spokesman Luis Soto left the room. She said Bolivia had attacked a convoy.',
    act: 'attacked',
    by: '?',
  },
  // What is answered stands beside what is said.
  {
    text: 'Chile insists that Peru close the mine in Tacna, a demand that Peru has repeatedly rejected.',
    act: 'rejected',
    by: 'writer',
  },
  { text: 'Chile said that Peru had rejected an offer from Bolivia.', act: 'rejected', by: 'CHL' },
  // Words of nobody inside a quotation.
  {
    text: '"A protest was lodged," the Chilean Foreign Ministry said in a statement. "It was stressed that Peru had attacked a convoy."',
    act: 'attacked',
    by: 'CHL',
  },
  // Numbers, and the noun of what is said.
  {
    text: 'One of the ten, Kenyan journalist Moses Okello, told reporters that Uganda had arrested two drivers.',
    act: 'arrested',
    by: 'KEN',
  },
  {
    text: 'Norway said in a statement on Friday that Chad had attacked a convoy.',
    act: 'attacked',
    by: 'NOR',
  },
  {
    text: 'A statement that Chad had attacked a convoy was read out in Oslo.',
    act: 'attacked',
    by: '?',
  },
  // What the writer tells beside or behind what is said.
  {
    text: 'Chad said it had shot down a drone; Sudan dismissed the claim.',
    act: 'dismissed',
    by: 'writer',
  },
  {
    text: 'Chad denied any part in the ambush, which it blamed on Sudan.',
    act: 'blamed',
    by: 'writer',
  },
  {
    text: 'Chad said two soldiers were hit by fire from Sudan, and it accused Egypt of lying.',
    act: 'accused',
    by: 'writer',
  },
  {
    text: 'Chad said Sudan had accused Egypt of lying.',
    act: 'accused',
    by: 'TCD',
  },
  {
    text: 'Sudan accused Chad of sheltering rebels, an allegation Chad rejects.',
    act: 'rejects',
    by: 'writer',
    certainty: 'stated',
  },
]

describe('attribution from raw text', () => {
  it('is read', async () => {
    await expectMost(CASES, (record, { act, by, certainty }) => {
      const event = record.events.find((e) => e.evidence.trigger.text.includes(act))
      if (!event) return `no event at ${act}`
      const told = event.attribution.map(({ actor }) => partyOf(record, actor))
      const shown = [told.length === 0 ? 'writer' : [...new Set(told)].join('+')]
      return differs(certainty ? [...shown, event.certainty] : shown, certainty ? [by, certainty] : [by])
    })
  })
})
