import { cellOf, listOf, type Packed, rowsOf } from '../pack.js'
import type { ActorKind, MeetingLevel, PhraseMatch, RoleEntry } from '../types.js'
import { PhraseIndex, splitMarks } from './index-of-names.js'
import { singular } from './words.js'

type Effect = 'same' | 'step-down' | 'former'

/** One step down: the deputy of a minister is of vice-minister level. */
const DEPUTY_LEVEL: Readonly<Record<MeetingLevel, MeetingLevel>> = {
  'head-of-state-or-government': 'minister',
  minister: 'vice-minister',
  'vice-minister': 'senior-official',
  'senior-official': 'working',
  working: 'working',
  unknown: 'unknown',
}

const MOST_MODIFIERS = 3

/** Look-up of titles, institutions and agents. */
export interface RoleIndex {
  find(words: readonly string[], at: number): PhraseMatch<RoleEntry> | null
}

function joined(words: readonly string[], at: number, length: number): string {
  return words.slice(at, at + length).join(' ')
}

/** What a modifier makes of a title: *deputy* lowers the level, *former* makes a former official. */
function modified(entry: RoleEntry, effect: Effect, phrase: string): RoleEntry {
  if (effect === 'former')
    return { ...entry, phrase, sector: entry.kind === 'person' ? 'ELI' : entry.sector, level: 'unknown' }
  if (effect === 'step-down')
    return { ...entry, phrase, level: entry.level === null ? null : DEPUTY_LEVEL[entry.level] }
  return { ...entry, phrase }
}

function fill(packed: Packed, roles: PhraseIndex<RoleEntry>, modifiers: PhraseIndex<Effect>): void {
  const add = (phrases: readonly string[], entry: RoleEntry) => {
    for (const item of phrases) {
      const { marks, phrase } = splitMarks(item)
      roles.add(phrase, marks, { ...entry, phrase })
    }
  }
  for (const row of rowsOf(packed, 'titles')) {
    const phrases = [row.phrase!, ...listOf(row.aliases)]
    if (row.use === 'modifier') {
      for (const phrase of phrases) modifiers.add(phrase, '', (row.effect || 'same') as Effect)
      continue
    }
    const level = cellOf(row, 'level') as MeetingLevel | null
    add(phrases, {
      phrase: row.phrase!,
      role: 'title',
      kind: 'person',
      sector: cellOf(row, 'sector'),
      level: level ?? 'unknown',
    })
  }
  for (const row of rowsOf(packed, 'institutions')) {
    if (row.form !== 'phrase') continue
    add([row.name!, ...listOf(row.aliases)], {
      phrase: row.name!,
      role: 'institution',
      kind: 'institution',
      sector: cellOf(row, 'sector'),
      level: null,
    })
  }
  for (const row of rowsOf(packed, 'agents')) {
    const entry: RoleEntry = {
      phrase: row.phrase!,
      role: 'agent',
      kind: row.kind as ActorKind,
      sector: cellOf(row, 'sector'),
      level: null,
    }
    add([row.phrase!, ...listOf(row.aliases)], entry)
  }
}

/**
 * Builds the look-up; phrases of an overlay stand before all others. Beyond the rows themselves it reads two patterns: modifiers before a title (*first vice foreign minister*), and an
 * institution before a title or agent (*defence ministry official*, *army spokesman*), which takes over the institution's sector.
 */
export function createRoleIndex(packed: Packed, overlay: Packed | null = null): RoleIndex {
  const roles = new PhraseIndex<RoleEntry>({ key: singular, cased: false })
  const modifiers = new PhraseIndex<Effect>({ key: singular, cased: false })
  if (overlay !== null) fill(overlay, roles, modifiers)
  fill(packed, roles, modifiers)
  const always = () => true

  const listed = (words: readonly string[], at: number): PhraseMatch<RoleEntry> | null => {
    const found = roles.find(words, at, always)
    return found === null ? null : { length: found.length, entries: found.filed.map((filed) => filed.value) }
  }

  const headed = (words: readonly string[], at: number): PhraseMatch<RoleEntry> | null => {
    const first = listed(words, at)
    const institution = first?.entries.find((entry) => entry.role === 'institution')
    if (first === null || institution === undefined) return first
    const head = listed(words, at + first.length)
    const entry = head?.entries.find((candidate) => candidate.role !== 'institution')
    if (head === null || entry === undefined) return first
    const length = first.length + head.length
    return {
      length,
      entries: [
        {
          ...entry,
          phrase: joined(words, at, length),
          sector: entry.role === 'title' ? institution.sector : (entry.sector ?? institution.sector),
        },
      ],
    }
  }

  const find = (words: readonly string[], at: number, depth: number): PhraseMatch<RoleEntry> | null => {
    const direct = headed(words, at)
    const modifier = depth < MOST_MODIFIERS ? modifiers.find(words, at, always) : null
    if (modifier === null) return direct
    const inner = find(words, at + modifier.length, depth + 1)
    const titles = inner?.entries.filter((entry) => entry.kind === 'person' || entry.kind === 'group') ?? []
    const length = modifier.length + (inner?.length ?? 0)
    if (titles.length === 0 || (direct !== null && direct.length >= length)) return direct
    const effect = modifier.filed[0]!.value
    return { length, entries: titles.map((entry) => modified(entry, effect, joined(words, at, length))) }
  }

  return { find: (words, at) => find(words, at, 0) }
}
