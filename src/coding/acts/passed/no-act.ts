import type { CodeBook } from '../../../knowledge/types.js'
import type { Cast } from '../../cast/cast.js'
import { clauses, prepositional, semanticObject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf } from '../../grammar/word-forms.js'
import type { Roles } from '../parties/roles.js'
import type { Candidate } from '../seen/frames.js'

/** Sectors that can close, stop or forbid by their power. */
const POWERS = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'REB', 'UAF', 'PRE', 'IGO'])

/** Verbs of giving leave. */
const PERMITTED = new Set(['authorize', 'authorise', 'permit', 'allow', 'empower', 'entitle', 'clear'])
const FOR_REPORTERS = new Set(['comment', 'comments', 'interview'])
const ANSWERING_REPORTERS = new Set([
  'answer',
  'decline',
  'grant',
  'ignore',
  'react',
  'refuse',
  'reply',
  'respond',
  'return',
])
const SPEAKING = new Set(['discuss', 'speak', 'talk', 'comment', 'brief', 'disclose'])

/**
 * *a request for comment*, *calls seeking comment*, *did not respond to a request for comment*, *was not authorized to discuss the matter*: how
 * reporters work.
 */
export function isReporting(tree: Tree, predicate: number): boolean {
  const above = tree.base(predicate) === 'xcomp' ? tree.head(predicate) : -1
  const isLeave = above >= 0 && tree.token(above).xpos === 'VBN' && isOneOf(tree, above, PERMITTED)
  if (isLeave && isOneOf(tree, predicate, SPEAKING)) return true
  if (![...FOR_REPORTERS].some((lemma) => tree.hasLemma(lemma))) return false
  const isAnswer = tree.isVerb(predicate) && isOneOf(tree, predicate, ANSWERING_REPORTERS)
  return (
    isForComment(tree, predicate) ||
    (isAnswer && tree.deps(predicate, 'obl', 'obj').some((asked) => isForComment(tree, asked)))
  )
}

function isForComment(tree: Tree, predicate: number): boolean {
  const sought = [...prepositional(tree, predicate, 'for'), ...tree.deps(predicate, 'obj')]
  const seeking = tree.deps(predicate, 'acl').flatMap((clause) => tree.deps(clause, 'obj', 'obl'))
  return [...sought, ...seeking].some((t) => FOR_REPORTERS.has(tree.lemma(t)))
}

/** Who tells reporters things. */
const INFORMANTS = new Set([
  'official',
  'diplomat',
  'source',
  'person',
  'people',
  'aide',
  'lawmaker',
  'participant',
  'member',
  'executive',
  'envoy',
])

/** *two diplomats who attended the session and spoke on condition of anonymity*: what is told of a source that is not named is told of how it knows. */
export function isOfSource(tree: Tree, verb: number): boolean {
  if (!tree.isVerb(verb)) return false
  const first = tree.firstConjunct(verb)
  const isTold = tree.base(first) === 'acl' && INFORMANTS.has(tree.lemma(tree.head(first)))
  return isTold && tree.tokens.some((t) => t.lemma === 'anonymity')
}

const ARRANGING = new Set(['arrange', 'book', 'fix', 'pencil', 'plan', 'schedule', 'set', 'slate', 'time'])

/** What a go-between does for a meeting of others. */
const HOSTING = new Set(['arrange', 'convene', 'convoke', 'organise', 'organize', 'broker', 'set_up', 'initiate'])

/** *the talks, which the bishops had arranged*; near-miss: *the bishops, who had arranged talks*. */
const isWhatWasArranged = (tree: Tree, verb: number, codes: CodeBook): boolean =>
  codes.inClass(tree.lemma(tree.head(verb)), 'meeting') &&
  tree.deps(verb, 'obj').every((o) => ['WDT', 'WP'].includes(tree.token(o).xpos)) &&
  tree.deps(verb, 'nsubj').some((s) => !['WDT', 'WP'].includes(tree.token(s).xpos))

const CONVENING = new Set(['convene', 'convoke'])

/**
 * *a meeting planned for May*, *pencilled in for Friday*, *talks convened by the bishops*, *the talks, which the bishops had arranged*: what is said
 * of when a thing is to be, or of who called it, is no act beside it.
 */
export function isArranged(tree: Tree, participle: number, codes: CodeBook): boolean {
  const isRelative = tree.relation(participle) === 'acl:relcl' && tree.deps(participle, 'aux:pass').length === 0
  if (isRelative && isOneOf(tree, participle, HOSTING) && isWhatWasArranged(tree, participle, codes)) return true
  const isBehind = tree.token(participle).xpos === 'VBN' && tree.base(participle) === 'acl'
  const noun = tree.lemma(tree.head(participle))
  if (isBehind && isOneOf(tree, participle, CONVENING) && codes.inClass(noun, 'meeting')) return true
  if (!isBehind || prepositional(tree, participle, 'for').length === 0) return false
  // *a march called for Tuesday*
  const isCalled = tree.lemma(participle) === 'call' && codes.inClass(noun, 'protest')
  return isCalled || isOneOf(tree, participle, ARRANGING)
}

/** *We cannot be asked to carry this alone*: what cannot be asked of one, nobody is told to have asked. */
export const isUnasked = (tree: Tree, verb: number): boolean =>
  tree.isVerb(verb) &&
  tree.isPassive(verb) &&
  tree.deps(verb, 'aux').some((a) => tree.token(a).xpos === 'MD') &&
  tree.deps(verb, 'advmod').some((a) => ['not', "n't", 'n’t'].includes(tree.lemma(a)))

const TEAMS = new Set(['delegation', 'side', 'team'])

/** *led the Indian side*, *heads the delegation*: who speaks for it, and no act; near-miss: *led a delegation to Rome*. */
export const isHeading = (tree: Tree, verb: number): boolean =>
  tree.isVerb(verb) &&
  ['lead', 'head'].includes(tree.lemma(verb)) &&
  tree.deps(verb, 'obj', 'nsubj:pass').some((t) => TEAMS.has(tree.lemma(t))) &&
  prepositional(tree, verb, 'to').length === 0

const THANKING = new Set(['thank', 'thanks', 'grateful', 'thankful', 'gratitude'])

/** *thanked Peru for its help*: what somebody is thanked for is why. */
export const isThankedFor = (tree: Tree, noun: number): boolean =>
  !tree.isVerb(noun) &&
  tree.preposition(noun) === 'for' &&
  tree.deps(noun, 'nmod:poss').some((t) => tree.token(t).upos === 'PRON') &&
  THANKING.has(tree.lemma(tree.head(noun)))

/** What two countries have between them by where they lie or what they are. */
const COMMON = new Set([
  ...['border', 'boundary', 'coast', 'coastline', 'culture', 'frontier', 'heritage', 'history', 'island', 'lake'],
  ...['language', 'peninsula', 'river', 'shore'],
])

/** *shares a 700 km border with Chad*: nobody does anything; near-miss: *shares data with Chad*. */
export const isHavingInCommon = (tree: Tree, verb: number): boolean =>
  tree.isVerb(verb) && tree.lemma(verb) === 'share' && tree.deps(verb, 'obj').some((t) => COMMON.has(tree.lemma(t)))

const NAMING = new Set(['call', 'describe', 'term', 'label', 'dub', 'brand', 'consider', 'deem'])

/** *what it called hostile acts*, *what officials described as an error*: whose word it is; near-miss: *said what it wanted*. */
export function isNaming(tree: Tree, verb: number): boolean {
  if (!tree.isVerb(verb) || !NAMING.has(tree.lemma(verb))) return false
  const before = tree.tokens.slice(
    0,
    Math.min(verb, ...tree.deps(verb, 'nsubj').map((t) => Math.min(...tree.subtree(t)))),
  )
  const isWhat = (t: number) => tree.lemma(t) === 'what'
  return tree.deps(verb, 'obj', 'nsubj', 'mark', 'obl').some(isWhat) || isWhat(before.length - 1)
}

/** Words with which one finds nothing wrong. */
const INNOCENT = new Set([
  ...['appropriate', 'defensive', 'internal', 'justified', 'lawful', 'legal', 'legitimate', 'logical', 'natural'],
  ...['necessary', 'normal', 'ordinary', 'peaceful', 'precautionary', 'proportionate', 'reasonable', 'routine'],
  ...['sovereign', 'standard', 'technical', 'temporary', 'understandable', 'usual'],
])

/** *called the drill routine*, *described the visit as necessary*: blames and refuses nothing; near-miss: *called the drill reckless*, *not necessary*. */
export function isCalledInnocent(tree: Tree, verb: number, codes: CodeBook): boolean {
  if (!tree.isVerb(verb) || !NAMING.has(tree.lemma(verb))) return false
  const words = tree.deps(verb, 'xcomp', 'ccomp', 'obl', 'advcl', 'obj').flatMap((t) => tree.coordination(t))
  const isInnocent = (t: number) =>
    tree.token(t).upos === 'ADJ' && (INNOCENT.has(tree.lemma(t)) || codes.inClass(tree.lemma(t), 'merit'))
  const isDenied = (t: number) =>
    tree.deps(t, 'advmod', 'det').some((a) => ['not', "n't", 'never', 'no'].includes(tree.lemma(a)))
  const said = words.filter((t) => tree.token(t).upos === 'ADJ')
  return said.length > 0 && said.every((t) => isInnocent(t) && !isDenied(t)) && !isDenied(verb)
}

/** *the union, which called the strike*: who calls people out says nothing of it; near-miss: *called the strike illegal*. */
export function isCallingOut(tree: Tree, verb: number, codes: CodeBook): boolean {
  const objects = tree.deps(verb, 'obj')
  return (
    tree.isVerb(verb) &&
    tree.lemma(verb) === 'call' &&
    tree.deps(verb, 'xcomp', 'ccomp', 'compound:prt').length === 0 &&
    objects.length === 1 &&
    objects.every((t) => codes.inClass(tree.lemma(t), 'protest'))
  )
}

/** What is met by doing it and not by anybody. */
const MET = new Set([
  'condition',
  'criterion',
  'deadline',
  'expectation',
  'goal',
  'need',
  'obligation',
  'requirement',
  'target',
])

/** *the appeal was met only halfway*, *a demand met by Peru*: a demand is met by doing what it asks; near-miss: *a delegation was met by the king*. */
export function isMetDemand(tree: Tree, verb: number, codes: CodeBook): boolean {
  if (tree.lemma(verb) !== 'meet' || tree.token(verb).xpos !== 'VBN') return false
  const met = tree.deps(verb, 'nsubj:pass')
  const all = tree.base(verb).startsWith('acl') && met.length === 0 ? [tree.head(verb)] : met
  return all.some((t) => MET.has(tree.lemma(t)) || codes.inClass(tree.lemma(t), 'demand'))
}

const ANSWERING = new Set([
  ...['respond', 'react', 'reply', 'retaliate', 'answer', 'hit_back', 'strike_back', 'fire_back'],
])

/** *responded to the launch by firing two missiles*: what the answer was is the act. */
export function isAnsweredBy(tree: Tree, verb: number): boolean {
  return (
    tree.isVerb(verb) &&
    isOneOf(tree, verb, ANSWERING) &&
    clauses(tree, verb, 'ing').some((c) => tree.deps(c, 'mark').some((m) => ['by', 'with'].includes(tree.lemma(m))))
  )
}

/** *answered the letter of Peru*, *replied to a question*: what is not told of an answer refuses nothing; near-miss: *replied that it would stay*. */
export const isBareAnswer = (tree: Tree, verb: number): boolean =>
  tree.isVerb(verb) &&
  isOneOf(tree, verb, ANSWERING) &&
  tree.deps(verb, 'ccomp', 'xcomp', 'parataxis', 'advcl', 'advmod').length === 0 &&
  !['ccomp', 'parataxis'].includes(tree.base(verb)) &&
  ['with', 'by', 'in'].every((p) => prepositional(tree, verb, p).length === 0)

/** *called the strike illegal*, *described the march as a provocation*: nobody's protest of which something is thought is told elsewhere. */
export const isNamedProtest = (tree: Tree, noun: number, codes: CodeBook): boolean =>
  tree.base(noun) === 'obj' &&
  codes.inClass(tree.lemma(noun), 'protest') &&
  isOneOf(tree, tree.head(noun), NAMING) &&
  tree.deps(noun, 'nmod', 'acl', 'amod').length === 0 &&
  tree.deps(noun, 'det').some((d) => tree.lemma(d) === 'the')

/** Hazards that arms are, too: *hit by fire from a helicopter*, *a hail of bullets*. */
const OF_ARMS = new Set(['fire', 'hail', 'rain'])

/** *A cyclone struck the islands*, *Typhoon Ana hit the coast*, *were struck by a flood*: nobody attacks. */
export function isByHazard(tree: Tree, verb: number, codes: CodeBook): boolean {
  if (!tree.isVerb(verb)) return false
  const by = tree.isPassive(verb) ? prepositional(tree, verb, 'by') : tree.deps(tree.firstConjunct(verb), 'nsubj')
  const own = tree.isPassive(verb) ? [] : tree.deps(verb, 'nsubj')
  return (own.length > 0 ? own : by)
    .flatMap((s) => (tree.token(s).upos === 'PROPN' ? [s, ...tree.deps(s, 'compound', 'nmod:desc', 'flat')] : [s]))
    .flatMap((t) => [tree.lemma(t), tree.token(t).form.toLowerCase()])
    .some((word) => codes.inClass(word, 'hazard') && !OF_ARMS.has(word))
}

const STANDING = new Set(['line', 'queue', 'stand', 'wait'])
const AGAINST = ['against', 'before', 'outside', 'with']

/** *Residents lined the road*, *people queued for bread*: who is only there protests at nothing; near-miss: *stood outside the court with placards*. */
export const isStanding = (tree: Tree, verb: number): boolean =>
  isOneOf(tree, verb, STANDING) && AGAINST.every((p) => prepositional(tree, verb, p).length === 0)

/** *captured fighters*, *the banned party*, *talks with visiting President Dahl*: a participle before its noun describes it. */
export function isDescribing(tree: Tree, predicate: number): boolean {
  if (tree.token(predicate).form.toLowerCase() === 'visiting') return isVisitor(tree, predicate)
  return tree.base(predicate) === 'amod' && tree.token(predicate).xpos === 'VBN' && predicate < tree.head(predicate)
}

/** Words behind which *visiting* says who somebody is; behind *after* or *while* it is what they do. */
const BEFORE_VISITOR = new Set(['with', 'between', 'and', 'to', 'from', 'the', 'a', 'by'])
/** Words of a title before a name (*visiting South Korean Vice Foreign Minister Sato*). */
const LONGEST_TITLE = 6

/** *held talks with visiting Premier Sato*, *told the visiting envoys*, whatever the tree hangs it on; near-miss: *after visiting Premier Sato in Rome*. */
function isVisitor(tree: Tree, participle: number): boolean {
  const before = tree.tokens[participle - 1]
  const isOpening = before === undefined || BEFORE_VISITOR.has(before.lemma) || before.upos === 'VERB'
  if (!isOpening || tree.tokens[participle + 1]?.upos === 'DET') return false
  if (tree.base(participle) === 'amod') return true
  const title = tree.tokens.slice(participle + 1, participle + 1 + LONGEST_TITLE)
  const name = title.findIndex(({ index }) => tree.deps(index, 'nmod:desc').length > 0)
  return name > 0 && title.slice(0, name).every(({ upos }) => ['ADJ', 'PROPN', 'NOUN'].includes(upos))
}

/**
 * *halted trains*, *closed schools*, *cancelled 258 flights*: who stops a service and has no power to forbid it sanctions nobody;
 * it is part of the strike or the storm.
 */
export function isStoppage(c: Candidate, roles: Roles, cast: Cast, codes: CodeBook): boolean {
  const { tree, predicate, frame } = c
  const isOfStrike = frame.type === 'PROTEST' && tree.tokens.some((t) => tree.lemma(t.index) === 'strike')
  if (!isOfStrike && !['SANCTION', 'COERCE', 'REJECT'].includes(frame.type)) return false
  if (!tree.isVerb(predicate)) return false
  const object = semanticObject(tree, predicate)
  if (object === null || !codes.inClass(tree.lemma(predicate), 'stopping')) return false
  if (!tree.coordination(object).every((t) => codes.inClass(tree.lemma(t), 'service'))) return false
  return !roles.sources.some((id) => {
    const { sector, designation } = cast.roster.get(id)
    return designation.kind === 'state' || (sector !== null && POWERS.has(sector))
  })
}

/** Verbs of talking that reporters are told by. */
const TALKING = new Set(['tell', 'speak', 'talk', 'chat', 'inform'])

/** *spoke to the BBC*, *told the newspaper that …*: who only talks to reporters meets nobody, and threatens or asks them nothing. */
export function isInterview({ tree, predicate, frame }: Candidate, roles: Roles, cast: Cast): boolean {
  if (!tree.isVerb(predicate) || !TALKING.has(tree.lemma(predicate))) return false
  const others = frame.joint ? roles.targets.filter((id) => id !== roles.sources[0]) : roles.targets
  return others.length > 0 && others.every((id) => cast.roster.get(id).sector === 'JRN')
}

const DIRECTIVE = new Set(['must', 'should', 'ought', 'shall', 'let'])
const NEEDING = new Set(['need', 'have'])

/**
 * *told him that the port was closed*: telling is asking only where what is told is to be done (*told Peru to leave*, *that it must leave*, *that
 * it needs to leave*).
 */
export function isStatement({ tree, predicate, frame }: Candidate): boolean {
  if (frame.type !== 'REQUEST' || tree.lemma(predicate) !== 'tell') return false
  const told = tree.deps(predicate, 'ccomp', 'xcomp', 'advcl', 'parataxis')
  return told.length > 0 && !told.some((clause) => isDirective(tree, clause))
}

function isDirective(tree: Tree, clause: number): boolean {
  const isInfinitive = tree.deps(clause, 'mark', 'aux').some((t) => tree.lemma(t) === 'to')
  const isModal = tree.deps(clause, 'aux').some((t) => DIRECTIVE.has(tree.lemma(t)))
  const isNeed =
    NEEDING.has(tree.lemma(clause)) && tree.deps(clause, 'xcomp').length > 0 && tree.deps(clause, 'obj').length === 0
  return isInfinitive || isModal || isNeed
}

const CALLING_HOME = new Set(['recall', 'call', 'call_back', 'summon', 'withdraw', 'pull'])
const ENVOYS = new Set(['ambassador', 'envoy', 'chargé', 'consul', 'representative', 'diplomat', 'attaché'])

/** *recalled its ambassador for consultations*: why an envoy is called home, and no meeting; near-miss: *for consultations with the king*. */
export function isCalledHome(tree: Tree, noun: number): boolean {
  if (tree.lemma(noun) !== 'consultation' || tree.preposition(noun) !== 'for') return false
  if (tree.deps(noun, 'nmod').some((t) => tree.preposition(t) !== 'on')) return false
  const verb = tree.ancestors(noun).find((t) => tree.isVerb(t))
  if (verb === undefined || !isOneOf(tree, verb, CALLING_HOME)) return false
  return tree.deps(verb, 'obj', 'nsubj:pass').some((t) => isOneOf(tree, t, ENVOYS))
}
