import type { CodedSentence, CodedToken } from '../coded.js'
import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import type { AskResponse } from '../schema/index.js'
import { namedIn } from './addressee.js'
import { figureIn, type OpenAsk } from './open-ask.js'

/** Sentences behind an ask that may tell what part of it was granted. */
const BEHIND = 2

/**
 * *asked for eight visas. Six of them were issued*, *asked for the drawings. Those of the gate were handed over, those of the tower were not*, *asked
 * them to scrap the fee. It was halved*: the words of a deed that grants a part of what was asked, where no act is coded that does.
 */
export function partGranted(ask: OpenAsk, taken: ReadonlySet<number>, scene: Scene): AskResponse | null {
  const { sentences } = scene.coded
  for (const { evidence } of ask.event.tellings) {
    const asking = sentences[evidence.sentence]
    for (let index = evidence.sentence + 1; asking && index <= evidence.sentence + BEHIND; index++) {
      const sentence = sentences[index]
      if (!sentence || taken.has(index) || sentence.paragraph !== asking.paragraph) continue
      if (isGivenInPart(sentence, ask, scene) || isLessened(sentence, ask, scene))
        return { event: null, position: null, kind: 'partial', evidence: { start: sentence.start, end: sentence.end } }
    }
  }
  return null
}

/** A thing is given, by nobody else than the one who was asked, and not all of it. */
function isGivenInPart(sentence: CodedSentence, ask: OpenAsk, scene: Scene): boolean {
  const { tokens } = sentence
  const given = tokens.findIndex(({ lemma, upos }) => upos === 'VERB' && said([lemma], scene.cues.giving))
  if (given < 0 || isNegated(tokens, given, scene)) return false
  const isPassive = tokens.slice(Math.max(0, given - 2), given).some(({ lemma }) => lemma === 'be')
  if (!isPassive && !isByAddressee(sentence, ask, scene)) return false
  return countsPart(sentence, ask, scene) || leavesRest(tokens.slice(given + 1), scene)
}

const isNegated = (tokens: readonly CodedToken[], verb: number, { cues }: Scene): boolean =>
  said(
    [...tokens.slice(Math.max(0, verb - 3), verb), ...tokens.slice(verb + 1, verb + 3)].map(({ lemma }) => lemma),
    cues.negation,
  )

function isByAddressee(sentence: CodedSentence, { addressees }: OpenAsk, scene: Scene): boolean {
  const first = namedIn(sentence, scene)[0]?.id
  return first !== undefined && addressees.some((id) => scene.parties.affinity(first, id) >= 0.5)
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
    tokens.filter(({ start }) => !inTime(start)).map(({ lemma }) => lemma),
    scene,
  )
  return wanted !== null && given !== null && given < wanted
}

/** *…, those of the tower were not*. */
function leavesRest(behind: readonly CodedToken[], { cues }: Scene): boolean {
  return behind.some(({ lemma }, i) => {
    if (!said([lemma], cues.not)) return false
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
