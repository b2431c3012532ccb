import { expect } from 'vitest'
import { gather } from '../build.js'
import { act, codedOf, type EventDraft, type StoryDraft } from '../builder.test-support.js'

/** Those who act in the stories of the tests of repeats. */
export const actors: StoryDraft['actors'] = {
  NOR: { names: ['Norway', 'Oslo'] },
  CHL: { names: ['Chile', 'Santiago'] },
  PER: { names: ['Peru', 'Lima'] },
  minister: { names: ['Dahl'], kind: 'person', country: 'NOR', affiliation: 'NOR', level: 'minister' },
  banker: { names: ['Okafor'], kind: 'person' },
  police: { names: ['police'], kind: 'institution', country: 'PER', sector: 'COP' },
  union: { names: ['miners'], kind: 'group', country: 'PER', sector: 'LAB' },
  students: { names: ['students'], kind: 'group', country: 'PER', sector: 'CVL' },
  premier: { names: ['Berg'], kind: 'person', country: 'NOR', affiliation: 'NOR' },
}

/** What Norway asks of Chile, unless told otherwise. */
export const ask = (key: string, at: number, content: string, extra: Partial<EventDraft> = {}): EventDraft =>
  act(key, at, 'asked', 'REQUEST', ['NOR'], ['CHL'], { content, ...extra })

/** Millions of dollars that Norway offers Chile. */
export const offer = (key: string, at: number, trigger: string, content: string, sum: number): EventDraft => {
  const [min, max] = [sum * 1e6, sum * 1e6]
  return act(key, at, trigger, 'AGREE', ['NOR'], ['CHL'], {
    content,
    more: {
      triggerLemma: 'offer',
      quantity: { start: 0, end: 1, text: '$', kind: 'money', unit: 'USD', min, max, of: null },
    },
  })
}

/** A story, and the keys of the tellings of each of its events. */
export interface Case {
  readonly name: string
  readonly draft: Omit<StoryDraft, 'actors'>
  readonly groups: readonly string[]
}

/** Expects of each story that its record does not hang on the order of its events. */
export function expectSameInAnyOrder(cases: readonly Case[]): void {
  for (const { draft } of cases) {
    const { text, coded } = codedOf({ ...draft, actors })
    const story = {
      id: 's',
      title: null,
      section: null,
      agency: null,
      language: 'en',
      published: '2024-06-19',
      text,
      repairs: [],
    }
    expect(gather(story, { ...coded, events: [...coded.events].reverse() })).toEqual(gather(story, coded))
  }
}
