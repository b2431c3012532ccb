import { wordTable } from '../../text/word-table.js'
import { conjunctHost } from './conjunct-host.js'
import type { Tree } from './tree.js'

const CLAUSAL = ['xcomp', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj']
/** Marks of a gerund that the object does: *kept Oman from leaving*. */
const OBJECT_MARKS = new Set(['of', 'from', 'for', 'into', 'against'])
/** Verbs whose subject, though they have an object, is to do what the infinitive says: *promised Oman to leave*. */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'pledge', 'threaten', 'agree', 'refuse', 'offer', 'commit'])

/** The antecedent noun of a relative clause whose predicate is `verb`, or null. */
function antecedent(tree: Tree, verb: number): number | null {
  const first = tree.firstConjunct(verb)
  return tree.relation(first) === 'acl:relcl' ? tree.head(first) : null
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom'])

function throughRelative(tree: Tree, filler: number, verb: number): number {
  if (isRelative(tree, filler)) return antecedent(tree, verb) ?? nounBefore(tree, filler, filler) ?? filler
  // *firms, two of which were barred*: those of whom a part is told.
  const whole = tree.deps(filler, 'nmod').find((t) => tree.preposition(t) === 'of' && isRelative(tree, t))
  return whole === undefined ? filler : (antecedent(tree, verb) ?? nounBefore(tree, whole, filler) ?? filler)
}

const isRelative = (tree: Tree, token: number): boolean =>
  RELATIVES.has(tree.lemma(token)) && ['WP', 'WDT', 'IN'].includes(tree.token(token).xpos)

const IN_NAME = new Set(['flat', 'compound', 'conj', 'appos'])

/** The noun right before a *which* or *who*, or before the phrase that it opens, whose clause the tree hangs elsewhere (*a group, which it says is armed by Oman*). */
function nounBefore(tree: Tree, pronoun: number, first: number): number | null {
  if (!['which', 'who', 'whom'].includes(tree.lemma(pronoun))) return null
  let at = first - 1
  while (at > 0 && /^\p{P}$/u.test(tree.token(at).form)) at--
  if (at < 0 || !tree.isNominal(at)) return null
  const isNamed = (t: number) => t >= 0 && tree.isNominal(t) && tree.token(t).upos !== 'PRON'
  while (IN_NAME.has(tree.base(at)) && isNamed(tree.head(at))) at = tree.head(at)
  return at
}

/** Grammatical subject, active or passive, with relative pronouns replaced by their antecedents. */
function surfaceSubject(tree: Tree, verb: number): number | null {
  const subject = strandedSubject(tree, verb) ?? ownSubject(tree, verb)
  return subject === null ? invertedSubject(tree, verb) : throughRelative(tree, subject, verb)
}

/** The last of two subjects where what is said stands between them: the first is that of what is said. */
function ownSubject(tree: Tree, verb: number): number | null {
  const subjects = tree.deps(verb, 'nsubj', 'csubj')
  const last = subjects.at(-1) ?? null
  const isFronted = (t: number) => last !== null && (subjects[0] ?? last) < t && t < last
  return subjects.length > 1 && tree.deps(verb, 'ccomp').some(isFronted) ? last : (subjects[0] ?? null)
}

/**
 * The subject of what is said, where the tree hangs it on the verb of saying beside the one who says it: *The envoy, a veteran of two wars,
 * welcomed the plan, an official said*, *A spokeswoman said prosecutors had charged him*.
 */
function strandedSubject(tree: Tree, verb: number): number | null {
  const saying = tree.head(verb)
  if (tree.base(verb) !== 'ccomp' || !isFiniteVerb(tree, verb)) return null
  if (tree.deps(verb, 'nsubj', 'csubj').length > 0) return null
  const [first, second] = tree.deps(saying, 'nsubj', 'csubj')
  if (first === undefined || second === undefined) return null
  if (saying < verb) return first < saying && saying < second && second < verb ? second : null
  return first < verb && verb < second ? first : null
}

/** *"…," warned their spokesman, X*: who is named right behind a past form without a subject, after what was said, is the one who says it. */
export function invertedSubject(tree: Tree, verb: number): number | null {
  if (tree.token(verb).xpos !== 'VBD' || tree.base(verb) === 'conj') return null
  if (tree.deps(verb, 'nsubj').some((t) => t < verb)) return null
  const isQuoted = ['"', '”', "''", ',', '’'].includes(tree.tokens[verb - 1]?.form ?? '')
  const isAfter = tree.deps(verb, 'ccomp', 'parataxis').some((t) => t < verb)
  if (!isQuoted || !isAfter) return null
  const behind = tree.deps(verb, 'obj', 'iobj').filter((t) => t > verb)
  const named = tree.deps(verb, 'nsubj').find((t) => t > verb)
  if (named !== undefined) return named
  return behind.length === 0 ? strayNominal(tree, verb) : behind.length === 1 ? (behind[0] ?? null) : null
}

/** *"We will be next," warned their spokesman*: the bare nominal right behind the verb that the tree hangs on what was said. */
function strayNominal(tree: Tree, verb: number): number | null {
  const end = tree.tokens.findIndex((t) => t.index > verb && !['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON'].includes(t.upos))
  const isStray = (t: number) => tree.isNominal(t) && tree.head(t) < verb && tree.preposition(t) === null
  for (let at = verb + 1; at < (end < 0 ? tree.tokens.length : end); at++) if (isStray(at)) return at
  return null
}

/** Clauses inside one another through which a subject is looked for. */
const DEEPEST = 8

/**
 * The token that acts: the subject of an active verb, the agent of a passive, the understood subject of a controlled,
 * coordinated, participial or relative verb. Null where the sentence does not say. `depth`: clauses gone through so far.
 */
export function semanticSubject(tree: Tree, verb: number, depth = 0): number | null {
  if (depth > DEEPEST) return null
  if (tree.isPassive(verb))
    return agent(tree, verb) ?? (isOfMind(tree, verb) ? understoodSubject(tree, verb, depth) : null)
  return understoodSubject(tree, verb, depth)
}

/** *was opposed*: what a participle says that somebody thinks is not done to him (*opposed to* is an adjective: `mends/participles`); near-miss: *was opposed by Chad*. */
const isOfMind = (tree: Tree, verb: number): boolean => tree.lemma(verb) === 'oppose' && agent(tree, verb) === null

const RECKONINGS = new Set(['account', 'admission', 'count', 'estimate', 'reckoning', 'tally'])

/** Whose telling a fact is by, rather than who acts: *By the army's account, two men were freed*. */
export const isReckoning = (tree: Tree, token: number): boolean =>
  tree.preposition(token) === 'by' && RECKONINGS.has(tree.lemma(token))

function agent(tree: Tree, verb: number): number | null {
  const isAgent = (t: number) => tree.preposition(t) === 'by' && tree.isNominal(t) && !isReckoning(tree, t)
  // *Two divers held in Peru by the army were freed*: the tree may hang who acts on the noun before the participle.
  const patient = tree.dep(verb, 'nsubj:pass')
  const isBare = tree.token(verb).xpos === 'VBN' && tree.deps(verb, 'aux').length === 0
  const behind = patient !== null && isBare ? tree.deps(patient, 'nmod').filter((t) => t > verb) : []
  return tree.deps(verb, 'obl').find(isAgent) ?? behind.find(isAgent) ?? null
}

/** Subject position of the verb whatever its voice: for a passive verb this is the one acted upon. */
function understoodSubject(tree: Tree, verb: number, depth: number): number | null {
  if (depth > DEEPEST) return null
  const own = surfaceSubject(tree, verb) ?? participleSubject(tree, verb)
  if (own !== null) return own
  const head = tree.head(verb)
  if (head < 0) return null
  const relation = tree.relation(verb)
  const base = tree.base(verb)
  if (base === 'conj') return conjunctSubject(tree, verb, depth)
  if (relation === 'acl:relcl')
    return tree.deps(verb, 'nsubj').length === 0 && !hasGapElsewhere(tree, verb) ? head : null
  if (base === 'acl') return aclSubject(tree, verb, head, depth)
  if (CLAUSAL.includes(base) || (base === 'obl' && tree.isVerb(verb))) return controller(tree, verb, head, depth)
  return null
}

/** *Two men held in Peru were freed*: the subject that the tree gives to the participle behind it. */
function participleSubject(tree: Tree, verb: number): number | null {
  if (!isFiniteVerb(tree, verb)) return null
  const isReduced = (t: number) => t < verb && tree.token(t).xpos === 'VBN' && tree.deps(t, 'aux', 'mark').length === 0
  const participle = tree.deps(verb, 'advcl', 'ccomp', 'acl').find(isReduced)
  return participle === undefined ? null : tree.dep(participle, 'nsubj')
}

/** *insisted that two men seized by guards be freed*: a bare participle to which the tree gives the subject of the clause behind it. */
export const isReducedBeside = (tree: Tree, participle: number): boolean =>
  tree.base(participle) === 'ccomp' &&
  tree.token(participle).xpos === 'VBN' &&
  tree.deps(participle, 'aux').length === 0 &&
  tree.deps(participle, 'nsubj').includes(participle - 1) &&
  tree
    .deps(tree.head(participle), 'ccomp')
    .some((v) => v > participle && tree.deps(v, 'nsubj').length === 0 && tree.deps(v, 'aux').length > 0)

const isFiniteVerb = (tree: Tree, verb: number): boolean =>
  [verb, ...tree.deps(verb, 'aux')].some((t) => tree.isFiniteForm(t) || tree.token(t).xpos === 'MD')

function hasGapElsewhere(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((c) => RELATIVES.has(tree.lemma(c)) && ['obj', 'obl', 'iobj'].includes(tree.base(c)))
}

function conjunctSubject(tree: Tree, verb: number, depth: number): number | null {
  const first = conjunctHost(tree, verb)
  if (!tree.isVerb(first) && tree.deps(first, 'nsubj', 'cop').length === 0) return null
  return understoodSubject(tree, first, depth + 1)
}

function aclSubject(tree: Tree, verb: number, noun: number, depth: number): number | null {
  const isSaid = isWritten(tree, verb, noun)
  if (!isInfinitive(tree, verb) && !tree.preposition(verb) && !isSaid) return noun
  return nounHolder(tree, noun, depth + 1) ?? (isSaid ? noun : null)
}

const isWritten = (tree: Tree, verb: number, noun: number | null): boolean =>
  noun !== null && noun < verb && tree.token(verb).xpos === 'VBG' && WRITINGS.has(tree.lemma(noun))

/** What says something for whoever sends or signs it: *handed him a note demanding an apology*. */
export const WRITINGS: ReadonlySet<string> = new Set([
  'note',
  'letter',
  'message',
  'statement',
  'cable',
  'memo',
  'petition',
  'telegram',
  'appeal',
  'declaration',
  'motion',
  'resolution',
])

/** Whose promise, attempt or plan it is: the possessor, who it is *by*, or the subject of the verb that governs the noun. */
function nounHolder(tree: Tree, noun: number, depth: number): number | null {
  if (depth > DEEPEST) return null
  const poss = tree.dep(noun, 'nmod:poss')
  if (poss !== null) return poss
  const by = tree.deps(noun, 'nmod').find((n) => tree.preposition(n) === 'by')
  if (by !== undefined) return by
  const head = tree.head(noun)
  if (head < 0) return null
  if (['obj', 'obl', 'nmod', 'xcomp'].includes(tree.base(noun)) && tree.isVerb(head))
    return isReceived(tree, noun, head) ? null : semanticSubject(tree, head, depth + 1)
  return null
}

/** Who does this to what is said or written has not said it (*received a letter asking it to act*, *rejected a petition demanding a vote*). */
const RECEIVING = new Set(
  'receive|get|ignore|reject|dismiss|refuse|rebuff|decline|answer|acknowledge|return|read|study|consider|accept|welcome'.split(
    '|',
  ),
)
const REPLYING = new Set(['reply', 'respond', 'react', 'answer', 'agree', 'accede', 'bow', 'yield', 'object'])

function isReceived(tree: Tree, noun: number, verb: number): boolean {
  if (tree.preposition(noun) === 'to') return REPLYING.has(tree.lemma(verb))
  return tree.preposition(noun) === null && RECEIVING.has(tree.lemma(verb))
}

/** *answered a letter asking it to act*, where the tree hangs the participle on the verb; near-miss: *answered the letter, asking for time*. */
function receivedBefore(tree: Tree, verb: number, governor: number): number | null {
  const isJoined = (noun: number) => tree.tokens.slice(noun + 1, verb).every(({ upos }) => upos !== 'PUNCT')
  const isRead = (noun: number) => isWritten(tree, verb, noun) && isReceived(tree, noun, governor) && isJoined(noun)
  return tree.deps(governor, 'obj', 'obl').find(isRead) ?? null
}

function controller(tree: Tree, verb: number, governor: number, depth: number): number | null {
  if (tree.base(verb) === 'ccomp' && isFiniteVerb(tree, verb)) return null
  if (!tree.isVerb(governor)) {
    return surfaceSubject(tree, governor) ?? understoodSubject(tree, governor, depth + 1)
  }
  const text = tree.dep(governor, 'obj')
  const object = tree.dep(governor, 'obj', 'iobj')
  const mark = tree.preposition(verb)?.split('_')[0] ?? null
  const base = tree.base(verb)
  const received = base === 'advcl' ? receivedBefore(tree, verb, governor) : null
  if (received !== null) return aclSubject(tree, verb, received, depth + 1)
  const byObject =
    object !== null &&
    tree.isNominal(object) &&
    !isWritten(tree, verb, text) &&
    ((base === 'xcomp' && !SUBJECT_CONTROL.has(tree.lemma(governor))) ||
      ((base === 'advcl' || base === 'obl') && mark !== null && OBJECT_MARKS.has(mark)))
  if (byObject) return throughRelative(tree, object, governor)
  if (['xcomp', 'advcl', 'ccomp', 'obl'].includes(base)) {
    const called = base !== 'ccomp' ? obliqueController(tree, governor, verb) : null
    return called ?? understoodSubject(tree, governor, depth + 1)
  }
  return base === 'parataxis' ? null : understoodSubject(tree, governor, depth + 1)
}

/** Verbs of asking with the prepositions of those who are asked. */
const ASKED_BEHIND: Readonly<Record<string, readonly string[]>> = wordTable({
  call: ['on', 'upon', 'for'],
  appeal: ['to'],
  plead: ['with'],
  shout: ['to'],
  wait: ['for'],
  press: ['on'],
})

/** *called on Moscow to stop*, *appealed to both sides to halt*: the oblique acts in the infinitive. */
function obliqueController(tree: Tree, governor: number, verb: number): number | null {
  if (!isInfinitive(tree, verb)) return null
  const prepositions = ASKED_BEHIND[tree.lemma(governor)]
  if (!prepositions) return null
  return tree.deps(governor, 'obl').find((o) => prepositions.includes(tree.preposition(o) ?? '')) ?? null
}

/** The one acted upon: object, passive subject, or the noun that a passive participle or relative clause modifies. */
export function semanticObject(tree: Tree, verb: number): number | null {
  if (tree.isPassive(verb)) {
    const base = tree.base(verb)
    if (isOfMind(tree, verb)) return null
    if (base === 'amod') return tree.head(verb)
    return understoodSubject(tree, verb, 0)
  }
  // A person told or asked to act is an indirect object in some treebanks, and the only object there is.
  const object = tree.dep(verb, 'obj') ?? tree.dep(verb, 'iobj') ?? judged(tree, verb) ?? looseObject(tree, verb)
  if (object !== null && object === invertedSubject(tree, verb)) return null
  if (object !== null) return throughRelative(tree, object, verb)
  if (tree.base(verb) === 'conj') return null
  const noun = antecedent(tree, verb)
  const hasOwnSubject = tree.deps(verb, 'nsubj').some((s) => !RELATIVES.has(tree.lemma(s)))
  if (noun !== null && hasOwnSubject && !tree.deps(verb, 'obl').some((o) => RELATIVES.has(tree.lemma(o)))) return noun
  return null
}

/** *called the allegation a lie*: what a bare noun or adjective is said of, where the tree makes it the subject of that word. */
function judged(tree: Tree, verb: number): number | null {
  const isBare = (t: number) => t > verb && !tree.isVerb(t) && tree.deps(t, 'cop', 'aux', 'mark', 'case').length === 0
  const said = tree.deps(verb, 'xcomp', 'ccomp').find(isBare)
  const subject = said === undefined ? null : tree.dep(said, 'nsubj')
  return subject !== null && subject > verb ? subject : null
}

const LINKING = new Set(['become', 'remain', 'stay', 'seem', 'appear', 'look', 'be'])

/** The noun phrase that the tree hangs on a verb as if it were a clause or had a preposition (*proposed a reunion*, *condemned the killing*); times are `obl:unmarked`. */
function looseObject(tree: Tree, verb: number): number | null {
  if (LINKING.has(tree.lemma(verb))) return null
  const isBare = (t: number) =>
    t > verb && tree.token(t).upos === 'NOUN' && tree.deps(t, 'case', 'mark', 'cop', 'nsubj').length === 0
  const loose = tree.children(verb).filter((t) => ['xcomp', 'ccomp', 'obl'].includes(tree.relation(t)))
  return loose.find((t) => isBare(t) && tree.deps(t, 'det', 'nmod:poss').length > 0) ?? null
}

/**
 * Nominals that a preposition ties to the predicate, to its object or to its adverb (*restored ties with Oman*, *the restoration of ties with
 * Oman*, *stayed away from the talks*). Who acts after *by* acts in what it hangs on (*put off the visit by the king*).
 */
export function prepositional(tree: Tree, predicate: number, preposition: string): number[] {
  const object = tree.isVerb(predicate)
    ? (tree.dep(predicate, 'obj', 'nsubj:pass') ?? looseObject(tree, predicate))
    : nominalComplement(tree, predicate)
  const adverbs = tree.isVerb(predicate) ? tree.deps(predicate, 'advmod') : []
  const isAgent = preposition === 'by' && tree.isVerb(predicate)
  const holders = isAgent ? [predicate] : [predicate, ...(object === null ? [] : [object]), ...adverbs]
  const found = holders.flatMap((h) => [
    ...tree.deps(h, 'obl', 'nmod').filter((n) => {
      const own = tree.preposition(n) ?? ''
      return own === preposition || (!isHeardFrom(tree, n) && isEnd(own, preposition))
    }),
    ...(preposition === 'as' ? tree.deps(h, 'advcl').filter((n) => isCalled(tree, n)) : []),
  ])
  return found.map((n) => throughRelative(tree, n, predicate))
}

/** *described it as brave*, where the tree takes the adjective for a clause; near-miss: *left as soon as it was over*. */
const isCalled = (tree: Tree, token: number): boolean =>
  tree.token(token).upos === 'ADJ' &&
  tree.children(token).length === 1 &&
  tree.deps(token, 'mark').some((m) => tree.lemma(m) === 'as')

/** *rejected it, according to the agency*: who is heard is nobody that it is said to. */
export const isHeardFrom = (tree: Tree, token: number): boolean =>
  /^accord(?:ing)?_to$/.test(tree.preposition(token) ?? '')

const isEnd = (joined: string, part: string): boolean => joined.startsWith(`${part}_`) || joined.endsWith(`_${part}`)

const nominalComplement = (tree: Tree, noun: number): number | null =>
  tree.deps(noun, 'nmod').find((n) => tree.preposition(n) === 'of' && tree.token(n).upos === 'NOUN') ?? null

/** Clauses of one kind under the predicate or its object. */
export function clauses(tree: Tree, predicate: number, kind: 'inf' | 'ing' | 'that'): number[] {
  const object = tree.isVerb(predicate) ? tree.dep(predicate, 'obj') : null
  const direct = tree.deps(predicate, 'xcomp', 'ccomp', 'acl', 'advcl', 'csubj')
  const viaObject = object === null ? [] : tree.deps(object, 'acl').filter((c) => tree.relation(c) === 'acl')
  return [...direct, ...viaObject].filter((c) => tree.relation(c) !== 'acl:relcl' && clauseKind(tree, c) === kind)
}

/** Whether a clause is an infinitive with *to*: *agreed to sign it*. */
export const isInfinitive = (tree: Tree, clause: number): boolean => clauseKind(tree, clause) === 'inf'

/** *to sign it* is `inf`, *signing it* `ing`, and any other clause `that`. */
export function clauseKind(tree: Tree, clause: number): 'inf' | 'ing' | 'that' {
  if (tree.deps(clause, 'mark').some((m) => tree.lemma(m) === 'to')) return 'inf'
  // *ruled out resuming it*: a tagger may take a gerund for the plain form.
  const isGerund = tree.token(clause).xpos === 'VBG' || /..ing$/.test(tree.token(clause).form)
  if (isGerund && tree.deps(clause, 'aux', 'nsubj').length === 0) return 'ing'
  return 'that'
}

/** *is against the deal*, *while Chad is against it*: whether somebody is said to be against what the word names. */
export const isSidedAgainst = (tree: Tree, word: number): boolean =>
  tree.deps(word, 'cop').length > 0 && tree.deps(word, 'case', 'mark').some((m) => tree.lemma(m) === 'against')
