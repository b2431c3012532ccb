import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AskLedger } from './asks.js'
import { type Draft, type EventDraft, shuffled, storyRecord, synthetic } from './synthetic.test-support.js'

const ask = { asker: 'NOR', addressee: 'CHL', content: 'to open its southern ports to trawlers' }
const yes: EventDraft = { type: 'AGREE', from: ['CHL'], to: ['NOR'], what: 'to open southern ports to trawlers' }

function historiesOf(...drafts: readonly Omit<Draft, 'id'>[]) {
  const ledger = new AskLedger()
  drafts.forEach((draft, i) => {
    ledger.add(storyRecord({ id: `s${i}`, ...draft }))
  })
  return ledger.histories()
}

describe('asks over days', () => {
  it('asked, asked again, answered in a story that does not tell of the ask', () => {
    const histories = historiesOf(
      { published: '2024-05-06', asks: [ask] },
      { published: '2024-05-20', asks: [{ ...ask, content: 'that its ports in the south be reopened to trawlers' }] },
      { published: '2024-06-28', events: [yes] },
    )
    expect(histories).toMatchObject([
      {
        id: 's0#k1',
        asker: 'NOR',
        addressee: 'CHL',
        askedOn: ['2024-05-06', '2024-05-20'],
        entries: [{ what: 'asked' }, { what: 'asked' }, { story: 's2', what: 'accept' }],
        outcome: 'accepted',
      },
    ])
  })

  it.each<[string, Partial<Draft>, string]>([
    ['silence', {}, 'unanswered'],
    ['a yes', { events: [yes] }, 'accepted'],
    ['a no', { events: [{ ...yes, type: 'REJECT' }] }, 'rejected'],
    ['it will not', { events: [{ ...yes, polarity: 'negative' }] }, 'rejected'],
    ['done', { events: [{ ...yes, type: 'CONCEDE', to: [] }] }, 'accepted'],
    ['a yes to somebody else', { events: [{ ...yes, to: ['PER'] }] }, 'unanswered'],
    ['a yes of somebody else', { events: [{ ...yes, from: ['PER'] }] }, 'unanswered'],
    ['a yes to something else', { events: [{ ...yes, what: 'to free a sailor' }] }, 'unanswered'],
    ['a yes before the ask', { published: '2024-04-01', events: [yes] }, 'unanswered'],
    ['a yes a year later', { published: '2025-06-28', events: [yes] }, 'unanswered'],
    ['a perhaps', { events: [{ ...yes, status: 'hypothetical' }] }, 'unanswered'],
    ['the same story with its own answer', { asks: [{ ...ask, answer: 'deflect' }] }, 'deflected'],
  ])('%s', (_, later, outcome) => {
    const [first] = historiesOf({ published: '2024-05-06', asks: [ask] }, { published: '2024-06-28', ...later })
    expect(first!.outcome).toBe(outcome)
  })

  it('lets the last clear answer stand', () => {
    const [first] = historiesOf(
      { published: '2024-05-06', asks: [{ ...ask, answer: 'deflect' }] },
      { published: '2024-06-01', events: [{ ...yes, type: 'REJECT' }] },
      { published: '2024-06-28', events: [yes] },
    )
    expect(first!.entries.map(({ what }) => what)).toEqual(['asked', 'deflect', 'reject', 'accept'])
    expect(first!.outcome).toBe('accepted')
  })

  it.each([
    ['another thing', { ...ask, content: 'to release a detained sailor' }],
    ['another addressee', { ...ask, addressee: 'PER' }],
    ['another asker', { ...ask, asker: 'PER' }],
  ])('%s is another ask', (_, other) => {
    expect(historiesOf({ asks: [ask] }, { asks: [other] })).toHaveLength(2)
  })

  it('gives the same for the same records in any order', () => {
    const records = synthetic(400, 9).map(({ record }) => record)
    const build = (order: typeof records) => {
      const ledger = new AskLedger()
      for (const record of order) ledger.add(record)
      return ledger.histories()
    }
    const wanted = build(records)
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(build(shuffled(records, seed))).toEqual(wanted)
      }),
      { numRuns: 25 },
    )
  })
})
