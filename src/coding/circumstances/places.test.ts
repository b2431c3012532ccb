import { describe, expect, it } from 'vitest'
import type { Name } from '../../language/types.js'
import { handTree, textOf } from '../grammar/hand-tree.js'
import { findPlaces } from './places.js'

/** Trees, the token that the reader model takes for a place, and the places found. */
const cases: [string, string, string | null, string[]][] = [
  [
    'a name that only the model knows',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/4/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'a town on which a tree hangs the preposition of the day before it as well',
    'slated/slate/VBN/0/root for/for/IN/6/case last/last/JJ/4/amod month/month/NN/6/nmod:unmarked in/in/IN/6/case Osdan/Osdan/NNP/1/obl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'a town for which one leaves',
    'She/she/PRP/2/nsubj left/leave/VBD/0/root for/for/IN/4/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'a town for which something is set',
    'A/a/DT/2/det gathering/gathering/NN/6/nsubj:pass set/set/VBN/2/acl for/for/IN/5/case Osdan/Osdan/NNP/3/obl failed/fail/VBD/0/root',
    'Osdan',
    ['Osdan'],
  ],
  [
    'a crossing that is shut',
    'They/they/PRP/2/nsubj shut/shut/VBD/0/root the/the/DT/6/det Osdan/Osdan/NNP/6/compound border/border/NN/6/compound crossing/crossing/NN/2/obj',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: an office that is shut',
    'They/they/PRP/2/nsubj shut/shut/VBD/0/root the/the/DT/5/det Osdan/Osdan/NNP/5/compound consulate/consulate/NN/2/obj',
    'Osdan',
    [],
  ],
  [
    'a town to which one travels on',
    'She/she/PRP/2/nsubj travelled/travel/VBD/0/root on/on/IN/5/case to/to/IN/5/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: a town of which one moves on to speak',
    'She/she/PRP/2/nsubj moved/move/VBD/0/root on/on/IN/5/case to/to/IN/5/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    [],
  ],
  [
    'what is pulled out of, where a tree has it for an object',
    'They/they/PRP/2/nsubj pulled/pull/VBD/0/root out/out/IN/5/case of/of/IN/5/case Osdan/Osdan/NNP/2/obj',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: what has no preposition',
    'They/they/PRP/2/nsubj pulled/pull/VBD/0/root Osdan/Osdan/NNP/2/obj',
    'Osdan',
    [],
  ],
  [
    'where a president is sent',
    'They/they/PRP/2/nsubj sent/send/VBD/0/root a/a/DT/5/det former/former/JJ/5/amod president/president/NN/2/obj to/to/IN/7/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: one for which one works',
    'She/she/PRP/2/nsubj worked/work/VBD/0/root for/for/IN/4/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    [],
  ],
  [
    'near-miss: a name that nobody takes for a place',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/4/case Osdan/Osdan/NNP/2/obl',
    null,
    [],
  ],
  [
    'near-miss: what a plan is for',
    'They/they/PRP/2/nsubj have/have/VBP/0/root a/a/DT/4/det plan/plan/NN/2/obj for/for/IN/6/case Osdan/Osdan/NNP/4/nmod',
    'Osdan',
    [],
  ],
  [
    'near-miss: what is turned to',
    'They/they/PRP/2/nsubj turned/turn/VBD/0/root toward/toward/IN/4/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    [],
  ],
  [
    'what is fired at',
    'They/they/PRP/2/nsubj fired/fire/VBD/0/root shells/shell/NNS/2/obj toward/toward/IN/5/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'where they come from, if something is told of it',
    'They/they/PRP/2/nsubj came/come/VBD/0/root from/from/IN/4/case Osdan/Osdan/NNP/2/obl ,/,/,/8/punct where/where/WRB/8/advmod envoys/envoy/NNS/8/nsubj met/meet/VBD/4/acl:relcl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: where they come from',
    'They/they/PRP/2/nsubj came/come/VBD/0/root from/from/IN/4/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    [],
  ],
  [
    'the town of a name',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root near/near/IN/5/case the/the/DT/5/det town/town/NN/2/obl of/of/IN/7/case Osdan/Osdan/NNP/5/nmod',
    null,
    ['Osdan'],
  ],
  [
    'a town that is fought for',
    'They/they/PRP/2/nsubj fell/fall/VBD/0/root in/in/IN/5/case the/the/DT/5/det siege/siege/NN/2/obl of/of/IN/7/case Osdan/Osdan/NNP/5/nmod',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: a film about it',
    'They/they/PRP/2/nsubj starred/star/VBD/0/root in/in/IN/5/case a/a/DT/5/det film/film/NN/2/obl of/of/IN/7/case Osdan/Osdan/NNP/5/nmod',
    'Osdan',
    [],
  ],
  [
    'the city of a name, taken for part of it',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/5/case the/the/DT/5/det city/city/NNP/2/obl of/of/IN/7/case Osdan/Osdan/NNP/5/nmod',
    null,
    ['Osdan'],
  ],
  [
    'where a round is due',
    'a/a/DT/2/det round/round/NN/6/nsubj due/due/JJ/5/case in/in/IN/5/case Osdan/Osdan/NNP/2/nmod failed/fail/VBD/0/root',
    'Osdan',
    ['Osdan'],
  ],
  [
    'a name before the noun of place',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/5/case Osdan/Osdan/NNP/5/compound district/district/NN/2/obl',
    null,
    ['Osdan'],
  ],
  [
    'a name before the noun of place whose own name comes after it',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/5/case Lowsea/Lowsea/NNP/5/compound resort/resort/NN/2/obl of/of/IN/7/case Osdan/Osdan/NNP/5/nmod',
    'Lowsea',
    ['Osdan'],
  ],
  [
    'near-miss: the mayor of a town acts',
    'The/the/DT/2/det mayor/mayor/NN/6/nsubj of/of/IN/5/case the/the/DT/5/det town/town/NN/2/nmod left/leave/VBD/0/root with/with/IN/8/case Osdan/Osdan/NNP/6/obl',
    'Osdan',
    [],
  ],
  [
    'where one goes',
    'They/they/PRP/2/nsubj went/go/VBD/0/root to/to/IN/4/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: whom one appeals to',
    'They/they/PRP/2/nsubj appealed/appeal/VBD/0/root to/to/IN/4/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    [],
  ],
  ['where one visits', 'They/they/PRP/2/nsubj visited/visit/VBD/0/root Osdan/Osdan/NNP/2/obj', 'Osdan', ['Osdan']],
  [
    'the town that is attacked',
    'They/they/PRP/2/nsubj attacked/attack/VBD/0/root Osdan/Osdan/NNP/2/obj',
    'Osdan',
    ['Osdan'],
  ],
  [
    'the part of a town that is shelled',
    'Guns/gun/NNS/2/nsubj shelled/shell/VBD/0/root the/the/DT/4/det suburb/suburb/NN/2/obj of/of/IN/6/case Osdan/Osdan/NNP/4/nmod',
    null,
    ['Osdan'],
  ],
  [
    'the town that one visits',
    'They/they/PRP/2/nsubj toured/tour/VBD/0/root Osdan/Osdan/NNP/2/obj',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: the town that one names',
    'They/they/PRP/2/nsubj praised/praise/VBD/0/root Osdan/Osdan/NNP/2/obj',
    'Osdan',
    [],
  ],
  [
    'where somebody’s visit goes',
    'A/a/DT/2/det visit/visit/NN/8/nsubj:pass by/by/IN/5/case the/the/DT/5/det king/king/NN/2/nmod to/to/IN/7/case Osdan/Osdan/NNP/5/nmod ended/end/VBD/0/root',
    'Osdan',
    ['Osdan'],
  ],
  [
    'what one pulls out of',
    'They/they/PRP/2/nsubj pulled/pull/VBD/0/root out/out/IN/5/case of/of/IN/5/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    ['Osdan'],
  ],
  [
    'near-miss: what one makes something out of',
    'They/they/PRP/2/nsubj built/build/VBD/0/root out/out/IN/5/case of/of/IN/5/case Osdan/Osdan/NNP/2/obl',
    'Osdan',
    [],
  ],
]

describe('places', () => {
  it.each(cases)('%s', (_, rows, seen, expected) => {
    const tree = handTree(rows)
    const recognised = tree.tokens
      .filter((t) => t.form === seen)
      .map((t): Name => ({ kind: 'LOC', sentence: 0, first: t.index, last: t.index, start: t.start, end: t.end }))
    const found = findPlaces(tree, { names: [], roles: [], recognised, start: 0 }, textOf(tree))
    expect(found.map(({ place }) => place.name)).toEqual(expected)
  })
})
