import { describe, expect, it } from 'vitest'
import { timeOfLast } from './circumstances.test-support.js'

const OFFER =
  'An/an/DT/2/det offer/offer/NN/0/root of/of/IN/4/case talks/talk/NNS/2/nmod that/that/WDT/7/obj Oman/Oman/NNP/7/nsubj'
const HELD = 'Men/man/NNS/3/nsubj were/be/VBD/3/aux:pass held/hold/VBN/0/root'
const REFUSED =
  'Oman/Oman/NNP/2/nsubj refused/refuse/VBD/0/root to/to/TO/4/mark extradite/extradite/VB/2/xcomp him/he/PRP/4/obj'
const CALLED =
  'Soto/Soto/NNP/2/nsubj called/call/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl there/there/RB/2/advmod and/and/CC/7/cc'
const MET_WITH = 'Soto/Soto/NNP/2/nsubj met/meet/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl Ruiz/Ruiz/NNP/2/obj'
const FIRED = 'They/they/PRP/2/nsubj fired/fire/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl'
const AGREED = 'Oman/Oman/NNP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark withdraw/withdraw/VB/2/xcomp'
const ASKED = 'Oman/Oman/NNP/2/nsubj asked/ask/VBD/0/root Chad/Chad/NNP/2/obj to/to/TO/5/mark leave/leave/VB/2/xcomp'

/** A sentence, the words that tell acts, and the time of the last of them. */
const CASES: [string, string, string[], string | null][] = [
  [
    'near-miss: what was said of the talks',
    `${OFFER} criticised/criticise/VBD/4/acl:relcl in/in/IN/9/case May/May/NNP/7/obl`,
    ['offer'],
    null,
  ],
  [
    'when a summit ended',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root at/at/IN/5/case a/a/DT/5/det summit/summit/NN/2/obl that/that/WDT/7/nsubj ended/end/VBD/5/acl:relcl on/on/IN/9/case Monday/Monday/NNP/7/obl',
    ['met', 'summit'],
    'on Monday',
  ],
  [
    'near-miss: what a relative clause tells of a summit',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root at/at/IN/5/case a/a/DT/5/det summit/summit/NN/2/obl that/that/WDT/8/obj Chad/Chad/NNP/8/nsubj praised/praise/VBD/5/acl:relcl on/on/IN/10/case Monday/Monday/NNP/8/obl',
    ['met', 'summit'],
    null,
  ],
  [
    'near-miss: what broke down',
    'The/the/DT/2/det truce/truce/NN/8/nsubj ,/,/,/4/punct brokered/broker/VBN/2/acl by/by/IN/6/case Oman/Oman/NNP/4/obl ,/,/,/4/punct fell/fall/VBD/0/root on/on/IN/10/case Monday/Monday/NNP/8/obl',
    ['brokered'],
    null,
  ],
  [
    'when an offer was made, where the tree has it of what was offered',
    'They/they/PRP/2/nsubj spurned/spurn/VBD/0/root an/a/DT/4/det offer/offer/NN/2/obj of/of/IN/6/case aid/aid/NN/4/nmod that/that/WDT/9/obj Oslo/Oslo/NNP/9/nsubj made/make/VBD/6/acl:relcl in/in/IN/11/case May/May/NNP/9/obl',
    ['spurned', 'offer'],
    'in May',
  ],
  [
    'near-miss: when what an offer is of was made',
    'They/they/PRP/2/nsubj spurned/spurn/VBD/0/root an/a/DT/4/det offer/offer/NN/2/obj of/of/IN/6/case ships/ship/NNS/4/nmod that/that/WDT/9/obj Oslo/Oslo/NNP/9/nsubj built/build/VBD/6/acl:relcl in/in/IN/11/case May/May/NNP/9/obl',
    ['spurned', 'offer'],
    null,
  ],
  [
    'when what was sought was',
    'Oman/Oman/NNP/2/nsubj sought/seek/VBD/0/root talks/talk/NNS/2/obj with/with/IN/5/case Chad/Chad/NNP/3/nmod on/on/IN/8/case May/May/NNP/8/nmod:unmarked 10/10/CD/3/nmod',
    ['talks', 'sought'],
    'on May 10',
  ],
  [
    'near-miss: when what is sought now was',
    'Oman/Oman/NNP/2/nsubj seeks/seek/VBZ/0/root relics/relic/NNS/2/obj of/of/IN/5/case raids/raid/NNS/3/nmod on/on/IN/8/case May/May/NNP/8/nmod:unmarked 10/10/CD/5/nmod',
    ['raids', 'seeks'],
    null,
  ],
  [
    'talks that brought a truce about',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root in/in/IN/4/case May/May/NNP/2/obl to/to/IN/7/case a/a/DT/7/det truce/truce/NN/2/obl in/in/IN/9/case talks/talk/NNS/7/nmod hosted/host/VBN/9/acl by/by/IN/12/case Oman/Oman/NNP/10/obl',
    ['agreed', 'talks'],
    'in May',
  ],
  [
    'near-miss: progress that was made in talks',
    'They/they/PRP/2/nsubj hailed/hail/VBD/0/root in/in/IN/4/case May/May/NNP/2/obl the/the/DT/6/det progress/progress/NN/2/obj in/in/IN/8/case talks/talk/NNS/6/nmod hosted/host/VBN/8/acl by/by/IN/11/case Oman/Oman/NNP/9/obl',
    ['hailed', 'talks'],
    null,
  ],
  [
    'when a summit will be held',
    "Next/next/JJ/2/amod year/year/NN/4/nmod:poss 's/'s/POS/2/case summit/summit/NN/7/nsubj:pass will/will/MD/7/aux be/be/VB/7/aux:pass held/hold/VBN/0/root in/in/IN/9/case Bern/Bern/NNP/7/obl",
    ['held'],
    'Next year',
  ],
  [
    'near-miss: when a summit was that is mourned',
    "Last/last/JJ/2/amod year/year/NN/4/nmod:poss 's/'s/POS/2/case summit/summit/NN/7/nsubj:pass will/will/MD/7/aux be/be/VB/7/aux:pass missed/miss/VBN/0/root in/in/IN/9/case Bern/Bern/NNP/7/obl",
    ['missed'],
    null,
  ],
  [
    'when they met, where the tree hangs the clause on what was agreed',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark open/open/VB/2/xcomp it/it/PRP/4/obj when/when/WRB/8/advmod premiers/premier/NNS/8/nsubj met/meet/VBD/4/advcl in/in/IN/10/case May/May/NNP/8/obl',
    ['met', 'agreed'],
    'in May',
  ],
  [
    'at a meeting of that month, what failed to come about',
    'At/at/IN/3/case its/its/PRP$/3/nmod:poss meeting/meeting/NN/7/obl in/in/IN/5/case May/May/NNP/3/nmod they/they/PRP/7/nsubj failed/fail/VBD/0/root to/to/TO/9/mark agree/agree/VB/7/xcomp',
    ['agree'],
    'in May',
  ],
  [
    'near-miss: when talks were announced',
    'The/the/DT/2/det talks/talk/NNS/8/nsubj that/that/WDT/5/obj gangs/gang/NNS/5/nsubj announced/announce/VBD/2/acl:relcl in/in/IN/7/case May/May/NNP/5/obl failed/fail/VBD/0/root',
    ['talks'],
    null,
  ],
  [
    'the year of what is made',
    'Oman/Oman/NNP/2/nsubj brokered/broker/VBD/0/root a/a/DT/5/det 2015/2015/CD/5/nummod accord/accord/NN/2/obj',
    ['brokered'],
    '2015',
  ],
  [
    'near-miss: the year of what is broken',
    'Oman/Oman/NNP/2/nsubj broke/break/VBD/0/root a/a/DT/5/det 2015/2015/CD/5/nummod accord/accord/NN/2/obj',
    ['broke'],
    null,
  ],
  [
    'near-miss: after an act that has a day',
    'Chad/Chad/NNP/3/nsubj has/have/VBZ/3/aux banned/ban/VBN/0/root it/it/PRP/3/obj after/after/IN/7/case its/its/PRP$/7/nmod:poss invasion/invasion/NN/3/obl in/in/IN/9/case 2022/2022/CD/7/nmod',
    ['invasion', 'banned'],
    null,
  ],
  [
    'the harm that is done by what is used',
    'They/they/PRP/2/nsubj replied/reply/VBD/0/root with/with/IN/5/case a/a/DT/5/det drone/drone/NN/2/obl that/that/WDT/7/nsubj hit/hit/VBD/5/acl:relcl Osdan/Osdan/NNP/7/obj on/on/IN/10/case Monday/Monday/NNP/7/obl',
    ['replied'],
    'on Monday',
  ],
  [
    'near-miss: how what is used was made',
    'They/they/PRP/2/nsubj replied/reply/VBD/0/root with/with/IN/5/case a/a/DT/5/det drone/drone/NN/2/obl that/that/WDT/7/obj Chad/Chad/NNP/8/nsubj built/build/VBD/5/acl:relcl on/on/IN/10/case Monday/Monday/NNP/8/obl',
    ['replied'],
    null,
  ],
  [
    'the raid in which men were killed, told behind it',
    'They/they/PRP/2/nsubj left/leave/VBD/0/root after/after/IN/5/case a/a/DT/5/det raid/raid/NN/2/obl on/on/IN/7/case Monday/Monday/NNP/5/nmod that/that/WDT/9/nsubj killed/kill/VBD/5/acl:relcl six/six/CD/9/obj',
    ['left', 'killed'],
    'on Monday',
  ],
  [
    'near-miss: the market in which men were killed',
    'They/they/PRP/2/nsubj left/leave/VBD/0/root after/after/IN/5/case a/a/DT/5/det market/market/NN/2/obl on/on/IN/7/case Monday/Monday/NNP/5/nmod that/that/WDT/9/nsubj killed/kill/VBD/5/acl:relcl six/six/CD/9/obj',
    ['left', 'killed'],
    null,
  ],
  [
    'the raid in which men were held',
    `${HELD} in/in/IN/6/case a/a/DT/6/det raid/raid/NN/3/obl on/on/IN/8/case Monday/Monday/NNP/6/nmod`,
    ['raid', 'held'],
    'on Monday',
  ],
  [
    'near-miss: the raid for which men were held',
    `${HELD} over/over/IN/6/case a/a/DT/6/det raid/raid/NN/3/obl on/on/IN/8/case Monday/Monday/NNP/6/nmod`,
    ['raid', 'held'],
    null,
  ],
  ['when what is refused was', `${REFUSED} in/in/IN/7/case 2017/2017/CD/4/obl`, ['refused'], 'in 2017'],
  ['when what was agreed was', `${AGREED} in/in/IN/6/case 2021/2021/CD/4/obl`, ['agreed'], 'in 2021'],
  [
    'when what was agreed was, by the story',
    `${AGREED} last/last/JJ/6/amod year/year/NN/4/obl`,
    ['agreed'],
    'last year',
  ],
  [
    'near-miss: a day that what was agreed may be for',
    `${AGREED} on/on/IN/7/case May/May/NNP/7/nmod:unmarked 9/9/CD/4/obl`,
    ['agreed'],
    null,
  ],
  ['near-miss: until when what was agreed is', `${AGREED} by/by/IN/6/case 2021/2021/CD/4/obl`, ['agreed'], null],
  [
    'near-miss: when what is agreed now was',
    `${AGREED.replace('agreed/agree/VBD', 'agrees/agree/VBZ')} in/in/IN/6/case 2021/2021/CD/4/obl`,
    ['agrees'],
    null,
  ],
  [
    'the year that a session was planned for',
    'A/a/DT/2/det session/session/NN/0/root planned/plan/VBN/2/acl for/for/IN/5/case 2023/2023/CD/3/obl',
    ['session'],
    'for 2023',
  ],
  [
    'near-miss: how many seats were planned for',
    'A/a/DT/2/det session/session/NN/0/root planned/plan/VBN/2/acl for/for/IN/6/case 2023/2023/CD/6/nummod guests/guest/NNS/3/obl',
    ['session'],
    null,
  ],
  [
    'near-miss: when a traveller took office',
    'A/a/DT/2/det trip/trip/NN/0/root since/since/IN/4/mark taking/take/VBG/2/acl office/office/NN/4/obj in/in/IN/7/case May/May/NNP/4/obl',
    ['trip'],
    null,
  ],
  [
    'the call on which what is given is given',
    `${CALLED} handed/hand/VBD/2/conj her/she/PRP/7/iobj an/a/DT/10/det invitation/invitation/NN/7/obj`,
    ['called', 'invitation'],
    'on Monday',
  ],
  [
    'near-miss: what is lost',
    `${CALLED} recalled/recall/VBD/2/conj her/she/PRP/7/iobj an/a/DT/10/det invitation/invitation/NN/7/obj`,
    ['called', 'invitation'],
    null,
  ],
  [
    'what one who was met asked',
    `${MET_WITH} ,/,/,/8/punct who/who/WP/8/nsubj asked/ask/VBD/5/acl:relcl him/he/PRP/8/obj`,
    ['met', 'asked'],
    'on Monday',
  ],
  [
    'near-miss: what one who was met had asked',
    `${MET_WITH} ,/,/,/9/punct who/who/WP/9/nsubj had/have/VBD/9/aux asked/ask/VBN/5/acl:relcl him/he/PRP/9/obj`,
    ['met', 'asked'],
    null,
  ],
  [
    'near-miss: who it was that was met',
    `${MET_WITH} who/who/WP/7/nsubj asked/ask/VBD/5/acl:relcl him/he/PRP/7/obj`,
    ['met', 'asked'],
    null,
  ],
  [
    'near-miss: what an ally was',
    'Peru/Peru/NNP/7/nsubj ,/,/,/3/punct ally/ally/NN/1/appos last/last/JJ/5/amod year/year/NN/7/obl ,/,/,/1/punct quit/quit/VBD/0/root',
    ['quit'],
    null,
  ],
  [
    'what an ally is told to have done',
    'Peru/Peru/NNP/9/nsubj ,/,/,/3/punct ally/ally/NN/1/appos that/that/WDT/5/nsubj fell/fall/VBD/3/acl:relcl in/in/IN/7/case May/May/NNP/5/obl ,/,/,/1/punct quit/quit/VBD/0/root',
    ['quit', 'fell'],
    'in May',
  ],
  [
    'the day, not the month that it is in',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root this/this/DT/4/det month/month/NN/2/obl on/on/IN/6/case Monday/Monday/NNP/2/obl',
    ['met'],
    'on Monday',
  ],
  [
    'near-miss: one time of a stretch of years',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root from/from/IN/4/case 2015/2015/CD/2/obl to/to/IN/6/case 2019/2019/CD/4/nmod in/in/IN/8/case May/May/NNP/2/obl 2019/2019/CD/8/nmod:unmarked',
    ['met'],
    'from 2015 to 2019',
  ],
  [
    'near-miss: since when who acts has been what he is',
    'Presidents/president/NNS/6/nsubj in/in/IN/3/case office/office/NN/1/nmod since/since/IN/5/case 2019/2019/CD/3/nmod quit/quit/VBD/0/root',
    ['quit'],
    null,
  ],
  [
    'since when protests have been',
    'Protests/protest/NNS/0/root since/since/IN/3/case 2019/2019/CD/1/nmod',
    ['Protests'],
    'since 2019',
  ],
  [
    'when one was denied a thing',
    'She/she/PRP/3/nsubj:pass was/be/VBD/3/aux:pass denied/deny/VBN/0/root talks/talk/NNS/3/obj in/in/IN/6/case 2019/2019/CD/4/nmod',
    ['talks', 'denied'],
    'in 2019',
  ],
  [
    'near-miss: when what is praised was',
    'She/she/PRP/2/nsubj praised/praise/VBD/0/root talks/talk/NNS/2/obj in/in/IN/5/case 2019/2019/CD/3/nmod',
    ['talks', 'praised'],
    null,
  ],
  [
    'what happened at the time of a record',
    'It/it/PRP/4/nsubj is/be/VBZ/4/cop the/the/DT/4/det worst/bad/JJS/0/root since/since/IN/6/case 2020/2020/CD/4/obl ,/,/,/10/punct when/when/WRB/10/advmod Chad/Chad/NNP/10/nsubj fell/fall/VBD/4/advcl',
    ['fell'],
    'since 2020',
  ],
  [
    'near-miss: at least so many, which is no record',
    'They/they/PRP/2/nsubj held/hold/VBD/0/root at/at/IN/4/case least/least/JJS/5/advmod 40/40/CD/6/nummod men/man/NNS/2/obj since/since/IN/8/case Monday/Monday/NNP/2/obl',
    ['held'],
    'since Monday',
  ],
  [
    'near-miss: what one who was met did elsewhere',
    `${MET_WITH} ,/,/,/8/punct who/who/WP/8/nsubj attacked/attack/VBD/5/acl:relcl him/he/PRP/8/obj`,
    ['met', 'attacked'],
    null,
  ],
  [
    'near-miss: the record itself',
    'It/it/PRP/4/nsubj is/be/VBZ/4/cop the/the/DT/4/det worst/bad/JJS/0/root since/since/IN/6/case 2020/2020/CD/4/obl',
    ['worst'],
    null,
  ],
  ['near-miss: when what is asked is to be done', `${ASKED} next/next/JJ/7/amod week/week/NN/5/obl`, ['asked'], null],
  [
    'near-miss: when what was requested is to be done',
    'They/they/PRP/3/nsubj will/will/MD/3/aux meet/meet/VB/0/root on/on/IN/5/case Monday/Monday/NNP/3/obl at/at/IN/8/case the/the/DT/8/det request/request/NN/3/obl of/of/IN/10/case Oman/Oman/NNP/8/nmod',
    ['request'],
    null,
  ],
  [
    'when those who march are met by force',
    `${FIRED} at/at/IN/6/case men/man/NNS/2/obl who/who/WP/8/nsubj marched/march/VBD/6/acl:relcl`,
    ['marched'],
    'on Monday',
  ],
  [
    'near-miss: what those who are met by force had done',
    `${FIRED} at/at/IN/6/case men/man/NNS/2/obl who/who/WP/8/nsubj fled/flee/VBD/6/acl:relcl`,
    ['fled'],
    null,
  ],
  [
    'a weekday behind what is asked',
    `${ASKED} on/on/IN/7/case Wednesday/Wednesday/NNP/5/obl`,
    ['asked'],
    'on Wednesday',
  ],
  [
    'near-miss: what will be asked',
    `${ASKED.replace('asked/ask/VBD', 'asks/ask/VBZ')} on/on/IN/7/case Wednesday/Wednesday/NNP/5/obl`,
    ['asks'],
    null,
  ],
  [
    'the end without what was sought',
    'They/they/PRP/2/nsubj parted/part/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl without/without/IN/6/mark agreeing/agree/VBG/2/advcl',
    ['agreeing'],
    'on Monday',
  ],
  [
    'near-miss: what was done before',
    'They/they/PRP/2/nsubj parted/part/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl after/after/IN/6/mark agreeing/agree/VBG/2/advcl',
    ['agreeing'],
    null,
  ],
  [
    'what one is expected for',
    'They/they/PRP/3/nsubj:pass were/be/VBD/3/aux:pass expected/expect/VBN/0/root on/on/IN/5/case Monday/Monday/NNP/3/obl for/for/IN/7/case talks/talk/NNS/3/obl',
    ['talks'],
    'on Monday',
  ],
  [
    'near-miss: what one lands for',
    'They/they/PRP/2/nsubj landed/land/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl for/for/IN/6/case talks/talk/NNS/2/obl',
    ['talks'],
    null,
  ],
  [
    'a meeting beside another',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root on/on/IN/5/case the/the/DT/5/det sidelines/sideline/NNS/2/obl of/of/IN/7/case talks/talk/NNS/5/nmod in/in/IN/9/case May/May/NNP/7/nmod',
    ['talks', 'met'],
    'in May',
  ],
  [
    'talks beside another meeting',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root for/for/IN/4/case talks/talk/NNS/2/obl on/on/IN/7/case the/the/DT/7/det margins/margin/NNS/4/nmod of/of/IN/9/case summits/summit/NNS/7/nmod in/in/IN/11/case May/May/NNP/9/nmod',
    ['summits', 'met'],
    'in May',
  ],
  [
    'near-miss: talks about another meeting',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root for/for/IN/4/case talks/talk/NNS/2/obl on/on/IN/6/case summits/summit/NNS/4/nmod in/in/IN/8/case May/May/NNP/6/nmod',
    ['summits', 'met'],
    null,
  ],
  [
    'a time behind a clause that the tree leaps over',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark wait/wait/VB/2/xcomp when/when/WRB/7/advmod envoys/envoy/NNS/7/nsubj met/meet/VBD/2/advcl in/in/IN/9/case May/May/NNP/4/obl',
    ['agreed', 'met'],
    'in May',
  ],
  [
    'near-miss: from when what is pledged is to be done',
    'a/a/DT/2/det pledge/pledge/NN/0/root to/to/TO/4/mark wait/wait/VB/2/acl from/from/IN/6/case Monday/Monday/NNP/4/obl',
    ['pledge'],
    null,
  ],
  [
    'the year of a war',
    `${HELD.replace('held/hold', 'seized/seize')} in/in/IN/7/case the/the/DT/7/det 1980/1980/CD/7/compound war/war/NN/3/obl`,
    ['seized'],
    '1980',
  ],
]

describe('what goes along with an act', () => {
  it.each(CASES)('%s', (_, rows, acts, expected) => {
    expect(timeOfLast(rows, acts)).toBe(expected)
  })
})
