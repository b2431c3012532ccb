import { describe, expect, it } from 'vitest'
import { timeOfLast } from './circumstances.test-support.js'

/** A sentence, the words that tell acts, and the time of the last of them. */
const CASES: [string, string, string[], string | null][] = [
  [
    'what is let happen',
    'They/they/PRP/2/nsubj allowed/allow/VBD/0/root ships/ship/NNS/2/obj to/to/TO/5/mark dock/dock/VB/2/xcomp on/on/IN/7/case Monday/Monday/NNP/5/obl',
    ['allowed'],
    'on Monday',
  ],
  [
    'near-miss: what is asked for',
    'They/they/PRP/2/nsubj asked/ask/VBD/0/root ships/ship/NNS/2/obj to/to/TO/5/mark dock/dock/VB/2/xcomp on/on/IN/7/case Monday/Monday/NNP/5/obl',
    ['asked'],
    null,
  ],
  [
    'what somebody goes out to do',
    'Men/man/NNS/2/nsubj went/go/VBD/0/root out/out/RP/2/compound:prt on/on/IN/5/case Monday/Monday/NNP/2/obl to/to/TO/7/mark protest/protest/VB/2/advcl',
    ['protest'],
    'on Monday',
  ],
  [
    'a decision to do it',
    'They/they/PRP/2/nsubj regret/regret/VBP/0/root a/a/DT/4/det decision/decision/NN/2/obj in/in/IN/6/case May/May/NNP/4/nmod to/to/TO/8/mark withdraw/withdraw/VB/4/acl',
    ['regret', 'withdraw'],
    'in May',
  ],
  [
    'near-miss: until when one has time to do it',
    'They/they/PRP/2/nsubj gave/give/VBD/0/root Oman/Oman/NNP/2/iobj until/until/IN/5/case Friday/Friday/NNP/2/obl to/to/TO/7/mark leave/leave/VB/2/xcomp',
    ['gave'],
    null,
  ],
  [
    'until when something is given',
    'They/they/PRP/2/nsubj gave/give/VBD/0/root them/they/PRP/2/iobj shelter/shelter/NN/2/obj until/until/IN/6/case May/May/NNP/2/obl',
    ['gave'],
    'until May',
  ],
  [
    'near-miss: when an answer is demanded by',
    'They/they/PRP/2/nsubj demanded/demand/VBD/0/root answers/answer/NNS/2/obj by/by/IN/5/case Friday/Friday/NNP/2/obl',
    ['demanded'],
    null,
  ],
  [
    'near-miss: a decision told of',
    'They/they/PRP/2/nsubj regret/regret/VBP/0/root a/a/DT/4/det decision/decision/NN/2/obj to/to/TO/6/mark withdraw/withdraw/VB/4/acl on/on/IN/8/case Monday/Monday/NNP/6/obl',
    ['withdraw', 'regret'],
    null,
  ],
  [
    'what they failed to do',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/4/case May/May/NNP/2/obl but/but/CC/6/cc failed/fail/VBD/2/conj to/to/TO/8/mark agree/agree/VB/6/xcomp',
    ['met', 'agree'],
    'in May',
  ],
  [
    'near-miss: what they promised to do',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/4/case May/May/NNP/2/obl and/and/CC/6/cc promised/promise/VBD/2/conj to/to/TO/8/mark leave/leave/VB/6/xcomp',
    ['met', 'leave'],
    null,
  ],
  [
    'what is scheduled for a day',
    'On/on/IN/2/case Monday/Monday/NNP/4/obl is/be/VBZ/4/aux:pass scheduled/schedule/VBN/0/root to/to/TO/6/mark meet/meet/VB/4/xcomp him/he/PRP/6/obj',
    ['meet'],
    'On Monday',
  ],
  [
    'near-miss: when what was put off was due',
    'Talks/talk/NNS/8/nsubj:pass ,/,/,/5/punct due/due/JJ/5/case on/on/IN/5/case Friday/Friday/NNP/8/obl ,/,/,/5/punct were/be/VBD/8/aux:pass cancelled/cancel/VBN/0/root',
    ['cancelled'],
    null,
  ],
  [
    'the day of a promise that a tree gives to what is promised',
    'They/they/PRP/2/nsubj vowed/vow/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/6/obl to/to/TO/6/mark leave/leave/VB/2/advcl',
    ['vowed'],
    'on Monday',
  ],
  [
    'near-miss: the day of what is promised',
    'They/they/PRP/2/nsubj vowed/vow/VBD/0/root to/to/TO/4/mark leave/leave/VB/2/advcl on/on/IN/6/case Monday/Monday/NNP/4/obl',
    ['vowed'],
    null,
  ],
  [
    'the day of a vote on an act, not how long that is for',
    'Fiji/Fiji/NNP/2/nsubj voted/vote/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl to/to/TO/6/mark extend/extend/VB/2/xcomp the/the/DT/8/det ban/ban/NN/6/obj for/for/IN/11/case two/two/CD/11/nummod years/year/NNS/6/obl',
    ['extend'],
    'on Monday',
  ],
  [
    'near-miss: the day of a request for an act',
    'Fiji/Fiji/NNP/2/nsubj asked/ask/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl to/to/TO/6/mark extend/extend/VB/2/xcomp the/the/DT/8/det ban/ban/NN/6/obj for/for/IN/11/case two/two/CD/11/nummod years/year/NNS/6/obl',
    ['extend'],
    'for two years',
  ],
]

describe('the time of what is asked, promised, decided and planned', () => {
  it.each(CASES)('%s', (_, rows, acts, expected) => {
    expect(timeOfLast(rows, acts)).toBe(expected)
  })
})
