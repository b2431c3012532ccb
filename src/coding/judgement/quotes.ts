import type { Span } from '../../language/types.js'

const OPEN = new Set(['“', '„', '«'])
const CLOSE = new Set(['”', '»'])

/**
 * Spans of direct speech, quotation marks included, by paragraph: curly pairs, or straight marks in turn. An opened
 * quotation that its paragraph does not close runs to the paragraph's end, as the convention of print has it. Linear.
 */
export function quotedRanges(text: string): Span[] {
  const found: Span[] = []
  let open: number | null = null
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    const paragraphEnds = c === '\n' && text[i + 1] === '\n'
    if (paragraphEnds && open !== null) {
      found.push({ start: open, end: i })
      open = null
    } else if (OPEN.has(c)) open ??= i
    else if ((CLOSE.has(c) || c === '"') && open !== null) {
      found.push({ start: open, end: i + 1 })
      open = null
    } else if (c === '"') open = i
  }
  if (open !== null) found.push({ start: open, end: text.length })
  return found
}
