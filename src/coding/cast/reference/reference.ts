import type { MeetingLevel } from '../../../knowledge/types.js'
import type { ActorKind } from '../../../record/schema/index.js'
import { semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isBody } from '../descriptions/body-words.js'
import { isLetGo } from '../descriptions/held.js'
import { isDoneTogether, metEachOther } from '../parties/met-each-other.js'
import { isToldOfBySpeaker, spokenFor } from './speaking.js'

/** One mention as a possible antecedent; a thing that is no actor competes for *it* and *they*. */
export interface Salient {
  /** Actor, or null for a thing. */
  readonly id: string | null
  readonly sentence: number
  readonly token: number
  readonly kind: ActorKind | 'thing'
  readonly country: string | null
  readonly sector: string | null
  readonly role: string | null
  readonly level: MeetingLevel | null
  readonly plural: boolean
  readonly subject: boolean
  /** Grammatical relation of the whole coordination, without subtype. */
  readonly relation: string
  /** Stands as a modifier or place, so that it is a weak antecedent. */
  readonly modifier: boolean
  /** Subject of the sentence's main clause. */
  readonly main: boolean
  /** First conjunct of the coordination that it stands in, or its own token. */
  readonly joint: number
  /** Seized or held where it is told of. */
  readonly held: boolean
}

const PERSONAL = new Set(['he', 'him', 'his', 'she', 'her', 'hers', 'himself', 'herself'])
const FEMALE = new Set(['she', 'her', 'hers', 'herself'])
const NEUTER = new Set(['it', 'its', 'itself'])
const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const FIRST = new Set(['we', 'us', 'our', 'ours', 'ourselves', 'i', 'me', 'my', 'mine', 'myself'])

/** Whether the word is *we*, *my* or their like. */
export const isFirstPerson = (form: string): boolean => FIRST.has(form.toLowerCase())
const isThirdPerson = (form: string): boolean => [PERSONAL, NEUTER, PLURAL].some((set) => set.has(form.toLowerCase()))
/** The gender that *he*, *her* and their like tell; null for other words. */
export const pronounGender = (form: string): 'female' | 'male' | null =>
  !PERSONAL.has(form.toLowerCase()) ? null : FEMALE.has(form.toLowerCase()) ? 'female' : 'male'

/** What finding the antecedent of a pronoun may ask. */
export interface ReferenceContext {
  readonly genderOf: (id: string) => 'female' | 'male' | null
  /** A title says so (*spokeswoman*), and no guess by a name or a pronoun. */
  readonly isGenderTold: (id: string) => boolean
  /** The pronoun's predicate needs a mind: a thing cannot be meant. */
  readonly isMinded: (tree: Tree, predicate: number) => boolean
  /** Whose deed the sentence judges, where the pronoun owns it. */
  readonly blamed: (tree: Tree, token: number) => number | null
  /** A thing that says something (*its letter … It warns*). */
  readonly isText: (thing: Salient) => boolean
  /** Actors of the other arguments of the pronoun's predicate, its understood subject included. */
  readonly clauseMates: (tree: Tree, token: number) => readonly string[]
  /** Actors behind a thing (*a Turkish freighter … it*). */
  readonly behind: (thing: Salient) => readonly string[]
  readonly actorsAt: (tree: Tree, token: number) => readonly string[]
  /** Whether the pronoun may stand for all of these actors. */
  readonly fits: (form: string, ids: readonly string[]) => boolean
  /** The sentence of that index, or null. */
  readonly treeOf: (sentence: number) => Tree | null
}

/** What is said of states and sides: *a neighbour that supports us* is never *she*. */
const OF_STATES = /(?:ally|coalition|country|nation|neighbou?r|partner|power|side|state)$/

/** How well a mention's kind and number go with the pronoun: 0 fits, a penalty where it may, null where it cannot. */
function fit(form: string, s: Salient, context: ReferenceContext): number | null {
  if (PERSONAL.has(form)) {
    if (s.plural || s.id === null) return null
    // One of a crowd may be meant; a party or movement that goes by its name is never *she*.
    if (s.kind !== 'person')
      return (s.kind === 'population' || (s.kind === 'group' && s.role !== null)) && !OF_STATES.test(s.role ?? '')
        ? 1
        : null
    const gender = context.genderOf(s.id)
    return gender !== null && gender !== pronounGender(form) ? null : 0
  }
  if (NEUTER.has(form)) {
    if (s.kind === 'thing') return s.plural ? null : 0.6
    if (s.kind === 'person' || s.kind === 'population') return null
    return s.plural ? (s.kind === 'institution' ? 0.8 : null) : 0
  }
  if (s.kind === 'thing') return s.plural ? 1 : null
  if (s.plural || s.kind === 'population') return 0
  if (s.kind === 'person') return null
  return isBody(s.kind) ? 0.6 : 2.8
}

const KNOWN_GENDER = 0.4

/** One of several joined parties is seldom meant by a singular pronoun. */
const PART_OF_MANY = 1.8

/** *asked the electoral commission … Its president*: who is at the head of a body rather than of a state. */
const HEADS_OF_BODIES =
  /^(?:chair|chairman|chairwoman|chairperson|chief|director|founder|governor|head|president|secretary-general)$/
const STATE_FOR_BODY = 1.2

/** *Chad's spokesman said it would go*: how much whoever a speaker speaks for gains. */
const SPOKEN_FOR = 2.6

/** *The lawyers appealed to the court. The court agreed. They also asked …*: how much less one body is meant by who goes on to do a further thing. */
const ONE_BODY = 0.8

const actsAlso = (tree: Tree, token: number): boolean =>
  tree.base(token) === 'nsubj' && tree.deps(tree.head(token), 'advmod').some((a) => tree.lemma(a) === 'also')

const OBJECTIVE = new Set(['them', 'him', 'us', 'me'])

/** *detained seven of them*: the number or measure of which a pronoun says of whom; itself where there is none. */
function portionOf(tree: Tree, token: number): number {
  const head = tree.head(token)
  const isOfPortion =
    tree.base(token) === 'nmod' &&
    tree.preposition(token) === 'of' &&
    ['NUM', 'DET', 'PRON', 'ADJ'].includes(tree.token(head).upos)
  return isOfPortion ? head : token
}

/** Verb that a phrase is an argument of; two arguments of one verb do not corefer unless one is a possessive. */
function predicateOf(tree: Tree, part: number): number {
  const token = portionOf(tree, part)
  // *accusing them of smuggling*: what is no subject by its form is the object of the verb right before it.
  if (OBJECTIVE.has(tree.token(token).form.toLowerCase()) && token > 0 && tree.isVerb(token - 1)) return token - 1
  const head = tree.head(tree.firstConjunct(token))
  // *said it expected*: a second subject behind its verb is that of the verb that follows.
  const isMisplaced =
    head >= 0 && head < token && tree.base(token) === 'nsubj' && tree.deps(head, 'nsubj').some((t) => t < head)
  const next = isMisplaced ? tree.deps(head, 'ccomp', 'xcomp', 'parataxis').find((t) => t > token) : undefined
  return next ?? head
}

/** The understood subject before a token, of the predicate that the token is an argument of; null where the token is part of it. */
export function subjectBeside(tree: Tree, part: number): number | null {
  const token = portionOf(tree, part)
  const predicate = predicateOf(tree, token)
  const isMisplaced = predicate > token && predicate !== tree.head(tree.firstConjunct(token))
  if (predicate < 0 || isMisplaced || !tree.isVerb(predicate)) return null
  const subject = tree.dep(predicate, 'nsubj') ?? semanticSubject(tree, predicate)
  const isApart = subject !== null && subject < token && tree.firstConjunct(subject) !== tree.firstConjunct(token)
  return isApart ? subject : null
}

/** How much an antecedent gains that acts in the clause that the pronoun's own clause hangs on, and in the ones above. */
const GOVERNING = [1.6, 0.9, 0.6]

const CONTROLLED = 0.8

/** *Police detained forty marchers. They were released*: how much whoever is held gains as the one who is let go. */
const LET_GO = 2.2

/** Understood subjects of the clauses above a pronoun, innermost first. */
function governingSubjects(tree: Tree, token: number, form: string): number[] {
  const isSubject = tree.base(tree.firstConjunct(token)) === 'nsubj'
  const verbs = tree.ancestors(token).filter((t) => tree.isVerb(t))
  const own = isSubject ? predicateOf(tree, token) : -1
  // *Kanneh's office said he …*: the office speaks for its owner.
  const withOwner = (t: number) => (PERSONAL.has(form) ? [t, ...tree.deps(t, 'nmod:poss')] : [t])
  const subjects = verbs.filter((v) => v !== own).flatMap((v) => semanticSubject(tree, v) ?? [])
  return [...new Set(subjects.flatMap(withOwner))].filter((t) => t !== token)
}

/** *As for Peru, it declined*: the topic set before the clause that the pronoun is the subject of, or null. */
function topicOf(tree: Tree, token: number): number | null {
  if (tree.base(token) !== 'nsubj') return null
  const isTopic = (t: number) => t < token && /^as_(?:for|to|regard)$/.test(tree.preposition(t) ?? '')
  return tree.deps(tree.head(token), 'obl').find(isTopic) ?? null
}

/** One of two whose words are not the other's. */
const OTHERS = /^(?:successor|predecessor|counterpart|rival|opponent|critic|challenger)$/

/** *Her lawyer said she …*: the pronoun that owns the speaker, where it is of the same gender; or null. */
function ownerOfSpeaker(tree: Tree, token: number, form: string): number | null {
  const own = tree.base(tree.firstConjunct(token)) === 'nsubj' ? predicateOf(tree, token) : -1
  const verbs = tree.ancestors(token).filter((t) => t !== own && tree.isVerb(t))
  const speaker = verbs.map((v) => semanticSubject(tree, v)).find((t) => t !== null && t < token) ?? null
  if (speaker === null || OTHERS.test(tree.lemma(speaker))) return null
  const isSame = (t: number) => pronounGender(tree.token(t).form) === pronounGender(form)
  return tree.deps(speaker, 'nmod:poss').find((t) => t < token && isSame(t)) ?? null
}

/** *wrote to the bishop asking him*: whom the participle's own verb is directed at. */
const isAddressed = (tree: Tree, token: number, s: Salient): boolean =>
  s.sentence === tree.sentence.index &&
  s.relation === 'obl' &&
  ['obj', 'iobj'].includes(tree.base(token)) &&
  tree.base(tree.head(token)) === 'advcl' &&
  tree.token(tree.head(token)).xpos === 'VBG' &&
  tree.head(s.joint) === tree.head(tree.head(token)) &&
  /^(?:to|with|on)$/.test(tree.preposition(s.joint) ?? '')

/** *drove a lorry into the gates and blew it up*: objects of joined verbs stand for one another. */
function isParallel(tree: Tree, token: number, s: Salient): boolean {
  if (!['obj', 'iobj'].includes(tree.base(token)) || s.relation !== 'obj' || s.sentence !== tree.sentence.index)
    return false
  const verb = tree.head(token)
  return tree.base(verb) === 'conj' && tree.firstConjunct(verb) === tree.firstConjunct(tree.head(s.joint))
}

/** *Chad will go unless Peru pays, its envoy said*: whether a word stands in a circumstance that a later word has no part in. */
const isAsideTo = (tree: Tree, word: number, later: number): boolean =>
  [word, ...tree.ancestors(word)].some((t) => tree.base(t) === 'advcl' && tree.isVerb(t) && !tree.isWithin(later, t))

function score(tree: Tree, token: number, s: Salient, governors: readonly number[]): number {
  const distance = tree.sentence.index - s.sentence
  let points = -1.1 * distance
  if (s.subject) points += s.main || (distance === 0 && !isAsideTo(tree, s.joint, token)) ? 1.3 : 0.9
  else if (s.relation === 'obj' || s.relation === 'iobj') points += 0.25
  else if (s.relation === 'nmod') points -= 0.3
  if (s.modifier) points -= 2
  if (isParallel(tree, token, s) || isAddressed(tree, token, s)) points += 1.5
  const level = distance === 0 ? governors.indexOf(s.joint) : -1
  // *wants Japan to scrap its plan*: whoever is to act in the clause, though another's object.
  if (level === 0 && !s.subject && ['obj', 'iobj', 'obl'].includes(s.relation)) points += CONTROLLED
  return level < 0 ? points : points + (GOVERNING[Math.min(level, GOVERNING.length - 1)] as number)
}

/**
 * Antecedents of a third-person pronoun among the mentions of the last three sentences, by recency, role, kind and
 * number. *They* may take up several parties of one coordination. Empty where a thing is meant, or nothing fits.
 */
export function resolvePronoun(
  tree: Tree,
  token: number,
  salient: readonly Salient[],
  context: ReferenceContext,
): readonly string[] {
  const form = tree.token(token).form.toLowerCase()
  if (!isThirdPerson(form) || (NEUTER.has(form) && isExpletive(tree, token))) return []
  const here = tree.sentence.index
  const isPossessive = tree.relation(token) === 'nmod:poss'
  const told =
    topicOf(tree, token) ??
    context.blamed(tree, token) ??
    (PERSONAL.has(form) ? ownerOfSpeaker(tree, token, form) : null)
  const meant = told === null ? [] : context.actorsAt(tree, told)
  if (meant.length > 0 && context.fits(form, meant)) return meant
  const mates = isPossessive ? [] : context.clauseMates(tree, token)
  if (form.endsWith('self') || form.endsWith('selves')) return mates
  const minded = tree.base(token) === 'nsubj' && context.isMinded(tree, tree.head(token))
  const isToldOf = isToldOfBySpeaker(tree, token, (verb) => context.isMinded(tree, verb))
  const others = new Set(salient.filter((s) => s.sentence === here && isToldOf(s.token)).flatMap((s) => s.id ?? []))
  const allowed = salient.filter((s) => {
    if (s.id !== null && others.has(s.id)) return false
    if (s.sentence > here || here - s.sentence > 3 || (s.sentence === here && s.token >= token)) return false
    if (s.kind === 'thing' && minded && !(NEUTER.has(form) && context.isText(s))) return false
    if (s.sentence === here && isInsidePhraseOf(tree, token, s.token, PERSONAL.has(form))) return false
    return (
      isPossessive ||
      ((s.id === null || !mates.includes(s.id)) &&
        (s.sentence !== here || predicateOf(tree, s.token) !== predicateOf(tree, token)))
    )
  })
  const governors = governingSubjects(tree, token, form)
  const isOfBody = isPossessive && NEUTER.has(form) && HEADS_OF_BODIES.test(tree.lemma(tree.head(token)))
  const isFreed = isLetGo(tree, token)
  const isFurther = PLURAL.has(form) && actsAlso(tree, token)
  const owner = NEUTER.has(form) ? spokenFor(tree, token, predicateOf(tree, token)) : null
  // *the Omani-Iraqi commission*: several told by one singular word are one body.
  const isOneBody = (s: Salient) =>
    !s.plural && jointIds(allowed, s).every((id) => allowed.some((o) => o.id === id && o.token === s.token))
  const scored = allowed.flatMap((s, order) => {
    const penalty = fit(form, s, context)
    if (penalty === null) return []
    const partly = !PLURAL.has(form) && jointIds(allowed, s).length > 1 && !isOneBody(s) ? PART_OF_MANY : 0
    const far = isOfBody && s.kind === 'state' ? STATE_FOR_BODY : 0
    // Whom the sentence before called *she* is meant rather than one of whom no such word was said.
    const isKnown = here - s.sentence <= 1 && s.id !== null && PERSONAL.has(form) && context.genderOf(s.id) !== null
    const points =
      score(tree, token, s, governors) +
      (isFreed && s.held ? LET_GO : 0) +
      (isKnown ? KNOWN_GENDER : 0) -
      (isFurther && !s.plural && isBody(s.kind) ? ONE_BODY : 0) +
      (owner !== null && s.sentence === here && tree.isWithin(s.token, owner) ? SPOKEN_FOR : 0) -
      penalty -
      far -
      partly +
      order * 0.015
    return [{ s, points }]
  })
  const scoreOf = (s: Salient) => score(tree, token, s, governors)
  if (PLURAL.has(form))
    for (const joint of jointMentions(allowed)) scored.push({ s: joint, points: scoreOf(joint) + 0.2 })
  scored.sort((a, b) => b.points - a.points)
  const best = scored[0]?.s
  const later = fronted(tree, token) ?? (best === undefined ? ahead(tree, token) : null)
  if (later !== null && (best === undefined || best.sentence < here)) {
    const ids = context.actorsAt(tree, later)
    if (ids.length > 0 && context.fits(form, ids)) return ids
  }
  const both = PLURAL.has(form) ? bothOf(tree, token, salient, context) : []
  const [first] = both
  if (first && scoreOf(first) + 0.2 > (scored[0]?.points ?? Number.NEGATIVE_INFINITY))
    return both.flatMap((s) => s.id ?? [])
  if (!best) return minded ? lastToSpeak(form, here, salient, context) : []
  if (best.id === null) return context.behind(best)
  return PLURAL.has(form) ? jointIds(allowed, best) : [best.id]
}

/** How many sentences back somebody may have acted who still speaks. */
const STILL_SPEAKING = 2

/**
 * *Foreign Minister Ana Ruiz urged calm. He said …*, *A team from the commission was held, it said*: of a speaker who fits nobody, whoever acted
 * last in the sentences before, though a name or an earlier pronoun seemed to tell another gender, or the words in front tell of a part of it.
 */
function lastToSpeak(form: string, here: number, salient: readonly Salient[], context: ReferenceContext): string[] {
  const isOf = ({ id, kind }: Salient): boolean =>
    id !== null &&
    (PERSONAL.has(form)
      ? kind === 'person' && !context.isGenderTold(id)
      : NEUTER.has(form) && (isBody(kind) || kind === 'state'))
  const isNear = ({ sentence }: Salient) => sentence < here && here - sentence <= STILL_SPEAKING
  const last = salient.findLast((s) => isNear(s) && s.main && !s.plural && !s.modifier && isOf(s))
  return last?.id ? [last.id] : []
}

/** *Ruiz met Soto in Lima, and they agreed*, *Ruiz met Soto. They discussed a road*: the two that meet each other in the clause or sentence before. */
function bothOf(
  tree: Tree,
  token: number,
  salient: readonly Salient[],
  { treeOf }: ReferenceContext,
): readonly Salient[] {
  const here = metEachOther(tree, salient, token)
  const above =
    tree.base(token) === 'nsubj' && isDoneTogether(tree, tree.head(token)) ? treeOf(tree.sentence.index - 1) : null
  return here.length > 0 || above === null ? here : metEachOther(above, salient)
}

/** *Asked whether he had met …, the mayor said*: the subject behind the clause or phrase in front that the pronoun stands in. */
function fronted(tree: Tree, token: number): number | null {
  for (const at of [token, ...tree.ancestors(token)]) {
    if (!['advcl', 'obl'].includes(tree.base(at))) continue
    const subject = tree.deps(tree.head(at), 'nsubj').find((t) => t > token && t > at)
    if (subject !== undefined) return subject
  }
  return null
}

/** *Its withdrawal leaves Iceland without a vote*: with nobody told before, the object of the clause whose subject the pronoun is in. */
function ahead(tree: Tree, token: number): number | null {
  const subject = [token, ...tree.ancestors(token)].find((t) => tree.base(t) === 'nsubj')
  return subject === undefined || subject === token
    ? null
    : (tree.deps(tree.head(subject), 'obj', 'iobj').find((t) => t > subject) ?? null)
}

/** Whether a pronoun of this form may stand for one actor of a kind and gender. */
export function pronounFits(form: string, kind: ActorKind, plural: boolean, gender: 'female' | 'male' | null): boolean {
  const word = form.toLowerCase()
  if (PERSONAL.has(word)) return !plural && kind === 'person' && (gender === null || gender === pronounGender(word))
  if (NEUTER.has(word)) return !plural && kind !== 'person' && kind !== 'population'
  return plural || kind === 'group' || kind === 'population' || kind === 'institution'
}

/** A possessor inside a phrase (*the mayor of its capital*) does not mean the whole of it; behind a verb or a conjunction it may. */
function isInsidePhraseOf(tree: Tree, token: number, head: number, isDirect: boolean): boolean {
  if (isDirect) return tree.head(token) === head
  for (let at = token; at >= 0; at = tree.head(at)) {
    if (at === head) return at !== token
    if (tree.isVerb(at) || tree.base(at) === 'conj') return false
  }
  return false
}

/** The last mention of each coordination of several parties. */
function jointMentions(salient: readonly Salient[]): Salient[] {
  return salient.filter((s) => s.id !== null && !s.modifier && jointIds(salient, s).length > 1)
}

/** Parties joined with the mention, itself included, in text order. */
export function jointIds(salient: readonly Salient[], s: Salient): string[] {
  const same = salient.filter((o) => o.sentence === s.sentence && o.joint === s.joint && o.id !== null && !o.modifier)
  const ids = [...new Set(same.map((o) => o.id as string))]
  return ids.length > 1 ? ids : s.id === null ? [] : [s.id]
}

/** *It is clear that …*, *it remains to be seen*: a dummy subject. */
function isExpletive(tree: Tree, token: number): boolean {
  if (tree.relation(token) === 'expl') return true
  const head = tree.head(token)
  return head >= 0 && tree.relation(token) === 'nsubj' && tree.deps(head, 'csubj').length > 0
}
