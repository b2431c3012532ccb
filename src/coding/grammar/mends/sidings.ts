import type { Token } from '../../../language/types.js'
import { CLAUSES, isBelow, SUBJECTS } from './relations.js'

const TOPS = new Set([...CLAUSES, 'xcomp'])
const MARKS = new Set(['case', 'mark', 'advmod'])
/** What a tree may take the thing for where *against* heads the clause. */
const OBJECTS = new Set(['obj', 'obl', 'nmod', 'advcl', 'ccomp', 'xcomp'])
/** Between *is* and *against*. */
const BETWEEN = new Set(['ADV', 'PART'])

interface Siding {
  readonly subject: Token
  readonly be: Token
  readonly against: Token
  readonly issue: Token
}

/**
 * *Chad, which has no coast, was against it*, *Peru backs the plan, while Chile is against it, a diplomat said*: who is against a thing is the
 * subject of the word for it, and a tree that hangs him on a word between, or the clause on what stands behind its end, is mended.
 * Near-miss: *was found to have plotted against it*.
 */
export function withSidings(tokens: readonly Token[]): readonly Token[] {
  return tokens.reduce<readonly Token[]>((mended, { index }) => {
    const siding = sidingAt(mended, index)
    return siding === null ? mended : mend(mended, siding)
  }, tokens)
}

function sidingAt(tokens: readonly Token[], index: number): Siding | null {
  const against = tokens[index]!
  if (against.form.toLowerCase() !== 'against') return null
  const be = tokens.slice(0, index).findLast(({ upos }) => !BETWEEN.has(upos))
  const isMark = MARKS.has(against.deprel) && against.head > index
  const behind = tokens.find((t) => t.head === index && t.index > index)
  const issue = isMark ? tokens[against.head] : behind && OBJECTS.has(behind.deprel) ? behind : undefined
  if (be?.lemma !== 'be' || !issue || tokens[index + 1]?.upos === 'PUNCT') return null
  const isBare = (s: Token) => tokens.slice(s.index + 1, be.index).every(({ upos }) => upos !== 'VERB')
  const subject = tokens
    .slice(0, be.index)
    .findLast((s) => SUBJECTS.has(s.deprel) && (s.head >= be.index || s.head === against.head || isBare(s)))
  return subject ? { subject, be, against, issue } : null
}

function mend(tokens: readonly Token[], { subject, be, against, issue }: Siding): readonly Token[] {
  const above = hungBehind(tokens, issue) ? clauseBefore(tokens, subject, issue) : undefined
  const mark = tokens.slice(0, subject.index).findLast((t) => t.deprel === 'mark' && t.head > subject.index)
  // *against* or *is* for the head of the clause: what governs it governs the word that it is against.
  const top = [against, be].find((t) => t.head !== issue.index && TOPS.has(t.deprel))
  return tokens.map((t) => {
    if (t.index === subject.index) return { ...t, head: issue.index, deprel: 'nsubj' }
    if (t.index === be.index) return { ...t, head: issue.index, deprel: 'cop' }
    if (t.index === against.index) return { ...t, head: issue.index, deprel: 'case' }
    if (t.index === issue.index && above) return { ...t, head: above.index, deprel: mark ? 'advcl' : 'parataxis' }
    if (t.index === issue.index && top) return { ...t, head: top.head, deprel: top.deprel }
    const isOfClause = [against.index, be.index].includes(t.head) && t.deprel === 'advmod'
    if (isOfClause || (t.index === mark?.index && above)) return { ...t, head: issue.index }
    return t
  })
}

/** The clause hangs as no clause does, or on a word of another that begins behind its end (*…, a diplomat said, speaking on condition …*). */
function hungBehind(tokens: readonly Token[], issue: Token): boolean {
  const above = tokens[issue.head]
  if (!above) return false
  const isSaid = issue.deprel === 'ccomp' || issue.deprel === 'parataxis'
  return !TOPS.has(issue.deprel) || (above.index > issue.index && !isSaid)
}

/** The head of the clause before the siding's own. */
const clauseBefore = (tokens: readonly Token[], subject: Token, issue: Token): Token | undefined =>
  tokens
    .slice(0, subject.index)
    .findLast((t) => TOPS.has(t.deprel) && (t.upos === 'VERB' || t.deprel === 'root') && !isBelow(tokens, t, issue))
