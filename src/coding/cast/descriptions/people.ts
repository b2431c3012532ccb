import type { CodeBook } from '../../../knowledge/types.js'
import type { ActorKind } from '../../../record/schema/index.js'
import { coreSpan, isModifier, isPlural, nounOf } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { affiliationOf } from './affiliation.js'
import { isBodyWord } from './body-words.js'
import { BLANK, type Designation, type Reading } from './designation.js'
import { bareKey, isDefinite, isNamelessBody, isNumberOf, nameWithBody, nominalName, sharedOwner } from './nominal.js'
import { BODIES, COLLECTIVES, isCollective, isPersonNoun } from './person-nouns.js'

const CLASSES = ['people', 'force', 'diplomat', 'prisoner']
const COUNTS = new Set(['hundred', 'thousand', 'dozen', 'score', 'million', 'ten'])

/**
 * A noun for people or for a body that the role lists do not hold stands for an unnamed group; empty where the noun is
 * of neither kind.
 */
export function describe(reading: Reading, head: number, codes: CodeBook): Designation[] {
  const { tree, text } = reading
  if (tree.token(head).upos !== 'NOUN' || isModifier(tree, head)) return []
  const sector = sectorOf(tree, head, codes)
  if (sector === undefined) return []
  if (sector === 'taken-up' && !isDefinite(tree, head)) return []
  const core = coreSpan(tree, head)
  const place = affiliationOf({ tree, phrases: reading.phrases, head })
  const bare = place.countries.length === 0 && place.organizations.length === 0
  const plural = isPlural(tree, head)
  const countries = plural && place.countries.length > 1 ? place.countries : [place.countries[0] ?? null]
  return countries.map((country) => ({
    ...BLANK,
    kind: kindOf(tree, head, sector, plural),
    name: isNumberOf(tree, head) ? nameWithBody(tree, text, head) : nominalName(tree, text, head),
    country,
    organization: place.organizations[0] ?? null,
    sector: sector === 'taken-up' ? null : sector,
    form: 'nominal',
    role: nounOf(tree, head),
    first: core.first,
    last: core.last,
    borrowFrom: !bare ? [] : place.borrowFrom.length > 0 ? place.borrowFrom : sharedOwner(tree, head),
    anaphoric:
      (bare || (place.countries.length === 1 && !plural && isNamelessBody(nounOf(tree, head)))) &&
      place.borrowFrom.length === 0 &&
      isDefinite(tree, head),
    plural,
    key: bareKey(reading, head),
    onlyAnaphoric: sector === 'taken-up',
  }))
}

/** *a foreign power*: of the many powers, those that are states. */
const STATE_POWERS =
  /^(?:foreign|regional|outside|external|great|major|world|global|western|colonial|occupying|nuclear|neighbou?ring|unnamed|hostile|european|eastern)$/i

/** Words for parts of many things, which are forces where another word says so (*an army unit*, *a rebel cell*). */
const LOOSE_UNITS = new Set(['unit', 'cell', 'column', 'division', 'detachment', 'post', 'command'])
const ARMED_WORDS =
  /^(?:army|military|police|special|elite|armou?red|infantry|rebel|commando|border|naval|marine|airborne|artillery|mechani[sz]ed|terrorist|militant|guerrilla|tank|combat)$/i

function kindOf(tree: Tree, head: number, sector: string | null, plural: boolean): ActorKind {
  if (COLLECTIVES.has(nounOf(tree, head))) return 'organization'
  return plural || isCollective(nounOf(tree, head)) || sector === null || sector === 'MIL' ? 'group' : 'person'
}

/**
 * The sector of a noun for people or a body, null where it has none by itself, `taken-up` where it only ever takes up
 * a body told before (*the fund*), undefined for other nouns.
 */
function sectorOf(tree: Tree, head: number, codes: CodeBook): string | null | undefined {
  const lemma = nounOf(tree, head)
  const form = tree.token(head).form.toLowerCase()
  if (lemma in BODIES) return BODIES[lemma] ?? null
  if (COUNTS.has(lemma))
    return isPlural(tree, head) &&
      tree.deps(head, 'nmod').length === 0 &&
      ['nsubj', 'obj', 'obl', 'conj'].includes(tree.base(head))
      ? 'CVL'
      : undefined
  if (LOOSE_UNITS.has(lemma))
    return coreSpan(tree, head).tokens.some((t) => ARMED_WORDS.test(tree.token(t).form)) ? 'MIL' : undefined
  if (lemma === 'power')
    return tree.deps(head, 'amod').some((t) => STATE_POWERS.test(tree.token(t).form)) ? null : undefined
  if (codes.inClass(lemma, 'force')) return 'MIL'
  if (CLASSES.some((c) => codes.inClass(lemma, c))) return codes.inClass(lemma, 'diplomat') ? 'GOV' : 'CVL'
  if (lemma === 'source' && isSpeaker(tree, head)) return 'CVL'
  if (isPersonNoun(lemma, form, isPlural(tree, head))) return 'CVL'
  return isBodyWord(lemma) ? 'taken-up' : undefined
}

/** *a source familiar with the talks said*, *one of the sources said*, *according to a security source*: somebody; near-miss: *a source of income*. */
function isSpeaker(tree: Tree, head: number): boolean {
  if (tree.deps(head, 'nmod').some((n) => tree.preposition(n) === 'of')) return false
  const above = tree.head(head)
  const isOneOf =
    tree.preposition(head) === 'of' && above >= 0 && ['NUM', 'DET', 'PRON'].includes(tree.token(above).upos)
  if (isOneOf) return tree.base(above) === 'nsubj'
  // A tree may take what is set off beside the clause for a clause of its own.
  if (tree.preposition(head) === null && ['parataxis', 'dep'].includes(tree.base(head))) return true
  return tree.base(head) === 'nsubj' ? tree.isVerb(above) : /^(?:accord|by$)/.test(tree.preposition(head) ?? '')
}
