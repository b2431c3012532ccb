/**
 * Codes the unit records of the PETRARCH family and compares dyads: `tsx scripts/eval-petrarch.ts [FILE.jsonl…] [--errors] [--json]`.
 * The expected triples' CAMEO codes are mapped to PLOVER's types with our table; a triple is right where its type and the countries of
 * both parties are. Prints F1 of that, of each part alone, and of CAMEO's roots. The invented countries are an overlay (bench/petrarch).
 */
import { parseArgs } from 'node:util'
import { createCoder, loadKnowledge } from '../src/index.js'
import { Score } from './conll-scores.js'
import { readJsonLines } from './json-lines.js'
import { needed } from './needed.js'
import { codedDyads, type Dyad, expectedDyads, labelOf, shared, type UnitRecord } from './petrarch-dyads.js'

const FILES = ['petr_unit', 'petr_unit_synthetic'].map((name) => `../shared/data/events/${name}.jsonl`)
const OVERLAY = 'bench/petrarch'

const MEASURES: Readonly<Record<string, (d: Dyad) => string>> = {
  typeAndCountries: labelOf,
  type: (d) => d.type,
  countries: (d) => `${d.source} ${d.target}`,
  source: (d) => d.source,
  target: (d) => d.target,
  rootAndCountries: (d) => `${d.root} ${d.source} ${d.target}`,
}

const round = (n: number): number => Number(n.toFixed(1))

function line(name: string, { gold, system, correct, precision, recall, f1 }: Score): string {
  const counts = `${correct} of ${gold} expected, ${system} coded`
  return `${name.padEnd(18)}F1 ${f1.toFixed(1)}  precision ${precision.toFixed(1)}  recall ${recall.toFixed(1)}  (${counts})`
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { errors: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const files = positionals.length > 0 ? positionals : FILES
  needed(...files)
  const units = files.flatMap((file) => readJsonLines<UnitRecord>(file))
  const knowledge = await loadKnowledge({ knowledge: OVERLAY })
  const coder = await createCoder({ knowledge: OVERLAY })
  const scores = new Map(Object.keys(MEASURES).map((name) => [name, new Score()]))
  const roots = new Map<string, Score>()
  const scoreOfRoot = (root: string): Score => {
    if (!roots.has(root)) roots.set(root, new Score())
    return roots.get(root) as Score
  }
  let left = 0
  for (const unit of units) {
    const expected = expectedDyads(unit, knowledge, (code) => knowledge.state(code) !== null)
    if (expected === null) {
      left++
      continue
    }
    const published = unit.date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    const coded = codedDyads(await coder.code(unit.text, { published }), expected)
    for (const [name, keyOf] of Object.entries(MEASURES))
      scores.get(name)?.add(expected.length, coded.length, shared(expected.map(keyOf), coded.map(keyOf)))
    for (const root of new Set([...expected, ...coded].map((d) => d.root))) {
      const of = (dyads: readonly Dyad[]) => dyads.filter((d) => d.root === root).map((d) => `${d.source} ${d.target}`)
      scoreOfRoot(root).add(of(expected).length, of(coded).length, shared(of(expected), of(coded)))
    }
    const [wanted, found] = [expected.map(labelOf), coded.map(labelOf)]
    const missing = wanted.filter((k) => !found.includes(k))
    const extra = found.filter((k) => !wanted.includes(k))
    if (values.errors && missing.length + extra.length > 0)
      console.log(
        `${unit.id}: missing ${missing.join(', ') || '-'}; extra ${extra.join(', ') || '-'}\n    ${unit.text}`,
      )
  }
  await coder.close()
  console.log(`${units.length - left} records scored; ${left} left out, whose codes are none of CAMEO's`)
  for (const [name, score] of scores) console.log(line(name, score))
  for (const [root, score] of [...roots].sort()) console.log(line(`  CAMEO root ${root}`, score))
  if (values.json) console.log(JSON.stringify(Object.fromEntries([...scores].map(([name, s]) => [name, round(s.f1)]))))
}

await main()
