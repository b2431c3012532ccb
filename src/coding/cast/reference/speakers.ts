import type { CodeBook } from '../../../knowledge/types.js'
import type { Tree } from '../../grammar/tree.js'
import { governingSpeaker, isSpeech, type Place, Quotations, speakerOf } from '../../judgement/speech.js'

/** Who a story's sentences and quotations tell as speaking; sentences are heard in the order of reading. */
export class Speakers {
  /** Who spoke in the last sentence that was heard. */
  last: readonly string[] = []
  private readonly quotations: Quotations

  constructor(
    text: string,
    trees: readonly Tree[],
    private readonly codes: CodeBook,
    private readonly actorsOf: (tree: Tree, token: number) => readonly string[],
  ) {
    this.quotations = new Quotations(text, trees, codes)
  }

  /** The word for who speaks in a sentence, outside its quotations; null where it tells of nobody. */
  in(tree: Tree): number | null {
    const main = speakerOf(tree, tree.root, this.codes)
    if (main !== null) return main
    const verb = tree.tokens.find((t) => isSpeech(tree, t.index, this.codes) && !this.isQuoted(tree, t.index))
    return verb ? speakerOf(tree, verb.index, this.codes) : null
  }

  /** Takes whoever speaks in the sentence for the last one to speak. */
  hear(tree: Tree): void {
    const speaker = this.in(tree)
    if (speaker !== null) this.last = this.actorsOf(tree, speaker)
  }

  isQuoted(tree: Tree, token: number): boolean {
    return this.quotations.isQuoted(tree, token)
  }

  /** Who speaks in the quotation around a token, and the word that names them; null outside direct speech or where nobody is told. */
  quotedBy(tree: Tree, token: number): { readonly ids: readonly string[]; readonly place: Place } | null {
    const place = this.quotations.speakerAt(tree, token)
    const ids = place ? this.actorsOf(place.tree, place.token) : []
    return place && ids.length > 0 ? { ids, place } : null
  }

  /** Who speaks at this token: the subject of the governing verb of saying, the quotation's speaker, else the last one. */
  at(tree: Tree, token: number): readonly string[] {
    const speaker = governingSpeaker(tree, token, this.codes)
    if (speaker !== null) return this.actorsOf(tree, speaker)
    const quoted = this.quotations.speakerAt(tree, token)
    return quoted ? this.actorsOf(quoted.tree, quoted.token) : this.last
  }
}
