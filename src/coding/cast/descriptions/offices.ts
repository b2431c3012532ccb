import type { MeetingLevel } from '../../../knowledge/types.js'
import { wordTable } from '../../../text/word-table.js'

/** What a mention says of an actor's part: the words of its role, lower case, and whether it is one or many. */
export interface Part {
  readonly role: string
  readonly plural: boolean
}

/** Words that may stand for one another at the end of a role phrase; the first names the set. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chairperson', 'chair'],
  ['protester', 'protestor', 'demonstrator', 'marcher', 'rioter', 'crowd'],
  ['soldier', 'troop', 'serviceman', 'trooper', 'recruit'],
  ['policeman', 'officer', 'policewoman'],
  [
    'rebel',
    'insurgent',
    'militant',
    'fighter',
    'guerrilla',
    'jihadist',
    'militiaman',
    'separatist',
    'extremist',
    'terrorist',
  ],
  ['gunman', 'attacker', 'assailant', 'shooter', 'bomber'],
  ['migrant', 'refugee', 'asylum-seeker'],
  ['government', 'cabinet', 'administration', 'authority'],
  ['parliament', 'assembly', 'legislature'],
  ['military', 'army'],
  ['ambassador', 'envoy'],
  ['lawmaker', 'senator', 'legislator', 'mp'],
  ['detainee', 'prisoner', 'captive', 'hostage', 'inmate'],
  ['ministry', 'department'],
  ['company', 'firm'],
]
const FIRST = new Map(SYNONYMS.flatMap((set) => set.map((word) => [word, set[0] as string] as const)))

/** Words that make another office of the one that they stand before. */
const STEPS = new Set(['deputy', 'vice', 'assistant', 'former', 'ex', 'late', 'acting', 'shadow', 'under', 'junior'])

/** What a broader word may take up: *the leader* a president, *the envoy* an ambassador. */
const BROADER: Readonly<Record<string, RegExp>> = wordTable({
  leader: /(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|emperor|chief|chairman|ruler)$/,
  diplomat: /(?:ambassador|envoy|consul|counsellor|attach[eé]|representative|foreign minister)$/,
  envoy: /(?:ambassador|representative|emissary|negotiator)$/,
  official:
    /(?:spokesman|official|minister|secretary|chief|director|adviser|advisor|aide|commissioner|governor|mayor)$/,
  politician: /(?:lawmaker|leader|minister|candidate|mayor|governor)$/,
  premier: /prime minister$/,
  ruler: /(?:president|king|emir|sultan|leader)$/,
  monarch: /(?:king|queen|emperor|emir|sultan)$/,
  commander: /(?:general|colonel|chief)$/,
  general: /(?:commander|army chief|military chief|chief of staff)$/,
  cleric: /(?:bishop|imam|ayatollah|rabbi|priest|pope|sheikh)$/,
  mediator: /(?:envoy|representative)$/,
})

const singular = (word: string): string =>
  /men$/.test(word)
    ? word.replace(/men$/, 'man')
    : /ies$/.test(word)
      ? word.replace(/ies$/, 'y')
      : word.length > 3 && /[^siu]s$/.test(word)
        ? word.slice(0, -1)
        : word

const wordsOf = (role: string): string[] => role.toLowerCase().replace(/ ?- ?/g, '-').split(/\s+/).map(singular)

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (FIRST.get(a) ?? a) === (FIRST.get(b) ?? b)

/** Whether a later, shorter role phrase (*the minister*) may mean one told before (*foreign minister*). */
export function takesUpRole(later: Part, earlier: Part): boolean {
  if (later.plural !== earlier.plural) return false
  const [short, long] = [wordsOf(later.role), wordsOf(earlier.role)]
  if (isSameNoun(later, earlier)) return repeatsRole(short, long)
  const broader = short.length === 1 ? BROADER[short[0] as string] : undefined
  return broader?.test(long.join(' ')) ?? false
}

/** Whether both are called by the same noun, or by one that says the same. */
export const isSameNoun = (later: Part, earlier: Part): boolean =>
  same(wordsOf(later.role).at(-1), wordsOf(earlier.role).at(-1))

/** Whether both are called by the very same noun. */
export const isVeryNoun = (later: Part, earlier: Part): boolean =>
  wordsOf(later.role).at(-1) === wordsOf(earlier.role).at(-1)

function repeatsRole(short: readonly string[], long: readonly string[]): boolean {
  const steps = (words: readonly string[]) =>
    words
      .filter((w) => STEPS.has(w))
      .sort()
      .join(' ')
  return steps(short) === steps(long) && short.slice(0, -1).every((w) => long.includes(w))
}

const SINGLE_OFFICE =
  /(?:^|\s)(?:minister|president|premier|chancellor|king|queen|emir|sultan|emperor|pope|speaker|secretary-general|leader|chief|secretary of state|foreign secretary|governor|commander)$/

/** An office that one person of a state holds at a time, so that two mentions of it are one person. */
export function isSingleOffice(role: string): boolean {
  const words = wordsOf(role)
  return words.join(' ') !== 'minister' && words.join(' ') !== 'deputy minister' && SINGLE_OFFICE.test(words.join(' '))
}

/** Who speaks for another, by the one word that says so and nothing more. */
export const isSpokesperson = (word: string): boolean => /^spokes(?:man|woman|person)$/.test(word)

/** Who is sent by one state to another. */
export const isEnvoy = (role: string): boolean =>
  /(?:^|\s)(?:ambassador|envoy|consul|consul[- ]general|attach[eé]|charg[eé] d['’]affaires|high commissioner)$/.test(
    role.toLowerCase(),
  )

/** The house of those who are sent: always one of another state than that which it stands in. */
export const isMission = (role: string): boolean =>
  /(?:^|\s)(?:embassy|consulate|consulate[- ]general|high commission|legation|diplomatic mission)$/.test(
    role.toLowerCase(),
  )

const HEADS = new Set([
  'president',
  'king',
  'queen',
  'chancellor',
  'premier',
  'minister',
  'emir',
  'sultan',
  'secretary',
  'ambassador',
  'pope',
])

/** Two titles that no one person bears in one story (*President Kim*, *Foreign Minister Kim*). */
export function titlesConflict(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  if (!HEADS.has(x.at(-1) ?? '') || !HEADS.has(y.at(-1) ?? '')) return false
  if (x.at(-1) !== y.at(-1)) return !(x.join(' ') === 'premier' || y.join(' ') === 'premier')
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  return !short.every((w) => long.includes(w))
}

const LEVEL_OF_LEADER: MeetingLevel = 'head-of-state-or-government'
/** Whether somebody leads a state or its government. */
export const isLeaderLevel = (level: MeetingLevel | null): boolean => level === LEVEL_OF_LEADER

const FEMALE =
  /(?:woman|women|queen|princess|mother|wife|daughter|sister|widow|girl|lady|mrs\.?|ms\.?|miss|madam|empress|bride|nun|aunt|niece|actress)$/
/** Near-misses: *spokesperson*, *chairperson*. */
const MALE =
  /(?:(?:business|police|fisher|gun|noble|congress|service|states|clergy|spokes)man|\bman|\bking|prince|father|husband|\b(?:grand|step)?son|brother|boy|mr\.?|emir|sultan|pope|emperor|imam|uncle|nephew|monk|priest|\bsir|lord)$/

/** Gender that a role word gives away, or null. */
export function genderOf(role: string): 'female' | 'male' | null {
  const word = role.toLowerCase()
  return FEMALE.test(word) ? 'female' : MALE.test(word) ? 'male' : null
}

/** Forms of address, which name no office. */
export const isAddress = (role: string): boolean =>
  /^(?:mr|mrs|ms|miss|mister|sir|lord|lady|dame|madam|dr)\.?$/i.test(role)
