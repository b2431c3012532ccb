import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadAnalyzer } from './load.node.js'
import type { Analysis } from './types.js'

const TREEBANKS = new URL('../../../shared/data/treebank/', import.meta.url)
const isHere = existsSync(new URL('gum-dev.conllu', TREEBANKS))
/**
 * Least share of words decided alike. Products of 13-bit activations differ between builds in the last bits only (training/rows.py), which
 * moves nothing but scores that tie; a tie at a sentence end moves all of its words.
 */
const LEAST = 0.998

/** Raw paragraphs of a dev set: runs of five sentences, so that windows hold several. */
function paragraphsOf(name: string): string {
  const sentences = readFileSync(new URL(`${name}.conllu`, TREEBANKS), 'utf8').split('\n\n')
  const texts = sentences.flatMap((block) => /^# text = (.*)$/m.exec(block)?.[1] ?? [])
  const runs = Array.from({ length: Math.ceil(texts.length / 5) }, (_, i) => texts.slice(5 * i, 5 * i + 5).join(' '))
  return runs.join('\n\n')
}

/** Each word's place with what was decided of it; heads by their place in the text. */
function decisions(analysis: Analysis): Map<string, string> {
  const found = new Map<string, string>()
  for (const { tokens } of analysis.sentences) {
    for (const t of tokens) {
      const head = t.head < 0 ? 'root' : tokens[t.head]!.start
      found.set(`${t.start}:${t.end}`, [t.upos, head, t.deprel].join(' '))
    }
  }
  return found
}

if (!isHere)
  console.info('Native and WebAssembly are not compared: the dev treebanks in ../shared/data/treebank are not here.')
const skipped = isHere ? '' : ' (skipped: needs the dev treebanks in ../shared/data/treebank, which are not here)'

describe.skipIf(!isHere)(`native and WebAssembly${skipped}`, () => {
  it.each(['ewt-dev', 'gum-dev'])(
    'decide tag, head and label alike on the words of %s',
    { timeout: 240_000 },
    async (name) => {
      const native = await loadAnalyzer({ runtime: 'native' })
      const wasm = await loadAnalyzer({ runtime: 'wasm' })
      const text = paragraphsOf(name)
      const [one, other] = [decisions(await native.analyze(text)), decisions(await wasm.analyze(text))]
      expect(one.size).toBeGreaterThan(20_000)
      expect(other.size).toBe(one.size)
      let same = 0
      for (const [place, decided] of one) if (other.get(place) === decided) same++
      console.log(`${name}: ${same} of ${one.size} words alike (${((100 * same) / one.size).toFixed(2)} %)`)
      expect(same / one.size).toBeGreaterThanOrEqual(LEAST)
      await native.close()
      await wasm.close()
    },
  )
})
