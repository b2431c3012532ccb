import type { CodedEvent } from '../coded.js'
import { said } from '../heard.js'
import type { Happening, StoryEvent } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import type { Place, TimeSpan } from '../schema/index.js'
import { isResolved, timeSpanOf } from '../timeline/times.js'
import { levelOf } from './draft.js'
import { isGathering } from './forms.js'

/**
 * *invited both ministers to talks in Arusha on Thursday*: the meeting that an invitation sets in a place or on a day, planned between
 * who invites and who is invited; null where the act is no such invitation.
 */
export function invitedTo(event: StoryEvent, scene: Scene): StoryEvent | null {
  const { standing, tellings } = event
  const asks = standing.type === 'REQUEST' || standing.type === 'AGREE'
  const invites = asks && tellings.some((telling) => isInvitation(telling, scene))
  if (!invites || standing.polarity === 'negative' || standing.status === 'hypothetical') return null
  const time = aheadIn(tellings, scene)
  const place = standing.place ?? placeBehind(tellings, scene)
  const isSet = time !== null || (standing.place !== null && !isResolved(standing.time))
  if (!isSet || standing.sources.length === 0 || standing.targets.length === 0) return null
  const level = levelOf([], [...standing.sources, ...standing.targets], scene)
  const planned = { type: 'CONSULT', status: 'planned' } as const
  const told = tellings.map((telling) => ({
    ...telling,
    ...planned,
    time,
    content: null,
    meeting: { name: null, form: formIn(telling, scene), heads: [], level, agenda: [] },
  }))
  return { ...event, tellings: told, standing: { ...standing, ...planned, time, place } }
}

/** The days ahead of the story that stand behind an invitation's verb. */
function aheadIn(tellings: Happening, { coded, published }: Scene): TimeSpan | null {
  const behind = tellings.flatMap(({ evidence }) =>
    (coded.sentences[evidence.sentence]?.times ?? []).filter(({ start }) => start >= evidence.trigger.end),
  )
  const isAhead = ({ from }: TimeSpan) => from !== null && from >= (published ?? from)
  const ahead =
    behind.find((time) => time.kind === 'point' && isAhead(time)) ??
    behind.find((time) => time.kind === 'interval' && isAhead(time))
  return ahead === undefined ? null : timeSpanOf(ahead)
}

/** The place named behind an invitation's verb, whatever the reader hung it on. */
function placeBehind(tellings: Happening, { coded }: Scene): Place | null {
  const behind = tellings.flatMap(({ evidence }) =>
    (coded.sentences[evidence.sentence]?.places ?? []).filter(({ start }) => start > evidence.trigger.end),
  )
  return behind[0] ?? null
}

/** *invited them to talks*, *offered to host experts*; near-miss: *offered to host refugees*, on no day. */
function isInvitation({ triggerLemma, contentLemmas, clauseLemmas }: CodedEvent, { cues }: Scene): boolean {
  if (said([triggerLemma], cues.offering) && said(contentLemmas.slice(0, 2), cues.hosting)) return true
  return said([triggerLemma], cues.invite) && said([...contentLemmas, ...clauseLemmas], cues.occasions)
}

/** The form of what one is invited to, where its noun says more than that people meet. */
const formIn = ({ contentLemmas }: CodedEvent, { cues }: Scene): string =>
  contentLemmas.map((lemma) => cues.nounForms[lemma]).find(isGathering) ?? 'talks'
