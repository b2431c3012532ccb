/** PLOVER's sectors of actors. */
export const SECTORS = [
  'GOV',
  'LEG',
  'JUD',
  'MIL',
  'COP',
  'SPY',
  'PTY',
  'OPP',
  'REB',
  'UAF',
  'PRE',
  'CVL',
  'BUS',
  'MNC',
  'LAB',
  'AGR',
  'EDU',
  'MED',
  'JRN',
  'REF',
  'CRM',
  'ELI',
  'NGO',
  'IGO',
] as const

/** Sectors whose bodies act, and whose members speak, for their state. */
export const STATE_SECTORS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY'])

/** Levels of a meeting, highest first. */
export const LEVELS = [
  'head-of-state-or-government',
  'minister',
  'vice-minister',
  'senior-official',
  'working',
  'unknown',
] as const

/** What an organization is. `bloc`: states that act as one; `organ`: part of another organization (its parent). */
export const ORGANIZATION_KINDS = [
  'igo',
  'bloc',
  'alliance',
  'organ',
  'agency',
  'bank',
  'court',
  'mission',
  'forum',
  'ngo',
  'sports',
  'business',
  'religious',
  'treaty',
] as const

/** PLOVER's quad classes. */
export const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const

/** How a speaker vouches for what is told. */
export const MANNERS = ['say', 'report', 'confirm', 'claim', 'accuse', 'suspect', 'deny', 'warn'] as const
