import type { CodedSentence, CodedToken } from '../coded.js'
import { said, saidTogether } from '../heard.js'
import type { Scene } from '../scene.js'
import { asksFor, type OpenAsk, type ResponseKind } from './open-ask.js'

type Tokens = readonly CodedToken[]

/** Words between a negation and its verb. */
export const NEGATED_WITHIN = 4

const lemmasAt = (tokens: Tokens, from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map(({ lemma }) => lemma)

/** Whether the verb at the place is denied. */
export const isNegated = (tokens: Tokens, at: number, { cues }: Scene): boolean =>
  said(lemmasAt(tokens, at - NEGATED_WITHIN, at), cues.negation, cues.none)

/** Whether the words stand in the sentence one behind the other. */
const standTogether = (lemmas: readonly string[], words: readonly string[]): boolean =>
  lemmas.some((_, at) => words.every((word, i) => lemmas[at + i] === word))

/** *only if it pays for them*, *only after the troops have left*: what is granted waits for something else. */
export const isTied = (lemmas: readonly string[], { cues }: Scene): boolean =>
  lemmas.some((lemma, i) => said([lemma], cues.only) && said(lemmas.slice(i + 1, i + 2), cues.condition, cues.hanging))

/** *That was out of the question*, *There will be none*, *turned it down*. */
export function isNo({ tokens }: Pick<CodedSentence, 'tokens'>, { cues }: Scene): boolean {
  const lemmas = tokens.map(({ lemma }) => lemma).filter((lemma) => !cues.definite.includes(lemma) || lemma === 'that')
  const isWord = (word: string, lemma: string | undefined) =>
    lemma === word || (word === 'not' && lemma !== undefined && cues.not.includes(lemma))
  const stands = (words: readonly string[]) =>
    lemmas.some(
      (_, at) =>
        words.every((word, i) => isWord(word, lemmas[at + i])) &&
        !said(lemmas.slice(Math.max(0, at - NEGATED_WITHIN), at), cues.negation),
    )
  return cues.refusals.some(stands) || tokens.some(({ lemma }, i) => said([lemma], cues.none) && isAlone(tokens, i))
}

/** *There will be none*, *None was granted*; not *none of the three*, *neither confirmed nor denied it*. */
function isAlone(tokens: CodedSentence['tokens'], at: number): boolean {
  return ['PUNCT', 'AUX', undefined].includes(tokens[at + 1]?.upos)
}

/** *said that this was a matter for the courts*, *would be better left to the board*, *stopped short of that*: another is to decide, or nothing is said to it. */
export const isPassedOn = (lemmas: readonly string[], { cues }: Scene): boolean =>
  cues.passingOn.some((words) => standTogether(lemmas, words))

/** Words between a verb and its auxiliary: *will now take place*. */
const AUXILIARY_WITHIN = 3

/** *The visit could take place in May*, *the march will go ahead as planned*: a yes to who asked for it, and a no to who wanted it called off. */
export function goesAhead(tokens: Tokens, ask: OpenAsk, scene: Scene): ResponseKind | null {
  const { cues } = scene
  const at = tokens.findIndex(
    ({ upos, lemma }, i) =>
      upos === 'VERB' &&
      cues.goingAhead.some(
        (words) => standTogether(lemmasAt(tokens, i, i + words.length), words) && lemma === words[0],
      ),
  )
  const isAhead = at >= 0 && said(lemmasAt(tokens, at - AUXILIARY_WITHIN, at), cues.modals)
  // *urged it to cancel the dialogue, which …*, *to cancel it*
  const named = [...ask.telling.content].filter((lemma) => !said([lemma], cues.cancel, cues.postpone))
  if (!isAhead || !(asksFor(ask, lemmasAt(tokens, 0, at), scene) || named.length === 0)) return null
  const isUnwanted = said(ask.telling.content, cues.cancel, cues.postpone)
  return isUnwanted === isNegated(tokens, at, scene) ? 'accept' : 'reject'
}

/**
 * *they would be allowed in on Friday*, *nobody will be let through*, *the line would be restored*, who was asked to restore it: leave is given, or
 * what was asked is to be done; so is *two planes would be sent*, *three would leave within hours*, but to who was asked to end something.
 */
export function letsIt(tokens: Tokens, ask: OpenAsk, scene: Scene): ResponseKind | null {
  const { cues } = scene
  const isToEnd = said(ask.telling.content, cues.ending)
  // *they would be handed over*; near-miss: *they would be given a lawyer*
  const isGivenUp = (i: number) =>
    said([tokens[i]!.lemma], cues.giving) &&
    said(lemmasAt(tokens, i - NEGATED_WITHIN, i), cues.things) &&
    !['DET', 'ADJ', 'NUM', 'NOUN'].includes(tokens[i + 1]?.upos ?? '')
  const isForHelp = !isToEnd && said(ask.telling.content, cues.sending)
  const isGift = (lemma: string) => isForHelp && said([lemma], cues.sending)
  const at = tokens.findIndex(({ lemma, upos }, i) => {
    if (upos !== 'VERB' || !said(lemmasAt(tokens, i - NEGATED_WITHIN, i), cues.modals)) return false
    const isDone = said([lemma], cues.letting) || asksFor(ask, [lemma], scene) || isGift(lemma)
    return (
      (tokens[i - 1]?.lemma === 'be' && (isDone || (!isToEnd && isGivenUp(i)))) ||
      (isForHelp && isSome(tokens, i) && said([lemma], cues.come, cues.doing))
    )
  })
  if (at < 0) return null
  if (isNegated(tokens, at, scene)) return 'reject'
  return said(lemmasAt(tokens, at, tokens.length), cues.condition) ? 'counter' : 'accept'
}

/** *three would leave*: how many of them stands before the verb. */
const isSome = (tokens: Tokens, verb: number): boolean =>
  tokens.some(
    ({ upos }, i) =>
      upos === 'NUM' &&
      i >= verb - AUXILIARY_WITHIN &&
      i < verb &&
      !['DET', 'PROPN'].includes(tokens[i - 1]?.upos ?? ''),
  )

/** *could take only ten of the boats*, *would be let through only twice a week*, *could double it but no more*, *accepts the claim in part*: a yes to less. */
export function grantsInPart(tokens: Tokens, { cues }: Scene): ResponseKind | null {
  const words = tokens.map(({ lemma }) => lemma)
  // *half of what was sought*
  const isShare = words.some(
    (word, i) => said([word], cues.fractions) && said(words.slice(i + 2, i + 3), cues.freeRelative),
  )
  if ((isShare || saidTogether(words, cues.inPart)) && !said(words, cues.negation)) return 'partial'
  const verb = tokens.findIndex(
    ({ upos }, i) => upos === 'VERB' && said(lemmasAt(tokens, i - AUXILIARY_WITHIN, i), cues.modals),
  )
  if (verb < 0 || said(lemmasAt(tokens, verb - NEGATED_WITHIN, verb), cues.negation)) return null
  const behind = tokens.slice(verb)
  const isLimit = ({ lemma }: CodedToken, i: number) => {
    const next = behind[i + 1]
    if (said([lemma], cues.only)) return next?.upos === 'NUM' || said([next?.lemma ?? ''], cues.times)
    return lemma === 'no' && next?.lemma === 'more' && said(lemmasAt(behind, i - 2, i), cues.contrast)
  }
  return behind.some(isLimit) ? 'partial' : null
}
