import { semanticSubject } from '../grammar/slots.js'
import { coreSpan } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import type { Designation } from './designation.js'
import { weigh } from './parties.js'
import type { Salient } from './reference.js'
import type { SettingScene } from './setting.js'

const codes = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** States whose president governs, or that have other heads of government: none of them has a prime minister. */
const WITHOUT_PREMIER = codes(
  'USA MEX GTM HND SLV NIC CRI PAN COL VEN ECU BOL BRA PRY URY ARG CHL DOM SUR IDN PHL TUR CYP CHE DEU AUT VAT NGA GHA KEN ZMB ZWE MWI BWA ZAF LBR SLE GMB AGO BEN SSD COM SYC TKM MDV PLW FSM MHL KIR NRU HKG MAC',
)
/** Monarchies. */
const WITHOUT_PRESIDENT = codes(
  'GBR ESP NLD BEL SWE NOR DNK LUX MCO LIE VAT JPN THA MYS KHM BTN BRN JOR SAU KWT QAT BHR OMN MAR CAN AUS NZL PNG SLB TUV TON JAM BHS BLZ GRD LCA VCT KNA ATG LSO SWZ',
)
const LACKING: Readonly<Record<string, ReadonlySet<string>>> = {
  'prime minister': WITHOUT_PREMIER,
  premier: WITHOUT_PREMIER,
  president: WITHOUT_PRESIDENT,
}

/** Offices that one person holds and that stories tell the holder of by name. */
const HELD_BY_ONE =
  /^(?:president|prime minister|premier|chancellor|king|queen|emir|(?:foreign|defen[cs]e|interior|finance) minister|foreign secretary)$/

const PAST = /^(?:former|ex|late|then|ousted|deposed|jailed|deputy|vice|acting|outgoing|incoming)$/i

const isPast = (tree: Tree, token: number): boolean =>
  coreSpan(tree, token).tokens.some((t) => PAST.test(tree.token(t).form)) ||
  [1, 2, 3, 4].some((n) => PAST.test(tree.tokens[token - n]?.form ?? ''))

/** Somebody else was told of by name as the one who holds the office there. */
function isTaken(d: Designation, country: string, { salient, trees, actorsOf }: SettingScene): boolean {
  const role = d.role ?? ''
  if (!HELD_BY_ONE.test(role)) return false
  return salient.some((s) => {
    const tree = trees[s.sentence]
    if (!tree || s.kind !== 'person' || s.country !== country || s.role !== role || isPast(tree, s.token)) return false
    return actorsOf(tree, s.token).some((a) => a.designation.form === 'name' && a.name !== d.name)
  })
}

/** However long ago a state was told of, it is one of the story's. */
const LEAST = 0.1

const MEETINGS = /^(?:audience|conversation|discussion|meeting|session|summit|talk|talks)$/

/** *The minister met his Vietnamese counterpart. A meeting with Prime Minister X …*: the one state whose officials a guest has just dealt with. */
function hostOf(tree: Tree, token: number, likely: string, { salient, actorsOf }: SettingScene): string | null {
  const met = tree.firstConjunct(token)
  const event = tree.head(met)
  if (event < 0) return null
  const isParty =
    tree.preposition(met) === 'with' || (tree.isVerb(event) && tree.lemma(event) === 'meet' && tree.base(met) === 'obj')
  if (!isParty || !(MEETINGS.test(tree.lemma(event)) || (tree.isVerb(event) && tree.lemma(event) === 'meet')))
    return null
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
  if (d.kind !== 'person' || d.form !== 'name' || d.plural || isPast(tree, token)) return likely
  const host = hostOf(tree, token, likely, scene)
  if (host) return host
  const lacks = (country: string) => LACKING[d.role ?? '']?.has(country) === true
  const may = (country: string) => !lacks(country) && !isTaken(d, country, scene)
  if (may(likely)) return likely
  const told = scene.salient.filter((s: Salient) => s.country !== null && may(s.country))
  return weigh(tree.sentence.index, told, (s) => s.country, LEAST)[0]?.key ?? (lacks(likely) ? null : likely)
}
