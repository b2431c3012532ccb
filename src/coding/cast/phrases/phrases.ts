import type { Gazetteer, NameEntry, PhraseMatch, RoleEntry } from '../../../knowledge/types.js'
import type { Name, Token } from '../../../language/types.js'
import { matchDateline } from '../../../text/dateline.js'
import { isPlural } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isBody } from '../descriptions/body-words.js'
import { withFormer } from './former-roles.js'
import { covers, type Found, overlaps, type SentencePhrases, spanName } from './found-phrases.js'
import { joinedBodies } from './joined-names.js'

/** The token of a phrase whose head lies outside it: of several the one that the others stand below, small words last. */
export function headOf(tree: Tree, first: number, last: number): number {
  const outer: number[] = []
  for (let i = last; i >= first; i--) {
    const head = tree.head(i)
    if (head < first || head > last) outer.push(i)
  }
  // *US Secretary of State Warren Tilson*: the preposition may hang on the name behind; *Minister of Finance Jan Kowalik*: so may the portfolio.
  const large = outer.filter((i) => !SMALL_WORDS.has(tree.token(i).upos))
  return large.find((i) => !large.some((o) => o !== i && tree.isWithin(i, o))) ?? large[0] ?? outer[0] ?? last
}

const SMALL_WORDS = new Set(['ADP', 'DET', 'PUNCT', 'PART'])

/** *Vietnamese President*, *Fiji's President*: the name right before a word, bare or with its *'s*. */
export function ownerBefore(
  tree: Tree,
  names: readonly Found<NameEntry>[],
  first: number,
): { readonly name: Found<NameEntry>; readonly isPossessive: boolean } | null {
  const isPossessive = /^['’]s?$/.test(tree.tokens[first - 1]?.form ?? '')
  const name = names.find((f) => f.last === first - (isPossessive ? 2 : 1))
  return name ? { name, isPossessive } : null
}

/** Longest look-up matches from left to right from token `start` on, none overlapping. */
function scan<T>(tree: Tree, start: number, lookUp: (at: number) => PhraseMatch<T> | null): Found<T>[] {
  const found: Found<T>[] = []
  for (let at = start; at < tree.tokens.length; ) {
    const match = lookUp(at)
    const last = at + (match?.length ?? 1) - 1
    if (match) found.push({ first: at, last, head: headOf(tree, at, last), entries: match.entries })
    at = last + 1
  }
  return found
}

/**
 * Finds the proper names and role phrases of a sentence. A known name that lies inside a longer person's name
 * (*Michael Jordan*) is no name of its own, and a person's name that is nothing but a known state or body is none
 * either (*Jordan recalled its envoy*). `text` is the story's clean text. Linear in the sentence's tokens.
 */
export function findPhrases(
  tree: Tree,
  names: readonly Name[],
  gazetteer: Gazetteer,
  date: string | null,
  text: string,
): SentencePhrases {
  const start = datelineEnd(tree, text)
  const words = tree.tokens.map((t) => t.form)
  const roles = findRoles(tree, start, gazetteer)
  const known = scan(tree, start, (at) => (splitsCompound(tree, at) ? null : gazetteer.nameAt(words, at, date)))
  const isKnown = (t: number) => known.some((f) => covers(f, t))
  const statesIn = (f: Found<NameEntry>) =>
    scan(tree, f.first + 1, (at) => {
      const match = at <= f.last ? gazetteer.nameAt(words.slice(0, f.last + 1), at, date) : null
      return match?.entries[0]?.kind === 'state' ? match : null
    })
  const own = names.filter((n) => n.sentence === tree.sentence.index && n.first >= start)
  const here = joinedBodies(tree, own, start, isKnown)
    .map((n) => withoutNoun(tree, withoutTitle(tree, n, roles), roles))
    .map((n) => (isTitled(tree, n, roles, known) ? spanName(tree, 'PER', n.first, n.last) : n))
  const persons = personSpans(tree, here, roles, known)
  const insidePerson = (f: Found<NameEntry>) =>
    persons.some(
      (p) =>
        p.first <= f.first &&
        f.last <= p.last &&
        f.entries[0]?.kind !== 'person' &&
        (p.last - p.first > f.last - f.first || f.entries[0]?.kind === 'place'),
    )
  return {
    names: known
      .flatMap((f) => (isOthersName(tree, f, here, known, roles) ? statesIn(f) : [f]))
      .filter(
        (f) =>
          !insidePerson(f) &&
          !isDatelinePlace(tree, f) &&
          !isDoubtfulPerson(tree, f, here) &&
          !isNationalBody(tree, f, known) &&
          !isOthersBody(tree, f, known, roles),
      ),
    roles: roles.map((role) => withFormer(tree, role, known, gazetteer)),
    recognised: [...persons, ...here.filter((n) => n.kind !== 'PER' && withoutRank(tree, n) === n)],
    start,
  }
}

/** *… WASHINGTON -- The senator*: a place in capitals before a dash, in a text that runs its dateline on. */
function isDatelinePlace(tree: Tree, found: Found<NameEntry>): boolean {
  const words = tree.tokens.slice(found.first, found.last + 1).map((t) => t.form)
  return (
    /^(?:--|—|–)$/.test(tree.tokens[found.last + 1]?.form ?? '') &&
    words.every((w) => w.length > 2 && w === w.toUpperCase()) &&
    tree.tokens.some((t) => /^\p{Ll}{3,}$/u.test(t.form))
  )
}

/**
 * *the National Renewal Congress*, *the Nigeria Labour Congress*, *the Muslim Council of Britain*: a body's name that is, or starts with, a
 * common word, at the end of a longer name that has more before it than a state, names another one.
 */
function isOthersName(
  tree: Tree,
  found: Found<NameEntry>,
  names: readonly Name[],
  known: readonly Found<NameEntry>[],
  roles: readonly Found<RoleEntry>[],
): boolean {
  if (!isBody(found.entries[0]?.kind ?? '')) return false
  if (!roles.some((r) => r.last === found.last || r.first === found.first)) return false
  const whole = names.find((n) => n.kind === 'ORG' && n.first < found.first && n.last === found.last)
  if (!whole) return false
  const before = tree.tokens.slice(whole.first, found.first).filter((t) => /^\p{Lu}/u.test(t.form) && t.form !== 'The')
  const isOwners = (t: number) => known.some((f) => covers(f, t) && f.entries[0]?.kind === 'state')
  return before.some((t) => !isOwners(t.index))
}

/** Words that make a body's name its own, whatever stands before it (*India's UN Security Council bid*). */
const OF_MANY = /^(?:U\.?N\.?|United|European|EU|African|Arab|World|International|Inter-|Gulf|Nordic|Nato|NATO|Amnesty)/

/** *Armenia's Security Council*, *the Russian Security Council's secretary*: a state's own body, not the world's of that name. */
function isNationalBody(tree: Tree, found: Found<NameEntry>, known: readonly Found<NameEntry>[]): boolean {
  if (found.entries[0]?.kind !== 'organization' || found.first === found.last) return false
  const words = tree.tokens.slice(found.first, found.last + 1).map((t) => t.form)
  if (OF_MANY.test(words[0] ?? '') || !/^(?:Council|Assembly|Court|Committee|Commission)$/.test(words.at(-1) ?? ''))
    return false
  // *China's Security Council veto*: what the state has there.
  const isTitle = (t: number) =>
    /^(?:secretary|chief|head|chair(?:man|woman)?|member|deputy|president)$/.test(tree.lemma(t))
  if (tree.relation(found.head) === 'compound' && !isTitle(tree.head(found.head))) return false
  return ownerBefore(tree, known, found.first)?.name.entries[0]?.kind === 'state'
}

/** *the Polish Senate*, *the House of Representatives of Cyprus*: a state's own body, not the one of another state that goes by these words alone. */
function isOthersBody(
  tree: Tree,
  found: Found<NameEntry>,
  known: readonly Found<NameEntry>[],
  roles: readonly Found<RoleEntry>[],
): boolean {
  const [entry] = found.entries
  if (entry?.kind !== 'institution' || entry.form !== 'name' || entry.country === null) return false
  if (!roles.some((r) => r.first === found.first && r.last === found.last)) return false
  const isOf = /^(?:in|of)$/.test(tree.tokens[found.last + 1]?.form ?? '')
  const next = found.last + (tree.tokens[found.last + 2]?.form === 'the' ? 3 : 2)
  const after = isOf ? known.find((f) => f.first === next) : undefined
  const owner = (ownerBefore(tree, known, found.first)?.name ?? after)?.entries[0]
  return owner?.kind === 'state' && owner.country !== null && owner.country !== entry.country
}

const GOVERNMENTS = new Set(['government', 'administration', 'regime', 'cabinet', 'presidency'])

/** A known surname alone that the reader model takes for a place or body (*the Qandil mountains*) is not its bearer. */
function isDoubtfulPerson(tree: Tree, found: Found<NameEntry>, names: readonly Name[]): boolean {
  if (found.first !== found.last || found.entries[0]?.kind !== 'person') return false
  // *the Assad regime*, *Netanyahu's government*
  if (GOVERNMENTS.has(tree.lemma(tree.head(found.first)))) return false
  const name = names.find((n) => covers(n, found.first))
  return name ? name.kind !== 'PER' : tree.relation(found.first) === 'compound'
}

/**
 * Phrases with the bare surnames of persons whom the story names in full (*Glenn English … English said*): whatever else
 * the word may be, it is that person's name where it stands for itself. The first of a person's names (*Shim Yu-jin … Shim*) is
 * so too, unless the gazetteer knows the word.
 */
export function withSurnames(
  tree: Tree,
  phrases: SentencePhrases,
  surnames: ReadonlySet<string>,
  firstNames: ReadonlySet<string>,
): SentencePhrases {
  const isKnown = (t: number) => phrases.names.some((f) => covers(f, t))
  const isOpen = (t: number) =>
    !phrases.recognised.some((n) => covers(n, t) && (n.kind === 'PER' || n.last > n.first)) &&
    !phrases.names.some((f) => covers(f, t) && f.last > f.first)
  const found = tree.tokens.filter(
    (t) =>
      t.index >= phrases.start &&
      t.upos === 'PROPN' &&
      (surnames.has(t.form) || (firstNames.has(t.form) && !isKnown(t.index))) &&
      !['amod', 'compound', 'flat'].includes(t.deprel) &&
      isOpen(t.index) &&
      tree.deps(t.index, 'flat', 'compound', 'amod', 'det').length === 0,
  )
  if (found.length === 0) return phrases
  const isOne = (f: { first: number; last: number }) => found.some((t) => covers(f, t.index))
  return {
    ...phrases,
    names: phrases.names.filter((f) => !isOne(f)),
    recognised: [
      ...phrases.recognised.filter((n) => !isOne(n)),
      ...found.map((t) => spanName(tree, 'PER', t.index, t.index)),
    ],
  }
}

/** Persons' names of two words or more, as tokens. */
export function fullNamesOf(tree: Tree, phrases: SentencePhrases): Token[][] {
  return phrases.recognised
    .filter((n) => n.kind === 'PER' && n.last > n.first)
    .map((n) => tree.tokens.slice(n.first, n.last + 1))
}

/** A word that a hyphen joins to an *anti-* or *ex-* before it names no party of its own (*anti-Chinese*, cut in three). */
function splitsCompound(tree: Tree, at: number): boolean {
  const hyphen = tree.tokens[at - 1]
  return (
    hyphen !== undefined &&
    /^[-‐‑]$/.test(hyphen.form) &&
    /^(?:anti|pro|ex|non|post|pre)$/i.test(tree.tokens[at - 2]?.form ?? '')
  )
}

/** Longest of the role phrases by form and by lemma: forms keep *forces* apart from *force*, lemmas know odd plurals. */
function findRoles(tree: Tree, start: number, gazetteer: Gazetteer): Found<RoleEntry>[] {
  const isCut = (t: Token) => t.upos === 'VERB' && !['amod', 'compound'].includes(t.deprel)
  const forms = tree.tokens.map((t) => (isCut(t) ? '' : t.form.toLowerCase()))
  const lemmas = tree.tokens.map((t) => (isCut(t) ? '' : t.lemma.toLowerCase()))
  const found = scan(tree, start, (at) => {
    const byForm = gazetteer.roleAt(forms, at)
    const byLemma = gazetteer.roleAt(lemmas, at)
    return byLemma && byLemma.length > (byForm?.length ?? 0) ? byLemma : byForm
  })
  return found.filter((f) => isNominalRole(tree, f)).map((f) => withPortfolio(tree, f, forms, gazetteer))
}

/** *Minister of State for Defence*: the title with what the minister is *for*, where some minister is. */
function withPortfolio(
  tree: Tree,
  role: Found<RoleEntry>,
  forms: readonly string[],
  gazetteer: Gazetteer,
): Found<RoleEntry> {
  const next = forms[role.last + 1]
  if (next !== 'for' || !/(?:minister|secretary) of state$/.test(role.entries[0]?.phrase ?? '')) return role
  const match = gazetteer.roleAt(['minister', ...forms.slice(role.last + 1)], 0)
  if (!match || match.length < 3) return role
  const last = role.last + match.length - 1
  return { ...role, last, head: headOf(tree, role.first, last) }
}

/** Roles of one word only where another word says so (*a court's justice*, *the group's head*). */
const NEEDS_MORE = new Set(['justice', 'head', 'chair', 'general', 'major', 'executive', 'marine', 'guide', 'private'])

/** Of these, words that an article specifies as well (*the general*, but *in general*). */
const RANKS = new Set(['general', 'major'])

const isSpecified = (tree: Tree, head: number): boolean =>
  (RANKS.has(tree.token(head).form) && tree.deps(head, 'det').length > 0) ||
  tree.deps(head, 'nmod:poss', 'amod', 'compound', 'appos', 'flat').length > 0 ||
  tree.deps(head, 'nmod').some((n) => tree.preposition(n) === 'of')

/** A role phrase is headed by a noun; verbs of the same form (*spying*, *guard*) are none. */
function isNominalRole(tree: Tree, role: Found<RoleEntry>): boolean {
  const { form, upos, xpos } = tree.token(role.head)
  // The hour, not the prime minister; a court's justice and a body's head need words that say so.
  if (form === 'pm' || (role.first === role.last && NEEDS_MORE.has(form) && !isSpecified(tree, role.head))) return false
  if (upos === 'NOUN' || upos === 'PROPN') return true
  // *militant hideouts*: whose they are, where an adjective of the same form would name no actor (*a junior minister*).
  const isArmed = role.entries[0]?.sector === 'REB'
  return upos === 'ADJ' && !xpos.startsWith('VB') && (tree.relation(role.head) !== 'amod' || isArmed)
}

/** Persons' names with all their parts, and those that stand behind a title but were not recognised. */
function personSpans(
  tree: Tree,
  names: readonly Name[],
  roles: readonly Found<RoleEntry>[],
  known: readonly Found<NameEntry>[],
): Name[] {
  const isTitled = (first: number) => roles.some((r) => r.last === first - 1 && r.entries[0]?.role === 'title')
  const isKnownBody = (n: Name) =>
    known.some(
      (f) => f.first <= n.first && n.last <= f.last && !['person', 'place'].includes(f.entries[0]?.kind ?? ''),
    ) && !isTitled(n.first)
  const isCapitalised = (n: Name) => tree.tokens.slice(n.first, n.last + 1).some((t) => t.form !== t.form.toLowerCase())
  const spans = names
    .map((n) => withoutRank(tree, n))
    .filter((n) => n.kind === 'PER' && isCapitalised(n) && !isKnownBody(n) && !isPlaceLike(tree, n, isTitled(n.first)))
    .map((n) => grown(tree, n, roles))
  const merged = spans.filter(
    (n, i) =>
      !spans.some((o, j) => o.first <= n.first && n.last <= o.last && (o.last - o.first > n.last - n.first || j < i)),
  )
  const covered = (t: number) => [...names, ...known].some((n) => covers(n, t))
  const titled = tree.tokens.filter((t) => t.upos === 'PROPN' && !covered(t.index) && hasTitle(tree, t.index, roles))
  return [...merged, ...titled.map((t) => grown(tree, spanName(tree, 'PER', t.index, t.index), roles))]
}

const RANK = /^(?:Adm|Brig|Capt|Cdr|Cmdr|Col|Cpl|Gen|Lt|Maj|Sgt)\.?$/

/** *Col Fathi*, *Lt. Gen. Jan Kowalik*: a rank is no part of the name behind it, which is a person's. */
function withoutRank(tree: Tree, name: Name): Name {
  let { first } = name
  while (first < name.last && RANK.test(tree.token(first).form)) first++
  return first === name.first || name.kind === 'LOC' ? name : spanName(tree, 'PER', first, name.last)
}

/** *Minister of Transport Rehema Kileo*: the end of a title is no part of the name behind it, which is a person's. */
function withoutTitle(tree: Tree, name: Name, roles: readonly Found<RoleEntry>[]): Name {
  const title = roles.find((r) => r.first < name.first && name.first <= r.last && r.last < name.last)
  if (title?.entries[0]?.role !== 'title' || isPlural(tree, title.head)) return name
  const first = title.last + 1
  const isName = name.kind === 'PER' || tree.deps(first, 'flat').some((t) => t <= name.last)
  return isName ? spanName(tree, 'PER', first, name.last) : name
}

/** *rights group Open Door*, *opposition Orange Movement*: the word that says what a body is is no part of its name. */
function withoutNoun(tree: Tree, name: Name, roles: readonly Found<RoleEntry>[]): Name {
  if (name.kind === 'ORG' && name.first < name.last && tree.token(name.first).form === 'opposition')
    return spanName(tree, 'ORG', name.first + 1, name.last)
  const noun = roles.find((r) => r.first === name.first && r.last < name.last)
  const isSmall = noun && tree.tokens.slice(noun.first, noun.last + 1).every((t) => /^\p{Ll}/u.test(t.form))
  return isSmall && name.kind === 'ORG' ? spanName(tree, 'ORG', noun.last + 1, name.last) : name
}

const AT = new Set(['in', 'at', 'near', 'outside', 'off', 'across', 'around', 'inside', 'throughout', 'into'])

/** One bare word behind a preposition of place, or what a mayor is *of*, is a place, whatever the reader model takes it for. */
function isPlaceLike(tree: Tree, name: Name, isTitled: boolean): boolean {
  if (name.first !== name.last || isTitled) return false
  const preposition = tree.preposition(name.first) ?? ''
  if (AT.has(preposition.split('_')[0] ?? '')) return true
  return (
    preposition === 'of' &&
    tree.head(name.first) >= 0 &&
    /^(?:mayor|governor|bishop|archbishop|town|city|village|port|province|region|district|battle|siege)$/.test(
      tree.lemma(tree.head(name.first)),
    )
  )
}

/** *Foreign Minister Ilinca Moraru*: a name that is nobody's known and has a person's title before it is a person's, whatever the reader model takes it for. */
function isTitled(tree: Tree, name: Name, roles: readonly Found<RoleEntry>[], known: readonly Found<NameEntry>[]) {
  const isKnown = known.some((f) => overlaps(f, name))
  return name.kind !== 'PER' && !isKnown && hasTitle(tree, headOf(tree, name.first, name.last), roles)
}

/** *Minister Kowalik*; *the party's candidate, Jan Kowalik,*: two words or more beside a title that a comma sets off. */
function hasTitle(tree: Tree, token: number, roles: readonly Found<RoleEntry>[]): boolean {
  const isTitle = (t: number) => roles.some((r) => r.head === t && r.entries[0]?.role === 'title')
  if (tree.deps(token, 'nmod:desc').some(isTitle)) return true
  const head = tree.head(token)
  return (
    tree.relation(token) === 'appos' &&
    tree.tokens[token - 1]?.form === ',' &&
    tree.deps(token, 'flat').some((t) => t === token + 1) &&
    isTitle(head) &&
    !isPlural(tree, head)
  )
}

/** The span with the rest of its flat name on either side (*Nguyen* + *Thi Lan*), titles left out. */
function grown(tree: Tree, name: Name, roles: readonly Found<RoleEntry>[]): Name {
  const top = tree.relation(name.first) === 'flat' ? tree.head(name.first) : headOf(tree, name.first, name.last)
  const isPart = (t: number): boolean =>
    (t === top || (tree.head(t) === top && tree.relation(t) === 'flat')) &&
    tree.token(t).upos === 'PROPN' &&
    !roles.some((r) => covers(r, t))
  const isHyphen = (t: number): boolean => /^[-‐‑]$/.test(tree.tokens[t]?.form ?? '')
  let { first, last } = name
  while (first > 0 && (isPart(first - 1) || (isHyphen(first - 1) && first > 1 && isPart(first - 2))))
    first -= isHyphen(first - 1) ? 2 : 1
  const end = tree.tokens.length - 1
  while (last < end && (isPart(last + 1) || (isHyphen(last + 1) && last + 1 < end && isPart(last + 2))))
    last += isHyphen(last + 1) ? 2 : 1
  return spanName(tree, 'PER', first, last)
}

/** Tokens of a dateline that still stands before the sentence (*ANKARA, March 3 (Agency) -- *). */
function datelineEnd(tree: Tree, text: string): number {
  const match = matchDateline(text.slice(tree.sentence.start, tree.sentence.end))
  if (!match?.place) return 0
  const end = tree.sentence.start + match.length
  return Math.max(
    0,
    tree.tokens.findIndex((t) => t.start >= end),
  )
}
