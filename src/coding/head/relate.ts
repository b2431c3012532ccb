import type { Knowledge } from '../../knowledge/types.js'
import type { Analyzer } from '../../language/types.js'
import { type Relation, type RelationQuery, readRelation } from '../relate.js'
import { pairFeatures } from './features.js'
import { askHead, type Head } from './head.js'

/**
 * What the source does to the target: demarche's own types, and beside them the label of a head of the user's own.
 * @throws DemarcheError `relate/span`, `head/features`
 */
export async function relateWithHead(
  query: RelationQuery,
  analyzer: Analyzer,
  knowledge: Knowledge,
  head: Head,
): Promise<Relation> {
  const reading = await readRelation(query, analyzer, knowledge)
  const features = pairFeatures(reading)
  return features === null ? reading.relation : { ...reading.relation, head: askHead(head, features) }
}
