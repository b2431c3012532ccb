import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import { isBefore, isRemote, isResolved } from '../timeline/times.js'
import { covers, tokensWithin } from '../tokens.js'
import type { Answer } from './answers.js'
import { type Match, withoutAsides } from './asides.js'
import { isAmongThemselves, isOnAnother, isWithAnother } from './on-another.js'
import { asksFor, type OpenAsk } from './open-ask.js'
import {
  isFurther,
  isOfAntecedent,
  isToldBefore,
  mayBeAbout,
  NEXT,
  namesAnothers,
  namesAsk,
  nearness,
  ONE_SENTENCE,
  opensInResponse,
  RIGHT_BEHIND,
} from './taking-up.js'

/** What is needed to take an act or a stance for the answer to an ask. */
const ENOUGH = 0.4

/** The ask is told before the answer, or as what came before it: *quit the base after the junta demanded that it leave*. */
function precedes(ask: OpenAsk, answer: Answer, { coded, cues }: Scene): boolean {
  return ask.event.tellings.some(({ evidence }) => {
    if (evidence.trigger.start < answer.evidence.end) return true
    const between = coded.sentences[evidence.sentence]?.tokens.filter(
      ({ start, end }) => start >= answer.spots[0]! && end <= evidence.trigger.start,
    )
    return answer.sentences.includes(evidence.sentence) && between!.some(({ lemma }) => said([lemma], cues.after))
  })
}

/** An act long before the news answers no ask that is news. */
const isHistory = (answer: Answer, ask: OpenAsk, scene: Scene): boolean =>
  !isResolved(ask.event.standing.time) && isRemote(answer.time, scene.published)

/** A stance in the writer's voice answers what was asked just before, in its paragraph or *in response*. */
function isBesideAsk(ask: OpenAsk, answer: Answer, scene: Scene): boolean {
  const { sentences } = scene.coded
  return answer.sentences.some((to) => {
    if (opensInResponse(to, scene)) return true
    return ask.sentences.some((from) => to >= from && sentences[to]?.paragraph === sentences[from]?.paragraph)
  })
}

/** Where the text does not say who was asked, anybody could answer: only words that take the ask up do. */
function mayAnswerUnnamed(answer: Answer, shared: number, near: number, scene: Scene): boolean {
  if (answer.kind === 'counter') return false
  if (answer.isBare && near >= NEXT) return true
  return said(answer.lemmas, scene.cues.askNouns) || (near > 0 && shared >= 0.3)
}

/** An ask in return is a counter where it is about the same thing, points back, or says that it comes instead or first. */
const isCounter = (answer: Answer, shared: number, near: number, refersBack: boolean): boolean =>
  shared >= 0.34 || refersBack || (answer.inExchange && near >= 0.25)

/** *asked the UN to leave*, who was asked by the opposition to stay: what is asked of another is no offer in return. */
function asksAnother(answer: Answer, { asker }: OpenAsk, { parties }: Scene): boolean {
  const asked = answer.event === null ? [] : answer.listener.filter((id) => !answer.speaker.includes(id))
  return asked.length > 0 && !answer.inExchange && asker !== null && parties.affinityOf(asked, [asker]) === 0
}

/** *Peru asked Chad to cut a fee, while Chad urged it to free two boats*: what was asked first is no offer in return. */
const isAskedBefore = ({ answers, spots }: Answer, { event }: OpenAsk): boolean =>
  answers.length === 0 && Math.min(...spots) < Math.min(...event.tellings.map(({ evidence }) => evidence.trigger.start))

/** The act that is asked for stands in the ask's own content, and is no answer to it. */
function isInside(answer: Answer, ask: OpenAsk): boolean {
  const isIn = (at: number) =>
    ask.event.tellings.some(({ content }) => content !== null && content.start <= at && at < content.end)
  // *demanded that it free the men seized in May*: nor is the harm that is to be undone, wherever it is told again.
  return answer.isHarm ? answer.spots.some(isIn) : answer.spots.every(isIn)
}

/** The deed is what was asked for: its verb stands in the ask, or somebody comes who was invited. */
function isActAskedFor(ask: OpenAsk, answer: Answer, scene: Scene): boolean {
  if (ask.isInvitation && said(answer.triggers, scene.cues.come)) return true
  return answer.isHarm ? said(ask.telling.content, answer.triggers) : asksFor(ask, answer.triggers, scene)
}

/** *the EU's partners*, *the allies*: any of many who were asked may say no to *the idea*. */
const isOfMany = ({ addressees }: OpenAsk, { parties }: Scene): boolean =>
  addressees.some((id) => {
    const actor = parties.get(id)
    return actor?.kind === 'group' || actor?.kind === 'organization'
  })

/** How well the answer's speaker fits any of those who were asked; null where one of them is not known. */
function speakerFit(answer: Answer, ask: OpenAsk, scene: Scene): number | null {
  const fits = ask.addressees.flatMap((addressee) => partyFit(answer.speaker, addressee, scene) ?? [])
  if (fits.length === 0) return null
  const isOwn = answer.byWord && speaksAsCompatriot(answer, ask, scene)
  return Math.max(...fits, isOwn ? COMPATRIOT : 0)
}

/** *Norway urged the rebels to free them. The rebels' envoy refused*: the next to speak is of the country of those who were asked, and not of the asker's. */
function speaksAsCompatriot(answer: Answer, ask: OpenAsk, scene: Scene): boolean {
  const { parties } = scene
  const country = (id: string | null) => (id === null ? null : parties.countryOf(id))
  const home = country(ask.addressee)
  return (
    home !== null &&
    ask.asker !== null &&
    country(ask.asker) !== home &&
    nearness(ask, answer, scene) >= NEXT &&
    answer.speaker.length > 0 &&
    answer.speaker.every((id) => country(id) === home && parties.get(id)?.organization === null)
  )
}

/** Share of the words of an ask that a deed told far from it must have. */
const FAR_SHARED = 0.34

/** How well a compatriot fits one who was asked. */
const COMPATRIOT = 0.6

/** The same of those answered, but for the speaker's own side: whom a deed is done to is not whom it answers. */
function listenerFit(answer: Answer, ask: OpenAsk, scene: Scene): number | null {
  const own = scene.parties.principals(answer.speaker)
  const others = answer.listener.filter((id) => !own.includes(scene.parties.principal(id)))
  // *ruled out more troops*: who are sent is nobody who is answered.
  const heard = others.filter(
    (id) => !isCrowd(id, scene) || (ask.asker !== null && scene.parties.affinity(id, ask.asker) > 0),
  )
  const known = answer.byWord ? heard : others.filter((id) => scene.parties.isStately(id))
  const fit = partyFit(known, ask.asker, scene)
  const isGuess = fit === 0 && answer.event !== null && answer.byWord && !answer.isMeeting
  return isGuess && (!isNamed(known, answer, scene) || isToOthers(known, answer, scene)) ? null : fit
}

/** *promised to write to Chad*, *agreed to convey it to the rebels*: to whom something is to be done, and not to whom it is promised. */
const isToOthers = (ids: readonly string[], { kind, deed, sentences }: Answer, scene: Scene): boolean =>
  kind !== 'reject' &&
  deed !== null &&
  !sentences.some((at) => {
    const sentence = scene.coded.sentences[at]
    const named = sentence ? scene.parties.namedIn(sentence) : []
    return named.some((mention) => ids.includes(mention.id) && !covers(deed, mention))
  })

/** Whether one of them is named in a sentence that tells the answer; who is not was only inferred. */
const isNamed = (ids: readonly string[], { sentences }: Answer, scene: Scene): boolean =>
  sentences.some((at) => {
    const sentence = scene.coded.sentences[at]
    return (
      sentence !== undefined &&
      scene.parties
        .namedIn(sentence)
        .some(({ id }) => ids.some((own) => scene.parties.affinity(id, own) >= ENOUGH_KNOWN))
    )
  })

/** *assured the governor that she would be consulted*: said to the speaker's own side, it answers no other. */
function isToOwn(answer: Answer, { asker }: OpenAsk, { parties }: Scene): boolean {
  const isOther = asker !== null && !parties.isAmong([asker], answer.speaker)
  const heard = answer.listener.filter((id) => !answer.speaker.includes(id) && parties.isPerson(id))
  return isOther && heard.length > 0 && parties.isAmong(answer.listener, answer.speaker)
}

const isCrowd = (id: string, { parties }: Scene): boolean =>
  ['group', 'population'].includes(parties.get(id)?.kind ?? '')

function partyFit(known: readonly string[], wanted: string | null, scene: Scene): number | null {
  return wanted === null ? null : scene.parties.affinityOf(known, [wanted])
}

/** *The two agreed*: the asker is among those who do it. */
const isJoint = (answer: Answer, ask: OpenAsk, { parties }: Scene): boolean =>
  ask.asker !== null && parties.sides(answer.speaker).length > 1 && parties.isAmong([ask.asker], answer.speaker)

/** *urged Chad to keep the troops there, from where they are to withdraw in July*: told of the thing in the sentence of the ask, and joined to it by nothing. */
function isAside(answer: Answer, ask: OpenAsk, { coded }: Scene): boolean {
  return ask.event.tellings.some(({ evidence }) => {
    const at = answer.sentences.every((sentence) => sentence === evidence.sentence) ? answer.spots[0]! : -1
    const between = coded.sentences[evidence.sentence]?.tokens.filter(
      ({ start, end }) => start >= evidence.trigger.end && end <= at,
    )
    return at > evidence.trigger.end && between!.every(({ upos }) => upos !== 'CCONJ')
  })
}

/** How well a speaker must fit one who was asked to be the one. */
const ENOUGH_KNOWN = 0.5

/** *demanded that the ship be freed. The premier ruled that out*, *asked him to wait. The opposition leader agreed to the request*: a bare yes or no right behind is by the one who was asked, whoever was read as that. */
function repliesAtOnce(ask: OpenAsk, answer: Answer, { parties }: Scene): boolean {
  if (!(answer.isBare || answer.namesAsk) || !answer.byWord || answer.event === null || answer.speaker.length === 0)
    return false
  const isOwn = ask.asker !== null && answer.speaker.some((id) => parties.affinity(id, ask.asker!) >= ENOUGH_KNOWN)
  return !isOwn && ask.sentences.some((from) => answer.sentences.includes(from + 1))
}

/** *asked Peru for more. Rojas rejected the figure*: of whose country nothing is told, and who speaks right behind in the paragraph. */
function isOfUnknownSide(told: number | null, ask: OpenAsk, answer: Answer, scene: Scene): boolean {
  const isYesOrNo = answer.byWord && !answer.isMeeting && answer.event !== null
  const isUnknown = answer.speaker.every((id) => scene.parties.countryOf(id) === null)
  return told !== null && told > 0 && isUnknown && isYesOrNo && nearness(ask, answer, scene) >= RIGHT_BEHIND
}

/** *The senator welcomed it and asked the government to go on*: whoever asks does not answer. */
const isAskersOwn = ({ speaker }: Answer, { asker, addressees }: OpenAsk): boolean =>
  asker !== null && speaker.length > 0 && speaker.every((id) => id === asker) && !addressees.includes(asker)

/** How well the answer fits the ask, about 0 to 2; -1 where it cannot. */
export function fitOf(ask: OpenAsk, answer: Answer, scene: Scene): number {
  if (answer.event === ask.event.standing.id || isInside(answer, ask)) return -1
  if (isAskersOwn(answer, ask) || isOnAnother(answer, ask, scene)) return -1
  if (ask.event.tellings.some((telling) => answer.answers.includes(telling.key))) return 2
  const sayingItself = partyFit(answer.speaker, ask.asker, scene)
  const isOwnWord = sayingItself !== null && sayingItself > 0.7
  if (
    !answer.needsSameAct &&
    answer.kind !== 'counter' &&
    (!isOwnWord || isJoint(answer, ask, scene)) &&
    isOfAntecedent(answer, ask, scene)
  )
    return 1.5
  if (namesAnothers(answer, ask, scene)) return -1
  if (answer.needsSameAct && !isActAskedFor(ask, answer, scene)) return -1
  const near = nearness(ask, answer, scene)
  const refersBack = near > 0 && namesAsk(answer.lemmas, ask, scene) ? 0.3 : 0
  const isMember = refersBack > 0 && near >= NEXT && isOfMany(ask, scene)
  const listener = listenerFit(answer, ask, scene)
  const told = isMember ? null : speakerFit(answer, ask, scene)
  const mayReply = listener !== 0 && (repliesAtOnce(ask, answer, scene) || isOfUnknownSide(told, ask, answer, scene))
  const speaker = (told ?? 0) < ENOUGH_KNOWN && mayReply ? null : told
  if (speaker === 0 || listener === 0 || (speaker !== null && speaker < ENOUGH_KNOWN)) return -1
  // *demanded that he appear this week, and he agreed on Friday*: told in one breath to the one who asked, it follows whatever its day.
  const isReplied = near >= ONE_SENTENCE && answer.byWord && listener !== null && listener >= ENOUGH_KNOWN
  if (!isReplied && isBefore(answer.time, ask.event.standing.time)) return -1
  if (ask.addressee === null && isOwnWord && listener === null) return -1
  // *That request was turned down in July*: what names the ask is told of this one, however long ago.
  if (refersBack === 0 && isHistory(answer, ask, scene)) return -1
  const shared = scene.lexicon.overlap(ask.telling.content, answer.lemmas) ?? 0
  // *denied that any were there*: what is said not to be so is no word on what was asked.
  if (answer.isDenial && refersBack === 0) return -1
  // *welcomed the initiative but made no promise*: to be glad of something says yes to nothing else.
  if (said(answer.triggers, scene.cues.gladness) && refersBack === 0 && shared < FAR_SHARED) return -1
  if (shared + refersBack === 0 && !answer.isBare && (isFurther(answer, scene) || answer.isAlleged)) return -1
  // *agreed to it. A demand for the tapes …*: a bare word is on what was told before it.
  if (answer.isBare && shared + refersBack === 0 && isToldBefore(answer, ask)) return -1
  if (refersBack === 0 && !answer.isBare && isToOwn(answer, ask, scene)) return -1
  if (!answer.byWord && (near === 0 ? speaker === null : isAside(answer, ask, scene))) return -1
  // *apologised to Chad*, long after Chad asked for a treaty: a deed told far off is one that was asked for, or shares more than a word with it.
  if (!answer.byWord && near === 0 && shared < FAR_SHARED && refersBack === 0 && !isActAskedFor(ask, answer, scene))
    return -1
  if (isJoint(answer, ask, scene) && shared === 0) return -1
  if (near === 0 && isAmongThemselves(answer, ask, scene)) return -1
  if (near + refersBack === 0 && !isJoint(answer, ask, scene) && isWithAnother(answer, ask, scene)) return -1
  if (!answer.byWord && speaker === null && shared + refersBack === 0 && !isActAskedFor(ask, answer, scene)) return -1
  if (answer.position !== null && near === 0) return -1
  // *We will not suspend dialogue*, who was asked for sanctions: a line on another thing says neither yes nor no.
  const isYesOrNo = answer.kind === 'accept' || answer.kind === 'reject'
  if (answer.position !== null && isYesOrNo && shared + refersBack === 0 && !answer.isBare) return -1
  if (!answer.isVoiced && !isBesideAsk(ask, answer, scene)) return -1
  const after = near > 0 || ask.sentences.some((from) => answer.sentences.some((to) => to > from))
  // *at the talks on Monday … urged it to return to talks*: a meeting told before is not the one that was asked for, but if it is to come.
  const isLater = isBefore(ask.event.standing.time, answer.time)
  if (!after && (!answer.byWord || (answer.isMeeting && !isLater) || answer.kind === 'counter')) return -1
  if (!precedes(ask, answer, scene) && shared < 0.2 && !(listener !== null && speaker !== null)) return -1
  if (ask.addressee === null && listener === null && !mayAnswerUnnamed(answer, shared, near, scene)) return -1
  if (answer.kind === 'counter' && (speaker === null || !isCounter(answer, shared, near, refersBack > 0))) return -1
  if (answer.kind === 'counter' && (asksAnother(answer, ask, scene) || isAskedBefore(answer, ask))) return -1
  return (
    0.8 * shared +
    near +
    refersBack +
    (speaker ? 0.1 * speaker : 0) +
    (answer.isBare ? 0.2 : 0) +
    (listener ? 0.2 * listener : 0)
  )
}

/** *turned down both requests*, *accepted all four demands*: a word on each of them. */
const isOnBoth = ({ sentences, evidence, byWord }: Answer, { coded, cues }: Scene): boolean =>
  byWord &&
  sentences.some((at) => {
    const tokens = tokensWithin(coded.sentences[at], evidence)
    return tokens.some(
      ({ lemma }, i) =>
        said([lemma], cues.askNouns) &&
        said(
          tokens.slice(Math.max(0, i - BOTH_WITHIN), i).map((token) => token.lemma),
          cues.both,
        ),
    )
  })

/** Words between *both* and the noun. */
const BOTH_WITHIN = 2

/** Gives every answer to the ask that it fits best. */
export function matchAnswers(asks: readonly OpenAsk[], answers: readonly Answer[], scene: Scene): Match[] {
  const matches: Match[] = []
  for (const answer of answers) {
    const ranked = asks.map((ask) => ({ ask, fit: fitOf(ask, answer, scene) })).sort((a, b) => b.fit - a.fit)
    const best = ranked[0]
    if (!best || best.fit < ENOUGH) continue
    matches.push({ answer, ask: best.ask })
    // *rejected both demands*
    const others = isOnBoth(answer, scene)
      ? ranked.slice(1).filter(({ ask, fit }) => fit >= ENOUGH && ask.asker === best.ask.asker)
      : []
    matches.push(...others.map(({ ask }) => ({ answer, ask })))
  }
  return withoutAsides([...matches, ...contrasted(asks, answers, matches, scene)], scene)
}

/** In one sentence, or right behind it with words of what was asked: *promised the aircraft. A hospital, she said, was out of the question*. */
function isBeside({ answer: other, ask }: Match, answer: Answer, { coded: { sentences }, lexicon }: Scene): boolean {
  const shared = lexicon.overlap(ask.telling.content, answer.lemmas) ?? 0
  return other.sentences.some((at) =>
    answer.sentences.some(
      (to) => to === at || (to === at + 1 && shared > 0 && sentences[to]?.paragraph === sentences[at]?.paragraph),
    ),
  )
}

/** *Chad accepted the offer but Peru declined it*: what another answers in the sentence is not this ask, nor is it here. */
function isOfAnother(answer: Answer, answers: readonly Answer[], matches: readonly Match[], scene: Scene): boolean {
  const side = scene.parties.principals(answer.speaker)
  return answers.some(
    (other) =>
      other !== answer &&
      other.byWord &&
      other.sentences.some((sentence) => answer.sentences.includes(sentence)) &&
      !matches.some((match) => match.answer === other) &&
      !scene.parties.principals(other.speaker).some((id) => side.includes(id)),
  )
}

/** Not told to be before the ask, in its time or in history, nor of another matter. */
const mayFollow = (answer: Answer, ask: OpenAsk, scene: Scene): boolean =>
  !isBefore(answer.time, ask.event.standing.time) &&
  !isHistory(answer, ask, scene) &&
  mayBeAbout(answer, ask, scene) &&
  !isOnAnother(answer, ask, scene) &&
  !namesAnothers(answer, ask, scene) &&
  !isToOwn(answer, ask, scene)

/**
 * *agreed to X but turned down Y*: an answer that fits no ask by its words goes with its neighbour in the sentence,
 * where both are by the addressee; and where there is one ask between two sides, a plain yes or no of one to the other
 * is the answer to it.
 */
function contrasted(
  asks: readonly OpenAsk[],
  answers: readonly Answer[],
  matches: readonly Match[],
  scene: Scene,
): Match[] {
  const found: Match[] = []
  for (const answer of answers) {
    const isOnOther = answer.needsSameAct || answer.isDenial || answer.isAlleged
    if (!answer.byWord || isOnOther || matches.some((match) => match.answer === answer)) continue
    const neighbour = matches.find(
      (match) =>
        isBeside(match, answer, scene) &&
        !namesAnothers(answer, match.ask, scene) &&
        match.answer.event !== answer.event &&
        !(answer.position !== null && match.answer.kind === 'deflect') &&
        (scene.parties.affinityOf(match.answer.speaker, answer.speaker) ?? 0) > 0.7 &&
        listenerFit(answer, match.ask, scene) !== 0 &&
        match.ask.event.standing.id !== answer.event,
    )
    const between = asks.filter((ask) => {
      const fits = [partyFit(answer.speaker, ask.addressee, scene), partyFit(answer.listener, ask.asker, scene)]
      return fits.every((fit) => fit !== null && fit > 0.7) && !isJoint(answer, ask, scene)
    })
    const only =
      between.length === 1 && mayFollow(answer, between[0]!, scene) && !isOfAnother(answer, answers, matches, scene)
        ? between[0]
        : undefined
    const ask = neighbour?.ask ?? (answer.event === null ? undefined : only)
    if (ask) found.push({ answer, ask })
  }
  return found
}
