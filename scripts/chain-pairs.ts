/**
 * Writes what the mention-pair head learns from: for a treebank with GUM's entities, read from raw text by our own parse,
 * every mention's inputs, its entity, its candidates and their inputs. training/chains.py reads the two files.
 *
 * Usage: tsx scripts/chain-pairs.ts --treebank FILE.conllu --out NAME [--lemmas NAME.json] [--models DIR]
 *
 * NAME.json: {mentionInputs, pairInputs, mentionQuestions, pairQuestions, lemmas, documents: [[mentions, pairs], …]}
 * NAME.bin, int16 little-endian: for each document [mentions × (mentionQuestions + 1)] inputs, [mentions] entity or -1,
 * [mentions] number of candidates, [pairs] how many mentions back the candidate is, [pairs × pairQuestions] inputs.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { askedOf, candidatesOf } from '../src/language/chains/candidates.js'
import {
  MENTION_INPUTS,
  MENTION_QUESTIONS,
  mentionInputs,
  PAIR_INPUTS,
  PAIR_QUESTIONS,
  pairInputs,
} from '../src/language/chains/features.js'
import { findMentions } from '../src/language/chains/mentions.js'
import { type Profile, profilesOf } from '../src/language/chains/profiles.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import { entitiesOf } from './chain-scores.js'
import { goldDocuments, readConllu } from './conllu-reader.js'
import { type GoldMention, goldMentions } from './gold-chains.js'
import { goldText, wordSpans } from './gold-text.js'

/** A head lemma that fewer mentions have is like any other. */
const LEAST_LEMMA = 12

interface Document {
  readonly profiles: readonly Profile[]
  /** Entity of each mention, -1 where it has none or stands alone in it. */
  readonly entities: readonly number[]
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      treebank: { type: 'string' },
      out: { type: 'string' },
      lemmas: { type: 'string' },
      models: { type: 'string' },
    },
  })
  if (values.treebank === undefined || values.out === undefined) throw new Error('--treebank and --out are needed')
  const documents = await read(values.treebank, values.models)
  const lemmas =
    values.lemmas === undefined
      ? frequentLemmas(documents)
      : (JSON.parse(readFileSync(values.lemmas, 'utf8')) as { lemmas: string[] }).lemmas
  const index = new Map(lemmas.map((lemma, i) => [lemma, i]))
  const numbers: number[] = []
  const sizes = documents.map((document) => append(numbers, document, index))
  writeFileSync(`${values.out}.bin`, new Uint8Array(Int16Array.from(numbers).buffer))
  const head = {
    mentionInputs: MENTION_INPUTS,
    pairInputs: PAIR_INPUTS,
    mentionQuestions: MENTION_QUESTIONS.length,
    pairQuestions: PAIR_QUESTIONS.length,
    lemmas,
    documents: sizes,
  }
  writeFileSync(`${values.out}.json`, `${JSON.stringify(head)}\n`)
}

async function read(treebank: string, models: string | undefined): Promise<Document[]> {
  const analyzer = await loadAnalyzer(models === undefined ? {} : { folder: models })
  const documents: Document[] = []
  for (const gold of goldDocuments(readConllu(treebank))) {
    const analysis = await analyzer.analyze(gold.text)
    const mentions = findMentions(analysis)
    const annotated: GoldMention[] = goldMentions(gold, wordSpans(goldText(gold)))
    documents.push({
      profiles: profilesOf(analysis.sentences, mentions),
      entities: entitiesOf(annotated, mentions, analysis),
    })
  }
  await analyzer.close()
  return documents
}

function frequentLemmas(documents: readonly Document[]): string[] {
  const counts = new Map<string, number>()
  for (const { profiles } of documents) {
    for (const { lemma, pronoun, mention } of profiles) {
      if (pronoun === null && mention.name === null) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= LEAST_LEMMA)
  return frequent.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([lemma]) => lemma)
}

function append(
  numbers: number[],
  { profiles, entities }: Document,
  lemmas: ReadonlyMap<string, number>,
): [number, number] {
  const asked = askedOf(profiles, lemmas)
  const candidates = candidatesOf(profiles)
  for (const of of asked) numbers.push(...mentionInputs(of))
  numbers.push(...entities)
  for (const own of candidates) numbers.push(own.length)
  candidates.forEach((own, m) => {
    for (const { order } of own) numbers.push(m - order)
  })
  candidates.forEach((own, m) => {
    for (const { order, rank } of own) numbers.push(...pairInputs({ a: asked[order]!, m: asked[m]!, rank }))
  })
  return [profiles.length, candidates.reduce((sum, own) => sum + own.length, 0)]
}

await main()
