import type { CodedEvent } from '../coded.js'
import { lemmasWithin, said } from '../heard.js'
import { PRESS } from '../parties.js'
import type { StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { RecordSpan } from '../schema/index.js'
import { covers, tokensBehind } from '../tokens.js'

/**
 * The meeting with those only who meet at it: no state that is named as what they discussed (*exchanged views on Myanmar*), and no
 * journalists, to whom one speaks without meeting them.
 */
export function withThoseWhoMeet(event: StoryEvent, scene: Scene): StoryEvent {
  const isOut = new Set(event.tellings.flatMap((telling) => topicsOf(telling, scene)))
  for (const id of event.tellings.flatMap((telling) => hostTownsOf(telling, scene))) isOut.add(id)
  for (const id of event.tellings.flatMap((telling) => observersOf(telling, scene))) isOut.add(id)
  for (const id of event.tellings.flatMap((telling) => askersOf(telling, scene))) isOut.add(id)
  for (const id of everyone(event.standing)) if (scene.parties.isPress(id)) isOut.add(id)
  if (isOut.size === 0) return event
  const without = <T extends { readonly sources: readonly string[]; readonly targets: readonly string[] }>(
    from: T,
  ) => ({
    ...from,
    sources: from.sources.filter((id) => !isOut.has(id)),
    targets: from.targets.filter((id) => !isOut.has(id)),
  })
  return { ...event, tellings: event.tellings.map(without), standing: without(event.standing) }
}

/** Parties of the telling, no persons, that its sentence names only within what was discussed. */
function topicsOf(telling: CodedEvent, { coded, parties, cues }: Scene): string[] {
  const sentence = coded.sentences[telling.evidence.sentence]
  const agenda = telling.meeting?.agenda ?? []
  if (sentence === undefined || agenda.length === 0) return []
  return [...telling.sources, ...telling.targets].filter((id) => {
    const actor = parties.get(id)
    if (actor === undefined || actor.kind === 'person') return false
    const here = actor.mentions.filter((mention) => covers(sentence, mention))
    return (
      here.length > 0 &&
      here.every((mention) =>
        agenda.some((item) => {
          const before = lemmasWithin(sentence, { start: item.start, end: mention.start })
          // *discussed the sanctions with Peru*: a tree may hang those one talks with on what one talks about.
          return covers(item, mention) && !said(before, cues.company)
        }),
      )
    )
  })
}

/** *attended the Lima talks as an observer*: who looks on is no party. */
function observersOf({ triggerLemma, evidence: { sentence, trigger }, sources }: CodedEvent, { coded, cues }: Scene) {
  if (!said([triggerLemma], cues.presence)) return []
  const behind = tokensBehind({ sentence, trigger }, coded)
  return behind.some(({ lemma }) => said([lemma], cues.lookingOn)) ? sources : []
}

/** *will hold a session on Friday at Chad's request*, *at the request of Chad*: whom a sentence names only to say who asked for it. */
function askersOf({ evidence: { sentence }, sources, targets }: CodedEvent, { coded, parties, cues }: Scene): string[] {
  const own = coded.sentences[sentence]!
  const isAsked = (mention: RecordSpan) => {
    const before = own.tokens.filter(({ end }) => end <= mention.start).slice(-2)
    const behind = own.tokens.filter(({ start }) => start >= mention.end).slice(0, 2)
    const isOf = said([before.at(-1)?.lemma ?? ''], cues.ofWhich)
    return said(
      (isOf ? before : behind).map(({ lemma }) => lemma),
      cues.requesting,
    )
  }
  const ids = [...new Set([...sources, ...targets])].filter((id) => {
    const here = (parties.get(id)?.mentions ?? []).filter((mention) => covers(own, mention))
    return here.length > 0 && here.every(isAsked)
  })
  return parties.sides([...sources, ...targets]).length > ids.length ? ids : []
}

/** *Talks between Chad and Sudan in Cairo*: a state of the telling that its sentence names only by the town where two others met. */
function hostTownsOf(telling: CodedEvent, { coded, parties }: Scene): string[] {
  const sentence = coded.sentences[telling.evidence.sentence]
  const { place } = telling
  if (sentence === undefined || place === null || telling.meeting?.form === 'visit') return []
  const isTown = (id: string) => {
    const actor = parties.get(id)
    if (actor === undefined || actor.kind !== 'state' || actor.country !== place.country) return false
    const here = actor.mentions.filter((mention) => covers(sentence, mention))
    return here.every((mention) => covers(place, mention))
  }
  const all = [...telling.sources, ...telling.targets]
  const others = parties.principals(all.filter((id) => !isTown(id)))
  // *A follow-up will be held in Cairo*: whose town it is says nothing of who meets.
  return others.length === 1 ? [] : all.filter(isTown)
}

/** Sectors of those who go somewhere for themselves. */
const PRIVATE = new Set(['CRM', 'CVL', PRESS, 'REF'])

/** *A suspect flew to Oslo*, *a student's visit to her aunt*: nobody who goes or is seen speaks for a state or body. */
function isPrivateVisit({ standing, tellings }: StoryEvent, { parties }: Scene): boolean {
  if (tellings.some(({ meeting }) => meeting !== null && meeting.form !== 'visit')) return false
  const people = [...standing.sources, ...standing.targets].flatMap((id) => parties.get(id) ?? [])
  const others = people.filter(({ kind }) => kind !== 'state')
  return others.length > 0 && others.every(({ sector }) => PRIVATE.has(sector ?? ''))
}

/** Whether the words tell of people who come together: *received 11 prisoners*, *flew to Oslo* need not. */
export function tellsOfCompany(event: StoryEvent, scene: Scene): boolean {
  const { standing, tellings } = event
  if (isPrivateVisit(event, scene)) return false
  if (tellings.some(({ triggerPos }) => triggerPos === 'n')) return true
  const lemmas = tellings.map(({ triggerLemma }) => triggerLemma)
  const isCrowd = (id: string) => scene.parties.get(id)?.kind === 'population'
  if (said(lemmas, scene.cues.receive) && standing.targets.length > 0 && standing.targets.every(isCrowd)) return false
  const isVisit = tellings.some(({ meeting }) => meeting?.form === 'visit')
  // *will be received at the Elysee*
  const isGuest = said(lemmas, scene.cues.receive) && standing.targets.some((id) => scene.parties.isPerson(id))
  return !isVisit || standing.sources.length > 0 || isGuest
}
