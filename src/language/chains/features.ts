import { relationOf } from '../dependencies.js'
import {
  genderFit,
  NAME_RELATIONS,
  nameRelation,
  numberFit,
  TREE_RELATIONS,
  treeRelation,
  WORD_MATCHES,
  wordMatch,
} from './links.js'
import { PRONOUN_BASES } from './mention-words.js'
import type { Determiner, Profile, Sort } from './profiles.js'

/** One question with a small number of answers; an answer is one input of the model. */
interface Question<Of> {
  readonly name: string
  readonly answers: number
  readonly ask: (of: Of) => number
}

/** A mention with what the text around it says of its words. */
export interface Asked {
  readonly profile: Profile
  /** Earlier and later mentions of the same head lemma, and whether the same content words stood before. */
  readonly before: number
  readonly after: number
  readonly repeated: boolean
  /** The mention's numbers in digits, joined. */
  readonly numerals: string
  /** Index of the head lemma in the model's list, or its length. */
  readonly lemma: number
}

/** An earlier mention beside a later one. */
export interface Pair {
  readonly a: Asked
  readonly m: Asked
  /** How many candidates of fitting number and gender stand between them. */
  readonly rank: number
}

const SORTS: readonly Sort[] = ['person', 'body', 'place', 'time', 'other']
const DETERMINERS: readonly Determiner[] = ['none', 'the', 'a', 'pointing', 'owned', 'counted']
const ROLES =
  'nsubj nsubj:pass obj iobj obl nmod nmod:poss compound appos conj root xcomp ccomp vocative parataxis'.split(' ')
const FITS = ['same', 'other', 'unknown'] as const
const NUMBERS = ['singular', 'plural', null] as const
const GENDERS = ['masculine', 'feminine', 'neuter', null] as const
const NAMES = ['PER', 'ORG', 'LOC', null] as const

/** Index of the first bound that a value does not exceed; their number where it exceeds all. */
function bucket(value: number, bounds: readonly number[]): number {
  let i = 0
  while (i < bounds.length && value > bounds[i]!) i++
  return i
}

const LENGTHS = [1, 2, 3, 5, 9]
const COUNTS = [0, 1, 2]
const SENTENCES = [0, 1, 2, 3, 5, 10]
const ORDERS = [1, 2, 3, 4, 7, 12, 20, 40]

const kindOf = ({ mention }: Profile): number =>
  mention.joint ? 3 : ['name', 'nominal', 'pronoun'].indexOf(mention.kind)
const baseIndex = (p: Profile): number => (p.pronoun === null ? 0 : 1 + PRONOUN_BASES.indexOf(p.pronoun.base))
const BASES = PRONOUN_BASES.length + 1
const roleIndex = (p: Profile): number => {
  const exact = ROLES.indexOf(p.role)
  if (exact >= 0) return exact
  const bare = ROLES.indexOf(relationOf(p.head))
  return bare >= 0 ? bare : ROLES.length
}
/** Subject, object, oblique, possessor, other. */
const coarseRole = (p: Profile): number => {
  if (p.role === 'nmod:poss') return 3
  const at = ['nsubj', 'obj', 'obl'].indexOf(relationOf(p.head))
  return at < 0 ? 4 : at
}

/** What is asked of one mention. Order and sizes are part of the weights' format. */
export const MENTION_QUESTIONS: readonly Question<Asked>[] = [
  { name: 'kind', answers: 4, ask: ({ profile }) => kindOf(profile) },
  { name: 'pronoun', answers: BASES, ask: ({ profile }) => baseIndex(profile) },
  {
    name: 'pronoun form',
    answers: 3,
    ask: ({ profile: p }) => (p.pronoun?.reflexive ? 2 : p.role === 'nmod:poss' ? 1 : 0),
  },
  { name: 'determiner', answers: DETERMINERS.length, ask: ({ profile }) => DETERMINERS.indexOf(profile.determiner) },
  { name: 'number', answers: 3, ask: ({ profile }) => NUMBERS.indexOf(profile.number) },
  { name: 'gender', answers: 4, ask: ({ profile }) => GENDERS.indexOf(profile.gender) },
  { name: 'sort', answers: SORTS.length, ask: ({ profile }) => SORTS.indexOf(profile.sort) },
  { name: 'name', answers: 4, ask: ({ profile }) => NAMES.indexOf(profile.mention.name) },
  { name: 'role', answers: ROLES.length + 1, ask: ({ profile }) => roleIndex(profile) },
  {
    name: 'length',
    answers: LENGTHS.length + 1,
    ask: ({ profile: { mention: m } }) => bucket(m.last - m.first + 1, LENGTHS),
  },
  { name: 'clause inside', answers: 2, ask: ({ profile: p }) => (hasClause(p) ? 1 : 0) },
  { name: 'begins the sentence', answers: 2, ask: ({ profile }) => (profile.mention.first === 0 ? 1 : 0) },
  { name: 'quoted', answers: 2, ask: ({ profile }) => (profile.quote > 0 ? 1 : 0) },
  { name: 'head before', answers: 4, ask: ({ before }) => bucket(before, COUNTS) },
  { name: 'head after', answers: 4, ask: ({ after }) => bucket(after, COUNTS) },
  { name: 'words before', answers: 2, ask: ({ repeated }) => (repeated ? 1 : 0) },
  { name: 'modifiers', answers: 3, ask: ({ profile }) => bucket(profile.words.size, [1, 2]) },
]

function hasClause({ sentence, mention }: Profile): boolean {
  for (let i = mention.head + 1; i <= mention.last; i++) {
    if (sentence.tokens[i]!.head === mention.head && relationOf(sentence.tokens[i]!) === 'acl') return true
  }
  return false
}

const kinds = ({ a, m }: Pair): number => Math.min(2, kindOf(a.profile)) * 3 + Math.min(2, kindOf(m.profile))
const kind = ({ m }: Pair): number => Math.min(2, kindOf(m.profile))
const sentences = ({ a, m }: Pair): number => m.profile.mention.sentence - a.profile.mention.sentence
/** None, or the grammatical person. */
const person = ({ m }: Pair): number => m.profile.pronoun?.person ?? 0

function quotes({ a, m }: Pair): number {
  const [first, second] = [a.profile.quote, m.profile.quote]
  if (first === second) return first === 0 ? 0 : 1
  if (first > 0 && second > 0) return 2
  return first > 0 ? 3 : 4
}

/** Whether numerals set two mentions apart. */
function counts({ a, m }: Pair): number {
  if (a.numerals === '' && m.numerals === '') return 0
  return a.numerals === m.numerals ? 1 : 2
}

/** What is asked of a pair. Order and sizes are part of the weights' format. */
export const PAIR_QUESTIONS: readonly Question<Pair>[] = [
  { name: 'kinds, sentences', answers: 9 * 7, ask: (p) => kinds(p) * 7 + bucket(sentences(p), SENTENCES) },
  {
    name: 'mentions between',
    answers: 3 * 9,
    ask: (p) => kind(p) * 9 + bucket(p.m.profile.order - p.a.profile.order, ORDERS),
  },
  { name: 'words', answers: WORD_MATCHES.length * 9, ask: (p) => wordMatch(p.a.profile, p.m.profile) * 9 + kinds(p) },
  { name: 'number', answers: 9, ask: (p) => kind(p) * 3 + FITS.indexOf(numberFit(p.a.profile, p.m.profile)) },
  { name: 'gender', answers: 9, ask: (p) => kind(p) * 3 + FITS.indexOf(genderFit(p.a.profile, p.m.profile)) },
  {
    name: 'sorts',
    answers: 75,
    ask: (p) => (kind(p) * 5 + SORTS.indexOf(p.a.profile.sort)) * 5 + SORTS.indexOf(p.m.profile.sort),
  },
  { name: 'pronouns', answers: BASES * BASES, ask: (p) => baseIndex(p.a.profile) * BASES + baseIndex(p.m.profile) },
  { name: 'names', answers: NAME_RELATIONS.length, ask: (p) => nameRelation(p.a.profile, p.m.profile) },
  {
    name: 'tree',
    answers: TREE_RELATIONS.length * 2,
    ask: (p) => treeRelation(p.a.profile, p.m.profile) * 2 + (p.m.profile.pronoun ? 1 : 0),
  },
  {
    name: 'roles',
    answers: 50,
    ask: (p) => (coarseRole(p.a.profile) * 5 + coarseRole(p.m.profile)) * 2 + (p.m.profile.pronoun ? 1 : 0),
  },
  { name: 'quotations', answers: 20, ask: (p) => quotes(p) * 4 + person(p) },
  { name: 'rank', answers: 15, ask: (p) => kind(p) * 5 + bucket(p.rank, [0, 1, 2, 4]) },
  {
    name: 'paragraphs',
    answers: 6,
    ask: (p) => kind(p) * 2 + (p.a.profile.sentence.paragraph === p.m.profile.sentence.paragraph ? 1 : 0),
  },
  { name: 'numerals', answers: 9, ask: (p) => kind(p) * 3 + counts(p) },
  { name: 'salience', answers: 3 * 4, ask: (p) => kind(p) * 4 + bucket(p.a.before, COUNTS) },
]

function offsets<Of>(questions: readonly Question<Of>[]): number[] {
  let next = 0
  return questions.map(({ answers }) => {
    next += answers
    return next - answers
  })
}

const total = <Of>(questions: readonly Question<Of>[]): number => questions.reduce((sum, q) => sum + q.answers, 0)

const MENTION_OFFSETS = offsets(MENTION_QUESTIONS)
const PAIR_OFFSETS = offsets(PAIR_QUESTIONS)
export const MENTION_INPUTS = total(MENTION_QUESTIONS)
export const PAIR_INPUTS = total(PAIR_QUESTIONS)

/** Inputs of one mention; the last one is its head lemma, behind all questions. */
export function mentionInputs(asked: Asked): number[] {
  return [...MENTION_QUESTIONS.map((q, i) => MENTION_OFFSETS[i]! + q.ask(asked)), MENTION_INPUTS + asked.lemma]
}

/** Inputs of a pair, written into an array that the caller keeps: there are some twenty pairs a word. */
export function pairInputs(pair: Pair, into: number[] = []): number[] {
  for (let i = 0; i < PAIR_QUESTIONS.length; i++) into[i] = PAIR_OFFSETS[i]! + PAIR_QUESTIONS[i]!.ask(pair)
  return into
}
