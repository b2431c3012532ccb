import type { AdverbEffect, Attitude, CodeBook } from '../../knowledge/types.js'
import { handTree } from '../grammar/hand-tree.js'
import { judge } from './judge.js'

const attitude = (lemma: string, pos: Attitude['pos'], slots: string[], rest: Partial<Attitude> = {}): Attitude => ({
  lemma,
  pos,
  slots,
  manner: null,
  polarity: null,
  status: null,
  certainty: null,
  ...rest,
})

/** A few attitudes of each kind; the shipped table is tested with the knowledge room. */
const ATTITUDES: readonly Attitude[] = [
  attitude('say', 'v', ['that', 'quote'], { manner: 'say' }),
  attitude('accuse', 'v', ['prep:of'], { manner: 'accuse', certainty: 'alleged' }),
  attitude('deny', 'v', ['that', 'ing', 'obj'], { manner: 'deny', certainty: 'denied' }),
  attitude('refuse', 'v', ['inf'], { polarity: 'negative' }),
  attitude('fail', 'v', ['inf'], { polarity: 'negative' }),
  attitude('plan', 'v', ['inf'], { status: 'planned' }),
  attitude('threaten', 'v', ['inf'], { status: 'hypothetical' }),
  attitude('set', 'a', ['inf'], { status: 'planned' }),
  attitude('report', 'n', ['that'], { manner: 'report', certainty: 'alleged' }),
]
const ADVERBS: Readonly<Record<string, AdverbEffect>> = {
  regularly: { polarity: null, status: 'habitual', certainty: null },
  no_longer: { polarity: 'negative', status: null, certainty: null },
  reportedly: { polarity: null, status: null, certainty: 'alleged' },
}
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  lightverb: ['hold', 'launch'],
  durative: ['shelter'],
  refutation: ['reject'],
  falsehood: ['false', 'lie'],
  evidence: ['sign'],
}

/** A code book of these alone. */
export const codes: CodeBook = {
  framesFor: () => [],
  attitudesFor: (lemma, pos) => ATTITUDES.filter((a) => a.lemma === lemma && a.pos === pos),
  adverbEffect: (lemma) => ADVERBS[lemma] ?? null,
  inClass: (lemma, name) => (CLASSES[name] ?? []).includes(lemma),
  quad: () => '',
  typeOfCameo: () => null,
  contextsOf: () => [],
}

/** An act in a tree by hand (`at`), and how it should be judged. */
export interface Row {
  readonly phenomenon: string
  readonly tree: string
  readonly at: string
  readonly expected: Partial<{
    polarity: string
    status: string
    certainty: string
    manners: string[]
    conditional: boolean
    isBackground: boolean
  }>
}

/** The judgement of the act at a row's word, with the manners that reach it. */
export function judgedBy(row: Row) {
  const tree = handTree(row.tree)
  const found = judge(
    tree,
    tree.tokens.findIndex((t) => t.form === row.at),
    codes,
  )
  return { ...found, manners: found.voices.map((v) => v.manner) }
}
