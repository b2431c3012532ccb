import { describe, expect, it } from 'vitest'
import { act, recordOf, type StoryDraft } from './builder.test-support.js'

const actors: StoryDraft['actors'] = {
  PER: { names: ['Lima'] },
  CHL: { names: ['Santiago'] },
  BOL: { names: ['Sucre'] },
}

/** Targets of the last event of a story in which Lima makes a move and Santiago rejects something. */
function rejected(
  second: string,
  draft: Partial<NonNullable<StoryDraft['events']>[number]> & { readonly trigger: string },
) {
  const record = recordOf({
    sentences: ['Lima urged Santiago to free the crew.', 'Lima accused Sucre of theft.', second],
    actors,
    events: [
      act('a', 0, 'urged', 'REQUEST', ['PER'], ['CHL'], { content: 'to free the crew' }),
      act('b', 1, 'accused', 'ACCUSE', ['PER'], ['BOL'], { content: 'theft' }),
      { key: 'c', in: 2, type: 'REJECT', ...draft },
    ],
  })
  return record.events.at(-1)?.targets
}

describe('who made what is rejected', () => {
  it('takes the maker of the demand that the noun points at', () => {
    const second = 'Santiago rejected the demand.'
    expect(rejected(second, { trigger: 'rejected', from: ['CHL'], content: 'the demand' })).toEqual(['PER'])
  })

  it('takes the accuser where an accusation is rejected', () => {
    const second = 'Sucre dismissed the charge.'
    expect(rejected(second, { trigger: 'dismissed', from: ['BOL'], content: 'the charge' })).toEqual(['PER'])
  })

  it('takes the nearest move addressed to who refuses without a word of what', () => {
    expect(rejected('Sucre refused.', { trigger: 'refused', from: ['BOL'] })).toEqual(['PER'])
  })

  it('takes nobody for a question that is left without an answer', () => {
    const to = (content: string) => {
      const second = `Santiago declined ${content}.`
      return rejected(second, { trigger: 'declined', from: ['CHL'], content, more: { contentLemmas: [] } })
    }
    expect(to('to say whether it would')).toEqual([])
    expect(to('to help')).toEqual(['PER'])
  })

  it('takes who acts before in the sentence where a noun sums that up', () => {
    const targets = (
      last: string,
      content: string,
      types: readonly ['REQUEST' | 'AID', 'REJECT'] = ['REQUEST', 'REJECT'],
    ) =>
      recordOf({
        sentences: ['Lima told Sucre to leave.', `Sucre wrote to Santiago, ${last}.`],
        actors,
        events: [
          act('a', 0, 'told', 'REQUEST', ['PER'], ['BOL'], { content: 'to leave' }),
          act('b', 1, 'wrote', types[0], ['BOL'], ['CHL']),
          act('c', 1, 'spurned', types[1], ['CHL'], [], { content }),
        ],
      }).events.at(-1)?.targets
    expect(targets('an appeal that it spurned', 'an appeal')).toEqual(['BOL'])
    expect(targets('a gift that it spurned', 'a gift', ['AID', 'REJECT'])).toEqual([])
  })

  it('takes nobody for a refusal of something else', () => {
    const second = 'Sucre refused to attend the fair.'
    expect(rejected(second, { trigger: 'refused', from: ['CHL'], content: 'to attend the fair' })).toEqual([])
  })

  it('takes nobody from the side that rejects', () => {
    const second = 'Lima rejected the demand.'
    expect(rejected(second, { trigger: 'rejected', from: ['PER'], content: 'the demand' })).toEqual([])
  })

  it('leaves a target that the text names', () => {
    const second = 'Santiago rejected the demand of Sucre.'
    const draft = { trigger: 'rejected', from: ['CHL'], to: ['BOL'], content: 'the demand of Sucre' }
    expect(rejected(second, draft)).toEqual(['BOL'])
  })

  it('reaches far for what was said to the one who rejects', () => {
    const filler = ['It rained.', 'It snowed.', 'It froze.', 'It thawed.', 'It rained again.']
    const record = recordOf({
      sentences: ['Lima accused Sucre of theft.', ...filler, 'Sucre dismissed the charge.'],
      actors,
      events: [
        act('a', 0, 'accused', 'ACCUSE', ['PER'], ['BOL'], { content: 'theft' }),
        act('b', 6, 'dismissed', 'REJECT', ['BOL'], [], { content: 'the charge' }),
      ],
    })
    expect(record.events.at(-1)?.targets).toEqual(['PER'])
  })
})

describe('who made what is taken up', () => {
  const offer = ['Lima offered to mediate.', 'Sucre accepted it.']
  const events: StoryDraft['events'] = [
    act('a', 0, 'offered', 'AGREE', ['PER'], [], { content: 'to mediate' }),
    act('b', 1, 'accepted', 'AGREE', ['BOL'], [], { more: { triggerLemma: 'accept' } }),
  ]

  it('takes the one who offered', () => {
    const { events: told } = recordOf({ sentences: offer, actors, events })
    expect(told.at(-1)?.targets).toEqual(['PER'])
  })

  it('takes nobody who took it up, too', () => {
    const { events: told } = recordOf({
      sentences: [...offer, 'Santiago welcomed it.'],
      actors,
      events: [...events, act('c', 2, 'welcomed', 'SUPPORT', ['CHL'], [], { more: { triggerLemma: 'welcome' } })],
    })
    expect(told.at(-1)?.targets).toEqual([])
  })

  it('takes the one who asked for a promise', () => {
    const { events: told } = recordOf({
      sentences: ['Lima urged Santiago to free the crew.', 'Santiago promised to do so.'],
      actors,
      events: [
        act('a', 0, 'urged', 'REQUEST', ['PER'], ['CHL'], { content: 'to free the crew' }),
        act('b', 1, 'promised', 'AGREE', ['CHL'], []),
      ],
    })
    expect(told.at(-1)?.targets).toEqual(['PER'])
  })

  it('takes nobody for a promise that nobody asked for', () => {
    const { events: told } = recordOf({
      sentences: [...offer, 'Santiago promised aid.'],
      actors,
      events: [...events, act('c', 2, 'promised', 'AGREE', ['CHL'], [], { content: 'aid' })],
    })
    expect(told.at(-1)?.targets).toEqual([])
  })
})

describe('what was said last', () => {
  const targetsOf = (sentences: readonly string[], events: NonNullable<StoryDraft['events']>) =>
    recordOf({ sentences, actors, events }).events.at(-1)?.targets
  const urged = act('a', 0, 'urged', 'REQUEST', ['PER'], ['CHL'])

  it('is what somebody else refuses without a word of it', () => {
    const events = [urged, act('b', 1, 'refused', 'REJECT', ['BOL'], [])] as const
    expect(targetsOf(['Lima urged Santiago to help.', 'Sucre refused.'], events)).toEqual(['PER'])
  })

  it('is what a pointing word rejects', () => {
    const rejects = act('b', 1, 'rejects', 'REJECT', ['BOL'], [], { content: 'that view' })
    expect(targetsOf(['Lima urged Santiago to help.', 'Sucre rejects that view.'], [urged, rejects])).toEqual(['PER'])
  })

  it('is no matter of its own', () => {
    const rejects = act('b', 1, 'rejects', 'REJECT', ['BOL'], [], { content: 'the tax' })
    expect(targetsOf(['Lima urged Santiago to help.', 'Sucre rejects the tax.'], [urged, rejects])).toEqual([])
  })

  it('is the charge of the one who spoke', () => {
    const events = [
      act('a', 0, 'attack', 'ASSAULT', [], [], { by: ['PER'] }),
      act('b', 1, 'rejected', 'REJECT', ['BOL'], [], { content: 'the charge' }),
    ] as const
    expect(targetsOf(['It is an attack, Lima said.', 'Sucre rejected the charge.'], events)).toEqual(['PER'])
  })

  it('is what somebody calls a lie, if a pointing word or a noun says that it is', () => {
    const called = (content: string) =>
      [urged, act('b', 1, 'called', 'ACCUSE', ['CHL'], [], { content, more: { triggerLemma: 'call' } })] as const
    const sentences = (what: string) => ['Lima urged Santiago to help.', `Santiago called ${what} "fiction".`]
    expect(targetsOf(sentences('that'), called('that'))).toEqual(['PER'])
    expect(targetsOf(sentences('the film'), called('the film'))).toEqual([])
  })

  it('is the view of the one who holds it', () => {
    const rejects = act('b', 1, 'rejects', 'REJECT', ['BOL'], [], { content: 'that reading' })
    const targets = (at: number) =>
      recordOf({
        sentences: ['Lima maintains that it may fish there.', 'Sucre rejects that reading.'],
        actors,
        events: [rejects],
        positions: [{ in: at, holder: 'PER', stance: 'unchanged', issue: at === 0 ? 'fish' : 'reading' }],
      }).events.at(-1)?.targets
    expect(targets(0)).toEqual(['PER'])
    expect(targets(1)).toEqual([])
  })

  it('is what was done where a pointing word is called something', () => {
    const named = (type: 'ACCUSE' | 'REJECT', what: string) =>
      targetsOf(
        ['Lima threatened Sucre with a blockade.', `Santiago called ${what}.`],
        [
          act('a', 0, 'threatened', 'THREATEN', ['PER'], ['BOL']),
          act('b', 1, 'called', type, ['CHL'], [], { content: 'a lie', more: { triggerLemma: 'call' } }),
        ],
      )
    expect(named('ACCUSE', 'that a lie')).toEqual(['PER'])
    expect(named('REJECT', 'this a lie')).toEqual(['PER'])
    expect(named('ACCUSE', 'the film a lie')).toEqual([])
  })

  it('is an offer that is taken up, though it was made to others too', () => {
    const accepted = (content: string) =>
      targetsOf(
        ['Lima offered Sucre a ship.', `Santiago accepted ${content}.`],
        [
          act('a', 0, 'offered', 'AGREE', ['PER'], ['BOL'], { more: { triggerLemma: 'offer' } }),
          act('b', 1, 'accepted', 'AGREE', ['CHL'], [], { content, more: { triggerLemma: 'accept' } }),
        ],
      )
    expect(accepted('the offer')).toEqual(['PER'])
    expect(accepted('the verdict')).toEqual([])
  })

  it('is an invitation that is welcomed, but no other request', () => {
    const welcomed = act('b', 1, 'welcomed', 'SUPPORT', ['CHL'], [], { more: { triggerLemma: 'welcome' } })
    const invited = { ...urged, trigger: 'invited', more: { triggerLemma: 'invite' } } as const
    expect(targetsOf(['Lima invited Santiago.', 'Santiago welcomed it.'], [invited, welcomed])).toEqual(['PER'])
    expect(targetsOf(['Lima urged Santiago.', 'Santiago welcomed it.'], [urged, welcomed])).toEqual([])
  })
})

describe('who is asked at a meeting', () => {
  const meeting = act('a', 0, 'met', 'CONSULT', ['PER', 'CHL'], ['PER', 'CHL'])
  const targetsOf = (lemma: string, from: readonly string[]) =>
    recordOf({
      sentences: ['Lima met Santiago and asked for rice.'],
      actors,
      events: [meeting, act('b', 0, 'asked', 'REQUEST', from, [], { more: { triggerLemma: lemma } })],
    }).events.at(-1)?.targets

  it('is the other one there', () => {
    expect(targetsOf('ask', ['PER'])).toEqual(['CHL'])
  })

  it('is nobody where a call goes out to all, or an absentee asks', () => {
    expect(targetsOf('call', ['PER'])).toEqual([])
    expect(targetsOf('ask', ['BOL'])).toEqual([])
  })
})

describe('of whom a release is asked', () => {
  const targetsOf = (content: string) =>
    recordOf({
      sentences: ['Lima detained two sailors.', `Santiago demanded ${content}.`],
      actors,
      events: [
        act('a', 0, 'detained', 'COERCE', ['PER'], []),
        act('b', 1, 'demanded', 'REQUEST', ['CHL'], [], { content }),
      ],
    }).events.at(-1)?.targets

  it('is who holds them', () => {
    expect(targetsOf('their release')).toEqual(['PER'])
  })

  it('is nobody where another thing is asked for', () => {
    expect(targetsOf('more rain')).toEqual([])
  })
})

describe('to whom a promise is made', () => {
  const promised = (sentence: string, promiser: string) =>
    recordOf({
      sentences: [sentence],
      actors,
      events: [
        act('a', 0, 'apologised', 'CONCEDE', ['PER'], ['CHL']),
        act('b', 0, 'promised', 'AGREE', [promiser], [], { content: 'a trial' }),
      ],
    }).events.at(-1)?.targets

  it('takes whom the same one turned to before in the sentence', () => {
    expect(promised('Lima apologised to Santiago and promised a trial.', 'PER')).toEqual(['CHL'])
  })

  it('takes nobody to whom another turned', () => {
    expect(promised('Lima apologised to Santiago as Sucre promised a trial.', 'BOL')).toEqual([])
  })
})

describe('whom a visit that is off was to', () => {
  const targetsOf = (content: string, lemmas: readonly string[]) =>
    recordOf({
      sentences: [`Lima called off ${content}.`],
      actors,
      events: [act('a', 0, 'called', 'REJECT', ['PER'], [], { content, more: { contentLemmas: lemmas } })],
    }).events.at(-1)?.targets

  it('is who was to be met there', () => {
    expect(targetsOf('a visit to Sucre', ['visit', 'sucre'])).toEqual(['BOL'])
  })

  it('is nobody where several were, or where no meeting is off', () => {
    expect(targetsOf('a visit to Sucre and Santiago', ['visit', 'sucre', 'santiago'])).toEqual([])
    expect(targetsOf('a tax on wool of Sucre', ['tax', 'wool', 'sucre'])).toEqual([])
  })
})
