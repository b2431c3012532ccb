/** Words around a place that say whether something is done there. Lemmas. Data only; `places.ts` reads them. */
import { PLACE_NOUNS } from '../../language/chains/mention-words.js'
import { wordTable } from '../../text/word-table.js'

/** Prepositions of a place that an act is set in. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'off',
  'on',
  'around',
  'across',
  'over',
  'along',
  'throughout',
])

/** Verbs and nouns of going away. */
const LEAVING = ['withdraw', 'withdrawal', 'retreat', 'pull', 'evacuate', 'evacuation', 'flee']
/** Verbs and nouns of what lands where it is aimed. */
const FIRING = ['fire', 'launch', 'shoot', 'lob', 'firing', 'launching']
/** Verbs and nouns of going by the preposition behind them, whose place is where one goes to or comes from. */
export const GOING: Readonly<Record<string, ReadonlySet<string>>> = wordTable({
  to: new Set([...['travel', 'fly', 'go', 'head', 'come', 'return', 'trip', 'visit', 'journey', 'invite', 'summon']]),
  for: new Set(['leave', 'depart', 'head', 'embark', 'set_off', 'set_out']),
  from: new Set([...LEAVING, 'pullout']),
  out: new Set([...LEAVING, 'move', 'march', 'walk', 'storm']),
  into: new Set([...FIRING, 'sail']),
  through: new Set(['march', 'parade', 'walk', 'file', 'ride', 'drive', 'travel', 'procession']),
  toward: new Set(FIRING),
  towards: new Set(FIRING),
})
/** What is planned for a town is to be there: *a summit planned for Bern*; near-miss: *sanctions planned for Chile*. */
export const PLANNED: ReadonlySet<string> = new Set([
  'plan',
  'schedule',
  'reschedule',
  'set',
  'slate',
  'fix',
  'book',
  'pencil',
])
/** Verbs of sending those who are then where they are sent to: *sent a vice minister to Lima*; near-miss: *sent a letter to Lima*. */
export const SENDING: ReadonlySet<string> = new Set([
  'send',
  'dispatch',
  'despatch',
  'fly',
  'deploy',
  'move',
  'rush',
  'redeploy',
  'airlift',
])
/** … and who is sent. */
export const SENT: ReadonlySet<string> = new Set([
  ...['envoy', 'emissary', 'delegation', 'team', 'mission', 'minister', 'official', 'diplomat', 'representative'],
  ...['negotiator', 'mediator', 'adviser', 'expert', 'inspector', 'observer', 'delegate', 'monitor', 'peacekeeper'],
  ...['soldier', 'troop', 'force', 'reinforcement', 'battalion', 'brigade', 'unit', 'contingent', 'paratrooper'],
  ...['platoon', 'company', 'regiment', 'squad', 'squadron', 'patrol', 'reservist', 'commando', 'militia'],
  ...['marine', 'officer', 'police', 'guard', 'personnel', 'warship', 'ship', 'vessel', 'frigate', 'destroyer'],
  ...['submarine', 'carrier', 'jet', 'aircraft', 'warplane', 'bomber', 'helicopter', 'tank', 'rescuer'],
  ...['firefighter', 'doctor', 'medic', 'president', 'premier', 'general', 'commander', 'spokesman'],
])
/** What is said or held *on* or *over* a place happens elsewhere. */
export const TOPICAL: ReadonlySet<string> = new Set([
  ...['view', 'talk', 'talks', 'negotiation', 'consultation', 'discussion', 'dialogue', 'meeting', 'conference'],
  ...['summit'],
  ...['dispute', 'row', 'tension', 'agreement', 'deal', 'accord', 'resolution', 'statement', 'stance'],
  ...['position', 'policy'],
  ...['claim', 'concern', 'report', 'decision', 'proposal', 'plan', 'sanction', 'pressure', 'remark'],
  ...['comment', 'question'],
])
/** Verbs whose object is where they are done, where it is a town: of going and of war. */
export const DONE_TO_TOWNS: ReadonlySet<string> = new Set([
  ...['visit', 'tour', 'leave', 'quit', 'enter', 'reach', 'evacuate', 'vacate'],
  ...['bomb', 'bombard', 'shell', 'pound', 'raid', 'storm', 'besiege', 'overrun', 'loot'],
  ...['capture', 'recapture', 'retake'],
])
/** What is done to a crossing where it is: *shut the Busia border post*, *shut Busia to lorries*. */
const BARRING = ['close', 'shut', 'reopen', 'seal', 'block', 'blockade']
/** The same of a town that stands for no state: *hit Washington with duties*. */
export const DONE_TO_PLAIN_TOWNS: ReadonlySet<string> = new Set([
  'attack',
  'hit',
  'strike',
  'target',
  'seize',
  'take',
  'shake',
  'rock',
  ...BARRING,
])
/** Nouns of places, those that one crosses at among them. */
export const SITES: ReadonlySet<string> = new Set([
  ...PLACE_NOUNS,
  'crossing',
  'checkpoint',
  'post',
  'pass',
  'terminal',
  'bridge',
])
