import { describe, expect, it } from 'vitest'
import { createAnalyzer } from './analyzer.js'
import { toConllu } from './conllu.js'
import { FAKE_MODEL, fakeRuntime } from './reader/fake.test-support.js'
import type { Analysis } from './types.js'

const analyze = (text: string) => createAnalyzer(fakeRuntime(), FAKE_MODEL).analyze(text)

describe('toConllu', () => {
  it('writes range lines, spacing, offsets, names and paragraphs', async () => {
    const analysis: Analysis = await analyze('Ann can’t\n go.\n\nYes')
    const named = { ...analysis, names: [{ kind: 'PER' as const, sentence: 0, first: 0, last: 1, start: 0, end: 6 }] }
    expect(toConllu(named, { prefix: 'x' })).toBe(
      [
        '# newpar',
        '# sent_id = x-1',
        '# text = Ann can’t go.',
        '1\tAnn\tAnn\tX\tFW\t_\t0\troot\t_\tNER=B-PER|TokenRange=0:3',
        '2-3\tcan’t\t_\t_\t_\t_\t_\t_\t_\tTokenRange=4:9',
        '2\tca\tca\tX\tFW\t_\t1\tdep\t_\tNER=I-PER|TokenRange=4:6',
        '3\tn’t\tn’t\tX\tFW\t_\t2\tdep\t_\tTokenRange=6:9',
        '4\tgo\tgo\tX\tFW\t_\t3\tdep\t_\tSpaceAfter=No|TokenRange=11:13',
        '5\t.\t.\tPUNCT\tFW\t_\t4\tpunct\t_\tTokenRange=13:14',
        '',
        '# newpar',
        '# sent_id = x-2',
        '# text = Yes',
        '1\tYes\tYes\tX\tFW\t_\t0\troot\t_\tTokenRange=16:19',
        '',
        '',
      ].join('\n'),
    )
  })

  it('is empty for an empty analysis', () => {
    expect(toConllu({ text: '', sentences: [], names: [], warnings: [] })).toBe('')
  })
})
