import { wordTable } from '../../../text/word-table.js'

/** Codes of states. */
const codes = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Offices and bodies that one state alone calls so. */
export const STATE_OF_TITLE: Readonly<Record<string, string>> = wordTable({
  'chancellor of the exchequer': 'GBR',
  'chief cabinet secretary': 'JPN',
  'external affairs minister': 'IND',
  'home secretary': 'GBR',
  'home office': 'GBR',
  'ministry of external affairs': 'IND',
  pope: 'VAT',
  pontiff: 'VAT',
  taoiseach: 'IRL',
  'unification minister': 'KOR',
  'unification ministry': 'KOR',
})

/** Offices that few states call so: of the one of them that the story tells of most. */
export const STATES_OF_TITLE: Readonly<Record<string, ReadonlySet<string>>> = wordTable({
  chancellor: codes('DEU AUT'),
  'chief executive': codes('HKG MAC'),
  'crown prince': codes('SAU JOR KWT BHR MAR JPN NOR DNK BRN'),
  'defence secretary': codes('GBR USA PHL IND PAK'),
  'defense secretary': codes('USA GBR PHL IND PAK'),
  emir: codes('QAT KWT'),
  'foreign secretary': codes('GBR IND PAK BGD LKA NPL PHL MEX'),
  'home affairs minister': codes('AUS BGD IND MLT SGP ZAF TZA'),
  'home minister': codes('BGD BTN IND MYS NPL PAK'),
  king: codes('SAU JOR MAR BHR THA MYS KHM BTN ESP GBR BEL NLD NOR SWE DNK LSO SWZ TON'),
  'national security minister': codes('ISR JAM GHA TTO'),
  'secretary of state': codes('USA VAT'),
  sultan: codes('OMN BRN'),
  'supreme leader': codes('IRN PRK AFG'),
  'treasury secretary': codes('USA IND'),
})

/** States whose president governs, or that have other heads of government: none of them has a prime minister. */
const WITHOUT_PREMIER = codes(
  'USA MEX GTM HND SLV NIC CRI PAN COL VEN ECU BOL BRA PRY URY ARG CHL DOM SUR IDN PHL TUR CYP CHE DEU AUT VAT NGA GHA KEN ZMB ZWE MWI BWA ZAF LBR SLE GMB AGO BEN SSD COM SYC TKM MDV PLW FSM MHL KIR NRU HKG MAC',
)
/** Monarchies. */
const WITHOUT_PRESIDENT = codes(
  'GBR ESP NLD BEL SWE NOR DNK LUX MCO LIE VAT JPN THA MYS KHM BTN BRN JOR SAU KWT QAT BHR OMN MAR CAN AUS NZL PNG SLB TUV TON JAM BHS BLZ GRD LCA VCT KNA ATG LSO SWZ',
)
/** Offices that some states do not have, and which. */
export const LACKING: Readonly<Record<string, ReadonlySet<string>>> = wordTable({
  'prime minister': WITHOUT_PREMIER,
  premier: WITHOUT_PREMIER,
  president: WITHOUT_PRESIDENT,
})
