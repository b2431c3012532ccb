import type { CodeBook } from '../../knowledge/types.js'
import { monthOf, weekdayNumber } from '../../language/times/words.js'
import type { Cast } from '../cast/cast.js'
import { isInfinitive } from '../grammar/slots.js'
import { coreSpan } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { partiesAt, SURE, TAKEN } from './parties/seen-parties.js'
import { type Candidate, fillers } from './seen/frames.js'

/** Tokens of what an act is about. */
export interface Content {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** What is said, promised, asked or refused: the model's word for it, unless it stands aside and the frame has one of its own. */
export function readContent(c: Candidate, cast: Cast, codes: CodeBook): Content | null {
  const seen = c.act?.roles.find(
    (r) => r.role === 'content' && r.probability >= TAKEN && !isTime(c, r.token) && !isWhen(c, r.token),
  )
  const [told] = c.frame.content.flatMap((slot) =>
    fillers(c.tree, c.predicate, slot, cast, codes)
      .filter((t) => !isCondition(c, t) && !isWhen(c, t))
      .slice(0, 1),
  )
  const isSeen = seen !== undefined && !c.tree.isWithin(c.predicate, seen.token)
  if (isSeen && (told === undefined || !(isAside(c, seen.token) || isOfJoined(c, seen.token))))
    return contentSpan(c.tree, seen.token, c.predicate)
  if (told !== undefined) return contentSpan(c.tree, told, c.predicate)
  // *An allegation that Lima rejected*: what is rejected, where the tree hangs it above.
  const thing = c.act?.roles.find(
    (r) =>
      c.frame.type === 'REJECT' &&
      r.role === 'target' &&
      r.probability >= SURE &&
      partiesAt(c, r.token, cast).length === 0,
  )
  return thing ? contentSpan(c.tree, thing.token, c.predicate) : null
}

const UNITS_OF_TIME = new Set(['day', 'week', 'month', 'year', 'hour', 'minute'])

/** *freed them on Tuesday*, *met for three hours*, *gave it 72 hours to leave*: when or how long is not what about. */
function isTime({ tree, predicate }: Candidate, token: number): boolean {
  const word = tree.token(token).form.toLowerCase()
  const isNamed = weekdayNumber(word) !== null || (monthOf(word) !== null && tree.token(token).upos === 'PROPN')
  const isCounted = UNITS_OF_TIME.has(tree.lemma(token)) && (tree.base(token) === 'obl' || isTimeTo(tree, token))
  return (isNamed || isCounted) && tree.isWithin(token, predicate)
}

/** *gave it 72 hours to leave*: what is to be done in it stands behind it; near-miss: *gave it two years*. */
const isTimeTo = (tree: Tree, token: number): boolean =>
  tree.base(token) === 'obj' && tree.deps(tree.head(token), 'xcomp', 'advcl').some((aim) => aim > token)

/** *pledged nine lorries and promised to halt the dig*: whether a word stands in the clause of a verb that is joined to the predicate. */
const isOfJoined = ({ tree, predicate }: Candidate, token: number): boolean =>
  tree.isVerb(predicate) && tree.deps(predicate, 'conj').some((t) => tree.isVerb(t) && tree.isWithin(token, t))

/** *asked them to go; he offered to stay*, *on his last visit the two agreed to meet*: what is told in the clause before, by a phrase before a verb's subject or of that subject. */
function isAside({ tree, predicate }: Candidate, token: number): boolean {
  const subjects = tree.deps(predicate, 'nsubj').filter((s) => tree.relation(s) === 'nsubj')
  if (!tree.isVerb(predicate) || !subjects.some((s) => token <= s || tree.isWithin(token, s))) return false
  const isJoined = tree.base(predicate) === 'conj' && tree.isWithin(token, tree.head(predicate))
  return isJoined || [...subjects, ...tree.deps(predicate, 'obl')].some((phrase) => tree.isWithin(token, phrase))
}

/** *would agree to a panel if Oman chaired it*: on what terms, not to what. */
const isCondition = ({ tree }: Candidate, token: number): boolean =>
  tree.base(token) === 'advcl' && tree.deps(token, 'mark').some((m) => ['if', 'unless'].includes(tree.lemma(m)))

/** Marks of clauses that say when; *once* and *until* are terms. */
const WHEN = new Set(['after', 'before', 'when', 'whenever', 'while', 'since'])

/** *collapsed after the envoys flew home*: when something is done, not what it is about. */
const isWhen = ({ tree }: Candidate, token: number): boolean =>
  tree.base(token) === 'advcl' && tree.deps(token, 'mark', 'advmod').some((m) => m < token && WHEN.has(tree.lemma(m)))

/** Verbs whose object is what one wants or gives, never who is asked. */
const WANTS = new Set(['pledge', 'promise', 'offer', 'want', 'need', 'seek', 'request', 'demand'])

/** *asked for time to think*, *wanted work to be halted*, *pledged $5 to build it*: what an infinitive is about stands before it; null where nothing is. */
function aboutWhat(tree: Tree, aim: number, predicate: number): number | null {
  const isAim = tree.head(aim) === predicate && isInfinitive(tree, aim)
  if (!isAim || aim < predicate) return null
  const inside = (t: number) => predicate < t && t < aim
  // A tree may hang *for* on another word of the phrase (*for people rescued there to be let in*).
  const isFor = (t: number) => tree.token(Math.min(...tree.subtree(t))).form === 'for'
  const asked = tree.deps(predicate, 'obl').find((o) => inside(o) && isFor(o))
  if (asked !== undefined) return asked
  return WANTS.has(tree.lemma(predicate)) ? (tree.deps(predicate, 'obj').find(inside) ?? null) : null
}

/** *asked it to step in amid a row over fish*: among what it is asked, not what. */
const SETTINGS = new Set(['amid', 'amidst', 'despite'])

/** The content's whole phrase, without the part of the sentence that holds the predicate itself, what it is told among, and edge punctuation. */
function contentSpan(tree: Tree, head: number, predicate: number): Content {
  if (tree.isWithin(predicate, head)) {
    const core = coreSpan(tree, head)
    return { first: core.first, last: core.last, head }
  }
  // *accused of hoarding*: the tree may take the preposition of a gerund for a mark.
  const isGerund = ['VBG', 'NN'].includes(tree.token(head).xpos)
  const preposition = new Set(tree.deps(head, 'case', ...(isGerund ? ['mark'] : [])))
  const tokens = tree
    .subtree(
      head,
      (t) =>
        tree.base(t) === 'parataxis' || preposition.has(t) || (t !== head && SETTINGS.has(tree.preposition(t) ?? '')),
    )
    .filter((t) => tree.token(t).upos !== 'PUNCT')
  const aim = [head, ...tree.deps(predicate, 'xcomp', 'advcl')].find((t) => {
    const what = aboutWhat(tree, t, predicate)
    return what !== null && (t === head || what === head)
  })
  const about = aim === undefined ? null : aboutWhat(tree, aim, predicate)
  const ofAim =
    aim === undefined || about === null ? [] : tree.subtree(aim).filter((t) => tree.token(t).upos !== 'PUNCT')
  const ofAbout = about === null ? [] : tree.subtree(about).filter((t) => tree.token(t).form !== 'for' || t > about)
  const whole = [...tokens, ...ofAim, ...ofAbout].sort((a, b) => a - b)
  return { first: whole[0] ?? head, last: whole.at(-1) ?? head, head }
}

/** The contexts of an act whose clause and content hold the words: what is asked or promised is what an act is about, in whatever clause it stands. */
export function contextsOf(tree: Tree, words: readonly number[], codes: CodeBook): string[] {
  const inOrder = [...new Set(words)].sort((a, b) => a - b)
  return [...codes.contextsOf(inOrder.map((t) => tree.lemma(t)))]
}
