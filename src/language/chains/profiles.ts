import { relationOf } from '../dependencies.js'
import type { Mention, NameKind, Sentence, Token } from '../types.js'
import { genderOfGiven } from './given-names.js'
import {
  BODY_NOUNS,
  DEFINITE,
  EMPTY_WORDS,
  FEMININE,
  type Gender,
  INDEFINITE,
  MASCULINE,
  NO_PERSON,
  type NounNumber,
  PERSON_ENDING,
  PERSON_NOUNS,
  PLACE_NOUNS,
  POINTING,
  PRONOUNS,
  type PronounFacts,
  TIME_NOUNS,
} from './mention-words.js'

/** What sort of thing a mention stands for, as far as its words tell. */
export type Sort = 'person' | 'body' | 'place' | 'time' | 'other'
/** What stands before the head. `counted` is a number or word of amount, `owned` a possessor. */
export type Determiner = 'none' | 'the' | 'a' | 'pointing' | 'owned' | 'counted'

/** Everything about a mention that joining it to others looks at; computed once, in time linear in the mention. */
export interface Profile {
  readonly mention: Mention
  /** Position among the text's mentions. */
  readonly order: number
  readonly sentence: Sentence
  readonly head: Token
  readonly pronoun: PronounFacts | null
  /** Lower-case lemma of the head. */
  readonly lemma: string
  /** Lower-case words without determiners and the like, in order, and as a set. */
  readonly content: string
  readonly words: ReadonlySet<string>
  /** Lower-case words of the name at the head; empty where it is none. */
  readonly nameWords: readonly string[]
  /** First letters of the mention's capitalised words, where there are two or more: what an acronym would be. */
  readonly initials: string
  readonly determiner: Determiner
  readonly number: NounNumber | null
  readonly gender: Gender | null
  readonly sort: Sort
  readonly role: string
  /** Number of the quotation that it stands in, 0 outside of any. */
  readonly quote: number
}

/** Profiles of a text's mentions, in their order. */
export function profilesOf(sentences: readonly Sentence[], mentions: readonly Mention[]): Profile[] {
  const quotes = quotations(sentences)
  return mentions.map((mention, order) => profile(sentences[mention.sentence]!, mention, order, quotes))
}

/** For each sentence the number of the quotation at each token; a quotation left open ends with its paragraph. */
function quotations(sentences: readonly Sentence[]): Uint16Array[] {
  let paragraph = -1
  let open = false
  let count = 0
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) open = false
    paragraph = sentence.paragraph
    return Uint16Array.from(sentence.tokens, ({ form }) => {
      const isMark = form === '"' || form === "''" || form === '``'
      if (form === '”' || (isMark && open)) {
        open = false
        return 0
      }
      if (form === '“' || isMark) {
        open = true
        count++
      }
      return open ? count : 0
    })
  })
}

function profile(sentence: Sentence, mention: Mention, order: number, quotes: readonly Uint16Array[]): Profile {
  const tokens = sentence.tokens.slice(mention.first, mention.last + 1)
  const head = sentence.tokens[mention.head]!
  const pronoun = mention.kind === 'pronoun' ? (PRONOUNS.get(head.form.toLowerCase()) ?? null) : null
  const content = tokens.map((t) => t.form.toLowerCase()).filter((w) => !EMPTY_WORDS.has(w) && /[\p{L}\p{N}]/u.test(w))
  const nameTokens = mention.kind === 'name' && !mention.joint ? nameTokensOf(tokens, head) : []
  const sort = sortOf(mention, head, pronoun)
  const number = numberOf(mention, head, pronoun)
  return {
    mention,
    order,
    sentence,
    head,
    pronoun,
    lemma: head.lemma.toLowerCase(),
    content: content.join(' '),
    words: new Set(content),
    nameWords: nameTokens.map((t) => t.form.toLowerCase()),
    initials: initialsOf(tokens),
    determiner: determinerOf(sentence, mention),
    number,
    gender: genderOf(mention.name, head, nameTokens, tokens, pronoun, sort, number),
    sort,
    role: head.deprel,
    quote: quotes[sentence.index]![mention.head]!,
  }
}

/** The head with the capitalised words that stand with it. */
function nameTokensOf(tokens: readonly Token[], head: Token): Token[] {
  return tokens.filter(
    (t) =>
      t.upos === 'PROPN' &&
      (t.index === head.index ||
        t.head === head.index ||
        tokens.some((o) => o.index === t.head && o.head === head.index)),
  )
}

function initialsOf(tokens: readonly Token[]): string {
  const capitals = tokens.filter((t) => /^\p{Lu}/u.test(t.form) && t.upos !== 'DET')
  return capitals.length < 2 ? '' : capitals.map((t) => t.form[0]!.toLowerCase()).join('')
}

function determinerOf(sentence: Sentence, mention: Mention): Determiner {
  for (let i = mention.first; i < mention.head; i++) {
    const token = sentence.tokens[i]!
    if (token.head !== mention.head) continue
    const form = token.form.toLowerCase()
    const relation = relationOf(token)
    if (relation === 'det') {
      if (DEFINITE.has(form)) return 'the'
      if (POINTING.has(form)) return 'pointing'
      return INDEFINITE.has(form) ? 'a' : 'counted'
    }
    if (token.deprel === 'nmod:poss') return 'owned'
    if (relation === 'nummod') return 'counted'
  }
  return 'none'
}

function numberOf(mention: Mention, head: Token, pronoun: PronounFacts | null): NounNumber | null {
  if (pronoun !== null) return pronoun.number
  if (mention.joint || /Number=Plur/.test(head.feats)) return 'plural'
  return /Number=Sing/.test(head.feats) ? 'singular' : null
}

const SORT_OF_NAME: Readonly<Record<NameKind, Sort>> = { PER: 'person', ORG: 'body', LOC: 'place' }

function sortOf(mention: Mention, head: Token, pronoun: PronounFacts | null): Sort {
  if (mention.name !== null) return SORT_OF_NAME[mention.name]
  if (pronoun !== null) {
    if (pronoun.person < 3 || (pronoun.gender !== null && pronoun.gender !== 'neuter')) return 'person'
    return pronoun.base === 'here' || pronoun.base === 'there' ? 'place' : 'other'
  }
  return sortOfNoun(head.lemma.toLowerCase(), head.form)
}

function sortOfNoun(lemma: string, form: string): Sort {
  if (MASCULINE.has(lemma) || FEMININE.has(lemma) || PERSON_NOUNS.has(lemma)) return 'person'
  if (BODY_NOUNS.has(lemma)) return 'body'
  if (PLACE_NOUNS.has(lemma)) return 'place'
  if (TIME_NOUNS.has(lemma) || /^(?:1[5-9]|20)\d\d$/.test(form)) return 'time'
  return PERSON_ENDING.test(lemma) && !NO_PERSON.has(lemma) && lemma.length > 4 ? 'person' : 'other'
}

function genderOf(
  name: NameKind | null,
  head: Token,
  nameTokens: readonly Token[],
  tokens: readonly Token[],
  pronoun: PronounFacts | null,
  sort: Sort,
  number: NounNumber | null,
): Gender | null {
  if (pronoun !== null) return pronoun.gender
  if (sort !== 'person') return number === 'plural' ? null : 'neuter'
  const lemma = head.lemma.toLowerCase()
  if (MASCULINE.has(lemma)) return 'masculine'
  if (FEMININE.has(lemma)) return 'feminine'
  if (name !== 'PER') return null
  const before = tokens.filter((t) => t.index <= (nameTokens[0] ?? head).index)
  for (const token of before) {
    const form = token.form.toLowerCase()
    if (MASCULINE.has(form)) return 'masculine'
    if (FEMININE.has(form)) return 'feminine'
  }
  return genderOfGiven((nameTokens.length > 0 ? nameTokens : [head]).map((t) => t.form))
}
