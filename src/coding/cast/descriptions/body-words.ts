import { wordTable } from '../../../text/word-table.js'

/** What a broad word for a body may take up. */
export interface BodyWord {
  /** Kinds of organizations. */
  readonly kinds: readonly string[]
  /** Sectors of groups. */
  readonly sectors: readonly string[]
  /** The word must stand in the body's own name. */
  readonly isNamed?: boolean
  /** Only with a capital (*the Commission*), where no body of that name was told. */
  readonly isCapital?: boolean
}

/** Broad words for bodies, and what they may take up. */
export const BODY_WORDS: Readonly<Record<string, BodyWord>> = wordTable({
  bloc: { kinds: ['bloc', 'forum', 'alliance', 'treaty', 'igo'], sectors: [] },
  grouping: { kinds: ['bloc', 'forum', 'alliance', 'igo'], sectors: [] },
  union: { kinds: ['bloc'], sectors: ['LAB'], isNamed: true },
  alliance: { kinds: ['alliance', 'bloc'], sectors: [] },
  body: { kinds: ['igo', 'organ', 'agency', 'bloc'], sectors: [] },
  organization: { kinds: ['igo', 'ngo', 'agency', 'bloc', 'organ', 'alliance'], sectors: ['NGO', 'REB'] },
  organisation: { kinds: ['igo', 'ngo', 'agency', 'bloc', 'organ', 'alliance'], sectors: ['NGO', 'REB'] },
  agency: { kinds: ['agency'], sectors: ['SPY'] },
  council: { kinds: ['organ'], sectors: [], isNamed: true },
  forum: { kinds: [], sectors: [], isNamed: true },
  league: { kinds: [], sectors: [], isNamed: true },
  federation: { kinds: [], sectors: [], isNamed: true },
  commission: { kinds: ['bloc'], sectors: [], isCapital: true },
  department: { kinds: [], sectors: [], isNamed: true },
  association: { kinds: [], sectors: [], isNamed: true },
  court: { kinds: ['court'], sectors: ['JUD'] },
  tribunal: { kinds: ['court'], sectors: ['JUD'] },
  bank: { kinds: ['bank'], sectors: [] },
  fund: { kinds: ['bank', 'igo', 'agency'], sectors: [], isNamed: true },
  lender: { kinds: ['bank', 'igo', 'agency'], sectors: [] },
  mission: { kinds: ['mission'], sectors: [] },
  group: { kinds: ['ngo', 'forum'], sectors: ['REB', 'UAF', 'NGO', 'PTY', 'CRM', 'IMG'] },
  movement: { kinds: [], sectors: ['REB', 'PTY', 'OPP', 'UAF'] },
  faction: { kinds: [], sectors: ['REB', 'PTY', 'OPP', 'UAF'] },
  network: { kinds: [], sectors: ['JRN', 'REB', 'NGO'] },
  militia: { kinds: [], sectors: ['REB', 'UAF'] },
  force: { kinds: ['mission'], sectors: ['REB', 'UAF'], isNamed: true },
  front: { kinds: [], sectors: ['REB', 'PTY'] },
  party: { kinds: [], sectors: ['PTY', 'OPP'] },
  gang: { kinds: [], sectors: ['CRM'] },
  cartel: { kinds: [], sectors: ['CRM'] },
  company: { kinds: ['business'], sectors: ['BUS'] },
  firm: { kinds: ['business'], sectors: ['BUS'] },
  airline: { kinds: ['business'], sectors: ['BUS'] },
  carrier: { kinds: ['business'], sectors: ['BUS'] },
  broadcaster: { kinds: [], sectors: ['JRN'] },
  newspaper: { kinds: [], sectors: ['JRN'] },
  university: { kinds: [], sectors: ['EDU'] },
  charity: { kinds: ['ngo'], sectors: ['NGO'] },
  rebel: { kinds: [], sectors: ['REB'] },
  militant: { kinds: [], sectors: ['REB'] },
  insurgent: { kinds: [], sectors: ['REB'] },
  fighter: { kinds: [], sectors: ['REB'] },
})

/** Whether a noun, by its lemma, is one of them. */
export const isBodyWord = (noun: string): boolean => noun in BODY_WORDS

const BODIES: ReadonlySet<string> = new Set(['group', 'institution', 'organization'])

/** Whether a kind of actor names something of its own, not a state, a person or a crowd. */
export const isBody = (kind: string): boolean => BODIES.has(kind)
