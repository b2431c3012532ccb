import type { ConsideredSentence } from './coding/acts/passed/considered.js'
import { type Relation, type RelationQuery, relateSeen, seePair } from './coding/acts/relate.js'
import { codeStory } from './coding/code.js'
import { pairFeatures } from './coding/head/features.js'
import { askHead, type Head } from './coding/head/head.js'
import { DemarcheError } from './errors.js'
import type { Ontology } from './knowledge/ontology/ontology.js'
import type { Knowledge } from './knowledge/types.js'
import type { Analysis, Analyzer } from './language/types.js'
import { buildRecord } from './record/build.js'
import { withCodes } from './record/codes.js'
import type { StoryRecord } from './record/schema/index.js'
import { isDay } from './text/day.js'
import { inClean } from './text/offsets.js'
import { readStory } from './text/story.js'

/** What the caller knows of a story besides its text. */
export interface CodeOptions {
  /** ISO 8601 day; relative times are resolved against it. */
  readonly published?: string | null
  readonly title?: string | null
  readonly agency?: string | null
  /** Id for `story.id`; a hash of the normalised content by default. */
  readonly id?: string
}

/** Codes stories and parses or relates what is given, with one model and one knowledge base; once closed, everything else throws DemarcheError `coder/closed`. */
export interface Coder {
  /** Engine, model and runtime, in words. */
  readonly description: string
  /**
   * Codes one story into its record.
   * @throws DemarcheError `text/empty`, `text/binary`, `input/text`, `input/date`
   */
  code(text: string, options?: CodeOptions): Promise<StoryRecord>
  /**
   * Codes one story and says for each sentence which words were considered, what became of them and why.
   * @throws DemarcheError as `code`
   */
  explain(text: string, options?: CodeOptions): Promise<Explanation>
  /**
   * Sentences, trees and names of a raw text; offsets are UTF-16 code units into it.
   * @throws DemarcheError `input/text`, `language/too-long`
   */
  parse(text: string): Promise<Analysis>
  /**
   * What the source does to the target in a sentence, as a distribution over the sixteen PLOVER types; with a head of one's own its label
   * and scores stand beside them.
   * @throws DemarcheError `relate/span` where a span lies outside the sentence or is empty
   */
  relate(query: RelationQuery): Promise<Relation>
  /** Frees the model's memory; closing again does nothing. */
  close(): Promise<void>
}

/** A record with the reasons behind it. */
export interface Explanation {
  readonly record: StoryRecord
  readonly sentences: readonly ConsideredSentence[]
}

/** What a coder has of the user's own. */
export interface OwnParts {
  /** A head of `demarche train`, read for the analyzer's weights (`parseHead`). */
  readonly head?: Head
  /** Ontologies whose types stand beside ours; their frames belong to the knowledge base (`createKnowledge`). */
  readonly ontologies?: readonly Ontology[]
}

/** Wires the rooms from text to record around an analyzer and a knowledge base. */
export function assembleCoder(
  analyzer: Analyzer & { close?: () => Promise<void> },
  knowledge: Knowledge,
  { head, ontologies = [] }: OwnParts = {},
): Coder {
  let isClosed = false
  const opened = (): Analyzer => {
    if (isClosed)
      throw new DemarcheError('coder/closed', 'Expected an open coder, found one that was closed; create another.')
    return analyzer
  }
  const read = async (text: string, options: CodeOptions = {}) =>
    codeText(text, options, opened(), knowledge, ontologies)
  return {
    description: analyzer.description,
    code: async (text, options) => (await read(text, options)).record,
    explain: async (text, options) => {
      const { record, sentences } = await read(text, options)
      return { record, sentences: sentences() }
    },
    parse: async (text) => {
      checkText(text)
      return opened().analyze(text)
    },
    relate: async (query) => {
      const seen = await seePair(query, opened())
      const relation = relateSeen(query, seen, knowledge)
      const features = head ? pairFeatures(seen, relation.scores) : null
      return head && features ? { ...relation, head: askHead(head, features) } : relation
    },
    close: async () => {
      if (isClosed) return
      isClosed = true
      await analyzer.close?.()
    },
  }
}

/** @throws DemarcheError `input/text` */
function checkText(text: unknown): void {
  if (typeof text !== 'string') throw new DemarcheError('input/text', `Expected a text, found ${typeof text}.`)
}

async function codeText(
  text: string,
  options: CodeOptions,
  analyzer: Analyzer,
  knowledge: Knowledge,
  ontologies: readonly Ontology[],
): Promise<{ record: StoryRecord; sentences: () => readonly ConsideredSentence[] }> {
  checkText(text)
  if (options.published != null && !isDay(options.published))
    throw new DemarcheError(
      'input/date',
      `Bad date \`${options.published}\`; expected a day as YYYY-MM-DD, for example 2024-06-19.`,
      { date: options.published },
    )
  const story = readStory(text, {
    title: options.title ?? null,
    agency: options.agency ?? null,
    published: options.published ?? null,
    isWord: analyzer.isWord,
  })
  const analysis = await analyzer.analyze(story.clean, { acts: true })
  const headlines = story.blocks.filter((b) => b.kind === 'headline')
  const headline = headlines[0] ? { start: headlines[0].start, end: headlines.at(-1)!.end } : null
  const { story: coded, considered } = codeStory({
    analysis,
    knowledge,
    published: story.published,
    datelinePlace: story.dateline?.place ?? null,
    agency: story.agency,
    given: story.given,
    toGiven: (span) => story.map.toGiven(inClean(span)),
    headline,
  })
  const record = buildRecord(story, coded, options.id === undefined ? {} : { id: options.id })
  return { record: withCodes(record, ontologies), sentences: considered }
}
