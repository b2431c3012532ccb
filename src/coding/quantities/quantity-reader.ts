import type { TimeExpression } from '../../language/times/times.js'
import type { CodedEvent } from '../../record/coded.js'
import type { Quantity as RecordQuantity, TextSpan } from '../../record/schema/index.js'
import type { Candidate } from '../acts/seen/frames.js'
import type { Cast } from '../cast/cast.js'
import { countryOf, covers } from '../cast/phrases/found-phrases.js'
import type { Tree } from '../grammar/tree.js'
import { type Counted, countedBy } from './counted.js'
import { codeOf } from './currency.js'
import { findQuantities, type Quantity } from './quantity.js'

/** Words that stand for people without naming them. */
const UNNAMED = new Set(['other', 'more', 'one'])

/** The quantities of a sentence; its expressions of time count nothing, its names say whose money a word means. */
export function quantitiesOf(tree: Tree, times: readonly TimeExpression[], cast: Cast): Quantity[] {
  const { names } = cast.phrasesOf(tree.sentence.index)
  return findQuantities(tree, {
    isTime: (token) => times.some((t) => covers(t, token)),
    stateAt: (token) => countryOf(names.find((n) => n.last === token)),
  })
}

/** Gives each act of one sentence its quantities, in the record's form. */
export class QuantityReader {
  private readonly counted: ReadonlyMap<Candidate, readonly Counted[]>

  constructor(
    private readonly tree: Tree,
    quantities: readonly Quantity[],
    acts: readonly Candidate[],
    private readonly cast: Cast,
    private readonly make: (tree: Tree, first: number, last: number) => TextSpan,
  ) {
    this.counted = countedBy(tree, quantities, acts)
  }

  /** The act's quantity, and whom it killed, wounded, left missing or arrested; `parties` are the act's actors. */
  of(act: Candidate, parties: readonly string[]): Pick<CodedEvent, 'quantity' | 'casualties'> {
    const counted = this.counted.get(act) ?? []
    const casualties = counted.flatMap(({ quantity, outcome }) =>
      outcome === null ? [] : [{ ...this.record(quantity, parties), outcome }],
    )
    return {
      quantity: counted[0] ? this.record(counted[0].quantity, parties) : null,
      casualties: casualties.sort((a, b) => a.start - b.start),
    }
  }

  /** A quantity that an act is told with in so many words. */
  only(quantity: Quantity, parties: readonly string[]): Pick<CodedEvent, 'quantity' | 'casualties'> {
    return { quantity: this.record(quantity, parties), casualties: [] }
  }

  private record(quantity: Quantity, parties: readonly string[]): RecordQuantity {
    const { first, last, kind, min, max, noun } = quantity
    const { start, end, text } = this.make(this.tree, first, last)
    const of = noun === null ? null : (this.cast.actorsAt(this.tree, noun)[0] ?? null)
    return { start, end, text, kind, min, max, unit: this.unitOf(quantity, parties), of }
  }

  private unitOf({ kind, noun, currency, state }: Quantity, parties: readonly string[]): string | null {
    if (kind === 'money') {
      const states = parties.flatMap((id) => this.cast.roster.get(id).country ?? [])
      return currency && codeOf(currency, state === null ? states : [state])
    }
    const lemma = noun === null || this.tree.token(noun).upos === 'PRON' ? null : this.tree.lemma(noun)
    return lemma === null || UNNAMED.has(lemma) ? null : lemma
  }
}
