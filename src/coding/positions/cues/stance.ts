/**
 * Verbs and nouns that state what somebody holds on an issue. Lemmas, particles after `_`. Data only; `stances.ts` and the
 * files `stance-*.ts` read them.
 */

import type { Stance } from '../../../record/schema/index.js'
import { wordTable } from '../../../text/word-table.js'

/** A predicate that states what its subject holds. */
export interface StanceCue {
  /** Null where only the negated clause states one. */
  readonly stance: Stance | null
  /** Where the issue stands: `obj`, `that`, `ing`, `inf`, or `prep:` and a preposition; the first that is filled. */
  readonly issue: readonly string[]
  /** Stance of the negated clause; null where a negated cue states nothing. */
  readonly negated: Stance | null
}

const THING = ['obj', 'that', 'ing', 'prep:to', 'prep:for', 'prep:over', 'prep:about', 'prep:at']

/** A row of a table of cues. */
export const cue = (stance: Stance | null, issue: readonly string[], negated: Stance | null = null): StanceCue => ({
  stance,
  issue,
  negated,
})

/** *denounced the drills*: a line only of a step (`STEPS`); what is said of people, or of a crime that nobody is for, takes none. */
export const CONDEMNING: ReadonlySet<string> = new Set([
  'condemn',
  'denounce',
  'criticize',
  'criticise',
  'deplore',
  'decry',
  'slam',
  'lambast',
  'lambaste',
  'censure',
])
/** Verbs, with their particle or preposition. */
export const VERB_CUES: Readonly<Record<string, StanceCue>> = wordTable({
  oppose: cue('against', THING, 'for'),
  reject: cue('against', THING),
  resist: cue('against', THING),
  rule_out: cue('against', ['obj', 'ing']),
  turn_down: cue('against', ['obj']),
  balk_at: cue('against', ['prep:at']),
  object: cue('against', ['prep:to', 'that'], 'for'),
  disagree: cue('against', ['prep:with', 'that']),
  disapprove: cue('against', ['prep:of']),
  support: cue('for', THING, 'against'),
  back: cue('for', ['obj', 'that'], 'against'),
  endorse: cue('for', THING, 'against'),
  favour: cue('for', THING, 'against'),
  favor: cue('for', THING, 'against'),
  welcome: cue('for', THING),
  recognize: cue('for', THING, 'against'),
  recognise: cue('for', THING, 'against'),
  accept: cue(null, THING, 'against'),
  tolerate: cue('for', THING, 'against'),
  approve: cue('for', ['prep:of'], 'against'),
  prefer: cue('for', ['inf', 'obj', 'ing']),
  push_for: cue('for', ['prep:for']),
  press_for: cue('for', ['prep:for']),
  lobby_for: cue('for', ['prep:for']),
  advocate: cue('for', ['obj', 'ing', 'prep:for']),
  caution_against: cue('against', ['prep:against']),
  warn_against: cue('against', ['prep:against']),
  brush_aside: cue('against', ['obj']),
  lobby_against: cue('against', ['prep:against']),
  campaign_against: cue('against', ['prep:against']),
  campaign_for: cue('for', ['prep:for']),
  plead_for: cue('for', ['prep:for']),
  baulk_at: cue('against', ['prep:at']),
  bristle_at: cue('against', ['prep:at']),
  bridle_at: cue('against', ['prep:at']),
  frown_on: cue('against', ['prep:on']),
  frown_upon: cue('against', ['prep:upon']),
  shun: cue('against', ['obj']),
  spurn: cue('against', ['obj']),
  repudiate: cue('against', ['obj']),
  mistrust: cue('concerned', ['obj']),
  distrust: cue('concerned', ['obj']),
  champion: cue('for', ['obj']),
  espouse: cue('for', ['obj']),
  applaud: cue('for', ['obj']),
  hail: cue('for', ['obj']),
  worry: cue('concerned', ['prep:about', 'prep:over', 'that']),
  regret: cue('concerned', ['obj', 'that', 'ing']),
  maintain: cue('unchanged', ['that']),
  reaffirm: cue('unchanged', ['that']),
  reiterate: cue('unchanged', ['that']),
  push_back: cue('against', ['prep:against', 'prep:on']),
  dismiss: cue('against', ['obj']),
  decline: cue('against', ['obj']),
  ...Object.fromEntries([...CONDEMNING].map((verb) => [verb, cue('against', ['obj'])])),
  insist: cue('for', ['that', 'prep:on', 'prep:upon', 'ing']),
  stand_by: cue('unchanged', ['prep:by']),
  stick_to: cue('unchanged', ['prep:to']),
  stick_by: cue('unchanged', ['prep:by']),
  adhere_to: cue('unchanged', ['prep:to']),
  abide_by: cue('unchanged', ['prep:by']),
})

/** *recognised a man whom he had met*: by sight, and no act of state. */
export const RECOGNISING: ReadonlySet<string> = new Set(['recognise', 'recognize'])
export const KNOWN_BY_SIGHT: ReadonlySet<string> = new Set([
  'man',
  'woman',
  'boy',
  'girl',
  'son',
  'voice',
  'face',
  'body',
  'attacker',
  'captor',
  'picture',
  'photograph',
])

/** Who is welcomed as a guest, and not as a thing that one is for. */
export const GUESTS: ReadonlySet<string> = new Set([
  'delegation',
  'visitor',
  'guest',
  'leader',
  'minister',
  'president',
  'envoy',
  'ambassador',
])

/** Cue verbs that answer an ask or a charge rather than hold a line where their object is one of `ANSWERED_NOUNS`. */
export const ANSWERS_ONLY: ReadonlySet<string> = new Set(['reject', 'accept', 'turn_down'])
/** Cue verbs that also send people away and put charges by: a line only on one of `IDEAS`. */
export const DISMISSING: ReadonlySet<string> = new Set(['dismiss', 'push_back'])
export const IDEAS: ReadonlySet<string> = new Set([
  'idea',
  'notion',
  'prospect',
  'possibility',
  'proposal',
  'plan',
  'talk',
])
export const ANSWERED_NOUNS: ReadonlySet<string> = new Set([
  'demand',
  'request',
  'accusation',
  'allegation',
  'charge',
  'claim',
  'call',
  'appeal',
  'plea',
  'invitation',
  'offer',
  'ultimatum',
  'report',
  'suggestion',
  'note',
  'application',
  'petition',
  'motion',
  'complaint',
  'criticism',
  'rumour',
  'rumor',
  'apology',
  'resignation',
  'credential',
  'bid',
  ...GUESTS,
])

/** *Chad objected*: cue verbs that need no word of what it is that was told before. */
export const OBJECTING: ReadonlySet<string> = new Set(['object', 'disagree', 'disapprove'])

/** Nouns whose voicing states a stance. */
export const NOUN_CUES: Readonly<Record<string, Stance>> = wordTable({
  concern: 'concerned',
  worry: 'concerned',
  alarm: 'concerned',
  unease: 'concerned',
  apprehension: 'concerned',
  anxiety: 'concerned',
  misgiving: 'concerned',
  regret: 'concerned',
  disappointment: 'concerned',
  reservation: 'concerned',
  doubt: 'concerned',
  dismay: 'concerned',
  displeasure: 'concerned',
  opposition: 'against',
  objection: 'against',
  disapproval: 'against',
  dissatisfaction: 'against',
  support: 'for',
  backing: 'for',
  solidarity: 'for',
  approval: 'for',
})
/** *is following it with concern*: verbs of looking on at what one is concerned about. */
export const WATCHING: ReadonlySet<string> = new Set([
  'watch',
  'follow',
  'view',
  'note',
  'monitor',
  'observe',
  'see',
  'regard',
  'learn',
  'react',
  'respond',
])
/** What is said of a stance's noun when it is negated: *has no objection to*. */
export const NEGATED_NOUNS: Readonly<Record<string, Stance>> = wordTable({
  objection: 'for',
  opposition: 'for',
  problem: 'for',
  quarrel: 'for',
  qualm: 'for',
  reservation: 'for',
})
/** Nouns of support that somebody else has of one, and having it. */
export const BACKED: ReadonlySet<string> = new Set(['support', 'backing', 'confidence', 'trust', 'blessing'])
export const ENJOY: ReadonlySet<string> = new Set(['have', 'enjoy', 'retain', 'keep', 'command'])
/** Of these nouns, those of a side taken in what was told before: *announced its support*. */
export const SIDED: ReadonlySet<string> = new Set([
  'support',
  'backing',
  'opposition',
  'objection',
  'approval',
  'disapproval',
])
/** Of the verbs of voicing, those that need no word of what it is about. */
export const VOICE: ReadonlySet<string> = new Set(['express', 'voice'])
/** Verbs of voicing what is felt: *expressed concern*, *has no objection*. */
export const EXPRESS: ReadonlySet<string> = new Set([
  'express',
  'voice',
  'convey',
  'state',
  'register',
  'share',
  'raise',
  'reiterate',
  'repeat',
  'have',
  'signal',
  'declare',
  'announce',
  'underline',
  'underscore',
  'affirm',
  'reaffirm',
  'pledge',
])

/** *its policy has not changed* and its like. */
export const POLICY: ReadonlySet<string> = new Set([
  'policy',
  'position',
  'stance',
  'stand',
  'line',
  'view',
  'approach',
  'commitment',
  'adherence',
  'principle',
  'attitude',
])
/** What a line says of that which it is against: *that the treaty has lapsed*. */
export const OVER: ReadonlySet<string> = new Set([
  'lapse',
  'expire',
  'void',
  'invalid',
  'dead',
  'obsolete',
  'null',
  'over',
])
/** *maintains that …*: a claim, which is a line from those in office. */
export const CLAIMING: ReadonlySet<string> = new Set(['maintain', 'reaffirm', 'reiterate', 'insist'])
/** Of these, the verb that asks something where its clause tells what somebody is to do (*insists that Chad pay*). */
export const INSISTING: ReadonlySet<string> = new Set(['insist'])
/** *hailed the trawler* calls to it. */
export const HAILED_AT_SEA: ReadonlySet<string> = new Set([
  'ship',
  'boat',
  'vessel',
  'trawler',
  'tanker',
  'freighter',
  'ferry',
  'yacht',
  'taxi',
  'cab',
])
/** *insists that Chad stay on*: what goes on is a line. */
export const STAYING_ON: ReadonlySet<string> = new Set(['stay_on', 'stay', 'remain', 'continue'])
/** *approves of it* states a stance, *approves it* decides. */
export const DECIDING: ReadonlySet<string> = new Set(['approve'])
/** *stands by* states a line only of one of `KEPT`. */
export const KEEPING: ReadonlySet<string> = new Set(['stand', 'stick', 'adhere', 'abide'])
export const KEPT: ReadonlySet<string> = new Set([
  ...POLICY,
  'decision',
  'agreement',
  'pledge',
  'promise',
  'treaty',
  'accord',
  'deal',
  'statement',
  'claim',
  'demand',
  'plan',
  'ally',
  'obligation',
])
/** *reiterated its position*: saying a line again. */
export const RESTATING: ReadonlySet<string> = new Set([
  'reiterate',
  'repeat',
  'reaffirm',
  'restate',
  'reassert',
  'underline',
  'uphold',
])
/** *reserves the right to respond*. */
export const RESERVING: ReadonlySet<string> = new Set(['reserve'])
export const RIGHTS: ReadonlySet<string> = new Set(['right'])
/** What a policy is that stays: *remains the same*. */
export const KEEPS: ReadonlySet<string> = new Set([
  'unchanged',
  'same',
  'consistent',
  'firm',
  'clear',
  'unaltered',
  'unwavering',
  'unambiguous',
])
/** What a policy does that does not stay, and what is done with it. */
export const CHANGES: ReadonlySet<string> = new Set(['change', 'shift', 'alter', 'move', 'waver', 'soften'])

/** Governors under which a cue still states the subject's stance, turned round. */
export const REFUSALS: ReadonlySet<string> = new Set(['refuse', 'decline'])
/** … and as it is. */
export const HOLDING: ReadonlySet<string> = new Set(['continue', 'vow', 'pledge', 'promise', 'agree', 'intend', 'want'])

/** Cue verbs that tell a stance in the passive as well: *is opposed by Chad*. */
export const SAID_OF: ReadonlySet<string> = new Set(['oppose', 'support', 'back', 'endorse', 'favour', 'favor'])
/** *backed a car into a wall*, *supported rebels with weapons*: verbs of backing, and what stands behind them where a thing is moved or a means given. */
export const BACKING: ReadonlySet<string> = new Set(['back', 'support'])
export const MATERIAL_WITH: readonly string[] = ['with', 'into', 'onto', 'out']
