import type { Sentence } from '../../language/types.js'
import { Tree } from './tree.js'

/**
 * A sentence with its tree written by hand, one `form/lemma/XPOS/head/deprel` a word, heads counted from 1 and 0 for the
 * root. Spaces between words become single spaces of the text.
 */
export function handTree(rows: string): Tree {
  let at = 0
  const tokens = rows
    .trim()
    .split(/\s+/)
    .map((row, index) => {
      const [form, lemma, xpos, head, deprel] = row.split('/') as [string, string, string, string, string]
      const start = at
      at += form.length + 1
      return {
        index,
        form,
        lemma,
        upos: uposOf(xpos),
        xpos,
        feats: /NNS|NNPS/.test(xpos) ? 'Number=Plur' : '_',
        head: Number(head) - 1,
        deprel,
        spaceAfter: true,
        start,
        end: start + form.length,
      }
    })
  const sentence: Sentence = { index: 0, paragraph: 0, start: 0, end: at - 1, tokens }
  return new Tree(sentence)
}

/** The text that a hand-written tree's offsets point into. */
export const textOf = (tree: Tree): string => tree.tokens.map((t) => t.form).join(' ')

function uposOf(xpos: string): string {
  if (xpos.startsWith('NNP')) return 'PROPN'
  if (xpos.startsWith('NN')) return 'NOUN'
  if (xpos.startsWith('VB')) return 'VERB'
  if (xpos.startsWith('JJ')) return 'ADJ'
  if (xpos.startsWith('RB')) return 'ADV'
  if (xpos.startsWith('PRP') || xpos.startsWith('WP') || xpos === 'WDT') return 'PRON'
  return (
    ({ MD: 'AUX', AUX: 'AUX', IN: 'ADP', DT: 'DET', CC: 'CCONJ', CD: 'NUM', TO: 'PART' } as Record<string, string>)[
      xpos
    ] ?? 'X'
  )
}

/** Forms of a token list, for readable expectations. */
export const forms = (tree: Tree, tokens: readonly (number | null)[]): string[] =>
  tokens.map((t) => (t === null ? '∅' : tree.token(t).form))
