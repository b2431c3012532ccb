import type { TimeSpan } from '../schema/index.js'

/** One line, without control characters: what a terminal or a page may be given. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}

/** `2024-06-18`, `2024-05-21 to 2024-05-31`, `since …`, `until …`; null where neither end is known. */
export function daysText({ from, to }: Pick<TimeSpan, 'from' | 'to'>): string | null {
  if (from === null && to === null) return null
  if (to === null) return `since ${from}`
  if (from === null) return `until ${to}`
  return from === to ? from : `${from} to ${to}`
}

/** The days, or the words where the days are not known. */
export function timeText(time: TimeSpan | null): string | null {
  return time === null ? null : (daysText(time) ?? plain(time.text))
}
