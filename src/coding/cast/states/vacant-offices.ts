import { semanticSubject } from '../../grammar/slots.js'
import { coreSpan } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import type { Designation } from '../descriptions/designation.js'
import { stateToldMost } from '../parties/parties.js'
import type { Salient } from '../reference/reference.js'
import { LACKING } from './offices-of-states.js'
import type { SettingScene } from './setting.js'

/** Offices that one person holds and that stories tell the holder of by name. */
const HELD_BY_ONE =
  /^(?:president|prime minister|premier|chancellor|king|queen|emir|(?:foreign|defen[cs]e|interior|finance) minister|foreign secretary)$/

/** Words before an office that make it no longer, not yet or not quite it. */
const OUT_OF_OFFICE = /^(?:former|ex|late|then|ousted|deposed|jailed|deputy|vice|acting|outgoing|incoming)$/i

const isOutOfOffice = (tree: Tree, token: number): boolean =>
  coreSpan(tree, token).tokens.some((t) => OUT_OF_OFFICE.test(tree.token(t).form)) ||
  [1, 2, 3, 4].some((n) => OUT_OF_OFFICE.test(tree.tokens[token - n]?.form ?? ''))

/** Somebody else was told of by name as the one who holds the office there. */
function isTaken(d: Designation, country: string, { salient, trees, actorsOf }: SettingScene): boolean {
  const role = d.role ?? ''
  if (!HELD_BY_ONE.test(role)) return false
  return salient.some((s) => {
    const tree = trees[s.sentence]
    if (!tree || s.kind !== 'person' || s.country !== country || s.role !== role || isOutOfOffice(tree, s.token))
      return false
    return actorsOf(tree, s.token).some((a) => a.designation.form === 'name' && a.name !== d.name)
  })
}

const MEETINGS = /^(?:audience|conversation|discussion|meeting|session|summit|talk|talks)$/

/** *The minister met his Vietnamese counterpart. A meeting with Prime Minister X …*: the one state whose officials a guest has just dealt with. */
function hostOf(tree: Tree, token: number, likely: string, { salient, actorsOf }: SettingScene): string | null {
  const met = tree.firstConjunct(token)
  const event = tree.head(met)
  if (event < 0) return null
  const isMeet = tree.isVerb(event) && tree.lemma(event) === 'meet'
  const isWith = tree.preposition(met) === 'with' && (isMeet || MEETINGS.test(tree.lemma(event)))
  if (!isWith && !(isMeet && tree.base(met) === 'obj')) return null
  const isOfficial = (s: Salient) => s.sector === 'GOV' || s.sector === 'MIL'
  const guest = tree.isVerb(event) ? semanticSubject(tree, event) : null
  if (guest !== null && !actorsOf(tree, guest).some((a) => a.country === likely && a.sector === 'GOV')) return null
  const before = salient.filter((s) => tree.sentence.index - s.sentence === 1 && s.country !== null && !s.modifier)
  if (!before.some((s) => s.subject && isOfficial(s) && s.country === likely)) return null
  const hosts = new Set(before.filter((s) => s.kind === 'person' && isOfficial(s)).map((s) => s.country))
  hosts.delete(likely)
  return hosts.size === 1 ? ([...hosts][0] ?? null) : null
}

/**
 * The state that a person named by an office without one can be of: the likely one, unless that has no such office (*Prime Minister* in a
 * story from Jakarta) or the story has named another as its holder; then the one told of most that has it. Null where there is none.
 */
export function stateWithOffice(
  tree: Tree,
  token: number,
  d: Designation,
  likely: string,
  scene: SettingScene,
): string | null {
  if (d.kind !== 'person' || d.form !== 'name' || d.plural || isOutOfOffice(tree, token)) return likely
  const host = hostOf(tree, token, likely, scene)
  if (host) return host
  const lacks = (country: string) => LACKING[d.role ?? '']?.has(country) === true
  const may = (country: string) => !lacks(country) && !isTaken(d, country, scene)
  if (may(likely)) return likely
  return stateToldMost(tree.sentence.index, scene.salient, may) ?? (lacks(likely) ? null : likely)
}
