import { figuresDiffer } from './lexicon.js'
import type { StoryEvent } from './meetings.js'
import type { OpenAsk } from './open-ask.js'
import type { Scene } from './scene.js'

/** Affinity above which two parties are taken for one. */
const SAME_PARTY = 0.9

/** Overlap of contents from which headline and text tell one demand. */
const SAME_DEMAND = 0.12

const isHeadline = ({ event }: OpenAsk): boolean => event.tellings.every((telling) => telling.isHeadline)

/**
 * *Chad asks Mali to let its lorries through* … *Chad asked it to admit 400 lorries a day*: a headline says in brief what the text tells in
 * full. What one side asks of another there and what it asks of it next are one demand, where their words overlap and no figure speaks
 * against it.
 */
function isRetold(title: OpenAsk, later: OpenAsk, scene: Scene): boolean {
  const { parties, lexicon } = scene
  const same = (a: string | null, b: string | null) => a !== null && b !== null && parties.affinity(a, b) >= SAME_PARTY
  if (!isHeadline(title) || isHeadline(later)) return false
  if (!same(title.asker, later.asker) || !same(title.addressee, later.addressee)) return false
  const [first, second] = [title.telling.content, later.telling.content]
  return !figuresDiffer(first, second) && (lexicon.overlap(first, second) ?? 0) >= SAME_DEMAND
}

/** The asks, each of a headline with what tells it again. */
export function gatherAsks(
  asks: readonly OpenAsk[],
  open: (event: StoryEvent) => OpenAsk,
  scene: Scene,
): readonly OpenAsk[] {
  const kept: OpenAsk[] = []
  for (const ask of asks) {
    const at = kept.findIndex((title) => isRetold(title, ask, scene))
    const title = kept[at]
    if (title) kept[at] = open(united(title.event, ask.event))
    else kept.push(ask)
  }
  return kept
}

/** The body tells in full; the headline may have the time. */
const united = (title: StoryEvent, body: StoryEvent): StoryEvent => ({
  ...body,
  standing: { ...body.standing, time: body.standing.time ?? title.standing.time },
  ids: [...title.ids, ...body.ids],
  tellings: [...title.tellings, ...body.tellings],
})
