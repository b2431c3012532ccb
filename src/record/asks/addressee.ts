import type { CodedEvent, CodedSentence } from '../coded.js'
import { said } from '../heard.js'
import type { Named } from '../parties.js'
import type { StoryEvent } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import type { EventType, Meeting, RecordSpan } from '../schema/index.js'
import { covers, NOMINAL, tokensBefore, tokensWithin } from '../tokens.js'

const sentenceOf = ({ evidence }: CodedEvent, { coded }: Scene): CodedSentence | undefined =>
  coded.sentences[evidence.sentence]

/**
 * Who was asked: whom grammar names, unless they stand only inside the thing that is asked for (*demanded the release of four deputies*);
 * else the subject of the clause of what is to be done, who considers the request, or the other side of the meeting.
 */
export function addresseeOf(event: StoryEvent, asker: string | null, meetings: readonly Meeting[], scene: Scene) {
  const target = targetOf(event.standing.targets, asker, scene)
  const told = target !== undefined && !isOnlyInThing(event, target, scene) ? target : null
  if (told !== null && !isOf(told, asker, scene)) return told
  for (const telling of event.tellings) {
    const found = doerOf(telling, scene) ?? considererOf(telling, scene)
    if (found !== null && !isOwn(found, asker, scene)) return found
    const spokenTo = spokenToOf(telling, asker, scene)
    if (spokenTo !== null) return spokenTo
  }
  return (
    holderOf(event, asker, scene) ??
    toMeetOf(event, asker, scene) ??
    otherSideOf(event, asker, meetings, scene) ??
    dealtWithOf(event, asker, scene) ??
    replierOf(event, asker, scene) ??
    alsoAskedOf(event, asker, scene)
  )
}

/** Who is named first; of those who are told of together (*proposed that experts from both countries look at it*), the other side's. */
function targetOf(targets: readonly string[], asker: string | null, scene: Scene): string | undefined {
  const [first] = targets
  const isTheirs = first !== undefined && scene.parties.get(first)?.kind === 'group' && isOwn(first, asker, scene)
  return (isTheirs ? targets.find((id) => !isOwn(id, asker, scene)) : undefined) ?? first
}

/** *demanded that its own doctors attend*: they are the asker's. */
const isOf = (id: string, asker: string | null, { parties, cues }: Scene): boolean => {
  const actor = parties.get(id)
  const isOwned =
    actor?.mentions.some(({ text }) => said(text.toLowerCase().split(/\s+/).slice(0, 2), cues.own)) ?? false
  return asker !== null && isOwned && actor?.affiliation === asker
}

/** Sentences back to which somebody is held who is not named again (*demanded the release of the other two*). */
const HELD_WITHIN = 1

/** *Police in Malawi arrested the editor. Kenya called for his release*, *requested access to him*: who holds them is asked to let them go, or others in; at once, whoever is held. */
function holderOf({ tellings, standing }: StoryEvent, asker: string | null, scene: Scene): string | null {
  const { coded, cues } = scene
  for (const { content, contentLemmas, evidence } of tellings) {
    if (content === null || !said(contentLemmas, cues.lettingGo, cues.lettingIn)) continue
    const freed = new Set([...standing.targets, ...scene.parties.namedIn(content).map(({ id }) => id)])
    const held = coded.events
      .filter(
        ({ type, polarity, evidence: other, sources }) =>
          type === 'COERCE' &&
          polarity === 'positive' &&
          other.trigger.start < evidence.trigger.start &&
          sources.length > 0 &&
          !sources.some((id) => isOwn(id, asker, scene) || freed.has(id)),
      )
      .sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
    const isNear = (act: CodedEvent) => evidence.sentence - act.evidence.sentence <= HELD_WITHIN
    const act = held.find(({ targets }) => targets.some((id) => freed.has(id))) ?? held.find(isNear)
    if (act) return act.sources[0]!
  }
  return null
}

/** *requested consultations with its allies*, *demanded a meeting with the premier*: with whom one asks to meet is asked. */
function toMeetOf({ tellings }: StoryEvent, asker: string | null, scene: Scene): string | null {
  for (const telling of tellings) {
    const { content } = telling
    const tokens = sentenceOf(telling, scene)?.tokens.filter(({ start }) => content !== null && start >= content.start)
    const at = tokens?.findIndex(({ lemma }) => said([lemma], scene.cues.company)) ?? -1
    const [noun, next] = [tokens?.[at - 1], tokens?.[at + 1]]
    if (at > OCCASION_WITHIN || !noun || !next || !said([noun.lemma], scene.cues.occasions)) continue
    const met = scene.parties.namedIn({ start: next.start, end: next.start + NAME_NEAR })[0]
    if (met && met.start - next.start < NAME_NEAR / 2 && !isOwn(met.id, asker, scene)) return met.id
  }
  return null
}

/** Words before *with* in what is asked for: *a new round of talks with*. */
const OCCASION_WITHIN = 5

/** Words between a letter and whom it is written to, and before it. */
const MESSAGE_WITHIN = 2
const MESSAGE_BEFORE = 3

/** *In a letter to the premier on Monday, she demanded an inquiry*, *in a call with her counterpart, he asked for time*: said to whom the message goes. */
function spokenToOf(telling: CodedEvent, asker: string | null, scene: Scene): string | null {
  const sentence = sentenceOf(telling, scene)
  if (!sentence) return null
  const { cues } = scene
  const { trigger } = telling.evidence
  const { tokens } = sentence
  const named = scene.parties.namedIn(sentence)
  for (const [i, { lemma, upos, end }] of tokens.entries()) {
    if (upos !== 'NOUN' || !said([lemma], cues.messages)) continue
    const to = tokens.slice(i + 1, i + 1 + MESSAGE_WITHIN).find((token) => said([token.lemma], cues.spokenTo))
    const next = to && tokens.find((token) => token.start >= to.end)
    if (!to || !next || to.start < end) continue
    const isAfter = to.start > trigger.start
    const before = tokens.slice(Math.max(0, i - MESSAGE_BEFORE), i).map((token) => token.lemma)
    // *demanded a role in the talks with Peru* is said to nobody; *asked for time in a call with him* is.
    if (isAfter && !(said(before, cues.single) && said(before, cues.inMessage))) continue
    const between = tokens.filter(({ start }) => start >= to.end && start < trigger.start)
    if (between.some((token) => token.upos === 'VERB')) continue
    const heard = named.find(({ start }) => start >= next.start && start <= next.start + NAME_NEAR)
    if (heard && heard.id !== asker && (scene.parties.isPerson(heard.id) || !isOwn(heard.id, asker, scene)))
      return heard.id
  }
  return null
}

/** Characters before a name that its titles and articles may fill. */
export const NAME_NEAR = 40

/** *demanded an apology. His Chadian counterpart responded that …*, *sought a waiver, but Chad has yet to reply*: whoever is told right behind to answer, or not to, was asked. */
function replierOf({ tellings }: StoryEvent, asker: string | null, scene: Scene): string | null {
  const { cues, coded, parties } = scene
  for (const { evidence, content } of tellings) {
    const [own, next] = [coded.sentences[evidence.sentence], coded.sentences[evidence.sentence + 1]]
    const from = Math.max(evidence.trigger.end, content?.end ?? 0)
    const awaited = own?.tokens.find(
      ({ start, lemma, upos }) => start >= from && upos === 'VERB' && said([lemma], cues.reply),
    )
    const silent =
      awaited && scene.parties.namedIn({ start: from, end: awaited.start }).find(({ id }) => !isOwn(id, asker, scene))
    if (silent) return silent.id
    const verb = next?.tokens.find(({ upos }) => upos === 'VERB')
    if (!next || !verb || !own) continue
    if (!said([verb.lemma], cues.reply, cues.agreeing, cues.declining, cues.turningDown)) continue
    // In another paragraph, it must be a word on this: *Her Chadian counterpart refused, saying …*.
    const behind = next.tokens.find(({ start }) => start >= verb.end)
    const isPlain =
      behind?.upos === 'PUNCT' || said([behind?.lemma ?? ''], cues.pointing) || refusesIt(next.tokens, verb.end, scene)
    // *rejected the demand*, not *rejected a treaty*
    if (!isPlain && said([verb.lemma], cues.turningDown) && !namesAskBehind(next.tokens, verb.end, scene)) continue
    if (next.paragraph !== own.paragraph && !isPlain) continue
    const others = scene.parties
      .namedIn({ start: next.start, end: verb.start })
      .filter(({ id }) => !isOwn(id, asker, scene))
    const replier = others.find(({ id }) => !parties.isPress(id))
    if (replier) return replier.id
  }
  return null
}

/** *declined to give one*, *refused to do so*: what was asked is not to be done. */
function refusesIt(tokens: CodedSentence['tokens'], from: number, { cues }: Scene): boolean {
  const [to, verb, thing] = tokens.filter(({ start }) => start >= from)
  if (!to || !verb || !thing || !said([to.lemma], cues.infinitive)) return false
  return (
    (said([verb.lemma], cues.giving) && said([thing.lemma], cues.things)) ||
    (verb.lemma === 'do' && thing.lemma === 'so')
  )
}

/** *A similar request by Chad was turned down*: of whom something was asked before. */
function alsoAskedOf({ tellings }: StoryEvent, asker: string | null, scene: Scene): string | null {
  const { coded, cues } = scene
  const isLike = (telling: CodedEvent) =>
    said(
      tokensBefore(telling.evidence, coded)
        .slice(-2)
        .map(({ lemma }) => lemma),
      cues.alike,
    )
  const telling = tellings.find(({ triggerPos }) => triggerPos === 'n')
  if (!telling || !isLike(telling)) return null
  const before = coded.events
    .filter(({ type, evidence }) => type === 'REQUEST' && evidence.trigger.start < telling.evidence.trigger.start)
    .sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
  return before[0]?.targets.find((id) => !isOwn(id, asker, scene)) ?? null
}

/** *rejected the demand*, *turned down the request*: the ask, with what points back at it, right behind the verb. */
function namesAskBehind(tokens: CodedSentence['tokens'], from: number, { cues }: Scene): boolean {
  const behind = tokens.filter(({ start }) => start >= from).slice(0, WITHIN)
  const noun = behind.findIndex(({ lemma }) => said([lemma], cues.askNouns))
  return noun > 0 && said([behind[noun - 1]!.lemma], cues.definite)
}

/** *cut its ties with Peru and demanded an apology*: the one to whom the asker does something else in the sentence, or in the one before. */
function dealtWithOf({ tellings }: StoryEvent, asker: string | null, scene: Scene): string | null {
  if (asker === null) return null
  const { coded, parties } = scene
  for (const { evidence } of tellings) {
    const own = coded.sentences[evidence.sentence]
    const beside = coded.events
      .filter(
        ({ evidence: other, sources, type }) =>
          (other.trigger.start < evidence.trigger.start || isPressing(type, other.sentence, evidence.sentence)) &&
          other.trigger.start !== evidence.trigger.start &&
          other.sentence >= evidence.sentence - 1 &&
          coded.sentences[other.sentence]?.paragraph === own?.paragraph &&
          sources.some((id) => isOwn(id, asker, scene)),
      )
      .sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
    for (const { targets } of beside) {
      const other = targets.find(
        (id) => !isOwn(id, asker, scene) && (parties.isStately(id) || parties.get(id)?.organization),
      )
      if (other !== undefined) return other
    }
  }
  return null
}

/** *demanded an apology and summoned Peru's ambassador*: what goes with a demand is done to the same side, told behind it though it be. */
const isPressing = (type: EventType, at: number, asked: number): boolean => at === asked && PRESSING.has(type)

const PRESSING = new Set<EventType>(['ACCUSE', 'THREATEN', 'SANCTION', 'COERCE'])

/** *demanded that its own doctors attend*: nobody asks of their own side. */
const isOwn = (id: string, asker: string | null, { parties }: Scene): boolean =>
  asker !== null && (id === asker || parties.principal(id) === parties.principal(asker))

/** Words between a preposition and the name: *of the four jailed deputies*. */
const WITHIN = 4

/** *demanded the release of four members*: they are what is asked for, and nobody of whom it is asked. */
function isOnlyInThing({ tellings }: StoryEvent, target: string, scene: Scene): boolean {
  return tellings.every((telling) => {
    const { content } = telling
    const sentence = sentenceOf(telling, scene)
    if (content === null || !sentence) return false
    const named = scene.parties.namedIn(sentence).filter(({ id }) => id === target)
    const isIn = (mention: Named) =>
      (covers(content, mention) && isInThing(mention, content, sentence, scene)) ||
      isBehindThing(mention, content, sentence, scene)
    // *demanded his release*: whose it is stands for him.
    const [first] = sentence.tokens.filter(({ start }) => start >= content.start)
    const isTheirs = said([first?.lemma ?? ''], scene.cues.owners) && !scene.parties.isStately(target)
    return named.length > 0 ? named.every(isIn) : isTheirs
  })
}

/** *demanded safe-conduct for a former minister*: the thing ends before the words that say for whom it is. */
function isBehindThing({ start }: Named, content: RecordSpan, sentence: CodedSentence, { cues }: Scene): boolean {
  return start >= content.end && followsOne(tokensWithin(sentence, { start: content.end, end: start }), cues.ofThing)
}

/**
 * *the release of four members*, *a seat for Chad*, *talks on separated families*, *sought 30 prisoners*, *asked that two surveyors be freed*: named in
 * what is asked for, and not as who is to do it.
 */
function isInThing(mention: Named, content: RecordSpan, sentence: CodedSentence, scene: Scene): boolean {
  const { cues, parties } = scene
  const tokens = tokensWithin(sentence, content)
  const before = tokens.filter(({ end }) => end <= mention.start)
  const after = tokens.filter(({ start }) => start >= mention.end)
  // *and on the government of Burundi to free them*
  const to = after.slice(0, WITHIN).findIndex(({ upos }) => upos === 'PART')
  if (
    to >= 0 &&
    after[to + 1]?.upos === 'VERB' &&
    after.slice(0, to).every(({ upos }) => NOMINAL.has(upos) || upos === 'ADP')
  )
    return false
  if (followsOne(before.slice(-WITHIN), cues.ofThing)) return true
  if (tokens[0]?.lemma === 'that') return isToBeDone(after)
  if (parties.isStately(mention.id)) return false
  return (
    followsOne(before.slice(-WITHIN), cues.aboutThing) ||
    (before.every(({ upos }) => upos !== 'VERB') && after.every(({ upos }) => upos !== 'VERB' && upos !== 'AUX'))
  )
}

/** *two surveyors … be released*: the first verb of being is that of the passive. */
function isToBeDone(behind: CodedSentence['tokens']): boolean {
  const be = behind.findIndex(({ lemma, upos }) => lemma === 'be' && upos === 'AUX')
  const verb = behind.findIndex(({ upos }) => upos === 'VERB')
  return be >= 0 && be < verb && behind.slice(be + 1, be + 3).some(({ upos }) => upos === 'VERB')
}

const followsOne = (before: CodedSentence['tokens'], prepositions: readonly string[]): boolean => {
  const at = before.findLastIndex(({ lemma }) => prepositions.includes(lemma))
  return at >= 0 && before.slice(at + 1).every(({ upos }) => NOMINAL.has(upos))
}

/** *demanded that the prime minister hold a vote*: the subject of an active clause of what is to be done. */
function doerOf(telling: CodedEvent, scene: Scene): string | null {
  const { content } = telling
  const tokens = tokensWithin(sentenceOf(telling, scene), content)
  if (!content || tokens[0]?.lemma !== 'that') return null
  const verb = tokens.find(({ upos }) => upos === 'VERB' || upos === 'AUX')
  if (!verb || verb.lemma === 'be' || isToBeDone(tokens.filter(({ start }) => start >= verb.start))) return null
  return scene.parties.namedIn({ start: content.start, end: verb.start })[0]?.id ?? null
}

/** Words between who considers a request and its noun: *was carefully studying a Greek request*. */
const CONSIDERS_WITHIN = 5

/** *Norway said it was studying a Greek request for ships*: whoever considers a request was asked. */
export function considererOf(telling: CodedEvent, scene: Scene): string | null {
  const sentence = sentenceOf(telling, scene)
  if (telling.triggerPos !== 'n' || !sentence) return null
  const before = tokensBefore(telling.evidence, scene.coded)
  const verb = before.slice(-CONSIDERS_WITHIN).findLast(({ upos }) => upos === 'VERB')
  if (!verb || !said([verb.lemma], scene.cues.considering)) return null
  return scene.parties.namedIn({ start: sentence.start, end: verb.start }).at(-1)?.id ?? null
}

/** *At the talks, Chad's minister asked for fuel*: where two sides meet, what one asks it asks of the other. */
function otherSideOf(
  { tellings }: StoryEvent,
  asker: string | null,
  meetings: readonly Meeting[],
  scene: Scene,
): string | null {
  if (asker === null) return null
  const side = scene.parties.principal(asker)
  const paragraph = (at: number) => scene.coded.sentences.find(({ start, end }) => start <= at && at < end)
  const isBeside = ({ evidence }: Meeting) =>
    evidence.some((span) =>
      tellings.some((telling) => {
        const [met, told] = [paragraph(span.start), sentenceOf(telling, scene)]
        return met && told && met.paragraph === told.paragraph && met.start <= told.start
      }),
    )
  const others = meetings.flatMap((meeting) => {
    const sides = scene.parties.principals(meeting.parties)
    return meeting.status === 'held' && sides.length === 2 && sides.includes(side) && isBeside(meeting)
      ? sides.filter((id) => id !== side)
      : []
  })
  return new Set(others).size === 1 ? others[0]! : null
}
