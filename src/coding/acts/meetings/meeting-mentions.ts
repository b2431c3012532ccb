import type { Knowledge } from '../../../knowledge/types.js'
import type { MeetingMention } from '../../../record/coded.js'
import { prepositional, semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf, lookUp } from '../../grammar/word-forms.js'
import type { EventContext } from '../event-context.js'
import { partOfSpeech } from '../seen/frames.js'
import { delegationsAt } from './delegations.js'
import { phraseSpan } from './meeting.js'
import { AGENDA_NOUNS, COVERS, IS_ITEM, MEETING_NOUNS, PARTS } from './meeting-words.js'

type Context = Pick<EventContext, 'cast' | 'knowledge' | 'make' | 'toGiven'>

/** What a sentence says of a meeting told of elsewhere: who chaired or missed it, who led a side there, and what it was about. */
export function meetingMentions(tree: Tree, context: Context): MeetingMention[] {
  return tree.tokens.flatMap(({ index }) => [
    ...delegationsAt(tree, index, context),
    ...(partOfSpeech(tree, index) === 'v' && !tree.isPassive(index)
      ? [...partsAt(tree, index, context), ...itemsAt(tree, index, context)]
      : []),
  ])
}

/** *X, who chaired the summit*, *X skipped the talks*. */
function partsAt(tree: Tree, verb: number, { cast, knowledge, toGiven }: Context): MeetingMention[] {
  const part = lookUp(tree, verb, (lemma) => PARTS[lemma])
  const noun = [...tree.deps(verb, 'obj'), ...prepositional(tree, verb, 'over')].find((t) =>
    isDefiniteMeeting(tree, t, knowledge),
  )
  const subject = semanticSubject(tree, verb)
  if (part === undefined || noun === undefined || subject === null) return []
  const negated = tree.deps(verb, 'advmod').some((a) => ['not', "n't", 'never'].includes(tree.lemma(a)))
  const actors = cast.actorsOf(tree, subject)
  return actors.length === 0
    ? []
    : [{ ...toGiven(tree.token(noun)), noun: tree.lemma(noun), actors, part: negated ? 'absent' : part, item: null }]
}

/** *The talks covered X*, *focused on X*; *X dominated the talks*, *X topped the agenda*. */
function itemsAt(tree: Tree, verb: number, context: Context): MeetingMention[] {
  const { knowledge, make, toGiven } = context
  const isMeeting = (t: number) => isOneOf(tree, t, AGENDA_NOUNS) || isDefiniteMeeting(tree, t, knowledge)
  const subject = tree.dep(verb, 'nsubj')
  if (subject === null) return []
  const told = (noun: number, item: number): MeetingMention => ({
    ...toGiven(tree.token(noun)),
    noun: tree.lemma(noun),
    actors: [],
    part: 'agenda',
    item: phraseSpan(tree, item, make),
  })
  const object = tree.dep(verb, 'obj')
  if (object !== null && isOneOf(tree, verb, IS_ITEM) && isMeeting(object) && tree.token(subject).upos !== 'PRON')
    return [told(object, subject)]
  const place = lookUp(tree, verb, (lemma) => COVERS[lemma])
  if (place === undefined || !isMeeting(subject)) return []
  const item = place === 'obj' ? object : (prepositional(tree, verb, place)[0] ?? null)
  return item === null || tree.token(item).upos === 'PRON' ? [] : [told(subject, item)]
}

function isDefiniteMeeting(tree: Tree, t: number, knowledge: Knowledge): boolean {
  if (!isOneOf(tree, t, MEETING_NOUNS) && !knowledge.inClass(tree.lemma(t), 'meeting')) return false
  return (
    tree.deps(t, 'det').some((d) => ['the', 'this', 'that', 'these', 'those'].includes(tree.lemma(d))) ||
    tree.deps(t, 'nmod:poss').length > 0
  )
}
