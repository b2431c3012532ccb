import { said } from '../heard.js'
import type { StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { TimeSpan } from '../schema/index.js'
import { isResolved } from '../timeline/times.js'
import { tokensBefore } from '../tokens.js'

/** Words back from a meeting's noun to the one that says how what is told before came of it. */
const NEAR = 6

/**
 * *struck a deal in June 2023 after three days of talks in Oslo*, *agreed on Monday to meet again at talks in Lima*: the talks were when
 * those who held them did what came of them; near-miss: *struck a deal in June 2023 and met in Oslo*.
 */
export function outcomeDay(meeting: StoryEvent, all: readonly StoryEvent[], scene: Scene): TimeSpan | null {
  const { standing, tellings } = meeting
  const isHeld = standing.status === 'occurred' && standing.polarity === 'positive' && standing.type === 'CONSULT'
  const noun = tellings.find(({ triggerPos }) => triggerPos === 'n')
  if (!isHeld || noun === undefined || scene.parties.sides(everyone(standing)).length < 2) return null
  const { sentence, trigger } = noun.evidence
  const before = tokensBefore({ sentence, trigger }, scene.coded).slice(-NEAR)
  const cue = before.findLastIndex(({ lemma }) => said([lemma], scene.cues.outcomeOf))
  if (cue < 0 || before.slice(cue).some(({ upos, lemma }) => upos === 'VERB' || lemma === ',')) return null
  const outcome = all.find(
    (act) =>
      act.standing.type !== 'CONSULT' &&
      act.standing.status === 'occurred' &&
      isResolved(act.standing.time) &&
      act.tellings.some(
        ({ evidence }) => evidence.sentence === sentence && evidence.trigger.end <= before[cue]!.start,
      ) &&
      scene.parties.sameSides(everyone(standing), everyone(act.standing)),
  )
  return outcome?.standing.time ?? null
}
