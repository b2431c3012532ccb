import { said } from '../heard.js'
import type { StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import { tokensBefore, tokensWithin } from '../tokens.js'

const MEDIATION = 'mediation'

/** *indirect talks in Geneva under Saudi mediation*, *a round that was to be mediated by Bern*: who goes between those who talk, told behind their talks. */
export function isMediatedBy(event: StoryEvent, talks: StoryEvent, { coded }: Scene): boolean {
  const isMediation = ({ tellings }: StoryEvent) => tellings.every(({ meeting }) => meeting?.form === MEDIATION)
  if (!isMediation(event) || isMediation(talks)) return false
  return event.tellings.some(({ evidence: { sentence, trigger } }) =>
    talks.tellings.some(({ evidence, content }) => {
      if (evidence.sentence !== sentence || evidence.trigger.end > trigger.start) return false
      // *held talks … under mediation*, *met … and mediated*
      const from = Math.max(evidence.trigger.end, content?.start ?? 0)
      const between = tokensWithin(coded.sentences[sentence], { start: from, end: trigger.start })
      return between.every(({ upos }) => upos !== 'VERB')
    }),
  )
}

/** *The talks, mediated by Oslo, lasted two days*: the definite noun right before the mediation takes up what was told last. */
export const isOfTalksTold = ({ tellings }: StoryEvent, talks: StoryEvent, scene: Scene): boolean =>
  scene.parties.sides(everyone(talks.standing)).length > 1 &&
  talks.standing.status === 'occurred' &&
  tellings.some(({ meeting, evidence: { sentence, trigger } }) => {
    const words = tokensBefore({ sentence, trigger }, scene.coded)
    const [article, noun, ...more] = words.filter(({ upos }) => upos !== 'PUNCT' && upos !== 'AUX').slice(-2)
    return (
      meeting?.form === MEDIATION &&
      more.length === 0 &&
      said([article?.lemma ?? ''], scene.cues.definite) &&
      said([noun?.lemma ?? ''], scene.cues.meetingNouns)
    )
  })
