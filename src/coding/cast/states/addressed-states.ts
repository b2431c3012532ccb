import type { Tree } from '../../grammar/tree.js'
import { otherState } from '../reference/related-nouns.js'
import type { Scene } from './home-state.js'

/** Verbs whose object is spoken to or judged, and is another than who speaks. */
const ADDRESSING = new Set(
  `accuse apologise apologize appeal ask blame call caution chide complain condemn congratulate criticise criticize denounce implore invite
   plead praise press protest rebuke remind slam summon tell thank threaten urge warn`.split(/\s+/),
)

/** … as the object, or behind one of these. */
const ADDRESSEE = /^(?:at|on|to|upon|with)$/

/** *The minister accused Chile of spying*, *the army called on Chile to withdraw*: whoever speaks to a state by its name is of another one. */
export function isAddressed(tree: Tree, token: number, country: string, { phrasesOf }: Scene): boolean {
  const speaker = tree.firstConjunct(token)
  const verb = tree.head(speaker)
  if (verb < 0 || !tree.isVerb(verb) || tree.relation(speaker) !== 'nsubj') return false
  const isBare = (v: number) => v === verb || tree.deps(v, 'nsubj').length === 0
  const verbs = tree.coordination(verb).filter((v) => ADDRESSING.has(tree.lemma(v)) && isBare(v))
  const isState = (t: number) =>
    phrasesOf(tree).names.some(
      (f) => f.head === t && f.entries[0]?.kind === 'state' && f.entries[0].country === country && t > token,
    )
  return verbs.some((v) =>
    [...tree.deps(v, 'obj', 'iobj'), ...tree.deps(v, 'obl').filter((t) => ADDRESSEE.test(tree.preposition(t) ?? ''))]
      .flatMap((t) => tree.coordination(t))
      .some(isState),
  )
}

/** Of which state an office is that cannot be of this one: the story's own, else the other one of two. */
export const stateApart = (tree: Tree, country: string, { home, salient }: Scene): string | null =>
  home !== null && home !== country ? home : otherState(country, tree.sentence.index, salient)
