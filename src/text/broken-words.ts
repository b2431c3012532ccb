import { type Join, type Line, type LineGroup, WIDEST_WRAP } from './lines.js'
import { SHORT_WORDS } from './short-words.js'

type Verdict = Join | 'open'

// Latin only: elsewhere a line end between letters says too little.
const LEFT_LETTERS = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*$/u
const RIGHT_LETTERS = /^\p{Script=Latin}[\p{Script=Latin}\p{M}]*/u
// No word is longer; looking no further keeps every line end at constant cost.
const WORD_WINDOW = 40

/**
 * How each line of each group is joined with the next. Newswire archives hold two kinds of line end inside a paragraph: the ordinary
 * wrapped line, which stands for a space, and the cut in the middle of a word (`ag` + `ainst`), which stands for nothing. A
 * break between two letters is a cut if the joined word is known and a half is not, or if neither half is. Where both
 * readings are words (`with` + `out`), the text's other breaks decide: a text that is cut and nowhere wrapped is cut here too.
 */
export function breakKinds(flat: string, groups: readonly LineGroup[], isWord?: (word: string) => boolean): Join[][] {
  const isKnown = knownWords(flat, groups, isWord)
  const verdicts = groups.map((group) =>
    group.slice(1).map((line, index) => judgeBreak(flat, group[index]!, line, isKnown, isWord !== undefined)),
  )
  const seen = new Set(verdicts.flat())
  const isCut = seen.has('nothing') && !seen.has('space')
  return verdicts.map((row, group) =>
    row.map((verdict, index) => (verdict === 'open' ? settle(groups[group]![index]!, isCut, seen) : verdict)),
  )
}

function settle(line: Line, isCut: boolean, seen: ReadonlySet<Verdict>): Join {
  if (isCut) return 'nothing'
  return !seen.has('space') && line.end - line.start > WIDEST_WRAP ? 'nothing' : 'space'
}

/** The caller's words and the text's own, those at line ends left out: there they may be halves. */
function knownWords(flat: string, groups: readonly LineGroup[], isWord?: (word: string) => boolean) {
  const own = new Set<string>()
  // Bounded, as an endless run of letters overflows the stack of the pattern; no longer word is asked for.
  const letters = /[\p{L}\p{M}]{1,256}/gu
  if (groups.some((group) => group.length > 1)) {
    for (const line of groups.flat()) {
      for (const match of flat.slice(line.start, line.end).matchAll(letters)) {
        const stop = match.index + match[0].length
        if (match.index > 0 && stop < line.end - line.start) own.add(match[0].toLowerCase())
      }
    }
  }
  return (word: string): boolean => {
    const lower = word.toLowerCase()
    if (own.has(lower)) return true
    if (lower.length <= 3 && word[0] === lower[0]) return SHORT_WORDS.has(lower)
    return isWord?.(lower) ?? false
  }
}

function judgeBreak(flat: string, line: Line, next: Line, isKnown: (w: string) => boolean, hasWords: boolean): Verdict {
  const before = flat.slice(Math.max(line.start, line.end - WORD_WINDOW), line.end)
  const after = flat.slice(next.start, Math.min(next.end, next.start + WORD_WINDOW))
  if (/^[.,;:!?%”’)\]]+(?:\s|$)/.test(after)) return 'nothing'
  if (/\p{L}$/u.test(before) && /^['’](?:s|t|re|ve|ll|d|m)\b/.test(after)) return 'nothing'
  if (/\p{L}['’]$/u.test(before) && /^(?:s|t|re|ve|ll|d|m)\b/.test(after)) return 'nothing'
  // An article cut short begins a word (*Charge* / *d'Affaires*).
  if (/^[dl]['’]\p{L}/iu.test(after)) return 'space'
  if (/\p{L}-$/u.test(before)) return judgeHyphen(before, after, isKnown)
  // A blank at the cut, or an indent, means that the words were whole.
  if (flat[line.end] === ' ' || next.indent > 0) return 'space'
  const left = LEFT_LETTERS.exec(before)?.[0]
  const right = RIGHT_LETTERS.exec(after)?.[0]
  if (left === undefined || right === undefined) return 'space'
  return judgeLetters(left, right, isKnown, hasWords)
}

function judgeHyphen(before: string, after: string, isKnown: (word: string) => boolean): Verdict {
  const right = RIGHT_LETTERS.exec(after)?.[0]
  if (right === undefined) return 'nothing'
  if (/^(?:and|or|to|nor)$/.test(right)) return 'space'
  const left = LEFT_LETTERS.exec(before.slice(0, -1))?.[0] ?? ''
  const isLower = right[0] === right[0]!.toLowerCase()
  return isLower && isKnown(left + right) ? 'drop-hyphen' : 'nothing'
}

function judgeLetters(left: string, right: string, isKnown: (word: string) => boolean, hasWords: boolean): Verdict {
  const isOneCase = right[0] === right[0]!.toLowerCase() || left + right === (left + right).toUpperCase()
  if (!isOneCase) return 'space'
  const joined = isKnown(left + right)
  const leftKnown = isKnown(left)
  const rightKnown = isKnown(right)
  if (joined && !(leftKnown && rightKnown)) {
    // A name that no list knows before a plain word (`Han` + `over`) reads either way.
    const isName = left[0] !== left[0]!.toLowerCase() && rightKnown
    return isName ? 'open' : 'nothing'
  }
  if (joined) return 'open'
  if (rightKnown || !hasWords) return 'space'
  if (!leftKnown) return 'nothing'
  return isFragment(right) ? 'nothing' : 'space'
}

/** Whether an unknown string is too short, or too poor in vowels, to be a rare word. */
function isFragment(right: string): boolean {
  return right.length <= 2 || !/[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûü]/i.test(right)
}
