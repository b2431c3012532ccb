import type { Ontology } from '../../knowledge/ontology/ontology.js'
import { SCALES, SCORED } from './features.js'

/** Our types that a label stands for: the one of its name, else those that the ontology maps to it; none where neither says. */
function typesOf(label: string, ontology: Ontology | null): readonly string[] {
  const scored: readonly string[] = SCORED
  if (scored.includes(label)) return [label]
  const mapped = ontology?.types.find(({ id }) => id === label)?.from.flatMap(({ type }) => type ?? []) ?? []
  return [...new Set(mapped)]
}

/**
 * What a head says before it has seen an example: of labels that stand for types of ours what the reader says of these, of others
 * nothing. Parameters as `Softmax` has them.
 */
export function priorOf(
  labels: readonly string[],
  columns: number,
  ontology: Ontology | null,
  scale: number = SCALES.scores,
): Float64Array {
  const prior = new Float64Array(labels.length * (columns + 1))
  labels.forEach((label, row) => {
    const types = typesOf(label, ontology)
    for (const type of types) prior[row * columns + SCORED.indexOf(type as 'NONE')] = 1 / (types.length * scale)
  })
  return prior
}
