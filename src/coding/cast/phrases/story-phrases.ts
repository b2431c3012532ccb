import type { CastContext } from '../cast-context.js'
import type { SentencePhrases } from './found-phrases.js'
import { joinedSurnames, withJoinedSurnames } from './joined-names.js'
import { findPhrases, fullNamesOf, withSurnames } from './phrases.js'
import { withStoryNames } from './story-names.js'

/** The phrases of each sentence, read with what the whole story names, and the full names that it tells, as written. */
export function storyPhrases({ analysis, trees, knowledge, published = null }: CastContext): {
  readonly phrases: readonly SentencePhrases[]
  readonly fullNames: readonly string[]
} {
  const found = withStoryNames(
    trees,
    trees.map((tree) => findPhrases(tree, analysis.names, knowledge, published, analysis.text)),
    knowledge,
  )
  const fullNames = trees.flatMap((tree, i) => fullNamesOf(tree, found[i] as SentencePhrases))
  const wordsAt = (at: number) =>
    new Set(fullNames.map((name) => name.at(at)?.form ?? '').filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word)))
  const [firstNames, surnames] = [wordsAt(0), wordsAt(-1)]
  const joined = joinedSurnames(fullNames)
  return {
    phrases: trees.map((tree, i) => {
      const phrases = withSurnames(tree, found[i] as SentencePhrases, surnames, firstNames)
      return withJoinedSurnames(tree, phrases, joined)
    }),
    fullNames: fullNames.map((name) => name.map((t) => t.form).join(' ')),
  }
}
