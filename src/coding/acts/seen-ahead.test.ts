import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assembleCoder } from '../../coder.js'
import { createKnowledge } from '../../knowledge/knowledge.js'
import { type LoadedAnalyzer, loadAnalyzer } from '../../language/load.node.js'
import type { ActSignal } from '../../language/types.js'

let analyzer: LoadedAnalyzer
beforeAll(async () => {
  analyzer = await loadAnalyzer()
})
afterAll(() => analyzer.close())

/** The status of the meeting told by a word that the model, whatever it sees in truth, holds for planned. */
async function statusOf(text: string, word: string): Promise<string | undefined> {
  const seen: LoadedAnalyzer = {
    ...analyzer,
    analyze: async (given, options) => {
      const analysis = await analyzer.analyze(given, options)
      const sentence = analysis.sentences.findIndex((s) => s.tokens.some((t) => t.form === word))
      const token = analysis.sentences[sentence]!.tokens.findIndex((t) => t.form === word)
      const act: ActSignal = {
        sentence,
        token,
        types: { CONSULT: 0.95, NONE: 0.05 },
        status: { occurred: 0.05, ongoing: 0, planned: 0.95, habitual: 0, hypothetical: 0 },
        polarity: { positive: 1, negative: 0 },
        certainty: { stated: 1, alleged: 0, suspected: 0, denied: 0 },
        roles: [],
      }
      const others = (analysis.acts ?? []).filter((a) => a.sentence !== sentence || a.token !== token)
      const acts = [...others, act].sort((a, b) => a.sentence - b.sentence || a.token - b.token)
      return { ...analysis, acts }
    },
  }
  const { events } = await assembleCoder(seen, createKnowledge()).code(text, { published: '2024-06-19' })
  return events.find((e) => e.evidence.trigger.text === word)?.status
}

describe('what only the model holds for planned', () => {
  it.each([
    [
      'a noun whose days are over',
      "Last month's summit of Chad and Mali in Lima ended without a deal.",
      'summit',
      'occurred',
    ],
    ['near-miss: days to come', "Next month's summit of Chad and Mali in Lima is in doubt.", 'summit', 'planned'],
    ['near-miss: no day', 'Chad and Mali prepared a summit in Lima.', 'summit', 'planned'],
    ['near-miss: a verb', 'A round, which Norway was to host in Oslo in May, never took place.', 'host', 'planned'],
  ])('%s', async (_, text, word, status) => {
    expect(await statusOf(text, word)).toBe(status)
  })
})
