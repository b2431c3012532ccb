import type { CodedEvent } from '../coded.js'
import { said } from '../heard.js'
import type { Parties } from '../parties.js'
import type { Scene } from '../scene.js'
import type { Actor, EventType } from '../schema/index.js'
import { tokensWithin } from '../tokens.js'

/** Sentences after which nobody waits for a name any more. */
const NEAR = 3

/** Acts that befall somebody. */
const BEFALLING: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'SANCTION'])

const inOrder = (a: CodedEvent, b: CodedEvent): [CodedEvent, CodedEvent] =>
  a.evidence.trigger.start <= b.evidence.trigger.start ? [a, b] : [b, a]

/** *Ana Neto*; near-miss: *former commander*. */
const hasName = ({ name }: Actor): boolean => /^\p{Lu}/u.test(name.split(' ').at(-1) ?? '')

/**
 * *arrested a former commander … Ivan Horvat, 67, was detained on Wednesday*: whom a title or lead only describes gets a name in the sentences after
 * it, by what befell him; near-miss: a name that the story has told before.
 */
export function isNamedLater(a: CodedEvent, b: CodedEvent, scene: Scene): boolean {
  const [first, second] = inOrder(a, b)
  const gap = second.evidence.sentence - first.evidence.sentence
  if (a.type !== b.type || !BEFALLING.has(a.type) || gap < 1 || gap > NEAR) return false
  if (first.targets.length !== 1 || second.targets.length !== 1) return false
  if ((scene.parties.affinityOf(first.sources, second.sources) ?? 1) === 0) return false
  const [described, named] = [first, second].map((event) => scene.parties.get(event.targets[0] ?? ''))
  if (!described || !named || named.kind !== 'person' || !hasName(named) || hasName(described)) return false
  const from = scene.coded.sentences[second.evidence.sentence]?.start ?? 0
  return named.mentions.every(({ start }) => start >= from) && isOne(described, first, scene)
}

/** *a commander*, *one man*; in a title also *commander*. */
function isOne(described: Actor, { isHeadline, evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  const tokens = coded.sentences[evidence.sentence]?.tokens ?? []
  const from = tokens[0]?.start ?? 0
  const mention = described.mentions.find(({ start }) => start >= from)
  const at = tokens.findIndex(({ start }) => start === mention?.start)
  if (mention === undefined || at < 0) return false
  return (
    [tokens[at - 1], tokens[at]].some((t) => t !== undefined && said([t.lemma], cues.single)) ||
    (isHeadline && described.kind === 'person')
  )
}

/** *Chad arrests spy suspect*, *The police arrested a former general*: whom a title and the lead describe without a name, each in its own words. */
export function areDescribed(a: readonly string[], b: readonly string[], parties: Parties): boolean {
  const isNameless = (id: string) => {
    const actor = parties.get(id)
    return actor !== undefined && ['group', 'person', 'population'].includes(actor.kind) && !hasName(actor)
  }
  return a.length > 0 && b.length > 0 && [...a, ...b].every(isNameless)
}

/**
 * *Chad and Niger signed an accord. The document was signed in Accra by the ministers*: a paper that is pointed back at was signed but once.
 */
export function isSignedAgain(a: CodedEvent, b: CodedEvent, { coded, cues }: Scene): boolean {
  const [, second] = inOrder(a, b)
  const { content } = second
  if (a.type !== b.type || content === null || ![a, b].every((e) => said([e.triggerLemma], cues.sign))) return false
  const [first, ...more] = tokensWithin(coded.sentences[second.evidence.sentence], content)
  return (
    first !== undefined &&
    said([first.lemma], cues.definite) &&
    more.length === 1 &&
    more.every(({ lemma }) => said([lemma], cues.papers))
  )
}
