import type { NameEntry } from '../../../knowledge/types.js'
import { semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import type { Designation } from '../descriptions/designation.js'
import type { Found, SentencePhrases } from '../phrases/found-phrases.js'
import type { Salient } from '../reference/reference.js'
import type { RosterView } from '../roster.js'

/** What finding the state of a sentence may look at. */
export interface SettingScene {
  readonly trees: readonly Tree[]
  readonly salient: readonly Salient[]
  readonly phrasesOf: (tree: Tree) => SentencePhrases
  readonly actorsOf: (tree: Tree, token: number) => readonly RosterView[]
}

/**
 * The state whose offices a phrase without one speaks of, by what the text says around it: that of the place that the paragraph
 * is set in, or that of those who deal with their own government. Null where neither says so.
 */
export function settingOf(tree: Tree, token: number, scene: SettingScene): string | null {
  return openedIn(tree, scene) ?? ofInsiders(tree, token, scene)
}

/** Of the mentions that an office may take up, those of the state that the text has turned to. */
export function ofSetting(d: Designation, setting: string | null, told: readonly Salient[]): readonly Salient[] {
  const isOffice = d.kind === 'institution' || d.title !== null
  return setting && isOffice ? told.filter((s) => !s.country || s.country === setting) : told
}

const SEATS = /^(?:chancellery|court|headquarters|office|palace|parliament|presidency|residence|ministry)$/i

/** *In Rome, the defence minister …*, *At the Foreign Ministry in Rome, …*: the place that opens a sentence, with a comma behind it. */
function opening(tree: Tree, { names, start }: SentencePhrases): Found<NameEntry> | null {
  if (!/^(?:In|At)$/.test(tree.tokens[start]?.form ?? '')) return null
  const comma = tree.tokens.findIndex(({ form, index }) => index > start && form === ',')
  const isSeat = ({ first, last }: Found<NameEntry>) =>
    last === comma - 1 && tree.tokens[first - 1]?.form === 'in' && SEATS.test(tree.tokens[first - 2]?.form ?? '')
  const found = names.find((f) => f.first === start + 1 || isSeat(f))
  const isPlace = found?.entries.some((e) => e.country !== null && (e.kind === 'place' || e.form === 'capital'))
  return found && isPlace && tree.tokens[found.last + 1]?.form === ',' ? found : null
}

/**
 * The state of the place that this sentence, or the one before it in the paragraph, opens in. It has to be one of the story's,
 * and what is said there of the state by name (*In Beijing, the minister met his Chinese counterpart*) is said by guests.
 */
function openedIn(tree: Tree, { trees, salient, phrasesOf }: SettingScene): string | null {
  const here = tree.sentence.index
  for (let index = here; index >= 0; index--) {
    const at = trees[index]
    if (!at || at.sentence.paragraph !== tree.sentence.paragraph) return null
    const place = opening(at, phrasesOf(at))
    if (!place) continue
    const told = place.entries.find(
      (e) => e.country && salient.some((s) => s.country === e.country && s.sentence < index),
    )
    const country = told?.country ?? null
    const isNamed = phrasesOf(at).names.some(
      (f) => f !== place && f.entries[0]?.kind === 'state' && f.entries[0].country === country,
    )
    return isNamed ? null : country
  }
  return null
}

/** Sectors of those whose dealings with a government are with their own. */
const INSIDERS = new Set(['OPP', 'PTY', 'LEG', 'JUD', 'LAB'])

/** *the opposition urged the government*, *a judge ordered the ministry*: the state of those who act in the clause. */
function ofInsiders(tree: Tree, token: number, { actorsOf }: SettingScene): string | null {
  const verb = tree.head(tree.firstConjunct(token))
  if (verb < 0 || !tree.isVerb(verb) || !['obj', 'iobj', 'obl'].includes(tree.relation(tree.firstConjunct(token))))
    return null
  const subject = semanticSubject(tree, verb)
  if (subject === null || subject >= token) return null
  const insiders = actorsOf(tree, subject)
  const [country] = insiders.map((a) => a.country)
  return country && insiders.every((a) => a.country === country && INSIDERS.has(a.sector ?? '')) ? country : null
}
