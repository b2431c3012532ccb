import { Parties } from '../parties.js'
import type { Actor, StoryRecord } from '../schema/index.js'

/** Sectors that act apart from their state: *rebels of X* are not X. */
const APART = new Set([
  'REB',
  'OPP',
  'PTY',
  'CVL',
  'REF',
  'LAB',
  'BUS',
  'MED',
  'NGO',
  'CRM',
  'EDU',
  'ELI',
  'AGR',
  'HRI',
])

const fold = (name: string): string =>
  name
    .replace(/\s*\([^)]*\)$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Names of a story's parties that hold across stories: the code of a state for all who act for it (`TUR`), of an organization (`EU`),
 * a state's code with a sector for those who act apart from it (`COL:REB`), else the name.
 */
export class PartyKeys {
  private readonly parties: Parties
  private readonly memo = new Map<string, string>()

  constructor(record: Pick<StoryRecord, 'actors'>) {
    this.parties = new Parties(record.actors)
  }

  keyOf(id: string): string {
    const known = this.memo.get(id)
    if (known !== undefined) return known
    const key = this.work(id)
    this.memo.set(id, key)
    return key
  }

  /** Keys of the actors, each once, in the order of the alphabet. */
  keysOf(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.keyOf(id)))].sort()
  }

  /** Name of a person, folded so that accents and hyphens do not tell two spellings apart; null for others. */
  personOf(id: string): string | null {
    const actor = this.parties.get(id)
    return actor?.kind === 'person' ? fold(actor.name) : null
  }

  private work(id: string): string {
    const actor = this.parties.get(this.parties.principal(id)) ?? this.parties.get(id)
    if (!actor) return id
    if (actor.organization !== null) return actor.organization
    if (actor.country === null) return fold(actor.name)
    return isApart(actor) ? `${actor.country}:${actor.sector}` : actor.country
  }
}

const isApart = (actor: Actor): boolean => actor.sector !== null && APART.has(actor.sector)
