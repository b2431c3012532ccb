import { rowsOf } from '../pack.js'
import { packed as shipped } from '../packed.generated.js'
import type { Ontology, OntologyType } from './ontology.js'

/** Acts of harm: told of the future they are no events of ICEWS, which has their threats instead. */
const HARM = ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] as const

/** What is only planned is coded as an intent (CAMEO 03): the code of the act, and of the intent. */
const INTENTS: readonly (readonly [act: string, intent: string])[] = [
  ['04', '036'],
  ['05', '032'],
  ['06', '031'],
  ['061', '0311'],
  ['062', '0312'],
  ['063', '0313'],
  ['064', '0314'],
  ['07', '033'],
  ['071', '0331'],
  ['072', '0332'],
  ['073', '0333'],
  ['074', '0334'],
  ['08', '035'],
  ['081', '0351'],
  ['082', '0352'],
  ['083', '034'],
  ['084', '0353'],
  ['085', '0354'],
  ['086', '0355'],
  ['087', '0356'],
]

/**
 * CAMEO as ICEWS codes it: every code of cameo.tsv with its intensity; what did not happen or only might is left out, and what
 * is planned is an intent. The table that the export of ICEWS files goes by.
 */
export function icews(): Ontology {
  const intents = new Map<string, string[]>()
  for (const [act, intent] of INTENTS) intents.set(intent, [...(intents.get(intent) ?? []), act])
  const types = rowsOf(shipped, 'cameo').map((row): OntologyType => {
    const code = row.code!
    const planned = (intents.get(code) ?? []).map((cameo) => ({ cameo, status: 'planned' }))
    return {
      id: code,
      description: row.name!,
      score: Number(row.goldstein),
      from: [{ cameo: code }, ...planned],
      frames: [],
      examples: [],
      nearMisses: [],
    }
  })
  return {
    name: 'icews',
    description: 'CAMEO codes with their intensities, as ICEWS files have them',
    types,
    leaveOut: [
      { polarity: 'negative' },
      { status: 'hypothetical' },
      ...HARM.map((type) => ({ type, status: 'planned' })),
    ],
  }
}
