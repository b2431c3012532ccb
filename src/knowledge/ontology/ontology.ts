/**
 * A user's ontology: event types of their own, and which of our acts are theirs. Source of the form: docs/ontologies.md.
 */
import type { EventType } from '../types.js'

/** The format of ontology files that this code reads. */
export const ONTOLOGY_FORMAT = 'demarche.ontology/1'

/** As much of an act as an ontology looks at. */
export interface MappedAct {
  readonly type: EventType
  readonly mode: string | null
  readonly cameo: string
  readonly contexts: readonly string[]
  readonly polarity: string
  readonly status: string
  readonly certainty: string
  /** Id of the frame that read it. */
  readonly frame: string
}

/** Conditions that an act must all meet; those left out are met by every act. */
export interface ActRule {
  readonly type?: string
  readonly mode?: string
  /** A code stands for its finer ones too: `18` for all assaults. */
  readonly cameo?: string
  readonly context?: string
  readonly polarity?: string
  readonly status?: string
  readonly certainty?: string
}

/** A sentence that tells the type; with its parties it can train a head. */
export interface OntologyExample {
  readonly sentence: string
  /** Words of the sentence, or null. */
  readonly source: string | null
  readonly target: string | null
  /** Line in the file, from 1. */
  readonly line: number
}

export interface OntologyType {
  readonly id: string
  readonly description: string
  /** A number that the ontology gives the type, such as an intensity; null without one. */
  readonly score: number | null
  readonly from: readonly ActRule[]
  /** Ids of its own frames. */
  readonly frames: readonly string[]
  readonly examples: readonly OntologyExample[]
  readonly nearMisses: readonly OntologyExample[]
}

export interface Ontology {
  /** Under which its types stand in a record. */
  readonly name: string
  readonly description: string
  readonly types: readonly OntologyType[]
  /** Acts that it does not code, whatever else is said of them. */
  readonly leaveOut: readonly ActRule[]
}

/** What an act is in an ontology, and why. */
export interface OntologyCode {
  readonly type: string
  /** `frame` of its own, or `mapping` of ours. */
  readonly by: 'frame' | 'mapping'
}

/**
 * The type of an act in an ontology: that of the ontology's own frame where one read it, else of the rule with most
 * conditions, among these of the longest code, among these of the first; null where it has none.
 */
export function codeIn(ontology: Ontology, act: MappedAct): OntologyCode | null {
  if (ontology.leaveOut.some((rule) => meets(act, rule))) return null
  const framed = ontology.types.find((type) => type.frames.includes(act.frame))
  if (framed) return { type: framed.id, by: 'frame' }
  let best: { type: string; weight: number } | null = null
  for (const type of ontology.types) {
    for (const rule of type.from) {
      const weight = weightOf(rule)
      if ((best === null || weight > best.weight) && meets(act, rule)) best = { type: type.id, weight }
    }
  }
  return best && { type: best.type, by: 'mapping' }
}

function meets(act: MappedAct, rule: ActRule): boolean {
  return (
    (rule.type === undefined || rule.type === act.type) &&
    (rule.mode === undefined || rule.mode === act.mode) &&
    (rule.cameo === undefined || act.cameo.startsWith(rule.cameo)) &&
    (rule.context === undefined || act.contexts.includes(rule.context)) &&
    (rule.polarity === undefined || rule.polarity === act.polarity) &&
    (rule.status === undefined || rule.status === act.status) &&
    (rule.certainty === undefined || rule.certainty === act.certainty)
  )
}

/** Conditions count before the length of a code. */
const weightOf = (rule: ActRule): number => 10 * Object.keys(rule).length + (rule.cameo?.length ?? 0)
