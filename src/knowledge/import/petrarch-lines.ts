/** A code of an actor between two days; null: open. */
export interface DatedCode {
  readonly code: string
  readonly from: string | null
  readonly to: string | null
  readonly line: number
}

/** One set of synonyms of a dictionary of the PETRARCH family, with its codes. */
export interface DictionaryEntry {
  readonly names: readonly string[]
  readonly codes: readonly DatedCode[]
  /** Line of the first name, from 1. */
  readonly line: number
}

/** A line that could not be read. */
export interface BadLine {
  readonly line: number
  readonly found: string
  readonly message: string
}

export interface Dictionary {
  readonly entries: readonly DictionaryEntry[]
  readonly bad: readonly BadLine[]
}

interface Draft {
  names: string[]
  codes: DatedCode[]
  line: number
  /** A code has been seen, readable or not: the next name opens another entry. */
  closed: boolean
}

const CODES = /\[([^\]]*)\]/g

/** Years of two digits: from 30 on of the last century. */
const PIVOT = 30

/**
 * A day of six or eight digits (`011222`, `20011222`) as ISO 8601; null where it is none. Day or month 00 is the first.
 */
export function dayOf(digits: string): string | null {
  const full = digits.length === 6 ? `${Number(digits.slice(0, 2)) >= PIVOT ? '19' : '20'}${digits}` : digits
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(full) ?? []
  if (year === undefined) return null
  const iso = `${year}-${month === '00' ? '01' : month}-${day === '00' ? '01' : day}`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}

/** `AFGGOV >011222`, `AFGELI 750101-000101`, `IGOUNO`; null where the code or a day cannot be read. */
function codeOf(text: string, line: number): DatedCode | null {
  const [, code, sign, first, second] =
    /^\s*([A-Z~]{3,})\d*[A-Z]?\s*([<>]?)\s*(\d{6,8})?\s*(?:-\s*(\d{6,8}))?\s*$/.exec(text) ?? []
  if (code === undefined) return null
  if (first === undefined) return sign === '' ? { code, from: null, to: null, line } : null
  const day = dayOf(first)
  const until = second === undefined ? null : dayOf(second)
  if (day === null || (second !== undefined && until === null)) return null
  if (second !== undefined) return { code, from: day, to: until, line }
  return sign === '<' ? { code, from: null, to: day, line } : { code, from: day, to: null, line }
}

/** The sets `!PERSON! = MAN, MEN, …` by name. */
function substitutions(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, readonly string[]>()
  for (const line of lines) {
    const [, name, words] = /^!([A-Z]+)!\s*=\s*(.+)$/.exec(line) ?? []
    if (name !== undefined)
      sets.set(
        name,
        words!.split(',').map((word) => word.trim()),
      )
  }
  return sets
}

/** `FISHER!PERSON!` → FISHERMAN, FISHERMEN …; `HITMAN {HITMEN}` → both. */
function namesOf(text: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const [, braces] = /\{([^}]*)\}/.exec(text) ?? []
  const plain = text.replace(/\{[^}]*\}/, '').trim()
  const forms = [plain, ...(braces ?? '').split(',').map((form) => form.trim())].filter((form) => form !== '')
  return forms.flatMap((form) => {
    const [mark, set] = /!([A-Z]+)!/.exec(form) ?? []
    return set === undefined ? [form] : (sets.get(set) ?? []).map((word) => form.replace(mark!, word))
  })
}

/**
 * Reads a dictionary of actors or agents as TABARI, PETRARCH and Phoenix write them: names in capitals with `_` for blanks, synonyms after
 * `+`, codes in square brackets after the name or on lines of their own, with `>` from a day, `<` up to a day, or two days; `#` and `;` open
 * comments; `!SET!` stands for the words of a set; plurals in braces. Names without a code share that of the next.
 */
export function readDictionary(text: string): Dictionary {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const sets = substitutions(lines)
  const entries: Draft[] = []
  const bad: BadLine[] = []
  let draft: Draft | null = null
  lines.forEach((raw, at) => {
    const line = at + 1
    const content = raw.replace(/[#;].*$/, '').trimEnd()
    if (content.trim() === '' || /^![A-Z]+!\s*=/.test(content) || /^\s*-+\s*$/.test(content)) return
    const head = content.replace(CODES, ' ').trim()
    const isSynonym = head.startsWith('+')
    if (head !== '' && !isSynonym && (draft === null || draft.closed)) {
      draft = { names: [], codes: [], line, closed: false }
      entries.push(draft)
    }
    if (draft === null) {
      bad.push({ line, found: content.trim().slice(0, 60), message: 'expected a name before synonyms and codes' })
      return
    }
    if (head !== '') draft.names.push(...namesOf(head.replace(/^\+/, ''), sets))
    for (const [, code] of content.matchAll(CODES)) {
      draft.closed = true
      const dated = codeOf(code!, line)
      if (dated === null)
        bad.push({
          line,
          found: `[${code}]`,
          message: 'expected a code such as [USAGOV], [USAGOV >20090120] or [USAELI 010120-090120]',
        })
      else draft.codes.push(dated)
    }
  })
  for (const { closed, line, names } of entries) {
    if (!closed) bad.push({ line, found: names[0] ?? '', message: 'expected a code in square brackets for this name' })
  }
  return { entries: entries.filter((entry) => entry.codes.length > 0), bad: bad.sort((a, b) => a.line - b.line) }
}
