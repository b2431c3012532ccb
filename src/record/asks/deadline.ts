import type { CodedEvent, CodedSentence, CodedTime } from '../coded.js'
import { lemmasWithin, said } from '../heard.js'
import type { Scene } from '../scene.js'
import type { TimeSpan } from '../schema/index.js'
import { addDays, daysBetween, timeSpanOf } from '../timeline/times.js'

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
    if (found) return ahead(timeSpanOf(found), dayOf(tellings, scene))
  }
  return null
}

function isDeadline(time: CodedTime, sentence: CodedSentence, scene: Scene): boolean {
  if (time.kind === 'since' || time.kind === 'habitual' || time.anchor !== null) return false
  const { deadline, deadlineNouns } = scene.cues
  const inside = lemmasWithin(sentence, time)
  const before = sentence.tokens.filter((token) => token.end <= time.start).slice(-3)
  const next = before.at(-1)
  return (
    said(inside.slice(0, 1), deadline) ||
    (next !== undefined && said([next.lemma], deadline)) ||
    said(
      before.map(({ lemma }) => lemma),
      deadlineNouns,
    )
  )
}

/** The day from which the deadline runs: when it was asked, else the story's. */
function dayOf(tellings: readonly CodedEvent[], scene: Scene): string | null {
  return tellings.find((event) => event.time?.from)?.time?.from ?? scene.published
}

const WEEK = 7

/** A deadline lies ahead of the ask: a weekday or a date without year that was put before it is the next one of its name. */
function ahead(time: TimeSpan, asked: string | null): TimeSpan {
  const { from, to } = time
  if (asked === null || to === null || to >= asked || /\b\d{4}\b/.test(time.text)) return time
  const isWeekday = daysBetween(to, asked) < WEEK && !/\d/.test(time.text)
  const later = (day: string) => (isWeekday ? addDays(day, WEEK) : addYear(day))
  return later(to) < asked ? time : { ...time, from: from === null ? null : later(from), to: later(to) }
}

const addYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace(/02-29$/, '03-01')
