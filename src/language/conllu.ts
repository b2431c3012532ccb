import type { Analysis, Name, Sentence, Token } from './types.js'

/** How sentence identifiers are made: `<prefix>-<number from 1>`. */
export interface ConlluOptions {
  readonly prefix?: string
}

/**
 * Writes an analysis as CoNLL-U: `# newpar` where a paragraph begins, multiword tokens as range lines, and in MISC
 * `NER`, `SpaceAfter=No` and `TokenRange` (UTF-16 offsets of the clean text, end exclusive).
 */
export function toConllu(analysis: Analysis, options: ConlluOptions = {}): string {
  const prefix = options.prefix ?? 's'
  const tags = nameTags(analysis.names)
  let paragraph = -1
  let out = ''
  for (const sentence of analysis.sentences) {
    if (sentence.paragraph !== paragraph) out += '# newpar\n'
    paragraph = sentence.paragraph
    out += `# sent_id = ${prefix}-${sentence.index + 1}\n`
    out += `# text = ${clean(surface(sentence))}\n`
    sentence.tokens.forEach((token, i) => {
      if (token.multiword !== undefined) out += rangeLine(sentence.tokens, i, token.multiword)
      out += wordLine(sentence.tokens, i, tags.get(sentence.index)?.get(i))
    })
    out += '\n'
  }
  return out
}

/** Sentence index → token index → BIO tag. */
function nameTags(names: readonly Name[]): Map<number, Map<number, string>> {
  const tags = new Map<number, Map<number, string>>()
  for (const name of names) {
    const own = tags.get(name.sentence) ?? new Map<number, string>()
    tags.set(name.sentence, own)
    for (let i = name.first; i <= name.last; i++) own.set(i, `${i === name.first ? 'B' : 'I'}-${name.kind}`)
  }
  return tags
}

/** The sentence's text with each stretch of white space as one space, as `SpaceAfter` lets it be rebuilt. */
function surface(sentence: Sentence): string {
  return sentence.tokens
    .map((token) => token.form + (token.spaceAfter ? ' ' : ''))
    .join('')
    .trimEnd()
}

function rangeLine(tokens: readonly Token[], i: number, count: number): string {
  const own = tokens.slice(i, i + count)
  const last = own.at(-1)!
  const form = own.map((token) => token.form).join('')
  const misc = [
    ...(noSpace(tokens, i + own.length - 1) ? ['SpaceAfter=No'] : []),
    `TokenRange=${own[0]!.start}:${last.end}`,
  ]
  return `${i + 1}-${i + own.length}\t${clean(form)}${'\t_'.repeat(7)}\t${misc.join('|')}\n`
}

function wordLine(tokens: readonly Token[], i: number, tag: string | undefined): string {
  const token = tokens[i]!
  const misc = tag === undefined ? [] : [`NER=${tag}`]
  if (!inMultiword(tokens, i) && noSpace(tokens, i)) misc.push('SpaceAfter=No')
  misc.push(`TokenRange=${token.start}:${token.end}`)
  const columns = [i + 1, clean(token.form), clean(token.lemma), token.upos, token.xpos, token.feats]
  return `${[...columns, token.head + 1, token.deprel, '_', misc.join('|')].join('\t')}\n`
}

/** Whether nothing separates the word from the next; at the end of a sentence too, where the next one follows at once. */
function noSpace(tokens: readonly Token[], i: number): boolean {
  return !tokens[i]!.spaceAfter
}

function inMultiword(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k >= 0 && i - k < 4; k--) {
    const count = tokens[k]!.multiword
    if (count !== undefined) return k + count > i
  }
  return false
}

/** Line and column separators cannot stand in a field; a lone surrogate cannot be written as UTF-8. */
function clean(text: string): string {
  return text.replace(/[\t\r\n\u0085\u2028\u2029]/g, ' ').replace(/[\ud800-\udfff]/gu, '\ufffd')
}
