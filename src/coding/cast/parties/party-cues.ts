/** Words of phrases that mean several parties at once. Lemmas. Data only; `parties.ts` reads them. */
import { wordTable } from '../../../text/word-table.js'

/** What stands for states (*the two countries*, *both armies*). */
export const STATE_NOUNS: ReadonlySet<string> = new Set([
  'country',
  'nation',
  'state',
  'government',
  'neighbor',
  'neighbour',
  'capital',
  'power',
  'superpower',
  'kingdom',
  'republic',
  'ministry',
  'army',
  'military',
  'navy',
  'parliament',
])
/** What stands for persons (*the two leaders*). */
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  'leader',
  'minister',
  'president',
  'premier',
  'man',
  'woman',
  'official',
  'diplomat',
  'envoy',
  'king',
  'head',
  'politician',
  'statesman',
  'negotiator',
  'counterpart',
])
/** What stands for either (*the two sides*). */
export const PARTY_NOUNS: ReadonlySet<string> = new Set([
  'side',
  'party',
  'ally',
  'delegation',
  'rival',
  'partner',
  'foe',
  'team',
  'camp',
  'faction',
  'adversary',
  'enemy',
  'signatory',
])
/** Nouns that in the plural with an article mean the parties even without a number (*the sides*). */
export const IMPLIED: ReadonlySet<string> = new Set([
  'side',
  'party',
  'neighbor',
  'neighbour',
  'rival',
  'foe',
  'delegation',
])
/** Words that count the parties by themselves (*the pair*). */
export const GROUPS: Readonly<Record<string, number>> = wordTable({ pair: 2, duo: 2, trio: 3, quartet: 4 })
/** Words and digits for how many parties there are. */
export const NUMBERS: Readonly<Record<string, number>> = wordTable({
  two: 2,
  both: 2,
  either: 2,
  neither: 2,
  three: 3,
  four: 4,
  five: 5,
  '2': 2,
  '3': 3,
  '4': 4,
})
/** What several say together (*in a joint statement*). */
export const JOINT_TEXTS = /^(?:communiqu[eé]|declaration|document|letter|press|release|statement|summary|text)$/
/** Sectors of those who hold no office of state. */
export const OUT_OF_OFFICE: ReadonlySet<string> = new Set([
  'CVL',
  'AGR',
  'LAB',
  'MED',
  'HLH',
  'EDU',
  'BUS',
  'JRN',
  'REF',
  'CRM',
])
