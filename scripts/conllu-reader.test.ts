import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../src/language/analyzer.js'
import { toConllu } from '../src/language/conllu.js'
import { FAKE_MODEL, fakeRuntime } from '../src/language/reader/fake.test-support.js'
import { goldDocuments, parseConllu } from './conllu-reader.js'

const analyze = (text: string) => createAnalyzer(fakeRuntime(), FAKE_MODEL).analyze(text)

describe('CoNLL-U', () => {
  it('is read back as it was', async () => {
    const analysis = await analyze("He said \"no\".It's (not) over. \ud800 $5-6, she'd've|gone\n\nmen's")
    const read = parseConllu(toConllu(analysis))
    expect(read.map((s) => s.startsParagraph)).toEqual([true, false, false, true])
    read.forEach((sentence, i) => {
      const tokens = analysis.sentences[i]!.tokens
      expect(sentence.words.map((w) => [w.form, w.head, w.deprel, w.multiword?.count, w.spaceAfter])).toEqual(
        tokens.map((t) => [t.form.replace('\ud800', '\ufffd'), t.head + 1, t.deprel, t.multiword, t.spaceAfter]),
      )
      expect(
        sentence.words
          .map((w) => w.form + (w.spaceAfter ? ' ' : ''))
          .join('')
          .trimEnd(),
      ).toBe(sentence.text)
    })
  })

  it('is joined to raw text by paragraphs and documents', () => {
    const sentence = (comments: string, text: string) =>
      `${comments}# text = ${text}\n1\t${text}\t_\tX\tX\t_\t0\troot\t_\t_\n\n`
    const content =
      sentence('# newdoc\n# newpar\n', 'A') +
      sentence('', 'B') +
      sentence('# newpar\n', 'C') +
      sentence('# newdoc\n', 'D')
    expect(goldDocuments(parseConllu(content)).map((d) => d.text)).toEqual(['A B\n\nC', 'D'])
  })
})
