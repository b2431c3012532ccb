/** Words that judge a thing: after *be*, and what it is taken for or called. Lemmas. Data only; the files `stance-*.ts` read them. */

import type { Stance } from '../../../record/schema/index.js'
import { wordTable } from '../../../text/word-table.js'

/** What a line says of the thing by such a word, and by its denial. */
interface Said {
  readonly plain: Stance | null
  readonly negated: Stance | null
}

const all = <T>(what: T, words: readonly string[]): Record<string, T> =>
  Object.fromEntries(words.map((word) => [word, what]))

/** Adjectives of a line after *be*, plain and negated. */
export const UNACCEPTABLE: Readonly<Record<string, Said>> = wordTable({
  ...all<Said>({ plain: 'against', negated: null }, [
    'unacceptable',
    'intolerable',
    'null',
    'void',
    'invalid',
    'out_of_question',
    'off_table',
    'non-starter',
    'nonstarter',
    'unthinkable',
    'inconceivable',
    'inadmissible',
  ]),
  ...all<Said>({ plain: null, negated: 'against' }, [
    'acceptable',
    'on_table',
    'option',
    'for_sale',
    'on_agenda',
    'under_discussion',
    'under_consideration',
  ]),
  ...all<Said>({ plain: null, negated: 'unchanged' }, [
    'negotiable',
    'for_debate',
    'for_negotiation',
    'for_discussion',
  ]),
  ...all<Said>({ plain: 'unchanged', negated: null }, [
    'non-negotiable',
    'nonnegotiable',
    'irreversible',
    'sacrosanct',
    'inviolable',
    'indivisible',
  ]),
})
/** Of these, what answers a wish also where it is only *that* or *it*. */
export const WISHED: ReadonlySet<string> = new Set([
  'out_of_question',
  'off_table',
  'on_table',
  'option',
  'non-starter',
  'nonstarter',
  'for_sale',
  'negotiable',
  'non-negotiable',
  'nonnegotiable',
  'for_negotiation',
  'for_debate',
])
/** Verbs of taking a thing for something, and the leaning in what it is taken for. */
export const VALENCE: {
  readonly REGARD: ReadonlySet<string>
  readonly NAMING: ReadonlySet<string>
  /** *called the terms an insult*: hard words for what one is against. */
  readonly NAMED: ReadonlySet<string>
  readonly OF: Readonly<Record<string, Stance>>
} = {
  REGARD: new Set(['consider', 'view', 'regard', 'see', 'deem', 'treat']),
  /** *called the vote illegal*: with an adjective, or one of the hard words; what is called a threat or a friend is as often a figure of speech. */
  NAMING: new Set(['call', 'describe', 'term', 'brand', 'label']),
  NAMED: new Set([
    ...['insult', 'humiliation', 'capitulation', 'surrender', 'betrayal', 'treason', 'blackmail', 'extortion'],
    ...['piracy', 'theft', 'robbery', 'farce', 'sham', 'charade', 'travesty', 'mockery', 'escalation', 'interference'],
    ...['meddling', 'mistake', 'disgrace', 'scandal', 'trap', 'ploy'],
  ]),
  OF: wordTable({
    ...all<Stance>('against', [
      'threat',
      'danger',
      'enemy',
      'terrorist',
      'aggressor',
      'aggression',
      'provocation',
      'violation',
      'illegal',
      'illegitimate',
      'unlawful',
      'unjust',
      'unjustified',
      'unreasonable',
      'unwarranted',
      'unconstitutional',
      'disproportionate',
      'regrettable',
      'intolerable',
      'counterproductive',
      'unfair',
      'dangerous',
      'harmful',
      'unacceptable',
      'null',
      'void',
      'invalid',
      'hostile',
      'terror',
      'premature',
      'unnecessary',
      'unworkable',
      'unrealistic',
      'excessive',
      'inadequate',
    ]),
    ...all<Stance>('for', ['ally', 'friend', 'legitimate', 'valid', 'legal', 'lawful', 'binding', 'partner']),
  }),
}
