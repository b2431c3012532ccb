import type { CodedEvent, CodedToken } from '../coded.js'
import { said } from '../heard.js'
import type { StoryEvent } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import type { RecordSpan, TextSpan } from '../schema/index.js'
import { NOMINAL, tokensWithin } from '../tokens.js'

/** Where a second side is asked for something of its own: the side, the word that joins it, and what it is to do. */
interface Second {
  readonly actor: string
  readonly joined: number
  readonly content: RecordSpan
}

/** Words of the phrase that names whom a demand is put to. */
const PHRASE = new Set([...NOMINAL, 'ADP', 'PART'])
/** Open-class words, as those of a content are. */
const OPEN = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/**
 * *appealed to Peru to keep its rigs away, and to Chile to withdraw two boats*: a demand on each, where one verb tells two; near-miss: *asked it to
 * keep its rigs away and to withdraw*.
 */
export function byAddressee(event: StoryEvent, scene: Scene): StoryEvent[] {
  const telling = event.tellings.find((told) => secondIn(told, scene) !== null)
  const second = telling ? secondIn(telling, scene) : null
  if (!telling?.content || second === null) return [event]
  const first = { start: telling.content.start, end: second.joined }
  const others = telling.targets.filter((id) => scene.parties.affinity(id, second.actor) < 0.5)
  if (others.length === 0) return [event]
  return [
    withPart(event, telling, first, others, scene),
    withPart(event, telling, second.content, [second.actor], scene),
  ]
}

function secondIn({ content, evidence, sources }: CodedEvent, scene: Scene): Second | null {
  const tokens = tokensWithin(scene.coded.sentences[evidence.sentence], content)
  for (const [i, { lemma, upos, end }] of tokens.entries()) {
    if (upos !== 'CCONJ' || !said([lemma], scene.cues.and)) continue
    const does = tokens.findIndex((token, at) => at > i + 1 && isInfinitive(token, tokens[at + 1]))
    const between = tokens.slice(i + 1, does)
    if (does < 0 || !between.every((token) => PHRASE.has(token.upos))) continue
    const [named] = scene.parties.namedIn({ start: end, end: tokens[does]!.start })
    if (!named || sources.includes(named.id) || !scene.cues.askedOf.includes(between[0]!.lemma)) continue
    const last = tokens.at(-1)!.end
    return { actor: named.id, joined: tokens[i - 1]?.end ?? end, content: { start: tokens[does]!.start, end: last } }
  }
  return null
}

const isInfinitive = ({ upos, lemma }: CodedToken, next: CodedToken | undefined): boolean =>
  upos === 'PART' && lemma === 'to' && next?.upos === 'VERB'

function withPart(
  { standing, tellings, ...rest }: StoryEvent,
  telling: CodedEvent,
  { start, end }: RecordSpan,
  targets: readonly string[],
  { coded }: Scene,
): StoryEvent {
  const whole = telling.content!
  const content: TextSpan = { start, end, text: whole.text.slice(start - whole.start, end - whole.start) }
  const contentLemmas = tokensWithin(coded.sentences[telling.evidence.sentence], content)
    .filter(({ upos }) => OPEN.has(upos))
    .map(({ lemma }) => lemma)
  const part = { ...telling, content, contentLemmas, targets: [...targets] }
  return { ...rest, standing: { ...standing, content, targets: [...targets] }, tellings: [part] }
}
