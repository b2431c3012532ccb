import type { CodedSentence, CodedToken } from '../coded.js'
import { lemmasOf, said, saidTogether } from '../heard.js'
import type { Scene } from '../scene.js'
import { covers, tokensWithin } from '../tokens.js'
import { NAME_NEAR } from './addressee.js'
import type { Answer } from './answers.js'
import type { OpenAsk } from './open-ask.js'

/** *agreed to the request*, *rejected the proposal*; *turned the offer down* takes up what was offered or proposed, and no demand. */
export function namesAsk(lemmas: ReadonlySet<string>, { event }: OpenAsk, { cues }: Scene): boolean {
  const triggers = event.tellings.map(({ triggerLemma }) => triggerLemma)
  const isOffer = said(triggers, cues.offering, cues.invite)
  const named = [...lemmas].filter((lemma) => said([lemma], cues.askNouns))
  return named.some((lemma) => isOffer || !said([lemma], cues.offerNouns))
}

/** Words between whose request it is and its noun: *Egypt's latest request*. */
const OWNER_WITHIN = 2

/** *consultations on Egypt's request*, *rejected a Chadian proposal*: the ask that is named is another side's. */
export function namesAnothers(answer: Answer, { asker, event }: OpenAsk, scene: Scene): boolean {
  const { coded, cues, parties } = scene
  if (asker === null) return false
  return answer.sentences.some((at) => {
    const sentence = coded.sentences[at]
    if (!sentence) return false
    const named = scene.parties.namedIn(sentence)
    return sentence.tokens.some((token, i) => {
      const { lemma, upos, start } = token
      if (upos !== 'NOUN' || !covers(answer.evidence, token)) return false
      if (!said([lemma], cues.askNouns)) return false
      // *Four earlier requests were rejected*: not this one.
      const own = event.tellings.some(({ evidence: { trigger } }) => covers(trigger, token))
      const before = sentence.tokens.slice(Math.max(0, i - OWNER_WITHIN), i)
      if (
        !own &&
        said(
          before.map((word) => word.lemma),
          cues.earlierOne,
        )
      )
        return true
      if (!own && isMadeBy(i, sentence, asker, scene)) return true
      const from = sentence.tokens[Math.max(0, i - 1 - OWNER_WITHIN)]!.start
      const owner = named.findLast((mention) => mention.end <= start && mention.start >= from)
      // *Oslo rejected the demand*: who stands before the verb, or before *the*, owns nothing.
      const between = tokensWithin(sentence, owner ? { start: owner.end, end: start } : null)
      if (between.some((word) => word.upos === 'VERB' || word.upos === 'AUX' || word.upos === 'DET')) return false
      return owner !== undefined && parties.affinity(owner.id, asker) === 0
    })
  })
}

/** *dismissed a last appeal by his lawyers*: who made it stands behind it. */
function isMadeBy(noun: number, { tokens, end }: CodedSentence, asker: string, scene: Scene): boolean {
  const [by, next] = [tokens[noun + 1], tokens[noun + 2]]
  if (!by || !next || !said([by.lemma], scene.cues.madeBy)) return false
  const maker = scene.parties.namedIn({ start: next.start, end })[0]
  // *an appeal by his lawyers*, whoever they are
  if (maker === undefined) return said([next.lemma], scene.cues.owners)
  return maker.start - next.start < NAME_NEAR && scene.parties.affinity(maker.id, asker) < 0.5
}

/** Verbs between an act and what is told of its object: *ruled out sending troops, something the opposition had called for*. */
const VERBS_BETWEEN = 1

/** *ruled out a pardon, which his party had requested*, *freed the sailors whose release Chad demands*: what is answered is what the relative clause tells was asked. */
export function isOfAntecedent(answer: Answer, ask: OpenAsk, { coded, cues }: Scene): boolean {
  const at = answer.spots[0]!
  return ask.event.tellings.some(({ evidence, content }) => {
    // *rejected a plan which Oslo urged Chad to accept*: what is asked has words of its own.
    if (content !== null && content.start > evidence.trigger.end) return false
    if (!answer.sentences.includes(evidence.sentence) || at >= evidence.trigger.start) return false
    const between = (coded.sentences[evidence.sentence]?.tokens ?? []).filter(
      ({ start, end }) => start > at && end <= evidence.trigger.start,
    )
    const mark = between.findLastIndex(({ lemma }) => said([lemma], cues.relative, cues.takingUp))
    const verbs = (tokens: readonly CodedToken[]) => tokens.filter(({ upos }) => upos === 'VERB').length
    return mark > 0 && verbs(between.slice(mark)) === 0 && verbs(between.slice(0, mark)) <= VERBS_BETWEEN
  })
}

/** *Tehran also refused to readmit inspectors*: told of another matter than the one before. */
export function isFurther(answer: Answer, { coded, cues }: Scene): boolean {
  return answer.sentences.every((at, i) => {
    const tokens = coded.sentences[at]?.tokens ?? []
    const spot = tokens.findIndex(({ start }) => start >= (answer.spots[i] ?? answer.spots[0]!))
    const near = tokens.slice(Math.max(0, spot - 2), spot + 3).map(({ lemma }) => lemma)
    return spot >= 0 && said(near, cues.also)
  })
}

/** Sentences behind an ask in which a yes or no of the one who was asked may be taken for the answer, whatever its words. */
const SOON = 2

/** Whether the words may be about what was asked: told soon after it, or naming it, or some word of it. */
export function mayBeAbout(answer: Answer, ask: OpenAsk, scene: Scene): boolean {
  const { lexicon } = scene
  const shared = lexicon.overlap(ask.telling.content, answer.lemmas) ?? 0
  // *promised to convey the message*: what is passed on is what was asked.
  if (
    namesAsk(answer.lemmas, ask, scene) ||
    said(answer.putsOff === null ? [] : [answer.putsOff], scene.cues.conveying)
  )
    return true
  if (shared === 0 && !answer.isBare && isFurther(answer, scene)) return false
  const gaps = ask.sentences.flatMap((from) => answer.sentences.map((to) => to - from)).filter((gap) => gap >= 0)
  return gaps.some((gap) => gap <= SOON || answer.isBare || shared > 0)
}

/** All of it is told before the ask. */
export const isToldBefore = (answer: Answer, ask: OpenAsk): boolean =>
  answer.sentences.every((to) => ask.sentences.every((from) => to < from))

/** *has had no reply. … Chad turned the request down on Friday*: a word behind an ask that waits, and on what was asked. */
export function endsWait(answer: Answer, ask: OpenAsk, scene: Scene): boolean {
  const gaps = ask.sentences.flatMap((from) => answer.sentences.map((to) => to - from)).filter((gap) => gap > 0)
  const isBehind = gaps.length > 0
  // *The first note was rejected, the second never answered*
  const isOn = gaps.includes(1) || answer.isBare || namesAsk(answer.lemmas, ask, scene)
  return answer.byWord && isBehind && (isOn || (scene.lexicon.overlap(ask.telling.content, answer.lemmas) ?? 0) > 0)
}

/** Whether the sentence opens *in response*. */
export const opensInResponse = (at: number, { coded, cues }: Scene): boolean =>
  said(lemmasOf(coded.sentences[at]).slice(0, 4), cues.inResponse)

/** Sentences behind an ask in which *in return* may open what answers it: far off, it is in return for something else. */
const RETURN_WITHIN = 3

const opensFor = (at: number, gap: number, scene: Scene): boolean =>
  opensInResponse(at, scene) &&
  (gap <= RETURN_WITHIN || !saidTogether(lemmasOf(scene.coded.sentences[at]).slice(0, 4), scene.cues.inReturn))

/** Nearness of the next sentence, be it another paragraph's. */
export const NEXT = 0.25
/** Of the next one in the paragraph. */
export const RIGHT_BEHIND = 0.4
/** Of the ask's own. */
export const ONE_SENTENCE = 0.45

/** How near the answer follows the ask: same sentence, next, same paragraph, or the paragraph that opens *in response*. */
export function nearness(ask: OpenAsk, answer: Answer, scene: Scene): number {
  const { sentences } = scene.coded
  let best = 0
  for (const from of ask.sentences) {
    for (const to of answer.sentences) {
      const gap = to - from
      const paragraphs = (sentences[to]?.paragraph ?? 0) - (sentences[from]?.paragraph ?? 0)
      if (gap < 0) continue
      if (gap <= 1) best = Math.max(best, gap === 0 ? ONE_SENTENCE : paragraphs === 0 ? RIGHT_BEHIND : NEXT)
      else if (gap === 2 && paragraphs === 0) best = Math.max(best, 0.25)
      if (gap > 0 && opensFor(to, gap, scene)) best = Math.max(best, 0.3)
    }
  }
  return best
}
