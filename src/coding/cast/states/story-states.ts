import type { Gazetteer, NameEntry } from '../../../knowledge/types.js'
import { wordTable } from '../../../text/word-table.js'
import { isLocative } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { writtenFrom } from '../descriptions/origin.js'
import type { SentencePhrases } from '../phrases/found-phrases.js'

/** The states and bodies that a whole story names, read before any of its mentions is resolved. */
export interface StoryStates {
  /** State that an unnamed *government* or *police* belongs to: that of the dateline, else the one told of most; or null. */
  readonly home: string | null
  /** The home is beyond doubt: of the dateline, or named far more than any other state. */
  readonly isSure: boolean
  /** States that the story names by name, demonym or capital. */
  readonly named: ReadonlySet<string>
  /** Whether a body of a state by name may be meant: the story is set there, or tells of the state by another name. */
  readonly mayMeanBody: (entry: NameEntry) => boolean
  /** Clipped names of states by their word (*the North*), as the story's full names give them. */
  readonly clipped: ReadonlyMap<string, string>
  /** Of the readings of a name, the one that this story means. */
  readonly choose: (entries: readonly NameEntry[]) => NameEntry
}

const OPPOSITE: Readonly<Record<string, string>> = wordTable({
  North: 'South',
  South: 'North',
  East: 'West',
  West: 'East',
})

/** Where a story comes from. */
export interface Origin {
  /** States of the dateline's places, in its order. */
  readonly datelines: readonly string[]
  /** State of the agency that sent it, where that is one state's own; or null. */
  readonly agency: string | null
}

/** Reads the states and bodies that a story names, and whose story it is, from the phrases of all its sentences. */
export function readStoryStates(
  trees: readonly Tree[],
  phrases: readonly SentencePhrases[],
  gazetteer: Gazetteer,
  { datelines, agency }: Origin,
): StoryStates {
  const weights = new Map<string, number>()
  const named = new Set<string>()
  const states = new Set<string>()
  const organizations = new Set<string>()
  const told = new Map<string, Set<string>>()
  const clipped = new Map<string, string>()
  const entries = trees.flatMap((tree, i) =>
    (phrases[i]?.names ?? []).flatMap((f) =>
      f.entries[0] ? [{ entry: f.entries[0], entries: f.entries, isPlace: isLocative(tree, f.head) }] : [],
    ),
  )
  for (const { entry } of entries) {
    if (entry.organization) organizations.add(entry.organization)
    if (entry.country) told.set(entry.country, (told.get(entry.country) ?? new Set()).add(entry.name))
    if (entry.country && (entry.form === 'name' || entry.form === 'demonym')) named.add(entry.country)
    if (entry.country && (entry.kind === 'state' || entry.form !== 'name')) states.add(entry.country)
  }
  for (const { entries: readings, isPlace } of entries) {
    const { country } = chooseReading(readings, named, organizations)
    if (!country) continue
    weights.set(country, (weights.get(country) ?? 0) + (isPlace ? 0.5 : 1))
    clip(country, gazetteer, clipped)
  }
  const dateline = writtenFrom(trees, phrases, datelines, agency)
  const opening = phrases.slice(0, OPENING).flatMap(({ names }) => names.flatMap((f) => f.entries[0]?.country ?? []))
  const home = homeOf(weights, dateline, opening)
  for (const country of [home, ...weights.keys()])
    if (country && OWN_WORDS[country] && !trees.some((t) => isInName(t, OWN_WORDS[country] as string)))
      clipped.set(OWN_WORDS[country], country)
  const isPlain = home === dateline && (home === datelines[0] || new Set(datelines).size === 1)
  return {
    home,
    isSure: home !== null && ((isPlain && !isOutweighed(weights, home)) || isFarAhead(weights)),
    named: states,
    mayMeanBody: ({ country, name }) =>
      home === null || country === null || country === home || [...(told.get(country) ?? [])].some((n) => n !== name),
    clipped,
    choose: (entries) => chooseReading(entries, named, organizations),
  }
}

/** How often a state must be named, and how much more often than the next one, for a story without a dateline to be its own. */
const OFTEN = 3
const FAR_AHEAD = 1.5

function isFarAhead(weights: ReadonlyMap<string, number>): boolean {
  const [top = 0, second = 0] = [...weights.values()].sort((a, b) => b - a)
  return top >= OFTEN && top >= FAR_AHEAD * second
}

/** How much more often another state must be named for the dateline's to be no more than where the story was written. */
const OUTWEIGHED = 3

const isOutweighed = (weights: ReadonlyMap<string, number>, home: string): boolean =>
  Math.max(...weights.values()) >= OUTWEIGHED * Math.max(1, weights.get(home) ?? 0)

/** The headline and the sentences that a story opens with. */
const OPENING = 3

/** How much more often the state that a story opens on must be named than that of a dateline of which the opening says nothing. */
const OPENED_ON = 2

/**
 * The dateline's state, unless the story hardly names it and dwells on another one, or opens on that and not on its own (*BANGKOK: Myanmar's
 * army …*). Without a dateline the state named most, where none other is named as often.
 */
function homeOf(
  weights: ReadonlyMap<string, number>,
  dateline: string | null,
  opening: readonly string[],
): string | null {
  const ranked = [...weights].sort((a, b) => b[1] - a[1])
  const [top, second] = ranked
  if (dateline !== null) {
    const isOutdone = top && isOutweighed(weights, dateline) && top[1] >= FAR_AHEAD * (second?.[1] ?? 0)
    const isOpening = top && opening[0] === top[0] && !opening.includes(dateline)
    const isElsewhere = top && (isOutdone || (isOpening && top[1] >= OPENED_ON * (weights.get(dateline) ?? 0)))
    return isElsewhere && top[1] >= 4 ? top[0] : dateline
  }
  return top && top[1] > (second?.[1] ?? 0) ? top[0] : null
}

/** What the press of a state calls its government, other than by a word for one. */
const OWN_WORDS: Readonly<Record<string, string>> = wordTable({ IND: 'Centre' })

/** A state called *North …* gives *the North*, and, where there is such a state, *the South*, however it is named. */
function clip(country: string, gazetteer: Gazetteer, clipped: Map<string, string>): void {
  const words = gazetteer.state(country)?.name.split(' ') ?? []
  const first = words[0] ?? ''
  const opposite = OPPOSITE[first]
  if (words.length < 2 || !opposite) return
  clipped.set(first, country)
  const other = gazetteer.nameAt([opposite, ...words.slice(1)], 0)
  const entry = other?.length === words.length ? other.entries.find((e) => e.kind === 'state') : undefined
  if (entry?.country && !clipped.has(opposite)) clipped.set(opposite, entry.country)
}

/**
 * A capital that also stands for a body (*Brussels*) means the body where the story names it, or never names the state; a
 * body's name that several states know (*PPP*) means that of a state in the story.
 */
function chooseReading(
  entries: readonly NameEntry[],
  named: ReadonlySet<string>,
  organizations: ReadonlySet<string>,
): NameEntry {
  const first = entries[0] as NameEntry
  if (first.country !== null && named.has(first.country)) return first
  if (first.form === 'capital') {
    const isBody = (e: NameEntry) => e.kind === 'organization' && e.form === 'metonym'
    return (
      entries.find((e) => isBody(e) && (organizations.has(e.organization ?? '') || first.country !== null)) ?? first
    )
  }
  if (first.kind !== 'group' && first.kind !== 'institution') return first
  return entries.find((e) => e.kind === first.kind && e.country !== null && named.has(e.country)) ?? first
}

/** The clipped name that stands at a token (*the North said*, *the South's president*, *urged the Centre*), or null. */
export function clippedState(tree: Tree, token: number, states: StoryStates): string | null {
  const { form, upos } = tree.token(token)
  const country = upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ' ? states.clipped.get(form) : undefined
  if (!country || ['compound', 'amod', 'flat', 'advmod'].includes(tree.relation(token))) return null
  return tree.deps(token, 'flat', 'compound', 'amod').length === 0 && !isOfThing(tree, token) ? country : null
}

/** *the Centre for Rivers*, *the North of the island*: part of a name or of a thing. */
const isOfThing = (tree: Tree, token: number): boolean =>
  tree.deps(token, 'nmod').some((t) => /^(?:for|of)$/.test(tree.preposition(t) ?? '')) ||
  (/^(?:for|of)$/.test(tree.tokens[token + 1]?.form ?? '') && /^\p{Lu}/u.test(tree.tokens[token + 2]?.form ?? ''))

/** *the Carter Centre*, *the Centre for Rivers*: a body of the story by whose name the word stands for it. */
const isInName = (tree: Tree, word: string): boolean =>
  tree.tokens.some(
    ({ form, index }) =>
      form === word &&
      (isOfThing(tree, index) ||
        tree.relation(index) === 'flat' ||
        tree.deps(index, 'flat', 'compound', 'amod').some((t) => tree.token(t).upos === 'PROPN')),
  )

/** Those who act at home, so that a story that tells of them tells of their state. */
const AT_HOME = new Set(['PTY', 'OPP', 'LAB', 'LEG'])

/**
 * The phrases of a story's sentences without names that are none. *The Foreign Office*, *the National Security Council (NSC)*, where neither the
 * sentence nor the one before names the state of the tables: the words are those of any state's body, unless that state is the story's own. So are
 * those of a party (*the New Republic Party*) of a state of which the story tells nothing else.
 */
export function withoutForeignBodies(read: readonly SentencePhrases[], states: StoryStates): SentencePhrases[] {
  const meant = ({ entries }: NamePhrase) => (entries[0] ? states.choose(entries) : undefined)
  const isTold = (i: number, entry: NameEntry) =>
    [...(read[i - 1]?.names ?? []), ...(read[i]?.names ?? [])].some(
      ({ entries: [e] }) => e?.country === entry.country && e.name !== entry.name,
    )
  const isForeign = (i: number, entry: NameEntry) =>
    states.home !== null && entry.country !== states.home && !isTold(i, entry)
  const isName = (i: number, f: NamePhrase): boolean => {
    const entry = meant(f)
    if (!entry || (entry.kind !== 'institution' && entry.kind !== 'group')) return true
    if (isBodyOfAny(f, entry, read[i] as SentencePhrases)) return !isForeign(i, entry)
    return !AT_HOME.has(entry.sector ?? '') || states.mayMeanBody(entry)
  }
  const kept = read.map((phrases, i) => phrases.names.filter((f) => isName(i, f)))
  const dropped = new Set(
    read.flatMap(({ names }, i) => names.filter((f) => !kept[i]?.includes(f)).map((f) => meant(f)?.name)),
  )
  return read.map((phrases, i) => ({
    ...phrases,
    names: (kept[i] as readonly NamePhrase[]).filter((f) => {
      const entry = meant(f)
      return !(entry && f.first === f.last && dropped.has(entry.name) && isForeign(i, entry))
    }),
  }))
}

type NamePhrase = SentencePhrases['names'][number]

/** Whether the words of a body's name say no more than what body of a state it is. */
const isBodyOfAny = (f: NamePhrase, entry: NameEntry, { roles }: SentencePhrases): boolean =>
  entry.kind === 'institution' &&
  entry.form === 'name' &&
  entry.country !== null &&
  roles.some(
    (r) => r.first === f.first && (r.last > f.last || (r.last === f.last && r.entries[0]?.kind === 'institution')),
  )
