import { coreSpan } from './designation.js'
import {
  dweltOn,
  joinedParties,
  lastTwo,
  levelFits,
  NUMBERS,
  type PartyPhrase,
  partyPhrase,
  rankWord,
} from './parties.js'
import type { SentencePhrases } from './phrases.js'
import type { Salient } from './reference.js'
import type { Roster } from './roster.js'
import type { Tree } from './tree.js'

/** What reading a phrase for several parties may look at. */
export interface PartyScene {
  readonly trees: readonly Tree[]
  readonly salient: readonly Salient[]
  readonly roster: Roster
  readonly phrases: SentencePhrases
  readonly actorsOf: (tree: Tree, token: number) => readonly string[]
}

const STATE = 'state:'

/** Actors of *the two sides*, *both ministers*, *the pair*, *the latter*; empty for other phrases, and where they are unknown. */
export function partiesAt(tree: Tree, token: number, scene: PartyScene): readonly string[] {
  const rank = rankWord(tree, token)
  if (rank !== null) return (lastTwo(scene.salient) ?? []).slice(rank, rank + 1)
  const phrase = partyPhrase(tree, token)
  if (!phrase || namesState(tree, token, scene)) return []
  const apposed = tree.deps(token, 'appos').flatMap((t) => scene.actorsOf(tree, t))
  if (apposed.length === phrase.count) return apposed
  const counted = phrase.wants === 'states' ? null : countedGroup(tree, token, phrase.count, scene)
  return counted ? [counted] : fromStory(tree, token, phrase, scene)
}

/** *the two German ministers* says itself whose they are. */
function namesState(tree: Tree, token: number, { phrases }: PartyScene): boolean {
  const { tokens } = coreSpan(tree, token)
  return phrases.names.some((f) => tokens.includes(f.head))
}

/** *two former couriers … both*: a group of just so many, told of in this sentence or the one before. */
function countedGroup(tree: Tree, token: number, count: number, { salient, trees }: PartyScene): string | null {
  const here = tree.sentence.index
  const found = [...salient].reverse().find((s) => {
    if (s.id === null || !s.plural || here - s.sentence > 1 || (s.sentence === here && s.token >= token)) return false
    const there = trees[s.sentence] as Tree
    return there.deps(s.token, 'nummod').some((n) => NUMBERS[there.lemma(n)] === count)
  })
  return found && ['group', 'population'].includes(found.kind) ? found.id : null
}

/** The parties joined last in the story, else those that it has dwelt on; persons or states as the phrase asks. */
function fromStory(tree: Tree, token: number, phrase: PartyPhrase, { salient, roster }: PartyScene): readonly string[] {
  const isMany = (s: Salient) => s.id !== null && s.kind === 'person' && roster.get(s.id).designation.plural
  const person = (s: Salient) => (s.kind === 'person' && !isMany(s) && levelFits(phrase, s.level) ? s.id : null)
  const state = (s: Salient) => (s.country ? `${STATE}${s.country}` : null)
  const own = (s: Salient) => (isMany(s) ? null : s.id)
  const before = salient.filter((s) => s.sentence < tree.sentence.index || s.token < token)
  const keysOf = { states: [state], persons: [person, state], any: phrase.isLoose ? [own, state] : [state, own] }[
    phrase.wants
  ]
  for (const search of [joinedParties, dweltOn]) {
    for (const keyOf of keysOf) {
      const keys = search(phrase, tree.sentence.index, before, keyOf)
      if (keys.length > 0)
        return keys.map((key) => (key.startsWith(STATE) ? roster.internState(key.slice(STATE.length)) : key))
    }
  }
  return []
}
