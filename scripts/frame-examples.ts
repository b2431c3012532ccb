/**
 * Reads the example and the near-miss of every frame with the shipped reader: `npm run knowledge:frames [-- --ids accuse.v,offer.v]`.
 * Told are examples that another frame of the word reads first (`hidden`: the order or the conditions of its senses are wrong), examples
 * that no token of the sentence gives the frame to (`unread`: a condition, a class or the reading of the sentence fails), and near-misses
 * that it reads all the same (`fires`). Frames whose twin has the same type, mode and code are no loss when it is first.
 */

import { framesAt } from '../src/coding/acts/seen/frames.js'
import { Cast } from '../src/coding/cast/cast.js'
import { Tree } from '../src/coding/grammar/tree.js'
import { createKnowledge } from '../src/knowledge/knowledge.js'
import { frameTables, type Row, rowsOf } from '../src/knowledge/pack.js'
import { packed } from '../src/knowledge/packed.generated.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import type { Analysis } from '../src/language/types.js'

const argument = process.argv.indexOf('--ids')
const wanted = argument < 0 ? null : process.argv[argument + 1]!.split(',')

/** Sentences that are read in one go, each a paragraph of its own. */
const BATCH = 24

const knowledge = createKnowledge()
const frames = frameTables(packed)
  .flatMap((name) => rowsOf(packed, name))
  .filter((row) => wanted === null || wanted.some((id) => row.id!.startsWith(id)))

/** Ids of the frames that read each token of a paragraph, the best first. */
function readings(analysis: Analysis): Map<number, string[][]> {
  const trees = analysis.sentences.map((sentence) => new Tree(sentence))
  const cast = new Cast({ analysis, trees, knowledge })
  const byParagraph = new Map<number, string[][]>()
  for (const tree of trees) {
    const found = tree.tokens
      .map((token) => framesAt(tree, token.index, cast, knowledge).map(({ frame }) => frame.id))
      .filter((ids) => ids.length > 0)
    byParagraph.set(tree.sentence.paragraph, [...(byParagraph.get(tree.sentence.paragraph) ?? []), ...found])
  }
  return byParagraph
}

const sentences = [...new Set(frames.flatMap((row) => [row.example!, row.nearMiss!].filter((text) => text !== '')))]
const read = new Map<string, string[][]>()
const analyzer = await loadAnalyzer()
for (let at = 0; at < sentences.length; at += BATCH) {
  const part = sentences.slice(at, at + BATCH)
  const byParagraph = readings(await analyzer.analyze(part.join('\n\n')))
  part.forEach((sentence, nth) => void read.set(sentence, byParagraph.get(nth) ?? []))
}
await analyzer.close()

const codeOf = new Map(frames.map((row) => [row.id!, `${row.type}/${row.mode}/${row.cameo}`]))
const counts = { read: 0, hidden: 0, unread: 0, nearMisses: 0, fires: 0 }
const tell = (what: string, row: Row, text: string, by = '') => console.log([what, row.id, text, by].join('\t'))
for (const row of frames) {
  const found = read.get(row.example!)!
  const first = found.find((ids) => ids.includes(row.id!))?.[0]
  if (first === undefined) {
    counts.unread++
    tell('unread', row, row.example!, found.map((ids) => ids[0]).join(' '))
  } else if (codeOf.get(first) === codeOf.get(row.id!)) counts.read++
  else {
    counts.hidden++
    tell('hidden', row, row.example!, first)
  }
  if (row.nearMiss === '') continue
  counts.nearMisses++
  if (!read.get(row.nearMiss!)!.some((ids) => ids[0] === row.id)) continue
  counts.fires++
  tell('fires', row, row.nearMiss!)
}
console.log(
  `${frames.length} examples: ${counts.read} read, ${counts.hidden} hidden, ${counts.unread} unread; ${counts.nearMisses} near-misses: ${counts.fires} read all the same`,
)
