import { createCodeBook } from './codebook.js'
import { createGazetteer } from './gazetteer.js'
import type { Packed } from './pack.js'
import { packed as shipped } from './packed.generated.js'
import type { Knowledge } from './types.js'

/** The knowledge base over packed tables; those that ship with the package by default. */
export function createKnowledge(packed: Packed = shipped): Knowledge {
  return { ...createGazetteer(packed), ...createCodeBook(packed) }
}
