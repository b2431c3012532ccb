import { isPlural } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import type { Salient } from '../reference/reference.js'

/** Words for some of those just told, where no noun stands behind them. */
const SOME =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|another|others|some|many|most|several|both|second|third|fourth|fifth|all|none)$/i

/**
 * *Two ships fired. A third rammed the boat*, *police held six … Four were freed*: a word for some of many, which means one or several
 * of those told last. Gives their mention; null for other words, and where nobody was told.
 */
export function wholeOf(tree: Tree, token: number, salient: readonly Salient[]): Salient | null {
  const { form, upos } = tree.token(token)
  if (!SOME.test(form) || !['NUM', 'DET', 'PRON', 'ADJ', 'NOUN'].includes(upos)) return null
  if (tree.base(token) !== 'nsubj' || tree.children(token).some((t) => !['det', 'punct'].includes(tree.base(t))))
    return null
  const here = tree.sentence.index
  // *Of the four captives, two were freed*
  const fronted = tree
    .deps(tree.head(token), 'obl', 'nmod')
    .find((t) => t < token && tree.preposition(t) === 'of' && isPlural(tree, t))
  if (fronted !== undefined) return salient.find((s) => s.sentence === here && s.token === fronted) ?? null
  const isBefore = (s: Salient) => s.sentence === here - 1 || (s.sentence === here && s.token < token)
  const told = salient.filter((s) => isBefore(s) && !s.modifier && s.plural)
  return told.filter((s) => s.kind === 'group' || s.kind === 'population' || s.kind === 'thing').at(-1) ?? null
}
