import type { Explanation } from '../index.js'
import { printable } from './output.js'

const REASONS: Readonly<Record<string, string>> = {
  'not-told': 'the reader model holds that no act is told here',
  'inside-name': 'part of a name or title',
  modifier: 'only describes another word',
  reporting: 'a reporter asks for comment',
  stoppage: 'a service stopped by who has no power to forbid it',
  interview: 'reporters are told, and nobody else',
  statement: 'told to be so, not to be done',
  'part-of-another-act': 'part of another act of the sentence',
  'no-participant': 'nobody takes part',
  'inside-verbal-act': 'asked for, promised, refused or threatened, not done',
  condition: 'only a condition or possibility, with no two parties named',
  generic: 'a kind of act, not one that happened',
  unlikely: 'is sooner no act, or one of another type',
  'counts-victims': 'only counts the dead and wounded of another act of the sentence',
  quiet: 'might be an act, but nothing around it is political news',
}

/** Each sentence with the words that were considered, what became of them and why; in plain text. */
export function renderExplanation({ sentences }: Explanation): string {
  return sentences
    .map(({ text, words }) => {
      const lines = words.map(({ text: word, type, frame, told, types, reason }) => {
        const seen =
          told === null ? 'reader: nothing' : `reader: act ${told}, ${types.map(([t, p]) => `${t} ${p}`).join(', ')}`
        const outcome = type ?? `no event: ${REASONS[reason ?? ''] ?? reason}`
        return `  ${printable(word)}\n      ${outcome}\n      ${seen}; frame: ${frame ?? 'none'}`
      })
      return [printable(text.replace(/\s+/g, ' ')), ...(lines.length > 0 ? lines : ['  nothing considered'])].join('\n')
    })
    .join('\n\n')
    .concat('\n')
}
