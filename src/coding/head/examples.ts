import { DemarcheError } from '../../errors.js'
import type { Ontology } from '../../knowledge/ontology/ontology.js'
import { type RelationQuery, spanProblem } from '../acts/relate.js'
import { countBy } from './folds.js'

/** A marked pair with its label. */
export interface LabelledPair extends RelationQuery {
  readonly label: string
}

/** Fewest examples of one label, and in all: fewer cannot be held out in parts. */
const LEAST_OF_LABEL = 4
const LEAST_EXAMPLES = 16

/** Most problems that an error lists. */
const SHOWN = 10

/** Label of pairs that are nothing of what is asked for. */
const NO_LABEL = 'NONE'

/** What to call an example in an error: where it stands, such as `line 12`, or by its id. */
export const nameOf = ({ id }: LabelledPair, place: string | undefined): string => place ?? `example \`${id}\``

/** The examples of an ontology that name both parties, and what to call each in an error. */
export function examplesOf(ontology: Ontology, file: string): { examples: LabelledPair[]; places: string[] } {
  const told = ontology.types.flatMap(({ id, examples }) => examples.map((example) => ({ ...example, label: id })))
  const pairs = told.flatMap(({ sentence, source, target, label, line }) =>
    source === null || target === null
      ? []
      : [
          {
            sentence,
            source: spanOf(sentence, source),
            target: spanOf(sentence, target),
            label,
            id: `${file}:${line}`,
          },
        ],
  )
  return { examples: pairs, places: pairs.map(({ id }) => id) }
}

function spanOf(sentence: string, words: string): [number, number] {
  const start = sentence.indexOf(words)
  return [start, start + words.length]
}

/**
 * Refuses examples that no head can be fitted on, with every problem at once.
 * @param places what to call each example in an error, such as `line 12`; by default its id
 * @param ontology whose types the labels must be
 * @throws DemarcheError `train/spans`, `train/duplicate`, `train/label`, `train/one-label`, `train/too-few`
 */
export function checkExamples(
  examples: readonly LabelledPair[],
  places?: readonly string[],
  ontology: Ontology | null = null,
): void {
  const placeOf = (i: number): string => nameOf(examples[i]!, places?.[i])
  refuse('train/spans', spanProblems(examples, placeOf), 'Offsets are UTF-16 code units, end exclusive.')
  refuse('train/duplicate', duplicates(examples, placeOf), 'Give every example its own id, and every pair one label.')
  if (ontology !== null) {
    const known = [...ontology.types.map(({ id }) => id), NO_LABEL]
    const strange = examples.flatMap(({ label }, i) => (known.includes(label) ? [] : [`${placeOf(i)}: \`${label}\``]))
    refuse('train/label', strange, `Expected types of the ontology \`${ontology.name}\`: ${known.join(', ')}.`)
  }
  const counts = countBy(examples.map(({ label }) => label))
  if (counts.size === 1) {
    throw new DemarcheError(
      'train/one-label',
      `Expected at least two labels, found only \`${examples[0]!.label}\` on all ${examples.length} examples. Add examples of another one, such as \`NONE\`.`,
      { label: examples[0]!.label },
    )
  }
  const few = [...counts].filter(([, count]) => count < LEAST_OF_LABEL)
  if (examples.length >= LEAST_EXAMPLES && few.length === 0) return
  const rare = few.map(([label, count]) => {
    const at = examples.flatMap((e, i) => (e.label === label ? [placeOf(i)] : []))
    return `\`${label}\` ${count} (${at.join(', ')})`
  })
  const found = [`${examples.length} examples`, ...rare].join('; ')
  throw new DemarcheError(
    'train/too-few',
    `Expected at least ${LEAST_EXAMPLES} examples and ${LEAST_OF_LABEL} of each label, found ${found}. Add more, or join rare labels.`,
    { examples: examples.length, labels: Object.fromEntries(counts) },
  )
}

function spanProblems(examples: readonly LabelledPair[], placeOf: (i: number) => string): string[] {
  return examples.flatMap((example, i) =>
    (['source', 'target'] as const).flatMap((name) => {
      const problem = spanProblem(example, name)
      return problem === null ? [] : [`${placeOf(i)}: ${problem}`]
    }),
  )
}

function duplicates(examples: readonly LabelledPair[], placeOf: (i: number) => string): string[] {
  const ids = new Map<string, number>()
  const pairs = new Map<string, number>()
  return examples.flatMap(({ id, sentence, source, target }, i) => {
    const pair = JSON.stringify([sentence, source, target])
    const sameId = ids.get(id)
    const samePair = pairs.get(pair)
    ids.set(id, sameId ?? i)
    pairs.set(pair, samePair ?? i)
    if (sameId !== undefined) return [`${placeOf(i)}: id \`${id}\` is that of ${placeOf(sameId)}`]
    return samePair === undefined ? [] : [`${placeOf(i)}: the same sentence and spans as ${placeOf(samePair)}`]
  })
}

function refuse(code: string, problems: readonly string[], advice: string): void {
  if (problems.length === 0) return
  const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : ''
  throw new DemarcheError(code, `${problems.slice(0, SHOWN).join('; ')}${more}. ${advice}`, { problems })
}
