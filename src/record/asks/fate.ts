import type { CodedEvent, CodedSentence, CodedToken } from '../coded.js'
import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import { NOMINAL } from '../tokens.js'
import { asksFor, type OpenAsk, type ResponseKind } from './open-ask.js'
import { namesSome } from './parts.js'
import { isNegated, isNo, isTied, NEGATED_WITHIN } from './wording.js'

type Tokens = readonly CodedToken[]

/** Words between a verb and the thing that it is done to: *has so far handed over none of it*. */
const OBJECT_WITHIN = 2

const isVerb = ({ upos }: CodedToken): boolean => upos === 'VERB'

const lemmas = (tokens: Tokens): string[] => tokens.map(({ lemma }) => lemma)

const opposite = (kind: 'accept' | 'reject', isDenied: boolean): ResponseKind =>
  isDenied === (kind === 'accept') ? 'reject' : 'accept'

/** *reject*, *turn … down*, *throw out*: the verb at the place, with its particle. */
function isVerbOf(tokens: Tokens, at: number, verbs: readonly string[]): boolean {
  const { lemma } = tokens[at]!
  const particle = tokens.slice(at + 1, at + 3).find(({ upos }) => upos === 'ADP' || upos === 'PART' || upos === 'ADV')
  return said([lemma], verbs) || (particle !== undefined && verbs.includes(`${lemma}_${particle.lemma}`))
}

/** *The request was turned down*, *that appeal has been granted*, *The demand was never met*: what became of the ask, by nobody who is named. */
export function fateOfNoun(tokens: Tokens, scene: Scene): ResponseKind | null {
  const { cues } = scene
  for (const [at, { lemma, upos }] of tokens.entries()) {
    const before = tokens.slice(Math.max(0, at - 2), at)
    // *asked for a visit, a request that was granted*
    const isApposed = said([tokens[at + 1]?.lemma ?? ''], cues.relative) && tokens[at + 2]?.upos === 'AUX'
    const isPointing = isApposed || said(lemmas(before), cues.definite, cues.owners, cues.both)
    if (upos !== 'NOUN' || !isPointing || !said([lemma], cues.askNouns)) continue
    const verb = tokens.findIndex((token, i) => i > at && isVerb(token))
    const between = tokens.slice(at + 1, Math.max(at + 1, verb))
    // *The request that it leave was …*: another verb's clause; *The request angered Peru* is no passive.
    if (verb < 0 || !between.some((token) => token.lemma === 'be' && token.upos === 'AUX')) continue
    if (between.some((token) => token.upos === 'NOUN' || token.upos === 'PROPN')) continue
    if (isVerbOf(tokens, verb, cues.turningDown)) return isNegated(tokens, verb, scene) ? null : 'reject'
    if (isVerbOf(tokens, verb, cues.granting)) return opposite('accept', isNegated(tokens, verb, scene))
  }
  return null
}

/** Words between who turns a request down and its noun: *turned down a second Greek request*. */
const HANDLED_WITHIN = 5

/**
 * *turned down a Serbian request for help*, *parried a request that …*, *A demand for the tapes was refused*: what the sentence that tells the ask by its noun
 * says became of it.
 */
export function fateInTelling({ tokens }: CodedSentence, telling: CodedEvent, scene: Scene): ResponseKind | null {
  const { cues } = scene
  const { trigger } = telling.evidence
  const noun = tokens.findIndex(({ start }) => start >= trigger.start)
  // *arranged a visit, as requested by the embassy*
  if (tokens[noun - 1]?.lemma === 'as' && tokens[noun]?.upos === 'VERB')
    return said(lemmas(tokens.slice(0, noun)), cues.negation) ? null : 'accept'
  if (telling.triggerPos !== 'n' || noun < 0) return null
  if (isAtAskers(tokens, noun, scene)) return 'accept'
  const kindOf = (at: number): ResponseKind | null => {
    if (isVerbOf(tokens, at, cues.turningDown)) return isNegated(tokens, at, scene) ? null : 'reject'
    if (isVerbOf(tokens, at, cues.granting)) return opposite('accept', isNegated(tokens, at, scene))
    return said([tokens[at]!.lemma], cues.ignore) ? 'deflect' : null
  }
  const before = tokens.findLastIndex((token, i) => i < noun && i >= noun - HANDLED_WITHIN && isVerb(token))
  if (before >= 0) return kindOf(before)
  const end = Math.max(trigger.end, telling.content?.end ?? 0)
  const after = tokens.findIndex((token) => token.start >= end && isVerb(token))
  const isPassive = after > 0 && tokens.slice(noun, after).findLast(({ upos }) => upos === 'AUX')?.lemma === 'be'
  const isNext = tokens
    .slice(noun, after)
    .every((token) => token.end <= end || token.upos === 'AUX' || token.upos === 'ADV')
  return isPassive && isNext ? kindOf(after) : null
}

/** *At Peru's request, the council met*, *was put off at the request of the Chadian side*: it was done as was asked. */
function isAtAskers(tokens: Tokens, noun: number, { cues }: Scene): boolean {
  if (!said([tokens[noun]!.lemma], cues.requesting, cues.invite)) return false
  const from = Math.max(0, noun - AT_WITHIN)
  const at = tokens.findLastIndex(({ lemma }, i) => i >= from && i < noun && lemma === 'at')
  // *voiced anger at Peru's request*
  const isFelt = said(lemmas(tokens.slice(Math.max(0, at - 1), at)), cues.feelings)
  return at >= 0 && !isFelt && tokens.slice(at + 1, noun).every(({ upos }) => NAMING.has(upos))
}

/** Words between *at* and *request*. */
const AT_WITHIN = 5

const NAMING = new Set([...NOMINAL, 'PART', 'PRON'])

/** *We did not get the clause*, *Both times we were refused*, *We got half of it*, *It was told that …*: the one who asked tells what came of it. */
export function fateOfAsker(tokens: Tokens, ask: OpenAsk, scene: Scene): ResponseKind | null {
  const { cues } = scene
  const subject = tokens.findIndex(({ upos, lemma }) => upos === 'PRON' && said([lemma], cues.askers))
  const verb = tokens.findIndex((token, i) => i > subject && isVerb(token))
  if (subject < 0 || verb < 0) return null
  const between = tokens.slice(subject + 1, verb)
  if (!between.every(({ upos }) => upos === 'AUX' || upos === 'PART' || upos === 'ADV')) return null
  const isPassive = between.some(({ lemma }) => lemma === 'be')
  if (isPassive && said([tokens[verb]!.lemma], cues.telling) && !isNegated(tokens, verb, scene))
    return wordGiven(tokens.slice(verb + 1), ask, scene)
  if (isPassive) return isVerbOf(tokens, verb, cues.turningDown) && !isNegated(tokens, verb, scene) ? 'reject' : null
  const object = lemmas(tokens.slice(verb + 1, verb + 4))
  // *I have his word that they can*
  if (
    said([tokens[verb]!.lemma], cues.getting, cues.having) &&
    said(object.slice(0, 1), cues.owners) &&
    said(object, cues.wordGiven)
  )
    return opposite('accept', isNegated(tokens, verb, scene))
  if (!said([tokens[verb]!.lemma], cues.getting)) return null
  // *asked for a list. It has received 40 names*, *got an answer on only 12*
  const isReceived = said([tokens[verb]!.lemma], cues.receiving)
  if (isReceived && isCounted(tokens.slice(verb + 1), scene)) return isNegated(tokens, verb, scene) ? null : 'partial'
  if (said(object, cues.fractions) && said(object, cues.partitive)) return 'partial'
  // *She got no for an answer*, not *got no answer*
  if (said(object.slice(0, 1), cues.bareNo) && !NOMINAL.has(tokens[verb + 2]?.upos ?? '')) return 'reject'
  const isIt = said(object.slice(0, 1), cues.pointing) || asksFor(ask, object, scene)
  return isIt ? opposite('accept', isNegated(tokens, verb, scene)) : null
}

/** *it would be arranged within days*, *that nobody would be let in*, *that the case was before the courts*: the word that was given. */
function wordGiven(told: Tokens, ask: OpenAsk, scene: Scene): ResponseKind {
  const { cues } = scene
  const words = lemmas(told)
  if (said(words, cues.negation, cues.none) || isNo({ tokens: told }, scene)) return 'reject'
  const modal = words.findIndex((word) => said([word], cues.modals))
  // *it would be arranged*, *the men would be freed*, who was asked to free them; near-miss: *the men would stand trial*
  const isIt =
    said(words.slice(Math.max(0, modal - 1), modal), cues.things) || asksFor(ask, words.slice(modal + 1), scene)
  return modal >= 0 && isIt && !said(words, cues.condition) ? 'accept' : 'deflect'
}

/** Words between who speaks of themselves and the verb of asking: *We have repeatedly asked*. */
const SPEAKER_WITHIN = 3

/** *I asked my Chadian colleague to wait*, *We asked Chad for time*: who asks tells it, so that *he* and *they* behind it are those who were asked. */
export const isOwnTale = ({ tokens }: CodedSentence, asked: number, { cues }: Scene): boolean => {
  const trigger = tokens.findIndex(({ start }) => start >= asked)
  return said(lemmas(tokens.slice(Math.max(0, trigger - SPEAKER_WITHIN), trigger)), cues.ourselves)
}

/** *He promised that it would not happen again*, *they gave us time*, *They refused*: what those who were asked are told to have said or done by the one who asked. */
export function fateByPronoun(tokens: Tokens, ask: OpenAsk, scene: Scene): ResponseKind | null {
  const { cues } = scene
  const subject = tokens.findIndex(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ')
  const verb = tokens.findIndex(isVerb)
  // *Our brothers agreed*
  if (verb < 0 || verb - subject > NEGATED_WITHIN) return null
  const isFriend = said([tokens[subject]!.lemma], cues.ours) && said([tokens[subject + 1]!.lemma], cues.friends)
  if (!said([tokens[subject]!.lemma], cues.doers) && !isFriend) return null
  const isDenied = isNegated(tokens, verb, scene)
  if (isVerbOf(tokens, verb, cues.telling) && !isDenied) return wordGiven(tokens.slice(verb + 2), ask, scene)
  const behind = lemmas(tokens.slice(verb + 1))
  if (isVerbOf(tokens, verb, cues.turningDown)) return isDenied ? null : 'reject'
  // *They would not even discuss it*
  if (isDenied && said(lemmas(tokens.slice(subject, verb)), cues.modals)) return 'reject'
  if (said(behind, cues.putOff)) return null
  if (isVerbOf(tokens, verb, [...cues.agreeing, ...cues.promise])) {
    if (isDenied) return 'reject'
    return said(behind, cues.partly) ? 'partial' : 'accept'
  }
  if (!isVerbOf(tokens, verb, cues.giving) || !asksFor(ask, behind, scene)) return null
  return namesSome(behind, ask, scene) ? 'partial' : opposite('accept', isDenied)
}

/** *40 names*, *an answer on only 12*: how much of it came. */
const isCounted = (behind: Tokens, { cues }: Scene): boolean =>
  behind[0]?.upos === 'NUM' || behind.some(({ lemma }, i) => said([lemma], cues.only) && behind[i + 1]?.upos === 'NUM')

/** *asked for more time and obtained six months*: the one who asked has it. */
export function obtains(tokens: Tokens, scene: Scene): ResponseKind | null {
  const [verb, next] = tokens
  const isGot = verb !== undefined && isVerb(verb) && said([verb.lemma], scene.cues.getting)
  return isGot && NOMINAL.has(next?.upos ?? '') && !said([next!.lemma], scene.cues.negation) ? 'accept' : null
}

/** *which Peru agreed to*, *but Peru has agreed to only two*, *and Peru refused*: the plain yes or no of a clause that hangs on the ask. */
export function agreesTo(tokens: Tokens, scene: Scene): ResponseKind | null {
  const { cues } = scene
  const at = tokens.findIndex(isVerb)
  if (at < 0) return null
  const behind = lemmas(tokens.slice(at + 1))
  if (isVerbOf(tokens, at, cues.agreeing)) {
    if (isNegated(tokens, at, scene)) return 'reject'
    return said(behind, cues.partly) ? 'partial' : 'accept'
  }
  const isBare = ['PUNCT', undefined].includes(tokens[at + 1]?.upos)
  return isBare && isVerbOf(tokens, at, cues.turningDown) && !isNegated(tokens, at, scene) ? 'reject' : null
}

/** *We will provide it*, *granted it on Monday*, *did not send them*: the thing that was asked for is given, or is not. */
export function givesIt(tokens: Tokens, scene: Scene): ResponseKind | null {
  const { cues } = scene
  for (const [at, token] of tokens.entries()) {
    if (!isVerb(token) || !isVerbOf(tokens, at, cues.giving)) continue
    const thing = tokens.findIndex(({ upos }, i) => i > at && upos !== 'ADP' && upos !== 'ADV')
    if (thing < 0 || thing > at + OBJECT_WITHIN || tokens[thing]!.upos !== 'PRON') continue
    // *sent them a list*: they are who gets it.
    if (!said([tokens[thing]!.lemma], cues.things) || NOMINAL.has(tokens[thing + 1]?.upos ?? '')) continue
    const isDenied = isNegated(tokens, at, scene)
    // *will send them only if …*
    return !isDenied && isTied(lemmas(tokens.slice(at)), scene) ? 'counter' : opposite('accept', isDenied)
  }
  return null
}

/** *and Peru said it had done so on Monday*, *and the board did so*: doing takes up what was asked. */
export function hasDoneSo(tokens: Tokens, { cues }: Scene): ResponseKind | null {
  const words = lemmas(tokens)
  const done = words.findIndex((lemma, i) => lemma === 'do' && words[i + 1] === 'so')
  if (done < 0 || said(words, cues.condition)) return null
  return opposite('accept', said(words.slice(Math.max(0, done - NEGATED_WITHIN), done), cues.negation))
}

/** *something the board did a day later*, *which it has not done*, *which Peru did not*: doing takes up what was asked. */
export function doesWhich(tokens: Tokens, scene: Scene): ResponseKind | null {
  const verb = mainVerb(tokens)
  const does = verb >= 0 && tokens[verb]!.lemma === 'do'
  const isDenied = isNegated(tokens, verb, scene) || said([tokens[verb + 1]?.lemma ?? ''], scene.cues.not)
  return does ? opposite('accept', isDenied) : null
}

/** The first verb, a *did* that stands for another among them (*which Peru did on Monday*, not *which Peru did not want*). */
export function mainVerb(tokens: Tokens): number {
  const helps = (at: number) => {
    const next = tokens.slice(at + 1).find(({ upos }) => upos !== 'ADV' && upos !== 'PART')
    return next !== undefined && isVerb(next)
  }
  return tokens.findIndex((token, i) => isVerb(token) || (token.lemma === 'do' && !helps(i)))
}

/** *asked for a closed session, a demand that the chair granted*, *a call the army has ignored*: what one who is named makes of the ask. */
export function fateOfApposed([mark, ...tokens]: Tokens, { cues }: Scene): ResponseKind | null {
  const [det, noun, ...rest] = tokens
  if (mark?.lemma !== ',' || det?.upos !== 'DET' || !said([noun?.lemma ?? ''], cues.askNouns)) return null
  const verb = mainVerb(rest)
  // *a request that Chad reject the treaty* has an object of its own.
  const behind = rest[verb + 1]
  if (verb < 1 || NOMINAL.has(behind?.upos ?? '') || behind?.upos === 'PRON' || behind?.upos === 'PART') return null
  if (rest.slice(0, verb).some(({ lemma }) => lemma === 'be')) return null
  const isDenied = said(lemmas(rest.slice(0, verb)), cues.not)
  if (isVerbOf(rest, verb, cues.granting)) return opposite('accept', isDenied)
  if (isVerbOf(rest, verb, cues.turningDown)) return isDenied ? null : 'reject'
  return said([rest[verb]!.lemma], cues.ignore) ? 'deflect' : null
}

/** *India has not agreed to it*, *would not allow that*: no yes is given. */
export function withholdsYes(tokens: Tokens, scene: Scene): boolean {
  const { cues } = scene
  const at = tokens.findIndex((token) => isVerb(token))
  return (
    at >= 0 &&
    isVerbOf(tokens, at, [...cues.agreeing, ...cues.granting]) &&
    said(lemmas(tokens.slice(Math.max(0, at - NEGATED_WITHIN), at)), cues.not)
  )
}

/** The clauses joined behind the ask in its own sentence, each from the word that joins it, or the comma before what names the ask again. */
export function clausesBehind({ tokens }: CodedSentence, from: number, { cues }: Scene): Tokens[] {
  const namesAsk = (at: number) => tokens[at + 1]?.upos === 'DET' && said([tokens[at + 2]?.lemma ?? ''], cues.askNouns)
  return tokens.flatMap(({ start, lemma }, i) => {
    const isJoined = said([lemma], cues.contrast, cues.and, cues.meanwhile, cues.takingUp)
    return start >= from && (isJoined || lemma === ';' || (lemma === ',' && namesAsk(i))) ? [tokens.slice(i)] : []
  })
}
