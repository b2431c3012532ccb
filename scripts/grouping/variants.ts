import { random } from '../../src/record/across/synthetic.test-support.js'

/** What a wire makes of a story of its own or of another's. */
export type VariantKind = 'same' | 'corrected' | 'updated' | 'shortened' | 'reordered'

const sentencesOf = (text: string): string[] => text.match(/[^.!?]+[.!?]+["”’]?\s*/g) ?? [text]

/** One figure and one word changed, and the mark that says so. */
function corrected(text: string, next: () => number): string {
  let changed = false
  const mended = text.replace(/\b\d{1,3}\b/, (figure) => {
    changed = true
    return String(Number(figure) + 1 + Math.floor(next() * 5))
  })
  const words = mended.split(' ')
  const at = Math.floor(words.length * (0.3 + 0.4 * next()))
  if (!changed) words[at] = 'amended'
  return `(Corrects a figure) ${words.join(' ')}`
}

/** A new first sentence, and two more at the end. */
function updated(text: string, others: readonly string[], next: () => number): string {
  const pick = () => others[Math.floor(next() * others.length)] ?? ''
  return `${pick().trim()} ${text.trim()} ${pick().trim()} ${pick().trim()}`
}

function shortened(text: string, next: () => number): string {
  const sentences = sentencesOf(text)
  return sentences.slice(0, Math.max(2, Math.ceil(sentences.length * (0.4 + 0.2 * next())))).join('')
}

/** Another desk's cut: the sentences after the first in another order, one left out. */
function reordered(text: string, next: () => number): string {
  const [first = '', ...rest] = sentencesOf(text)
  const kept = rest.filter((_, i) => i !== Math.floor(next() * rest.length))
  return [first, ...kept.reverse()].join('')
}

/** Variants of a text by a seed; `others` lends sentences of other stories. */
export function variantsOf(text: string, others: readonly string[], seed: number): Record<VariantKind, string> {
  const next = random(seed)
  return {
    same: text,
    corrected: corrected(text, next),
    updated: updated(text, others, next),
    shortened: shortened(text, next),
    reordered: reordered(text, next),
  }
}
