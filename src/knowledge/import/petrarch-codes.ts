/** What a CAMEO actor code says in our terms. */
export interface ActorCode {
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null
  /** A code that stands where a state's would: IGO, NGO, MNC, IMG. */
  readonly generic: 'IGO' | 'NGO' | 'MNC' | 'IMG' | null
  /** PLOVER sector, or null for the state, or the body, as a whole. */
  readonly sector: string | null
  /** Parts of the code that say nothing in our terms (faiths, peoples, ids of organizations). */
  readonly rest: readonly string[]
}

/** CAMEO's role codes as PLOVER sectors. CAMEO's MED are the media, its HLH the doctors. */
const SECTORS: Readonly<Record<string, string>> = {
  AGR: 'AGR',
  BUS: 'BUS',
  CIV: 'CVL',
  COP: 'COP',
  CRM: 'CRM',
  CVL: 'CVL',
  DEV: 'NGO',
  EDU: 'EDU',
  ELI: 'ELI',
  ENV: 'NGO',
  GOV: 'GOV',
  HLH: 'MED',
  HRI: 'NGO',
  INS: 'REB',
  JUD: 'JUD',
  LAB: 'LAB',
  LEG: 'LEG',
  MED: 'JRN',
  MIL: 'MIL',
  MNC: 'MNC',
  MOD: 'OPP',
  NGM: 'NGO',
  NGO: 'NGO',
  OPP: 'OPP',
  PTY: 'PTY',
  RAD: 'REB',
  REB: 'REB',
  REF: 'REF',
  REL: 'CVL',
  SEP: 'REB',
  SET: 'CVL',
  SPY: 'SPY',
  UAF: 'UAF',
}

/** Faiths: their members are a part of the people. */
const FAITHS = new Set(
  'ADR ATH BAH BUD CHR CON CPT CTH DOX DRZ HIN HSD ITR JAN JEW JHW LDS MOS MRN MUS NRM PAG PRO SFI SHI SHN SIK SUN TAO UDX ZRO'.split(
    ' ',
  ),
)

const GENERIC = ['IGO', 'NGO', 'MNC', 'IMG'] as const

/** Older codes of states that ISO 3166-1 has changed. */
const RENAMED: Readonly<Record<string, string>> = {
  ROM: 'ROU',
  ZAR: 'COD',
  TMP: 'TLS',
  KSV: 'XKX',
  UNK: 'XKX',
  XXK: 'XKX',
  SCG: 'SRB',
  YUG: 'SRB',
  WSB: 'PSE',
  GZS: 'PSE',
  DDR: 'DEU',
  CSK: 'CZE',
  SUN: 'RUS',
  KNT: 'KNA',
}

/** Reads a code three letters at a time; `~` stands for the actor that an agent belongs to. */
export function readActorCode(code: string, isState: (code: string) => boolean): ActorCode {
  const parts = code.replace(/~/g, '').match(/.{3}/g) ?? []
  let country: string | null = null
  let generic: ActorCode['generic'] = null
  let sector: string | null = null
  const rest: string[] = []
  parts.forEach((part, at) => {
    // MUS is Mauritius where a state stands, and Muslims in [IMGMUS], [NGOMUS] and [~MUS].
    const isFaith = FAITHS.has(part) && (code.includes('~') || generic !== null)
    const state = isFaith ? null : isState(part) ? part : (RENAMED[part] ?? null)
    const found = GENERIC.find((name) => name === part)
    if (at === 0 && found !== undefined) generic = found
    else if (country === null && state !== null && at <= 1) country = state
    else if (SECTORS[part] !== undefined) sector ??= SECTORS[part]!
    else rest.push(part)
  })
  if (sector === null && rest.some((part) => FAITHS.has(part))) sector = 'CVL'
  return { country, generic, sector, rest }
}
