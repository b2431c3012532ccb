import { readFileSync } from 'node:fs'

/** One word line of a CoNLL-U sentence; `head` is 0 for the root, as in the file. */
export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  readonly head: number
  readonly deprel: string
  /** First word of a multiword token: its surface form and how many words it has. */
  readonly multiword?: { readonly form: string; readonly count: number }
  readonly spaceAfter: boolean
  /** The last column as it stands. */
  readonly misc: string
}

export interface GoldSentence {
  readonly id: string
  readonly text: string
  readonly words: readonly GoldWord[]
  readonly startsParagraph: boolean
  readonly startsDocument: boolean
}

/** Reads a CoNLL-U file; empty nodes are skipped. */
export function readConllu(path: string): GoldSentence[] {
  return parseConllu(readFileSync(path, 'utf8'))
}

/** Parses the text of a CoNLL-U file. */
export function parseConllu(content: string): GoldSentence[] {
  return content
    .split(/\r?\n\r?\n/)
    .filter((block) => /^\d/m.test(block))
    .map(parseSentence)
}

function parseSentence(block: string): GoldSentence {
  const words: GoldWord[] = []
  let id = ''
  let text = ''
  let startsParagraph = false
  let startsDocument = false
  let range: { form: string; count: number; spaceAfter: boolean; last: number } | null = null
  let pending = false
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('#')) {
      if (line.startsWith('# sent_id = ')) id = line.slice(12)
      else if (line.startsWith('# text = ')) text = line.slice(9)
      else if (/^# newpar( id\b|\s*$)/.test(line)) startsParagraph = true
      else if (line.startsWith('# newdoc')) startsDocument = true
      continue
    }
    const c = line.split('\t')
    if (c.length !== 10 || c[0]!.includes('.')) continue
    const spaceAfter = !c[9]!.split('|').includes('SpaceAfter=No')
    if (c[0]!.includes('-')) {
      const [first, last] = c[0]!.split('-').map(Number) as [number, number]
      range = { form: c[1]!, count: last - first + 1, spaceAfter, last }
      pending = true
      continue
    }
    const index = Number(c[0])
    const inside = range !== null && index <= range.last
    words.push({
      form: c[1]!,
      lemma: c[2]!,
      upos: c[3]!,
      xpos: c[4]!,
      feats: c[5]!,
      head: Number(c[6]),
      deprel: c[7]!,
      ...(pending && range ? { multiword: { form: range.form, count: range.count } } : {}),
      spaceAfter: inside && range ? index === range.last && range.spaceAfter : spaceAfter,
      misc: c[9]!,
    })
    pending = false
  }
  return { id, text, words, startsParagraph, startsDocument }
}

/** A document's raw text: paragraphs joined by a blank line, the sentences of a paragraph by one space. */
export interface GoldDocument {
  readonly text: string
  readonly sentences: readonly GoldSentence[]
}

/** Rebuilds raw text from a treebank, one text per document. */
export function goldDocuments(sentences: readonly GoldSentence[]): GoldDocument[] {
  const documents: { text: string; sentences: GoldSentence[] }[] = []
  for (const sentence of sentences) {
    const current = documents.at(-1)
    if (current === undefined || sentence.startsDocument) {
      documents.push({ text: sentence.text, sentences: [sentence] })
    } else {
      current.text += (sentence.startsParagraph ? '\n\n' : ' ') + sentence.text
      current.sentences.push(sentence)
    }
  }
  return documents
}
