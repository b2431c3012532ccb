import type { Knowledge } from '../../../knowledge/types.js'
import { coreSpan } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { governingSpeaker } from '../../judgement/speech.js'
import { isSentAbroad } from '../descriptions/affiliation.js'
import type { Designation } from '../descriptions/designation.js'
import { isEnvoy, isSameNoun } from '../descriptions/offices.js'
import { stateToldMost } from '../parties/parties.js'
import { countryOf } from '../phrases/found-phrases.js'
import { isFirstPerson, type Salient } from '../reference/reference.js'
import { STATE_OF_TITLE, STATES_OF_TITLE } from './offices-of-states.js'
import { type SettingScene, settingOf } from './setting.js'
import { stateOfPress } from './state-press.js'

/** What completing a designation may look at. */
export interface Scene extends SettingScene {
  readonly knowledge: Knowledge
  readonly home: string | null
  /** The home country is beyond doubt, so that it outweighs the parties of the sentence. */
  readonly isSure: boolean
  /** States that the whole story names. */
  readonly named: ReadonlySet<string>
}

/** *Chancellor Jan Kowalik*, told in Brussels: of the states that have such an office, the one that the story dwells on. */
function amongTitled(tree: Tree, d: Designation, { salient, home }: Scene): string | null {
  const states = STATES_OF_TITLE[(d.title ?? '').toLowerCase()]
  if (!states || (home && states.has(home))) return null
  return stateToldMost(tree.sentence.index, salient, (country) => states.has(country))
}

/** *word came from Lima, where Interior Minister …*: the state of the place that a clause with *where* tells of. */
function whereSet(tree: Tree, token: number, { phrasesOf }: Scene): string | null {
  const clause = tree.ancestors(token).find((t) => tree.isVerb(t))
  const where = clause === undefined ? undefined : tree.deps(clause, 'advmod').find((t) => tree.lemma(t) === 'where')
  if (where === undefined || where > token) return null
  const end = tree.tokens[where - 1]?.form === ',' ? where - 2 : where - 1
  return countryOf(phrasesOf(tree).names.find((f) => f.last === end))
}

/** *External Affairs Minister*: whether one state alone calls the office so. */
export const isOneStates = ({ title, role }: Designation): boolean =>
  STATE_OF_TITLE[(title ?? role)?.toLowerCase() ?? ''] !== undefined

/** The state that an office or crowd without one belongs to. */
export function homeFor(tree: Tree, token: number, d: Designation, scene: Scene): string | null {
  const setting =
    STATE_OF_TITLE[(d.title ?? d.role)?.toLowerCase() ?? ''] ??
    whereSet(tree, token, scene) ??
    settingOf(tree, token, scene)
  if (setting) return setting
  const titled = amongTitled(tree, d, scene)
  if (titled) return titled
  const isOffice = d.kind === 'institution' || d.title !== null
  const press = d.title !== null ? stateOfPress(tree, token, scene.phrasesOf(tree)) : null
  if (press) return press
  const body = bodyInTitle(tree, d, scene)
  if (body) return body
  const rebutting = isOffice ? ofRebuttal(tree, token, scene) : null
  if (rebutting) return rebutting
  const own = isOffice ? ofSpeaker(tree, token, scene) : null
  if (own) return own
  const topic = isOffice ? topicBefore(tree, token, d, scene) : null
  if (topic) return topic
  if (scene.home && scene.isSure) return scene.home
  return (isOffice ? inSentence(tree, scene) : null) ?? scene.home ?? lead(scene)
}

/** *a U.S. official said the Treasury would …*: who speaks for a government speaks of its own offices. */
function ofSpeaker(tree: Tree, token: number, { knowledge, actorsOf }: Scene): string | null {
  const speaker = governingSpeaker(tree, token, knowledge)
  if (speaker === null || speaker > token || isSentAbroad(tree, speaker)) return null
  const speakers = actorsOf(tree, speaker)
  const [country] = speakers.map((a) => a.country)
  return country && speakers.every((a) => a.country === country && a.sector === 'GOV') ? country : null
}

const CHARGES = /^(?:accusation|allegation|assertion|charge|claim|complaint|condemnation|criticism|insinuation)$/

const REBUTTING = new Set(['deny', 'dismiss', 'reject', 'rebut', 'refute', 'repudiate'])

/**
 * *Iran's embassy said …, a charge that the ministry rejected*, *Canada accused Iran of spying. The ministry denied the charge*: not of the
 * state that makes the charge but of the other one that is told of with it, else home, else the one told of most.
 */
function ofRebuttal(tree: Tree, token: number, scene: Scene): string | null {
  const { salient, home } = scene
  const made = rebuttedIn(tree, token)
  if (!made) return null
  const here = tree.sentence.index
  const before = salient.filter((s) => s.country !== null && (s.sentence < here || s.token < made.before))
  const isState = (s: Salient) => s.kind === 'state' || s.sector === 'GOV' || s.sector === 'MIL'
  const makerIn = (sentence: number) => before.find((s) => s.sentence === sentence && s.subject && !s.modifier)
  const maker = makerIn(here) ?? (made.isTaken ? undefined : makerIn(here - 1))
  if (!maker || !isState(maker) || isRebutter(maker, scene)) return null
  const isOther = (country: string) => country !== maker.country
  const beside = before.filter((s) => s.sentence === maker.sentence && isState(s) && isOther(s.country as string))
  return beside.at(-1)?.country ?? (home !== null && isOther(home) ? home : stateToldMost(here, before, isOther))
}

/** Before which token of the sentence the charge is made that those named at a token rebut; null where they rebut none. */
function rebuttedIn(tree: Tree, token: number): { readonly before: number; readonly isTaken: boolean } | null {
  const { first } = coreSpan(tree, token)
  const before = /^(?:that|which)$/.test(tree.tokens[first - 1]?.form ?? '') ? first - 2 : first - 1
  if (before >= 0 && CHARGES.test(tree.lemma(before))) return { before, isTaken: true }
  const verb = tree.head(token)
  if (verb < 0 || tree.base(token) !== 'nsubj' || !REBUTTING.has(tree.lemma(verb))) return null
  const isCharge = (t: number) =>
    CHARGES.test(tree.lemma(t)) && tree.deps(t, 'nmod:poss', 'amod', 'compound', 'nmod').length === 0
  return tree.deps(verb, 'obj').some(isCharge) ? { before: token, isTaken: false } : null
}

/** *Iran dismissed the charge. The ministry rejected the claim …*: who answers makes no charge. */
const isRebutter = ({ sentence, joint }: Salient, { trees }: Scene): boolean => {
  const tree = trees[sentence]
  const verb = tree?.head(joint) ?? -1
  return verb >= 0 && REBUTTING.has(tree?.lemma(verb) ?? '')
}

/** How many sentences back *ministry spokesman* may take up a ministry. */
const NEAR = 2

/** *army chief*, *ministry spokesman*: of the body of that name that the story told of, the home state's first. */
function bodyInTitle(tree: Tree, d: Designation, { salient, home }: Scene): string | null {
  const [word, ...rest] = (d.title ?? '').toLowerCase().split(' ')
  if (!word || rest.length === 0) return null
  const told = salient.filter(
    (s) =>
      s.kind === 'institution' &&
      s.country &&
      s.role &&
      isSameNoun({ role: word, plural: false }, { role: s.role, plural: false }),
  )
  const near = told.filter((s) => tree.sentence.index - s.sentence <= NEAR)
  const found = word === 'ministry' ? near.at(-1) : (told.find((s) => s.country === home) ?? told.at(-1))
  return found?.country ?? null
}

/** Sectors of those who act inside their own state, so that a sentence on them is set there. */
export const INSIDERS = new Set(['CVL', 'AGR', 'OPP', 'LAB', 'EDU', 'COP', 'MED', 'HLH', 'LEG', 'JUD', 'PTY'])

const POLITICAL = new Set(['OPP', 'PTY', 'LEG', 'JUD', 'COP'])

/**
 * The foreign state that the text has turned to: the subject of the sentence before, in the same paragraph or of those
 * who act inside their state (*In Yerevan, supporters of …*). None where the home state takes part in either sentence
 * (*France asked Lome … The foreign minister assured the French ambassador*), or where this one tells of others as well.
 */
function topicBefore(
  tree: Tree,
  token: number,
  d: Designation,
  { salient, home, trees, phrasesOf }: Scene,
): string | null {
  const here = tree.sentence.index
  const before = trees[here - 1]
  if (!home || !before) return null
  const told = salient.filter((s) => s.sentence === here - 1)
  // *"We stand by it," the monitors said*: whose words are quoted sets no scene.
  const isQuoted = (s: Salient) => isFirstPerson(before.token(s.token).form)
  const subjects = told.filter((s) => s.subject && !s.modifier && s.country && !isQuoted(s))
  const subject = subjects.filter((s) => s.main).at(-1) ?? subjects.at(-1)
  const summoner = subject?.role && isEnvoy(subject.role) ? summonerOf(told, subject.country) : null
  if (summoner && before.sentence.paragraph === tree.sentence.paragraph) return summoner
  if (!subject?.country || subject.country === home || isOnlyCommenting(before, subject)) return null
  // One foreign doctor sets no scene.
  const isInside =
    INSIDERS.has(subject.sector ?? '') && (subject.kind !== 'person' || POLITICAL.has(subject.sector ?? ''))
  const speaksForState = subject.kind === 'state' || subject.sector === 'GOV' || subject.sector === 'MIL'
  const isNear = isInside || (speaksForState && before.sentence.paragraph === tree.sentence.paragraph)
  const acting = [...told, ...salient.filter((s) => s.sentence === here && s.token < token)].filter(
    (s) =>
      !(s.modifier && d.title !== null) &&
      (s.kind === 'state' || s.kind === 'institution' || (s.kind === 'person' && subject.kind !== 'state')),
  )
  const isHomeNamed = phrasesOf(tree).names.some((f) => f.head < token && f.entries[0]?.country === home)
  return isNear && !isHomeNamed && acting.every((s) => !s.country || s.country === subject.country)
    ? subject.country
    : null
}

/** What is said from abroad about the affairs of others, with *urged* and its like behind it or not. */
const COMMENTING = new Set([
  'condemn',
  'criticize',
  'criticise',
  'denounce',
  'deplore',
  'express',
  'regret',
  'voice',
  'welcome',
])

/** *Norway expressed concern. The UN chief urged the government …*: a state that has only a word on the affairs of another. */
function isOnlyCommenting(tree: Tree, { kind, joint }: Salient): boolean {
  const verb = tree.head(joint)
  return kind === 'state' && verb >= 0 && tree.base(joint) === 'nsubj' && COMMENTING.has(tree.lemma(verb))
}

/** *The Chadian ambassador was called in by the ministry in Lima. The deputy minister …*: the one other state whose ministry is told of there. */
function summonerOf(told: readonly Salient[], sent: string | null): string | null {
  const hosts = told.filter((s) => s.kind === 'institution' && s.country !== null && s.country !== sent)
  return new Set(hosts.map((s) => s.country)).size === 1 ? (hosts[0]?.country ?? null) : null
}

/** The one that the sentence is about: its subject, or that of the one before; where no state is the story's own, any other. */
function inSentence(tree: Tree, { salient, home }: Scene): string | null {
  // Those who fight a state have no offices that go by its titles; the press (*told Reuters*) is not what the text is about.
  const owners = salient.filter((s) => s.country && !s.modifier && s.sector !== 'REB' && s.sector !== 'JRN')
  const here = owners.filter((s) => s.sentence === tree.sentence.index)
  const before = owners.filter((s) => tree.sentence.index - s.sentence === 1 && s.subject)
  const isSingle = new Set(before.map((s) => s.country)).size === 1
  const any = home === null ? here[0] : undefined
  return (here.find((s) => s.subject) ?? any ?? (isSingle ? before[0] : undefined))?.country ?? null
}

/** The state that the story opens with; none where it opens with several together (*Greece and Turkey arrested smugglers*). */
function lead({ salient }: Scene): string | null {
  const first =
    salient.find((s) => s.country && !s.modifier && s.subject) ??
    salient.find((s) => s.country && !s.modifier) ??
    salient.find((s) => s.country)
  if (!first) return null
  const isOne = salient.every(
    (s) => s.sentence !== first.sentence || s.joint !== first.joint || !s.country || s.country === first.country,
  )
  return isOne ? first.country : null
}
