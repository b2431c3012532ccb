import { afterEach, describe, expect, it, vi } from 'vitest'
import { DemarcheError } from '../errors.js'
import { renderExplanation } from './explain.js'
import { report } from './output.js'

afterEach(() => vi.restoreAllMocks())

describe('what reaches a terminal', () => {
  it('is a problem without what steers it', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    report(new DemarcheError('a/b', 'one \u009b2J\nand two'), 'item `\u001b]0;x\u0007\n\u2028`')
    expect(written).toHaveBeenCalledWith('demarche: a/b: item ` ]0;x   `: one  2J\nand two\n')
  })

  it('is an explanation without what steers it', () => {
    const text = renderExplanation({
      sentences: [
        {
          text: 'They \u001b[31mmet.',
          words: [{ text: '\u001b[31mmet', type: null, frame: null, told: null, types: [], reason: 'generic' }],
        },
      ],
    } as never)
    expect(text).not.toContain('\u001b')
    expect(text).toContain('They  [31mmet.\n   [31mmet\n')
  })
})
