import { childrenOf, relationOf } from '../dependencies.js'
import type { Token } from '../types.js'

/**
 * Whether what a time hangs on lies before or after the story; `near` is the nearest of its days: what was planned and has been called
 * off may have been due before or after the story; so may what had once been planned (`former`). Null where the grammar does not say.
 */
export type Direction = 'past' | 'future' | 'near' | 'former' | null

const FUTURE_AUX = new Set([
  'will',
  'shall',
  "'ll",
  '’ll',
  'wo',
  'would',
  "'d",
  '’d',
  'could',
  'may',
  'might',
  'can',
  'ca',
  'should',
  'must',
])

/** Words whose own time is that of what is planned: `scheduled for Monday`, `due on Friday`. */
export const PLANS: ReadonlySet<string> = new Set([
  'plan',
  'schedule',
  'slate',
  'expect',
  'due',
  'book',
  'reschedule',
  'upcoming',
  'forthcoming',
  'planned',
  'scheduled',
  'pencil',
])
// Prepositions that name the end of a time.
const END_PREPOSITIONS = new Set(['until', 'till', 'to', 'by', 'into'])
// Words that move something to a later time, named with `until` or `to`.
const MOVES = new Set([
  'postpone',
  'delay',
  'defer',
  'adjourn',
  'extend',
  'suspend',
  'put',
  'push',
  'prolong',
  'renew',
  'reschedule',
  'move',
])

// Verbs of calling off what was planned, of coming about that it did not, and those with a particle beside them.
const CALLS_OFF = new Set([
  'cancel',
  'scrap',
  'abandon',
  'scrub',
  'shelve',
  'postpone',
  'defer',
  'delay',
  'suspend',
  'collapse',
  'scupper',
  'foil',
  'thwart',
])
const COMES_ABOUT = new Set(['take', 'hold', 'happen', 'occur', 'materialize', 'materialise', 'convene'])
const NOT = new Set(['never', 'not', "n't", 'n’t'])
const CALLS_OFF_WITH = new Map([
  ['fall', 'through'],
  ['call', 'off'],
  ['put', 'off'],
  ['push', 'back'],
])

/** What the infinitive after these says came about, or did not, when the verb says. */
export const IMPLICATIVE: ReadonlySet<string> = new Set([
  'manage',
  'fail',
  'begin',
  'start',
  'continue',
  'help',
  'seem',
  'appear',
  'happen',
  'come',
  'use',
  'get',
  'force',
  'lead',
  'enable',
  'cause',
  'prompt',
  'refuse',
  'decline',
  'neglect',
  'cease',
  'choose',
  'compel',
  'prove',
  'turn',
  'remain',
  'have',
])
/** What the infinitive after these says was still to come. */
export const PROSPECTIVE: ReadonlySet<string> = new Set([
  'agree',
  'plan',
  'promise',
  'pledge',
  'vow',
  'threaten',
  'ask',
  'urge',
  'call',
  'want',
  'hope',
  'intend',
  'expect',
  'decide',
  'order',
  'tell',
  'invite',
  'propose',
  'offer',
  'seek',
  'prepare',
  'set',
  'due',
  'schedule',
  'aim',
  'warn',
  'demand',
  'request',
  'need',
  'likely',
  'ready',
  'poised',
  'commit',
  'arrange',
  'be',
  'slate',
  'unlikely',
  'supposed',
  'appeal',
  'beg',
  'instruct',
  'swear',
  'undertake',
  'wish',
  'recommend',
  'advise',
  'authorize',
  'oblige',
  'require',
  'bind',
  'resolve',
  'vote',
  'go',
])

/** The tokens of a sentence with their children at hand. */
export interface Grammar {
  readonly tokens: readonly Token[]
  readonly children: readonly (readonly number[])[]
}

/** A sentence's tokens with the words below each. */
export const grammarOf = (tokens: readonly Token[]): Grammar => ({ tokens, children: childrenOf(tokens) })

const lemmaOf = (token: Token): string => token.lemma.toLowerCase()

function kids(grammar: Grammar, at: number, ...relations: readonly string[]): Token[] {
  return grammar.children[at]!.map((child) => grammar.tokens[child]!).filter((token) =>
    relations.includes(relationOf(token)),
  )
}

/**
 * Direction of the clause that a time expression hangs on. `head` is the expression's head token, `preposition` the word that
 * joins it (`for`, `until`), lower case, or null.
 * Reads, from the inside out, the plan words on the way, then tense, mood and control of the first verb. Linear in the depth.
 */
export function directionOf(grammar: Grammar, head: number, preposition: string | null): Direction {
  const direction = clauseDirection(grammar, head, preposition)
  const isEnd = preposition !== null && END_PREPOSITIONS.has(preposition)
  if (direction !== 'future' || isEnd) return direction
  if (isMissed(grammar, head)) return 'past'
  const off = offAbove(grammar, head)
  if (off === null) return direction
  // *was cancelled* may be told after its day; *has been cancelled* is news of a day to come.
  return kids(grammar, off, 'aux').some((aux) => lemmaOf(aux) === 'have') ? 'near' : 'former'
}

/** `A meeting arranged for Wednesday did not take place`, `… never happened`: its day has gone by; near-miss: `will not take place`. */
function isMissed(grammar: Grammar, head: number): boolean {
  let at = grammar.tokens[head]!.head
  for (let steps = 0; at >= 0 && steps < grammar.tokens.length; steps += 1) {
    const token = grammar.tokens[at]!
    if (token.upos === 'VERB' && isNotComing(grammar, at)) {
      const isPerfect = kids(grammar, at, 'aux').some((aux) => lemmaOf(aux) === 'have')
      return !isPerfect && tense(grammar, at, 0) === 'past'
    }
    at = token.head
  }
  return false
}

const isNotComing = (grammar: Grammar, at: number): boolean =>
  COMES_ABOUT.has(lemmaOf(grammar.tokens[at]!)) &&
  kids(grammar, at, 'advmod').some((kid) => NOT.has(kid.form.toLowerCase()))

/**
 * `A summit planned for June was cancelled`, `… never took place`: the verb on the way up that says that it came to nothing, told as past;
 * or one joined to it (`were to meet in June, but it was cancelled`); near-miss: `will meet in June, and a ball was cancelled`.
 */
function offAbove(grammar: Grammar, head: number): number | null {
  let at = grammar.tokens[head]!.head
  for (let steps = 0; at >= 0 && steps < grammar.tokens.length; steps += 1) {
    const joined = kids(grammar, at, 'conj').find(
      (kid) => isOff(grammar, kid) && isPassive(grammar, kid) && isOfThat(grammar, kid),
    )
    const off = isOff(grammar, grammar.tokens[at]!) ? at : joined?.index
    if (off !== undefined) return tense(grammar, off, 0) === 'past' ? off : null
    at = grammar.tokens[at]!.head
  }
  return null
}

function isOff(grammar: Grammar, token: Token): boolean {
  const particle = CALLS_OFF_WITH.get(lemmaOf(token))
  const isWith =
    particle !== undefined && kids(grammar, token.index, 'compound', 'advmod').some((kid) => lemmaOf(kid) === particle)
  return token.upos === 'VERB' && (isWith || isNotComing(grammar, token.index) || CALLS_OFF.has(lemmaOf(token)))
}

const isPassive = (grammar: Grammar, token: Token): boolean =>
  kids(grammar, token.index, 'aux').some((aux) => aux.deprel === 'aux:pass')

/** `but it was cancelled`, `but the trip was cancelled`: what is joined tells of what was told before. */
const isOfThat = (grammar: Grammar, token: Token): boolean =>
  kids(grammar, token.index, 'nsubj').every(
    ({ upos, index }) => upos === 'PRON' || kids(grammar, index, 'det').some((det) => lemmaOf(det) === 'the'),
  )

function clauseDirection(grammar: Grammar, head: number, preposition: string | null): Direction {
  // `convened a meeting for Friday`: what is meant for a day lies ahead.
  if (preposition === 'for') return 'future'
  let at = grammar.tokens[head]!.head
  for (let steps = 0; at >= 0 && steps < grammar.tokens.length; steps += 1) {
    const token = grammar.tokens[at]!
    if (isPlan(grammar, token, preposition) || isInvited(grammar, token, head))
      return isFormer(grammar, token) ? 'former' : 'future'
    if (token.upos === 'VERB' || token.upos === 'AUX' || kids(grammar, at, 'cop').length > 0)
      return tense(grammar, at, 0)
    at = token.head
  }
  return null
}

/** `was to have flown on Monday`, `had been due to fly`, where the tree takes *due* for a mark of the verb. */
function isFormerly(grammar: Grammar, at: number, auxiliaries: readonly Token[]): boolean {
  const to = kids(grammar, at, 'mark').find((mark) => mark.form.toLowerCase() === 'to')
  if (to === undefined) return false
  const isPlan = auxiliaries.some((a) => a.index > to.index && lemmaOf(a) === 'have') && auxiliaries.some(isPast)
  const isDue = grammar.tokens[to.index - 1]?.form.toLowerCase() === 'due'
  return isPlan || (isDue && auxiliaries.some((a) => a.form.toLowerCase() === 'had'))
}

/** `had planned to fly on Monday`, `had been due on Friday`: what was planned once may have been due before the story or after it. */
function isFormer(grammar: Grammar, token: Token): boolean {
  return PLANS.has(lemmaOf(token)) && kids(grammar, token.index, 'aux').some((aux) => aux.form.toLowerCase() === 'had')
}

function isPlan(grammar: Grammar, token: Token, preposition: string | null): boolean {
  const lemma = lemmaOf(token)
  if (token.upos === 'NOUN')
    return kids(grammar, token.index, 'amod').some(
      (child) => PLANS.has(lemmaOf(child)) || PLANS.has(child.form.toLowerCase()),
    )
  if (PLANS.has(lemma)) return true
  // *demanded an answer by June 15*: the end of what is asked or promised lies ahead.
  if (token.upos === 'VERB' && preposition === 'by' && PROSPECTIVE.has(lemma)) return true
  return MOVES.has(lemma) && preposition !== null && END_PREPOSITIONS.has(preposition)
}

/** `invited both to talks on Friday`: what somebody is asked to come to lies ahead; `invited them on Friday to talks` does not say when. */
function isInvited(grammar: Grammar, token: Token, head: number): boolean {
  if (lemmaOf(token) !== 'invite') return false
  // A tree may take *talks* for a verb.
  return kids(grammar, token.index, 'obl', 'xcomp').some(
    (kid) => kid.index < head && kids(grammar, kid.index, 'case', 'mark').some((mark) => lemmaOf(mark) === 'to'),
  )
}

// Chains of verbs longer than this are broken trees.
const MAX_CHAIN = 12

function tense(grammar: Grammar, at: number, depth: number): Direction {
  if (depth > MAX_CHAIN) return null
  const token = grammar.tokens[at]!
  const auxiliaries = kids(grammar, at, 'aux', 'cop')
  const forms = auxiliaries.map((auxiliary) => auxiliary.form.toLowerCase())
  const hasHave = auxiliaries.some((auxiliary) => lemmaOf(auxiliary) === 'have')
  if (forms.some((form) => FUTURE_AUX.has(form)) && !hasHave) return 'future'
  const marks = kids(grammar, at, 'mark').map((mark) => mark.form.toLowerCase())
  if (relationOf(token) === 'advcl' && marks.some((mark) => mark === 'if' || mark === 'unless'))
    return outer(grammar, token, depth) ?? 'future'
  // *arrived on Monday and is to see them on Friday*
  if (marks.includes('to') && forms.some((form) => /^(?:is|are|am|'s|’s|'re|’re)$/.test(form))) return 'future'
  if (isFormerly(grammar, at, auxiliaries)) return 'former'
  if (hasHave) return 'past'
  if (marks.includes('to')) return infinitive(grammar, token, depth)
  if (auxiliaries.some(isPast)) return 'past'
  if (auxiliaries.some((auxiliary) => /^(?:is|are|am|'s|’s|'re|’re|'m|’m|do|does)$/i.test(auxiliary.form)))
    return present(grammar)
  return bare(grammar, token, depth)
}

function isPast(token: Token): boolean {
  return token.xpos === 'VBD' || (token.feats.includes('Tense=Past') && token.feats.includes('VerbForm=Fin'))
}

function outer(grammar: Grammar, token: Token, depth: number): Direction {
  for (let at = token.head; at >= 0; at = grammar.tokens[at]!.head) {
    const parent = grammar.tokens[at]!
    if (parent.upos === 'VERB' || parent.upos === 'AUX' || kids(grammar, at, 'cop').length > 0)
      return tense(grammar, at, depth + 1)
    if (depth > MAX_CHAIN || parent.head === at) return null
  }
  return null
}

function infinitive(grammar: Grammar, token: Token, depth: number): Direction {
  const relation = relationOf(token)
  const parent = grammar.tokens[token.head]
  // `X to meet Y on Monday` (a headline), `talks to be held on Monday`.
  if (parent === undefined || relation === 'acl') return 'future'
  if (relation === 'conj') return tense(grammar, parent.index, depth + 1)
  const lemma = lemmaOf(parent)
  if (isFormer(grammar, parent)) return 'former'
  if (IMPLICATIVE.has(lemma)) return tense(grammar, parent.index, depth + 1)
  if (PROSPECTIVE.has(lemma) || PROSPECTIVE.has(parent.form.toLowerCase())) return 'future'
  // `would be allowed to cross from Monday`
  return tense(grammar, parent.index, depth + 1) === 'future' ? 'future' : null
}

// Verbs whose past is written like their present.
const INVARIANT = new Set(
  'beset bid broadcast burst cast cut forecast hit hurt let offset put quit rid set shed shut slit split spread thrust upset'.split(
    ' ',
  ),
)

/** A third person that ends in -ed is a past form, whatever its tag. */
const isPastInForm = (token: Token): boolean => token.xpos === 'VBZ' && /[a-z]ed$/i.test(token.form)

// What one is charged with lies in the past: `accused of ordering a raid in July`.
const CHARGES = new Set(['accuse', 'suspect', 'convict', 'acquit', 'guilty', 'blame'])

const isCharged = (grammar: Grammar, token: Token, parent: Token | undefined): boolean =>
  parent !== undefined &&
  token.xpos === 'VBG' &&
  (CHARGES.has(lemmaOf(parent)) || CHARGES.has(parent.form.toLowerCase())) &&
  kids(grammar, token.index, 'mark', 'case').some((mark) => ['of', 'for'].includes(lemmaOf(mark)))

function bare(grammar: Grammar, token: Token, depth: number): Direction {
  if (isPast(token) || isPastInForm(token)) return 'past'
  // `Fishermen cut the road on Monday`: news tells what was done, not what is going to be.
  if (token.xpos === 'VBP' && INVARIANT.has(token.form.toLowerCase())) return present(grammar) === null ? null : 'past'
  if (token.xpos === 'VBZ' || token.xpos === 'VBP') return present(grammar)
  const parent = grammar.tokens[token.head]
  if (token.xpos === 'VBN')
    return relationOf(token) === 'conj' && parent !== undefined ? tense(grammar, parent.index, depth + 1) : 'past'
  if (isCharged(grammar, token, parent)) return 'past'
  if (token.xpos === 'VBG' || token.xpos === 'VB') return parent === undefined ? null : outer(grammar, token, depth)
  return null
}

/** A present with a time is a plan (`the court meets on Monday`), but in a headline it tells what happened. */
function present(grammar: Grammar): Direction {
  const last = grammar.tokens.at(-1)!
  return /^[.!?"'”’)\]]$/.test(last.form) ? 'future' : null
}
