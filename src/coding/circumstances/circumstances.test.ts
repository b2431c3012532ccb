import { describe, expect, it } from 'vitest'
import { readerOf, timeOfLast } from './circumstances.test-support.js'

/** A sentence, the words that tell acts, and the time of the last of them. */
const CASES: [string, string, string[], string | null][] = [
  [
    'since when it had no like',
    'They/they/PRP/2/nsubj held/hold/VBD/0/root their/their/PRP$/5/nmod:poss first/first/JJ/5/amod talks/talk/NNS/2/obj since/since/IN/7/case 2020/2020/CD/5/nmod',
    ['held'],
    null,
  ],
  [
    'near-miss: since when it goes on',
    'They/they/PRP/3/nsubj have/have/VBP/3/aux held/hold/VBN/0/root talks/talk/NNS/3/obj since/since/IN/6/case 2020/2020/CD/3/obl',
    ['held'],
    'since 2020',
  ],
  [
    'what is done where the trip goes',
    'They/they/PRP/2/nsubj flew/fly/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl to/to/IN/6/case Riga/Riga/NNP/2/obl ,/,/,/10/punct where/where/WRB/10/advmod envoys/envoy/NNS/10/nsubj met/meet/VBD/2/advcl',
    ['flew', 'met'],
    'on Monday',
  ],
  [
    'a length of time is of what it measures',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root for/for/IN/5/case two/two/CD/5/nummod days/day/NNS/2/obl of/of/IN/7/case talks/talk/NNS/5/nmod',
    ['talks', 'met'],
    null,
  ],
  [
    'near-miss: nothing is measured',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root for/for/IN/5/case two/two/CD/5/nummod days/day/NNS/2/obl in/in/IN/7/case Oslo/Oslo/NNP/2/obl',
    ['met'],
    'for two days',
  ],
  [
    'near-miss: what had been done there',
    'They/they/PRP/2/nsubj flew/fly/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl to/to/IN/6/case Riga/Riga/NNP/2/obl ,/,/,/11/punct where/where/WRB/11/advmod envoys/envoy/NNS/11/nsubj had/have/VBD/11/aux met/meet/VBN/2/advcl',
    ['flew', 'met'],
    null,
  ],
  [
    'the time between a relative clause and the verb behind it',
    'Men/man/NNS/7/nsubj who/who/WP/4/nsubj:pass were/be/VBD/4/aux:pass seized/seize/VBN/1/acl:relcl in/in/IN/6/case May/May/NNP/7/obl returned/return/VBD/0/root',
    ['returned', 'seized'],
    'in May',
  ],
  [
    'near-miss: a comma before the time',
    'Men/man/NNS/8/nsubj who/who/WP/4/nsubj:pass were/be/VBD/4/aux:pass seized/seize/VBN/1/acl:relcl ,/,/,/4/punct on/on/IN/7/case Monday/Monday/NNP/8/obl returned/return/VBD/0/root',
    ['returned', 'seized'],
    null,
  ],
  [
    'the date of a letter, wherever the tree hangs it',
    'In/in/IN/3/case a/a/DT/3/det letter/letter/NN/10/obl to/to/IN/5/case Oman/Oman/NNP/3/nmod dated/date/VBD/5/acl in/in/IN/8/case May/May/NNP/6/obl they/they/PRP/10/nsubj asked/ask/VBD/0/root',
    ['asked'],
    'in May',
  ],
  [
    'the time between an auxiliary and its verb',
    'Oman/Oman/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/7/nsubj had/have/VBD/7/aux in/in/IN/6/case May/May/NNP/2/obl shut/shut/VBN/2/ccomp it/it/PRP/7/obj',
    ['said', 'shut'],
    'in May',
  ],
  [
    'the time between a clause that a comma closes and the verb behind it',
    'Oman/Oman/NNP/9/nsubj ,/,/,/4/punct which/which/WDT/4/nsubj sold/sell/VBD/1/acl:relcl it/it/PRP/4/obj ,/,/,/4/punct in/in/IN/8/case May/May/NNP/4/obl blocked/block/VBD/0/root it/it/PRP/9/obj',
    ['sold', 'blocked'],
    'in May',
  ],
  [
    'near-miss: the time behind a participle',
    'Men/man/NNS/5/nsubj held/hold/VBN/1/acl in/in/IN/4/case May/May/NNP/2/obl fled/flee/VBD/0/root',
    ['held', 'fled'],
    null,
  ],
  [
    'joined verbs',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl and/and/CC/6/cc agreed/agree/VBD/2/conj',
    ['met', 'agreed'],
    'on Monday',
  ],
  [
    'what others count from',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl a/a/DT/6/det day/day/NN/9/obl after/after/IN/9/mark rebels/rebel/NNS/9/nsubj struck/strike/VBD/2/advcl',
    ['met', 'struck'],
    'a day after',
  ],
  [
    'joined to the verb of saying behind it',
    'They/they/PRP/2/nsubj met/meet/VBD/9/ccomp on/on/IN/4/case Monday/Monday/NNP/2/obl and/and/CC/6/cc agreed/agree/VBD/9/conj ,/,/,/9/punct sources/source/NNS/9/nsubj said/say/VBD/0/root',
    ['met', 'agreed'],
    'on Monday',
  ],
  [
    'what happens meanwhile',
    'They/they/PRP/2/nsubj praised/praise/VBD/0/root Oman/Oman/NNP/2/obj when/when/WRB/6/advmod they/they/PRP/6/nsubj sat/sit/VBD/2/advcl down/down/RP/6/compound:prt on/on/IN/9/case Monday/Monday/NNP/6/obl',
    ['praised'],
    'on Monday',
  ],
  [
    'near-miss: what had happened before',
    'They/they/PRP/2/nsubj praised/praise/VBD/0/root Oman/Oman/NNP/2/obj as/as/IN/7/mark it/it/PRP/7/nsubj had/have/VBD/7/aux fled/flee/VBN/2/advcl on/on/IN/9/case Monday/Monday/NNP/7/obl',
    ['praised'],
    null,
  ],
  [
    'a round that was held',
    'At/at/IN/3/case a/a/DT/3/det round/round/NN/8/obl held/hold/VBN/3/acl in/in/IN/6/case May/May/NNP/4/obl both/both/DT/8/nsubj agreed/agree/VBD/0/root',
    ['agreed'],
    'in May',
  ],
  [
    'the call in which a thing is said, hung on another word',
    'Oman/Oman/NNP/2/nsubj thanked/thank/VBD/0/root Peru/Peru/NNP/2/obj for/for/IN/5/case help/help/NN/2/obl in/in/IN/8/case a/a/DT/8/det call/call/NN/5/nmod on/on/IN/10/case Monday/Monday/NNP/8/nmod',
    ['call', 'thanked'],
    'on Monday',
  ],
  [
    'near-miss: talks in which others helped',
    'Oman/Oman/NNP/2/nsubj thanked/thank/VBD/0/root Peru/Peru/NNP/2/obj for/for/IN/5/case help/help/NN/2/obl in/in/IN/8/case the/the/DT/8/det talks/talk/NNS/5/nmod on/on/IN/10/case Monday/Monday/NNP/8/nmod',
    ['talks', 'thanked'],
    null,
  ],
  [
    'near-miss: a town that was taken',
    'In/in/IN/3/case a/a/DT/3/det town/town/NN/8/obl taken/take/VBN/3/acl in/in/IN/6/case May/May/NNP/4/obl both/both/DT/8/nsubj agreed/agree/VBD/0/root',
    ['agreed'],
    null,
  ],
  [
    'what an end lacks',
    'Talks/talk/NNS/2/nsubj ended/end/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl without/without/IN/6/case agreement/agreement/NN/2/obl',
    ['agreement'],
    'on Monday',
  ],
  [
    'what is done in a thing of a year',
    'They/they/PRP/2/nsubj fell/fall/VBD/0/root in/in/IN/6/case a/a/DT/6/det 2010/2010/CD/6/compound coup/coup/NN/2/obl',
    ['fell'],
    '2010',
  ],
  [
    'near-miss: what is done to a thing of a year',
    'They/they/PRP/2/nsubj quit/quit/VBD/0/root the/the/DT/5/det 2015/2015/CD/5/compound accord/accord/NN/2/obj',
    ['quit'],
    null,
  ],
  [
    'near-miss: what is done to a thing of a day',
    'They/they/PRP/2/nsubj read/read/VBD/0/root Monday/Monday/NNP/5/nmod:poss ’s/’s/POS/3/case papers/paper/NNS/2/obj',
    ['read'],
    null,
  ],
  [
    'what comes with it',
    'Guns/gun/NNS/2/nsubj shelled/shell/VBD/0/root farms/farm/NNS/2/obj on/on/IN/5/case Monday/Monday/NNP/2/obl killing/kill/VBG/2/advcl two/two/CD/6/obj',
    ['shelled', 'killing'],
    'on Monday',
  ],
  [
    'what happens meanwhile',
    'Men/man/NNS/2/nsubj fell/fall/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl when/when/WRB/7/advmod guards/guard/NNS/7/nsubj fired/fire/VBD/2/advcl',
    ['fell', 'fired'],
    'on Monday',
  ],
  [
    'near-miss: what had happened before',
    'Men/man/NNS/2/nsubj fell/fall/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl as/as/IN/8/mark guards/guard/NNS/8/nsubj had/have/VBD/8/aux fled/flee/VBN/2/advcl',
    ['fell', 'fled'],
    null,
  ],
  [
    'clauses joined to talks that were held',
    'They/they/PRP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj on/on/IN/5/case Monday/Monday/NNP/3/nmod and/and/CC/8/cc both/both/DT/8/nsubj agreed/agree/VBD/2/conj',
    ['talks', 'agreed'],
    'on Monday',
  ],
  [
    'near-miss: clauses joined to talks that were shunned',
    'They/they/PRP/2/nsubj shunned/shun/VBD/0/root talks/talk/NNS/2/obj on/on/IN/5/case Monday/Monday/NNP/3/nmod and/and/CC/8/cc both/both/DT/8/nsubj agreed/agree/VBD/2/conj',
    ['talks', 'agreed'],
    null,
  ],
  [
    'talks that collapsed',
    'Talks/talk/NNS/2/nsubj collapsed/collapse/VBD/0/root in/in/IN/4/case May/May/NNP/2/obl',
    ['Talks'],
    'in May',
  ],
  [
    'near-miss: talks that helped',
    'Talks/talk/NNS/2/nsubj helped/help/VBD/0/root in/in/IN/4/case May/May/NNP/2/obl',
    ['Talks'],
    null,
  ],
  [
    'what stands before the word that opens the clause',
    'He/he/PRP/2/nsubj said/say/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/7/obl that/that/IN/7/mark they/they/PRP/7/nsubj left/leave/VBD/2/ccomp',
    ['said', 'left'],
    null,
  ],
  [
    'near-miss: what stands behind it',
    'He/he/PRP/2/nsubj said/say/VBD/0/root that/that/IN/7/mark on/on/IN/5/case Monday/Monday/NNP/7/obl they/they/PRP/7/nsubj left/leave/VBD/2/ccomp',
    ['said', 'left'],
    'on Monday',
  ],
  [
    'what happened at a time that something lasts since',
    'Ties/tie/NNS/2/nsubj soured/sour/VBD/0/root since/since/IN/4/case 2014/2014/CD/2/obl ,/,/,/8/punct when/when/WRB/8/advmod troops/troop/NNS/8/nsubj invaded/invade/VBD/2/advcl',
    ['invaded'],
    'since 2014',
  ],
  [
    'near-miss: what happened meanwhile a year before',
    'As/as/IN/3/mark they/they/PRP/3/nsubj had/have/VBD/5/advcl in/in/IN/5/case May/May/NNP/0/root ,/,/,/8/punct troops/troop/NNS/8/nsubj invaded/invade/VBD/5/parataxis',
    ['invaded'],
    null,
  ],
  [
    'what is done before a thing that the text has told',
    'Hours/hour/NNS/4/nmod:unmarked before/before/IN/4/case the/the/DT/4/det hearing/hearing/NN/6/obl they/they/PRP/6/nsubj fled/flee/VBD/0/root',
    ['fled'],
    'Hours before',
  ],
  [
    'a hearing that is boycotted',
    'They/they/PRP/2/nsubj boycotted/boycott/VBD/0/root a/a/DT/4/det hearing/hearing/NN/2/obj that/that/WDT/7/obj he/he/PRP/7/nsubj convened/convene/VBD/4/acl:relcl in/in/IN/9/case May/May/NNP/7/obl',
    ['boycotted'],
    'in May',
  ],
  [
    'near-miss: a report that is boycotted by nobody',
    'They/they/PRP/2/nsubj burned/burn/VBD/0/root a/a/DT/4/det report/report/NN/2/obj that/that/WDT/7/obj he/he/PRP/7/nsubj wrote/write/VBD/4/acl:relcl in/in/IN/9/case May/May/NNP/7/obl',
    ['burned'],
    null,
  ],
  [
    'what is agreed in a call',
    'It/it/PRP/2/nsubj followed/follow/VBD/0/root a/a/DT/4/det call/call/NN/2/obj on/on/IN/6/case Monday/Monday/NNP/2/obl ,/,/,/10/punct in/in/IN/9/case which/which/WDT/10/obl agreed/agree/VBD/4/acl:relcl',
    ['agreed'],
    'on Monday',
  ],
  [
    'near-miss: what a caller did',
    'It/it/PRP/2/nsubj followed/follow/VBD/0/root a/a/DT/4/det call/call/NN/2/obj on/on/IN/6/case Monday/Monday/NNP/2/obl that/that/WDT/8/nsubj angered/anger/VBD/4/acl:relcl Lima/Lima/NNP/8/obj',
    ['angered'],
    null,
  ],
  [
    'a pact told between commas',
    'A/a/DT/2/det pact/pact/NN/8/nsubj ,/,/,/4/punct agreed/agree/VBN/2/acl in/in/IN/6/case May/May/NNP/8/obl ,/,/,/4/punct lapsed/lapse/VBD/0/root',
    ['lapsed', 'agreed'],
    'in May',
  ],
  [
    'near-miss: the day behind a participle that nothing sets off',
    'A/a/DT/2/det pact/pact/NN/8/nsubj they/they/PRP/4/nsubj agreed/agree/VBD/2/acl:relcl in/in/IN/6/case May/May/NNP/8/obl has/have/AUX/8/aux lapsed/lapse/VBD/0/root',
    ['agreed', 'lapsed'],
    'in May',
  ],
  [
    'talks that are planned, where the tree has it of what they are on',
    'Talks/talk/NNS/8/nsubj on/on/IN/4/case the/the/DT/4/det dam/dam/NN/1/nmod planned/plan/VBN/4/acl for/for/IN/7/case Monday/Monday/NNP/5/obl failed/fail/VBD/0/root',
    ['Talks'],
    'for Monday',
  ],
  [
    'near-miss: what they are on was built then',
    'Talks/talk/NNS/8/nsubj on/on/IN/4/case the/the/DT/4/det dam/dam/NN/1/nmod built/build/VBN/4/acl in/in/IN/7/case May/May/NNP/5/obl failed/fail/VBD/0/root',
    ['Talks'],
    null,
  ],
  [
    'the day of the first of two places',
    'Talks/talk/NNS/2/nsubj took/take/VBD/0/root place/place/NN/2/obj in/in/IN/5/case Lima/Lima/NNP/1/nmod on/on/IN/7/case Monday/Monday/NNP/2/obl and/and/CC/10/cc in/in/IN/10/case Bern/Bern/NNP/5/conj on/on/IN/12/case Tuesday/Tuesday/NNP/10/nmod',
    ['Talks'],
    'on Monday',
  ],
]

describe('CircumstanceReader', () => {
  it.each(CASES)('%s', (_, rows, acts, expected) => {
    expect(timeOfLast(rows, acts)).toBe(expected)
  })

  it('goes past days ahead of the story to those of what a past act is joined to', () => {
    const rows =
      'Berg/Berg/NNP/2/nsubj called/call/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl and/and/CC/6/cc invited/invite/VBD/2/conj them/they/PRP/6/obj to/to/IN/9/case Lima/Lima/NNP/6/obl next/next/JJ/11/amod week/week/NN/6/obl:unmarked'
    const { reader } = readerOf(rows, ['called', 'invited'])
    expect(reader.of(5).times[0]?.text).toBe('next week')
    expect(reader.before(5, '2024-06-19').map(({ text }) => text)).toEqual(['on Monday'])
    expect(reader.before(1, '2024-06-01')).toEqual([])
  })

  it('closes the time at which something happened that others last since', () => {
    const rows =
      'Ties/tie/NNS/2/nsubj soured/sour/VBD/0/root since/since/IN/4/case 2014/2014/CD/2/obl ,/,/,/8/punct when/when/WRB/8/advmod troops/troop/NNS/8/nsubj invaded/invade/VBD/2/advcl'
    const { reader } = readerOf(rows, ['soured', 'invaded'])
    expect(reader.of(7).times[0]).toMatchObject({ from: '2014-01-01', to: '2014-12-31' })
    expect(reader.of(1).times[0]).toMatchObject({ from: '2014-01-01', to: null })
  })
})
