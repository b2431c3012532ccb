import { createContextScorer } from './contexts.js'
import { frameIds } from './overlay/overlay.js'
import {
  cellOf,
  frameTables,
  listOf,
  type Packed,
  type PackedTable,
  type Row,
  rowsBy,
  rowsOf,
  tableOf,
} from './pack.js'
import {
  type AdverbEffect,
  type Attitude,
  type CodeBook,
  EVENT_TYPES,
  type EventType,
  type Frame,
  type SlotCondition,
} from './types.js'

/** `slot=a,b;slot2=c` → conditions; the empty cell has none. */
function conditionsOf(cell: string | undefined): SlotCondition[] {
  if (!cell) return []
  return cell.split(';').map((part) => {
    const at = part.indexOf('=')
    return { slot: part.slice(0, at), values: part.slice(at + 1).split(',') }
  })
}

function frameOf(row: Row): Frame {
  return {
    id: row.id!,
    lemma: row.lemma!,
    pos: row.pos as Frame['pos'],
    type: row.type as EventType,
    mode: cellOf(row, 'mode'),
    cameo: row.cameo!,
    source: listOf(row.source),
    target: listOf(row.target),
    content: listOf(row.content),
    joint: row.joint === 'joint',
    require: conditionsOf(row.require),
    forbid: conditionsOf(row.forbid),
    example: row.example ?? '',
    nearMiss: cellOf(row, 'nearMiss'),
  }
}

function attitudeOf(row: Row): Attitude {
  return {
    lemma: row.lemma!,
    pos: row.pos as Attitude['pos'],
    slots: listOf(row.slots),
    manner: cellOf(row, 'manner'),
    polarity: cellOf(row, 'polarity') as Attitude['polarity'],
    status: cellOf(row, 'status') as Attitude['status'],
    certainty: cellOf(row, 'certainty') as Attitude['certainty'],
  }
}

function adverbOf(row: Row): AdverbEffect {
  return {
    polarity: cellOf(row, 'polarity') as AdverbEffect['polarity'],
    status: cellOf(row, 'status') as AdverbEffect['status'],
    certainty: cellOf(row, 'certainty') as AdverbEffect['certainty'],
  }
}

/** What rows mean by part of speech and lemma, read when it is first asked for. */
function lazily<T>(
  tables: readonly PackedTable[],
  read: (row: Row) => T,
): (pos: string, lemma: string) => readonly T[] {
  const rows = rowsBy(tables, 'pos', 'lemma')
  const done = new Map<string, readonly T[]>()
  return (pos, lemma) => {
    const key = `${pos}:${lemma}`
    const known = done.get(key)
    if (known !== undefined) return known
    const items = rows(pos, lemma).map(read)
    if (items.length > 0) done.set(key, items)
    return items
  }
}

/**
 * Builds the look-ups over frames, attitudes, adverbs, classes, PLOVER's and CAMEO's codes, and contexts.
 * Frames that stand in the overlay are marked as the user's own.
 * @throws DemarcheError `knowledge/missing-table` when one is not packed.
 */
export function createCodeBook(packed: Packed, overlay: Packed | null = null): CodeBook {
  const own = overlay === null ? null : frameIds(overlay)
  const frames = lazily(
    frameTables(packed).map((name) => packed[name]!),
    (row) => (own?.has(row.id!) ? { ...frameOf(row), own: true as const } : frameOf(row)),
  )
  const attitudes = lazily([tableOf(packed, 'attitudes')], attitudeOf)
  const adverbs = new Map(rowsOf(packed, 'adverbs').map((row) => [row.lemma!, adverbOf(row)]))
  const classes = new Map(rowsOf(packed, 'classes').map((row) => [row.class!, new Set(listOf(row.lemmas))]))
  const quads = new Map(rowsOf(packed, 'plover').map((row) => [row.type!, row.quad!]))
  const types = new Map(rowsOf(packed, 'cameo').map((row) => [row.code!, row.type!]))
  const contexts = rowsOf(packed, 'contexts').map((row) => ({ context: row.context!, terms: row.terms! }))
  let contextsOf: CodeBook['contextsOf'] | null = null
  return {
    framesFor: (lemma, pos) => frames(pos, lemma),
    attitudesFor: (lemma, pos) => attitudes(pos, lemma),
    adverbEffect: (lemma) => adverbs.get(lemma) ?? null,
    inClass: (lemma, name) => classes.get(name)?.has(lemma) ?? false,
    quad: (type) => quads.get(type)!,
    typeOfCameo: (code) => EVENT_TYPES.find((type) => type === types.get(code)) ?? null,
    contextsOf: (lemmas) => {
      contextsOf ??= createContextScorer(contexts)
      return contextsOf(lemmas)
    },
  }
}
