import type { CastContext } from './cast-context.js'
import { identitiesOf } from './descriptions/apposition.js'
import type { Reading } from './descriptions/designation.js'
import type { SentencePhrases } from './phrases/found-phrases.js'
import { storyPhrases } from './phrases/story-phrases.js'
import { readStoryStates, type StoryStates, withoutForeignBodies } from './states/story-states.js'

/** What is read of each sentence of a story before anyone in it is told apart, and the states that the story is about. */
export function readStory(context: CastContext): {
  readonly states: StoryStates
  readonly readings: readonly Reading[]
} {
  const { analysis, trees, knowledge, published = null, homeCountry = null } = context
  const origin = {
    datelines: homeCountry === null ? [] : [homeCountry, ...(context.otherHomes ?? [])],
    agency: context.agencyCountry ?? null,
  }
  const { phrases: read, fullNames } = storyPhrases(context)
  const states = readStoryStates(trees, read, knowledge, origin)
  const meant = withoutForeignBodies(read, states)
  const readings = trees.map((tree, i): Reading => {
    const phrases = meant[i] as SentencePhrases
    return {
      tree,
      text: analysis.text,
      phrases,
      identities: identitiesOf(tree, phrases),
      gazetteer: knowledge,
      choose: states.choose,
      fullNames,
      date: published,
    }
  })
  return { states, readings }
}
