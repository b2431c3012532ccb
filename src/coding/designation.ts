import type { Gazetteer, MeetingLevel, NameEntry, RoleEntry } from '../knowledge/types.js'
import type { ActorKind, MentionForm } from '../record/schema/index.js'
import type { Found, SentencePhrases } from './phrases.js'
import type { Tree } from './tree.js'

/** What a noun phrase says of the actor that it stands for, before mentions are joined to actors. */
export interface Designation {
  readonly kind: ActorKind
  readonly name: string
  readonly country: string | null
  readonly organization: string | null
  readonly sector: string | null
  readonly level: MeetingLevel | null
  readonly title: string | null
  readonly form: MentionForm
  /** Role lemma phrase (foreign ministry, protester), or null for a bare name. */
  readonly role: string | null
  /** Token span of the mention, inclusive. */
  readonly first: number
  readonly last: number
  /** Head tokens of phrases whose actors lend their country where the phrase names none (*its spokesman*). */
  readonly borrowFrom: readonly number[]
  /** The phrase is definite and names no country: it may take up an actor told before. */
  readonly anaphoric: boolean
}

const CORE = new Set(['compound', 'flat', 'amod', 'nummod', 'det', 'nmod:poss', 'nmod:desc', 'nmod:unmarked', 'case', 'fixed', 'goeswith', 'punct'])

/** The phrase around a nominal head without its clauses, appositions and prepositional attributes. */
export function coreSpan(tree: Tree, head: number): { first: number; last: number; tokens: number[] } {
  const inside = (t: number): boolean => {
    const relation = tree.relation(t)
    return CORE.has(relation) || CORE.has(tree.base(t)) && tree.base(t) !== 'nmod'
  }
  const tokens = tree.subtree(head, (t) => t !== head && !inside(t))
  const prepositions = new Set(tree.deps(head, 'case').flatMap((c) => [c, ...tree.deps(c, 'fixed')]))
  const kept = contiguous(tokens.filter((t) => !prepositions.has(t)), head)
  const trimmed = kept.filter((t, i) => !(tree.token(t).upos === 'PUNCT' && (i === 0 || i === kept.length - 1)))
  return { first: trimmed[0] ?? head, last: trimmed[trimmed.length - 1] ?? head, tokens: trimmed }
}

function contiguous(tokens: readonly number[], head: number): number[] {
  const set = new Set(tokens)
  const kept = [head]
  for (let i = head - 1; set.has(i); i--) kept.unshift(i)
  for (let i = head + 1; set.has(i); i++) kept.push(i)
  return kept
}

export function sliceText(tree: Tree, text: string, first: number, last: number): string {
  return text.slice(tree.token(first).start, tree.token(last).end).replace(/\s+/g, ' ')
}

const isStateLike = (e: NameEntry): boolean => e.kind === 'state' || e.form === 'demonym' || e.form === 'capital' || e.form === 'metonym'

interface Surroundings {
  readonly countries: readonly string[]
  readonly organizations: readonly string[]
  readonly borrowFrom: readonly number[]
}

/** Countries and organizations that modifiers, possessors and *of*-phrases give to a noun phrase. */
function surroundings(tree: Tree, phrases: SentencePhrases, head: number, own: Found<NameEntry> | null, skipWithin: (t: number) => boolean): Surroundings {
  const countries: string[] = []
  const organizations: string[] = []
  const borrowFrom: number[] = []
  const core = coreSpan(tree, head)
  const add = (found: Found<NameEntry>) => {
    const entry = found.entries.find((e) => e.kind === 'state' || e.form === 'demonym') ?? found.entries[0]
    if (!entry) return
    if (entry.country && !countries.includes(entry.country)) countries.push(entry.country)
    if (entry.organization && !organizations.includes(entry.organization)) organizations.push(entry.organization)
  }
  const coreSet = new Set(core.tokens)
  const hangers = phrases.names.filter((f) => f !== own && (coreSet.has(f.head) || isCoordinatedModifier(tree, f.head, coreSet)) && !skipWithin(f.head))
  for (const found of hangers) add(found)
  for (const poss of tree.deps(head, 'nmod:poss')) {
    if (tree.token(poss).upos === 'PRON' || !hangers.some((f) => f.head === poss)) borrowFrom.push(poss)
  }
  for (const attribute of tree.deps(head, 'nmod')) {
    const preposition = tree.preposition(attribute)
    if (!['of', 'from', 'in', 'for', 'to', 'at', 'across', 'with'].includes(preposition ?? '')) continue
    if (preposition === 'to' || preposition === 'with') continue
    const found = phrases.names.find((f) => f.head === attribute)
    if (found && countries.length === 0 && organizations.length === 0) add(found)
    else if (!found && preposition === 'of' && countries.length === 0) borrowFrom.push(attribute)
  }
  return { countries, organizations, borrowFrom }
}

/** *South Korean and Chinese officials*: the second demonym hangs on the first. */
function isCoordinatedModifier(tree: Tree, token: number, core: ReadonlySet<number>): boolean {
  return tree.base(token) === 'conj' && core.has(tree.firstConjunct(token)) && ['amod', 'compound'].includes(tree.base(tree.firstConjunct(token)))
}

/** Reads the noun phrase headed by `head`; empty where nothing in it names or describes an actor. */
export function designate(tree: Tree, text: string, phrases: SentencePhrases, gazetteer: Gazetteer, head: number): Designation[] {
  const core = coreSpan(tree, head)
  const inCore = (first: number, last: number) => core.tokens.includes(first) || core.tokens.includes(last)
  const possessed = (t: number) => tree.deps(head, 'nmod:poss').some((p) => tree.isWithin(t, p))
  const person = phrases.recognised.find((n) => n.kind === 'PER' && inCore(n.first, n.last) && !possessed(n.first) && containsHeadOrFlat(tree, head, n.first, n.last))
  const knownPerson = phrases.names.find((f) => f.entries[0]?.kind === 'person' && inCore(f.first, f.last) && !possessed(f.first) && containsHeadOrFlat(tree, head, f.first, f.last))
  if (person || knownPerson) return [readPerson(tree, text, phrases, head, person ?? null, knownPerson ?? null)]
  const own = phrases.names.find((f) => f.head === head || (f.first <= head && head <= f.last)) ?? null
  const role = phrases.roles.find((f) => f.first <= head && head <= f.last && f.last >= head) ?? null
  if (role && (!own || own.last - own.first < role.last - role.first)) return readRole(tree, text, phrases, head, role)
  if (own) return readName(tree, text, phrases, head, own, gazetteer)
  if (role) return readRole(tree, text, phrases, head, role)
  const body = phrases.recognised.find((n) => n.kind === 'ORG' && n.first <= head && head <= n.last)
  return body ? [readBody(tree, text, phrases, head, body.first, body.last)] : []
}

function containsHeadOrFlat(tree: Tree, head: number, first: number, last: number): boolean {
  if (first <= head && head <= last) return true
  return tree.deps(head, 'flat', 'appos', 'compound').some((c) => first <= c && c <= last && tree.relation(c) === 'flat')
}

function readPerson(
  tree: Tree,
  text: string,
  phrases: SentencePhrases,
  head: number,
  recognised: { first: number; last: number } | null,
  known: Found<NameEntry> | null,
): Designation {
  const first = Math.min(recognised?.first ?? known?.first ?? head, known?.first ?? head)
  const last = Math.max(recognised?.last ?? known?.last ?? head, known?.last ?? head)
  const span = recognised ?? { first, last }
  const entry = known && (!recognised || known.last - known.first >= recognised.last - recognised.first - 1) ? (known.entries[0] ?? null) : null
  const place = surroundings(tree, phrases, head, known, (t) => t >= span.first && t <= span.last)
  const titles = titlesOf(tree, phrases, head, span)
  const role = titles[0] ?? null
  const around = role && role.head !== head ? surroundings(tree, phrases, role.head, known, (t) => t >= span.first && t <= span.last) : place
  const country = place.countries[0] ?? around.countries[0] ?? entry?.country ?? null
  return {
    kind: 'person',
    name: entry ? entry.name : sliceText(tree, text, span.first, span.last),
    country,
    organization: place.organizations[0] ?? around.organizations[0] ?? entry?.organization ?? null,
    sector: role?.entries[0]?.sector ?? entry?.sector ?? null,
    level: role?.entries[0]?.level ?? entry?.level ?? null,
    title: role ? sliceText(tree, text, role.first, role.last) : (entry?.office ?? null),
    form: 'name',
    role: role?.entries[0]?.phrase ?? null,
    first: span.first,
    last: span.last,
    borrowFrom: country ? [] : [...place.borrowFrom, ...around.borrowFrom],
    anaphoric: false,
  }
}

/** Titles before a name, and those of an apposition on either side (*its spokesman, Gleb Rudakov*; *X, the envoy to Y*). */
function titlesOf(tree: Tree, phrases: SentencePhrases, head: number, span: { first: number; last: number }): Found<RoleEntry>[] {
  const core = coreSpan(tree, head)
  const related = new Set([...core.tokens, ...tree.deps(head, 'appos', 'nmod:desc', 'flat', 'compound')])
  if (tree.base(head) === 'appos' || tree.base(head) === 'flat') related.add(tree.head(head))
  return phrases.roles
    .filter((r) => (r.first > span.last || r.last < span.first) && [...related].some((t) => r.first <= t && t <= r.last))
    .sort((a, b) => Math.abs(a.last - span.first) - Math.abs(b.last - span.first))
}

function readRole(tree: Tree, text: string, phrases: SentencePhrases, head: number, role: Found<RoleEntry>): Designation[] {
  const entry = role.entries[0] as RoleEntry
  const place = surroundings(tree, phrases, head, null, () => false)
  const core = coreSpan(tree, head)
  const definite = tree.deps(head, 'det').some((d) => ['the', 'this', 'that', 'these', 'those', 'both'].includes(tree.lemma(d)))
  const base = {
    kind: entry.role === 'title' && entry.kind === 'person' ? ('person' as const) : entry.kind,
    organization: place.organizations[0] ?? null,
    sector: entry.sector,
    level: entry.level,
    title: entry.role === 'title' ? entry.phrase : null,
    form: 'nominal' as const,
    role: entry.phrase,
    first: core.first,
    last: core.last,
    borrowFrom: place.countries.length > 0 ? [] : place.borrowFrom,
    anaphoric: definite && place.countries.length === 0 && place.organizations.length === 0,
  }
  const name = sliceText(tree, text, core.first, core.last).replace(/^(the|a|an)\s+/i, '')
  const plural = tree.hasFeature(head, 'Number=Plur')
  const countries = plural && place.countries.length > 1 ? place.countries : [place.countries[0] ?? null]
  return countries.map((country) => ({ ...base, name, country }))
}

function readName(tree: Tree, text: string, phrases: SentencePhrases, head: number, own: Found<NameEntry>, gazetteer: Gazetteer): Designation[] {
  const entry = own.entries[0] as NameEntry
  const span = { first: own.first, last: own.last }
  const shared = { level: null, title: null, role: null, ...span, borrowFrom: [], anaphoric: false }
  const plural = tree.token(head).xpos === 'NNPS' || tree.token(head).xpos === 'NNS'
  if (entry.form === 'demonym' && (plural || tree.token(head).upos === 'NOUN') && !isModifier(tree, head)) {
    const name = sliceText(tree, text, span.first, span.last)
    return [{ ...shared, kind: 'population', name, country: entry.country, organization: null, sector: 'CVL', form: 'name' }]
  }
  if (isStateLike(entry) && entry.country) {
    const state = gazetteer.state(entry.country)
    const form = entry.form === 'name' ? 'name' : 'metonym'
    const sector = entry.sector ?? 'GOV'
    return [{ ...shared, kind: 'state', name: state?.name ?? entry.name, country: entry.country, organization: null, sector, form }]
  }
  if (entry.kind === 'place') return []
  const place = surroundings(tree, phrases, head, own, () => false)
  const country = entry.country ?? (entry.organization ? null : (place.countries[0] ?? null))
  return [{ ...shared, kind: entry.kind, name: entry.name, country, organization: entry.organization, sector: entry.sector, form: 'name' }]
}

function readBody(tree: Tree, text: string, phrases: SentencePhrases, head: number, first: number, last: number): Designation {
  const place = surroundings(tree, phrases, head, null, () => false)
  const inside = phrases.names.find((f) => f.first >= first && f.last <= last && f.entries.some(isStateLike))
  return {
    kind: 'group',
    name: sliceText(tree, text, first, last),
    country: place.countries[0] ?? inside?.entries.find(isStateLike)?.country ?? null,
    organization: place.organizations[0] ?? null,
    sector: null,
    level: null,
    title: null,
    form: 'name',
    role: null,
    first,
    last,
    borrowFrom: place.borrowFrom,
    anaphoric: false,
  }
}

/** The token stands before a noun as its modifier (*Russian diplomats*, *NATO troops*). */
export function isModifier(tree: Tree, token: number): boolean {
  return ['amod', 'compound', 'nmod:desc', 'det'].includes(tree.relation(token)) || tree.base(token) === 'amod'
}
