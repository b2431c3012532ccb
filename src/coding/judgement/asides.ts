import type { CodeBook } from '../../knowledge/types.js'
import type { Token } from '../../language/types.js'
import { clauseKind, semanticSubject } from '../grammar/slots.js'
import { firstWord } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { isSpeech, sourceAt } from './speech.js'

/** One link of attribution: who (a token, or null where the text hides them) and by which word. */
export interface Voice {
  readonly speaker: number | null
  readonly manner: string
  readonly cue: number
}

/** Marks of clauses that tell a circumstance, whatever relation the tree gives them: nobody says *after …* or *because …*. */
const CIRCUMSTANTIAL = new Set([
  'after',
  'before',
  'since',
  'until',
  'till',
  'while',
  'whereas',
  'because',
  'although',
  'though',
])
/** Words that open a circumstance where the tree has one: *announced it as …*; near-miss: *asked when …*. */
const ADVERBIAL = new Set(['as', 'when', 'once'])

/** A clause that tells a circumstance of what governs it; *Asked about the claim that …, he said* is one too. */
export const isCircumstance = (tree: Tree, clause: number): boolean =>
  tree.deps(clause, 'mark').some((m) => CIRCUMSTANTIAL.has(tree.lemma(m))) ||
  isFrontedParticiple(tree, clause) ||
  (tree.base(clause) === 'advcl' &&
    tree.deps(clause, 'mark', 'advmod').some((m) => m < clause && ADVERBIAL.has(tree.lemma(m))))

/**
 * *fighting broke out, residents said, days after the two had agreed a truce*: what a comma sets off behind a verb of saying is not said,
 * be it hung on that verb or on what it says.
 */
export function isBesideSpeech(tree: Tree, clause: number, above: number, codes: CodeBook): boolean {
  if (saidBefore(tree, clause, codes) !== null) return true
  const mark = tree.deps(clause, 'mark').find((m) => m < clause && CIRCUMSTANTIAL.has(tree.lemma(m)))
  if (mark === undefined) return false
  const isSaid = tree.base(above) === 'ccomp' && isSpeech(tree, tree.head(above), codes)
  const verb = isSaid ? tree.head(above) : above
  if (clause < verb || !isSpeech(tree, verb, codes)) return false
  const isSaidBefore = tree.deps(verb, 'ccomp').some((c) => c < verb)
  // *"It is late," she told them after Lima shelled the port*
  if (!isAfterComma(tree, mark)) return isSaidBefore
  if (!isSaid) return isSaidBefore
  return isSaidBefore ? tree.tokens[mark - 1]?.form !== ',' : isPlainPast(tree, clause)
}

/**
 * *"The ship was searched," he said, accusing Chad of lying*: the verb of saying that a participle behind it goes on, where the tree hangs it on what is
 * said before that; else null.
 */
function saidBefore(tree: Tree, clause: number, codes: CodeBook): number | null {
  const above = tree.head(clause)
  const verb = above < 0 ? above : tree.head(above)
  const isBehind = tree.base(above) === 'ccomp' && above < verb && verb < clause && isSpeech(tree, verb, codes)
  const isBare = tree.deps(clause, 'nsubj', 'mark', 'aux').length === 0
  return isBehind && isBare && tree.base(clause) === 'advcl' && tree.token(clause).xpos === 'VBG' ? verb : null
}

const isPlainPast = (tree: Tree, clause: number): boolean =>
  tree.token(clause).xpos === 'VBD' && tree.deps(clause, 'aux').length === 0

/** A comma stands before a word, or before how long it counts (*, three days after*). */
function isAfterComma(tree: Tree, word: number): boolean {
  const before = tree.tokens.slice(0, word).findLast((t) => !['NOUN', 'NUM', 'DET', 'ADJ', 'ADV'].includes(t.upos))
  return before?.form === ',' && word - before.index <= 4
}

/** *said it had shot down a plane; the army denied it*, *says the count was false, and it has sued*: a sentence of its own, which nobody says. */
export function isJoinedToSaid(tree: Tree, clause: number, host: number, codes: CodeBook): boolean {
  if (isBehindSaid(tree, clause, host, codes)) return true
  const verb = tree.head(host)
  if (tree.base(host) !== 'ccomp' || verb > host || !isSpeech(tree, verb, codes)) return false
  if (tree.deps(clause, 'mark').length > 0) return false
  return tree.tokens[firstWord(tree, clause) - 1]?.form === ';' || isOwnDoing(tree, clause)
}

/** *said it had shot down a plane; the army dismissed the claim*, where the tree hangs the second sentence on the verb of saying. */
const isBehindSaid = (tree: Tree, clause: number, verb: number, codes: CodeBook): boolean =>
  tree.base(clause) === 'parataxis' &&
  isSpeech(tree, verb, codes) &&
  tree.deps(verb, 'ccomp').some((c) => verb < c && c < clause) &&
  tree.tokens[firstWord(tree, clause) - 1]?.form === ';'

/** *…, and it has sued*: what is told in the perfect of the one who speaks. */
const isOwnDoing = (tree: Tree, clause: number): boolean =>
  tree.tokens[firstWord(tree, clause) - 1]?.form === ',' &&
  tree.deps(clause, 'nsubj').some((s) => tree.token(s).xpos === 'PRP') &&
  tree
    .deps(clause, 'aux')
    .some((a) => tree.lemma(a) === 'have' && tree.token(a).xpos.startsWith('VB') && tree.token(a).xpos !== 'VBD')

const isFrontedParticiple = (tree: Tree, clause: number): boolean =>
  tree.base(clause) === 'advcl' &&
  clause < tree.head(clause) &&
  ['VBN', 'VBG'].includes(tree.token(clause).xpos) &&
  tree.deps(clause, 'nsubj', 'aux', 'mark').length === 0

/** Verbs whose object is the hearer. */
const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'brief', 'notify', 'warn', 'advise', 'ask', 'urge'])

/**
 * Whether a verb of saying has its content as its object, so that no clause beside it is: *A blames B for it, C rejects the claim*;
 * near-miss: *…, C told reporters*.
 */
export const hasContent = (tree: Tree, verb: number): boolean =>
  !TELLING.has(tree.lemma(verb)) && tree.deps(verb, 'obj').some((o) => tree.token(o).upos === 'NOUN')
const RELATIVE_TAGS = new Set(['WP', 'WDT', 'WP$'])
const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/**
 * A relative clause set off by a comma, from a name or in a place that is not its noun's, says nothing of which one is meant; nor does
 * one of a noun that sums up what was said (*says Chad jailed two monks, a charge that Chad rejects*).
 */
export function isByTheWay(tree: Tree, clause: number, noun: number): boolean {
  if (tree.base(clause) === 'acl' && clauseKind(tree, clause) !== 'inf' && sumsUp(tree, noun)) return true
  if (isOfWhatSumsUp(tree, clause)) return true
  const isSetOff = tree.tokens[firstWord(tree, clause) - 1]?.form === ','
  return (
    isSetOff &&
    (tree.relation(clause) !== 'acl:relcl' ? isLooseRelative(tree, clause) : tree.token(noun).upos === 'PROPN')
  )
}

/**
 * Behind a comma or dash and an article, beside another phrase (an apposition), bare beside its clause, or beside another object of the
 * clause that it sums up.
 */
function sumsUp(tree: Tree, noun: number): boolean {
  if (!opensAnew(tree, noun)) return false
  const isSecond = tree.base(noun) === 'obj' && tree.deps(tree.head(noun), 'obj').some((o) => o < noun)
  return isSecond || ['appos', 'parataxis'].includes(tree.base(noun)) || isBareBeside(tree, noun)
}

const isBareBeside = (tree: Tree, noun: number): boolean =>
  ['obl', 'nmod'].includes(tree.base(noun)) && tree.preposition(noun) === null

const opensAnew = (tree: Tree, noun: number): boolean =>
  tree
    .deps(noun, 'det')
    .some((d) => /^an?$/i.test(tree.token(d).form) && /^(?:,|[-–—]+)$/.test(tree.tokens[d - 1]?.form ?? ''))

/** *accused Chad of arming rebels, a charge the ministry rejected*, where the tree takes the relative for a clause with two subjects. */
export function isOfWhatSumsUp(tree: Tree, clause: number): boolean {
  const [noun, who] = tree.deps(clause, 'nsubj')
  return tree.base(clause) === 'parataxis' && noun !== undefined && who !== undefined && opensAnew(tree, noun)
}

/**
 * A relative clause that the tree hangs on a verb: one that opens with a relative pronoun behind a noun or a comma (*said in a speech,
 * in which he …*, *in a speech in which he …*; near-misses: *said who did it*, *asked the mayor which road they took*).
 */
export function isLooseRelative(tree: Tree, clause: number): boolean {
  if (!tree.isVerb(clause) || !['ccomp', 'advcl', 'parataxis', 'dep'].includes(tree.base(clause))) return false
  const first = firstWord(tree, clause)
  const pronoun = tree.token(first).upos === 'ADP' ? first + 1 : first
  const before = tree.tokens[first - 1]
  if (!before || pronoun >= clause || !RELATIVE_TAGS.has(tree.token(pronoun).xpos) || tree.lemma(pronoun) === 'what')
    return false
  // *a group, which it says is armed by Oman*: the relative is the one of saying.
  if (first < tree.head(clause) && tree.head(clause) < clause) return false
  const isOfNoun = tree.base(clause) !== 'ccomp' || (pronoun > first && tree.base(pronoun) === 'obl')
  return before.form === ',' || (isOfNoun && (before.upos === 'NOUN' || before.upos === 'PROPN'))
}

/**
 * *…, the ministry said* beside the clause, and *according to X* in it. `below` is where the act stands under the clause; what is
 * told of the speaker (*according to X, who …*) is not what the speaker says: null stands for an aside that leaves the act out.
 */
export function asidesAt(tree: Tree, at: number, below: number, codes: CodeBook): (Voice | null)[] {
  const voice = (aside: number, speaker: number | null, manner: string): Voice | null =>
    aside === below || isCutOff(tree, at, aside, below) ? null : { speaker, manner, cue: aside }
  const spoken = [at, ...joinedTo(tree, at)]
    .flatMap((clause) => saidUnder(tree, clause).map((child) => ({ clause, child })))
    .filter(({ clause, child }) => isAside(tree, child, clause === at) || isSetOff(tree, child))
    .map(({ child }) => child)
    .concat(putIn(tree, at))
    .filter((aside) => isSpeech(tree, aside, codes) && saysWhatIsBeside(tree, aside))
    .filter((aside) => !isWithinAnother(tree, aside, below))
    .map((aside) => ({
      aside,
      manner: codes.attitudesFor(tree.lemma(aside), 'v').find((a) => a.manner)?.manner ?? 'say',
    }))
    // *…, a charge the ministry rejected*: nobody says beside a thing what he denies.
    .filter(({ manner }) => manner !== 'deny')
    .map(({ aside, manner }) => voice(aside, voiceOf(tree, aside, codes), manner))
  const sourced = [at, ...behind(tree, at)].flatMap((clause) =>
    tree
      .deps(clause, 'obl', 'nmod', 'advcl', 'advmod', 'dep')
      .filter((child) => clause === at || isLast(tree, child))
      .flatMap((child) => {
        const speaker = sourceAt(tree, child)
        return speaker === null ? [] : [voice(child, speaker, 'say')]
      }),
  )
  return [...spoken, ...sourced]
}

/** What hangs on a clause or, where the tree takes *a source said* for a phrase beside it, on that phrase. */
const saidUnder = (tree: Tree, clause: number): number[] =>
  tree.children(clause).flatMap((child) => {
    const isPhrase = ['parataxis', 'dep'].includes(tree.base(child)) && tree.isNominal(child)
    return isPhrase ? [child, ...tree.deps(child, 'acl')] : [child]
  })

/** *The envoys, he claimed, had fled*, where the tree takes what commas set off for a clause about the envoys; near-miss: *envoys he met had fled*. */
const putIn = (tree: Tree, verb: number): number[] =>
  tree
    .deps(verb, 'nsubj')
    .flatMap((subject) => tree.deps(subject, 'acl', 'appos', 'parataxis', 'dep'))
    .filter(
      (aside) =>
        FINITE.has(tree.token(aside).xpos) &&
        tree.deps(aside, 'nsubj').some((s) => s < aside && !RELATIVE_TAGS.has(tree.token(s).xpos)) &&
        tree.tokens[firstWord(tree, aside) - 1]?.form === ',' &&
        tree.tokens[aside + 1]?.form === ',',
    )

/**
 * Infinitives, participles and joined verbs of a verb, on the last of which the tree may hang what is said of all: *promised to send rice,
 * according to him*, *opposed it, arguing that it was late, according to her*.
 */
const behind = (tree: Tree, verb: number): number[] => {
  const participles = tree.deps(verb, 'advcl').filter((c) => c > verb && tree.token(c).xpos === 'VBG')
  const next = [...tree.deps(verb, 'xcomp'), ...joinedTo(tree, verb), ...participles]
  return next.flatMap((clause) => [clause, ...behind(tree, clause)])
}

/** Set off by a comma, with nothing behind it in its sentence. */
function isLast(tree: Tree, phrase: number): boolean {
  const isEnd = tree.tokens.slice(Math.max(...tree.subtree(phrase)) + 1).every(({ upos }) => upos === 'PUNCT')
  return isEnd && tree.tokens[firstWord(tree, phrase) - 1]?.form === ','
}

const isAside = (tree: Tree, child: number, isOwn: boolean): boolean =>
  isOwn && ['parataxis', 'punct'].includes(tree.base(child))

/** The verbs that a verb's subject does too, the last of which may carry what is said of all: *met them and left, X said*. */
const joinedTo = (tree: Tree, verb: number): number[] =>
  tree
    .deps(verb, 'conj')
    .filter((c) => tree.isVerb(verb) && tree.isVerb(c) && tree.deps(c, 'nsubj', 'expl').length === 0)
    .slice(-1)

/**
 * *…, his ministry said.*, *…, a diplomat following the talks said, but …*, whatever relation the tree gives it: a finite form with nothing
 * but who speaks between it and the comma, and no clause up to the next; near-misses: *…, as X said*, *…, who said*, *…, and said*.
 */
function isSetOff(tree: Tree, verb: number): boolean {
  if (!FINITE.has(tree.token(verb).xpos) || tree.deps(verb, 'mark', 'cc', 'ccomp', 'xcomp', 'obj').length > 0)
    return false
  const opens = commaBefore(tree, verb)
  if (opens === null) return false
  const words = tree.tokens.slice(opens + 1, verb)
  const who = words.findIndex(({ index }) => tree.isNominal(index))
  const isPhrase =
    who >= 0 && words.every((t, i) => (i > who ? !isTensed(t) || isReduced(tree, t) : !isClause(tree, t.index)))
  const rest = tree.tokens.slice(verb + 1)
  const closes = rest.findIndex(({ form }) => form === ',')
  return isPhrase && !rest.slice(0, closes < 0 ? rest.length : closes).some(({ index }) => isClause(tree, index))
}

const commaBefore = (tree: Tree, token: number): number | null =>
  tree.tokens.slice(0, token).findLast((t) => /^[,"”]$/.test(t.form))?.index ?? null

/** *people briefed on it said*: a participle that the tree takes for a past form stands before a preposition, right behind its noun. */
const isReduced = (tree: Tree, { index, xpos }: Token): boolean =>
  xpos === 'VBD' && tree.isNominal(index - 1) && tree.tokens[index + 1]?.upos === 'ADP'

const isTensed = ({ upos, xpos }: Token): boolean =>
  upos === 'AUX' || upos === 'SCONJ' || xpos === 'MD' || /^(?:VB[DZP]?|W.*)$/.test(xpos)

const isClause = (tree: Tree, token: number): boolean =>
  tree.isVerb(token) || ['SCONJ', 'CCONJ'].includes(tree.token(token).upos) || tree.token(token).xpos.startsWith('W')

/** Near-misses: *… after X said …*, *…, which said …*, *…, X rejects the claim*. */
const saysWhatIsBeside = (tree: Tree, aside: number): boolean =>
  !isCircumstance(tree, aside) && !isLooseRelative(tree, aside) && !hasContent(tree, aside)

/** *the envoy was quoted as saying*: the one whose words they are. */
const CITING = new Set(['quote', 'cite'])

/** Who speaks in a verb of saying: its subject; that of the saying it goes on (*said, adding that …*); the noun phrase left loose before it. */
export function voiceOf(tree: Tree, verb: number, codes: CodeBook): number | null {
  if (CITING.has(tree.lemma(verb)) && tree.isPassive(verb)) return tree.dep(verb, 'nsubj:pass')
  const before = saidBefore(tree, verb, codes)
  if (before !== null) return voiceOf(tree, before, codes)
  const subject = semanticSubject(tree, verb)
  if (tree.isPassive(verb)) return subject
  const { xpos } = tree.token(verb)
  if (FINITE.has(xpos)) return looseSubject(tree, verb) ?? subject
  if (subject !== null) return subject
  const above = xpos === 'VBG' ? tree.ancestors(verb).find((a) => isSpeech(tree, a, codes)) : undefined
  return above === undefined ? null : semanticSubject(tree, above)
}

/**
 * *…, a doctor and two witnesses told X*, where the tree ties the doctor to a noun before the comma; *…, a diplomat following the talks
 * said*, where it takes the talks for the subject; *…, a doctor, Ann Low, said*, where a comma closes what is set beside the doctor.
 */
function looseSubject(tree: Tree, verb: number): number | null {
  // *"It is late, and we are tired," said Ann Low*
  if ((tree.dep(verb, 'nsubj') ?? verb) > verb) return null
  const last = commaBefore(tree, verb)
  const behind = last === verb - 1 ? commaBefore(tree, last) : null
  const comma = behind === null ? last : (commaBefore(tree, behind) ?? last)
  if (comma === null) return null
  const before = tree.dep(verb, 'nsubj') ?? verb
  const inside = (t: number) => t > comma && t < verb
  const isLoose = ({ index, head }: Token) =>
    inside(index) &&
    index < before &&
    tree.isNominal(index) &&
    (!inside(head) || (isReduced(tree, tree.token(head)) && tree.base(index) === 'nsubj')) &&
    !RELATIVE_TAGS.has(tree.token(index).xpos) &&
    tree.preposition(index) === null &&
    (before === verb || !['obl', 'nmod'].includes(tree.base(index)))
  return tree.tokens.find(isLoose)?.index ?? null
}

/**
 * An aside does not reach over a semicolon, nor, where it follows what is said, into the circumstances told behind it
 * (*fighting broke out, residents said, days after the two had agreed a truce*).
 */
function isCutOff(tree: Tree, at: number, aside: number, below: number): boolean {
  const act = below < 0 ? at : below
  const between = tree.tokens.slice(Math.min(aside, act), Math.max(aside, act))
  if (between.some((t) => t.form === ';')) return true
  return at < aside && aside < below && ['advcl', 'obl', 'nmod'].includes(tree.base(below))
}

/** *over a film in which, the ministry said, he mocked it*: what stands right behind the word that opens a clause is put into that clause. */
function isWithinAnother(tree: Tree, aside: number, below: number): boolean {
  const comma = firstWord(tree, aside) - 1
  const opener = tree.tokens[comma - 1]
  if (tree.tokens[comma]?.form !== ',' || opener === undefined) return false
  return RELATIVE_TAGS.has(opener.xpos) && !(below >= 0 && tree.isWithin(opener.index, below))
}
