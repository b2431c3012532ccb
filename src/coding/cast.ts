import type { Knowledge } from '../knowledge/types.js'
import type { Analysis, Span } from '../language/types.js'
import type { MentionForm } from '../record/schema/index.js'
import { type Designation, coreSpan, designate, isModifier, sliceText } from './designation.js'
import { findPhrases, type SentencePhrases } from './phrases.js'
import { resolvePronoun, type Salient } from './reference.js'
import { Roster } from './roster.js'
import { semanticSubject } from './slots.js'
import { speakerOf } from './speech.js'
import type { Tree } from './tree.js'

export interface CastContext {
  readonly analysis: Analysis
  readonly trees: readonly Tree[]
  readonly knowledge: Knowledge
  readonly published: string | null
  /** Country of the dateline, or null. */
  readonly homeCountry: string | null
  readonly toGiven: (span: Span) => Span
  readonly given: string
}

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'around', 'across', 'inside', 'off', 'within', 'throughout', 'into', 'through'])
const DUAL_NOUNS = new Set(['side', 'country', 'nation', 'state', 'government', 'leader', 'minister', 'president', 'neighbor', 'neighbour', 'ally', 'party', 'power', 'capital', 'man', 'woman', 'official', 'diplomat', 'delegation', 'rival', 'pair'])
const DOMESTIC = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'OPP', 'PTY', 'SPY', 'CVL', 'LAB', 'BUS', 'EDU', 'AGR', 'MED', 'HLH', 'JRN', 'REB', 'UAF', 'CRM'])

/**
 * Who is meant by the noun phrases and pronouns of a story. Reads the sentences in order, so that pronouns and
 * definite nominals find their antecedents among what was told before. Source of the method: centering (Grosz et al.
 * 1995) reduced to recency, grammatical role and kind.
 */
export class Cast {
  readonly roster: Roster
  private readonly phrases: readonly SentencePhrases[]
  private readonly memo = new Map<string, readonly string[]>()
  private readonly salient: Salient[] = []
  private lastSpeaker: readonly string[] = []

  constructor(private readonly context: CastContext) {
    this.roster = new Roster(context.knowledge)
    this.phrases = context.trees.map((tree) => findPhrases(tree, context.analysis.names, context.knowledge, context.published))
    for (const tree of context.trees) this.readSentence(tree)
  }

  phrasesOf(sentence: number): SentencePhrases {
    return this.phrases[sentence] as SentencePhrases
  }

  private readSentence(tree: Tree): void {
    const inside = this.phrasesOf(tree.sentence.index).names
    for (const token of tree.tokens) {
      const isKnown = inside.some((f) => f.head === token.index)
      if (isKnown || ['NOUN', 'PROPN', 'PRON'].includes(token.upos)) this.actorsAt(tree, token.index)
    }
    const speaker = speakerOf(tree, tree.root, this.context.knowledge)
    if (speaker !== null) this.lastSpeaker = this.actorsOf(tree, speaker)
  }

  /** Actors that the phrase headed by this very token stands for, its coordination left out. */
  actorsAt(tree: Tree, token: number): readonly string[] {
    const key = `${tree.sentence.index}:${token}`
    const known = this.memo.get(key)
    if (known) return known
    this.memo.set(key, [])
    const ids = this.resolve(tree, token)
    this.memo.set(key, ids)
    return ids
  }

  /** Actors of the phrase and of its conjuncts; where it names none itself, those who own it or are named in it. */
  actorsOf(tree: Tree, token: number, depth = 0): readonly string[] {
    const ids = tree.coordination(token).flatMap((t) => {
      const own = this.actorsAt(tree, t)
      return own.length > 0 || depth > 2 ? own : this.lentActors(tree, t, depth)
    })
    return [...new Set(ids)]
  }

  /** *Russia's decision*, *Romanian grain ship*, *the expulsion of two diplomats*: the actors behind a thing. */
  private lentActors(tree: Tree, token: number, depth: number): readonly string[] {
    const apposed = tree.deps(token, 'appos').flatMap((t) => this.actorsOf(tree, t, depth + 1))
    if (apposed.length > 0) return apposed
    const owners = tree.deps(token, 'nmod:poss').flatMap((t) => this.actorsOf(tree, t, depth + 1))
    if (owners.length > 0) return owners
    const modifiers = tree.deps(token, 'amod', 'compound').flatMap((t) => this.actorsOf(tree, t, depth + 1))
    if (modifiers.length > 0) return modifiers
    const attributes = tree.deps(token, 'nmod').filter((n) => ['of', 'by', 'from', 'between', 'against'].includes(tree.preposition(n) ?? ''))
    return attributes.flatMap((t) => this.actorsOf(tree, t, depth + 1))
  }

  /** Whether the phrase is a place here rather than an actor (*in Beijing*). */
  isLocative(tree: Tree, token: number): boolean {
    return LOCATIVE.has(tree.preposition(token)?.split('_')[0] ?? '')
  }

  /** The state of the place that a token names, as an actor id; null where it names none. */
  hostAt(tree: Tree, token: number): string | null {
    const found = this.phrasesOf(tree.sentence.index).names.find((f) => f.first <= token && token <= f.last)
    const country = found?.entries.find((e) => e.country)?.country ?? null
    return country ? this.roster.internState(country) : null
  }

  private resolve(tree: Tree, token: number): readonly string[] {
    const { upos, xpos } = tree.token(token)
    if (upos === 'PRON' || xpos === 'PRP$' || xpos === 'PRP') return this.resolvePronounAt(tree, token)
    if (this.isInsidePerson(tree, token)) return []
    const dual = this.resolveDual(tree, token)
    if (dual) return dual
    const read = designate(tree, this.context.analysis.text, this.phrasesOf(tree.sentence.index), this.context.knowledge, token)
    const designations = read.length > 0 ? read : this.describe(tree, token)
    return designations.map((d) => this.place(tree, token, d)).filter((id): id is string => id !== null)
  }

  /** A title or part of a name that belongs to a person's phrase is no mention of its own. */
  private isInsidePerson(tree: Tree, token: number): boolean {
    if (!['compound', 'flat', 'nmod:desc', 'goeswith'].includes(tree.relation(token))) return false
    const { names, recognised } = this.phrasesOf(tree.sentence.index)
    const own = names.find((f) => f.first <= token && token <= f.last)
    if (own && own.head === token && own.entries[0]?.kind !== 'person') return false
    const head = tree.head(token)
    return [...recognised.filter((n) => n.kind === 'PER'), ...names.filter((f) => f.entries[0]?.kind === 'person')].some(
      (n) => (n.first <= head && head <= n.last) || (n.first <= token && token <= n.last),
    )
  }

  /** A noun for people that the role lists do not hold stands for an unnamed group. */
  private describe(tree: Tree, token: number): Designation[] {
    const { knowledge, analysis } = this.context
    const lemma = tree.lemma(token)
    if (tree.token(token).upos !== 'NOUN' || isModifier(tree, token)) return []
    if (!['people', 'force', 'diplomat', 'prisoner'].some((c) => knowledge.inClass(lemma, c))) return []
    const core = coreSpan(tree, token)
    const country = this.phrasesOf(tree.sentence.index).names.find((f) => core.tokens.includes(f.head))?.entries[0]?.country ?? null
    return [
      {
        kind: 'group', name: sliceText(tree, analysis.text, core.first, core.last).replace(/^(the|a|an)\s+/i, ''), country, organization: null,
        sector: 'CVL', level: null, title: null, form: 'nominal', role: lemma, first: core.first, last: core.last,
        borrowFrom: country ? [] : tree.deps(token, 'nmod:poss'), anaphoric: tree.deps(token, 'det').some((d) => tree.lemma(d) === 'the'),
      },
    ]
  }

  /** Joins the designation to an actor, records the mention, and makes it an antecedent for what follows. */
  private place(tree: Tree, token: number, d: Designation): string | null {
    const taken = d.anaphoric ? this.takeUp(d) : null
    const id = taken ?? this.roster.intern(this.completed(tree, d))
    this.note(tree, token, id, d.form, d.first, d.last)
    for (const from of d.borrowFrom) {
      const owner = this.actorsOf(tree, from)[0]
      if (owner) this.roster.setAffiliation(id, owner)
    }
    return id
  }

  private note(tree: Tree, token: number, id: string, form: MentionForm, first: number, last: number): void {
    const span = this.context.toGiven({ start: tree.token(first).start, end: tree.token(last).end })
    this.roster.addMention(id, span, this.context.given.slice(span.start, span.end), form)
    const actor = this.roster.get(id)
    const relation = tree.relation(tree.firstConjunct(token))
    this.salient.push({
      id, sentence: tree.sentence.index, token, kind: actor.designation.kind, country: actor.country,
      role: actor.designation.role, level: actor.designation.level,
      plural: tree.hasFeature(token, 'Number=Plur'), subject: relation.startsWith('nsubj'), modifier: isModifier(tree, token) || this.isLocative(tree, token),
    })
  }

  /** The actor told before that a definite phrase takes up: same role word, latest first. */
  private takeUp(d: Designation): string | null {
    const word = d.role?.split(' ').at(-1)
    if (!word) return null
    for (let i = this.salient.length - 1; i >= 0 && i > this.salient.length - 80; i--) {
      const s = this.salient[i] as Salient
      const actor = this.roster.get(s.id)
      const theirs = actor.designation.role ?? actor.title
      if (theirs && lastWord(theirs) === word && (actor.designation.kind === d.kind || d.kind === 'person')) return s.id
      if (d.kind === 'organization' && actor.designation.kind === 'organization') return s.id
    }
    return null
  }

  /** Fills the country from the owner, the sentence's first state, or the dateline. */
  private completed(tree: Tree, d: Designation): Designation {
    if (d.country || d.organization || d.kind === 'state' || d.kind === 'organization') return d
    for (const from of d.borrowFrom) {
      const owners = this.actorsOf(tree, from).map((id) => this.roster.get(id))
      const owner = owners.find((o) => o.country || o.designation.organization)
      if (owner) return { ...d, country: owner.country, organization: owner.designation.organization }
    }
    if (d.kind === 'person' && d.form === 'name' && !d.title) return d
    if (!d.sector || !DOMESTIC.has(d.sector)) return d
    const near = d.kind === 'institution' || d.title ? this.sentenceState(tree) : null
    const country = this.context.homeCountry ?? near ?? this.leadState()
    return country ? { ...d, country } : d
  }

  private sentenceState(tree: Tree): string | null {
    const here = this.salient.filter((s) => s.sentence === tree.sentence.index && s.country && !s.modifier)
    return (here.find((s) => s.subject) ?? here[0])?.country ?? null
  }

  private leadState(): string | null {
    return this.salient.find((s) => s.country && !s.modifier)?.country ?? this.salient.find((s) => s.country)?.country ?? null
  }

  /** *the two sides*, *both countries*, *the pair*: the two parties that the text has dwelt on. */
  private resolveDual(tree: Tree, token: number): readonly string[] | null {
    const lemma = tree.lemma(token)
    if (!DUAL_NOUNS.has(lemma) || tree.token(token).upos !== 'NOUN') return null
    const counts = tree.deps(token, 'nummod', 'det').map((c) => tree.lemma(c))
    const isDual = lemma === 'pair' ? counts.includes('the') : counts.includes('both') || counts.includes('neither') || (counts.includes('two') && counts.includes('the')) || (lemma === 'side' && counts.includes('the') && tree.hasFeature(token, 'Number=Plur'))
    if (!isDual || tree.deps(token, 'amod', 'compound', 'nmod:poss').length > 0 || tree.deps(token, 'nmod').length > 0) return null
    const wantsPersons = ['leader', 'minister', 'president', 'man', 'woman', 'official', 'diplomat'].includes(lemma)
    const weights = new Map<string, { weight: number; order: number }>()
    this.salient.forEach((s, order) => {
      const key = wantsPersons ? (s.kind === 'person' ? s.id : null) : s.country
      if (!key || (s.modifier && !wantsPersons)) return
      const was = weights.get(key) ?? { weight: 0, order }
      weights.set(key, { weight: was.weight + 0.8 ** (tree.sentence.index - s.sentence), order: was.order })
    })
    const best = [...weights].sort((a, b) => b[1].weight - a[1].weight || a[1].order - b[1].order).slice(0, 2)
    if (best.length < 2) return null
    const ids = best.sort((a, b) => a[1].order - b[1].order).map(([key]) => (wantsPersons ? key : this.roster.internState(key)))
    const core = coreSpan(tree, token)
    for (const id of ids) this.note(tree, token, id, 'nominal', core.first, core.last)
    return ids
  }

  private resolvePronounAt(tree: Tree, token: number): readonly string[] {
    const lemma = tree.token(token).form.toLowerCase()
    const ids = ['we', 'us', 'our', 'ours', 'i', 'me', 'my'].includes(lemma)
      ? this.speakers(tree, token)
      : resolvePronoun(tree, token, this.salient, (id) => this.roster.get(id).designation.kind)
    for (const id of ids) this.note(tree, token, id, 'pronoun', token, token)
    return ids
  }

  /** Who speaks at this token: the subject of the governing verb of saying, else the last speaker. */
  speakers(tree: Tree, token: number): readonly string[] {
    for (const at of [token, ...tree.ancestors(token)]) {
      const speaker = speakerOf(tree, at, this.context.knowledge)
      if (speaker !== null && !tree.isWithin(token, speaker)) return this.actorsOf(tree, speaker)
    }
    return this.lastSpeaker
  }

  /** Actor that acts in a clause: its semantic subject. */
  subjectOf(tree: Tree, verb: number): readonly string[] {
    const subject = semanticSubject(tree, verb)
    return subject === null ? [] : this.actorsOf(tree, subject)
  }
}

const lastWord = (phrase: string): string => phrase.toLowerCase().split(' ').at(-1) ?? ''
