/** Word lists of mentions: facts of English about who or what a word stands for. Closed classes and common nouns, no names of the news. */

import { wordSet } from '../../text/word-table.js'

export type Gender = 'masculine' | 'feminine' | 'neuter'
export type NounNumber = 'singular' | 'plural'

/** What a pronoun says of the one it stands for; null where it says nothing. */
export interface PronounFacts {
  /** Form that its kin share: `he` for him, his, himself. */
  readonly base: string
  readonly person: 1 | 2 | 3
  readonly number: NounNumber | null
  readonly gender: Gender | null
  readonly reflexive: boolean
}

/** One entry for the base form and each of its kin. */
function family(
  base: string,
  person: 1 | 2 | 3,
  number: NounNumber | null,
  gender: Gender | null,
  kin = '',
): [string, PronounFacts][] {
  return [...wordSet(`${base} ${kin}`)].map((form) => [
    form,
    { base, person, number, gender, reflexive: /sel(?:f|ves)$/.test(form) },
  ])
}

/** Personal, possessive, reflexive and demonstrative pronouns by their small form, and the adverbs of place that work like them. */
export const PRONOUNS: ReadonlyMap<string, PronounFacts> = new Map([
  ...family('i', 1, 'singular', null, 'me my mine myself'),
  ...family('we', 1, 'plural', null, "us our ours ourselves 's ’s"),
  ...family('you', 2, null, null, 'your yours yourself yourselves ya ye thou thee thy thine u'),
  ...family('he', 3, 'singular', 'masculine', 'him his himself'),
  ...family('she', 3, 'singular', 'feminine', 'her hers herself'),
  ...family('it', 3, 'singular', 'neuter', 'its itself'),
  ...family('they', 3, 'plural', null, 'them their theirs themselves em'),
  ...family('this', 3, 'singular', 'neuter'),
  ...family('that', 3, 'singular', 'neuter'),
  ...family('these', 3, 'plural', null),
  ...family('those', 3, 'plural', null),
  ...family('here', 3, 'singular', 'neuter'),
  ...family('there', 3, 'singular', 'neuter'),
])

/** Base forms in a fixed order: what a model's features count by. */
export const PRONOUN_BASES = [...new Set([...PRONOUNS.values()].map((facts) => facts.base))]

/** Nouns, titles and kin words of men and of women. */
export const MASCULINE = wordSet(`
  man gentleman boy guy lad bloke fellow father dad daddy papa son brother uncle nephew grandfather grandpa grandson husband widower boyfriend groom
  bridegroom stepfather stepson king prince duke baron count emperor lord sir mr mr. pope bishop archbishop cardinal sheikh sheik sultan emir tsar czar shah
  monk priest chairman businessman spokesman congressman policeman fireman statesman salesman fisherman gunman serviceman councilman
  actor waiter steward headmaster landlord host hero wizard imam ayatollah mullah`)
export const FEMININE = wordSet(`
  woman lady girl gal mother mom mum mommy mama daughter sister aunt niece grandmother grandma granddaughter wife widow girlfriend bride stepmother
  stepdaughter queen princess duchess baroness countess empress dame madam madame ma'am mrs mrs. ms ms. miss nun abbess
  chairwoman businesswoman spokeswoman congresswoman policewoman stateswoman saleswoman gunwoman servicewoman councilwoman
  actress waitress stewardess headmistress landlady hostess heroine witch mistress`)

/** Common nouns for people that no ending gives away. */
export const PERSON_NOUNS = wordSet(`
  person people human child kid baby adult teenager youth individual citizen resident national expatriate refugee migrant friend colleague partner spouse parent cousin
  twin relative guest neighbor neighbour stranger crowd mob public folk staff crew audience
  president premier chancellor minister secretary ambassador envoy diplomat delegate official deputy governor mayor senator representative lawmaker legislator
  politician candidate dictator monarch ruler chief head boss leader general admiral colonel major captain lieutenant sergeant commander soldier troop marine
  guard police cop officer agent spy rebel guerrilla militant insurgent terrorist fighter gunman hostage prisoner detainee inmate suspect defendant victim witness judge
  justice lawyer attorney prosecutor counsel expert analyst scientist scholar academic professor doctor nurse patient student pupil teacher researcher author writer poet editor
  journalist reporter correspondent spokesperson critic artist musician chef pilot driver engineer activist protester demonstrator dissident exile
  hero king queen heir aide adviser advisor assistant chair chairperson director executive ceo manager owner employee worker farmer merchant client customer
  player coach athlete champion fan ally enemy opponent rival foe survivor orphan someone somebody anyone anybody everyone everybody nobody`)

/** Bodies of people that act as one: *it* or *they* takes them up. */
export const BODY_NOUNS = wordSet(`
  government administration cabinet ministry department agency bureau office authority authorities regime junta parliament congress senate assembly council committee commission
  court tribunal panel board body party coalition opposition alliance bloc union federation confederation league association organization organisation institution institute
  foundation fund charity church university college school faculty company firm corporation enterprise business bank group gang militia army navy force forces police military
  guard battalion brigade regiment unit troops team club band crew delegation mission side sides staff newspaper magazine station channel broadcaster network press media agency
  airline manufacturer retailer start-up community tribe clan family population electorate leadership command`)

/** Places and lands. */
export const PLACE_NOUNS = wordSet(`
  country nation state land republic kingdom empire province region territory district county city town village capital municipality neighborhood neighbourhood
  suburb area zone border frontier peninsula island islands continent coast mountain valley river lake sea ocean bay gulf strait desert forest park street road square
  north south east west mainland homeland airport port base camp site place location venue building house home hospital hotel museum station resort north-east south-west world planet`)

/** Spans and points of time. */
export const TIME_NOUNS = wordSet(`
  second minute hour day night morning afternoon evening week weekend month year decade century era period time moment date today yesterday tomorrow tonight monday tuesday
  wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer autumn winter season anniversary`)

/** Endings of nouns for people, and the everyday nouns that only look like them. */
export const PERSON_ENDING = /(?:man|men|woman|women|person|people|ist|eer|ian|cian|crat|ologist)$/
export const NO_PERSON = wordSet(
  'assist list mist twist consist exist resist gist hist career pioneer beer deer sheer peer meridian median specimen regimen acumen',
)

/** Determiners by what they say: known already, new, pointing, counted. */
export const DEFINITE = wordSet('the')
export const INDEFINITE = wordSet('a an another some any every each no either neither')
export const POINTING = wordSet('this that these those such')

/** Words that say nothing of which one is meant. */
export const EMPTY_WORDS = wordSet(
  "the a an this that these those its his her their our my your 's ’s ' ’ of and in for to at on",
)

/** Adverbs that look at the whole clause, not at the noun behind them. */
export const CLAUSE_ADVERBS = wordSet(`
  even only just also not n't n’t particularly especially still now then simply merely perhaps maybe probably really actually already never always again too
  both either however thus therefore instead rather mainly mostly largely possibly certainly`)
