import type { CodedSentence, CodedToken } from '../coded.js'
import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import type { AskResponse } from '../schema/index.js'
import { asksFor, figureIn, type OpenAsk, thingKeys } from './open-ask.js'

/** Sentences behind an ask that may tell what part of it was granted. */
const BEHIND = 2

/**
 * *asked for eight visas. Six of them were issued*, *asked for ten and it sent nine*, *asked for the drawings. Those of the gate were handed over, those of
 * the tower were not*, *asked them to scrap the fee. It was halved*: the words of a deed that grants a part of what was asked, where no act is coded that does.
 */
export function partGranted(ask: OpenAsk, taken: ReadonlySet<number>, scene: Scene): AskResponse | null {
  const { sentences } = scene.coded
  for (const { evidence, content } of ask.event.tellings) {
    const asking = sentences[evidence.sentence]
    if (!asking) continue
    const behind = sentences
      .slice(evidence.sentence + 1, evidence.sentence + 1 + BEHIND)
      .filter(({ paragraph }, i) => paragraph === asking.paragraph && !taken.has(evidence.sentence + 1 + i))
    for (const part of [...restOf(asking, Math.max(evidence.trigger.end, content?.end ?? 0), scene), ...behind])
      if (isGivenInPart(part, ask, scene) || isLessened(part, ask, scene))
        return { event: null, position: null, kind: 'partial', evidence: { start: part.start, end: part.end } }
  }
  return null
}

/** *asked for ten and it sent nine*: the clause joined to that of the ask. */
function restOf(sentence: CodedSentence, from: number, { cues }: Scene): CodedSentence[] {
  const joined = sentence.tokens.findIndex(
    ({ start, lemma, upos }, i) =>
      start >= from &&
      said([lemma], cues.and, cues.contrast) &&
      (upos === 'CCONJ' || upos === 'SCONJ') &&
      sentence.tokens.slice(i + 1, i + 3).some((token) => token.upos === 'VERB' || token.upos === 'AUX'),
  )
  const tokens = joined < 0 ? [] : sentence.tokens.slice(joined + 1)
  return tokens[0] === undefined ? [] : [{ ...sentence, start: tokens[0].start, tokens }]
}

/** A thing is given, by nobody else than the one who was asked, and not all of it. */
function isGivenInPart(sentence: CodedSentence, ask: OpenAsk, scene: Scene): boolean {
  const { tokens } = sentence
  const { cues } = scene
  const given = tokens.findIndex(({ lemma, upos }) => upos === 'VERB' && said([lemma], cues.giving, cues.doing))
  if (given < 0 || isNegated(tokens, given, scene)) return false
  const verb = [tokens[given]!.lemma]
  const isPassive = tokens.slice(Math.max(0, given - 2), given).some(({ lemma }) => lemma === 'be')
  // *The request came too late*
  if (
    said(verb, cues.doing) &&
    tokens.slice(0, given).some(({ upos, lemma }) => upos === 'NOUN' && said([lemma], cues.askNouns))
  )
    return false
  const isUnnamed = said(verb, cues.doing) ? scene.parties.namedIn(sentence).length === 0 : isPassive
  if (!(isUnnamed || isOther(tokens[0], scene) || isFirst(sentence, ask.addressees, scene))) return false
  return (
    countsPart(sentence, ask, scene) ||
    leavesRest(tokens.slice(given + 1), scene) ||
    namesSome(
      tokens.map(({ lemma }) => lemma),
      ask,
      scene,
    )
  )
}

/** *asked for the boat and the crew*, of which the words name one: some of the things that were asked for, and not all. */
export function namesSome(lemmas: Iterable<string>, ask: OpenAsk, scene: Scene): boolean {
  const named = thingKeys(lemmas, scene)
  const things = thingsOf(ask, scene)
  const told = things.filter((thing) => [...thing].some((key) => named.has(key)))
  return told.length > 0 && told.length < things.length
}

/** What begins another thing. */
const OPENERS = new Set(['DET', 'NUM', 'PRON', 'ADP', 'PART', 'VERB'])

/** The things asked for, where they are joined: the keys of the nouns of each, or of its verbs where it has no noun. */
function thingsOf({ telling: { event } }: OpenAsk, scene: Scene): ReadonlySet<string>[] {
  const { content, evidence } = event
  if (content === null) return []
  const asked = (scene.coded.sentences[evidence.sentence]?.tokens ?? []).filter(({ start }) => start >= content.start)
  // *asked for two things: …*
  const lists = asked.findIndex(({ start }) => start >= content.end)
  const inside = asked[lists]?.lemma === ':' ? asked : asked.filter(({ end }) => end <= content.end)
  // *the ship, which was seized in May and …*: what is told of a thing is no second one.
  const told = inside.findIndex(({ lemma }, i) => i > 0 && said([lemma], scene.cues.relative))
  const pieces: CodedToken[][] = [[]]
  const things = told < 0 ? inside : inside.slice(0, told)
  for (const [i, token] of things.entries()) {
    // *peace and stability* are no two things; *the boat and the crew*, *two boats and rice* are.
    const isOne = pieces.at(-1)!.some(({ upos }) => upos === 'NUM')
    const opens = OPENERS.has(things[i + 1]?.upos ?? '') || isOne
    const isAnd = token.upos === 'CCONJ' && said([token.lemma], scene.cues.and)
    const isComma = [',', ':'].includes(token.lemma) && pieces.at(-1)!.every(({ upos }) => upos !== 'VERB')
    if ((isAnd || isComma) && opens) pieces.push([])
    else pieces.at(-1)!.push(token)
  }
  const keysOf = (piece: readonly CodedToken[], upos: string) =>
    thingKeys(
      piece.filter((token) => token.upos === upos).map(({ lemma }) => lemma),
      scene,
    )
  const keys = pieces.map((piece) => {
    const nouns = keysOf(piece, 'NOUN')
    return nouns.size > 0 ? nouns : keysOf(piece, 'VERB')
  })
  return keys.filter(({ size }) => size > 0)
}

const isNegated = (tokens: readonly CodedToken[], verb: number, { cues }: Scene): boolean =>
  said(
    [...tokens.slice(Math.max(0, verb - 3), verb), ...tokens.slice(verb + 1, verb + 3)].map(({ lemma }) => lemma),
    cues.negation,
  )

/** *and it sent nine*: whatever the pronoun is read as, nobody gives what they have asked for. */
const isOther = (first: CodedToken | undefined, { cues }: Scene): boolean =>
  first?.upos === 'PRON' && said([first.lemma], cues.doers)

/** The first who is named is one of them. */
function isFirst(sentence: CodedSentence, ids: readonly string[], scene: Scene): boolean {
  const first = scene.parties.namedIn(sentence)[0]?.id
  return first !== undefined && ids.some((id) => scene.parties.affinity(first, id) >= 0.5)
}

/** *Six of the eight*, *two of them*, *Of 60 applications, 14*; less than the number that was asked for. */
function countsPart({ tokens, times }: CodedSentence, ask: OpenAsk, scene: Scene): boolean {
  const { partitive, definite } = scene.cues
  const isOf = (at: number) => said([tokens[at]?.lemma ?? ''], partitive)
  const isWhole = (token: CodedToken | undefined) =>
    token !== undefined && (token.upos === 'NUM' || token.upos === 'PRON' || said([token.lemma], definite))
  if (isOf(0) && tokens[1]?.upos === 'NUM') return true
  if (tokens.some(({ upos }, i) => upos === 'NUM' && isOf(i + 1) && isWhole(tokens[i + 2]))) return true
  const wanted = figureIn(ask.telling.content, scene)
  const inTime = (at: number) => times?.some((time) => time.start <= at && at < time.end) ?? false
  const given = figureIn(
    tokens.filter(({ start }, i) => !inTime(start) && !isOfOther(tokens, i, ask, scene)).map(({ lemma }) => lemma),
    scene,
  )
  return wanted !== null && given !== null && given < wanted
}

/** *gave $38 million*, *sent nine tents*, who was asked for boats: the number is of another thing. */
function isOfOther(tokens: readonly CodedToken[], at: number, ask: OpenAsk, scene: Scene): boolean {
  if (tokens[at]!.upos !== 'NUM') return false
  const noun = tokens.slice(at + 1).find(({ upos }) => upos !== 'NUM' && upos !== 'ADJ')
  const isMoney = tokens[at - 1]?.upos === 'SYM'
  const isSpan = noun !== undefined && said([noun.lemma], Object.keys(scene.cues.units))
  return isMoney || (noun?.upos === 'NOUN' && !isSpan && !asksFor(ask, [noun.lemma], scene))
}

/** *…, those of the tower were not*, *a visit to her was granted, but not one to him*. */
function leavesRest(behind: readonly CodedToken[], { cues }: Scene): boolean {
  return behind.some(({ lemma }, i) => {
    if (!said([lemma], cues.not)) return false
    if (said([behind[i - 1]?.lemma ?? ''], cues.contrast)) return true
    const after = behind[i + 1]
    return behind[i - 1]?.upos === 'AUX' && (after === undefined || after.upos === 'PUNCT')
  })
}

/** *It was halved*, of what was to be scrapped. */
function isLessened({ tokens }: CodedSentence, ask: OpenAsk, { cues }: Scene): boolean {
  const verb = tokens.find(({ upos }) => upos === 'VERB')
  const isIt = tokens[0]?.upos === 'PRON' && said([tokens[0].lemma], cues.pointing)
  return isIt && verb !== undefined && said([verb.lemma], cues.lessening) && !said(ask.telling.content, cues.lessening)
}
