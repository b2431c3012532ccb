declare const givenBrand: unique symbol
declare const cleanBrand: unique symbol

/** Offset into a story's text exactly as it came in, in UTF-16 code units. */
export type GivenOffset = number & { readonly [givenBrand]: true }
/** Offset into a story's clean text, in UTF-16 code units. */
export type CleanOffset = number & { readonly [cleanBrand]: true }

/** Half-open span of the text as given. */
export interface GivenSpan {
  readonly start: GivenOffset
  readonly end: GivenOffset
}
/** Half-open span of the clean text. */
export interface CleanSpan {
  readonly start: CleanOffset
  readonly end: CleanOffset
}
interface NumberSpan {
  readonly start: number
  readonly end: number
}

/**
 * Marks a plain span (a token's, a sentence's) as lying in the clean text. The one gate from the language engine's
 * plain numbers into `StoryMap`; a span of the given text does not pass the type check.
 */
export function inClean<T extends NumberSpan>(span: T extends GivenSpan ? never : T): CleanSpan {
  return { start: span.start as CleanOffset, end: span.end as CleanOffset }
}

/** Marks a plain span, for example one stored in a record, as lying in the text as given. */
export function inGiven<T extends NumberSpan>(span: T extends CleanSpan ? never : T): GivenSpan {
  return { start: span.start as GivenOffset, end: span.end as GivenOffset }
}

/**
 * Where each stretch of a rewritten text came from: parallel columns, one row a segment, in order in both texts.
 * A copied segment maps character by character, a replaced one as a whole; source characters between the segments
 * were dropped.
 */
export interface Layer {
  readonly text: string
  readonly out: readonly number[]
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly copied: readonly boolean[]
}

/** Builds a text out of copies and replacements of a source, keeping where everything came from. */
export class LayerBuilder {
  private readonly parts: string[] = []
  private readonly out: number[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly copied: boolean[] = []
  private size = 0

  constructor(private readonly source: string) {}

  /** Length of what has been built, in UTF-16 code units. */
  get length(): number {
    return this.size
  }

  copy(from: number, to: number): void {
    if (to <= from) return
    const last = this.to.length - 1
    this.parts.push(this.source.slice(from, to))
    if (last >= 0 && this.copied[last] && this.to[last] === from) this.to[last] = to
    else this.row(from, to, true)
    this.size += to - from
  }

  /** Puts `text` in place of the source characters from `from` to `to`; an empty text drops them. */
  put(text: string, from: number, to: number): void {
    if (text === '') return
    this.parts.push(text)
    this.row(from, to, false)
    this.size += text.length
  }

  build(): Layer {
    return { text: this.parts.join(''), out: this.out, from: this.from, to: this.to, copied: this.copied }
  }

  private row(from: number, to: number, copied: boolean): void {
    this.out.push(this.size)
    this.from.push(from)
    this.to.push(to)
    this.copied.push(copied)
  }
}

/** Index of the last value that is not above `wanted`, at least 0. */
function lastAtMost(values: readonly number[], wanted: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (values[middle]! <= wanted) low = middle
    else high = middle - 1
  }
  return low
}

/** The source span that the characters of `span` were made from. Logarithmic in the number of segments. */
function toSource(layer: Layer, span: NumberSpan): NumberSpan {
  if (layer.out.length === 0) return { start: 0, end: 0 }
  const start = sourceStart(layer, span.start)
  if (span.end <= span.start) return { start, end: start }
  const row = lastAtMost(layer.out, span.end - 1)
  const end = layer.copied[row] ? layer.from[row]! + span.end - layer.out[row]! : layer.to[row]!
  return { start, end }
}

function sourceStart(layer: Layer, offset: number): number {
  const row = lastAtMost(layer.out, offset)
  if (offset >= layer.text.length) return layer.to[layer.to.length - 1]!
  return layer.copied[row] ? layer.from[row]! + offset - layer.out[row]! : layer.from[row]!
}

/** The characters of the layer that were made from any of `span`, or null where all of it was dropped. */
export function toTarget(layer: Layer, span: NumberSpan): NumberSpan | null {
  const rows = layer.out.length
  if (rows === 0) return null
  const last = lastAtMost(layer.from, Math.max(span.start, span.end - 1))
  let first = lastAtMost(layer.from, span.start)
  if (layer.to[first]! <= span.start && first < last) first += 1
  if (layer.from[last]! > Math.max(span.start, span.end - 1) || layer.to[last]! <= span.start) return null
  const start = layer.copied[first]
    ? layer.out[first]! + Math.max(0, span.start - layer.from[first]!)
    : layer.out[first]!
  if (span.end <= span.start) return { start, end: start }
  const end = layer.copied[last]
    ? layer.out[last]! + Math.min(span.end, layer.to[last]!) - layer.from[last]!
    : (layer.out[last + 1] ?? layer.text.length)
  return { start, end }
}

/**
 * The exact way between a story's clean text and the text as given. `toGiven` is monotone: of two clean offsets, the
 * later never maps to an earlier given one. An empty span maps to an empty span.
 */
export interface StoryMap {
  /** The shortest given span that holds every character the clean span was made from. */
  toGiven(span: CleanSpan): GivenSpan
  /** The clean characters made from a given span, or null where nothing of it is in the clean text. */
  toClean(span: GivenSpan): CleanSpan | null
}

/** Joins layers, first applied first, into one map from the last layer's text back to the first one's source. */
export function chainLayers(layers: readonly Layer[]): StoryMap {
  return {
    toGiven(span) {
      let at: NumberSpan = span
      for (let index = layers.length - 1; index >= 0; index -= 1) at = toSource(layers[index]!, at)
      return at as GivenSpan
    },
    toClean(span) {
      let at: NumberSpan | null = span
      for (const layer of layers) at = at && toTarget(layer, at)
      return at as CleanSpan | null
    },
  }
}
