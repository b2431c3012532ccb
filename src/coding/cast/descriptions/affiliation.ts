import type { NameEntry } from '../../../knowledge/types.js'
import { wordTable } from '../../../text/word-table.js'
import { coreSpan, isHyphen, isPlural, nounOf } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { covers, type Found, type SentencePhrases } from '../phrases/found-phrases.js'
import { headOf } from '../phrases/phrases.js'

/** States and organizations that the words around a noun give to it. */
export interface Affiliation {
  readonly countries: readonly string[]
  readonly organizations: readonly string[]
  /** Head tokens of phrases whose actors lend theirs where the phrase names none (*its spokesman*). */
  readonly borrowFrom: readonly number[]
}

/** A noun phrase whose affiliation is asked for. */
export interface AffiliationRequest {
  readonly tree: Tree
  readonly phrases: SentencePhrases
  readonly head: number
  /** The gazetteer name that the phrase itself is; it may be none. */
  readonly own?: Found<NameEntry> | null
  /** Tokens of the actor's own name give it no affiliation; a mere description has none. */
  readonly isOwn?: (token: number) => boolean
}

/** Whose a thing is, not where it comes from: a rival of Peru is no Peruvian. */
const RELATIONAL = new Set([
  'counterpart',
  'ally',
  'rival',
  'neighbor',
  'neighbour',
  'opponent',
  'critic',
  'enemy',
  'partner',
  'host',
  'guest',
  'foe',
  'adversary',
  'backer',
  'sponsor',
  'occupier',
  'invader',
  'creditor',
  'donor',
  'supplier',
  'detractor',
  'antagonist',
  'colleague',
  'captor',
  'attacker',
])
/** Sent abroad: what they are *in*, *to* or *at* is not whom they stand for. */
const SENT = new Set([
  'ambassador',
  'envoy',
  'diplomat',
  'consul',
  'attache',
  'attaché',
  'chargé',
  'charge',
  'embassy',
  'consulate',
  'mission',
  'legation',
  'delegation',
  'emissary',
  'negotiator',
  'mediator',
  'representative',
  'delegate',
  'observer',
  'inspector',
  'correspondent',
])
/** *a correspondent for Peruvian state television*: of whoever they work for. */
const EMPLOYED = /^(?:correspondent|reporter|journalist|cameraman|camerawoman|photographer|editor)$/
/** Other states and those who deal with them belong to no one state. */
const OUTSIDERS = new Set([
  'country',
  'nation',
  'state',
  'ally',
  'neighbor',
  'neighbour',
  'power',
  'superpower',
  'donor',
  'signatory',
  'guarantor',
  'rival',
  'partner',
  'side',
  'creditor',
  'mediator',
  'mercenary',
  'camp',
  'counterpart',
])
/** *Indian-flagged*, *Kenyan-led*: of that state. All other participles (*Iranian-backed*, *Swiss-born*) give none. */
const OWNING = new Set([
  'flagged',
  'flag',
  'registered',
  'owned',
  'led',
  'run',
  'based',
  'operated',
  'commanded',
  'crewed',
  'controlled',
  'installed',
  'appointed',
  'chaired',
  'headed',
])
const OWNING_PREPOSITIONS = new Set(['of', 'from'])
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'across', 'throughout'])
const COMBINING: Readonly<Record<string, string>> = wordTable({
  anglo: 'GBR',
  austro: 'AUT',
  finno: 'FIN',
  franco: 'FRA',
  greco: 'GRC',
  hispano: 'ESP',
  indo: 'IND',
  italo: 'ITA',
  luso: 'PRT',
  russo: 'RUS',
  sino: 'CHN',
})

/** Whether a noun says whose a thing is, and not where it comes from. */
export const isRelational = (tree: Tree, token: number): boolean => RELATIONAL.has(nounOf(tree, token))
/** Whether a noun is for those who belong to no one state. */
export const isOutsider = (tree: Tree, token: number): boolean => OUTSIDERS.has(nounOf(tree, token))
/** Whether a noun is for those who are sent to another state. */
export const isSentAbroad = (tree: Tree, token: number): boolean =>
  SENT.has(nounOf(tree, token)) ||
  SENT.has(tree.lemma(token)) ||
  (/^commission(?:er)?$/.test(nounOf(tree, token)) && /^high$/i.test(tree.tokens[token - 1]?.form ?? ''))

/** The state that *Sino-* or *Franco-* stands for before a hyphen, or null. */
export function combiningState(tree: Tree, token: number): string | null {
  if (!isHyphen(tree.tokens[token + 1]?.form)) return null
  return COMBINING[tree.token(token).form.toLowerCase()] ?? null
}

/** Countries and organizations that modifiers, possessors and attributes give to a noun phrase. */
export function affiliationOf(request: AffiliationRequest): Affiliation {
  const { tree, head } = request
  const titles = request.phrases.roles.filter((r) => covers(r, head))
  const draft = new Draft((f) => titles.some((r) => covers(r, f.head)))
  const relational = isRelational(tree, head)
  const core = new Set(coreSpan(tree, head).tokens)
  const hangers = request.phrases.names.filter(
    (f) => f !== request.own && core.has(f.head) && !request.isOwn?.(f.head) && lends(tree, f),
  )
  const possessors = tree.deps(head, 'nmod:poss')
  const owned = (t: number) => possessors.some((p) => tree.isWithin(t, p))
  for (const t of core) {
    const state = combiningState(tree, t)
    if (state) draft.countries.push(state)
  }
  // *the North's U.N. mission*: where those who are sent go, besides whose they are.
  const isPost = (f: Found<NameEntry>) =>
    isSentAbroad(tree, head) && f.entries[0]?.kind === 'organization' && possessors.some((p) => p < f.first)
  for (const f of hangers) if (!owned(f.head) && !isPost(f)) draft.add(f)
  for (const f of joinedBefore(request, core)) draft.add(f)
  if (relational) return draft.read()
  const isSentTo = (t: number) => hangers.some((f) => f.head === t && isPost(f))
  for (const t of core)
    if (t !== head && !owned(t) && !isSentTo(t) && isBodyBefore(request, t)) draft.borrowFrom.push(t)
  for (const f of hangers) if (possessors.includes(f.head) || isNamePart(tree, f.head, possessors)) draft.add(f)
  for (const p of possessors) if (!hangers.some((f) => f.head === p)) draft.borrowFrom.push(p)
  // *its nationals from Britain*: an owner outdoes where they are from.
  if (draft.borrowFrom.length === 0)
    for (const attribute of [...attributesOf(tree, head), ...strayAttribute(tree, head)])
      readAttribute(request, attribute, draft)
  return draft.read()
}

const LEADING = new Set(['head', 'lead', 'chair', 'run', 'command', 'govern', 'control'])

/** Those who have somebody at their head, besides the bodies that a state has one of. */
const LED =
  /^(?:alliance|bloc|cabinet|caucus|coalition|commission|committee|contingent|council|delegation|faction|force|front|government|group|junta|militia|mission|movement|opposition|panel|party|side|team|union)$/

/**
 * *Osama al-Barasi, who heads the government in Benghazi*: what the clause behind a name says that its bearer leads; *the delegation, led
 * by Ana Ruiz*, *the team is headed by Ana Ruiz*.
 */
export function ledBodies(tree: Tree, head: number): number[] {
  const verb = tree.head(head)
  if (verb >= 0 && LEADING.has(tree.lemma(verb)) && tree.base(head) === 'obl' && tree.preposition(head) === 'by') {
    const led = tree.base(verb) === 'acl' ? tree.head(verb) : tree.deps(verb, 'nsubj')[0]
    if (led !== undefined && LED.test(nounOf(tree, led))) return [led]
  }
  return tree
    .deps(head, 'acl:relcl')
    .filter((v) => LEADING.has(tree.lemma(v)) && tree.deps(v, 'nsubj').some((t) => tree.lemma(t) === 'who'))
    .flatMap((v) => tree.deps(v, 'obj'))
}

/** *CGT leader*, *the PLRA commander*: a body that only the story knows, before the noun. */
const isBodyBefore = ({ tree, phrases, head, isOwn }: AffiliationRequest, token: number): boolean =>
  tree.relation(token) === 'compound' &&
  token < head &&
  !isOwn?.(token) &&
  phrases.recognised.some(
    (n) =>
      n.kind === 'ORG' &&
      n.first <= token &&
      token <= n.last &&
      n.last < head &&
      headOf(tree, n.first, n.last) === token,
  )

/** *the Turkish and Polish ministers*: demonyms joined to the one that opens the phrase, however the tree hangs them. */
function joinedBefore({ tree, phrases, head }: AffiliationRequest, core: ReadonlySet<number>): Found<NameEntry>[] {
  if (!isPlural(tree, head)) return []
  const found: Found<NameEntry>[] = []
  const isJoint = (t: number) => /^(?:and|,)$/.test(tree.tokens[t]?.form ?? '')
  const isDemonym = (f: Found<NameEntry>) =>
    f.entries.some((e) => e.form === 'demonym') && !/^NNP?S$/.test(tree.token(f.head).xpos)
  let first = Math.min(...core)
  if (!phrases.names.some((f) => f.first === first && isDemonym(f))) {
    // The noun's own demonym may have been cut off as well.
    const before = phrases.names.find((f) => f.last === first - 1 && isDemonym(f))
    if (!before || !isJoint(before.first - 1)) return []
    found.push(before)
    first = before.first
  }
  while (isJoint(first - 1)) {
    const before = phrases.names.find((f) => f.last === first - 2 && isDemonym(f))
    if (!before) break
    found.unshift(before)
    first = before.first
  }
  return found
}

/**
 * What a noun or a later word of its name is of; of what several have one of each, those several (*the chiefs of naval staff of both
 * countries*).
 */
function attributesOf(tree: Tree, head: number): number[] {
  const own = [head, ...tree.deps(head, 'flat')].flatMap((t) => tree.deps(t, 'nmod'))
  if (!isPlural(tree, head)) return own
  const several = own
    .flatMap((t) => tree.deps(t, 'nmod'))
    .find((t) => tree.preposition(t) === 'of' && isPlural(tree, t) && tree.deps(t, 'det', 'nummod').length > 0)
  return several === undefined ? own : [several]
}

const SEATED = new Set(['ministry', 'government', 'parliament', 'authority', 'cabinet', 'junta'])

/** *the government in Port-au-Prince accepted*: a phrase between subject and verb is the subject's, though the tree gives it to the verb. */
function strayAttribute(tree: Tree, head: number): number[] {
  const verb = tree.head(head)
  const { last } = coreSpan(tree, head)
  // *was called in by the Foreign Ministry in Sofia*: a ministry is where it stands.
  if (SEATED.has(nounOf(tree, head)) && verb >= 0)
    return tree.deps(verb, 'obl').filter((o) => o > head && tree.deps(o, 'case').includes(last + 1))
  if (!tree.relation(head).startsWith('nsubj')) return []
  return tree.deps(verb, 'obl').filter((o) => o > head && o < verb && tree.deps(o, 'case').includes(last + 1))
}

class Draft {
  readonly countries: string[] = []
  readonly organizations: string[] = []
  readonly borrowFrom: number[] = []

  /** A name inside the title itself (*the Hamas leader*) stands for no actor apart from its bearer. */
  constructor(private readonly isInTitle: (found: Found<NameEntry>) => boolean) {}

  add(found: Found<NameEntry>): void {
    const entry = found.entries.find((e) => e.kind === 'state' || e.form === 'demonym') ?? found.entries[0]
    if (!entry) return
    // *a Hamas official*, *the spokesman for M23*: of the group, and through it of its state.
    if (entry.kind === 'group' && entry.form === 'name' && !this.isInTitle(found)) {
      this.borrowFrom.push(found.head)
      return
    }
    if (entry.country && !this.countries.includes(entry.country)) this.countries.push(entry.country)
    if (entry.organization && !this.organizations.includes(entry.organization))
      this.organizations.push(entry.organization)
  }

  get isEmpty(): boolean {
    return this.countries.length === 0 && this.organizations.length === 0
  }

  read(): Affiliation {
    const { countries, organizations, borrowFrom } = this
    return { countries, organizations, borrowFrom: this.isEmpty ? borrowFrom : [] }
  }
}

/** Compound parts of a possessor (*Malian army's spokesman*) belong to it; a joined one (*Peru and Chile's envoys*) counts too. */
const isNamePart = (tree: Tree, token: number, possessors: readonly number[]): boolean =>
  possessors.some((p) => tree.coordination(p).includes(token))

/** Whether a name among the modifiers gives its state: not in *Iranian-backed*, *pro-Russian*. */
export function lends(tree: Tree, found: Found<NameEntry>): boolean {
  if (!isHyphen(tree.tokens[found.last + 1]?.form)) return true
  const next = tree.tokens[found.last + 2]
  if (!next || next.upos === 'PROPN' || (next.upos === 'ADJ' && !/ed$|born$/.test(next.form))) return true
  return (
    !/(?:ed|en|born|led|run|held|flag|based|speaking|style|made|friendly)$/i.test(next.form) ||
    OWNING.has(next.form.toLowerCase())
  )
}

function readAttribute(request: AffiliationRequest, attribute: number, draft: Draft): void {
  const { tree, phrases, head } = request
  const preposition = tree.preposition(attribute)?.split('_')[0] ?? ''
  const sent = isSentAbroad(tree, head)
  const isTitle = phrases.roles.some((r) => covers(r, head) && r.entries[0]?.role === 'title')
  const isOwning =
    OWNING_PREPOSITIONS.has(preposition) ||
    (EMPLOYED.test(nounOf(tree, head)) && /^(?:for|with|at)$/.test(preposition)) ||
    (isTitle && !sent && (preposition === 'for' || preposition === 'at'))
  // *Alan Prescott in Ottawa*: where a person by name is.
  const isNamed = phrases.recognised.some((n) => n.kind === 'PER' && covers(n, head))
  const isPlace = PLACE_PREPOSITIONS.has(preposition) && !sent && !isNamed && !isOutsider(tree, head)
  if (!(isOwning || isPlace) || !draft.isEmpty) return
  for (const token of tree.coordination(attribute)) {
    const own = phrases.names.find((f) => covers(f, token))
    // *senators in Mexico's upper house*: of the state whose the place is.
    const owner = isPlace ? tree.dep(token, 'nmod:poss') : tree.dep(token, 'amod')
    const found = own ?? phrases.names.find((f) => f.head === owner && f.entries[0]?.kind === 'state')
    if (found) draft.add(found)
    else if (isOwning) draft.borrowFrom.push(token)
  }
}
