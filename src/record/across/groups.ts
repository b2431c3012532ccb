/** Union-find (Tarjan 1975) over numbers from 0, the smaller root standing for both. */
export class Unions {
  private readonly parent: number[] = []

  constructor(size: number) {
    for (let i = 0; i < size; i++) this.parent.push(i)
  }

  find(item: number): number {
    let root = item
    while (this.parent[root] !== root) root = this.parent[root]!
    for (let at = item; this.parent[at] !== root; ) {
      const next = this.parent[at]!
      this.parent[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.parent[Math.max(x, y)] = Math.min(x, y)
  }

  /** Members of each group, by the order of their numbers. */
  groups(): number[][] {
    const found = new Map<number, number[]>()
    this.parent.forEach((_, item) => {
      const root = this.find(item)
      const group = found.get(root)
      if (group) group.push(item)
      else found.set(root, [item])
    })
    return [...found.values()]
  }
}

/** How many members that follow it each member of a crowded block is compared with. */
const NEIGHBOURS = 6
/** Blocks up to this size are compared all with all. */
const SMALL = 8
/** Whole bits of a double. */
const EXACT_BITS = 53
const KEY_BITS = 32

/**
 * Members that may belong together, by shared keys of 32 bits. Members are numbers in an order that does not hang on when they were
 * added, so that the pairs are those of the set: a crowded block compares each member with the few that follow it in that order.
 * Keys and members lie packed in one sorted array. Cost: n log n in the members times their keys; pairs linear in them.
 */
export class Blocks {
  /** Bits of a member's number; where there are very many members, keys lose their last bits, which only makes more candidates. */
  private readonly memberBits: number
  private readonly lost: number
  private packed: Float64Array
  private used = 0

  constructor(private readonly members: number) {
    this.memberBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, members))))
    this.lost = Math.max(0, KEY_BITS + this.memberBits - EXACT_BITS)
    this.packed = new Float64Array(Math.max(16, members * 8))
  }

  add(key: number, member: number): void {
    if (this.used === this.packed.length) {
      const larger = new Float64Array(this.packed.length * 2)
      larger.set(this.packed)
      this.packed = larger
    }
    this.packed[this.used++] = (key >>> this.lost) * 2 ** this.memberBits + member
  }

  /** Calls back once for each pair, the smaller member first. */
  pairs(visit: (a: number, b: number) => void): void {
    const sorted = this.packed.subarray(0, this.used).sort()
    const size = 2 ** this.memberBits
    const ends = this.blockEnds(sorted, size)
    const { starts, places } = this.placesOf(sorted, size)
    const others = new Set<number>()
    for (let member = 0; member < this.members; member++) {
      others.clear()
      for (let i = starts[member]!; i < starts[member + 1]!; i++) {
        const at = places[i]!
        const [first, end] = [ends.first[at]!, ends.end[at]!]
        const reach = end - first <= SMALL ? end : Math.min(end, at + 1 + NEIGHBOURS)
        for (let j = at + 1; j < reach; j++) others.add(sorted[j]! % size)
      }
      for (const other of others) if (other !== member) visit(member, other)
    }
  }

  /** Where the block of each place begins and ends. */
  private blockEnds(sorted: Float64Array, size: number): { first: Int32Array; end: Int32Array } {
    const first = new Int32Array(sorted.length)
    const end = new Int32Array(sorted.length)
    for (let from = 0; from < sorted.length; ) {
      const key = Math.floor(sorted[from]! / size)
      let to = from + 1
      while (to < sorted.length && Math.floor(sorted[to]! / size) === key) to++
      first.fill(from, from, to)
      end.fill(to, from, to)
      from = to
    }
    return { first, end }
  }

  /** The places of each member in the sorted array, one after the other. */
  private placesOf(sorted: Float64Array, size: number): { starts: Int32Array; places: Int32Array } {
    const starts = new Int32Array(this.members + 1)
    for (const value of sorted) starts[(value % size) + 1]!++
    for (let i = 0; i < this.members; i++) starts[i + 1]! += starts[i]!
    const next = starts.slice()
    const places = new Int32Array(sorted.length)
    sorted.forEach((value, place) => {
      places[next[value % size]!++] = place
    })
    return { starts, places }
  }
}

/** Joins what `same` says is the same among those that share a key; groups in the order of their first members. */
export function grouped<T>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<number>,
  same: (a: T, b: T) => boolean,
): number[][] {
  const blocks = new Blocks(items.length)
  items.forEach((item, index) => {
    for (const key of keysOf(item)) blocks.add(key, index)
  })
  const unions = new Unions(items.length)
  blocks.pairs((a, b) => {
    if (unions.find(a) !== unions.find(b) && same(items[a]!, items[b]!)) unions.join(a, b)
  })
  return unions.groups()
}
