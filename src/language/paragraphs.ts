import type { Span } from './types.js'

/**
 * Blocks between blank lines, trimmed of white space at both ends, in order. A blank line holds nothing but white
 * space; single line ends inside a block are white space like any other. Linear in the length of the text.
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = []
  let start = -1
  let end = 0
  let newlines = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      if (isLineEnd(text, i, code)) newlines++
      continue
    }
    if (start >= 0 && newlines > 1) {
      found.push({ start, end })
      start = -1
    }
    if (start < 0) start = i
    end = i + 1
    newlines = 0
  }
  if (start >= 0) found.push({ start, end })
  return found
}

/** A carriage return counts only where no line feed follows, so that CR LF is one line end. */
function isLineEnd(text: string, i: number, code: number): boolean {
  return code === 10 || code === 0x2029 || (code === 13 && text.charCodeAt(i + 1) !== 10)
}

/** White space for reading: Unicode spaces, control characters and the zero-width space and byte-order mark. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true
  if (code < 0x7f) return false
  return (
    code <= 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
