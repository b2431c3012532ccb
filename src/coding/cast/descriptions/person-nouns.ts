import { wordTable } from '../../../text/word-table.js'

/** Nouns for bodies that the role lists leave out, with the sector that they speak of by themselves. */
export const BODIES: Readonly<Record<string, string | null>> = wordTable({
  association: 'CVL',
  federation: 'CVL',
  syndicate: 'LAB',
  chamber: 'BUS',
  society: 'CVL',
  foundation: 'NGO',
  movement: null,
  group: null,
  faction: null,
  organization: null,
  organisation: null,
  network: null,
  league: null,
  authority: 'GOV',
  board: null,
  panel: null,
  mission: null,
  secretariat: null,
  force: 'MIL',
  contingent: 'MIL',
  patrol: 'MIL',
  garrison: 'MIL',
  squad: 'MIL',
  team: null,
  newspaper: 'JRN',
  broadcaster: 'JRN',
  website: 'JRN',
  magazine: 'JRN',
  channel: 'JRN',
  leadership: 'GOV',
  grouping: 'IGO',
  community: 'CVL',
  congregation: 'CVL',
  campaign: null,
  committee: null,
  council: null,
})
/** Bodies with members and a seat, which act in their own name. */
export const COLLECTIVES = new Set([
  'association',
  'federation',
  'syndicate',
  'chamber',
  'society',
  'foundation',
  'movement',
  'organization',
  'organisation',
  'network',
  'league',
  'authority',
  'board',
  'panel',
  'mission',
  'secretariat',
  'newspaper',
  'broadcaster',
  'website',
  'magazine',
  'channel',
  'grouping',
])

const CROWDS = new Set([
  'crowd',
  'mob',
  'family',
  'crew',
  'staff',
  'personnel',
  'population',
  'people',
  'electorate',
  'tribe',
  'clan',
  'community',
  'management',
  'bench',
  'public',
  'infantry',
  'couple',
  'delegation',
  'congregation',
  'team',
  'troupe',
  'power',
  'press',
  'militia',
  'force',
  'police',
])

/** A singular noun that stands for many people. */
export const isCollective = (lemma: string): boolean => CROWDS.has(lemma) || lemma in BODIES

/** Plurals in -ers, -ors and -ees that are things; all others are taken for people (*dockers*, *hauliers*, *trainees*). */
const THINGS = new Set(
  `number murder border power factor letter paper offer helicopter matter water center centre dollar door corridor transfer headquarter danger answer
   sector cover tanker container kilometer kilometre computer shelter indicator meter metre trawler banner server launcher flower howitzer bulldozer
   tractor destroyer chamber finger prayer cluster bladder coffer quarter corner encounter rumor error horror barrier order tower river harbor layer
   sensor character knee generator transponder cutter ledger voucher rupee timer wrecker burger cancer maneuver razor cylinder ulcer refrigerator
   liquor endeavor painkiller escalator degree parameter flyer interior scooter lever layover transmitter processor counter discount elevator loader
   heater firecracker dagger icebreaker transformer watchtower dinner simulator marker trailer excavator minesweeper hammer shutter summer winter
   roster register shoulder chapter tracer precursor scanner disaster behavior favor tender fee tree decree guarantee bee committee agree boat-owner
   mirror color colour flavor humor labor labour odor tumor vapor terror motor reactor detector vector rotor cruiser bomber fighter
   carrier freighter frontier premier rubber silver timber temper thunder weather wonder slaughter laughter ladder leather lumber
   feather filter folder fiber fibre theater theatre calendar cedar altar pillar poster newsletter charter cucumber sewer drawer cooler freezer
   printer router adapter charger cancer loudspeaker ventilator incubator bladder blister glimmer harbinger outlier binder liner longliner
   quadcopter jammer drifter quitter floor minor major junior senior prior exterior error tremor manor rumour harbour parlour honour honor
   behaviour endeavour armor armour refer prefer differ confer remember consider enter render offer alter gather`.split(
    /\s+/,
  ),
)
const ENDING = /(?:[a-z]{2}(?:men|man|women|woman|people|persons?|folk)|(?:ists?|icians?|crats?|archs?|eers))$/
const NO_PERSON =
  /^(?:human|specimen|regimen|acumen|abdomen|lists?|heists?|waists?|mists?|twists?|fists?|gist|wrists?|careers?|beers?|cheers|steers|piers|peers?|march|arch|starch|search|research|consists?|exists?|insists?|assists?|pamphleteers)$/
const AGENTS = /[a-z]{2}(?:ers|ors|eurs|ees)$/

/** Nouns for people that no ending tells. */
const PEOPLE = new Set(
  `member owner occupant applicant claimant entrant participant informant servant attendant assistant agent canon clerk registrar pilot skipper captain deputy auditor
   winner loser management bench public displaced émigré schoolchild graduate conscript cadet auxiliary operator provider heir guardian guide chef nomad infantry
   delegate colleague partner opponent enemy foe host adversary captor backer negotiator accomplice handler suspect conscript lessee`.split(
    /\s+/,
  ),
)

/** Whether a noun is for people, by its lemma and its form in lower case. */
export function isPersonNoun(lemma: string, form: string, isPlural: boolean): boolean {
  if (PEOPLE.has(lemma)) return true
  if (ENDING.test(form)) return !NO_PERSON.test(form)
  if (!isPlural || !AGENTS.test(form)) return false
  return !THINGS.has(form.slice(0, -1))
}
