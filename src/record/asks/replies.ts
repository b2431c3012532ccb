import type { CodedSentence, CodedToken } from '../coded.js'
import { isToReporters, lemmasOf, said } from '../heard.js'
import type { Scene } from '../scene.js'
import type { AskResponse, RecordSpan } from '../schema/index.js'
import { isRemote, isResolved } from '../timeline/times.js'
import { covers, tokensWithin } from '../tokens.js'
import { considererOf } from './addressee.js'
import {
  agreesTo,
  clausesBehind,
  doesWhich,
  fateByPronoun,
  fateInTelling,
  fateOfApposed,
  fateOfAsker,
  fateOfNoun,
  givesIt,
  hasDoneSo,
  isOwnTale,
  mainVerb,
  obtains,
  withholdsYes,
} from './fate.js'
import { isOpposite, type OpenAsk, type ResponseKind } from './open-ask.js'
import { isDeflection, isUnanswered, looksAtIt } from './putting-off.js'
import { goesAhead, grantsInPart, isNo, isPassedOn, letsIt, NEGATED_WITHIN } from './wording.js'

/** Sentences after the ask in which the addressee answers, though nothing there was coded as an answer; first the rest of its own. */
export function unCodedReply(ask: OpenAsk, taken: ReadonlySet<number>, scene: Scene): AskResponse | null {
  const { sentences } = scene.coded
  for (const telling of ask.event.tellings) {
    const { evidence, content, triggerPos } = telling
    const own = evidence.sentence
    const asking = sentences[own]
    if (!asking) continue
    if (considererOf(telling, scene) !== null) return replyAt(asking, 'deflect')
    const told = fateInTelling(asking, telling, scene)
    if (told !== null) return replyAt(asking, told)
    const rest = replyInRest(asking, evidence.trigger, ask, scene)
    if (rest !== null) return rest
    const pointsBack = triggerPos === 'n' && content === null
    for (const index of [...(pointsBack ? [own] : []), own + 1, own + 2]) {
      const sentence = sentences[index]
      if (index === own + 2 && isAskedAt(own + 1, ask, scene)) break
      if (!sentence || taken.has(index) || (index > own + 1 && sentence.paragraph !== asking.paragraph)) continue
      if (isToReporters(sentence, scene.cues) || isOfOld(sentence, ask, scene)) continue
      const isNear = index === own + 1 && sentence.paragraph === asking.paragraph
      const isNext = index === own + 1
      const fate =
        fateOfNoun(sentence.tokens, scene) ??
        (isNext ? fateOfAsker(sentence.tokens, ask, scene) : null) ??
        (isNext && isOwnTale(asking, evidence.trigger.start, scene) ? fateByPronoun(sentence.tokens, ask, scene) : null)
      if (fate !== null) return replyAt(sentence, fate)
      const isElsewhere = leavesOpen(sentence, ask, scene)
      const refused = isElsewhere ? null : refuses(sentence, ask, scene)
      const firm =
        goesAhead(sentence.tokens, ask, scene) ??
        grantsInPart(sentence.tokens, scene) ??
        refused ??
        letsIt(sentence.tokens, ask, scene)
      const kind =
        firm ??
        givesIt(sentence.tokens, scene) ??
        replyIn(
          lemmasOf(sentence),
          ask,
          scene,
          (isNear || tellsBack(sentence, scene)) && speaks(sentence, ask, scene),
        ) ??
        (isNear && withholdsYes(sentence.tokens, scene) ? 'reject' : null)
      if (kind === null) continue
      const first = firstIn(sentence, scene)
      // *It said no*: whatever the pronoun is read as, nobody says no to what they asked for.
      const isPronoun = first === null || opensWith(sentence.tokens)?.upos === 'PRON'
      // *We will provide it*, says the one who was asked.
      if (isPronoun && index === own + 1 && givesIt(sentence.tokens, scene) === kind) return replyAt(sentence, kind)
      // *They have told us there is nothing to discuss*
      const isSaidBack = firm !== null && tellsBack(sentence, scene)
      const isPlain = isPronoun && index === own + 1 && (isSaidBack || plainWord(lemmasOf(sentence), scene) !== null)
      // *The tax office said only that it was under review*: nobody known is named, and it is about what was asked.
      const isUnknown =
        first === null &&
        sentence.tokens[0]?.upos !== 'PROPN' &&
        index === own + 1 &&
        isDeflection(lemmasOf(sentence), scene)
      const isBare =
        (firm !== null || isPassedOn(lemmasOf(sentence), scene) || looksAtIt(lemmasOf(sentence), scene)) &&
        index === own + 1 &&
        mayBeTheirs(first, ask, scene)
      const isTheirs =
        isAddressee(first, ask, scene) ||
        (isNear && !isAskers(first, ask, scene) && isToldOfAddressee(sentence, ask, scene))
      if (isPlain || isUnknown || isBare || isTheirs) return replyAt(sentence, kind)
    }
    const kept = complies(own, taken, ask, scene)
    if (kept !== null) return kept
  }
  return null
}

/** Sentences behind an ask, an order most of all, in which it is told that it is obeyed. */
const OBEYED_WITHIN = 6

/** *The Chadian premier said that his government would comply within days*: the one who was asked is named, and does as was asked. */
function complies(own: number, taken: ReadonlySet<number>, ask: OpenAsk, scene: Scene): AskResponse | null {
  const { cues, coded } = scene
  for (let index = own + 1; index <= own + OBEYED_WITHIN; index++) {
    const sentence = coded.sentences[index]
    if (!sentence) return null
    const lemmas = lemmasOf(sentence)
    const verb = sentence.tokens.find(({ upos, lemma }) => upos === 'VERB' && said([lemma], cues.comply))
    if (!verb || taken.has(index) || said(lemmas, cues.condition)) continue
    // *said his government regretted it but would comply*
    const isIt = ({ start }: RecordSpan) =>
      sentence.tokens.some((t) => t.start === start && said([t.lemma], cues.pointing))
    const doer = scene.parties.namedIn({ start: sentence.start, end: verb.start }).findLast((mention) => !isIt(mention))
    if (isAddressee(doer?.id ?? null, ask, scene))
      return replyAt(sentence, said(lemmas, cues.negation) ? 'reject' : 'accept')
  }
  return null
}

/**
 * *has proposed talks and has yet to hear back*, *asked for them and is still waiting for a reply*, *It never replied*: nothing done since is the
 * answer, as the text says in the sentence of the ask or right behind it.
 */
export function isAwaited(ask: OpenAsk, scene: Scene): boolean {
  const { sentences } = scene.coded
  return ask.event.tellings.some(({ evidence }) => {
    const [own, next] = [sentences[evidence.sentence], sentences[evidence.sentence + 1]]
    const rest = own?.tokens.filter(({ start }) => start >= evidence.trigger.end).map(({ lemma }) => lemma) ?? []
    if (saysUnanswered(rest, scene)) return true
    if (!next || isToReporters(next, scene.cues) || !saysUnanswered(lemmasOf(next), scene)) return false
    const first = firstIn(next, scene)
    return first === null || opensWith(next.tokens)?.upos === 'PRON' || isAddressee(first, ask, scene)
  })
}

/** Words between what denies a reply and the reply. */
const REPLY_WITHIN = 4

function saysUnanswered(lemmas: readonly string[], scene: Scene): boolean {
  const { cues } = scene
  if (isUnanswered(lemmas, scene)) return true
  // *None of the three has drawn a reply*, *Neither message was answered*
  if (said(lemmas.slice(0, 1), cues.none) && said(lemmas, cues.answer, cues.reply)) return true
  return lemmas.some((lemma, i) => {
    const before = lemmas.slice(Math.max(0, i - REPLY_WITHIN), i)
    if (said([lemma], cues.answer) && said(before, cues.awaiting)) return true
    return said([lemma], cues.reply, cues.hearing) && said(before, cues.yet)
  })
}

const replyAt = ({ start, end }: RecordSpan, kind: ResponseKind): AskResponse => ({
  event: null,
  position: null,
  kind,
  evidence: { start, end },
})

/**
 * *asked for an autopsy, but Chad buried him without one*, *but the request was turned down*, *asked for the list, and Chad handed it over*, *urged it to
 * publish them, something it did a day later*; *asked the minister, who replied that Lima would have to be consulted*.
 */
function replyInRest(
  sentence: CodedSentence,
  { start: asked, end: from }: RecordSpan,
  ask: OpenAsk,
  scene: Scene,
): AskResponse | null {
  const { cues } = scene
  for (const tokens of clausesBehind(sentence, from, scene)) {
    const [mark, ...clause] = tokens
    if (mark === undefined || clause.length === 0) continue
    const isOwn = isOwnTale(sentence, asked, scene)
    const told = isOwn ? (fateOfAsker(clause, ask, scene) ?? fateByPronoun(clause, ask, scene)) : null
    const kind = told ?? replyInClause(mark, clause, ask, scene)
    if (kind !== null) return replyAt({ start: mark.start, end: sentence.end }, kind)
  }
  const who = sentence.tokens.findIndex(({ start, lemma }) => start >= from && said([lemma], cues.who))
  if (who < 0) return null
  const { start } = sentence.tokens[who]!
  const words = sentence.tokens.slice(who + 1).map(({ lemma }) => lemma)
  const kind = said(words.slice(0, 2), cues.reply, cues.speech) ? replyIn(words, ask, scene, true) : null
  const isTheirs = kind !== null && isAddressee(lastBefore(sentence.start, start, scene), ask, scene)
  return isTheirs ? replyAt({ start, end: sentence.end }, kind) : null
}

/** What the clause behind its mark tells of the ask before it, or null. */
function replyInClause(
  mark: CodedToken,
  clause: readonly CodedToken[],
  ask: OpenAsk,
  scene: Scene,
): ResponseKind | null {
  const { cues } = scene
  const fate = fateOfNoun(clause, scene) ?? fateOfApposed([mark, ...clause], scene)
  if (fate !== null) return fate
  const verb = clause[mainVerb(clause)]
  if (!verb) return null
  const subject = firstIn({ start: mark.end, end: verb.end }, scene)
  const isAsked = isAddressee(subject, ask, scene)
  if (said([mark.lemma], cues.takingUp)) {
    if (isAskers(subject, ask, scene)) return null
    return doesWhich(clause, scene) ?? (isAsked ? agreesTo(clause, scene) : null)
  }
  const got = subject === null ? obtains(clause, scene) : null
  if (got !== null || !isAsked) return got
  const given =
    givesIt(clause, scene) ?? hasDoneSo(clause, scene) ?? agreesTo(clause, scene) ?? grantsInPart(clause, scene)
  if (given !== null || !said([mark.lemma], cues.contrast)) return given
  const words = clause.map(({ lemma }) => lemma)
  return said(words, cues.negation) && !said(words, cues.silence) ? 'reject' : null
}

/** *Chad asked it to wait. Peru asked for a visit. It said that the request …*: the words behind are on what was asked last. */
const isAskedAt = (at: number, { event }: OpenAsk, { coded }: Scene): boolean =>
  coded.events.some(
    ({ type, evidence, key }) =>
      type === 'REQUEST' && evidence.sentence === at && !event.tellings.some((telling) => telling.key === key),
  )

/** The first word, whatever marks of direct speech stand before it. */
const opensWith = (tokens: readonly CodedToken[]): CodedToken | undefined => tokens.find(({ upos }) => upos !== 'PUNCT')

/** Whether the actor, where one is named, can be one of those who were asked. */
const mayBeTheirs = (actor: string | null, ask: OpenAsk, scene: Scene): boolean =>
  actor === null ||
  (!isAskers(actor, ask, scene) &&
    (ask.addressees.length === 0 || ask.addressees.some((id) => scene.parties.affinity(actor, id) > 0)))

/** *promised in 2024 to do so*: what was said long ago is no answer to news. */
const isOfOld = (sentence: CodedSentence, ask: OpenAsk, scene: Scene): boolean => {
  // *was not needed, because the treaty was signed in 2018*
  const hung = sentence.tokens.find(({ lemma }, i) => i > 0 && said([lemma], scene.cues.hanging))
  const told = (sentence.times ?? []).filter(({ start }) => hung === undefined || start < hung.start)
  return !isResolved(ask.event.standing.time) && told.some((time) => isRemote(time, scene.published))
}

/**
 * *complied*, *would do so*, *would reopen it*, *would do so once …*, *that could happen only after …*, *has not decided*; *would stay*, who was asked to
 * leave; any other words in reply.
 */
function replyIn(lemmas: readonly string[], ask: OpenAsk, scene: Scene, speaks: boolean): ResponseKind | null {
  const { comply, negation, condition } = scene.cues
  if (isDeflection(lemmas, scene) || isPassedOn(lemmas, scene) || looksAtIt(lemmas, scene)) return 'deflect'
  const plain = plainWord(lemmas, scene)
  if (plain !== null) return plain
  const doesSo = said(lemmas, comply) || lemmas.some((lemma, i) => lemma === 'do' && lemmas[i + 1] === 'so')
  const isConditional = said(lemmas, condition, scene.cues.only)
  if (doesSo) return said(lemmas, negation) ? 'reject' : isConditional ? 'counter' : 'accept'
  if (!said(lemmas, negation) && isOpposite(lemmas, ask, scene)) return 'reject'
  const replies = lemmas.findIndex((lemma) => said([lemma], scene.cues.reply))
  // *replied that it has no claims*, not *did not reply*
  if (replies >= 0 && !said(lemmas.slice(0, replies), negation)) return 'deflect'
  return speaks ? 'deflect' : null
}

/** *would consider all options but had no intention of suspending trade*, who was asked for sanctions: the no that is told with it is to another thing. */
const leavesOpen = (sentence: CodedSentence, ask: OpenAsk, scene: Scene): boolean => {
  const lemmas = lemmasOf(sentence)
  return isDeflection(lemmas, scene) && !scene.lexicon.overlap(ask.telling.content, new Set(lemmas))
}

/** What the words come to where no act of yes or no is coded, or null. */
function refuses(sentence: CodedSentence, ask: OpenAsk, scene: Scene): ResponseKind | null {
  if (isUnanswered(lemmasOf(sentence), scene)) return null
  return isNo(sentence, scene) ? 'reject' : undoes(sentence, ask, scene)
}

/** *did not wait*, who was asked to wait; *sailed*, who was asked not to: what was asked is not done. */
function undoes({ tokens }: CodedSentence, ask: OpenAsk, scene: Scene): ResponseKind | null {
  const { cues, coded } = scene
  const { content, evidence } = ask.telling.event
  const asked = tokensWithin(coded.sentences[evidence.sentence], content)
  const verb = asked.findIndex(({ upos }) => upos === 'VERB')
  const done = tokens.findIndex(
    ({ lemma, upos }) =>
      upos === 'VERB' && verb >= 0 && cues.words.keyOf(lemma) === cues.words.keyOf(asked[verb]!.lemma),
  )
  if (done < 0) return null
  const isDenied = (words: CodedSentence['tokens'], at: number) =>
    said(
      words.slice(Math.max(0, at - NEGATED_WITHIN), at).map(({ lemma }) => lemma),
      cues.negation,
    )
  if (isDenied(asked, verb)) return isDenied(tokens, done) ? 'accept' : 'reject'
  return isDenied(tokens, done) ? 'reject' : null
}

const isAskers = (actor: string | null, { asker }: OpenAsk, { parties }: Scene): boolean =>
  actor !== null && asker !== null && parties.affinity(actor, asker) >= 0.5

/** *It said no*, *The minister said yes to the first*: the bare word. */
function plainWord(lemmas: readonly string[], { cues }: Scene): ResponseKind | null {
  const at = lemmas.findIndex(
    (lemma, i) =>
      i > 0 &&
      said([lemma], cues.yes, cues.bareNo) &&
      !said(lemmas.slice(Math.max(0, i - NEGATED_WITHIN), i), cues.not) &&
      said([lemmas[i - 1]!], ['say', ...cues.reply]) &&
      (!/\p{L}/u.test(lemmas[i + 1] ?? '') || cues.infinitive.includes(lemmas[i + 1]!)),
  )
  if (at < 0) return null
  return said([lemmas[at]!], cues.yes) ? 'accept' : 'reject'
}

/** Words between a speaker and what they do: *Rojas later told reporters*. */
const VERB_BEHIND = 3

/** *Chilean Foreign Minister Andres Rojas told a rally that his country takes no orders*: the one who was asked says something. */
function speaks(sentence: CodedSentence, ask: OpenAsk, scene: Scene): boolean {
  const { coded, cues } = scene
  const verb = sentence.tokens.findIndex(({ lemma, upos }) => upos === 'VERB' && said([lemma], cues.speech))
  const [before, after] = [sentence.tokens[Math.max(0, verb - VERB_BEHIND)], sentence.tokens[verb + 1]]
  if (verb < 0 || !before || !after) return false
  return coded.actors.some(({ id, mentions }) =>
    mentions.some(
      ({ start, end, form }) =>
        form !== 'pronoun' &&
        end > before.start &&
        start <= after.start &&
        !isOwner(end, sentence, scene) &&
        isAddressee(id, ask, scene),
    ),
  )
}

/** *told her that …*, in another paragraph though it be: it is said to the one who asked. */
const tellsBack = ({ tokens }: CodedSentence, { cues }: Scene): boolean =>
  tokens.some(
    ({ lemma, upos }, i) =>
      upos === 'VERB' && said([lemma], cues.telling) && said([tokens[i + 1]?.lemma ?? ''], cues.askers),
  )

/** *Peru's critics*: the name ends before a possessive. */
const isOwner = (end: number, { tokens }: CodedSentence, { cues }: Scene): boolean =>
  tokens.some(({ start, lemma }) => start === end && cues.possessive.includes(lemma))

const isAddressee = (actor: string | null, { addressees }: OpenAsk, { parties }: Scene): boolean =>
  actor !== null && addressees.some((addressee) => parties.affinity(actor, addressee) >= 0.5)

/** Tags of the word behind a possessive. */
const OWNED = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])

/** The first actor named in the span; *Her Chadian counterpart* is not she. */
function firstIn(span: RecordSpan, scene: Scene): string | null {
  const tokens = scene.coded.sentences.find((sentence) => covers(sentence, span))?.tokens ?? []
  const isWhose = ({ start, end }: RecordSpan) => {
    const at = tokens.findIndex((token) => token.start === start && token.end === end)
    return at >= 0 && said([tokens[at]!.lemma], scene.cues.owners) && OWNED.has(tokens[at + 1]?.upos ?? '')
  }
  const named = scene.parties.namedIn(span)
  return (named.find((mention) => !isWhose(mention)) ?? named[0])?.id ?? null
}

/** *Mr. Rojas said Santiago would have a look at it*: of whatever side the speaker was read, the one who was asked is told to do it. */
const isToldOfAddressee = ({ tokens, start, end }: CodedSentence, ask: OpenAsk, scene: Scene): boolean =>
  scene.parties.namedIn({ start, end }).some((mention) => {
    const next = tokens.find((token) => token.start >= mention.end)
    return next?.upos === 'AUX' && isAddressee(mention.id, ask, scene)
  })

/** The last one. */
const lastBefore = (start: number, end: number, scene: Scene): string | null =>
  scene.parties.namedIn({ start, end }).at(-1)?.id ?? null
