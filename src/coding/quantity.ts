import type { Tree } from './tree.js'

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  dozen: 12,
}
const PLURALS: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 99],
  scores: [40, 199],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  tens: [20, 99],
  millions: [2e6, 9.99e6],
}

export interface CountRead {
  readonly first: number
  readonly last: number
  readonly min: number | null
  readonly max: number | null
}

/** The count on a noun (*43 people*, *at least 12 soldiers*, *hundreds of defectors*), or null. */
export function readCount(tree: Tree, noun: number): CountRead | null {
  const plural = PLURALS[tree.token(noun).form.toLowerCase()]
  if (plural) return { first: noun, last: noun, min: plural[0], max: plural[1] }
  const number = tree.dep(noun, 'nummod')
  if (number === null) return null
  const value = numberOf(tree, number)
  if (value === null) return null
  const before = tree.deps(number, 'advmod', 'case', 'nmod', 'obl').map((t) => tree.lemma(t))
  const atLeast = before.includes('least') || before.includes('than')
  const atMost = before.includes('most') || before.includes('up')
  const first = tree.subtree(number)[0] ?? number
  return { first, last: number, min: atMost ? null : value, max: atLeast ? null : value }
}

function numberOf(tree: Tree, number: number): number | null {
  const factors = [...tree.deps(number, 'compound', 'flat', 'nummod'), number].sort((a, b) => a - b)
  let total: number | null = null
  for (const token of factors) {
    const form = tree.token(token).form.toLowerCase().replace(/,/g, '')
    const value = WORDS[form] ?? (/^\d+(\.\d+)?$/.test(form) ? Number(form) : null)
    if (value === null) continue
    total = total === null ? value : value >= 100 ? total * value : total + value
  }
  return total
}
