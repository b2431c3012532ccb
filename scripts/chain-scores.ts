import { findChains } from '../src/language/chains/chains.js'
import { findMentions } from '../src/language/chains/mentions.js'
import type { ChainModel } from '../src/language/chains/model.js'
import type { Analysis, Mention } from '../src/language/types.js'
import { CorefScores, type Entity } from './coref-scores.js'
import type { GoldMention } from './gold-chains.js'

/** Groups of mentions that stand for the same; groups of one are dropped here, as CoNLL-2012 does. */
export type Groups = readonly (readonly Mention[])[]

/** How a found mention is held against an annotated one: by all its characters, or by its head word alone. */
export type Matching = 'exact' | 'head'

/**
 * Adds one document to the scores, entities of one mention left out on both sides. With `head`, what does not match by all
 * characters matches by the head word, as CorefUD's primary score does.
 */
function addChains(
  scores: CorefScores,
  gold: readonly GoldMention[],
  system: Groups,
  analysis: Analysis,
  matching: Matching,
): void {
  const found = system.filter((group) => group.length > 1)
  scores.add(goldEntities(gold), systemEntities(gold, found, analysis, matching))
}

const spanKey = ({ start, end }: { start: number; end: number }): string => `${start}:${end}`

function goldEntities(gold: readonly GoldMention[]): Entity[] {
  const entities = new Map<string, Set<string>>()
  for (const mention of gold) {
    const own = entities.get(mention.entity) ?? new Set()
    entities.set(mention.entity, own.add(spanKey(mention)))
  }
  return [...entities.values()].filter((keys) => keys.size > 1).map((keys) => [...keys])
}

function systemEntities(gold: readonly GoldMention[], found: Groups, analysis: Analysis, matching: Matching): Entity[] {
  const partners = matching === 'head' ? partnersByHead(gold, found.flat(), analysis) : new Map<Mention, string>()
  return found.map((group) => group.map((mention) => partners.get(mention) ?? spanKey(mention)))
}

/** Keys of the annotated mentions that the found ones stand for; one to one, equal spans first. */
function partnersByHead(
  gold: readonly GoldMention[],
  found: readonly Mention[],
  analysis: Analysis,
): Map<Mention, string> {
  const spans = new Set(gold.map(spanKey))
  const taken = new Set(found.map(spanKey).filter((key) => spans.has(key)))
  const byHead = new Map<number, GoldMention[]>()
  for (const mention of gold) {
    if (taken.has(spanKey(mention))) continue
    const own = byHead.get(mention.headStart)
    if (own) own.push(mention)
    else byHead.set(mention.headStart, [mention])
  }
  const partners = new Map<Mention, string>()
  for (const mention of found) {
    if (spans.has(spanKey(mention))) continue
    const partner = byHead.get(headStart(mention, analysis))?.shift()
    if (partner) partners.set(mention, spanKey(partner))
  }
  return partners
}

/** For each found mention the entity that it stands for, -1 where it has none or is alone in it. */
export function entitiesOf(gold: readonly GoldMention[], found: readonly Mention[], analysis: Analysis): number[] {
  const entityAt = new Map(gold.map((mention) => [spanKey(mention), Number(mention.entity)]))
  const sizes = new Map<number, number>()
  for (const entity of entityAt.values()) sizes.set(entity, (sizes.get(entity) ?? 0) + 1)
  const partners = partnersByHead(gold, found, analysis)
  return found.map((mention) => {
    const entity = entityAt.get(partners.get(mention) ?? spanKey(mention))
    return entity !== undefined && sizes.get(entity)! > 1 ? entity : -1
  })
}

function headStart(mention: Mention, analysis: Analysis): number {
  return analysis.sentences[mention.sentence]!.tokens[mention.head]!.start
}

/** What anybody would try first: mentions whose heads have the same form, letter case apart, are one. */
function headMatchBaseline(analysis: Analysis): Groups {
  const groups = new Map<string, Mention[]>()
  for (const mention of findMentions(analysis)) {
    if (mention.joint) continue
    const form = analysis.sentences[mention.sentence]!.tokens[mention.head]!.form.toLowerCase()
    const own = groups.get(form)
    if (own) own.push(mention)
    else groups.set(form, [mention])
  }
  return [...groups.values()]
}

/** A document with its annotated mentions, as it was read raw and as the treebank has it. */
export interface ChainDocument {
  readonly gold: readonly GoldMention[]
  readonly raw: Analysis
  readonly goldWords: Analysis
}

/**
 * Prints MUC, B³, CEAFe and their mean on a treebank with entities: heads of the same form as the baseline, the rules alone, and
 * the engine; from raw text and from the treebank's own words and trees. Returns the means.
 */
export function reportChains(documents: readonly ChainDocument[], model: ChainModel | null): Record<string, number> {
  const ways: Record<string, (analysis: Analysis) => Groups> = {
    'same head': headMatchBaseline,
    rules: (analysis) => findChains(analysis, null).map((chain) => chain.mentions),
    ...(model === null ? {} : { engine: (analysis) => findChains(analysis, model).map((chain) => chain.mentions) }),
  }
  const means: Record<string, number> = {}
  console.log('  mention chains (F1, singletons left out)         mentions    MUC     B3  CEAFe  CoNLL')
  for (const from of ['raw', 'goldWords'] as const) {
    for (const [way, groups] of Object.entries(ways)) {
      for (const matching of ['exact', 'head'] as const) {
        const scores = new CorefScores()
        for (const document of documents)
          addChains(scores, document.gold, groups(document[from]), document[from], matching)
        const label = `${from === 'raw' ? 'raw text' : 'gold words'}, ${matching === 'exact' ? 'exact spans' : 'heads'}: ${way}`
        const figures = [scores.mentions.f1, scores.muc.f1, scores.b3.f1, scores.ceafe.f1, scores.conll]
        console.log(`    ${label.padEnd(46)}${figures.map((f) => f.toFixed(2).padStart(7)).join('')}`)
        means[label] = Number(scores.conll.toFixed(2))
      }
    }
  }
  return means
}
