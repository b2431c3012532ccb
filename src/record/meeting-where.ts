import type { CodedEvent, CodedStory } from './coded.js'
import { said } from './heard.js'
import type { Place } from './schema/index.js'

/** Adverbs that stand for the dateline's town, and for the place told last. */
const HERE = ['here']
const THERE = ['there']
/** Words behind a meeting's word among which they stand. */
const REACH = 5
/** Sentences back to the place told last. */
const BACK = 1
/** Words that end the meeting's own clause. */
const ENDS = new Set(['VERB', 'PUNCT', 'CCONJ', 'SCONJ'])

/** The story with the places of meetings that are said to be *here* (*held talks here on Thursday*) or *there* (*will meet the king there*). */
export function withPlacesHere(coded: CodedStory): CodedStory {
  const events = coded.events.map((event) => {
    const isOpen = event.type === 'CONSULT' && event.place === null && !event.isHeadline
    const place = isOpen ? placeOf(event, coded) : null
    return place === null ? event : { ...event, place }
  })
  return { ...coded, events }
}

function placeOf(event: CodedEvent, coded: CodedStory): Place | null {
  const { sentence, trigger } = event.evidence
  const behind = (coded.sentences[sentence]?.tokens ?? []).filter(({ start }) => start >= trigger.end).slice(0, REACH)
  const at = behind.findIndex(({ lemma, upos }) => upos === 'ADV' && said([lemma], [...HERE, ...THERE]))
  const way = behind.slice(0, Math.max(0, at))
  if (at < 0 || way.some(({ upos }) => ENDS.has(upos))) return null
  const { start, end, lemma } = behind[at]!
  const meant: Pick<Place, 'name' | 'country' | 'lat' | 'lon'> | null = said([lemma], HERE)
    ? (coded.here ?? null)
    : placeBefore(coded, sentence, start)
  return meant === null ? null : { ...meant, start, end, text: lemma }
}

/** The place told last before the word. */
function placeBefore(coded: CodedStory, sentence: number, before: number): Place | null {
  const places = coded.events.flatMap(({ place, evidence }) =>
    place !== null && place.end <= before && sentence - evidence.sentence <= BACK ? [place] : [],
  )
  return places.sort((a, b) => a.start - b.start).at(-1) ?? null
}
