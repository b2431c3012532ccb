import type { NameEntry, RoleEntry } from '../../../knowledge/types.js'
import type { Name } from '../../../language/types.js'
import { coreSpan, isPlural, nounOf } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { covers, type Found, type SentencePhrases } from '../phrases/found-phrases.js'
import { headOf } from '../phrases/phrases.js'
import { isBody } from './body-words.js'

/** Heads of phrases in one sentence that stand for one actor (*its spokesman, Gleb Rudakov*). */
export interface Identity {
  /** The head that names the actor, or the first one where none does. */
  readonly primary: number
  readonly members: readonly number[]
}

type Kind = 'person' | 'body' | 'title' | 'agent' | 'institution' | 'place' | 'noun' | 'other'

/** What a nominal head can be of an actor, by what was found in it. */
function kindOf(tree: Tree, phrases: SentencePhrases, token: number): Kind {
  if (phrases.recognised.some((n) => n.kind === 'PER' && covers(n, token))) return 'person'
  const name = phrases.names.find((f) => covers(f, token))
  const role = phrases.roles.find((f) => covers(f, token))
  const entry = name?.entries[0]
  if (entry && name && (!role || name.last - name.first >= role.last - role.first)) {
    if (entry.kind === 'person') return 'person'
    return isBody(entry.kind) ? 'body' : 'other'
  }
  if (role && isNameEnd(tree, phrases, role)) return 'body'
  if (role) return role.entries[0]?.role ?? 'other'
  if (phrases.recognised.some((n) => n.kind !== 'PER' && covers(n, token)))
    return phrases.recognised.some((n) => n.kind === 'ORG' && covers(n, token)) ? 'body' : 'place'
  return tree.token(token).upos === 'NOUN' ? 'noun' : 'other'
}

/** *her party, the Liberal Union*: a word for bodies that ends a name which the gazetteer does not have. */
function isNameEnd(tree: Tree, phrases: SentencePhrases, role: Found<RoleEntry>): boolean {
  const body = phrases.recognised.find((n) => n.kind === 'ORG' && n.first < role.first && n.last === role.last)
  if (!body || role.entries[0]?.kind === 'person') return false
  const isName = (t: number) => /^\p{Lu}\p{Ll}+$/u.test(tree.token(t).form)
  // *Levant Rights Monitor*: a part of the world owns no body.
  const isOwner = ({ country, organization }: NameEntry) => country !== null || organization !== null
  const isKnown = (t: number) => phrases.names.some((f) => covers(f, t) && f.entries.some(isOwner))
  return tree.tokens.slice(body.first, role.first).every((t) => isName(t.index) && !isKnown(t.index))
}

const NO_PERSON = new Set([
  'year',
  'month',
  'day',
  'time',
  'part',
  'name',
  'case',
  'town',
  'city',
  'village',
  'capital',
  'place',
  'operation',
  'law',
  'ship',
  'vessel',
])

/** *its longest-serving member, Ana Ruiz*, but *a member, the Liberal Union* */
const NO_BODY = new Set([...NO_PERSON, 'member'])

/** Whether two nominals side by side may name one actor; states and places stand for themselves. */
function mayBeOne(tree: Tree, phrases: SentencePhrases, a: number, b: number): boolean {
  const kinds = [kindOf(tree, phrases, a), kindOf(tree, phrases, b)]
  // *the Central Electoral Board (JCE)*: both are names of the one body.
  if (kinds.every((k) => k === 'body') && isInBrackets(tree, b)) return true
  const plural = [a, b].some((t) => kindOf(tree, phrases, t) !== 'person' && isPlural(tree, t))
  const noun = [a, b].find((t) => kindOf(tree, phrases, t) === 'noun')
  if (kinds.includes('person')) {
    if (plural || (noun !== undefined && NO_PERSON.has(nounOf(tree, noun)))) return false
    return kinds.some((k) => k === 'title' || k === 'agent' || k === 'noun')
  }
  if (kinds.includes('body'))
    return (
      kinds.some((k) => k === 'institution' || k === 'agent' || k === 'noun') &&
      !(noun !== undefined && NO_BODY.has(nounOf(tree, noun)))
    )
  // What the reader model takes for a place may be a body, where the text says so (*the Haradan Front, a rebel group*).
  if (kinds.includes('place')) return kinds.some((k) => k === 'institution' || k === 'agent') && !plural
  return kinds.every((k) => k === 'title') && !plural
}

/** Pairs of heads that the tree sets beside one another as names and descriptions of one actor. */
function pairsOf(tree: Tree, phrases: SentencePhrases): [number, number][] {
  const pairs: [number, number][] = []
  const titled = phrases.roles.flatMap((role) => {
    const person = titledPerson(tree, phrases, role)
    return person === null ? [] : [{ title: role.head, person }]
  })
  // *his uncle, retired judge Jan Kowalik*: the name behind a title stands for the two of them.
  const add = (at: number, other: number) => {
    const a = nameHead(phrases, at)
    const b = titled.find((t) => t.title === other)?.person ?? flatPerson(tree, phrases, other) ?? other
    if (mayBeOne(tree, phrases, a, b)) pairs.push([a, b])
  }
  for (const { index } of tree.tokens) {
    if (index < phrases.start) continue
    const relation = tree.relation(index)
    const head = tree.head(index)
    const beside = relation === 'appos' ? nameBefore(tree, phrases, index) : null
    // *the head of the refugee agency (UNHCR), Ana Ruiz*: a person is no short form's body.
    if (beside !== null && beside !== head && mayBeOne(tree, phrases, beside, index)) add(beside, index)
    else if (relation === 'appos' && (!startsList(tree, phrases, index) || isRightBehind(tree, head, index)))
      add(head, index)
    if (relation === 'appos') {
      const office = officeAbove(tree, phrases, index)
      if (office !== null) add(office, index)
    } else if (relation === 'flat' && tree.token(head).upos === 'NOUN') add(head, index)
    // *his Turkish counterpart Selim Karadag*
    else if (relation === 'nmod:desc' && kindOf(tree, phrases, index) === 'noun') add(head, index)
    else if (relation === 'conj' && isUnmarkedApposition(tree, phrases, index)) add(head, index)
    // *warned the premier, Ana Ruiz*: right before the subject stands what describes it, whatever argument of the verb the tree calls it.
    else if (['nsubj', 'iobj', 'obj'].includes(tree.base(index))) {
      const next = tree.deps(head, 'nsubj').find((t) => t > index && onlyNameBetween(tree, index, t))
      if (next !== undefined) add(index, next)
      const person = relation.startsWith('nsubj') ? named(tree, phrases, index, head) : null
      if (person !== null) pairs.push([index, person])
    }
  }
  for (const { person, title } of titled) pairs.push([person, title])
  for (const role of phrases.roles) {
    const before = personBeforeTitle(tree, phrases, role)
    if (before !== null) pairs.push([before, role.head])
  }
  return pairs
}

/** *the Union of Work and Bread (UWB)*: the word that a known name hangs by, for any word of it. */
const nameHead = ({ names }: SentencePhrases, token: number): number =>
  names.find((f) => covers(f, token) && f.last > f.first)?.head ?? token

/**
 * A person's name with others joined to it, of all of whom what stands before may tell; near-miss: *the envoy for Libya, Omar Haddad, and Trade
 * Minister Ola Berg*.
 */
function startsList(tree: Tree, phrases: SentencePhrases, name: number): boolean {
  const joined = tree.deps(name, 'conj')
  const isClosed = (t: number) =>
    tree.deps(t, 'cc').some((and) => tree.tokens[and - 1]?.form === ',') &&
    phrases.roles.some((r) => r.last === t - 1 && r.entries[0]?.role === 'title')
  return joined.length > 0 && !joined.every(isClosed) && kindOf(tree, phrases, name) === 'person'
}

/** *chief negotiator Ana Ruiz and her deputy*: with no comma between, the noun tells of nobody but the one named. */
const isRightBehind = (tree: Tree, noun: number, name: number): boolean => coreSpan(tree, name).first === noun + 1

/** What an office is of or where it is held. */
const OF_OFFICE = /^(?:of|to|in|at|for|on)$/

/**
 * *the head of Armenia's Security Council, Aram Petrosyan*, *Kenya's representative to Chad, Moses Okello*: the office whose body or post a
 * person's name hangs on.
 */
function officeAbove(tree: Tree, phrases: SentencePhrases, name: number): number | null {
  const body = tree.head(name)
  if (!['nmod', 'obl'].includes(tree.relation(body)) || kindOf(tree, phrases, name) !== 'person') return null
  // *summoned the envoy to Chad, Ana Ruiz*: the post stands right behind the office, though the tree gives it to the verb.
  const before = (tree.deps(body, 'case')[0] ?? body) - 1
  const office = tree.relation(body) === 'nmod' ? tree.head(body) : before
  const isOfOffice =
    office >= 0 && kindOf(tree, phrases, office) === 'title' && OF_OFFICE.test(tree.preposition(body) ?? '')
  return isOfOffice && !['title', 'agent', 'person'].includes(kindOf(tree, phrases, body)) ? office : null
}

/** *met Ida Holm, managing director of the fund*: a bare title behind a name and a comma, wherever the tree hangs it. */
function personBeforeTitle(tree: Tree, phrases: SentencePhrases, role: Found<RoleEntry>): number | null {
  if (role.entries[0]?.role !== 'title' || role.entries[0].kind !== 'person' || isPlural(tree, role.head)) return null
  const isOther = phrases.recognised.some((n) => n.kind === 'PER' && n.first === role.last + 1)
  const hasOwner = tree.deps(role.head, 'nmod').some((t) => ['of', 'at', 'for'].includes(tree.preposition(t) ?? ''))
  if (isOther || !hasOwner || tree.base(role.head) === 'nsubj') return null
  const comma = [role.first - 1, role.first - 2].find((t) => tree.tokens[t]?.form === ',')
  if (comma === undefined || (comma === role.first - 2 && tree.token(role.first - 1).upos === 'CCONJ')) return null
  const name = phrases.recognised.find((n) => n.kind === 'PER' && n.last === comma - 1)
  return name ? headOf(tree, name.first, name.last) : null
}

/**
 * *said Samir, a carpenter*, *the Haradan Front (HF), a rebel group*: the name or short form that ends right before the comma of an
 * apposition, wherever the tree hangs it.
 */
function nameBefore(tree: Tree, phrases: SentencePhrases, apposition: number): number | null {
  const { first } = coreSpan(tree, apposition)
  if (tree.tokens[first - 1]?.form !== ',') return null
  if (tree.tokens[first - 2]?.form === ')' && isInBrackets(tree, first - 3)) {
    const full = [...phrases.names, ...phrases.recognised].find((n) => n.last === first - 5)
    return full ? headOf(tree, full.first, full.last) : first - 3
  }
  const name = phrases.recognised.find((n) => n.kind === 'PER' && n.last === first - 2)
  return name ? headOf(tree, name.first, name.last) : null
}

/** *Foreign Minister Jan Kowalik*: the name right behind a title, wherever the tree hangs that, else the name that it hangs on. */
function titledPerson(tree: Tree, phrases: SentencePhrases, role: Found<RoleEntry>): number | null {
  if (role.entries[0]?.kind !== 'person' || isPlural(tree, role.head)) return null
  const relation = tree.relation(role.head)
  const next =
    phrases.recognised.find((n) => n.kind === 'PER' && n.first === role.last + 1) ??
    phrases.names.find((f) => f.entries[0]?.kind === 'person' && f.first === role.last + 1)
  if (next) return ['nmod:poss', 'case'].includes(relation) ? null : headOf(tree, next.first, next.last)
  const holder = behindPost(tree, phrases, role)
  if (holder) return headOf(tree, holder.first, holder.last)
  const head = tree.head(role.head)
  return relation === 'nmod:desc' && kindOf(tree, phrases, head) === 'person' ? head : null
}

/**
 * *Peru's ambassador to Chile Ana Ruiz*, *President of Peru Ana Ruiz*, *special envoy on the Sahel issue Ana Ruiz*: the name right behind the state,
 * body or matter that the title is *to*, *of* or *on*.
 */
function behindPost(tree: Tree, phrases: SentencePhrases, { last, entries }: Found<RoleEntry>): Name | null {
  if (entries[0]?.role !== 'title' || !OF_OFFICE.test(tree.tokens[last + 1]?.form ?? '')) return null
  const at = tree.tokens[last + 2]?.form === 'the' ? last + 3 : last + 2
  const post =
    phrases.names.find((f) => f.first === at && f.entries[0]?.kind !== 'person') ??
    phrases.recognised.find((n) => n.first === at && n.kind !== 'PER')
  if (!post) return null
  const matter = tree.tokens[post.last + 1]?.upos === 'NOUN' ? post.last + 1 : post.last
  return phrases.recognised.find((n) => n.kind === 'PER' && n.first === matter + 1) ?? null
}

/** *geologist Jan Kowalik*: the name that hangs on the noun right before it. */
function flatPerson(tree: Tree, phrases: SentencePhrases, noun: number): number | null {
  const name = phrases.recognised.find((n) => n.kind === 'PER' && n.first === noun + 1)
  const head = name ? headOf(tree, name.first, name.last) : null
  return head !== null && ['flat', 'appos'].includes(tree.relation(head)) && tree.head(head) === noun ? head : null
}

/** *its spokesman Pedro Alarcon said*, cut into two subjects: nothing but a comma or the name's own words between. */
function onlyNameBetween(tree: Tree, first: number, second: number): boolean {
  for (let t = first + 1; t < second; t++) {
    if (tree.token(t).upos === 'PUNCT') continue
    if (!tree.isWithin(t, second)) return false
  }
  return true
}

/** *X, the Polish ambassador, said*: joined by a comma alone, a name with a definite title. */
function isUnmarkedApposition(tree: Tree, phrases: SentencePhrases, token: number): boolean {
  if (tree.deps(token, 'cc').length > 0) return false
  const first = tree.head(token)
  const kinds = [kindOf(tree, phrases, first), kindOf(tree, phrases, token)]
  if (!kinds.includes('person') || !kinds.includes('title') || tree.coordination(tree.firstConjunct(token)).length > 2)
    return false
  const title = kinds[0] === 'title' ? first : token
  return tree.deps(title, 'det', 'nmod:poss').length > 0
}

const UNSURE = new Set(['not', "n't", 'never', 'longer', 'will', 'would', 'may', 'might', 'could', 'should', 'if'])

/** *Rudakov is Russia's ambassador*: the subject and the office that a copula gives to it; null where it gives none. */
function named(tree: Tree, phrases: SentencePhrases, subject: number, predicate: number): number | null {
  const copula = tree.dep(predicate, 'cop')
  if (copula === null || tree.lemma(copula) !== 'be') return null
  if (tree.deps(predicate, 'advmod', 'aux', 'mark').some((t) => UNSURE.has(tree.lemma(t)))) return null
  if (isPlural(tree, predicate) || kindOf(tree, phrases, predicate) !== 'title') return null
  return kindOf(tree, phrases, subject) === 'person' ? predicate : null
}

/** *the All People's Congress (APC)*: a short form says no more than the name before it. */
export const isInBrackets = (tree: Tree, token: number): boolean =>
  tree.tokens[token - 1]?.form === '(' && tree.tokens[token + 1]?.form === ')'

/** The identities of a sentence by each of their heads. */
export function identitiesOf(tree: Tree, phrases: SentencePhrases): ReadonlyMap<number, Identity> {
  const groupOf = new Map<number, Set<number>>()
  for (const [a, b] of pairsOf(tree, phrases)) {
    const joined = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])])
    for (const t of joined) groupOf.set(t, joined)
  }
  const found = new Map<number, Identity>()
  for (const group of new Set(groupOf.values())) {
    const members = [...group].sort((a, b) => a - b)
    const persons = members.filter((t) => kindOf(tree, phrases, t) === 'person')
    // Two different names in one cluster are two persons: the tree is wrong.
    if (persons.length > 1) continue
    const primary =
      persons[0] ??
      members.find((t) => ['body', 'place'].includes(kindOf(tree, phrases, t)) && !isInBrackets(tree, t)) ??
      (members[0] as number)
    for (const t of members) found.set(t, { primary, members })
  }
  return found
}
