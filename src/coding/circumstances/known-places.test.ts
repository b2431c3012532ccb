import { describe, expect, it } from 'vitest'
import type { NameEntry } from '../../knowledge/types.js'
import { handTree, textOf } from '../grammar/hand-tree.js'
import { findPlaces } from './places.js'

/** A name that the gazetteer knows, and whether a preposition sets an act there. */
const KNOWN: [string, string, Partial<NameEntry>, boolean][] = [
  [
    'on an island',
    'They/they/PRP/2/nsubj landed/land/VBD/0/root on/on/IN/4/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    true,
  ],
  [
    'a capital that a round is planned for',
    'It/it/PRP/3/nsubj:pass is/be/VBZ/3/aux:pass planned/plan/VBN/0/root for/for/IN/5/case Osdan/Osdan/NNP/3/obl',
    { kind: 'state', form: 'capital' },
    true,
  ],
  [
    'a capital that talks are planned for, which the tree hangs on the noun',
    'Talks/talk/NNS/0/root planned/plan/VBN/1/acl for/for/IN/4/case Osdan/Osdan/NNP/1/nmod',
    { kind: 'state', form: 'capital' },
    true,
  ],
  [
    'near-miss: a capital that a thing is meant for',
    'Grain/grain/NN/0/root meant/mean/VBN/1/acl for/for/IN/4/case Osdan/Osdan/NNP/1/nmod',
    { kind: 'state', form: 'capital' },
    false,
  ],
  [
    'near-miss: a state that something is planned for',
    'It/it/PRP/3/nsubj:pass is/be/VBZ/3/aux:pass planned/plan/VBN/0/root for/for/IN/5/case Osdan/Osdan/NNP/3/obl',
    { kind: 'state', form: 'name' },
    false,
  ],
  [
    'near-miss: a capital that is called on',
    'They/they/PRP/2/nsubj called/call/VBD/0/root on/on/IN/4/case Osdan/Osdan/NNP/2/obl',
    { kind: 'state', form: 'capital' },
    false,
  ],
  [
    'a seat of those who rule',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root at/at/IN/4/case Osdan/Osdan/NNP/2/obl',
    { kind: 'state', form: 'metonym' },
    true,
  ],
  [
    'near-miss: a seat that is leaned on',
    'They/they/PRP/2/nsubj leaned/lean/VBD/0/root on/on/IN/4/case Osdan/Osdan/NNP/2/obl',
    { kind: 'state', form: 'metonym' },
    false,
  ],
  [
    'near-miss: the word for those of a state',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root at/at/IN/4/case Osdan/Osdan/NNP/2/obl',
    { kind: 'state', form: 'demonym' },
    false,
  ],
  [
    'near-miss: a state that is pressed',
    'They/they/PRP/2/nsubj leaned/lean/VBD/0/root on/on/IN/4/case Osdan/Osdan/NNP/2/obl',
    { kind: 'state', form: 'name' },
    false,
  ],
  [
    'a capital that is visited',
    'They/they/PRP/2/nsubj visited/visit/VBD/0/root Osdan/Osdan/NNP/2/obj',
    { kind: 'state', form: 'capital' },
    true,
  ],
  [
    'a capital that is bombed',
    'They/they/PRP/2/nsubj bombed/bomb/VBD/0/root Osdan/Osdan/NNP/2/obj',
    { kind: 'state', form: 'capital' },
    true,
  ],
  [
    'near-miss: a capital that is hit',
    'They/they/PRP/2/nsubj hit/hit/VBD/0/root Osdan/Osdan/NNP/2/obj',
    { kind: 'state', form: 'capital' },
    false,
  ],
  [
    'near-miss: a state that is bombed',
    'They/they/PRP/2/nsubj bombed/bomb/VBD/0/root Osdan/Osdan/NNP/2/obj',
    { kind: 'state', form: 'name' },
    false,
  ],
  [
    'near-miss: a state that is visited',
    'They/they/PRP/2/nsubj visited/visit/VBD/0/root Osdan/Osdan/NNP/2/obj',
    { kind: 'state', form: 'name' },
    false,
  ],
  [
    'a place that is left, whose particle is the verb’s',
    'They/they/PRP/2/nsubj pulled/pull/VBD/0/root out/out/RP/2/compound:prt of/of/IN/5/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    true,
  ],
  [
    'near-miss: a place that is spoken of',
    'They/they/PRP/2/nsubj spoke/speak/VBD/0/root out/out/RP/2/compound:prt of/of/IN/5/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    false,
  ],
  [
    'a sea that is fired into',
    'They/they/PRP/2/nsubj fired/fire/VBD/0/root missiles/missile/NNS/2/obj into/into/IN/5/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    true,
  ],
  [
    'near-miss: a place that is talked over',
    'They/they/PRP/2/nsubj exchanged/exchange/VBD/0/root views/view/NNS/2/obj on/on/IN/5/case Osdan/Osdan/NNP/3/nmod',
    { kind: 'place', form: 'place' },
    false,
  ],
  [
    'near-miss: a place that views are exchanged on, where the tree hangs it on the verb',
    'They/they/PRP/2/nsubj exchanged/exchange/VBD/0/root views/view/NNS/2/obj on/on/IN/5/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    false,
  ],
  [
    'where soldiers are moved',
    'They/they/PRP/2/nsubj moved/move/VBD/0/root troops/troop/NNS/2/obj to/to/IN/5/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    true,
  ],
  [
    'a town that one marches through',
    'They/they/PRP/2/nsubj marched/march/VBD/0/root through/through/IN/4/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    true,
  ],
  [
    'near-miss: a town that one sees a thing through',
    'They/they/PRP/2/nsubj worked/work/VBD/0/root through/through/IN/4/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    false,
  ],
  [
    'where a platoon is sent',
    'They/they/PRP/2/nsubj sent/send/VBD/0/root platoons/platoon/NNS/2/obj to/to/IN/5/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    true,
  ],
  [
    'a town that is shut to traffic',
    'They/they/PRP/2/nsubj shut/shut/VBD/0/root Osdan/Osdan/NNP/2/obj',
    { kind: 'place', form: 'place' },
    true,
  ],
  [
    'near-miss: a state that is shut out',
    'They/they/PRP/2/nsubj shut/shut/VBD/0/root Osdan/Osdan/NNP/2/obj',
    { kind: 'state', form: 'name' },
    false,
  ],
  [
    'where somebody is sent',
    'They/they/PRP/2/nsubj sent/send/VBD/0/root envoys/envoy/NNS/2/obj to/to/IN/5/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    true,
  ],
  [
    'near-miss: where something is sent',
    'They/they/PRP/2/nsubj sent/send/VBD/0/root letters/letter/NNS/2/obj to/to/IN/5/case Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    false,
  ],
  [
    'a name of two words whose preposition the tree hangs on the first',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/4/case Abu/Abu/NNP/5/compound Osdan/Osdan/NNP/2/obl',
    { kind: 'place', form: 'place' },
    true,
  ],
]

describe('places that the gazetteer knows', () => {
  it.each(KNOWN)('%s', (_, rows, entry, expected) => {
    const tree = handTree(rows)
    const last = tree.tokens.length - 1
    const first = tree.token(last - 1).upos === 'PROPN' ? last - 1 : last
    const name = { first, last, head: last, entries: [entry as NameEntry] }
    const found = findPlaces(tree, { names: [name], roles: [], recognised: [], start: 0 }, textOf(tree))
    expect(found).toHaveLength(expected ? 1 : 0)
  })

  it('reads the whole name of which the known one is the beginning', () => {
    const tree = handTree(
      'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/4/case Osdan/Osdan/NNP/2/obl North/North/NNP/4/flat there/there/RB/2/advmod',
    )
    const entry = { name: 'Osdan', kind: 'place', form: 'place', country: 'SDN', lat: 1, lon: 2 } as NameEntry
    const name = { first: 3, last: 3, head: 3, entries: [entry] }
    const found = findPlaces(tree, { names: [name], roles: [], recognised: [], start: 0 }, textOf(tree))
    expect(found.map(({ place }) => place)).toMatchObject([{ name: 'Osdan North', country: 'SDN', lat: null }])
  })

  it('knows the state of a seat, and not where it lies', () => {
    const tree = handTree('They/they/PRP/2/nsubj met/meet/VBD/0/root at/at/IN/4/case Osdan/Osdan/NNP/2/obl')
    const entry = { name: 'Sudan', kind: 'state', form: 'metonym', country: 'SDN', lat: 1, lon: 2 } as NameEntry
    const name = { first: 3, last: 3, head: 3, entries: [entry] }
    const found = findPlaces(tree, { names: [name], roles: [], recognised: [], start: 0 }, textOf(tree))
    expect(found.map(({ place }) => place)).toMatchObject([{ name: 'Osdan', country: 'SDN', lat: null, lon: null }])
  })

  it.each([
    ['name', true],
    ['capital', undefined],
  ])('tells a whole state from a town: %s', (form, isState) => {
    const tree = handTree('They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/4/case Osdan/Osdan/NNP/2/obl')
    const entry = { name: 'Osdan', kind: 'state', form, country: 'SDN', lat: 1, lon: 2 } as NameEntry
    const name = { first: 3, last: 3, head: 3, entries: [entry] }
    const [found] = findPlaces(tree, { names: [name], roles: [], recognised: [], start: 0 }, textOf(tree))
    expect(found?.isState).toBe(isState)
  })
})
