import type { CodeBook } from '../../../knowledge/types.js'
import type { ActSignal } from '../../../language/types.js'
import type { Cast } from '../../cast/cast.js'
import { conjunctHost } from '../../grammar/conjunct-host.js'
import { clauseKind, invertedSubject, isHeardFrom, isReckoning, semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { type Candidate, makersOf } from '../seen/frames.js'
import { isTurnedAround } from './joined-verbs.js'

/** Least probability at which the reader model's word for a role is taken. */
export const TAKEN = 0.15
/** Below this another one who acts is doubted. */
const DOUBTFUL = 0.28
/** From here on the model is sure of it. */
export const SURE = 0.5

/** The roles that somebody fills, as the reader model names them. */
export type Party = 'source' | 'target'

/** Actors that fill a role, and the words that name them. */
export interface Filled {
  readonly ids: readonly string[]
  readonly tokens: readonly number[]
}

/** Those who act and those acted upon, as the reader model sees them. */
export interface SeenParties extends Readonly<Record<Party, Filled>> {
  /**
   * The model parts one coordination into both roles, as it has learned to for acts of several towards each other (*Peru and Chile
   * severed ties*).
   */
  readonly isMutual: boolean
}

/**
 * Actors of a nominal, or, for a clause in a role (*asked that Beijing act*), of its subject. What is rejected by a pronoun is a thing
 * said or asked (*Zambia made an offer, but Chad declined it*).
 */
export function partiesAt({ tree, predicate, frame }: Candidate, token: number, cast: Cast): readonly string[] {
  if (tree.isVerb(token) && !tree.isNominal(token)) {
    const subject = semanticSubject(tree, token)
    return subject === null ? [] : cast.actorsOf(tree, subject)
  }
  const isRejected = frame.type === 'REJECT' && tree.head(token) === predicate && tree.relation(token) !== 'nsubj'
  if (isRejected && ['it', 'this', 'that'].includes(tree.lemma(token))) return []
  return boundAway(tree, predicate, token, cast) ?? cast.actorsOf(tree, token)
}

/**
 * *Lima accused Chad of arming rebels and urged it to stop*: a plain pronoun that is acted upon is not the one who acts; where it was read so,
 * it stands for whom the verb before acts upon. Null for words that say nothing of the kind.
 */
function boundAway(tree: Tree, predicate: number, token: number, cast: Cast): readonly string[] | null {
  const isObject = tree.head(token) === predicate && ['obj', 'iobj', 'obl'].includes(tree.base(token))
  if (!isObject || tree.token(token).xpos !== 'PRP' || /sel(f|ves)$/.test(tree.lemma(token))) return null
  const subject = tree.isVerb(predicate) ? semanticSubject(tree, predicate) : null
  if (subject === null || subject === token) return null
  const acting = cast.actorsOf(tree, subject)
  const found = cast.actorsOf(tree, token)
  if (!found.some((id) => acting.includes(id))) return null
  const before = tree.base(predicate) === 'conj' ? tree.dep(conjunctHost(tree, predicate), 'obj', 'iobj') : null
  return (before === null ? found : cast.actorsOf(tree, before)).filter((id) => !acting.includes(id))
}

/**
 * Parties that the reader model sees, made consistent: what *and* joins fills one role (*Peru, Chile and Kenya condemned …*), and so does
 * each actor, the one that the tree gives it (`byTree`) or that the model is surer of; words that only say whose another party is are none.
 */
export function seenParties(
  c: Candidate,
  byTree: Readonly<Record<Party, Filled>>,
  cast: Cast,
  codes: CodeBook,
): SeenParties {
  const { tree, act, predicate } = c
  const speaker = tree.isVerb(predicate) ? invertedSubject(tree, predicate) : null
  const isElsewhere = ({ token, role, probability }: ActSignal['roles'][number]) =>
    isCutOff(tree, token, act?.token ?? token) ||
    isReporter(tree, token, predicate) ||
    (probability < SURE && (isVenue(c, token) || isOwnBody(c, token, byTree.source.ids, cast))) ||
    (isOnlySetting(c) && !tree.isWithin(token, predicate)) ||
    (role === 'source' && isInCause(tree, token, predicate)) ||
    isOfOtherTime(c, token, byTree) ||
    isTurnedAround(tree, token, role, predicate) ||
    (role === 'source' &&
      hasVerbBetween(tree, token, predicate) &&
      hasOwnSubject(c, byTree.source.tokens) &&
      isBeside(tree, token, predicate)) ||
    // *Met the premier and promised help*: beside whom the tree knows to act, a weak word for somebody else who acts is none.
    (role === 'source' && probability < DOUBTFUL && isAnother(token, byTree.source.tokens) && !c.frame.joint) ||
    (role === 'target' && probability < SURE && hasOwnObject(tree, predicate) && isBeside(tree, token, predicate)) ||
    (role === 'source'
      ? actsOn(tree, token, predicate, codes) || isOutside(tree, token, predicate, byTree.source.tokens)
      : speaker !== null && tree.isWithin(token, speaker)) ||
    tree.ancestors(token).some((t) => isReckoning(tree, t)) ||
    (role === 'source' && isActedUponAbove(tree, token, predicate, byTree.source.tokens)) ||
    (role === 'source' && isToldBelow(c, token, byTree.source.tokens)) ||
    (role === 'source' && isOnlyConnected(tree, token, predicate)) ||
    (speaker !== null && predicate < token && token < speaker) ||
    (role === 'target' && c.frame.type === 'REQUEST' && isInContent(tree, token, predicate, byTree.target.tokens))
  const groups = joinedWords(
    tree,
    (act?.roles ?? []).filter((r) => !isElsewhere(r)),
  )
  const taken = groups.flatMap((words) => assign(words))
  const tokens = taken.map((w) => w.token)
  const named = taken
    .filter((w) => !isOwner(tree, w.token, tokens, cast))
    .map((w) => ({ ...w, ids: partiesAt(c, w.token, cast), isThing: cast.actorsAt(tree, w.token).length === 0 }))
    .filter(({ ids }) => ids.length > 0)
  // The tree's word comes first, and whoever a word stands for before those whose a thing is (*Hamas bombed its former base*).
  const surest = (role: Party, other: Party, id: string) => {
    const words = named.filter((w) => w.role === role && w.ids.includes(id))
    const isTold = byTree[role].ids.includes(id) && !byTree[other].ids.includes(id)
    return Math.max(0, ...words.map((w) => w.probability + (w.isThing ? 0 : 1) + (isTold ? 2 : 0)))
  }
  const filled = (role: Party, other: Party): Filled => {
    const words = named.filter((w) => w.role === role)
    const ids = words.flatMap((w) => w.ids).filter((id) => surest(role, other, id) >= surest(other, role, id))
    return { ids: [...new Set(ids)], tokens: words.map((w) => w.token) }
  }
  return {
    source: filled('source', 'target'),
    target: filled('target', 'source'),
    isMutual: groups.some((words) => isSure(words, 'source', 'target') && isSure(words, 'target', 'source')),
  }
}

/** *The crew was freed, according to the port authority*: who is only heard takes no part. */
const isReporter = (tree: Tree, token: number, predicate: number): boolean =>
  [token, ...tree.ancestors(token)].some((t) => isHeardFrom(tree, t) && !tree.isWithin(predicate, t))

/** *They will try again in Bern*: where those meet is none of them; near-miss: *had talks in Bern with Chad*. */
const isVenue = ({ tree, predicate, frame }: Candidate, token: number): boolean =>
  frame.joint &&
  tree.token(token).upos === 'PROPN' &&
  tree.base(token) === 'obl' &&
  tree.head(token) === predicate &&
  tree.preposition(token) === 'in'

/** *The government of Peru pledged to reform the courts*: a body of one's own that a promise is about is not whom it is made to. */
function isOwnBody(
  { tree, predicate, frame }: Candidate,
  token: number,
  sources: readonly string[],
  cast: Cast,
): boolean {
  const clause = tree.head(token)
  if (frame.type !== 'AGREE' || tree.base(token) !== 'obj' || clause === predicate || !tree.isWithin(clause, predicate))
    return false
  const views = cast.actorsAt(tree, token).map((id) => cast.roster.get(id))
  const states = sources.map((id) => cast.roster.get(id).country)
  return views.length > 0 && views.every((v) => v.designation.kind === 'institution' && states.includes(v.country))
}

const SETTINGS = /^(?:after|amid|amidst|despite|following|in_spite_of|notwithstanding|since)$/
const VIOLENT = new Set(['ASSAULT', 'PROTEST'])

/** *Despite the shelling, Kenya sent doctors*, *Amid the riots, Chad shut its border*: who acts in a clause takes no part in what it is set in. */
const isOnlySetting = ({ tree, predicate, frame }: Candidate): boolean =>
  VIOLENT.has(frame.type) &&
  tree.token(predicate).upos === 'NOUN' &&
  tree.base(predicate) === 'obl' &&
  predicate < tree.head(predicate) &&
  SETTINGS.test(tree.preposition(predicate) ?? '')

const CAUSES = new Set(['because_of', 'due_to', 'owing_to', 'on_account_of'])

/** *was dropped because of a strike by pilots*: who brought about what led to an act did not do it. */
const isInCause = (tree: Tree, token: number, predicate: number): boolean =>
  [token, ...tree.ancestors(token)].some(
    (t) => CAUSES.has(tree.preposition(t) ?? '') && tree.isWithin(t, predicate) && t !== predicate,
  )

const EARLIER_OR_LATER = new Set(['after', 'before'])

/** *held talks with Ruiz a day after she met Soto*: who is told in the clause of another time is none of those who meet, where both are told. */
function isOfOtherTime(
  { tree, predicate, frame }: Candidate,
  token: number,
  told: Readonly<Record<Party, Filled>>,
): boolean {
  const isTold = told.source.ids.length > 0 && told.target.ids.some((id) => !told.source.ids.includes(id))
  const verb = [predicate, ...tree.ancestors(predicate)].find((t) => tree.isVerb(t))
  if (frame.type !== 'CONSULT' || !isTold || verb === undefined) return false
  const clause = [token, ...tree.ancestors(token)].find(
    (t) => t === verb || (tree.isVerb(t) && tree.deps(t, 'nsubj').length > 0),
  )
  if (clause === undefined || clause === verb) return false
  const below = tree.isWithin(clause, verb) ? clause : tree.isWithin(verb, clause) ? verb : null
  return (
    below !== null &&
    tree.base(below) === 'advcl' &&
    tree.deps(below, 'mark').some((t) => EARLIER_OR_LATER.has(tree.lemma(t)))
  )
}

const isAnother = (token: number, named: readonly number[]): boolean => named.length > 0 && !named.includes(token)

/** *A charge that Lima called a lie*: whether a verb's own subject names who acts, as the model sees too; those who meet may be told elsewhere. */
const hasOwnSubject = ({ tree, predicate, act, frame }: Candidate, named: readonly number[]): boolean =>
  !frame.joint &&
  (act?.roles ?? []).some(
    (r) =>
      r.role === 'source' &&
      r.probability >= TAKEN &&
      named.includes(r.token) &&
      tree.relation(r.token) === 'nsubj' &&
      tree.head(r.token) === predicate &&
      tree.token(r.token).upos !== 'PRON',
  )

/** *Handed her a note demanding talks*: whether a word is the object of a verb above, while the tree knows somebody else to act. */
function isActedUponAbove(tree: Tree, token: number, verb: number, named: readonly number[]): boolean {
  const isObject = ['obj', 'iobj'].includes(tree.base(token)) && tree.ancestors(verb).includes(tree.head(token))
  return isObject && tree.isVerb(verb) && tree.base(verb) === 'acl' && named.length > 0 && !named.includes(token)
}

/**
 * *Troops shot two men as police closed in*, *parried a request from Oman*: whether a word stands in what a verb governs while its own subject
 * names who acts; those who act together may be told there (*held talks with Oman*).
 */
function isToldBelow({ tree, predicate, frame }: Candidate, token: number, named: readonly number[]): boolean {
  if (frame.joint || !tree.isVerb(predicate) || tree.isPassive(predicate) || !tree.isWithin(token, predicate))
    return false
  const subjects = tree.deps(predicate, 'nsubj')
  return named.some((t) => subjects.includes(t)) && !subjects.some((t) => tree.isWithin(token, t))
}

/** *held two men in connection with the raid*: whoever is outside is not said to have done it. */
const isOnlyConnected = (tree: Tree, token: number, noun: number): boolean =>
  tree.base(noun) === 'nmod' && tree.lemma(tree.head(noun)) === 'connection' && !tree.isWithin(token, noun)

/** *Voiced support for Chad and condemned the raid*: whether a verb has an object of its own, in plain words. */
const hasOwnObject = (tree: Tree, verb: number): boolean =>
  tree.isVerb(verb) && tree.deps(verb, 'obj').some((t) => tree.token(t).upos !== 'PRON')

/** Near-miss: *Not only Chad but also Peru condemned it*. */
const hasVerbBetween = (tree: Tree, token: number, verb: number): boolean =>
  token > verb || tree.tokens.slice(token, verb).some((t) => tree.isVerb(t.index))

/** Whether a word stands in a clause beside the verb's own or above it, and not in what it modifies or is joined to. */
function isBeside(tree: Tree, token: number, verb: number): boolean {
  if (tree.isWithin(token, verb)) return false
  const subject = semanticSubject(tree, verb)
  return subject === null || !tree.isWithin(token, subject)
}

/** Whether a semicolon parts two words: what follows it is told of others (*Chad closes its border; Sudan seeks talks*). */
const isCutOff = (tree: Tree, a: number, b: number): boolean =>
  tree.tokens.slice(Math.min(a, b), Math.max(a, b)).some((t) => t.form === ';')

/**
 * Whether a word is the subject of a clause that says what was done about the act that a noun tells (*a withdrawal that Juba has sought*, *a
 * charge that Lima rejected*); one that says who did it has a light verb (*the raid that Lima launched*).
 */
function actsOn(tree: Tree, token: number, noun: number, codes: CodeBook): boolean {
  if (tree.isVerb(noun)) return false
  const makers = makersOf(tree, noun, codes)
  return tree
    .deps(noun, 'acl')
    .flatMap((verb) => tree.deps(verb, 'nsubj'))
    .some((s) => tree.isWithin(token, s) && !makers.includes(s))
}

/**
 * *Chad's refusal angered Kenya*: a noun that says whose act it is tells of nobody else beside it; nor did those act who stand inside what
 * brought it about (*the killing of a boy by police set off riots*).
 */
function isOutside(tree: Tree, token: number, noun: number, owners: readonly number[]): boolean {
  if (tree.isVerb(noun) || tree.isWithin(token, noun)) return false
  const above = tree.ancestors(noun).find((t) => tree.isVerb(t)) ?? noun
  const cause = tree.dep(above, 'nsubj')
  if (cause !== null && tree.deps(cause, 'nmod').some((t) => tree.preposition(t) === 'by' && tree.isWithin(token, t)))
    return true
  return owners.some((t) => tree.relation(t) === 'nmod:poss' && tree.head(t) === noun)
}

/** *Urged Chad to let Kenyan divers in*: whether a word stands in a clause below, while the verb itself says whom it is said to. */
function isInContent(tree: Tree, token: number, verb: number, told: readonly number[]): boolean {
  if (!told.some((t) => tree.head(t) === verb) || !tree.isWithin(token, verb)) return false
  const clause = [token, ...tree.ancestors(token)].find((t) => tree.head(t) === verb)
  return (
    clause !== undefined &&
    ['xcomp', 'ccomp', 'advcl'].includes(tree.base(clause)) &&
    clauseKind(tree, clause) === 'inf'
  )
}

interface Word {
  readonly token: number
  readonly source: number
  readonly target: number
}

/** The words with a role, those of one coordination together. */
function joinedWords(tree: Tree, roles: readonly { role: string; token: number; probability: number }[]): Word[][] {
  const groups = new Map<number, Word[]>()
  const tokens = [...new Set(roles.filter((r) => r.role === 'source' || r.role === 'target').map((r) => r.token))]
  for (const token of tokens) {
    const of = (role: Party) => roles.find((r) => r.token === token && r.role === role)?.probability ?? 0
    const first = tree.isNominal(token) ? tree.firstConjunct(token) : token
    groups.set(first, [...(groups.get(first) ?? []), { token, source: of('source'), target: of('target') }])
  }
  return [...groups.values()]
}

const isSure = (words: readonly Word[], role: Party, other: Party): boolean =>
  words.some((w) => w[role] >= SURE && w[role] > w[other])

/** The words of a coordination that are taken, in the role that the model is surer of for any of them. */
function assign(words: readonly Word[]): { token: number; role: Party; probability: number }[] {
  const best = (role: Party) => Math.max(...words.map((w) => w[role]))
  const role = best('source') >= best('target') ? 'source' : 'target'
  return words
    .filter((w) => w.source >= TAKEN || w.target >= TAKEN)
    .map(({ token }) => ({ token, role, probability: best(role) }))
}

/** Relations of what says whose a phrase is or names it. */
const INSIDE = new Set(['nmod', 'amod', 'compound', 'flat', 'appos', 'conj'])

/** Whether a word stands inside the phrase that another one heads, its coordination left out. */
function isInPhrase(tree: Tree, token: number, head: number): boolean {
  for (let at = token; INSIDE.has(tree.base(at)); at = tree.head(at))
    if (tree.head(at) === head) return tree.base(at) !== 'conj'
  return false
}

/**
 * Whether a word only says whose another party is: *Kenyan* in *Kenyan and Chadian envoys*, *Kenya* in *Kenya's army*, *lawmakers in Chad
 * and Kenya* or, with the tree wrong, *Kenya President Ruto*.
 */
function isOwner(tree: Tree, token: number, parties: readonly number[], cast: Cast): boolean {
  const viewOf = (t: number) => cast.actorsAt(tree, t).map((id) => cast.roster.get(id))
  const [own, ...more] = viewOf(token)
  if (!own || more.length > 0 || own.designation.kind !== 'state') return false
  return parties.some(
    (other) =>
      (isInPhrase(tree, token, other) || isInPhrase(tree, other, token)) &&
      viewOf(other).some((o) => o.designation.kind !== 'state' && o.country === own.country),
  )
}
