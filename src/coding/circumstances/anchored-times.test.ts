import { describe, expect, it } from 'vitest'
import { findTimes } from '../../language/times/times.js'
import { handTree, textOf } from '../grammar/hand-tree.js'
import { datedAnchors, resolveAnchored, type TimedSentence } from './anchored-times.js'

const PUBLISHED = '2024-06-19'

const sentence = (rows: string): TimedSentence => {
  const tree = handTree(rows)
  return { tree, times: findTimes(tree.sentence, textOf(tree), { published: PUBLISHED }) }
}

const LATER = 'Troops/troop/NNS/2/nsubj struck/strike/VBD/0/root'
const ON_MONDAY = 'Men/man/NNS/2/nsubj rose/rise/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl'

const IN_MAY = 'Men/man/NNS/2/nsubj rose/rise/VBD/0/root in/in/IN/4/case May/May/NNP/2/obl'
const MONTHS_LATER = `${LATER} five/five/CD/4/nummod months/month/NNS/5/obl later/later/RB/2/advmod`

/** The sentence before or null, the sentence, and the days of its last expression. */
const CASES: [string, string | null, string, string | null][] = [
  [
    'hours after the day before',
    ON_MONDAY,
    `${LATER} three/three/CD/4/nummod hours/hour/NNS/5/obl later/later/RB/2/advmod`,
    '2024-06-17',
  ],
  ['days after it', ON_MONDAY, `${LATER} two/two/CD/4/nummod days/day/NNS/5/obl later/later/RB/2/advmod`, '2024-06-19'],
  [
    'a day after the first of two joined verbs',
    null,
    `${ON_MONDAY} and/and/CC/6/cc struck/strike/VBD/2/conj a/a/DT/8/det day/day/NN/9/obl later/later/RB/6/advmod`,
    '2024-06-18',
  ],
  [
    'near-miss: nothing is told before',
    null,
    `${LATER} two/two/CD/4/nummod days/day/NNS/5/obl later/later/RB/2/advmod`,
    null,
  ],
  [
    'near-miss: the day before dates a clause by the way',
    'Men/man/NNS/2/nsubj hailed/hail/VBD/0/root towns/town/NNS/2/obj which/which/WDT/5/nsubj fell/fall/VBD/3/acl:relcl on/on/IN/7/case Monday/Monday/NNP/5/obl',
    `${LATER} two/two/CD/4/nummod days/day/NNS/5/obl later/later/RB/2/advmod`,
    null,
  ],
]

describe('resolveAnchored', () => {
  it.each(CASES)('%s', (_, before, rows, day) => {
    const found = resolveAnchored(sentence(rows), before === null ? [] : [sentence(before)])
    expect(found.at(-1)).toMatchObject({ anchor: 'after', from: day, to: day })
  })

  it.each([
    ['months after a month', IN_MAY, MONTHS_LATER, '2024-10-01', '2024-10-31'],
    [
      'at the time of what was told',
      ON_MONDAY,
      `${LATER} at/at/IN/5/case the/the/DT/5/det time/time/NN/2/obl`,
      '2024-06-17',
      '2024-06-17',
    ],
    ['the month of a day', ON_MONDAY, `${LATER} that/that/DT/4/det month/month/NN/2/obl`, '2024-06-01', '2024-06-30'],
    [
      'the week after that of a day',
      ON_MONDAY,
      `${LATER} the/the/DT/5/det following/following/JJ/5/amod week/week/NN/2/obl`,
      '2024-06-24',
      '2024-06-30',
    ],
    ['the same month', IN_MAY, `${LATER} that/that/DT/4/det month/month/NN/2/obl`, '2024-05-01', '2024-05-31'],
    [
      'the same night as what lasts since',
      'Men/man/NNS/3/nsubj are/be/VBP/3/aux hiding/hide/VBG/0/root since/since/IN/5/case Monday/Monday/NNP/3/obl',
      `${LATER} the/the/DT/5/det same/same/JJ/5/amod night/night/NN/2/obl`,
      '2024-06-17',
      '2024-06-17',
    ],
    [
      'the year that was named',
      'Men/man/NNS/2/nsubj rose/rise/VBD/0/root after/after/IN/5/mark Oman/Oman/NNP/5/nsubj fell/fall/VBD/2/advcl in/in/IN/7/case 2012/2012/CD/5/obl',
      `${LATER} that/that/DT/4/det year/year/NN/2/obl`,
      '2012-01-01',
      '2012-12-31',
    ],
    [
      'years after a year of the same sentence, not of the one before',
      'Men/man/NNS/2/nsubj rose/rise/VBD/0/root in/in/IN/4/case 2012/2012/CD/2/obl',
      'Men/man/NNS/2/nsubj rose/rise/VBD/0/root in/in/IN/4/case 2020/2020/CD/2/obl and/and/CC/6/cc struck/strike/VBD/2/conj two/two/CD/8/nummod years/year/NNS/9/obl later/later/RB/6/advmod',
      '2022-01-01',
      '2022-12-31',
    ],
    [
      'earlier in the day',
      ON_MONDAY,
      `Earlier/early/RBR/4/advmod in/in/IN/4/case the/the/DT/4/det day/day/NN/6/obl troops/troop/NNS/6/nsubj struck/strike/VBD/0/root`,
      '2024-06-17',
      '2024-06-17',
    ],
    [
      'an hour of the day told before',
      ON_MONDAY,
      'At/at/IN/2/case noon/noon/NN/4/obl troops/troop/NNS/4/nsubj struck/strike/VBD/0/root',
      '2024-06-17',
      '2024-06-17',
    ],
    [
      'near-miss: an hour of a day of its own',
      ON_MONDAY,
      'At/at/IN/2/case noon/noon/NN/6/obl on/on/IN/4/case Tuesday/Tuesday/NNP/2/nmod troops/troop/NNS/6/nsubj struck/strike/VBD/0/root',
      '2024-06-18',
      '2024-06-18',
    ],
    [
      'a month of the year told before',
      'Men/man/NNS/2/nsubj rose/rise/VBD/0/root in/in/IN/4/case 2012/2012/CD/2/obl',
      `${LATER} that/that/DT/4/det September/September/NNP/2/obl`,
      '2012-09-01',
      '2012-09-30',
    ],
    [
      'the morning of the day told before',
      ON_MONDAY,
      'In/in/IN/3/case the/the/DT/3/det morning/morning/NN/5/obl troops/troop/NNS/5/nsubj struck/strike/VBD/0/root',
      '2024-06-17',
      '2024-06-17',
    ],
    [
      'near-miss: the morning of a day of its own',
      ON_MONDAY,
      'In/in/IN/3/case the/the/DT/3/det morning/morning/NN/8/obl of/of/IN/6/case June/June/NNP/6/nmod:unmarked 3/3/CD/3/nmod troops/troop/NNS/8/nsubj struck/strike/VBD/0/root',
      '2024-06-03',
      '2024-06-03',
    ],
    ['near-miss: a day of a month', IN_MAY, `${LATER} that/that/DT/4/det day/day/NN/2/obl`, null, null],
  ])('%s', (_, before, rows, from, to) => {
    const found = resolveAnchored(sentence(rows), [sentence(before)])
    expect(found.at(-1)).toMatchObject({ from, to })
  })

  it.each([
    [
      'what a noun takes up',
      `${LATER} hours/hour/NNS/6/obl after/after/IN/6/case the/the/DT/6/det blast/blast/NN/2/obl`,
      '2024-06-17',
    ],
    [
      'the news, by what came before it',
      'The/the/DT/2/det rise/rise/NN/3/nsubj came/come/VBD/0/root a/a/DT/5/det day/day/NN/8/obl after/after/IN/8/mark towns/town/NNS/8/nsubj fell/fall/VBD/3/advcl',
      '2024-06-17',
    ],
    [
      'near-miss: a noun for something new',
      `${LATER} hours/hour/NNS/6/obl after/after/IN/6/case a/a/DT/6/det blast/blast/NN/2/obl`,
      null,
    ],
    [
      'near-miss: an act of its own',
      `${LATER} a/a/DT/4/det day/day/NN/7/obl after/after/IN/7/mark towns/town/NNS/7/nsubj fell/fall/VBD/2/advcl`,
      null,
    ],
  ])('%s', (_, rows, day) => {
    const silent = sentence('Men/man/NNS/2/nsubj slept/sleep/VBD/0/root')
    const found = resolveAnchored(sentence(rows), [sentence(ON_MONDAY), silent, silent, silent])
    expect(found[0]).toMatchObject({ from: day, to: day })
  })

  it('takes the morning for that of the story, where no other day was told', () => {
    const rows =
      'In/in/IN/3/case the/the/DT/3/det morning/morning/NN/5/obl troops/troop/NNS/5/nsubj struck/strike/VBD/0/root'
    const silent = sentence('Men/man/NNS/2/nsubj slept/sleep/VBD/0/root')
    const found = resolveAnchored(sentence(rows), [sentence(ON_MONDAY), silent, silent, silent])
    expect(found[0]).toMatchObject({ from: '2024-06-17', to: '2024-06-17' })
  })

  it('reads a time told two sentences before, not four', () => {
    const rows = sentence(`${LATER} two/two/CD/4/nummod days/day/NNS/5/obl later/later/RB/2/advmod`)
    const silent = sentence('Men/man/NNS/2/nsubj slept/sleep/VBD/0/root')
    expect(resolveAnchored(rows, [sentence(ON_MONDAY), silent])[0]).toMatchObject({ from: '2024-06-19' })
    expect(resolveAnchored(rows, [sentence(ON_MONDAY), silent, silent, silent])[0]).toMatchObject({ from: null })
  })
})

describe('the calendar of a sentence', () => {
  const IN_2012 = 'Men/man/NNS/2/nsubj rose/rise/VBD/0/root in/in/IN/4/case 2012/2012/CD/2/obl'
  const ordered = (had: string) =>
    sentence(
      `Oman/Oman/NNP/3/nsubj ${had}/have/${had === 'has' ? 'VBZ' : 'VBD'}/3/aux ordered/order/VBN/0/root it/it/PRP/3/obj a/a/DT/6/det week/week/NN/9/obl after/after/IN/9/mark towns/town/NNS/9/nsubj fell/fall/VBD/3/advcl`,
    )

  it('puts a month into the year named behind it', () => {
    const rows =
      'In/in/IN/2/case August/August/NNP/7/obl of/of/IN/5/case that/that/DT/5/det year/year/NN/2/nmod men/man/NNS/7/nsubj fell/fall/VBD/0/root'
    const alone = 'In/in/IN/2/case August/August/NNP/4/obl men/man/NNS/4/nsubj fell/fall/VBD/0/root'
    const before = [sentence(IN_2012)]
    expect(resolveAnchored(sentence(rows), before)[0]).toMatchObject({ from: '2012-08-01', to: '2012-08-31' })
    expect(resolveAnchored(sentence(alone), before)[0]).toMatchObject({ from: '2023-08-01', to: '2023-08-31' })
  })

  it.each([
    ['accuses/accuse/VBZ', 'of', '2023-07-01'],
    ['warns/warn/VBZ', 'against', '2024-07-01'],
  ])('puts what one is charged with into the past: %s', (verb, mark, from) => {
    const rows = `Oman/Oman/NNP/2/nsubj ${verb}/0/root him/he/PRP/2/obj ${mark}/${mark}/IN/5/mark ordering/order/VBG/2/advcl raids/raid/NNS/5/obj in/in/IN/8/case July/July/NNP/5/obl ./././2/punct`
    expect(sentence(rows).times[0]).toMatchObject({ from })
  })

  it.each([
    ['would/would/MD/4/aux be/be/VB/4/aux:pass', '2024-06-24'],
    ['were/be/VBD/4/aux there/there/RB/4/advmod', '2024-06-17'],
  ])('puts what will be let happen ahead: %s', (auxiliaries, from) => {
    const rows = `They/they/PRP/4/nsubj ${auxiliaries} allowed/allow/VBN/0/root to/to/TO/6/mark cross/cross/VB/4/xcomp on/on/IN/8/case Monday/Monday/NNP/6/obl ./././4/punct`
    expect(sentence(rows).times[0]).toMatchObject({ from })
  })

  it('takes what has just been done for the news of the day', () => {
    expect(resolveAnchored(ordered('has'), [], PUBLISHED)[0]).toMatchObject({ from: PUBLISHED, to: PUBLISHED })
    expect(resolveAnchored(ordered('had'), [], PUBLISHED)[0]).toMatchObject({ from: null, to: null })
    expect(resolveAnchored(ordered('has'), [])[0]).toMatchObject({ from: null, to: null })
  })
})

describe('what was told before', () => {
  const FELL = 'Towns/town/NNS/2/nsubj fell/fall/VBD/0/root'
  const WITHIN_HOURS = `${FELL} within/within/IN/4/case hours/hour/NNS/2/obl`
  const EVENING = `${FELL} in/in/IN/5/case the/the/DT/5/det evening/evening/NN/2/obl`
  const HELD = 'Men/man/NNS/4/nsubj were/be/VBD/4/cop in/in/IN/4/case jail/jail/NN/0/root'

  it.each([
    ['what follows within hours is of that day', ON_MONDAY, WITHIN_HOURS, '2024-06-17'],
    [
      'near-miss: what is to follow within hours',
      ON_MONDAY,
      WITHIN_HOURS.replace('fell/fall/VBD', 'fall/fall/VB').replace('Towns/town/NNS/2/nsubj', 'will/will/MD/2/aux'),
      '2024-06-19',
    ],
    [
      'what one is, not only what one does',
      `${HELD} on/on/IN/6/case Monday/Monday/NNP/4/obl`,
      MONTHS_LATER.replace('five', 'three').replace('months/month', 'days/day'),
      '2024-06-20',
    ],
    [
      'the day on whose morning something was, in whatever clause',
      `They/they/PRP/2/nsubj hailed/hail/VBD/0/root men/man/NNS/2/obj who/who/WP/5/nsubj rose/rise/VBD/3/acl:relcl on/on/IN/8/case Monday/Monday/NNP/8/compound morning/morning/NN/5/obl`,
      EVENING,
      '2024-06-17',
    ],
    [
      'near-miss: a day in a clause, no part of it told',
      `They/they/PRP/2/nsubj hailed/hail/VBD/0/root men/man/NNS/2/obj who/who/WP/5/nsubj rose/rise/VBD/3/acl:relcl on/on/IN/7/case Monday/Monday/NNP/5/obl`,
      EVENING,
      null,
    ],
    [
      'a date with its year, in whatever clause',
      `They/they/PRP/2/nsubj hailed/hail/VBD/0/root men/man/NNS/2/obj who/who/WP/5/nsubj rose/rise/VBD/3/acl:relcl on/on/IN/8/case May/May/NNP/8/nmod:unmarked 1/1/CD/5/obl 2021/2021/CD/8/nmod:unmarked`,
      MONTHS_LATER.replace('five', 'two'),
      '2021-07-01',
    ],
    [
      'a clause beside a dateline that a tree takes for the root',
      'LIMA/LIMA/NNP/0/root men/man/NNS/3/nsubj rose/rise/VBD/1/parataxis on/on/IN/5/case Monday/Monday/NNP/3/obl',
      WITHIN_HOURS,
      '2024-06-17',
    ],
    [
      'after midnight, behind an evening',
      'Men/man/NNS/2/nsubj rose/rise/VBD/0/root on/on/IN/5/case Monday/Monday/NNP/5/compound evening/evening/NN/2/obl',
      `${FELL} after/after/IN/4/case midnight/midnight/NN/2/obl`,
      '2024-06-18',
    ],
    [
      'just after midnight',
      ON_MONDAY,
      `${FELL} shortly/shortly/RB/5/advmod after/after/IN/5/case midnight/midnight/NN/2/obl`,
      '2024-06-17',
    ],
    [
      'near-miss: after the raid',
      ON_MONDAY,
      `${FELL} shortly/shortly/RB/6/advmod after/after/IN/6/case the/the/DT/6/det raid/raid/NN/2/obl`,
      null,
    ],
  ])('%s', (_, before, rows, day) => {
    expect(resolveAnchored(sentence(rows), [sentence(before)]).at(-1)).toMatchObject({ from: day })
  })

  it('takes what a verb governs for what its sentence tells', () => {
    const before =
      'Men/man/NNS/2/nsubj began/begin/VBD/0/root to/to/TO/4/mark rise/rise/VB/2/xcomp in/in/IN/6/case May/May/NNP/4/obl'
    const rows = sentence('Towns/town/NNS/2/nsubj fell/fall/VBD/0/root that/that/DT/4/det month/month/NN/2/obl')
    expect(resolveAnchored(rows, [sentence(before)])[0]).toMatchObject({ from: '2024-05-01', to: '2024-05-31' })
  })
})

const AFTER_THEY_FELL =
  'a/a/DT/6/det week/week/NN/9/obl after/after/IN/9/mark towns/town/NNS/9/nsubj fell/fall/VBD/2/advcl'

describe('datedAnchors', () => {
  it('dates what another act is counted from', () => {
    const { tree, times } = sentence(`${ON_MONDAY} ${AFTER_THEY_FELL}`)
    expect(datedAnchors(tree, times)).toMatchObject([{ at: 8, time: { from: '2024-06-10', to: '2024-06-10' } }])
  })

  it('counts what a comma sets off from the day before it', () => {
    const rows =
      'Men/man/NNS/2/nsubj rose/rise/VBD/5/ccomp ,/,/,/5/punct sources/source/NNS/5/nsubj said/say/VBD/0/root on/on/IN/7/case Monday/Monday/NNP/5/obl ,/,/,/13/punct a/a/DT/10/det day/day/NN/7/appos after/after/IN/13/mark towns/town/NNS/13/nsubj fell/fall/VBD/2/advcl'
    const dated = sentence(rows)
    expect(datedAnchors(dated.tree, dated.times)).toMatchObject([{ at: 12, time: { from: '2024-06-16' } }])
    const plain = sentence(rows.replace(',/,/,/13/punct', 'here/here/RB/5/advmod'))
    expect(datedAnchors(plain.tree, plain.times)).toEqual([])
  })

  it('and what counts from a clause with a day of its own', () => {
    const rows = `Men/man/NNS/2/nsubj rose/rise/VBD/0/root a/a/DT/4/det day/day/NN/7/obl after/after/IN/7/mark towns/town/NNS/7/nsubj fell/fall/VBD/2/advcl on/on/IN/9/case Monday/Monday/NNP/7/obl`
    const { tree, times } = sentence(rows)
    expect(resolveAnchored({ tree, times }, [])[0]).toMatchObject({ from: '2024-06-18', to: '2024-06-18' })
    expect(datedAnchors(tree, times)).toEqual([])
  })

  it('near-miss: the time of a thing of the clause, and what is set for a day', () => {
    const seized = `${ON_MONDAY} ${AFTER_THEY_FELL} seized/seize/VBN/8/acl in/in/IN/12/case May/May/NNP/10/obl`
    const thing = sentence(seized)
    expect(datedAnchors(thing.tree, thing.times)).toMatchObject([{ at: 8, time: { from: '2024-06-10' } }])
    const forJuly =
      'Men/man/NNS/2/nsubj called/call/VBD/0/root talks/talk/NNS/2/obj for/for/IN/5/case July/July/NNP/2/obl'
    const set = sentence(`${forJuly} ${AFTER_THEY_FELL.replace('/6/det', '/7/det').replaceAll('/9/', '/10/')}`)
    expect(datedAnchors(set.tree, set.times)).toEqual([])
  })

  it('near-miss: no day, nothing counted', () => {
    const { tree, times } = sentence(
      `Men/man/NNS/2/nsubj rose/rise/VBD/0/root here/here/RB/2/advmod now/now/RB/2/advmod ${AFTER_THEY_FELL}`,
    )
    expect(datedAnchors(tree, times)).toEqual([])
  })
})
