/**
 * Scores of coreference: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF over entities with φ4 (Luo 2005), and
 * their mean, the CoNLL-2012 figure (Pradhan et al. 2012). Counts are added up over documents before they are divided,
 * as the reference scorer does (Pradhan et al. 2014).
 */

/** One entity: keys of its mentions. Equal keys are the same mention on both sides. */
export type Entity = readonly string[]

/** Numerators and denominators of recall and precision. */
export class CorefScore {
  private correctGold = 0
  private gold = 0
  private correctSystem = 0
  private system = 0

  add(correctGold: number, gold: number, correctSystem: number, system: number): void {
    this.correctGold += correctGold
    this.gold += gold
    this.correctSystem += correctSystem
    this.system += system
  }

  /** Per cent, like the others. */
  get recall(): number {
    return this.gold === 0 ? 0 : (100 * this.correctGold) / this.gold
  }

  get precision(): number {
    return this.system === 0 ? 0 : (100 * this.correctSystem) / this.system
  }

  get f1(): number {
    const { precision, recall } = this
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  }
}

/** Running scores of a set of documents. */
export class CorefScores {
  readonly mentions = new CorefScore()
  readonly muc = new CorefScore()
  readonly b3 = new CorefScore()
  readonly ceafe = new CorefScore()

  /** Adds one document. Entities of one mention are the caller's to leave in or out, on both sides alike. */
  add(gold: readonly Entity[], system: readonly Entity[]): void {
    const [goldOf, systemOf] = [entityOf(gold), entityOf(system)]
    let shared = 0
    for (const key of goldOf.keys()) if (systemOf.has(key)) shared++
    this.mentions.add(shared, goldOf.size, shared, systemOf.size)
    this.muc.add(...links(gold, systemOf), ...links(system, goldOf))
    this.b3.add(...overlaps(gold, systemOf), ...overlaps(system, goldOf))
    const similarity = bestAlignment(gold, system)
    this.ceafe.add(similarity, gold.length, similarity, system.length)
  }

  /** Mean F1 of MUC, B³ and CEAFe, per cent. */
  get conll(): number {
    return (this.muc.f1 + this.b3.f1 + this.ceafe.f1) / 3
  }
}

function entityOf(entities: readonly Entity[]): Map<string, number> {
  const map = new Map<string, number>()
  entities.forEach((entity, e) => {
    for (const key of entity) map.set(key, e)
  })
  return map
}

/** MUC: how many of the links that hold each entity together the other side keeps. */
function links(entities: readonly Entity[], other: ReadonlyMap<string, number>): [correct: number, all: number] {
  let correct = 0
  let all = 0
  for (const entity of entities) {
    const parts = new Set<number>()
    let alone = 0
    for (const key of entity) {
      const part = other.get(key)
      if (part === undefined) alone++
      else parts.add(part)
    }
    all += entity.length - 1
    correct += entity.length - parts.size - alone
  }
  return [correct, all]
}

/** B³: for each mention the share of its entity that the other side has in one entity too. */
function overlaps(entities: readonly Entity[], other: ReadonlyMap<string, number>): [correct: number, all: number] {
  let correct = 0
  let all = 0
  for (const entity of entities) {
    const counts = new Map<number, number>()
    for (const key of entity) {
      const part = other.get(key)
      if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1)
    }
    for (const count of counts.values()) correct += (count * count) / entity.length
    all += entity.length
  }
  return [correct, all]
}

/** Sum of φ4 over the best one-to-one alignment of entities; only entities that share a mention can gain. */
function bestAlignment(gold: readonly Entity[], system: readonly Entity[]): number {
  const systemOf = entityOf(system)
  const rows: number[][] = []
  for (const entity of gold) {
    const row = new Array<number>(system.length).fill(0)
    for (const key of entity) {
      const s = systemOf.get(key)
      if (s !== undefined) row[s]! += 2 / (entity.length + system[s]!.length)
    }
    if (row.some((value) => value > 0)) rows.push(row)
  }
  return largestSum(rows)
}

/**
 * Largest sum of an assignment of rows to columns, each used at most once, of non-negative values.
 * Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(rows² · columns).
 */
export function largestSum(values: readonly (readonly number[])[]): number {
  if (values.length === 0) return 0
  const columns = Math.max(values.length, values[0]!.length)
  const cost = (row: number, column: number): number => -(values[row - 1]![column - 1] ?? 0)
  const rowPotential = new Float64Array(values.length + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowAt = new Int32Array(columns + 1)
  const from = new Int32Array(columns + 1)
  for (let row = 1; row <= values.length; row++) {
    rowAt[0] = row
    let column = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    do {
      used[column] = 1
      const current = rowAt[column]!
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let c = 1; c <= columns; c++) {
        if (used[c] === 1) continue
        const slack = cost(current, c) - rowPotential[current]! - columnPotential[c]!
        if (slack < least[c]!) {
          least[c] = slack
          from[c] = column
        }
        if (least[c]! < delta) {
          delta = least[c]!
          next = c
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (used[c] === 1) {
          rowPotential[rowAt[c]!]! += delta
          columnPotential[c]! -= delta
        } else least[c]! -= delta
      }
      column = next
    } while (rowAt[column] !== 0)
    do {
      rowAt[column] = rowAt[from[column]!]!
      column = from[column]!
    } while (column !== 0)
  }
  let sum = 0
  for (let c = 1; c <= columns; c++) if (rowAt[c]! > 0) sum -= cost(rowAt[c]!, c)
  return sum
}
