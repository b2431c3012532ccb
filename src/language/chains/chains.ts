import type { Analysis, Chain, Mention } from '../types.js'
import { askedOf, type Candidate, candidatesOf } from './candidates.js'
import { type Asked, mentionInputs, pairInputs } from './features.js'
import { findMentions } from './mentions.js'
import { activate, addRows, type ChainModel } from './model.js'
import { profilesOf } from './profiles.js'
import { ruledAntecedents } from './rules.js'

/**
 * Joins the mentions of a text that stand for the same. Each mention takes the best of a bounded number of earlier ones, or
 * none; what is joined so is a chain. Linear in the length of the text.
 * @param model the mention-pair head; rules alone where it is null
 */
export function findChains(analysis: Pick<Analysis, 'sentences' | 'names'>, model: ChainModel | null): Chain[] {
  const mentions = findMentions(analysis)
  const profiles = profilesOf(analysis.sentences, mentions)
  const candidates = candidatesOf(profiles)
  const antecedent =
    model === null
      ? ruledAntecedents(profiles, candidates)
      : scoredAntecedents(askedOf(profiles, model.lemmas), candidates, model)
  return joined(mentions, antecedent)
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
function scoredAntecedents(
  asked: readonly Asked[],
  candidates: readonly (readonly Candidate[])[],
  model: ChainModel,
): Int32Array {
  const { hidden, tables, bias, out, lean } = model
  // What an earlier mention brings to every pair that it is in, added up once.
  const earlier = new Float32Array(asked.length * hidden)
  const found = new Int32Array(asked.length).fill(-1)
  const none = new Float32Array(hidden)
  const pair: number[] = []
  asked.forEach((m, at) => {
    const inputs = mentionInputs(m)
    addRows(tables.earlier, hidden, inputs, earlier, at * hidden)
    const alone = bias[1].slice()
    addRows(tables.alone, hidden, inputs, alone)
    const later = bias[0].slice()
    addRows(tables.later, hidden, inputs, later)
    let best = activate(out[1], alone, none, 0)
    const sum = new Float32Array(hidden)
    for (const { order, rank } of candidates[at]!) {
      sum.set(later)
      addRows(tables.pair, hidden, pairInputs({ a: asked[order]!, m, rank }, pair), sum)
      const score = activate(out[0], sum, earlier, order * hidden) + lean
      if (score > best) {
        best = score
        found[at] = order
      }
    }
  })
  return found
}
