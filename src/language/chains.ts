import { askedOf, type Candidate, candidatesOf } from './chain-candidates.js'
import { type Asked, mentionInputs, pairInputs } from './chain-features.js'
import { activate, addRows, type ChainModel } from './chain-model.js'
import { profilesOf } from './chain-profiles.js'
import { findMentions, type Mention } from './mentions.js'
import type { Analysis } from './types.js'

/** Mentions that stand for the same, two or more, in the order of the text. */
export interface Chain {
  readonly mentions: readonly Mention[]
}

/**
 * Joins the mentions of a text that stand for the same. Each mention takes the best of a bounded number of earlier ones, or
 * none; what is joined so is a chain. Linear in the length of the text.
 */
export function findChains(analysis: Analysis, model: ChainModel): Chain[] {
  const mentions = findMentions(analysis)
  const profiles = profilesOf(analysis, mentions)
  const asked = askedOf(profiles, model.lemmas)
  const candidates = candidatesOf(profiles)
  return joined(mentions, antecedents(asked, candidates, model))
}

/** Chains of the mentions whose antecedents are given (-1: none), in the order of their first mention. */
function joined(mentions: readonly Mention[], antecedent: Int32Array): Chain[] {
  const chainOf = new Int32Array(mentions.length)
  const members: Mention[][] = []
  mentions.forEach((mention, m) => {
    const a = antecedent[m]!
    if (a < 0) members.push([mention])
    else members[chainOf[a]!]!.push(mention)
    chainOf[m] = a < 0 ? members.length - 1 : chainOf[a]!
  })
  return members.filter((own) => own.length > 1).map((own) => ({ mentions: own }))
}

/** For each mention the position of the one that it goes back to, or -1. */
function antecedents(asked: readonly Asked[], candidates: readonly (readonly Candidate[])[], model: ChainModel): Int32Array {
  const { hidden, tables, bias, out, lean } = model
  const earlier = new Float32Array(asked.length * hidden)
  const found = new Int32Array(asked.length).fill(-1)
  const zeros = new Float32Array(hidden)
  asked.forEach((m, at) => {
    const inputs = mentionInputs(m)
    addRows(tables.earlier, hidden, inputs, earlier, at * hidden)
    const alone = bias[1].slice()
    addRows(tables.alone, hidden, inputs, alone)
    const later = bias[0].slice()
    addRows(tables.later, hidden, inputs, later)
    let best = activate(out[1], alone, zeros, 0)
    for (const { order, rank } of candidates[at]!) {
      const sum = later.slice()
      addRows(tables.pair, hidden, pairInputs({ a: asked[order]!, m, rank }), sum)
      const score = activate(out[0], sum, earlier, order * hidden) + lean
      if (score > best) {
        best = score
        found[at] = order
      }
    }
  })
  return found
}
