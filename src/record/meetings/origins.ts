import type { CodedSentence } from '../coded.js'
import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import { isBefore } from '../timeline/times.js'
import { type MeetingDraft, startOf } from './draft.js'

/** What a meeting agreed to found, by its noun, and whether it was told before. */
interface Founded {
  readonly noun: string
  readonly isKnown: boolean
  readonly sentence: number
}

/** Words between a verb of founding and the noun of what is founded. */
const NEAR = 4
/** Sentences behind an agreement over which what was founded is told of. */
const REACH = 2

/**
 * The meeting at which it was agreed that there be this one: *The ministers decided to bring the format back when they met in Lima*, *met in
 * Lima and agreed to set up a joint commission. The commission, which was to convene in May, …*; near-miss: *met and agreed to reopen the border*.
 */
export function originOf(draft: MeetingDraft, drafts: readonly MeetingDraft[], scene: Scene): MeetingDraft | undefined {
  return drafts.find(
    (other) =>
      other.events[0] !== draft.events[0] &&
      other.meeting.status === 'held' &&
      isBefore(other.time, draft.time) === true &&
      foundedAt(other, scene).some((founded) => isIt(draft, drafts, founded, other, scene)),
  )
}

/** What is founded in a sentence that tells the meeting. */
function foundedAt({ tellings }: MeetingDraft, { coded, cues }: Scene): Founded[] {
  const sentences = [...new Set(tellings.map(({ evidence }) => evidence.sentence))]
  return sentences.flatMap((sentence) => {
    const { tokens } = coded.sentences[sentence] as CodedSentence
    const agreed = tokens.findIndex(({ lemma }) => said([lemma], cues.settling))
    if (agreed < 0) return []
    return tokens.flatMap(({ lemma }, at) => {
      if (at < agreed || !said([lemma], cues.founding)) return []
      const behind = tokens.slice(at + 1, at + 1 + NEAR)
      const noun = behind.find((token) => said([token.lemma], cues.formats))
      const article = behind.find(({ upos }) => upos === 'DET')
      if (noun === undefined || article === undefined) return []
      return [{ noun: noun.lemma, isKnown: said([article.lemma], cues.definite), sentence }]
    })
  })
}

/** *the format*: the first meeting told of those sides; *a commission*: the one behind, in whose sentence it stands. */
function isIt(
  draft: MeetingDraft,
  drafts: readonly MeetingDraft[],
  { noun, isKnown, sentence }: Founded,
  origin: MeetingDraft,
  { coded, parties }: Scene,
): boolean {
  if (isKnown) {
    const known = drafts.find(
      (other) =>
        other !== origin &&
        startOf(other) < startOf(origin) &&
        parties.sameSides(other.meeting.parties, origin.meeting.parties),
    )
    return known === draft
  }
  return draft.tellings.some(({ evidence }) => {
    const gap = evidence.sentence - sentence
    return gap > 0 && gap <= REACH && coded.sentences[evidence.sentence]!.tokens.some(({ lemma }) => lemma === noun)
  })
}
