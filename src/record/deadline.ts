import type { CodedEvent, CodedTime } from './coded.js'
import type { Scene } from './compare.js'
import { said } from './heard.js'
import type { TimeSpan } from './schema/index.js'

/**
 * The day by which what was asked is to be done (*by Friday*, *within two days*, *gave it until June 1*), or null. It stands in
 * the sentence of a telling, after its trigger, behind a preposition of deadline.
 */
export function deadlineOf(tellings: readonly CodedEvent[], scene: Scene): TimeSpan | null {
  for (const { evidence } of tellings) {
    const sentence = scene.coded.sentences[evidence.sentence]
    const found = sentence?.times?.find(
      (time) => time.start >= evidence.trigger.start && isDeadline(time, sentence, scene),
    )
    if (found) return bare(found)
  }
  return null
}

function isDeadline(time: CodedTime, sentence: Scene['coded']['sentences'][number], scene: Scene): boolean {
  if (time.kind === 'since' || time.kind === 'habitual' || time.anchor !== null) return false
  const { deadline, deadlineNouns } = scene.cues
  const inside = sentence.tokens.filter((token) => token.start >= time.start && token.end <= time.end)
  const before = sentence.tokens.filter((token) => token.end <= time.start).slice(-3)
  const next = before.at(-1)
  return (
    said(
      inside.slice(0, 1).map(({ lemma }) => lemma),
      deadline,
    ) ||
    (next !== undefined && said([next.lemma], deadline)) ||
    said(
      before.map(({ lemma }) => lemma),
      deadlineNouns,
    )
  )
}

const bare = ({ start, end, text, from, to, basis }: CodedTime): TimeSpan => ({ start, end, text, from, to, basis })
