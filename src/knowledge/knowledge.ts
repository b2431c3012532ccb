import type { CityIndex } from './cities.js'
import { createCodeBook } from './codebook.js'
import { createGazetteer } from './gazetteer/gazetteer.js'
import { joinOverlays, mergePacked, overlayOnly } from './overlay/overlay.js'
import type { Packed } from './pack.js'
import { packed as shipped } from './packed.generated.js'
import type { Knowledge } from './types.js'

/** What a knowledge base is built from besides the shipped tables. */
export interface KnowledgeOptions {
  /** Checked tables of the user's own (overlay/check.ts); they win over the shipped ones, the first over the others. */
  readonly overlays?: readonly Packed[]
  /** Towns (`loadCities`); without them only those of places.tsv are known. */
  readonly cities?: CityIndex | null
}

/** The knowledge base over packed tables; those that ship with the package by default. */
export function createKnowledge(packed: Packed = shipped, options: KnowledgeOptions = {}): Knowledge {
  const overlay = joinOverlays(options.overlays ?? [])
  const merged = overlay === null ? packed : mergePacked(packed, overlay)
  const own = overlay === null ? null : overlayOnly(packed, overlay)
  return {
    ...createGazetteer(merged, { overlay: own, cities: options.cities ?? null }),
    ...createCodeBook(merged, own),
  }
}
