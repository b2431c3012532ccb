import { hasNo, isNegated } from '../grammar/negation.js'
import { clauseKind, clauses, isSidedAgainst } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf, lookUp } from '../grammar/word-forms.js'
import { isCaution } from '../judgement/advice.js'
import { judge } from '../judgement/judge.js'
import { PERSONAL } from '../judgement/own-words.js'
import { ADJECTIVE_CUES, ARGUING, FAVOUR, OPEN_TO, READY, REMAIN, UNWILLING } from './cues/adjective.js'
import { WEAK_MANNERS } from './cues/holder.js'
import { EPISTEMIC } from './cues/refusal.js'
import { TEXTS } from './cues/siding.js'
import {
  ANSWERS_ONLY,
  BACKING,
  CLAIMING,
  CONDEMNING,
  DECIDING,
  DISMISSING,
  EXPRESS,
  GUESTS,
  HAILED_AT_SEA,
  HOLDING,
  IDEAS,
  INSISTING,
  KEEPING,
  KEPT,
  KNOWN_BY_SIGHT,
  MATERIAL_WITH,
  NEGATED_NOUNS,
  NOUN_CUES,
  OBJECTING,
  RECOGNISING,
  REFUSALS,
  SAID_OF,
  SIDED,
  STAYING_ON,
  VERB_CUES,
  VOICE,
  WATCHING,
} from './cues/stance.js'
import { DECLINED, DECLINING, DEMANDS, GIVING_IN, MOURNED, OWED, STEPS } from './cues/step.js'
import { OFFERING, YIELDING } from './cues/yielding.js'
import { findConditional, firstAsked, hasCondition } from './stance-conditions.js'
import { findIdiom } from './stance-idioms.js'
import { findTold } from './stance-objects.js'
import { byBacking, byPolicy, byRight } from './stance-policy.js'
import { findRefusal } from './stance-refusals.js'
import { findSiding } from './stance-siding.js'
import {
  firstIssue,
  hasManner,
  holdersAt,
  isAnswered,
  isAsserted,
  isPersonal,
  isSaid,
  marked,
  type StanceContext,
  type Stated,
  subjectOf,
} from './stance-slots.js'
import { findSpoken } from './stance-spoken.js'

type Finder = (tree: Tree, token: number, context: StanceContext) => Stated | null

const isHeld = (found: Stated | null): found is Stated => found !== null && found.holders.length > 0

/** The stance that a token states, or null: the first that somebody holds. */
export function findStance(tree: Tree, token: number, context: StanceContext): Stated | null {
  const finders: Finder[] = [
    byVerb,
    byAdjective,
    byRemainingAgainst,
    bySpeaking,
    byNoun,
    byPolicy,
    byRight,
    byBacking,
    findSiding,
    findIdiom,
    findTold,
    findRefusal,
    findSpoken,
  ]
  for (const find of finders) {
    const found = find(tree, token, context)
    if (!isHeld(found)) continue
    const insisted =
      isOneOf(tree, token, INSISTING) && found.issue !== null && tree.isVerb(found.issue) ? found.issue : null
    const places = insisted === null ? [found.predicate] : [found.predicate, insisted]
    const isFirst = insisted !== null && (firstAsked(tree, token) !== null || isOnlySome(tree, insisted))
    const isConditional = (isFirst || places.some((at) => hasCondition(tree, at))) && found.stance !== 'unchanged'
    return isConditional ? { ...found, stance: 'conditional' } : found
  }
  return findConditional(tree, token, context)
}

/** *insists that only convicts can be exchanged*. */
const isOnlySome = (tree: Tree, clause: number): boolean =>
  tree.deps(clause, 'nsubj').some((s) => tree.subtree(s).some((t) => t <= s && tree.lemma(t) === 'only'))

/** *opposes the dam*, *does not recognize them as refugees*, *refused to support it*. */
function byVerb(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'VERB' || (tree.isPassive(t) && !isBacked(tree, t, cast))) return null
  const cue = lookUp(tree, t, (lemma) => VERB_CUES[lemma])
  if (!cue || isMaterial(tree, t) || isCaution(tree, t)) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.conditional || judgement.status === 'hypothetical') return null
  const governors = judgement.governors.filter((g) => !hasManner(tree, g, knowledge))
  const refused = governors.some((g) => isOneOf(tree, g, REFUSALS))
  if (!isOwnLine(tree, t, governors)) return null
  if (tree.base(t) === 'ccomp' && isOneOf(tree, tree.head(t), WEAK_MANNERS)) return null
  const unwilling = governors.some((g) => isNegated(tree, g) && judgement.polarity === 'positive')
  const negative = refused || unwilling || judgement.polarity === 'negative'
  const subject = subjectOf(tree, t)
  const stance = negative !== isNeither(tree, subject) ? cue.negated : cue.stance
  const issue = firstIssue(tree, t, cue.issue)
  if (!stance || isAside(tree, t, subject)) return null
  if (issue === null) {
    const holders = isOneOf(tree, t, OBJECTING) ? holdersAt(tree, subject, cast) : []
    return { predicate: t, subject, holders, issue, stance, needsOffice: true }
  }
  // *rejected the demand*: it holds out.
  const isDemand = isOneOf(tree, issue, DEMANDS) && stance === 'against'
  if (
    isPersonal(tree, issue) ||
    (isOneOf(tree, t, KEEPING) && !isOneOf(tree, issue, KEPT)) ||
    isDecision(tree, t, issue) ||
    (isOneOf(tree, t, DISMISSING) && !isOneOf(tree, issue, IDEAS)) ||
    (isOneOf(tree, t, CONDEMNING) &&
      !isOneOf(tree, issue, STEPS) &&
      !isThing(tree, issue, cast) &&
      !isNamedSo(tree, t, issue, cast)) ||
    isMourned(tree, t, issue) ||
    (isOneOf(tree, t, DECLINING) && !isOneOf(tree, issue, DECLINED)) ||
    (isOneOf(tree, t, ANSWERS_ONLY) && isAnswered(tree, issue) && !isDemand) ||
    // *hailed the engineers who cleared mines*, *hailed the trawler*
    (tree.lemma(t) === 'hail' && (holdersAt(tree, issue, cast).length > 0 || isOneOf(tree, issue, HAILED_AT_SEA))) ||
    (tree.lemma(t) === 'welcome' && (isOneOf(tree, issue, GUESTS) || tree.token(issue).upos === 'PROPN')) ||
    (isOneOf(tree, t, INSISTING) &&
      (asksSomebody(tree, issue, cast) || isTold(tree, issue) || isOneOf(tree, issue, OWED)))
  )
    return null
  if (isOneOf(tree, t, ANSWERS_ONLY) && tree.token(issue).upos === 'PROPN' && !negative) return null
  if (isOneOf(tree, t, RECOGNISING) && isOneOf(tree, issue, KNOWN_BY_SIGHT)) return null
  const needsOffice = isOneOf(tree, t, CLAIMING) || isDemand
  const holders = holdersAt(tree, subject, cast).filter((id) => !(isDemand && isCourt(id, cast)))
  return { predicate: t, subject, holders, issue, stance, needsOffice }
}

/** *Peru hailed the treaty, while Chile criticized it*: what was told before, and nobody; near-miss: *The party left, and Chile condemned it*. */
const isThing = (tree: Tree, issue: number, cast: StanceContext['cast']): boolean =>
  ['it', 'this', 'that'].includes(tree.token(issue).form.toLowerCase()) && holdersAt(tree, issue, cast).length === 0

/** *denounced the letter as a surrender*: whatever it is, for what it is taken; near-miss: *denounced the general as a traitor*, *the murder as savage*. */
const isNamedSo = (tree: Tree, t: number, issue: number, cast: StanceContext['cast']): boolean =>
  tree.token(issue).upos === 'NOUN' &&
  holdersAt(tree, issue, cast).length === 0 &&
  tree.deps(t, 'obl', 'advcl', 'xcomp').some((c) => tree.preposition(c) === 'as' && isOneOf(tree, c, GIVING_IN))

/** *The court turned down the request*: it judges. */
function isCourt(id: string, { roster }: StanceContext['cast']): boolean {
  const { sector, name } = roster.get(id)
  return sector === 'JUD' || /\b(?:Court|Tribunal)\b/.test(name)
}

/** *The dam is supported by Kenya*; *the army is backed by Russia* tells of help. */
function isBacked(tree: Tree, t: number, cast: StanceContext['cast']): boolean {
  const issue = tree.dep(t, 'nsubj')
  if (issue === null || !isOneOf(tree, t, SAID_OF) || tree.deps(t, 'aux:pass').length === 0) return false
  return tree.relation(tree.firstConjunct(t)) !== 'acl:relcl' && holdersAt(tree, issue, cast).length === 0
}

/** *approved the sale of the bank*: what is decided, not what is thought of. */
const isDecision = (tree: Tree, t: number, issue: number): boolean =>
  isOneOf(tree, t, DECIDING) && tree.deps(t, 'obj').some((o) => o !== issue)

/** *insists that Chad pay*: an ask of the clause's subject; *insists that the border is closed*, *that any talks be held at home* is a line. */
function asksSomebody(tree: Tree, clause: number, cast: StanceContext['cast']): boolean {
  const asked = tree.dep(clause, 'nsubj')
  // *any NATO statement*: a thing of somebody's; *that Chad stay on*: of what is to go on.
  // near-miss: *that Chad remain calm*, *that Chad continue the talks*
  const staysOn = isOneOf(tree, clause, STAYING_ON) && tree.deps(clause, 'xcomp', 'obj').length === 0
  if (asked === null || isOneOf(tree, asked, TEXTS) || staysOn) return false
  const isBare = tree.deps(clause, 'cop').length === 0 && tree.token(clause).xpos === 'VB'
  return isBare && holdersAt(tree, asked, cast).length > 0
}

/** *insists that it was the other who fired*, *that the visit has not been cancelled*: a claim about what was. */
const isTold = (tree: Tree, clause: number): boolean =>
  [clause, ...tree.deps(clause, 'aux', 'cop')].some(
    (a) => tree.token(a).xpos === 'VBD' || (tree.lemma(a) === 'have' && a !== clause),
  )

/** The cue stands in a finite clause, or in the infinitive of a verb with which one keeps to a line or refuses one. */
function isOwnLine(tree: Tree, t: number, governors: readonly number[]): boolean {
  const holds = (g: number) => isOneOf(tree, g, REFUSALS) || isOneOf(tree, g, HOLDING)
  const first = tree.firstConjunct(t)
  // *denied supporting them*, *warned against backing it*: a gerund, too, is no clause of its own.
  const isBare = clauseKind(tree, first) !== 'that'
  const hangs = ['xcomp', 'ccomp', 'advcl', 'acl', 'obl'].includes(tree.base(first))
  return governors.every(holds) && (!isBare || !hangs || (tree.base(first) === 'xcomp' && holds(tree.head(first))))
}

/** *Neither Iran nor Turkey will accept it*. */
const isNeither = (tree: Tree, subject: number | null): boolean =>
  subject !== null &&
  tree.children(subject).some((c) => ['neither', 'no'].includes(tree.lemma(c))) &&
  !tree.deps(subject, 'det').length

/** *forces backing the president*, *voters who opposed it*: said of a group to tell which one is meant. */
function isAside(tree: Tree, t: number, subject: number | null): boolean {
  const first = tree.firstConjunct(t)
  const isBare = tree.token(t).xpos === 'VBG' && tree.deps(t, 'aux', 'nsubj').length === 0
  if (isBare && tree.base(first) !== 'xcomp') return true
  if (tree.relation(first) !== 'acl:relcl' || subject === null || tree.token(subject).upos !== 'NOUN') return false
  // *the Unity bloc, which opposes it*: told of the one bloc that is meant; of *which maintains that …* the clause tells the line.
  if (isOneOf(tree, t, CLAIMING)) return true
  const opening = tree.tokens.slice(0, t).findLast(({ lemma }) => lemma === 'which' || lemma === 'who')?.index ?? 0
  return tree.tokens[opening - 1]?.form !== ','
}

/** *backed a car into a wall*, *supported rebels with weapons*. */
const isMaterial = (tree: Tree, t: number): boolean =>
  isOneOf(tree, t, BACKING) &&
  tree.deps(t, 'obl').some((o) => MATERIAL_WITH.includes(tree.preposition(o)?.split('_')[0] ?? ''))

/** *remains against any limits*. */
function byRemainingAgainst(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || !isOneOf(tree, t, REMAIN)) return null
  const issue = marked(tree, t, 'against')
  if (issue === undefined || !isAsserted(tree, judge(tree, t, knowledge), knowledge)) return null
  const subject = subjectOf(tree, t)
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance: 'against' }
}

/** *is opposed to any change*, *remains committed to the treaty*, *its support was conditional on a vote*, *is ready to recognise it*. */
function byAdjective(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  const form = tree.token(t).form.toLowerCase()
  // *remains open*: the verb right before the adjective, wherever a tree hangs it.
  const isBehind = t > 0 && tree.head(t - 1) !== t && tree.isVerb(t - 1) && isOneOf(tree, t - 1, REMAIN)
  const above = isBehind ? t - 1 : tree.head(t)
  const isComplement =
    isBehind ||
    (['xcomp', 'obj', 'amod'].includes(tree.base(t)) &&
      above >= 0 &&
      tree.isVerb(above) &&
      isOneOf(tree, above, REMAIN))
  if (!isComplement && tree.deps(t, 'cop', 'aux:pass').length === 0) return null
  const remains = isComplement || tree.deps(t, 'cop', 'aux:pass').some((c) => isOneOf(tree, c, REMAIN))
  const top = isComplement ? above : t
  const onCopula = tree.deps(t, 'cop').flatMap((c) => tree.deps(c, 'nsubj'))
  // … and wherever it hangs the subject before both.
  const shared = isComplement ? tree.deps(t, 'nsubj').find((s) => s < top) : undefined
  const subject = tree.dep(top, 'nsubj') ?? onCopula[0] ?? shared ?? subjectOf(tree, top)
  const holders = holdersAt(tree, subject, cast)
  const negative = isNegated(tree, t) || isNegated(tree, top)
  const unwilled = UNWILLING.has(form) && !negative ? clauses(tree, t, 'inf')[0] : undefined
  if (unwilled !== undefined && !isOneOf(tree, unwilled, EPISTEMIC))
    return { predicate: t, subject, holders, issue: unwilled, stance: 'against', needsOffice: true }
  if (READY.has(form)) return byReadiness(tree, t, subject, holders, negative)
  const cue = ADJECTIVE_CUES[form]
  if (!cue) {
    // *Chad was against the plan*, *Chad was against*, *Chad is set against it*
    const set = form === 'set' ? marked(tree, t, 'against') : undefined
    const isAgainst = isSidedAgainst(tree, t) || form === 'against' || set !== undefined
    const against = set ?? (form === 'against' ? null : t)
    const stance = negative ? 'for' : 'against'
    return isAgainst && !judge(tree, t, knowledge).conditional && subject !== null
      ? { predicate: t, subject, holders, issue: against, stance }
      : null
  }
  const issue = firstIssue(tree, t, cue.issue) ?? (isComplement ? firstIssue(tree, top, cue.issue) : null)
  if (form === 'open' && (issue === null || !isOneOf(tree, issue, OPEN_TO))) return null
  const stance = negative ? cue.negated : form === 'committed' && remains ? 'unchanged' : cue.stance
  // *Chad was opposed*; *was opposed by Chad* says nothing of its subject.
  const isBare =
    isFavour(tree, t) ||
    (form === 'opposed' && marked(tree, t, 'by') === undefined) ||
    (stance === 'concerned' && isOfWhoSpeaks(tree, t, subject))
  return stance && (issue !== null || isBare) ? { predicate: t, subject, holders, issue, stance } : null
}

/** *said it was "deeply concerned"*: by what was told before; near-miss: *said residents were worried*. */
const isOfWhoSpeaks = (tree: Tree, t: number, subject: number | null): boolean =>
  subject !== null &&
  tree.base(t) === 'ccomp' &&
  tree.head(t) < t &&
  PERSONAL.has(tree.token(subject).form.toLowerCase())

/** *in favour*, which needs no word of what it is that was told before. */
const isFavour = (tree: Tree, t: number): boolean =>
  isOneOf(tree, t, FAVOUR) && tree.deps(t, 'case').some((c) => tree.lemma(c) === 'in')

/** *spoke in favour*, *argued against a vote*, *came out against lifting it*: what somebody says for or against. */
function bySpeaking(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t) || !isOneOf(tree, t, ARGUING)) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.polarity === 'negative' || !isSaid(tree, judgement, knowledge)) return null
  const behind = tree.deps(t, 'obl', 'advmod', 'advcl').filter((o) => o > t)
  const favour = behind.find((o) => isFavour(tree, o))
  const against = behind.find((o) =>
    [tree.preposition(o), tree.lemma(o), ...tree.deps(o, 'mark').map((m) => tree.lemma(m))].includes('against'),
  )
  if (favour === undefined && against === undefined) return null
  const named = favour === undefined ? against : marked(tree, favour, 'of')
  const issue = named === undefined || tree.lemma(named) === 'against' ? null : named
  const subject = subjectOf(tree, t)
  const stance = favour === undefined ? 'against' : 'for'
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance, needsOffice: true }
}

function byReadiness(
  tree: Tree,
  t: number,
  subject: number | null,
  holders: readonly string[],
  negative: boolean,
): Stated | null {
  const inner = clauses(tree, t, 'inf')[0]
  // *ready to discuss it but not to rewrite it*
  const unready = inner === undefined ? undefined : tree.deps(inner, 'conj').find((c) => isNegated(tree, c))
  if (unready !== undefined && !negative)
    return { predicate: t, subject, holders, issue: unready, stance: 'against', needsOffice: true }
  if (inner !== undefined && negative && (isOneOf(tree, inner, YIELDING) || isOneOf(tree, inner, OFFERING)))
    return { predicate: t, subject, holders, issue: inner, stance: 'against', needsOffice: true }
  const cue = inner === undefined ? undefined : lookUp(tree, inner, (lemma) => VERB_CUES[lemma])
  if (inner === undefined || cue?.stance !== 'for') return null
  const issue = firstIssue(tree, inner, cue.issue)
  return issue === null ? null : { predicate: inner, subject, holders, issue, stance: negative ? 'against' : 'for' }
}

/** *regretted the loss of life*, *expressed regret over the deaths*: sorry for what nobody holds a line on. */
const isMourned = (tree: Tree, t: number, issue: number): boolean =>
  tree.lemma(t) === 'regret' && isOneOf(tree, issue, MOURNED)

/** *expressed deep concern over X*, *voiced solidarity with Y*, *has no objection to Z*. */
function byNoun(tree: Tree, t: number, context: StanceContext): Stated | null {
  const { cast, knowledge } = context
  if (tree.token(t).upos !== 'NOUN') return null
  const stance = lookUp(tree, t, (lemma) => NOUN_CUES[lemma] ?? NEGATED_NOUNS[lemma])
  const isSaid = lookUp(tree, t, (lemma) => NOUN_CUES[lemma]) !== undefined
  const verb = tree.head(t)
  if (stance === 'concerned' && verb >= 0 && isOneOf(tree, verb, WATCHING)) return byWatching(tree, t, verb, context)
  if (!stance || verb < 0 || tree.base(t) !== 'obj' || !isOneOf(tree, verb, EXPRESS)) return null
  const judgement = judge(tree, verb, knowledge)
  if (judgement.conditional || judgement.status === 'hypothetical') return null
  const negative = hasNo(tree, t) || judgement.polarity === 'negative'
  const held = negative ? lookUp(tree, t, (lemma) => NEGATED_NOUNS[lemma]) : isSaid ? stance : undefined
  if (!held) return null
  const prepositions = ['prep:over', 'prep:about', 'prep:at', 'prep:with', 'prep:for', 'prep:to', 'that']
  const stated = [...tree.deps(t, 'acl', 'ccomp'), ...tree.deps(verb, 'ccomp')]
  const issue =
    stated.find((c) => tree.deps(c, 'mark').some((m) => tree.lemma(m) === 'that')) ??
    firstIssue(tree, t, prepositions) ??
    stated[0] ??
    firstIssue(tree, verb, ['prep:over', 'prep:about', 'prep:at', 'that'])
  if (issue !== null && isMourned(tree, t, issue)) return null
  const subject = subjectOf(tree, verb)
  // *voiced "grave concern"*, *announced its support*, *has no objection*: of what the sentences before tell.
  const isOfAll =
    (held === 'concerned' && (isOneOf(tree, verb, VOICE) || isMany(tree, t))) ||
    isSideTaken(tree, t, verb) ||
    (negative && held === 'for')
  return issue === null && !isOfAll
    ? null
    : {
        predicate: verb,
        subject,
        holders: holdersAt(tree, subject, cast),
        issue,
        stance: held,
        needsOffice: issue === null,
      }
}

/** *has reservations*, *raised doubts*: several of which nothing more is told. */
const isMany = (tree: Tree, t: number): boolean => tree.token(t).xpos === 'NNS'

/** *voiced opposition*, *announced its support*, *raised objections*. */
const isSideTaken = (tree: Tree, t: number, verb: number): boolean =>
  isOneOf(tree, t, SIDED) &&
  (isOneOf(tree, verb, VOICE) ||
    tree.dep(t, 'nmod:poss') !== null ||
    (tree.lemma(verb) === 'raise' && tree.token(t).xpos === 'NNS'))

/** *is watching the dispute with some concern*, *noted it with alarm*, *reacted with concern to the vote*. */
function byWatching(tree: Tree, t: number, verb: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.preposition(t) !== 'with' || hasNo(tree, t)) return null
  if (!isAsserted(tree, judge(tree, verb, knowledge), knowledge)) return null
  const issue = firstIssue(tree, verb, ['obj', 'prep:of', 'prep:to']) ?? firstIssue(tree, t, ['prep:to', 'prep:over'])
  const subject = subjectOf(tree, verb)
  return { predicate: verb, subject, holders: holdersAt(tree, subject, cast), issue, stance: 'concerned' }
}
