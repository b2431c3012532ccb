/** Labels on real articles (training/wire, offsets without text), turned into items of the corpus's form with the articles at hand. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CorpusEvent, type CorpusItem, type Reference, resolve } from './corpus-items.js'
import { readJsonLines } from './json-lines.js'

type Span = readonly [number, number]

interface StandoffEvent
  extends Omit<
    CorpusEvent,
    'trigger' | 'source' | 'target' | 'content' | 'time' | 'place' | 'quantity' | 'by' | 'inside'
  > {
  readonly trigger: Span
  readonly source?: readonly Span[]
  readonly target?: readonly Span[]
  readonly content?: Span | null
  readonly time?: Span | null
  readonly place?: Span | null
  readonly inside?: Span | null
  readonly by?: readonly { readonly actor?: Span | null; readonly manner: string }[]
}

/** Offsets are code points into the article's text, as Python counts them. */
export interface StandoffItem {
  readonly id: string
  readonly form: CorpusItem['form']
  readonly story: string
  readonly split: 'train' | 'measure'
  readonly published?: string
  readonly span: Span
  readonly events: readonly StandoffEvent[]
}

/** Texts of articles by id, as lists of code points. */
export function readArticles(path: string): Map<string, readonly string[]> {
  const rows = readJsonLines<{ id: string; text: string }>(path)
  return new Map(rows.map(({ id, text }) => [id, Array.from(text)]))
}

/** Articles that acts or whole records are measured on, by the labels and stories of a folder such as training/wire: nothing may be learned from them. */
export function measuredArticles(folder: string): Set<string> {
  const labels = readdirSync(folder)
    .filter((file) => /^labels-.*\.jsonl$/.test(file))
    .flatMap((file) => readJsonLines<StandoffItem>(join(folder, file)))
  const stories = readdirSync(join(folder, 'stories'))
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, 'stories', file), 'utf8')) as { story: string })
  return new Set([...labels.filter(({ split }) => split === 'measure'), ...stories].map(({ story }) => story))
}

/**
 * The item with its text and references.
 * @throws Error where the article is not there or an offset cuts a word
 */
export function restore(item: StandoffItem, articles: ReadonlyMap<string, readonly string[]>): CorpusItem {
  const article = articles.get(item.story)
  if (!article) throw new Error(`${item.id}: there is no article \`${item.story}\` in the news`)
  const slice = ([start, end]: Span): string => article.slice(start, end).join('')
  const text = slice(item.span)
  const of = (span: Span): Reference => {
    const wanted = slice(span)
    const start = slice([item.span[0], span[0]]).length
    for (let nth = 1; ; nth++) {
      const found = resolve(text, [wanted, nth])
      if (typeof found === 'string') throw new Error(`${item.id}: \`${wanted}\` cuts a word`)
      if (found[0] === start) return [wanted, nth]
    }
  }
  const maybe = (span: Span | null | undefined): Reference | null => (span ? of(span) : null)
  const event = ({ inside, ...e }: StandoffEvent): CorpusEvent => ({
    ...e,
    trigger: of(e.trigger),
    source: (e.source ?? []).map(of),
    target: (e.target ?? []).map(of),
    content: maybe(e.content),
    time: maybe(e.time),
    place: maybe(e.place),
    quantity: null,
    by: (e.by ?? []).map(({ actor, manner }) => ({ manner, actor: maybe(actor) })),
    ...(inside ? { inside: of(inside) } : {}),
  })
  return {
    id: item.id,
    form: item.form,
    text,
    ...(item.published ? { published: item.published } : {}),
    events: item.events.map(event),
  }
}
