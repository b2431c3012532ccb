import { describe, expect, it } from 'vitest'
import { addScores, emptyScores, METRICS, type ScoredText, type ScoredWord } from './conll-scores.js'

/** Words `form/deprel/head` (head from 0, -1 the root) without spaces; `a+b` is a multiword token. */
function text(...sentences: string[]): ScoredText {
  const words: ScoredWord[] = []
  const tokens: [number, number][] = []
  const spans: [number, number][] = []
  let at = 0
  for (const sentence of sentences) {
    const from = at
    for (const token of sentence.split(' ')) {
      const parts = token.split('+').map((part) => part.split('/') as [string, string, string])
      const end = at + parts.reduce((sum, [form]) => sum + form.length, 0)
      tokens.push([at, end])
      for (const [form, deprel, head] of parts) {
        const tags = { lemma: form, upos: 'X', xpos: 'X', feats: '_' }
        words.push({ form, ...tags, deprel, head: Number(head), start: at, end, inMultiword: parts.length > 1 })
      }
      at = end
    }
    spans.push([from, at])
  }
  return { tokens, words, sentences: spans }
}

function f1(gold: ScoredText, system: ScoredText): Record<string, number> {
  const scores = emptyScores()
  addScores(scores, gold, system)
  return Object.fromEntries(METRICS.map((m) => [m, Number(scores[m].f1.toFixed(1))]))
}

describe('addScores', () => {
  const gold = text('they/nsubj/1 do/root/-1+nt/advmod/1 go/obj/1')

  it('gives a perfect reading 100', () => {
    expect(new Set(Object.values(f1(gold, gold)))).toEqual(new Set([100]))
  })

  it('tells a wrong relation from a wrong head', () => {
    const scores = f1(gold, text('they/nsubj/1 do/root/-1+nt/advmod/1 go/nsubj/1'))
    expect([scores.UAS, scores.LAS, scores.Core]).toEqual([100, 75, 50])
    expect(f1(gold, text('they/nsubj/1 do/root/-1+nt/advmod/1 go/obj/0')).UAS).toBe(75)
  })

  it('leaves subtypes out of LAS but not out of the core', () => {
    const scores = f1(gold, text('they/nsubj:pass/1 do/root/-1+nt/advmod/1 go/obj/1'))
    expect([scores.LAS, scores.Core]).toEqual([100, 50])
  })

  it('aligns by characters where words differ, and by forms inside multiword tokens', () => {
    const scores = f1(gold, text('they/nsubj/1 dont/root/-1 g/dep/1 o/dep/1'))
    expect([scores.Tokens, scores.Words]).toEqual([57.1, 25])
    expect(f1(gold, text('they/nsubj/1 do/root/-1 nt/advmod/1 go/obj/1')).Words).toBe(100)
  })

  it('counts sentences by both ends', () => {
    expect(f1(text('a/root/-1', 'b/root/-1'), text('a/root/-1 b/dep/0')).Sentences).toBe(0)
  })
})
