import { describe, expect, it } from 'vitest'
import { compileLemmaScript } from './scripts.js'

describe('compileLemmaScript', () => {
  it.each([
    ['l|0|', 'The', 'the'],
    ['k|0|', 'Geneva', 'Geneva'],
    ['l|3|y', 'Countries', 'country'],
    ['k|1|', 'Talibans', 'Taliban'],
    ['=be', 'were', 'be'],
    ['=|', '-', '|'],
    ['l|1||', 'ab', 'a|'],
    ['l|5|', 'is', 'is'],
    ['l|2|', 'Is', 'is'],
  ])('%s of %s', (script, form, lemma) => {
    expect(compileLemmaScript(script)(form)).toBe(lemma)
  })
})
