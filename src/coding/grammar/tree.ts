import { childrenOf, relationOf } from '../../language/dependencies.js'
import type { Sentence, Token } from '../../language/types.js'
import { mended } from './mends/mended.js'

/** *An earlier round* came before, and need not have been early. */
const isOrder = ({ form, xpos }: Token): boolean => xpos === 'JJR' && /^(?:earlier|later)$/i.test(form)

/** What only a noun has below it. */
const OF_NOUNS = ['det', 'amod', 'nmod:poss', 'compound', 'nummod', 'case']
/** What only a noun is to what governs it. */
const NOUN_PARTS = ['obj', 'iobj', 'obl', 'nmod']

/**
 * A sentence's dependency tree, mended, with its children indexed; tokens are named by their index in the sentence.
 * Source of the relations: Universal Dependencies v2, English guidelines.
 */
export class Tree {
  readonly tokens: readonly Token[]
  private readonly childrenOf: readonly (readonly number[])[]
  private readonly lemmas: readonly string[]
  private readonly relations: readonly string[]
  private readonly bases: readonly string[]
  private readonly verbs: readonly boolean[]
  private present: ReadonlySet<string> | null = null
  private readonly prepositions = new Map<number, string | null>()
  /** Token of the root; -1 where there is none. */
  readonly root: number

  constructor(readonly sentence: Sentence) {
    this.tokens = mended(sentence.tokens)
    this.childrenOf = childrenOf(this.tokens)
    this.root = this.tokens.findIndex((t) => t.head < 0)
    this.lemmas = this.tokens.map((t) => (isOrder(t) ? t.form : t.lemma).toLowerCase())
    this.relations = this.tokens.map((t) => t.deprel)
    this.bases = this.tokens.map(relationOf)
    this.verbs = this.tokens.map(({ upos, xpos, index }) => {
      return upos === 'VERB' || upos === 'AUX' || (xpos.startsWith('VB') && !this.isNounByPhrase(index))
    })
  }

  /** @throws RangeError where the sentence has no such token. */
  token(index: number): Token {
    const token = this.tokens[index]
    if (!token) throw new RangeError(`no token ${index} in sentence ${this.sentence.index}`)
    return token
  }

  /** Lower-cased; empty for the head of the root, which is none. */
  lemma(index: number): string {
    return index < 0 ? '' : (this.lemmas[index] ?? this.token(index).lemma)
  }

  /** Whether a word of the sentence has the lemma: asked before a costly look around one word for another. */
  hasLemma(lemma: string): boolean {
    this.present ??= new Set(this.lemmas)
    return this.present.has(lemma)
  }

  /** The token that governs this one; -1 for the root. */
  head(index: number): number {
    return this.token(index).head
  }

  /** Empty for the head of the root. */
  relation(index: number): string {
    return index < 0 ? '' : (this.relations[index] ?? this.token(index).deprel)
  }

  /** The relation without its subtype. */
  base(index: number): string {
    return index < 0 ? '' : (this.bases[index] ?? this.token(index).deprel)
  }

  children(index: number): readonly number[] {
    return this.childrenOf[index] ?? []
  }

  /** Children whose relation, with or without subtype, is one of `relations`. */
  deps(index: number, ...relations: readonly string[]): number[] {
    const found: number[] = []
    const children = this.children(index)
    for (let i = 0; i < children.length; i++) if (this.isAny(children[i]!, relations)) found.push(children[i]!)
    return found
  }

  /** The first of them in the text, or null. */
  dep(index: number, ...relations: readonly string[]): number | null {
    const children = this.children(index)
    for (let i = 0; i < children.length; i++) if (this.isAny(children[i]!, relations)) return children[i]!
    return null
  }

  private isAny(index: number, relations: readonly string[]): boolean {
    return relations.includes(this.relations[index]!) || relations.includes(this.bases[index]!)
  }

  /** The head of a coordination and all its conjuncts, in text order. */
  coordination(index: number): number[] {
    return [index, ...this.deps(index, 'conj').flatMap((c) => this.coordination(c))]
  }

  /** First conjunct of the coordination that the token belongs to. */
  firstConjunct(index: number): number {
    let at = index
    for (let steps = 0; steps < this.tokens.length && this.base(at) === 'conj'; steps++) at = this.head(at)
    return at
  }

  /** All tokens below and including `index`, in text order; subtrees for which `skip` holds are left out. */
  subtree(index: number, skip: (token: number) => boolean = () => false): number[] {
    if (this.children(index).length === 0) return [index]
    const found: number[] = []
    const stack = [index]
    while (stack.length > 0) {
      const at = stack.pop() as number
      found.push(at)
      for (const child of this.children(at)) if (!skip(child)) stack.push(child)
    }
    return found.sort((a, b) => a - b)
  }

  /** Ancestors from the head up to the root. */
  ancestors(index: number): number[] {
    const found: number[] = []
    for (let at = this.head(index); at >= 0 && found.length <= this.tokens.length; at = this.head(at)) found.push(at)
    return found
  }

  /** Whether a token is another, or stands below it. */
  isWithin(index: number, ancestor: number): boolean {
    return index === ancestor || this.ancestors(index).includes(ancestor)
  }

  /**
   * The preposition of a nominal or clause: its `case` or `mark` children joined with their `fixed` parts; those of a later word of a
   * name, or of an owner, where the tree hangs them there (*at New Zealand*, *between their states' envoys*).
   */
  preposition(index: number): string | null {
    const known = this.prepositions.get(index)
    if (known !== undefined) return known
    const found = this.findPreposition(index)
    this.prepositions.set(index, found)
    return found
  }

  private findPreposition(index: number): string | null {
    const marksOf = (t: number) =>
      this.deps(t, 'case', 'mark').filter((m) => !['’s', "'s", "'", '’'].includes(this.token(m).form))
    const own = marksOf(index)
    const parts = this.deps(index, 'flat', 'nmod:poss')
    const marks = own.length > 0 ? own : parts.flatMap((t) => marksOf(t).filter((m) => m < index))
    const first = marks[0]
    if (first === undefined) return null
    return [first, ...this.deps(first, 'fixed'), ...marks.slice(1).flatMap((m) => [m, ...this.deps(m, 'fixed')])]
      .sort((a, b) => a - b)
      .map((m) => this.lemma(m))
      .join('_')
  }

  /** A verb or auxiliary, by either layer of tags. */
  isVerb(index: number): boolean {
    return index >= 0 && this.verbs[index] === true
  }

  /** *The attack*, *to hold indirect talks*: tagged as a noun in one layer and as a verb in the other, and built on or in as a noun. */
  private isNounByPhrase(index: number): boolean {
    const isBuilt = () => NOUN_PARTS.includes(this.base(index)) || this.deps(index, ...OF_NOUNS).length > 0
    return this.token(index).upos === 'NOUN' && isBuilt()
  }

  /** A form that only finite verbs have (*skipped*, *skips*). */
  isFiniteForm(index: number): boolean {
    return index >= 0 && ['VBD', 'VBZ', 'VBP'].includes(this.token(index).xpos) && !this.isNounByPhrase(index)
  }

  isNominal(index: number): boolean {
    if (index < 0) return false
    const { upos } = this.token(index)
    return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM'
  }

  hasFeature(index: number, feature: string): boolean {
    return this.token(index).feats.split('|').includes(feature)
  }

  /** A passive predicate: it has a passive subject or auxiliary, or is a past participle that modifies a noun. */
  isPassive(index: number): boolean {
    if (index < 0) return false
    if (this.deps(index, 'nsubj:pass', 'aux:pass', 'csubj:pass', 'obl:agent').length > 0) return true
    if (this.token(index).xpos !== 'VBN') return false
    if (this.deps(index, 'aux').length > 0 || this.deps(index, 'nsubj', 'obj').length > 0) return false
    if (this.base(index) === 'conj') return this.isPassive(this.firstConjunct(index))
    return this.relation(index) === 'acl' || ['advcl', 'amod', 'root'].includes(this.base(index))
  }
}
