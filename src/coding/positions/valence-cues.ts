/** Words that judge a thing: after *be*, and what it is taken for or called. Lemmas. Data only; the files `stance-*.ts` read them. */

import type { Stance } from '../../record/schema/index.js'
import { wordTable } from '../../text/word-table.js'

/** Adjectives of a line after *be*, plain and negated. */
export const UNACCEPTABLE: Readonly<
  Record<string, { readonly plain: Stance | null; readonly negated: Stance | null }>
> = wordTable({
  unacceptable: { plain: 'against', negated: null },
  intolerable: { plain: 'against', negated: null },
  null: { plain: 'against', negated: null },
  void: { plain: 'against', negated: null },
  invalid: { plain: 'against', negated: null },
  acceptable: { plain: null, negated: 'against' },
  negotiable: { plain: null, negated: 'unchanged' },
  'non-negotiable': { plain: 'unchanged', negated: null },
  nonnegotiable: { plain: 'unchanged', negated: null },
  irreversible: { plain: 'unchanged', negated: null },
  out_of_question: { plain: 'against', negated: null },
  off_table: { plain: 'against', negated: null },
  on_table: { plain: null, negated: 'against' },
  option: { plain: null, negated: 'against' },
  'non-starter': { plain: 'against', negated: null },
  nonstarter: { plain: 'against', negated: null },
  unthinkable: { plain: 'against', negated: null },
  inconceivable: { plain: 'against', negated: null },
  inadmissible: { plain: 'against', negated: null },
  sacrosanct: { plain: 'unchanged', negated: null },
  inviolable: { plain: 'unchanged', negated: null },
  indivisible: { plain: 'unchanged', negated: null },
  for_sale: { plain: null, negated: 'against' },
  for_debate: { plain: null, negated: 'unchanged' },
  on_agenda: { plain: null, negated: 'against' },
  under_discussion: { plain: null, negated: 'against' },
  under_consideration: { plain: null, negated: 'against' },
  for_negotiation: { plain: null, negated: 'unchanged' },
  for_discussion: { plain: null, negated: 'unchanged' },
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
  readonly OF: Readonly<Record<string, Stance>>
} = {
  REGARD: new Set(['consider', 'view', 'regard', 'see', 'deem', 'treat']),
  /** *called the vote illegal*: with an adjective only; what is called a threat or a friend is as often a figure of speech. */
  NAMING: new Set(['call', 'describe', 'term', 'brand', 'label']),
  OF: wordTable({
    threat: 'against',
    danger: 'against',
    enemy: 'against',
    terrorist: 'against',
    aggressor: 'against',
    aggression: 'against',
    provocation: 'against',
    violation: 'against',
    illegal: 'against',
    illegitimate: 'against',
    unlawful: 'against',
    unjust: 'against',
    unjustified: 'against',
    unreasonable: 'against',
    unwarranted: 'against',
    unconstitutional: 'against',
    disproportionate: 'against',
    regrettable: 'against',
    intolerable: 'against',
    counterproductive: 'against',
    unfair: 'against',
    dangerous: 'against',
    harmful: 'against',
    unacceptable: 'against',
    null: 'against',
    void: 'against',
    invalid: 'against',
    hostile: 'against',
    terror: 'against',
    ally: 'for',
    friend: 'for',
    legitimate: 'for',
    valid: 'for',
    legal: 'for',
    lawful: 'for',
    binding: 'for',
    partner: 'for',
    premature: 'against',
    unnecessary: 'against',
    unworkable: 'against',
    unrealistic: 'against',
    excessive: 'against',
    inadequate: 'against',
  }),
}
