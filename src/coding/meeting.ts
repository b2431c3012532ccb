import type { Knowledge } from '../knowledge/types.js'
import type { MeetingFacts } from '../record/coded.js'
import type { MeetingLevel, TextSpan } from '../record/schema/index.js'
import type { Cast } from './cast.js'
import { coreSpan } from './designation.js'
import type { Candidate } from './frames.js'
import { clauses, prepositional } from './slots.js'
import type { Tree } from './tree.js'

const FORMS: Readonly<Record<string, string>> = {
  summit: 'summit', talk: 'talks', negotiation: 'talks', consultation: 'talks', dialogue: 'talks', discussion: 'talks', visit: 'visit',
  trip: 'visit', tour: 'visit', call: 'call', phone: 'call', telephone: 'call', conversation: 'call', conference: 'conference',
  forum: 'conference', signing: 'signing', sign: 'signing', mediation: 'mediation', mediate: 'mediation', meeting: 'talks', meet: 'talks',
  arrive: 'visit', travel: 'visit', host: 'talks', discuss: 'talks', session: 'talks', round: 'talks',
}
const AGENDA_VERBS = new Set(['discuss', 'address', 'raise', 'review', 'tackle', 'consider', 'debate', 'cover', 'negotiate', 'resolve', 'prepare', 'coordinate', 'explore'])
const AGENDA_NOUNS = new Set(['way', 'issue', 'measure'])
const LEVEL_WORDS: readonly (readonly [RegExp, MeetingLevel])[] = [
  [/^(leader|president|premier|summit)$/, 'head-of-state-or-government'],
  [/^(minister|ministerial)$/, 'minister'],
  [/^(ambassador|envoy|official|director)$/, 'senior-official'],
  [/^(working|expert|technical)$/, 'working'],
]

export type SpanMaker = (tree: Tree, first: number, last: number) => TextSpan

function phraseSpan(tree: Tree, head: number, make: SpanMaker): TextSpan {
  const cases = new Set(tree.deps(head, 'case'))
  const tokens = tree.subtree(head, (t) => cases.has(t)).filter((t) => tree.token(t).upos !== 'PUNCT')
  return make(tree, tokens[0] ?? head, tokens[tokens.length - 1] ?? head)
}

/** Nouns of the meeting in the clause: the predicate itself, its object, or what it is held *at* or *during*. */
export function meetingNouns(tree: Tree, c: Candidate, knowledge: Knowledge): number[] {
  const near = [c.predicate, ...c.consumed, ...tree.deps(c.predicate, 'obj', 'nsubj:pass'), ...['at', 'during', 'in', 'for'].flatMap((p) => prepositional(tree, c.predicate, p))]
  return near.filter((t, i) => near.indexOf(t) === i && (t === c.predicate || knowledge.inClass(tree.lemma(t), 'meeting')))
}

/** Reads what the clause of a meeting says beyond who, when and where. */
export function readMeeting(c: Candidate, parties: readonly string[], cast: Cast, knowledge: Knowledge, make: SpanMaker, roleHeads: readonly number[]): MeetingFacts {
  const { tree } = c
  const nouns = meetingNouns(tree, c, knowledge)
  const form = nouns.map((n) => FORMS[tree.lemma(n)]).filter((f) => f && f !== 'talks')[0] ?? nouns.map((n) => FORMS[tree.lemma(n)]).find((f) => f) ?? null
  const led = nouns.flatMap((n) => leaders(tree, n, cast))
  const persons = (ids: readonly string[]) => ids.filter((id) => cast.roster.get(id).designation.kind === 'person' && cast.roster.get(id).designation.form === 'name')
  return {
    name: nouns.map((n) => quotedName(tree, n)).find((n) => n !== null) ?? null,
    form: c.frame.mode === 'visit' ? 'visit' : c.frame.mode === 'phone' ? 'call' : form,
    heads: [...new Set([...persons(parties), ...persons(led)])],
    level: levelOf(tree, [...nouns, ...roleHeads], knowledge),
    agenda: agendaOf(c, nouns, make),
  }
}

/** *talks led by A and B*, *chaired by A*. */
function leaders(tree: Tree, noun: number, cast: Cast): readonly string[] {
  return tree
    .deps(noun, 'acl')
    .filter((a) => ['lead', 'chair', 'head', 'host', 'attend'].includes(tree.lemma(a)))
    .flatMap((a) => prepositional(tree, a, 'by').concat(tree.deps(a, 'obl:agent')))
    .flatMap((t) => cast.actorsOf(tree, t))
}

/** The words in quotation marks inside the noun's phrase (*“two plus two” security talks*). */
function quotedName(tree: Tree, noun: number): string | null {
  const { first, last } = coreSpan(tree, noun)
  const forms: string[] = []
  let open = false
  for (let i = Math.max(0, first - 1); i <= last; i++) {
    const { form } = tree.token(i)
    if (/^["“”'‘’]$|^``$|^''$/.test(form)) open = !open
    else if (open) forms.push(form)
  }
  return forms.length > 0 && forms.length < 8 ? forms.join(' ') : null
}

function levelOf(tree: Tree, heads: readonly number[], knowledge: Knowledge): MeetingLevel | null {
  for (const head of heads) {
    const around = tree.subtree(head, (t) => tree.base(t) === 'acl' || tree.base(t) === 'obl').map((t) => tree.lemma(t))
    if (around.includes('working')) return 'working'
    const lemma = tree.lemma(head)
    const role = knowledge.roleAt(around, Math.max(0, around.indexOf(lemma)))?.entries.find((e) => e.level)
    if (role?.level && role.level !== 'unknown') return role.level
    for (const [pattern, level] of LEVEL_WORDS) if (around.some((w) => pattern.test(w))) return level
  }
  return null
}

function agendaOf(c: Candidate, nouns: readonly number[], make: SpanMaker): TextSpan[] {
  const { tree, predicate } = c
  const heads: number[] = []
  const isTalk = AGENDA_VERBS.has(tree.lemma(predicate)) || c.frame.content.includes('obj')
  if (isTalk && tree.isVerb(predicate)) heads.push(...tree.deps(predicate, 'obj'))
  for (const noun of nouns) for (const p of ['on', 'about', 'over', 'regarding', 'concerning']) heads.push(...prepositional(tree, noun, p).filter((t) => !isTimeLike(tree, t)))
  const purposes = [predicate, ...nouns].flatMap((t) => [...clauses(tree, t, 'inf'), ...tree.deps(t, 'acl', 'advcl')])
  for (const purpose of purposes) if (AGENDA_VERBS.has(tree.lemma(purpose))) heads.push(...tree.deps(purpose, 'obj'))
  const own = [...new Set(heads)].filter((t) => !nouns.includes(t))
  return own.flatMap((t) => (AGENDA_NOUNS.has(tree.lemma(t)) ? [t] : tree.coordination(t).length > 1 ? [t] : [t])).map((t) => phraseSpan(tree, t, make))
}

const isTimeLike = (tree: Tree, token: number): boolean => /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/.test(tree.lemma(token))
