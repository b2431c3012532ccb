import { describe, expect, it } from 'vitest'
import { rowsOf } from '../pack.js'
import { packed } from '../packed.generated.js'
import { icews } from './icews.js'
import { loadOntology, parseOntology } from './load.node.js'
import { codeIn, type MappedAct, type Ontology, type OntologyType } from './ontology.js'

const act = (given: Partial<MappedAct>): MappedAct => ({
  type: 'COERCE',
  mode: null,
  cameo: '170',
  contexts: [],
  polarity: 'positive',
  status: 'occurred',
  certainty: 'stated',
  frame: 'seize.v.01',
  ...given,
})
const type = (id: string, given: Partial<OntologyType>): OntologyType => ({
  id,
  description: id,
  score: null,
  from: [],
  frames: [],
  examples: [],
  nearMisses: [],
  ...given,
})
const ontology = (types: readonly OntologyType[], leaveOut: Ontology['leaveOut'] = []): Ontology => ({
  name: 'own',
  description: 'own',
  types,
  leaveOut,
})

describe('the type of an act in an ontology', () => {
  const own = ontology(
    [
      type('FORCE', { from: [{ type: 'COERCE' }] }),
      type('CYBER', { from: [{ type: 'COERCE', mode: 'cyber' }], frames: ['own:hack.v.01'] }),
      type('ARREST', { from: [{ cameo: '173' }] }),
      type('EXPULSION', { from: [{ cameo: '174' }, { type: 'COERCE', context: 'migration' }] }),
    ],
    [{ polarity: 'negative' }],
  )

  it.each([
    ['the rule that it meets', {}, { type: 'FORCE', by: 'mapping' }],
    ['the rule with most conditions', { mode: 'cyber' }, { type: 'CYBER', by: 'mapping' }],
    ['the longer code where conditions are as many', { cameo: '1733' }, { type: 'ARREST', by: 'mapping' }],
    ['its context', { contexts: ['military', 'migration'] }, { type: 'EXPULSION', by: 'mapping' }],
    [
      'a frame of the ontology before all rules',
      { frame: 'own:hack.v.01', cameo: '174' },
      { type: 'CYBER', by: 'frame' },
    ],
    ['nothing where no rule holds', { type: 'AID', cameo: '070' }, null],
    ['nothing where it is left out', { polarity: 'negative' }, null],
  ] as const)('goes by %s', (_, given, wanted) => {
    expect(codeIn(own, act(given))).toEqual(wanted)
  })
})

const file = (types: string, more = ''): string =>
  `ontology: demarche.ontology/1\nname: own\ndescription: own\ntypes:\n${types}\n${more}`

/** `line path` of each problem, and its words. */
function problemsOf(text: string): string[] {
  try {
    parseOntology('own.yaml', text)
    return []
  } catch (error) {
    return String((error as Error).message)
      .split('\n')
      .slice(1)
  }
}

describe('an ontology file', () => {
  it('is YAML or JSON', async () => {
    const yaml = parseOntology('own.yaml', file('  - id: A\n    description: a\n    from: [{ cameo: 0211 }]'))
    expect(yaml.ontology.types[0]!.from).toEqual([{ cameo: '0211' }])
    const json = {
      ontology: 'demarche.ontology/1',
      name: 'own',
      description: 'own',
      types: yaml.ontology.types.map(({ id, description, from }) => ({ id, description, from })),
    }
    expect(parseOntology('own.json', JSON.stringify(json)).ontology).toMatchObject({ types: [{ id: 'A' }] })
  })

  it('brings frames as tables, and knows their ids', async () => {
    const { ontology: press, frames } = await loadOntology('examples/press-freedom.yaml')
    expect(press.types[0]!.frames).toEqual(['press:muzzle.v.01'])
    expect(rowsOf(frames, 'frames-ontology-press')).toMatchObject([{ lemma: 'muzzle', cameo: '172', target: 'obj' }])
    expect(press.types[0]!.score).toBe(-6)
  })

  it.each([
    ['a missing field', '  - id: A\n    from: [{ type: AID }]', /own.yaml:5: types.0.description: /],
    [
      'an unknown type',
      '  - id: A\n    description: a\n    from: [{ type: AIDS }]',
      /:7: types.0.from.0.type: expected one of AGREE.*did you mean "AID"/,
    ],
    [
      'a mode of another type',
      '  - id: A\n    description: a\n    from:\n      - type: AID\n        mode: visit',
      /:9: types.0.from.0.mode: expected a mode of AID/,
    ],
    [
      'an unknown code',
      '  - id: A\n    description: a\n    from: [{ cameo: "0999" }]',
      /:7: types.0.from.0.cameo: expected a code in cameo.tsv, found "0999"/,
    ],
    [
      'an unknown context',
      '  - id: A\n    description: a\n    from: [{ context: militari }]',
      /did you mean "military"/,
    ],
    [
      'an unknown key',
      '  - id: A\n    describtion: a\n    from: [{ type: AID }]',
      /:6: types.0.describtion: expected one of id, .*did you mean "description"/,
    ],
    ['an empty rule', '  - id: A\n    description: a\n    from: [{}]', /expected at least one condition/],
    ['a type of nothing', '  - id: A\n    description: a', /:5: types.0: expected `from`, `frames` or both/],
    [
      'one id twice',
      '  - id: A\n    description: a\n    from: [{ type: AID }]\n  - id: A\n    description: a\n    from: [{ type: AGREE }]',
      /:8: types.1.id: expected an id that no other type has/,
    ],
    [
      'one rule twice',
      '  - id: A\n    description: a\n    from: [{ type: AID }]\n  - id: B\n    description: b\n    from: [{ type: AID }]',
      /:10: types.1.from.0: expected a rule that `A` does not have/,
    ],
    [
      'a frame that is none',
      '  - id: A\n    description: a\n    frames:\n      - lemma: hack\n        pos: v\n        type: COERCE\n        cameo: "9"\n        source: sub\n        example: They hacked it.',
      /:11: types.0.frames.0.cameo.*\n.*:12: types.0.frames.0.source: expected slots/,
    ],
    [
      'an example whose words it has not',
      '  - id: A\n    description: a\n    from: [{ type: AID }]\n    examples:\n      - sentence: Chad aided Mali.\n        source: Niger',
      /:10: types.0.examples.0.source: .*stand once/,
    ],
    ['no YAML', '  - id: [A', /own.yaml:\d+: expected YAML or JSON/],
  ])('tells %s with its line', (_, types, wanted) => {
    expect(problemsOf(file(types)).join('\n')).toMatch(wanted)
  })

  it('is missed by name', async () => {
    await expect(loadOntology('no-such.yaml')).rejects.toMatchObject({ code: 'ontology/missing' })
  })
})

describe('CAMEO as ICEWS codes it', () => {
  const shipped = icews()

  it('has every code once, and gives each its own', () => {
    const codes = rowsOf(packed, 'cameo').map((row) => row.code!)
    expect(shipped.types.map(({ id }) => id)).toEqual(codes)
    for (const cameo of codes) expect(codeIn(shipped, act({ type: 'ACCUSE', cameo }))?.type).toBe(cameo)
  })

  it.each([
    ['a planned visit is an intent to meet', { type: 'CONSULT', cameo: '042', status: 'planned' }, '036'],
    ['planned military aid is an intent', { type: 'AID', cameo: '072', status: 'planned' }, '0332'],
    ['a promise stays one', { type: 'AGREE', cameo: '0331', status: 'planned' }, '0331'],
    ['what did not happen is none', { type: 'CONSULT', cameo: '042', polarity: 'negative' }, null],
    ['what might happen is none', { type: 'ASSAULT', cameo: '190', status: 'hypothetical' }, null],
    ['a planned attack is none', { type: 'ASSAULT', cameo: '190', status: 'planned' }, null],
  ] as const)('%s', (_, given, wanted) => {
    expect(codeIn(shipped, act(given))?.type ?? null).toBe(wanted)
  })
})
