import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Sentence, Token } from '../types.js'
import { findTimes, type TimeContext } from './times.js'

/** Trees of the sentences below, as `demarche parse` wrote them and a reader checked them: the cases test the rules, not the weights. */
const FIXTURES = new URL('../fixtures/times.conllu', import.meta.url)

function readSentences(): Map<string, Sentence> {
  const found = new Map<string, Sentence>()
  for (const block of readFileSync(FIXTURES, 'utf8').split('\n\n')) {
    const text = /^# text = (.*)$/m.exec(block)?.[1]
    if (text === undefined) continue
    const rows = block.split('\n').filter((line) => /^\d+\t/.test(line))
    const places = rows.map((line) => /TokenRange=(\d+):(\d+)/.exec(line)!)
    const base = Number(places[0]![1])
    const tokens = rows.map((line, index): Token => {
      const [, form, lemma, upos, xpos, feats, head, deprel, , misc] = line.split('\t') as string[]
      const [start, end] = [Number(places[index]![1]) - base, Number(places[index]![2]) - base]
      const spaceAfter = !misc!.includes('SpaceAfter=No')
      return {
        index,
        start,
        end,
        form: form!,
        lemma: lemma!,
        upos: upos!,
        xpos: xpos!,
        feats: feats!,
        head: Number(head) - 1,
        deprel: deprel!,
        spaceAfter,
      }
    })
    found.set(text, { index: 0, paragraph: 0, start: 0, end: text.length, tokens })
  }
  return found
}

const SENTENCES = readSentences()

/** What a case expects of one expression, `words: from..to kind`, with `-` for an open end; an anchored one adds `side offset place`. */
function told(text: string, published: string | null, context: Partial<TimeContext> = {}): string[] {
  const sentence = SENTENCES.get(text)
  if (!sentence)
    throw new Error(`no tree for "${text}" in ${FIXTURES.pathname}: parse it with demarche, check it, add it`)
  return findTimes(sentence, text, { published, ...context }).map((time) => {
    const span = time.from === time.to && time.from !== null ? time.from : `${time.from ?? '-'}..${time.to ?? '-'}`
    const anchor =
      time.anchor === null
        ? ''
        : ` ${time.anchor} ${time.offsetDays ?? '?'} ${time.anchorHead === null ? 'earlier event' : 'same-sentence event'}`
    return `${time.text}: ${span} ${time.kind}${anchor}`
  })
}

/** A Wednesday; the week is 17 to 23 June 2024. */
const WEDNESDAY = '2024-06-19'

type Case = readonly [text: string, ...expected: string[]]

function cases(name: string, published: string | null, list: readonly Case[]): void {
  describe(name, () => {
    it.each(list.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
      expect(told(text, published)).toEqual(expected)
    })
  })
}

cases('weekdays by the tense of their clause', WEDNESDAY, [
  ['Putin arrived in Pyongyang on Tuesday.', 'on Tuesday: 2024-06-18 point'],
  ['Putin will arrive in Hanoi on Thursday.', 'on Thursday: 2024-06-20 point'],
  ['The ministers met on Wednesday.', 'on Wednesday: 2024-06-19 point'],
  ['The ministers will meet on Wednesday.', 'on Wednesday: 2024-06-19 point'],
  ['The envoy left on Thursday.', 'on Thursday: 2024-06-13 point'],
  ['The court is expected to rule on Monday.', 'on Monday: 2024-06-24 point'],
  ['Talks are scheduled for Friday.', 'for Friday: 2024-06-21 point'],
  ['Sofia convened a meeting of the council for Friday.', 'for Friday: 2024-06-21 point'],
  ['The summit was postponed until Monday.', 'until Monday: -..2024-06-24 until'],
  [
    'Seoul said on Monday that it would send an envoy on Friday.',
    'on Monday: 2024-06-17 point',
    'on Friday: 2024-06-21 point',
  ],
  ['The minister said Tuesday that the talks had failed.', 'Tuesday: 2024-06-18 point'],
  [
    'He told reporters on Monday that he had resigned on Saturday.',
    'on Monday: 2024-06-17 point',
    'on Saturday: 2024-06-15 point',
  ],
  ['The embassy on Tuesday rejected the claim.', 'on Tuesday: 2024-06-18 point'],
  ['Police arrested two men last Friday.', 'last Friday: 2024-06-14 point'],
  ['The president will travel to Paris next Monday.', 'next Monday: 2024-06-24 point'],
  ['They will meet again this Saturday.', 'this Saturday: 2024-06-22 point'],
  ['The attack took place on Saturday night.', 'on Saturday night: 2024-06-15 point'],
  ['The ceasefire began on Sunday morning.', 'on Sunday morning: 2024-06-16 point'],
  ["Tuesday's talks ended without agreement.", 'Tuesday: 2024-06-18 point'],
  ["Voters will choose a new parliament in Sunday's election.", 'Sunday: 2024-06-23 point'],
  ['The council meets on Thursday.', 'on Thursday: 2024-06-20 point'],
  ['Putin visits Pyongyang on Tuesday', 'on Tuesday: 2024-06-18 point'],
  ['Kim to meet Xi on Friday', 'on Friday: 2024-06-21 point'],
  ['China agreed to send food on Friday.', 'on Friday: 2024-06-21 point'],
  ['China managed to send food on Friday.', 'on Friday: 2024-06-14 point'],
  ['Blinken is due in Cairo on Friday.', 'on Friday: 2024-06-21 point'],
  ['The vote has been set for Sunday.', 'for Sunday: 2024-06-23 point'],
  ['If they meet on Friday, prices will fall.', 'on Friday: 2024-06-21 point'],
  ['The army must leave by Friday.', 'by Friday: -..2024-06-21 until'],
  ['The rebels have until midnight on Friday to leave.', 'until midnight on Friday: -..2024-06-21 until'],
  ['The envoys must go by noon Friday.', 'by noon Friday: -..2024-06-21 until'],
  ['All troops left before Monday.', 'before Monday: -..2024-06-16 until'],
  ['The minister spoke earlier on Wednesday.', 'earlier on Wednesday: 2024-06-19 point'],
])

cases('the days of what was called off', WEDNESDAY, [
  ['A summit planned for April in Tbilisi was canceled.', 'for April: 2024-04-01..2024-04-30 interval'],
  ['A summit planned for August in Tbilisi was canceled.', 'for August: 2024-08-01..2024-08-31 interval'],
  ['A round of talks due in March was called off.', 'in March: 2024-03-01..2024-03-31 interval'],
  ['The teams were to meet in March, but it was cancelled.', 'in March: 2024-03-01..2024-03-31 interval'],
  ['A trip had been set for mid-March but was postponed.', 'for mid-March: 2024-03-11..2024-03-20 interval'],
  ['The teams will meet in March, and a ball was cancelled.', 'in March: 2025-03-01..2025-03-31 interval'],
  ['Oslo put off a visit planned for January.', 'for January: 2024-01-01..2024-01-31 interval'],
  ['A visit planned for Friday was postponed.', 'for Friday: 2024-06-21 point'],
  ['The talks will be the first between the two states in four years.', 'in four years: -..- duration'],
  ['They will hold a second round in two weeks.', 'in two weeks: 2024-07-01..2024-07-07 interval'],
  ['A dinner planned for Monday was cancelled.', 'for Monday: 2024-06-17 point'],
  ['A dinner planned for Monday has been cancelled.', 'for Monday: 2024-06-24 point'],
  ['A session planned for 2023 was scrapped.', 'for 2023: 2023-01-01..2023-12-31 interval'],
  ['A summit set for April never took place.', 'for April: 2024-04-01..2024-04-30 interval'],
  ['A meeting planned for April was not held.', 'for April: 2024-04-01..2024-04-30 interval'],
  ['A visit scheduled for May was postponed.', 'for May: 2024-05-01..2024-05-31 interval'],
  ['Talks set for March in Cancun were called off.', 'for March: 2024-03-01..2024-03-31 interval'],
  ['The session was pencilled in for May.', 'for May: 2025-05-01..2025-05-31 interval'],
  ['The delegates voted for May on Sunday.', 'on Sunday: 2024-06-16 point'],
  ['A second round, set for April, fell through.', 'for April: 2024-04-01..2024-04-30 interval'],
  ['A meeting arranged for Friday did not take place.', 'for Friday: 2024-06-14 point'],
  ['A meeting arranged for Friday will not take place.', 'for Friday: 2024-06-21 point'],
  ['A meeting planned for April will not be held.', 'for April: 2025-04-01..2025-04-30 interval'],
  ['A summit is planned for April.', 'for April: 2025-04-01..2025-04-30 interval'],
  ['The summit was postponed until April.', 'until April: -..2025-04-30 until'],
])

cases('the days of what one is invited to', WEDNESDAY, [
  ['Angola invited both sides to talks in Luanda on Friday.', 'on Friday: 2024-06-21 point'],
  ['Kenya invited the ministers to a summit on Monday.', 'on Monday: 2024-06-24 point'],
  ['On Monday, Kenya invited the ministers to a summit.', 'On Monday: 2024-06-17 point'],
  ['Kenya invited the ministers on Monday.', 'on Monday: 2024-06-17 point'],
])

cases('weekdays that are none', WEDNESDAY, [
  ['He reads the Sunday Times.'],
  ['Shops opened early on Black Friday.'],
  ['The council meets on Mondays.', 'on Mondays: -..- habitual'],
  ['He signs orders every Friday.', 'every Friday: -..- habitual'],
])

cases('names that have a day in them', WEDNESDAY, [
  ['Crowds filled June 4 Square.'],
  ['They met near the 14 July Bridge on Monday.', 'on Monday: 2024-06-17 point'],
  ['They walked over the bridge on June 4.', 'on June 4: 2024-06-04 point'],
])

cases('dates', WEDNESDAY, [
  ['The treaty was signed on June 18, 2024.', 'on June 18, 2024: 2024-06-18 point'],
  ['The treaty was signed on 18 June 2024.', 'on 18 June 2024: 2024-06-18 point'],
  ['The treaty was signed on Tuesday, June 18.', 'on Tuesday, June 18: 2024-06-18 point'],
  ['The accord was signed on December 12.', 'on December 12: 2023-12-12 point'],
  ['The accord will be signed on December 12.', 'on December 12: 2024-12-12 point'],
  ['The vote was held on Jan. 13.', 'on Jan. 13: 2024-01-13 point'],
  ['The permit will expire on Feb. 29.', 'on Feb. 29: 2028-02-29 point'],
  ['Independence was declared on the 17th of February 2008.', 'on the 17th of February 2008: 2008-02-17 point'],
  ['The report is dated 2024-05-31.', '2024-05-31: 2024-05-31 point'],
  ['The report is dated 05/31/2024.', '05/31/2024: 2024-05-31 point'],
  ['The report is dated 05/06/2024.', '05/06/2024: -..- point'],
  ['Troops entered the city on July 20 last year.', 'on July 20 last year: 2023-07-20 point'],
  ['The ministers met on June 3 and 4.', 'on June 3: 2024-06-03 point', '4: 2024-06-04 point'],
  ['The truce will end after June 30.', 'after June 30: 2024-07-01..- since'],
])

cases('ranges', WEDNESDAY, [
  ['The two sides held talks from Monday to Wednesday.', 'from Monday to Wednesday: 2024-06-17..2024-06-19 interval'],
  ['The fair will run from Friday to Sunday.', 'from Friday to Sunday: 2024-06-21..2024-06-23 interval'],
  ['The visit will last from June 24 to June 27.', 'from June 24 to June 27: 2024-06-24..2024-06-27 interval'],
  ['Talks took place on June 3-5.', 'on June 3-5: 2024-06-03..2024-06-05 interval'],
  ['Talks took place on 3-5 June.', 'on 3-5 June: 2024-06-03..2024-06-05 interval'],
  ['The exercise will be held June 30-July 2.', 'June 30-July 2: 2024-06-30..2024-07-02 interval'],
  ['Fighting raged between March and May.', 'between March and May: 2024-03-01..2024-05-31 interval'],
  ['He was ambassador from 2014 to 2019.', 'from 2014 to 2019: 2014-01-01..2019-12-31 interval'],
  ['Sanctions were in force between 2006 and 2016.', 'between 2006 and 2016: 2006-01-01..2016-12-31 interval'],
  ['The bridge was built in 2013-15.', 'in 2013-15: 2013-01-01..2015-12-31 interval'],
])

cases('months and parts of months', WEDNESDAY, [
  ['Exports fell in March.', 'in March: 2024-03-01..2024-03-31 interval'],
  ['Exports will rise in March.', 'in March: 2025-03-01..2025-03-31 interval'],
  ['He was arrested in August.', 'in August: 2023-08-01..2023-08-31 interval'],
  ['He resigned in early May.', 'in early May: 2024-05-01..2024-05-10 interval'],
  ['He resigned in mid-May.', 'in mid-May: 2024-05-11..2024-05-20 interval'],
  ['He resigned in late May.', 'in late May: 2024-05-21..2024-05-31 interval'],
  ['The talks broke down late last month.', 'late last month: 2024-05-21..2024-05-31 interval'],
  ['The envoy visited early this month.', 'early this month: 2024-06-01..2024-06-10 interval'],
  ['Elections are due early next month.', 'early next month: 2024-07-01..2024-07-10 interval'],
  ['The deal was struck in October 2023.', 'in October 2023: 2023-10-01..2023-10-31 interval'],
  ['The deal was struck in October last year.', 'in October last year: 2023-10-01..2023-10-31 interval'],
  ['The border was reopened at the end of May.', 'at the end of May: 2024-05-21..2024-05-31 interval'],
  ['The border has been closed since March.', 'since March: 2024-03-01..- since'],
  ['In May 15 people died.', 'In May: 2024-05-01..2024-05-31 interval'],
  ['The minister may visit Cairo.'],
  ['Theresa May met Donald Trump.'],
  ['Protesters march through Paris.'],
])

cases('months of what was dropped, and of a past form that is tagged as a present', WEDNESDAY, [
  ['A summit planned for April was cancelled.', 'for April: 2024-04-01..2024-04-30 interval'],
  ['A rally planned for August was cancelled.', 'for August: 2024-08-01..2024-08-31 interval'],
  ['Exercises planned for April will begin in Kenya.', 'for April: 2025-04-01..2025-04-30 interval'],
  ['The fund praised the plan in April.', 'in April: 2024-04-01..2024-04-30 interval'],
])

cases('years', WEDNESDAY, [
  [
    'Pyongyang tested bombs in 2013 and 2015.',
    'in 2013: 2013-01-01..2013-12-31 interval',
    '2015: 2015-01-01..2015-12-31 interval',
  ],
  ['The war began in early 2022.', 'in early 2022: 2022-01-01..2022-04-30 interval'],
  ['The war began in the 1990s.', 'in the 1990s: 1990-01-01..1999-12-31 interval'],
  ['The war began in the late 1990s.', 'in the late 1990s: 1997-01-01..1999-12-31 interval'],
  ['Relations have worsened since 2019.', 'since 2019: 2019-01-01..- since'],
  ['No talks have been held since October 2019.', 'since October 2019: 2019-10-01..- since'],
  ['He will retire by 2030.', 'by 2030: -..2030-12-31 until'],
  ['The deal was made in the first half of 2024.', 'in the first half of 2024: 2024-01-01..2024-06-30 interval'],
  [
    'Growth slowed in the third quarter of last year.',
    'in the third quarter of last year: 2023-07-01..2023-09-30 interval',
  ],
  [
    'Exports fell in the first seven months of this year.',
    'in the first seven months of this year: 2024-01-01..2024-07-31 interval',
  ],
  ['Exports fell in the first two months of 2023.', 'in the first two months of 2023: 2023-01-01..2023-02-28 interval'],
  ['Marchers filled the first two rows of seats this year.', 'this year: 2024-01-01..2024-12-31 interval'],
  ['The army has 2022 tanks.'],
  ['The index rose by 2010 points.'],
  ['It was the first visit since 2019.'],
  ['It was his first trip abroad since March.'],
])

cases('days, weeks and years from the story', WEDNESDAY, [
  ['The minister arrived yesterday.', 'yesterday: 2024-06-18 point'],
  ['The minister will arrive tomorrow.', 'tomorrow: 2024-06-20 point'],
  ['The army fired missiles overnight.', 'overnight: 2024-06-18..2024-06-19 interval'],
  ['The two sides met last week.', 'last week: 2024-06-10..2024-06-16 interval'],
  ['The two sides will meet next week.', 'next week: 2024-06-24..2024-06-30 interval'],
  ['The two sides met earlier this week.', 'earlier this week: 2024-06-17..2024-06-19 interval'],
  ['The two sides will meet later this week.', 'later this week: 2024-06-19..2024-06-23 interval'],
  ['The leaders met at the weekend.', 'at the weekend: 2024-06-15..2024-06-16 interval'],
  ['They will meet next month.', 'next month: 2024-07-01..2024-07-31 interval'],
  ['He was elected last year.', 'last year: 2023-01-01..2023-12-31 interval'],
  ['The ministry was bombed two weeks ago.', 'two weeks ago: 2024-06-03..2024-06-09 interval'],
  ['He died three days ago.', 'three days ago: 2024-06-16 point'],
  ['They will meet in two weeks.', 'in two weeks: 2024-07-01..2024-07-07 interval'],
  ['Trade has doubled over the past three years.', 'over the past three years: 2021-06-19..2024-06-19 interval'],
  ['Violence has grown in recent weeks.', 'in recent weeks: -..2024-06-19 interval'],
  ['Talks will resume in the coming days.', 'in the coming days: 2024-06-19..- interval'],
  ['A deal will be reached within ten days.', 'within ten days: 2024-06-19..2024-06-29 interval'],
  ['The border has been closed since last Tuesday.', 'since last Tuesday: 2024-06-11..- since'],
])

cases('how long, not when', WEDNESDAY, [
  ['They fought for two weeks.', 'for two weeks: -..- duration'],
  ['Clashes continued for a second day.', 'for a second day: -..- duration'],
  ['Clashes continued for the third straight night.', 'for the third straight night: -..- duration'],
  ['Engineers rebuilt the port within ten days.', 'within ten days: -..- duration'],
  ['It was his first visit in 24 years.', 'in 24 years: -..- duration'],
  ['He is two years older than his rival.'],
])

cases('counted from an event', WEDNESDAY, [
  ['The rocket was launched hours before Putin arrived.', 'hours before: -..- point before ? same-sentence event'],
  ['A day after the talks, Seoul expelled the envoy.', 'A day after: -..- point after 1 same-sentence event'],
  ['Two days later, the envoy returned.', 'Two days later: -..- point after 2 earlier event'],
  ['The next day he flew to Hanoi.', 'The next day: -..- point after 1 earlier event'],
  ['Shortly after the vote, the market fell.', 'Shortly after: -..- point after ? same-sentence event'],
  ['The same day, Seoul protested.', 'The same day: -..- point same 0 earlier event'],
  ['The envoys met again that month.', 'that month: -..- point same ? earlier event'],
  ['He said that morning prayers were banned.'],
  ['Guards closed the port on the eve of the vote.', 'on the eve of: -..- point before -1 same-sentence event'],
  ['The two sides met again the following month.', 'the following month: -..- point after ? earlier event'],
  ['A week earlier the army had seized the town.', 'A week earlier: -..- point before -7 earlier event'],
])

cases('more of the newswire', WEDNESDAY, [
  ['Rebels shelled the port early Tuesday.', 'early Tuesday: 2024-06-18 point'],
  ['The two leaders spoke by phone late on Sunday.', 'late on Sunday: 2024-06-16 point'],
  ['Voting ended on Monday evening.', 'on Monday evening: 2024-06-17 point'],
  ['Envoys will meet in Doha on Thursday and Friday.', 'on Thursday: 2024-06-20 point', 'Friday: 2024-06-21 point'],
  ['Twelve people were killed over the weekend.', 'over the weekend: 2024-06-15..2024-06-16 interval'],
  ['The embassy has been shut since Friday.', 'since Friday: 2024-06-14..- since'],
  ['The plant opened in mid-2023.', 'in mid-2023: 2023-05-01..2023-08-31 interval'],
  ['The summit will be held in mid-July.', 'in mid-July: 2024-07-11..2024-07-20 interval'],
  ['NATO leaders will gather in Washington from 9 to 11 July.', 'from 9 to 11 July: 2024-07-09..2024-07-11 interval'],
  ['The city fell in the summer of 2023.', 'in the summer of 2023: 2023-06-01..2023-08-31 interval'],
  ['The army launched an offensive last spring.', 'last spring: 2024-03-01..2024-05-31 interval'],
  ['Troops will leave before the end of the year.', 'before the end of the year: -..2024-12-31 until'],
  ['Troops will leave before the end of August.', 'before the end of August: -..2024-08-31 until'],
  ['Troops will leave by the end of the year.', 'by the end of the year: -..2024-12-31 until'],
  ['The mandate runs until the end of August.', 'until the end of August: -..2024-08-31 until'],
  ['A year ago the two countries signed a pact.', 'A year ago: 2023-01-01..2023-12-31 interval'],
  ['Hours later, the ministry denied the report.', 'Hours later: -..- point after ? earlier event'],
  ['The following day he met the king.', 'The following day: -..- point after 1 earlier event'],
  ['The bomb went off days before the vote.', 'days before: -..- point before ? same-sentence event'],
  [
    'Elections were held in 1999, 2001 and 2004.',
    'in 1999: 1999-01-01..1999-12-31 interval',
    '2001: 2001-01-01..2001-12-31 interval',
    '2004: 2004-01-01..2004-12-31 interval',
  ],
  ['The court sentenced him on Dec. 25, 2023.', 'on Dec. 25, 2023: 2023-12-25 point'],
  ['The 2015 agreement lifted sanctions.', '2015: 2015-01-01..2015-12-31 interval'],
  ['Rebels ousted him in a 2010 coup.', '2010: 2010-01-01..2010-12-31 interval'],
  ['Its 2000 seat arena was shut.'],
  ['The minister opened the fair on Monday morning (June 17).', 'on Monday morning (June 17): 2024-06-17 point'],
  ['Peru demanded a reply by July 5.', 'by July 5: -..2024-07-05 until'],
  ['The vote scheduled for June 3 never took place.', 'for June 3: 2024-06-03 point'],
  ['Delegates meet three times a week.'],
  ['The Sept. 11 attacks killed thousands.', 'Sept. 11: 2023-09-11 point'],
  ['April Jones and June Carter signed the letter.'],
  ['He said he would march on the capital.'],
  ['The troops have been there for almost ten years.', 'for almost ten years: -..- duration'],
  [
    'The talks, which began on Monday, will end on Thursday.',
    'on Monday: 2024-06-17 point',
    'on Thursday: 2024-06-20 point',
  ],
  [
    'The minister said on Tuesday he would visit Seoul next month.',
    'on Tuesday: 2024-06-18 point',
    'next month: 2024-07-01..2024-07-31 interval',
  ],
  [
    'Exports rose 4 percent in May from April.',
    'in May: 2024-05-01..2024-05-31 interval',
    'from April: 2024-04-01..- since',
  ],
])

cases('what was planned once, and pasts written like the present', WEDNESDAY, [
  ['Sato had planned to fly to Lima on Monday.', 'on Monday: 2024-06-17 point'],
  ['Sato was to have flown to Lima on Monday.', 'on Monday: 2024-06-17 point'],
  ['Sato was to have flown to Lima on Friday.', 'on Friday: 2024-06-21 point'],
  ['A march pencilled in for Friday was cancelled.', 'for Friday: 2024-06-21 point'],
  ['The vote had been due on Friday.', 'on Friday: 2024-06-21 point'],
  ['The round, due on Friday, was cancelled.', 'on Friday: 2024-06-21 point'],
  ['Farmers cut the road on Monday.', 'on Monday: 2024-06-17 point'],
  ['Dozens were abducted in the 1970s and 1980s.', 'in the 1970s and 1980s: 1970-01-01..1989-12-31 interval'],
  [
    'Dozens were abducted in 1978 and 1983.',
    'in 1978: 1978-01-01..1978-12-31 interval',
    '1983: 1983-01-01..1983-12-31 interval',
  ],
])

cases('across the turn of the year', '2024-01-03', [
  ['The army withdrew in December.', 'in December: 2023-12-01..2023-12-31 interval'],
  ['The talks broke down late last month.', 'late last month: 2023-12-21..2023-12-31 interval'],
  ['The two sides met last week.', 'last week: 2023-12-25..2023-12-31 interval'],
  ['The ceasefire began on Sunday morning.', 'on Sunday morning: 2023-12-31 point'],
])

cases('without the story’s date', null, [
  ['The ministers met on Wednesday.', 'on Wednesday: -..- point'],
  ['The two sides met last week.', 'last week: -..- interval'],
  ['The treaty was signed on 18 June 2024.', 'on 18 June 2024: 2024-06-18 point'],
])

describe('findTimes', () => {
  it('takes the caller’s word for the tense of a clause', () => {
    const text = 'The ministers met on Wednesday.'
    expect(told(text, '2024-06-20', { tenseOf: () => 'future' })).toEqual(['on Wednesday: 2024-06-26 point'])
    expect(told(text, '2024-06-20', { tenseOf: () => undefined })).toEqual(['on Wednesday: 2024-06-19 point'])
  })

  it('tells what stands on the calendar by itself, and what only modifies a noun', () => {
    const of = (text: string) => findTimes(SENTENCES.get(text)!, text, { published: WEDNESDAY })[0]!
    expect(of('The treaty was signed on June 18, 2024.').basis).toBe('explicit')
    expect(of('The treaty was signed on Tuesday, June 18.').basis).toBe('relative')
    expect(of("Tuesday's talks ended without agreement.").attributive).toBe(true)
    expect(of('Putin arrived in Pyongyang on Tuesday.').attributive).toBe(false)
  })

  it('gives an empty sentence nothing', () => {
    expect(findTimes({ index: 0, paragraph: 0, start: 0, end: 0, tokens: [] }, '', { published: WEDNESDAY })).toEqual(
      [],
    )
  })
})
