import type { Attribution } from '../../record/schema/index.js'
import type { Tree } from '../grammar/tree.js'
import type { Voice } from '../judgement/asides.js'
import { judge } from '../judgement/judge.js'
import { isDoneBySaying } from '../judgement/own-words.js'
import { answerFrom } from '../judgement/rejected-claims.js'
import type { EventContext } from './event-context.js'
import type { Reading } from './reading.js'

/** Attribution of a reading: none where its source does it by saying so. */
export function attributionOf({ candidate, roles, judgement }: Reading, context: EventContext): Attribution[] {
  const { tree, predicate, frame } = candidate
  const answer = frame.type === 'REJECT' ? answerFrom(tree, predicate, context.knowledge) : null
  const voices = answer === null ? judgement.voices : judgement.voices.filter(({ cue }) => cue > answer)
  const told = attributeAct(tree, predicate, voices, context)
  const [voice, ...others] = voices
  const isOwn = told.length > 0 && told.every(({ actor }) => actor !== null && roles.sources.includes(actor))
  const isSaid = voice !== undefined && others.length === 0 && !context.isQuoted(tree, predicate)
  return isOwn && isSaid && isDoneBySaying(tree, predicate, voice.cue, frame.type) ? [] : told
}

/** Attribution of an act: the voices on its path, else the speaker of the quotation that it stands in. */
function attributeAct(tree: Tree, predicate: number, voices: readonly Voice[], context: EventContext): Attribution[] {
  const told = attribute(tree, voices, context)
  // *"It was stressed that …," he said*: nobody's words are those of the one who is quoted.
  const isNobodys = told.every(({ actor }) => actor === null)
  const quoted = isNobodys && context.isQuoted(tree, predicate) ? context.cast.speakers.quotedBy(tree, predicate) : null
  if (!quoted) return told
  const cue = context.toGiven(quoted.place.tree.token(quoted.place.token))
  return quoted.ids.map((actor) => ({ actor, manner: 'say', start: cue.start, end: cue.end }))
}

/** Who says what a clause tells that is no act of its own. */
export const attributedAt = (tree: Tree, predicate: number, context: EventContext): Attribution[] =>
  attributeAct(tree, predicate, judge(tree, predicate, context.knowledge).voices, context)

/** Everybody who is told to say what a sentence says, be it no act (*"It is a hybrid attack," the premier said*). */
export const speakersOf = (tree: Tree, context: EventContext): string[] => [
  ...new Set(
    tree.tokens
      .filter(({ index }) => SAID.has(tree.base(index)))
      .flatMap(({ index }) => attributedAt(tree, index, context).flatMap(({ actor }) => actor ?? [])),
  ),
]

/** Relations of the heads of what is said. */
const SAID: ReadonlySet<string> = new Set(['root', 'ccomp', 'parataxis'])

/** Who speaks by a word; *one of the ten, farmer Ana Ruiz, told*, *two of the sources said*: of a number, those beside it or those it is of. */
function speakingAt(tree: Tree, speaker: number, { cast }: EventContext): readonly string[] {
  const actors = cast.actorsOf(tree, speaker)
  if (actors.length > 0 || tree.token(speaker).xpos !== 'CD') return actors
  const beside = tree.deps(speaker, 'nmod').flatMap((n) => tree.deps(n, 'appos'))
  const of = tree.deps(speaker, 'nmod').filter((n) => tree.preposition(n) === 'of')
  return [beside, of].map((ts) => ts.flatMap((t) => cast.actorsOf(tree, t))).find((ids) => ids.length > 0) ?? []
}

/** Attribution in given offsets; the span is the word that attributes. */
export function attribute(tree: Tree, voices: readonly Voice[], context: EventContext): Attribution[] {
  return voices.flatMap((voice) => {
    const cue = context.toGiven(tree.token(voice.cue))
    const actors = voice.speaker === null ? [] : speakingAt(tree, voice.speaker, context)
    const ids: (string | null)[] = actors.length > 0 ? [...actors] : [null]
    return ids.map((actor) => ({ actor, manner: voice.manner, start: cue.start, end: cue.end }))
  })
}
