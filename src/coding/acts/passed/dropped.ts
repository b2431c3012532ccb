import type { EventType } from '../../../knowledge/types.js'
import { DENYING } from '../../grammar/negation.js'
import { clauses, isSidedAgainst } from '../../grammar/slots.js'
import { firstWord } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isWilled } from '../../grammar/word-forms.js'
import { isCaution } from '../../judgement/advice.js'
import { clauseTop } from '../../judgement/clause-top.js'
import { likelihoodOf } from '../confidence.js'
import type { EventContext } from '../event-context.js'
import { lackedBy } from '../parties/lacking.js'
import { isDeniedCharge, isOthersWish } from '../parties/together.js'
import { governingReading, type Reading } from '../reading.js'
import { type Candidate, holderOfState } from '../seen/frames.js'
import { isGeneral, isOfReader, probabilityOfAct } from '../seen/propose.js'
import { isKeeping, REPLYING } from '../seen/refusing.js'
import { isUltimatum } from '../threats.js'
import { isGame } from './games.js'
import {
  isBareAnswer,
  isByHazard,
  isCalledInnocent,
  isCallingOut,
  isHeading,
  isInterview,
  isNamedProtest,
  isStanding,
  isStatement,
  isStoppage,
  isUnasked,
} from './no-act.js'

/** A candidate that became no event, and why. */
export interface Drop {
  readonly candidate: Candidate
  readonly reason:
    | 'unlikely'
    | 'no-participant'
    | 'inside-verbal-act'
    | 'condition'
    | 'generic'
    | 'stoppage'
    | 'interview'
    | 'game'
    | 'statement'
    | 'counts-victims'
    | 'quiet'
}

/** Acts that tell of further acts in their content; those are hypothetical until they happen. */
const VERBAL: ReadonlySet<EventType> = new Set(['REQUEST', 'AGREE', 'THREATEN', 'REJECT'])

/** Acts that are done by what is said. */
const SPOKEN: ReadonlySet<EventType> = new Set([...VERBAL, 'ACCUSE', 'SUPPORT'])

/** From this probability on the reader model is believed where nobody is named. */
const SURE = 0.6

/** Least likelihood of an event: under it, it is sooner no act, or of another type. */
const LIKELY = { plain: 0.12, reader: 0.16, quoted: 0.8 }

/** A frame of the user's own, or one that holds on a condition. */
const isBookish = ({ frame }: Candidate): boolean => frame.own || (!isOfReader(frame) && frame.require.length > 0)

/**
 * Who is quoted speaks in pictures and of what is known (*We have asked the whole world*, *They took our house*): there an act that no frame reads
 * needs more, and an attack on nobody (*we attack, they defend*). What they refuse is their own (*We are not leaving*), and what they will do unless they get their way (*If he is not freed, we will fetch him*).
 */
function leastLikelihood({ candidate: { tree, predicate, frame }, roles }: Reading, context: EventContext): number {
  const isAimless = frame.type === 'ASSAULT' && roles.targets.length === 0 && tree.isVerb(predicate)
  if (!isOfReader(frame) && !isAimless) return LIKELY.plain
  const isOwnWill =
    frame.type === 'REJECT' || (frame.type === 'THREATEN' && isUltimatum(tree, predicate, context.knowledge))
  return context.isQuoted(tree, predicate) && !isOwnWill ? LIKELY.quoted : LIKELY.reader
}

/**
 * Whether what is read is none of its type (`no-act`); *Two of the parties would go*: nor is what is to be done and not denied a refusal, where no
 * frame reads one; near-miss: *would stay shut*.
 */
function isMisread(
  { candidate: { tree, predicate, frame }, judgement }: Reading,
  { knowledge }: EventContext,
): boolean {
  if (frame.type === 'PROTEST' && isGeneral(frame) && isStanding(tree, predicate)) return true
  if (frame.type === 'ASSAULT' && isByHazard(tree, predicate, knowledge)) return true
  if (frame.type === 'THREATEN' && isCaution(tree, predicate)) return true
  if (frame.type === 'SUPPORT' && isHeading(tree, predicate)) return true
  if (frame.type === 'REQUEST' && isUnasked(tree, predicate)) return true
  if (frame.type === 'ACCUSE' && isCallingOut(tree, predicate, knowledge)) return true
  if (['ACCUSE', 'REJECT'].includes(frame.type) && isCalledInnocent(tree, predicate, knowledge)) return true
  if (frame.type === 'REJECT' && isGeneral(frame) && isBareAnswer(tree, predicate)) return true
  const isAhead = judgement.status === 'planned' || judgement.status === 'hypothetical'
  const isRefusal = frame.type === 'REJECT' && isGeneral(frame) && tree.isVerb(predicate) && !isKeeping(tree, predicate)
  return isRefusal && isAhead && !tree.subtree(predicate).some((t) => DENYING.has(tree.lemma(t)))
}

/** Verbs of no meaning of their own. */
const LIGHT = new Set(['give', 'hold', 'keep', 'make', 'put', 'take'])

/** *Rallies were held in Lima*, *gave away bread*: a light verb that no frame reads tells nothing of nobody; near-miss: *43 were held in Lima*. */
const isLight = ({ tree, predicate, frame }: Candidate): boolean =>
  isOfReader(frame) &&
  tree.isVerb(predicate) &&
  LIGHT.has(tree.lemma(predicate)) &&
  !tree.deps(predicate, 'nsubj', 'obj').some((t) => tree.token(t).upos === 'NUM')

/** Why a reading becomes no event; null where it becomes one. */
export function dropReason(reading: Reading, all: readonly Reading[], context: EventContext): Drop['reason'] | null {
  const { candidate, roles, judgement } = reading
  const { tree, predicate } = candidate
  const parties = new Set([...roles.sources, ...roles.targets])
  const named = roles.sources.length > 0 && roles.targets.length > 0 && parties.size > 1
  if (isMisread(reading, context)) return 'unlikely'
  const isSure = candidate.act !== null && probabilityOfAct(candidate.act) >= SURE
  if (!isBookish(candidate) && likelihoodOf(reading) < leastLikelihood(reading, context)) return 'unlikely'
  const isHeld = candidate.frame.type === 'CONSULT' && isToldByVerb(tree, predicate, context)
  const isAlone = isTellingAlone(tree, predicate) || lackedBy(tree, predicate, context.knowledge) !== null
  if (parties.size === 0 && !isHeld && !isAlone) {
    // *the operation*, *the threats*: a noun that no frame reads, of nobody, points at what is told elsewhere.
    const isVague =
      candidate.frame.pos === 'n' &&
      ((isOfReader(candidate.frame) && candidate.frame.type !== 'CONSULT' && !isOpening(reading)) ||
        isNamedProtest(tree, predicate, context.knowledge) ||
        isTitleLine(tree))
    if (!isSure || isVague) return 'no-participant'
  }
  if (parties.size === 0 && isLight(candidate)) return 'no-participant'
  if (judgement.conditional && !named) return 'condition'
  if (isStoppage(candidate, roles, context.cast, context.knowledge)) return 'stoppage'
  if (isInterview(candidate, roles, context.cast)) return 'interview'
  if (isGame(candidate, roles, context.cast)) return 'game'
  if (isStatement(candidate) || isSaidAct(reading, all, context)) return 'statement'
  const inside = governingReading(
    reading,
    all.filter((r) => !isSaidAct(r, all, context)),
  )
  // *denied having sent*: the act denied is what is told.
  if (inside && VERBAL.has(inside.candidate.frame.type) && judgement.certainty !== 'denied') {
    const above = inside.candidate
    // *warned that Lima would close Chile's embassy*: a clause with both of its parties tells an act to come (near-miss: *demanded that Lima close it*).
    const isOther = !['REQUEST', candidate.frame.type].includes(above.frame.type)
    const isWhole = named && isOther && tree.deps(predicate, 'nsubj').length > 0
    if (isDeniedCharge(reading, inside) || isOthersWish(reading, inside)) return null
    if (!isWhole && !isToldOfThing(tree, predicate, above.predicate)) return 'inside-verbal-act'
  }
  if (isRefusedByReply(reading, all)) return 'inside-verbal-act'
  if (judgement.status === 'hypothetical' && !named) return 'condition'
  if (
    !isSure &&
    tree.token(predicate).upos === 'NOUN' &&
    isGeneric(tree, predicate) &&
    !named &&
    !isToldByVerb(tree, predicate, context)
  )
    return 'generic'
  return null
}

const isToCome = ({ judgement }: Reading, tree: Tree, clause: number): boolean =>
  judgement.status === 'planned' || (judgement.status === 'hypothetical' && isWilled(tree, clause))

/**
 * *said that Lima would send two envoys home*, *said that Lima opposes a ban*: plain saying that no frame reads does nothing beside the act to come,
 * or the word of the speaker's own side, that it tells.
 */
function isSaidAct({ candidate, roles }: Reading, all: readonly Reading[], { cast }: EventContext): boolean {
  const { tree, predicate, frame } = candidate
  if (!isGeneral(frame) || !['say', 'add', 'tell'].includes(tree.lemma(predicate))) return false
  const countriesOf = (ids: readonly string[]) => ids.map((id) => cast.roster.get(id).country)
  const speakers = new Set(countriesOf(roles.sources))
  const isOwnWord = (r: Reading) =>
    SPOKEN.has(r.candidate.frame.type) && countriesOf(r.roles.sources).some((c) => c !== null && speakers.has(c))
  return clauses(tree, predicate, 'that').some((clause) =>
    all.some((r) => r.candidate.predicate === clause && (isToCome(r, tree, clause) || isOwnWord(r))),
  )
}

/**
 * *demanded the release of the men who were arrested in May*: what a relative clause or a participle tells of a thing that is asked for is no part
 * of what is asked.
 */
function isToldOfThing(tree: Tree, predicate: number, above: number): boolean {
  for (let at = predicate; at >= 0 && at !== above; at = tree.head(at))
    if (
      tree.relation(at) === 'acl:relcl' ||
      opensAsApposition(tree, at, predicate) ||
      opensAsRelative(tree, at) ||
      isDespite(tree, at) ||
      isReduced(tree, at)
    )
      return true
  return false
}

/** *answered that he would stay in custody*: the answer is the refusal. */
const isRefusedByReply = ({ candidate: { tree, predicate, frame } }: Reading, all: readonly Reading[]): boolean =>
  frame.type === 'REJECT' &&
  isGeneral(frame) &&
  tree.base(predicate) === 'ccomp' &&
  all.some(
    ({ candidate: c }) =>
      c.tree === tree &&
      c.predicate === tree.head(predicate) &&
      c.frame.type === 'REJECT' &&
      REPLYING.has(tree.lemma(c.predicate)),
  )

/** *agreed to let them in, despite an objection from Chad*: what stands against what is agreed is no part of it. */
const isDespite = (tree: Tree, noun: number): boolean =>
  ['despite', 'in_spite_of'].includes(tree.preposition(noun) ?? '')

/** *…, from which they withdraw*, *…, where they are due to meet*: whatever relation the tree gives it, a clause that begins with a relative word behind its noun. */
function opensAsRelative(tree: Tree, clause: number): boolean {
  const first = firstWord(tree, clause)
  const pronoun = tree.tokens[tree.token(first).upos === 'ADP' ? first + 1 : first]
  const isBehindComma = first > 0 && tree.token(first - 1).form === ','
  const isRelative = ['WP', 'WDT', 'WP$'].includes(pronoun?.xpos ?? '') && pronoun?.lemma !== 'what'
  const isWhere = pronoun?.lemma === 'where' && isBehindComma
  const isClause = tree.isVerb(clause) || tree.deps(clause, 'cop').length > 0
  return isClause && first > 0 && ((isRelative && (tree.isNominal(first - 1) || isBehindComma)) || isWhere)
}

/**
 * *…, a demand which Lima turned down*: a noun and its relative clause that the tree takes for a clause with two objects. The noun itself says again
 * what is told before it.
 */
function opensAsApposition(tree: Tree, clause: number, predicate: number): boolean {
  const isRelative = (t: number) => ['WDT', 'WP'].includes(tree.tokens[t]?.xpos ?? '') && tree.head(t) === clause
  return (
    tree.isVerb(clause) &&
    tree
      .deps(clause, 'obj', 'nsubj', 'obl')
      .some((n) => n + 1 < clause && tree.isNominal(n) && isRelative(n + 1) && !tree.isWithin(predicate, n))
  )
}

/**
 * *the men arrested in May*, *a declaration, signed in Jeddah*: a bare participle behind its noun; also where the tree takes that noun for its
 * subject, though a preposition stands before it (*the release of two men detained in Lima*).
 */
function isReduced(tree: Tree, participle: number): boolean {
  const isBare = tree.token(participle).xpos === 'VBN' && tree.deps(participle, 'aux', 'cc', 'mark').length === 0
  if (!isBare || participle === 0) return false
  const subjects = tree.deps(participle, 'nsubj')
  if (subjects.length > 0) return subjects.every((s) => s === participle - 1 && tree.deps(s, 'case').length > 0)
  const isBehind = tree.isNominal(participle - 1)
  return (
    (tree.base(participle) === 'acl' && (isBehind || tree.token(participle - 1).form === ',')) ||
    (tree.base(participle) === 'conj' && isBehind)
  )
}

/**
 * An act may stand without parties where a finite clause tells it (*The ceasefire has been broken*), or a participle that says when or where (*an
 * accord signed in Jeddah*).
 */
function isTellingAlone(tree: Tree, predicate: number): boolean {
  if (!tree.isVerb(predicate)) return false
  if (tree.base(predicate) === 'root' || tree.deps(predicate, 'nsubj', 'nsubj:pass').length > 0) return true
  return isReduced(tree, predicate) && tree.deps(predicate, 'obl').length > 0
}

const isGeneric = (tree: Tree, noun: number): boolean =>
  holderOfState(tree, noun) === null &&
  !isSidedAgainst(tree, noun) &&
  !tree.deps(noun, 'det', 'nmod:poss', 'nummod').length &&
  tree.base(noun) !== 'obj' &&
  tree.base(noun) !== 'nsubj'

/** *A demand for the tapes was refused*: who asks is not told, but that and what is asked is, and for the first time. */
const isOpening = ({ candidate: { tree, predicate, frame }, roles }: Reading): boolean =>
  frame.type === 'REQUEST' && roles.content !== null && tree.deps(predicate, 'det').some((d) => tree.lemma(d) === 'a')

/** *A Visit With Conditions*: a line without a verb names what the story is about. */
const isTitleLine = (tree: Tree): boolean => !tree.tokens.some((t) => tree.isVerb(t.index) || t.upos === 'AUX')

/** *talks were held*: a verb tells that it took place. */
const isToldByVerb = (tree: Tree, noun: number, { knowledge }: EventContext): boolean =>
  clauseTop(tree, noun, knowledge) !== noun
