import { semanticSubject } from '../../grammar/slots.js'
import { coreSpan, isLocative, isPlural } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isOutsider, isSentAbroad, lends } from '../descriptions/affiliation.js'
import { isBody } from '../descriptions/body-words.js'
import type { Designation } from '../descriptions/designation.js'
import { isEnvoy, isLeaderLevel, isMission, isSpokesperson } from '../descriptions/offices.js'
import { countryOf, covers } from '../phrases/found-phrases.js'
import type { Salient } from '../reference/reference.js'
import { otherState } from '../reference/related-nouns.js'
import type { RosterView } from '../roster.js'
import { isAddressed, stateApart } from './addressed-states.js'
import { bodyThatTells } from './body-that-tells.js'
import {
  ABROAD_WORDS,
  DOMESTIC,
  FOREIGN_OFFICE,
  GOING,
  LENDING,
  LOCAL,
  NAMED_BY_NOUN,
  ON_THE_SPOT,
  PLACES,
  SENDING,
  SUMMONING,
} from './completion-cues.js'
import { homeFor, INSIDERS, isOneStates, type Scene } from './home-state.js'
import { organizationOfTitle } from './organization-titles.js'
import { settingOf } from './setting.js'
import { stateWithOffice } from './vacant-offices.js'

const isAttributed = (d: Designation): boolean => d.country !== null || d.organization !== null

/** Fills the country of a phrase that names none: from its owner, its sender, the place, the sentence, or the story. */
export function completed(tree: Tree, token: number, d: Designation, scene: Scene): Designation {
  if (isAttributed(d) || d.kind === 'state') return d
  const paired = pairedWith(tree, token, d, scene)
  if (paired)
    return { ...d, country: paired.country, organization: paired.organization, sector: d.sector ?? paired.sector }
  const owners = d.borrowFrom.flatMap((from) => scene.actorsOf(tree, from))
  const owner = owners.find((o) => o.country || o.organization) ?? owners[0]
  const owned = owner ? ownedBy(tree, owner, d) : d
  if (isAttributed(owned)) return owned
  const organization = organizationOfTitle(tree, owned, scene)
  if (organization) return { ...owned, organization }
  return ofScene(tree, token, owned, scene)
}

/** How much liker the names of another state a person's name must be, and where it is like those of the guessed one as well. */
const LIKER = 2
const MUCH_LIKER = 2.8

/** *Deputy Foreign Minister Yelena Strakhova*, told in Copenhagen: not of the guessed state where the name is much more one of another state's in the story. */
function likelierByName(d: Designation, guess: string, { knowledge, named }: Scene): string {
  if (d.kind !== 'person' || d.form !== 'name' || !d.name.includes(' ')) return guess
  const guessed = knowledge.nameLikeness(d.name, guess)
  if (guessed === null) return guess
  let best = { country: guess, likeness: guessed > 0 ? guessed + MUCH_LIKER : Math.max(0, guessed + LIKER) }
  for (const country of named) {
    const likeness = knowledge.nameLikeness(d.name, country)
    if (likeness !== null && likeness > best.likeness) best = { country, likeness }
  }
  return best.country
}

/** *the two countries' premiers, Ana Ruiz and Jan Soto*: as many names behind a noun as parties that it stands for, one each. */
function pairedWith(tree: Tree, token: number, d: Designation, { actorsOf }: Scene): RosterView | null {
  const first = tree.firstConjunct(token)
  if (d.kind !== 'person' || d.form !== 'name' || tree.base(first) !== 'appos') return null
  const noun = tree.head(first)
  const names = tree.coordination(first)
  const parties = names.length > 1 && noun >= 0 && isPlural(tree, noun) ? actorsOf(tree, noun) : []
  const isParted = parties.length === names.length && parties.every((p) => p.country !== null && p.designation.plural)
  return isParted ? (parties[names.indexOf(token)] ?? null) : null
}

/** *summoned Ambassador Cui … The embassy said*: the state that an embassy told of again is of, that of the envoy or mission told of last. */
function senderToldLast(sentence: number, salient: readonly Salient[]): string | null {
  const last = salient.findLast((s) => s.country !== null && s.role !== null && (isEnvoy(s.role) || isMission(s.role)))
  return last && sentence - last.sentence <= REACH_OF_SENDER ? last.country : null
}

/** How many sentences back the envoy or mission may be. */
const REACH_OF_SENDER = 6

/** *its leaders*: of the owner's state or body, and named after a body that goes by a name. */
function ownedBy(tree: Tree, owner: RosterView, d: Designation): Designation {
  const { kind, form } = owner.designation
  // *gunmen of the Haradan coalition*: named, though by a common noun with a name before it.
  const isNamed = form === 'name' || (NAMED_BY_NOUN.has(owner.sector ?? '') && /\s\p{Lu}|^\p{Lu}.*\s/u.test(owner.name))
  const isNamedBody = isNamed && isBody(kind)
  const isPeople = d.form === 'nominal' && (d.kind === 'group' || d.kind === 'population')
  const isTold = d.borrowFrom.some((t) => covers(d, t) && tree.token(t).upos !== 'PRON')
  const named =
    isNamedBody && isPeople && !isTold
      ? { name: `${owner.name} ${d.name}`, key: `${owner.name} ${d.key ?? d.name}` }
      : {}
  return { ...d, ...named, country: owner.country, organization: owner.organization }
}

function ofScene(tree: Tree, token: number, d: Designation, scene: Scene): Designation {
  if (d.borrowFrom.length > 0 && d.kind === 'organization') return d
  // Parties are of a state, though they go by a name; other groups may be of any or of none.
  if (d.form === 'name' && !d.title && d.kind !== 'institution' && d.sector !== 'OPP' && d.sector !== 'PTY') return d
  const sender = sentBy(tree, token, d, scene)
  if (sender) return { ...d, country: sender.country, organization: sender.organization }
  const voiced = d.sector === null && isVoice(d) ? bodyBefore(tree, token, scene) : null
  if (voiced) return { ...d, country: voiced.country, organization: voiced.organization, sector: voiced.sector }
  const teller = isTitledName(d) && !isLeaderLevel(d.level) ? bodyThatTells(tree, token, scene) : null
  if (teller) return { ...d, country: teller.country, organization: teller.organization }
  if (isCrowd(d))
    return isOfHere(tree, token, d, scene)
      ? { ...d, country: settingOf(tree, token, scene) ?? placeOf(tree, token, scene) }
      : d
  const summoner = summonedBy(tree, token, d, scene)
  if (summoner) return { ...d, country: otherState(summoner, tree.sentence.index, scene.salient) }
  if (d.anaphoric && isMission(d.role ?? ''))
    return { ...d, country: senderToldLast(tree.sentence.index, scene.salient) }
  if (!isDomestic(tree, token, d, scene)) return d
  const isLocal = LOCAL.has(d.sector ?? '')
  const place = isLocal ? (placeOf(tree, token, scene) ?? withInsiders(tree, token, scene)) : null
  const likely = place ?? homeFor(tree, token, d, scene)
  if (!likely || place) return likely ? { ...d, country: likely } : d
  const office = stateWithOffice(tree, token, d, likely, scene)
  if (!office) return d
  const country = isOneStates(d) ? office : likelierByName(d, office, scene)
  if (!isLocal && isAddressed(tree, token, country, scene)) return { ...d, country: stateApart(tree, country, scene) }
  const isForeign = isBeforeMission(tree, token, d, country, scene) || isGuestIn(tree, token, d, country, scene)
  return { ...d, country: isForeign ? otherState(country, tree.sentence.index, scene.salient) : country }
}

/** *Peru summoned the ambassador, Jan Kowalik*: the state whose guest an envoy without one is, so that he is not of it; or null. */
function summonedBy(tree: Tree, token: number, d: Designation, { actorsOf }: Scene): string | null {
  if (d.plural || !isEnvoy(d.role ?? '')) return null
  const guest = tree.base(token) === 'appos' ? tree.head(token) : token
  const verb = tree.head(guest)
  if (verb < 0 || tree.relation(guest) !== 'obj' || !SUMMONING.has(tree.lemma(verb))) return null
  const host = semanticSubject(tree, verb)
  const hosts = host === null || host >= guest ? [] : actorsOf(tree, host)
  const [country] = hosts.map((a) => a.country)
  return country && hosts.every((a) => a.country === country && a.sector === 'GOV') ? country : null
}

/** *a trip by Foreign Minister Kowalik to Lima*, *the minister will fly to Lima*: whoever goes to a capital is of another state. */
function isGuestIn(tree: Tree, token: number, d: Designation, country: string, { phrasesOf }: Scene): boolean {
  if (d.kind !== 'person' || d.title === null) return false
  const goer = tree.firstConjunct(token)
  const going = tree.head(goer)
  if (going < 0 || !GOING.has(tree.lemma(going))) return false
  const isGoer = tree.isVerb(going) ? tree.base(goer) === 'nsubj' : tree.preposition(goer) === 'by'
  return (
    isGoer &&
    [...tree.deps(going, 'obl', 'nmod', 'obj'), ...tree.deps(token, 'nmod')].some((t) => {
      const to = tree.preposition(t)
      const isGoal =
        to === 'to' || (tree.lemma(going) === 'visit' && to === null) || (tree.lemma(going) === 'arrive' && to === 'in')
      const found = phrasesOf(tree).names.find((f) => covers(f, t))
      return (
        isGoal &&
        found?.entries.some((e) => e.country === country && (e.form === 'capital' || e.kind === 'state')) === true
      )
    })
  )
}

/**
 * *Crowds trashed its embassy*, *gunmen fired on the Kenyan consul*: whoever deals with a mission is where it is sent to, so that the
 * state that sent it, or for people of the place any guess where only a pronoun says whose it is, is not theirs.
 */
function isBeforeMission(tree: Tree, token: number, d: Designation, country: string, scene: Scene): boolean {
  const { actorsOf, salient } = scene
  // *Agents of the department broke into the consulate*
  let top = tree.firstConjunct(token)
  while (tree.relation(top) === 'nmod' && tree.preposition(top) === 'of') top = tree.firstConjunct(tree.head(top))
  const verb = tree.head(top)
  if (verb < 0 || !tree.isVerb(verb) || SENDING.has(tree.lemma(verb))) return false
  const { names } = scene.phrasesOf(tree)
  const isEnvoyNamed = (t: number) => tree.deps(t, 'nmod:desc').some((title) => isSentAbroad(tree, title))
  const missions = tree
    .deps(verb, 'obj', 'nsubj', 'obl')
    .filter((t) => t !== token && (isSentAbroad(tree, t) || isEnvoyNamed(t)))
  return missions.some((mission) => {
    if (isEnvoyNamed(mission) && mission < token) return actorsOf(tree, mission).some((a) => a.country === country)
    // *the Ecuadorean diplomats in Bogota*, *the US envoy for Mali*: where they are, or are sent to, does not say who sent them.
    const isPost = (t: number) =>
      isLocative(tree, t) || (tree.base(t) === 'nmod' && /^(?:for|to)$/.test(tree.preposition(t) ?? ''))
    const isOther = (t: number) => ['acl', 'appos', 'conj'].includes(tree.base(t)) || isPost(t)
    const words = tree.subtree(mission, (t) => t !== mission && isOther(t))
    const named = names.filter((f) => words.includes(f.head)).map((f) => f.entries[0]?.country)
    const isToldOf = named.length === 0 && isMission(tree.lemma(mission)) && tree.deps(mission, 'det').length > 0
    const senders = isToldOf ? [senderToldLast(tree.sentence.index, salient)] : named
    const isPronouns = tree.deps(mission, 'nmod:poss').some((t) => tree.token(t).xpos === 'PRP$')
    return senders.includes(country) || (isPronouns && LOCAL.has(d.sector ?? '') && !scene.isSure)
  })
}

function sentBy(tree: Tree, token: number, d: Designation, { knowledge, actorsOf }: Scene): RosterView | null {
  const verb = tree.head(tree.firstConjunct(token))
  if (verb < 0 || verb > token || tree.base(tree.firstConjunct(token)) !== 'obj' || !SENDING.has(tree.lemma(verb)))
    return null
  const isForce =
    knowledge.inClass(tree.lemma(token), 'troops') ||
    knowledge.inClass(tree.lemma(token), 'diplomat') ||
    isSentAbroad(tree, token)
  const isPeople = LENDING.has(tree.lemma(verb)) && (d.title !== null || d.kind === 'group')
  const subject = isForce || isPeople ? semanticSubject(tree, verb) : null
  return subject === null || subject === token
    ? null
    : (actorsOf(tree, subject).find((a) => a.country || a.organization) ?? null)
}

const isVoice = ({ title, plural }: Designation): boolean => !plural && isSpokesperson(title?.toLowerCase() ?? '')

/** *The ministry denied it. Spokesman Jan Kowalik said …*: the body that its paragraph told of last as acting. */
function bodyBefore(tree: Tree, token: number, { salient, trees, actorsOf }: Scene): RosterView | null {
  const here = tree.sentence.index
  const told = salient.filter((s) => {
    const isBefore =
      s.sentence === here ? s.token < token : trees[s.sentence]?.sentence.paragraph === tree.sentence.paragraph
    const isActor = (s.kind === 'state' || isBody(s.kind)) && s.sector !== 'CVL'
    return here - s.sentence <= 1 && isBefore && isActor && s.subject && !s.modifier
  })
  const last = told.at(-1)
  return last ? (actorsOf(trees[last.sentence] as Tree, last.token)[0] ?? null) : null
}

/** *people*, *relatives of the dead*: many of no part of society; they are of the place where they act. */
const isCrowd = ({ sector, form, plural, kind }: Designation): boolean =>
  sector === null && form === 'nominal' && plural && (kind === 'group' || kind === 'population')

/** *Fisheries Commissioner Ana Ruiz*: a name with a title, and nothing behind it that says of what; near-miss: *Secretary Ana Ruiz of the forum*. */
const isTitledName = ({ kind, form, title, borrowFrom, last }: Designation): boolean =>
  kind === 'person' && form === 'name' && title !== null && borrowFrom.every((t) => t < last)

const isDomestic = (tree: Tree, token: number, d: Designation, scene: Scene): boolean =>
  (d.sector === null ? isTitledName(d) : DOMESTIC.has(d.sector)) && isOfHere(tree, token, d, scene)

function isOfHere(tree: Tree, token: number, d: Designation, scene: Scene): boolean {
  if (isSentAbroad(tree, token) || isOutsider(tree, token)) return false
  if (d.form === 'name') return true
  const words = coreSpan(tree, token).tokens.filter((t) => t !== token)
  if (scene.phrasesOf(tree).names.some((f) => words.includes(f.head) && !lends(tree, f))) return false
  return !words.some(
    (t) => ABROAD_WORDS.has(tree.token(t).form.toLowerCase()) && !FOREIGN_OFFICE.test(tree.tokens[t + 1]?.form ?? ''),
  )
}

/** *The opposition in Lome called a strike, and hundreds of people marched*: of the state of those who act in the clause before. */
function withInsiders(tree: Tree, token: number, { actorsOf }: Scene): string | null {
  const clause = tree.ancestors(token).find((t) => tree.isVerb(t))
  const first = clause === undefined || tree.base(clause) !== 'conj' ? -1 : tree.head(clause)
  const subject = first < 0 || !tree.isVerb(first) ? null : semanticSubject(tree, first)
  if (subject === null || subject >= token) return null
  const insiders = actorsOf(tree, subject)
  return insiders.every((a) => INSIDERS.has(a.sector ?? '')) ? (insiders[0]?.country ?? null) : null
}

/** The state of the place that the clause is set in (*In Nairobi, police …*, *gathered in Paris*), or that what is acted on stands in. */
function placeOf(tree: Tree, token: number, scene: Scene): string | null {
  const clause = tree.ancestors(token).find((t) => tree.isVerb(t))
  if (clause === undefined) return null
  const missions = tree.deps(clause, 'obl', 'obj', 'nsubj').filter((t) => t !== token && isSentAbroad(tree, t))
  // *dragged from its embassy in Quito by police*
  const around = missions.flatMap((t) => tree.deps(t, 'nmod'))
  const objects = ON_THE_SPOT.has(tree.lemma(clause)) ? tree.deps(clause, 'obj') : []
  const beside = objects.filter((t) => t !== token).flatMap((t) => tree.deps(t, 'nmod'))
  for (const oblique of [...tree.deps(clause, 'obl'), ...around, ...beside]) {
    if (!isLocative(tree, oblique)) continue
    const country = stateAt(tree, oblique, scene)
    if (country) return country
  }
  return null
}

/** *in Nairobi*, *in the Kenyan town of Wajir*, *in Kenya's Wajir region*: the state of a place that a clause is set in. */
function stateAt(tree: Tree, place: number, scene: Scene): string | null {
  const { names } = scene.phrasesOf(tree)
  const own = names.find((f) => covers(f, place))
  const around = PLACES.has(tree.lemma(place)) ? tree.deps(place, 'nmod:poss', 'amod', 'compound') : []
  const found = own ?? names.find((f) => around.includes(f.head))
  return countryOf(found)
}

/** *officials from both countries*: one group of each owner's. */
export function shared(d: Designation, owners: readonly RosterView[]): Designation[] {
  const homes = owners.filter((o) => o.country || o.organization)
  const apart = homes.filter(
    (o, i) => homes.findIndex((p) => p.country === o.country && p.organization === o.organization) === i,
  )
  return apart.length === 0 ? [d] : apart.map((o) => ({ ...d, country: o.country, organization: o.organization }))
}
