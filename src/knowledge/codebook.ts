import { createContextScorer } from './contexts.js'
import { cellOf, listOf, type Packed, type Row, rowsOf } from './pack.js'
import { type AdverbEffect, type Attitude, type CodeBook, EVENT_TYPES, type EventType, type Frame, type SlotCondition } from './types.js'

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

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Tables of frames: `frames-*.tsv`, in the order of their names. */
export function frameTables(packed: Packed): string[] {
  return Object.keys(packed)
    .filter((name) => name.startsWith('frames-'))
    .sort()
}

/**
 * Builds the look-ups over frames, attitudes, adverbs, classes, PLOVER's and CAMEO's codes, and contexts.
 * @throws DemarcheError `knowledge/missing-table` when one is not packed.
 */
export function createCodeBook(packed: Packed): CodeBook {
  const frames = groupBy(frameTables(packed).flatMap((name) => rowsOf(packed, name).map(frameOf)), (f) => `${f.pos}:${f.lemma}`)
  const attitudes = groupBy(rowsOf(packed, 'attitudes').map(attitudeOf), (a) => `${a.pos}:${a.lemma}`)
  const adverbs = new Map(rowsOf(packed, 'adverbs').map((row) => [row.lemma!, adverbOf(row)]))
  const classes = new Map(rowsOf(packed, 'classes').map((row) => [row.class!, new Set(listOf(row.lemmas))]))
  const quads = new Map(rowsOf(packed, 'plover').map((row) => [row.type!, row.quad!]))
  const types = new Map(rowsOf(packed, 'cameo').map((row) => [row.code!, row.type!]))
  const contextsOf = createContextScorer(rowsOf(packed, 'contexts').map((row) => ({ context: row.context!, terms: row.terms! })))
  return {
    framesFor: (lemma, pos) => frames.get(`${pos}:${lemma}`) ?? [],
    attitudesFor: (lemma, pos) => attitudes.get(`${pos}:${lemma}`) ?? [],
    adverbEffect: (lemma) => adverbs.get(lemma) ?? null,
    inClass: (lemma, name) => classes.get(name)?.has(lemma) ?? false,
    quad: (type) => quads.get(type)!,
    typeOfCameo: (code) => EVENT_TYPES.find((type) => type === types.get(code)) ?? null,
    contextsOf,
  }
}
