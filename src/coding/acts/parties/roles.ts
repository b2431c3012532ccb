import type { CodeBook, EventType } from '../../../knowledge/types.js'
import type { Cast } from '../../cast/cast.js'
import { isSentAbroad } from '../../cast/descriptions/affiliation.js'
import { invertedSubject, prepositional, semanticObject, semanticSubject } from '../../grammar/slots.js'
import { isLocative } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf } from '../../grammar/word-forms.js'
import { type Content, readContent } from '../content.js'
import { type Candidate, fillers } from '../seen/frames.js'
import { isGeneral } from '../seen/propose.js'
import { isDoneBetween, isReciprocal } from './between.js'
import { isJoinedFinite } from './joined-verbs.js'
import { type Filled, type Party, partiesAt, type SeenParties, SURE, seenParties, TAKEN } from './seen-parties.js'

/** Who acts, who is acted upon (ids of the roster) and what an act is about. */
export interface Roles {
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly content: Content | null
  /** Tokens that filled the roles, for the evidence. */
  readonly tokens: readonly number[]
}

const VISIT_SLOTS = new Set(['prep:to', 'prep:in', 'prep:at', 'prep:into', 'obj'])

/** Acts that several named parties do together where no other party is named (*Peru and Chile agreed to …*). */
const JOINABLE: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

const NOTHING: Filled = { ids: [], tokens: [] }

/** Actors of the first slot that names any. */
function firstActors(
  c: Candidate,
  slots: readonly string[],
  cast: Cast,
  codes: CodeBook,
  except: ReadonlySet<string> = new Set(),
): Filled {
  for (const slot of slots) {
    const filled = slotActors(c, slot, cast, codes)
    const ids = filled.ids.filter((id) => !except.has(id))
    if (ids.length > 0) return { ids, tokens: filled.tokens }
  }
  return NOTHING
}

const partiesOf = (c: Candidate, token: number, cast: Cast): Filled => ({
  ids: partiesAt(c, token, cast),
  tokens: [token],
})

function slotActors(c: Candidate, slot: string, cast: Cast, codes: CodeBook): Filled {
  const { tree, predicate } = c
  const ids: string[] = []
  const tokens: number[] = []
  for (const token of fillers(tree, predicate, slot, cast, codes)) {
    const isHost = c.frame.type === 'CONSULT' ? VISIT_SLOTS.has(slot) : slot === 'iobj' || isAttackOn(c, slot)
    const hosts = isHost && cast.actorsAt(tree, token).length === 0 ? cast.hostAt(tree, token) : null
    const found = hosts ? [hosts] : partiesAt(c, token, cast)
    const isPlace = slot.startsWith('prep:') && isLocative(tree, token) && !(slot === 'prep:at' && isAimed(c))
    if (isPlace && !isVisit(c) && !isRequired(c, token) && !namesPeople(tree, token, cast)) continue
    ids.push(...found)
    if (found.length > 0) tokens.push(token)
  }
  return { ids: [...new Set(ids)], tokens }
}

const isVisit = (c: Candidate): boolean => c.frame.type === 'CONSULT' || c.frame.mode === 'visit'

/** *Fired at Seoul*, *lashed out at Oslo*: where a frame has *at* but no *in*, what it leads to is no place. */
const isAimed = ({ frame }: Candidate): boolean =>
  !isGeneral(frame) && frame.target.includes('prep:at') && !frame.target.includes('prep:in')

/** *Shelled Gaza*, *fired at Ashkelon*: an attack on a town is on its state. */
const isAttackOn = (c: Candidate, slot: string): boolean =>
  c.frame.type === 'ASSAULT' && (slot === 'obj' || (slot === 'prep:at' && isAimed(c))) && c.frame.target.includes(slot)

const namesPeople = (tree: Tree, token: number, cast: Cast): boolean =>
  cast.actorsAt(tree, token).some((id) => cast.roster.get(id).designation.kind !== 'state')

/** Below this probability the model holds a word to be none of the role, so that the tree's is dropped. */
const DOUBTED = 0.06

/** Whether the model thinks that one of the words, or what they hang together with, may well fill the role. */
function isCredible(c: Candidate, role: 'source' | 'target', tokens: readonly number[]): boolean {
  if (c.act === null || (role === 'source' && invertedSubject(c.tree, c.predicate) !== null)) return true
  if (role === 'source' && (isJoinedFinite(c) || tokens.some((t) => isOwnSubject(c, t)))) return true
  if (
    role === 'target' &&
    tokens.some(
      (t) => ['obj', 'iobj'].includes(c.tree.relation(t)) && !isGeneral(c.frame) && c.tree.head(t) === c.predicate,
    )
  )
    return true
  if (role === 'target' && tokens.some((t) => isRequired(c, t))) return true
  return c.act.roles.some(
    (r) =>
      (r.role === role || (r.role === 'source' && isComplement(c, r.token))) &&
      r.probability >= DOUBTED &&
      tokens.some((t) => r.token === t || c.tree.isWithin(r.token, t) || c.tree.isWithin(t, r.token)),
  )
}

/** *fired two rockets at Jordan*, *called for sanctions on Togo*: whoever stands where the frame asks for somebody, and acts upon those, is acted upon. */
function isRequired({ tree, predicate, frame }: Candidate, token: number): boolean {
  const host = tree.head(token)
  const outer = host === predicate ? null : tree.preposition(host)
  const isNear = host === predicate || tree.head(host) === predicate
  const slot = `prep:${outer === null ? '' : `${outer}>`}${tree.preposition(token)}`
  const isAsked = frame.target.includes(slot) && frame.require.some((condition) => condition.slot === slot)
  return isAsked && isNear && tree.isVerb(predicate)
}

/** *Blamed the raid on a market on Chad*: who is blamed stands after the last *on*, wherever the tree hangs it. */
export function blamedOn(tree: Tree, verb: number): number | null {
  if (tree.lemma(verb) !== 'blame' || !tree.isVerb(verb)) return null
  const object = tree.dep(verb, 'obj', 'ccomp', 'xcomp')
  const below = [verb, ...(object === null ? [] : tree.subtree(object, (t) => tree.isVerb(t)))]
  const after = below
    .flatMap((t) => tree.deps(t, 'obl', 'nmod'))
    .filter((t) => t > verb && tree.preposition(t) === 'on')
  return after.length > 0 ? Math.max(...after) : null
}

/** Also of a relative clause (*the mayors who walked out*). */
function isOwnSubject({ tree, predicate }: Candidate, token: number): boolean {
  if (!tree.isVerb(predicate)) return false
  const isOf = (subject: number) => tree.relation(subject) === 'nsubj' && tree.head(subject) === predicate
  const isRelative = tree.relation(predicate) === 'acl:relcl' && tree.isWithin(predicate, token)
  return isRelative
    ? tree.children(predicate).some((s) => isOf(s) && tree.token(s).xpos === 'WP')
    : isOf(token) && tree.isNominal(token)
}

/** *Sought a loan from Oman*: whether a word is an argument of an active verb other than its subject, so that the model's actor is acted upon. */
const isComplement = ({ tree, predicate, frame }: Candidate, token: number): boolean =>
  !isGeneral(frame) &&
  tree.isVerb(predicate) &&
  !tree.isPassive(predicate) &&
  tree.head(token) === predicate &&
  ['obj', 'iobj', 'obl'].includes(tree.base(token))

/** *Came under fire*, *faces sanctions*: by its frame the subject is acted upon. */
const isSuffered = ({ frame }: Candidate): boolean => frame.target.includes('subj') && !frame.source.includes('subj')

/** *Came under Sudanese fire*: who acts by the word that says what is suffered, where no phrase of its own says so. */
function sufferedFrom(c: Candidate, told: Filled, cast: Cast): Filled {
  if (!isSuffered(c) || told.ids.length > 0) return told
  const owners = c.consumed.flatMap((t) =>
    c.tree.isWithin(t, c.predicate) ? c.tree.deps(t, 'nmod:poss', 'amod', 'compound') : [],
  )
  const tokens = owners.filter((t) => cast.actorsOf(c.tree, t).length > 0)
  return tokens.length === 0 ? NOTHING : { ids: [...new Set(tokens.flatMap((t) => cast.actorsOf(c.tree, t)))], tokens }
}

/** Whether a passive says who acts; of a joint act others may be told elsewhere. */
const hasAgent = ({ tree, predicate, frame }: Candidate): boolean =>
  !frame.joint && semanticSubject(tree, predicate) !== null

/** The model is sure of a word for the role inside the predicate's own clause; what a clause below says is told of others (*was called off after X …*). */
function isSure({ tree, predicate, act }: Candidate, role: 'source' | 'target'): boolean {
  return (act?.roles ?? []).some(
    (r) => r.role === role && r.probability >= SURE && isInClause(tree, r.token, predicate),
  )
}

const CLAUSES = new Set(['advcl', 'ccomp', 'acl', 'parataxis', 'csubj', 'conj'])

/** Whether a word hangs below the predicate without a finite clause between. */
function isInClause(tree: Tree, token: number, predicate: number): boolean {
  let at = token
  for (; at >= 0 && at !== predicate; at = tree.head(at))
    if (tree.isVerb(at) && CLAUSES.has(tree.base(at)) && tree.deps(at, 'nsubj').length > 0) return false
  return at === predicate
}

/** The model's parties where it names any; else the tree's, unless the model holds them to be none. */
function joinedActors(
  c: Candidate,
  role: 'source' | 'target',
  parties: SeenParties,
  fromTree: Filled,
  except: ReadonlySet<string> = new Set(),
): Filled {
  const seen = parties[role]
  const ids = seen.ids.filter((id) => !except.has(id))
  // In a passive the subject is acted upon and the one after *by* acts, whoever else stands near.
  const isPassive = isSuffered(c) || (c.tree.isVerb(c.predicate) && c.tree.isPassive(c.predicate))
  if (isPassive && fromTree.ids.length > 0 && (role === 'target' || hasAgent(c))) return fromTree
  if (isPassive && role === 'source' && fromTree.ids.length === 0 && !isSure(c, role)) return NOTHING
  if (ids.length > 0) return { ids, tokens: seen.tokens }
  return isCredible(c, role, fromTree.tokens) ? fromTree : NOTHING
}

/** *Two engineers freed in Niger*: a subject without object or auxiliary that the model is sure is acted upon is that of a passive. */
function turned(c: Candidate, byTree: Readonly<Record<Party, Filled>>): Readonly<Record<Party, Filled>> {
  const { tree, predicate, act } = c
  if (!['VBD', 'VBN'].includes(tree.token(predicate).xpos) || tree.isPassive(predicate)) return byTree
  if (byTree.target.ids.length > 0 || tree.deps(predicate, 'obj', 'iobj', 'aux', 'ccomp', 'xcomp').length > 0)
    return byTree
  const seen = (role: Party) =>
    act?.roles.find((r) => r.role === role && byTree.source.tokens.includes(r.token))?.probability ?? 0
  const isActedUpon = seen('target') >= SURE && seen('target') > seen('source')
  return isActedUpon ? { source: NOTHING, target: byTree.source } : byTree
}

const RECEIVING = new Set(['receive', 'get', 'obtain', 'secure', 'win'])

/** *Kenya received wheat from Norway*: who gives acts, and who gets is given to, by the tree alone: the model takes the subject to act. */
function asGiven(c: Candidate, cast: Cast): Candidate {
  const isGetting = c.frame.type === 'AID' && c.frame.pos === 'v' && isOneOf(c.tree, c.predicate, RECEIVING)
  if (!isGetting || c.tree.isPassive(c.predicate)) return c
  // *Kenya received 400 refugees*: who takes people in gives.
  const object = semanticObject(c.tree, c.predicate)
  if (object !== null && cast.actorsAt(c.tree, object).length > 0) return c
  return { ...c, act: null, frame: { ...c.frame, source: ['prep:from'], target: ['subj'] } }
}

/** Fills source, target and content of a candidate from the model's roles and over the tree. */
export function fillRoles(candidate: Candidate, cast: Cast, codes: CodeBook): Roles {
  const c = asGiven(candidate, cast)
  const { frame, tree, predicate } = c
  const blamed = blamedOn(tree, predicate)
  const byTree = turned(c, {
    source: sufferedFrom(c, firstActors(c, frame.source, cast, codes), cast),
    target: blamed === null ? firstActors(c, frame.target, cast, codes) : partiesOf(c, blamed, cast),
  })
  const parties = seenParties(c, byTree, cast, codes)
  const suffering = new Set(isSuffered(c) ? byTree.target.ids : [])
  const acting = joinedActors(c, 'source', parties, byTree.source, suffering)
  const source = isPatient(c, acting, byTree.source, cast, codes) || isBackground(c, acting) ? NOTHING : acting
  const content = readContent(c, cast, codes)
  if (frame.joint) {
    const handed = frame.type === 'RETREAT' ? c.consumed.flatMap((t) => cast.actorsOf(tree, t)) : []
    const others = joinedActors(
      c,
      'target',
      parties,
      firstActors(c, [...frame.target, 'prep:between', 'prep:among'], cast, codes, new Set([...source.ids, ...handed])),
      new Set([...source.ids, ...handed]),
    )
    const ids = [...new Set([...source.ids, ...others.ids])]
    return {
      sources: ids,
      targets: ids.length > 1 ? ids : [],
      content,
      tokens: [...source.tokens, ...others.tokens],
    }
  }
  const told =
    blamed !== null && byTree.target.ids.length > 0
      ? byTree.target
      : joinedActors(
          c,
          'target',
          parties,
          firstActors(c, frame.target, cast, codes, new Set(source.ids)),
          new Set(source.ids),
        )
  const guessed = frame.mode === 'visit' ? hosts(c, source.ids, cast) : postedAt(c, source, cast)
  const named = told.ids.length === 0 || isOwnEnvoy(c, told, source, cast) ? guessed : told
  const isOwn = content !== null && areOfOneSide(named.ids, source.ids, cast)
  const target = isOwn
    ? meantBy(c, content.head, source, cast, isToldOf(c, named, content.head, cast) ? NOTHING : named)
    : named
  const isMutual =
    (JOINABLE.has(frame.type) && frame.mode !== 'visit') || parties.isMutual || isReciprocal(tree, predicate)
  const isTheirs = isDoneBetween(c, source.ids, target.ids, cast) || agreeTogether(c, target)
  if (source.ids.length > 1 && ((target.ids.length === 0 && isMutual) || isTheirs))
    return { sources: source.ids, targets: source.ids, content, tokens: source.tokens }
  return { sources: source.ids, targets: target.ids, content, tokens: [...source.tokens, ...target.tokens] }
}

/** *The two agreed to train pilots of Oman*: several who agree do so with each other, unless *with* says with whom. */
const agreeTogether = ({ tree, predicate, frame }: Candidate, told: Filled): boolean =>
  frame.type === 'AGREE' &&
  tree.lemma(predicate) === 'agree' &&
  (told.ids.length === 0 || !told.tokens.some((t) => tree.head(t) === predicate && tree.preposition(t) === 'with'))

/** *A visit by the king was called off*: in a passive nobody acts who stands inside the phrase that is acted upon. */
function isPatient(c: Candidate, acting: Filled, byTree: Filled, cast: Cast, codes: CodeBook): boolean {
  const { tree, predicate } = c
  if (!tree.isVerb(predicate) || !tree.isPassive(predicate) || byTree.ids.length > 0) return false
  const [subject] = tree.deps(predicate, 'nsubj')
  if (subject === undefined) return false
  // *An attack by rebels was launched*: what a light verb tells is its subject.
  const isLight = codes.inClass(c.frame.lemma, 'lightverb')
  return (
    !(isLight && cast.actorsAt(tree, subject).length === 0) &&
    acting.tokens.length > 0 &&
    acting.tokens.every((t) => tree.isWithin(t, subject))
  )
}

const HOSTILE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'THREATEN', 'ACCUSE', 'PROTEST'])
const BACKGROUND =
  /^(?:after|following|since|despite|amid|over|before|because_of|in_response_to|in_reaction_to|due_to)$/

/** *Chad shut the frontier after a raid*: who acts in answer to a hostile act is not the one who did it. */
function isBackground({ tree, predicate, frame }: Candidate, acting: Filled): boolean {
  if (!HOSTILE.has(frame.type) || frame.joint || tree.isVerb(predicate) || acting.tokens.length === 0) return false
  if (!BACKGROUND.test(tree.preposition(predicate) ?? '')) return false
  return acting.tokens.every((t) => !tree.isWithin(t, predicate) && t < predicate)
}

/** Whether of some nobody is named, or only those of the countries of others. */
export function areOfOneSide(some: readonly string[], others: readonly string[], cast: Cast): boolean {
  const countries = others.map((id) => cast.roster.get(id).country)
  return some.every((id) => {
    const { country } = cast.roster.get(id)
    return country !== null && countries.includes(country)
  })
}

/**
 * *Replied that it was for the courts*, *promised Chad's support*: own people in what is answered, and one's own state in what is promised or
 * threatened, are not those to whom it is said.
 */
function isToldOf({ tree, frame }: Candidate, { ids, tokens }: Filled, content: number, cast: Cast): boolean {
  const isReply = frame.type === 'REJECT' && isGeneral(frame) && tree.isVerb(content)
  const isState = frame.type in MEANT && ids.every((id) => cast.roster.get(id).designation.kind === 'state')
  return (isReply || isState) && tokens.every((t) => tree.isWithin(t, content))
}

/** Where a promise or a threat tells to whom or against whom it is, in the clause of what is promised or threatened. */
const MEANT: Partial<Record<EventType, readonly string[]>> = {
  AGREE: ['to', 'for', 'with'],
  THREATEN: ['against', 'on', 'from', 'to', 'of', 'with', 'for'],
  REJECT: ['with', 'to'],
}

/**
 * *Warned that it would close the Omani embassy*, *agreed to free water for Jordan*, *refused to admit Chadians*: who is meant by what is threatened, promised or refused, where
 * nobody else is told; `named` where it tells of none either.
 */
function meantBy(c: Candidate, head: number, source: Filled, cast: Cast, named: Filled): Filled {
  const { tree } = c
  const prepositions = MEANT[c.frame.type]
  const isRefusal = c.frame.type === 'REJECT'
  if (!prepositions || tree.isWithin(c.predicate, head) || (isRefusal && (named.ids.length > 0 || !tree.isVerb(head))))
    return named
  const object = tree.isVerb(head) ? semanticObject(tree, head) : head
  const thing = c.frame.type !== 'AGREE' && object !== null ? [object] : []
  const words = [...tree.deps(head, 'iobj'), ...prepositions.flatMap((p) => prepositional(tree, head, p)), ...thing]
  for (const token of words) {
    const ids = cast.actorsOf(tree, token)
    const found = { ids, tokens: [token] }
    if (
      ids.length > 0 &&
      !ids.some((id) => areOfOneSide([id], source.ids, cast)) &&
      !source.ids.includes(ids[0] as string)
    )
      return found
  }
  return named
}

/** Who is visited where no word says so: the state of the place that the reader model sees, if it is abroad (*arrived in Oman on a visit*). */
function hosts(c: Candidate, visitors: readonly string[], cast: Cast): Filled {
  const place = c.act?.roles.find((r) => r.role === 'place' && r.probability >= TAKEN)
  const host = place ? cast.hostAt(c.tree, place.token) : null
  const countryOf = (id: string) => cast.roster.get(id).country
  if (!place || !host || visitors.some((id) => countryOf(id) === countryOf(host))) return NOTHING
  return { ids: [host], tokens: [place.token] }
}

/** *recalled its ambassador in Lima*, *closed its embassy in Quito*: whose guests they are, where no word says so. */
function postedAt({ tree, predicate, frame }: Candidate, source: Filled, cast: Cast): Filled {
  const object = tree.isVerb(predicate) ? semanticObject(tree, predicate) : null
  if (frame.type !== 'SANCTION' || object === null || !isSentAbroad(tree, object)) return NOTHING
  const places = ['in', 'to', 'at', 'from'].flatMap((p) => [
    ...prepositional(tree, object, p),
    ...prepositional(tree, predicate, p).filter((t) => t > object),
  ])
  const own = source.ids.map((id) => cast.roster.get(id).country)
  for (const token of places) {
    const host = cast.hostAt(tree, token)
    if (host && !own.includes(cast.roster.get(host).country)) return { ids: [host], tokens: [token] }
  }
  return NOTHING
}

/** *recalled its ambassador*: one's own envoy is not whom that punishes. */
const isOwnEnvoy = ({ tree, frame }: Candidate, told: Filled, source: Filled, cast: Cast): boolean =>
  frame.type === 'SANCTION' &&
  source.ids.length > 0 &&
  told.tokens.length > 0 &&
  told.tokens.every((t) => isSentAbroad(tree, t)) &&
  areOfOneSide(told.ids, source.ids, cast)
