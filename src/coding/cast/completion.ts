import type { Knowledge } from '../../knowledge/types.js'
import { wordTable } from '../../text/word-table.js'
import { semanticSubject } from '../grammar/slots.js'
import { coreSpan, isLocative } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { governingSpeaker } from '../judgement/speech.js'
import { isOutsider, isSentAbroad, lends } from './affiliation.js'
import type { Designation } from './designation.js'
import { isSameNoun } from './offices.js'
import type { RosterView } from './roster.js'
import { type SettingScene, settingOf } from './setting.js'

/** What completing a designation may look at. */
export interface Scene extends SettingScene {
  readonly knowledge: Knowledge
  readonly home: string | null
  /** The home country is beyond doubt, so that it outweighs the parties of the sentence. */
  readonly isSure: boolean
}

const DOMESTIC = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'COP',
  'OPP',
  'PTY',
  'SPY',
  'CVL',
  'LAB',
  'BUS',
  'EDU',
  'AGR',
  'MED',
  'HLH',
  'JRN',
  'REB',
  'UAF',
  'CRM',
  'ELI',
])
/** Crowds and police are of the place where they act. */
const LOCAL = new Set(['COP', 'CVL', 'OPP', 'LAB', 'EDU', 'AGR', 'MED', 'HLH', 'CRM', 'UAF', 'REF'])
/** Who is sent by the one that acts (*Kenya sent troops*). */
const SENDING = new Set([
  'send',
  'deploy',
  'dispatch',
  'withdraw',
  'recall',
  'mobilize',
  'mobilise',
  'station',
  'mass',
  'redeploy',
  'rush',
  'pull',
  'amass',
  'commit',
  'contribute',
  'assign',
  'base',
  'offer',
  'lend',
  'lose',
])
/** … whoever it is. */
const LENDING = new Set(['send', 'dispatch', 'lend', 'offer', 'deploy'])
const ABROAD_WORDS = new Set([
  'foreign',
  'western',
  'international',
  'world',
  'global',
  'european',
  'arab',
  'african',
  'asian',
  'latin',
  'allied',
  'neighboring',
  'neighbouring',
  'other',
  'regional',
  'gulf',
  'nordic',
  'overseas',
  'multinational',
  'visiting',
  'african-led',
  'un',
  'u.n.',
  'baltic',
  'balkan',
  'islamic',
  'muslim',
  'kurdish',
])

/** The home office for what is abroad. */
const FOREIGN_OFFICE = /^(?:minist(?:er|ers|ry|ries)|secretar(?:y|ies)|policy|affairs|office|department|service)$/i

const isAttributed = (d: Designation): boolean => d.country !== null || d.organization !== null

/** Fills the country of a phrase that names none: from its owner, its sender, the place, the sentence, or the story. */
export function completed(tree: Tree, token: number, d: Designation, scene: Scene): Designation {
  if (isAttributed(d) || d.kind === 'state') return d
  const owners = d.borrowFrom.flatMap((from) => scene.actorsOf(tree, from))
  const owner = owners.find((o) => o.country || o.organization) ?? owners[0]
  const owned = owner ? ownedBy(tree, owner, d) : d
  if (isAttributed(owned)) return owned
  return ofScene(tree, token, owned, scene)
}

const NAMED_BY_NOUN = new Set(['PTY', 'OPP', 'REB', 'UAF', 'CRM'])

/** *its leaders*: of the owner's state or body, and named after a body that goes by a name. */
function ownedBy(tree: Tree, owner: RosterView, d: Designation): Designation {
  const { kind, form } = owner.designation
  // *gunmen of the Haradan coalition*: named, though by a common noun with a name before it.
  const isNamed = form === 'name' || (NAMED_BY_NOUN.has(owner.sector ?? '') && /\s\p{Lu}|^\p{Lu}.*\s/u.test(owner.name))
  const isBody = isNamed && ['group', 'organization', 'institution'].includes(kind)
  const isPeople = d.form === 'nominal' && (d.kind === 'group' || d.kind === 'population')
  const isTold = d.borrowFrom.some((t) => d.first <= t && t <= d.last && tree.token(t).upos !== 'PRON')
  const named =
    isBody && isPeople && !isTold ? { name: `${owner.name} ${d.name}`, key: `${owner.name} ${d.key ?? d.name}` } : {}
  return { ...d, ...named, country: owner.country, organization: owner.organization }
}

function ofScene(tree: Tree, token: number, d: Designation, scene: Scene): Designation {
  if (d.borrowFrom.length > 0 && d.kind === 'organization') return d
  if (d.form === 'name' && !d.title && d.kind !== 'institution') return d
  const sender = sentBy(tree, token, d, scene)
  if (sender) return { ...d, country: sender.country, organization: sender.organization }
  const voiced = d.sector === null && isVoice(d) ? bodyBefore(tree, token, scene) : null
  if (voiced) return { ...d, country: voiced.country, organization: voiced.organization, sector: voiced.sector }
  if (isCrowd(d))
    return isOfHere(tree, token, d, scene)
      ? { ...d, country: settingOf(tree, token, scene) ?? placeOf(tree, token, scene) }
      : d
  if (!isDomestic(tree, token, d, scene)) return d
  const isLocal = LOCAL.has(d.sector ?? '')
  const place = isLocal ? (placeOf(tree, token, scene) ?? withInsiders(tree, token, scene)) : null
  const country = place ?? homeFor(tree, token, d, scene)
  return country && (place || !isBeforeMission(tree, token, d, country, scene)) ? { ...d, country } : d
}

/**
 * *Crowds trashed its embassy*, *gunmen fired on the Kenyan consul*: whoever deals with a mission is where it is sent to, so that the
 * state that sent it, or for people of the place any guess where only a pronoun says whose it is, is not theirs.
 */
function isBeforeMission(tree: Tree, token: number, d: Designation, country: string, scene: Scene): boolean {
  const verb = tree.head(tree.firstConjunct(token))
  if (verb < 0 || !tree.isVerb(verb) || SENDING.has(tree.lemma(verb))) return false
  const { names } = scene.phrasesOf(tree)
  const missions = tree.deps(verb, 'obj', 'nsubj', 'obl').filter((t) => t !== token && isSentAbroad(tree, t))
  return missions.some((mission) => {
    const words = tree.subtree(mission, (t) => ['acl', 'appos', 'conj'].includes(tree.base(t)))
    const senders = names.filter((f) => words.includes(f.head)).map((f) => f.entries[0]?.country)
    const isPronouns = tree.deps(mission, 'nmod:poss').some((t) => tree.token(t).xpos === 'PRP$')
    return senders.includes(country) || (isPronouns && LOCAL.has(d.sector ?? '') && !scene.isSure)
  })
}

function sentBy(tree: Tree, token: number, d: Designation, { knowledge, actorsOf }: Scene): RosterView | null {
  const verb = tree.head(tree.firstConjunct(token))
  if (verb < 0 || verb > token || tree.base(tree.firstConjunct(token)) !== 'obj' || !SENDING.has(tree.lemma(verb)))
    return null
  const isForce =
    knowledge.inClass(tree.lemma(token), 'troops') ||
    knowledge.inClass(tree.lemma(token), 'diplomat') ||
    isSentAbroad(tree, token)
  const isPeople = LENDING.has(tree.lemma(verb)) && (d.title !== null || d.kind === 'group')
  const subject = isForce || isPeople ? semanticSubject(tree, verb) : null
  return subject === null || subject === token
    ? null
    : (actorsOf(tree, subject).find((a) => a.country || a.organization) ?? null)
}

const isVoice = ({ title, plural }: Designation): boolean =>
  !plural && /^spokes(?:man|woman|person)$/.test(title?.toLowerCase() ?? '')

/** *The ministry denied it. Spokesman Jan Kowalik said …*: the body that its paragraph told of last as acting. */
function bodyBefore(tree: Tree, token: number, { salient, trees, actorsOf }: Scene): RosterView | null {
  const here = tree.sentence.index
  const told = salient.filter((s) => {
    const isBefore =
      s.sentence === here ? s.token < token : trees[s.sentence]?.sentence.paragraph === tree.sentence.paragraph
    const isBody = ['state', 'institution', 'organization', 'group'].includes(s.kind) && s.sector !== 'CVL'
    return here - s.sentence <= 1 && isBefore && isBody && s.subject && !s.modifier
  })
  const last = told.at(-1)
  return last ? (actorsOf(trees[last.sentence] as Tree, last.token)[0] ?? null) : null
}

/** *people*, *relatives of the dead*: many of no part of society; they are of the place where they act. */
const isCrowd = ({ sector, form, plural, kind }: Designation): boolean =>
  sector === null && form === 'nominal' && plural && (kind === 'group' || kind === 'population')

const isDomestic = (tree: Tree, token: number, d: Designation, scene: Scene): boolean =>
  d.sector !== null && DOMESTIC.has(d.sector) && isOfHere(tree, token, d, scene)

/** *the African Development Bank*, *the World Council of Churches*: a body of many states. */
const WIDE =
  /^(?:African|Arab|Asian|Baltic|European|Global|Inter-|International|Latin|Multinational|Nordic|Pan-|World)\b/

function isOfHere(tree: Tree, token: number, d: Designation, scene: Scene): boolean {
  if (isSentAbroad(tree, token) || isOutsider(tree, token)) return false
  if (d.form === 'name') return d.kind === 'person' || !WIDE.test(d.name)
  const words = coreSpan(tree, token).tokens.filter((t) => t !== token)
  if (scene.phrasesOf(tree).names.some((f) => words.includes(f.head) && !lends(tree, f))) return false
  return !words.some(
    (t) => ABROAD_WORDS.has(tree.token(t).form.toLowerCase()) && !FOREIGN_OFFICE.test(tree.tokens[t + 1]?.form ?? ''),
  )
}

/** *The opposition in Lome called a strike, and hundreds of people marched*: of the state of those who act in the clause before. */
function withInsiders(tree: Tree, token: number, { actorsOf }: Scene): string | null {
  const clause = tree.ancestors(token).find((t) => tree.isVerb(t))
  const first = clause === undefined || tree.base(clause) !== 'conj' ? -1 : tree.head(clause)
  const subject = first < 0 || !tree.isVerb(first) ? null : semanticSubject(tree, first)
  if (subject === null || subject >= token) return null
  const insiders = actorsOf(tree, subject)
  return insiders.every((a) => INSIDERS.has(a.sector ?? '')) ? (insiders[0]?.country ?? null) : null
}

/** The state of the place that the clause is set in (*In Nairobi, police …*, *gathered in Paris*). */
function placeOf(tree: Tree, token: number, scene: Scene): string | null {
  const clause = tree.ancestors(token).find((t) => tree.isVerb(t))
  if (clause === undefined) return null
  const missions = tree.deps(clause, 'obl', 'obj', 'nsubj').filter((t) => t !== token && isSentAbroad(tree, t))
  // *dragged from its embassy in Quito by police*
  for (const oblique of [...tree.deps(clause, 'obl'), ...missions.flatMap((t) => tree.deps(t, 'nmod'))]) {
    if (!isLocative(tree, oblique)) continue
    const found = scene.phrasesOf(tree).names.find((f) => f.first <= oblique && oblique <= f.last)
    const country = found?.entries.find((e) => e.country)?.country
    if (country) return country
  }
  return null
}

/** Offices and bodies that one state alone calls so. */
const STATE_OF_TITLE: Readonly<Record<string, string>> = wordTable({
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

/** *word came from Lima, where Interior Minister …*: the state of the place that a clause with *where* tells of. */
function whereSet(tree: Tree, token: number, { phrasesOf }: Scene): string | null {
  const clause = tree.ancestors(token).find((t) => tree.isVerb(t))
  const where = clause === undefined ? undefined : tree.deps(clause, 'advmod').find((t) => tree.lemma(t) === 'where')
  if (where === undefined || where > token) return null
  const end = tree.tokens[where - 1]?.form === ',' ? where - 2 : where - 1
  return (
    phrasesOf(tree)
      .names.find((f) => f.last === end)
      ?.entries.find((e) => e.country)?.country ?? null
  )
}

/** The state that an office or crowd without one belongs to. */
function homeFor(tree: Tree, token: number, d: Designation, scene: Scene): string | null {
  const setting =
    STATE_OF_TITLE[(d.title ?? d.role)?.toLowerCase() ?? ''] ??
    whereSet(tree, token, scene) ??
    settingOf(tree, token, scene)
  if (setting) return setting
  const isOffice = d.kind === 'institution' || d.title !== null
  const body = bodyInTitle(tree, d, scene)
  if (body) return body
  const rebutting = isOffice ? ofRebuttal(tree, token, scene) : null
  if (rebutting) return rebutting
  const own = isOffice ? ofSpeaker(tree, token, scene) : null
  if (own) return own
  const topic = isOffice ? topicBefore(tree, token, scene) : null
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

const CHARGES = /^(?:accusation|allegation|assertion|charge|claim|insinuation)$/

/** *Iran's embassy said …, a charge that the ministry rejected*: not of the state that makes the charge but of the other one of the sentence, else home. */
function ofRebuttal(tree: Tree, token: number, { salient, home }: Scene): string | null {
  const { first } = coreSpan(tree, token)
  const before = /^(?:that|which)$/.test(tree.tokens[first - 1]?.form ?? '') ? first - 2 : first - 1
  if (before < 0 || !CHARGES.test(tree.lemma(before))) return null
  const told = salient.filter((s) => s.sentence === tree.sentence.index && s.country !== null && s.token < before)
  const maker = told.find((s) => s.subject)?.country
  return told.filter((s) => s.country !== maker).at(-1)?.country ?? (home === maker ? null : home)
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
const INSIDERS = new Set(['CVL', 'AGR', 'OPP', 'LAB', 'EDU', 'COP', 'MED', 'HLH', 'LEG', 'JUD', 'PTY'])

const POLITICAL = new Set(['OPP', 'PTY', 'LEG', 'JUD', 'COP'])

/**
 * The foreign state that the text has turned to: the subject of the sentence before, in the same paragraph or of those
 * who act inside their state (*In Yerevan, supporters of …*). None where the home state takes part in either sentence
 * (*France asked Lome … The foreign minister assured the French ambassador*), or where this one tells of others as well.
 */
function topicBefore(tree: Tree, token: number, { salient, home, trees, phrasesOf }: Scene): string | null {
  const here = tree.sentence.index
  const before = trees[here - 1]
  if (!home || !before) return null
  const told = salient.filter((s) => s.sentence === here - 1)
  const subjects = told.filter((s) => s.subject && !s.modifier && s.country)
  const subject = subjects.filter((s) => s.main).at(-1) ?? subjects.at(-1)
  if (!subject?.country || subject.country === home) return null
  // One foreign doctor sets no scene.
  const isInside =
    INSIDERS.has(subject.sector ?? '') && (subject.kind !== 'person' || POLITICAL.has(subject.sector ?? ''))
  const speaksForState = subject.kind === 'state' || subject.sector === 'GOV' || subject.sector === 'MIL'
  const isNear = isInside || (speaksForState && before.sentence.paragraph === tree.sentence.paragraph)
  const acting = [...told, ...salient.filter((s) => s.sentence === here && s.token < token)].filter(
    (s) => s.kind === 'state' || s.kind === 'institution' || (s.kind === 'person' && subject.kind !== 'state'),
  )
  const isHomeNamed = phrasesOf(tree).names.some((f) => f.head < token && f.entries[0]?.country === home)
  return isNear && !isHomeNamed && acting.every((s) => !s.country || s.country === subject.country)
    ? subject.country
    : null
}

/** The one that the sentence is about: its subject, or that of the one before; where no state is the story's own, any other. */
function inSentence(tree: Tree, { salient, home }: Scene): string | null {
  const here = salient.filter((s) => s.sentence === tree.sentence.index && s.country && !s.modifier)
  const before = salient.filter((s) => tree.sentence.index - s.sentence === 1 && s.country && s.subject && !s.modifier)
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

/** *officials from both countries*: one group of each owner's. */
export function shared(d: Designation, owners: readonly RosterView[]): Designation[] {
  const homes = owners.filter((o) => o.country || o.organization)
  const apart = homes.filter(
    (o, i) => homes.findIndex((p) => p.country === o.country && p.organization === o.organization) === i,
  )
  return apart.length === 0 ? [d] : apart.map((o) => ({ ...d, country: o.country, organization: o.organization }))
}
